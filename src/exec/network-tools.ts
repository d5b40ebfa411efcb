import type { Dialogue } from "../language/declaration.js";
import { PORTS } from "../rules/transport.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device, type Reached } from "../modes/device.js";
import { readAddress } from "../language/types/address.js";
import { pings } from "./ping.js";
import { resolveTarget } from "./target.js";
import { traceroutes } from "./traceroute.js";
import { execWords } from "../modes/words.js";

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
  run: (_router, { host, port }, device) => openTelnet(host, port ?? PORTS.telnet, device),
});

const ssh = action({
  syntax: "ssh -l user:WORD host:WORD",
  help: { "-l": "Log in using this user name", user: "Login name", host: "IP address or hostname" },
  level: "user",
  *run(_router, { host }, device) {
    const found = yield* resolveTarget(host, device);
    if ("failure" in found) return found.failure;
    return yield* failing(device.shell.connect(found.address, PORTS.ssh), found.before);
  },
});

export const networkTools = [...pings, ...traceroutes, telnet, ssh];

/** Connects to a host by its address or its name; what is typed then goes there. */
export function* openTelnet(host: string, port: number, device: Device): Dialogue {
  const found = yield* resolveTarget(host, device);
  if ("failure" in found) return found.failure;
  const { address, before } = found;
  const named = readAddress(host) !== undefined ? `${address} ` : `${host} (${address})`;
  const trying = `${before}Trying ${named}${device.platform.traits.sessions.tryingDots}`;
  const answer = device.shell.connect(address, port);
  return answer === "open" ? `${trying}Open\n` : yield* failing(answer, `${trying}\n`);
}

/** What is said of a connection that did not come about. */
function* failing(answer: Reached, before: string): Dialogue {
  if (answer === "refused") return `${before}% Connection refused by remote host\n\n`;
  yield { kind: "wait", seconds: 30, passed: true, before };
  return "% Connection timed out; remote host not responding\n\n";
}
