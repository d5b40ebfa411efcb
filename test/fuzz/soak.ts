// What `npm run soak` keeps busy: routers behind Telnet and SSH, and a lab whose phones call each other again and again.
// It tells where it listens, how much memory it holds, how many calls there were, and what went wrong.
import ssh2 from "ssh2";
import { c2811 } from "../../src/platform/c2811.js";
import { routersInARow } from "../../src/server/classroom.js";
import { gateTo } from "../../src/server/gate.js";
import { USUAL_LIMITS } from "../../src/server/guard.js";
import { Server } from "../../src/server/server.js";
import { CallLab, topologyIn } from "./call-lab.js";

/** Milliseconds between two calls, and between two reports. */
const CALL = 500;
const REPORT = 5000;

let calls = 0;

function report(news: object): void {
  process.send?.(news);
}

function fault(error: unknown): void {
  report({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function serve(): Promise<void> {
  const { private: key } = ssh2.utils.generateKeyPairSync("ed25519");
  const server = new Server({ keys: [key], limits: USUAL_LIMITS, fault });
  const [router] = routersInARow(1, { platform: c2811 });
  if (!router) throw new Error("no router");
  const place = { host: "127.0.0.1", port: 0 };
  const telnet = await server.listen("telnet", place, gateTo(router), [router]);
  const ssh = await server.listen("ssh", place, gateTo(router), [router]);
  report({ telnet: telnet.port, ssh: ssh.port });
}

/** Two calls at a time, one of them between the two sites, which are over in the end. */
function callOn(lab: CallLab): void {
  lab.call("PHONE1", "201", "PHONE3");
  lab.call("PHONE2", "202", "PHONE4");
  lab.type("@ wait 20");
  if (lab.router("LYON").calls.length === 0) throw new Error("nobody talks");
  for (const name of ["PHONE1", "PHONE2", "PHONE3", "PHONE4"]) lab.type(`@${name} hangup`);
  lab.type("@ wait 5");
  if (lab.router("LYON").calls.length > 0) throw new Error("a call is never over");
  calls += 2;
}

const lab = new CallLab(topologyIn("fixtures/topologies/two-sites.yaml"), c2811);
lab.type("@ wait 90");
setInterval(() => {
  try {
    callOn(lab);
  } catch (error) {
    fault(error);
  }
}, CALL);
setInterval(() => {
  // What is still in use, and not when the garbage was last collected.
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  report({ resident: rss, used: heapUsed + external, calls });
}, REPORT);
serve().catch(fault);
