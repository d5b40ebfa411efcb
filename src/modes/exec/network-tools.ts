import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { pings } from "./ping.js";
import { resolveTarget } from "./target.js";
import { traceroutes } from "./traceroute.js";
import { execWords } from "../words.js";

/** Terminal connections from the router (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({
  ...execWords,
  telnet: "Open a telnet connection",
  ssh: "Open a secure shell client connection",
});

const telnet = action({
  syntax: "telnet host:WORD [port:<0-65535>]",
  help: { host: "IP address or hostname of a remote system", port: "Port number" },
  level: "user",
  run: (_router, { host }, device) => connect(host, device),
});

const ssh = action({
  syntax: "ssh -l user:WORD host:WORD",
  help: { "-l": "Log in using this user name", user: "Login name", host: "IP address or hostname" },
  level: "user",
  run: (_router, { host }, device) => connect(host, device),
});

export const networkTools = [...pings, ...traceroutes, telnet, ssh];

function* connect(host: string, device: Device): Dialogue {
  const found = yield* resolveTarget(host, device);
  if ("failure" in found) return found.failure;
  const before = `${found.before}Trying ${found.address} ...\n`;
  const answer = device.shell.surroundings.knock(found.address, 23);
  if (answer === "refused") return `${before}% Connection refused by remote host\n\n`;
  yield { kind: "wait", seconds: 30, passed: true, before };
  return "% Connection timed out; remote host not responding\n\n";
}
