// Types, lint and format at the same time, for none needs another; what each of them says is printed in one piece.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { buffer } from "node:stream/consumers";

const CHECKS = ["check:types", "check:lint", "check:format"];

async function check(script) {
  const child = spawn("npm", ["run", script], { stdio: ["ignore", "pipe", "pipe"], shell: true });
  const closed = once(child, "close");
  const said = Buffer.concat(await Promise.all([buffer(child.stdout), buffer(child.stderr)]));
  const [code] = await closed;
  process.stdout.write(said);
  return code === 0;
}

const passed = await Promise.all(CHECKS.map(check));
process.exitCode = passed.every(Boolean) ? 0 : 1;
