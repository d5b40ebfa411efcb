import type { Dialogue } from "../../language/declaration.js";
import type { Connect } from "../../modes/device.js";
import { PORTS } from "../../rules/transport.js";
import type { Timeline } from "../../session/timeline.js";
import type { Pc } from "../hosts/pc.js";
import { wholeNumber } from "./arguments.js";
import { addressOf } from "./pc-ping.js";

/** `telnet` of a PC: what is typed afterwards goes to the router or the switch. */
export function* telnet(
  pc: Pc,
  timeline: Timeline,
  connect: Connect,
  {
    host,
    port = String(PORTS.telnet),
  }: { readonly host?: string | undefined; readonly port?: string | undefined },
): Dialogue {
  const number = wholeNumber(port, 0, LAST_PORT);
  if (host === undefined || number === undefined) {
    return "Usage: telnet host [port]\n";
  }
  const address = addressOf(pc, timeline, host);
  if (address === undefined) return `Could not find host ${host}. Please check the name and try again.\n`;
  const trying = `Trying ${address} ...`;
  const answer = connect(address, number);
  if (answer === "open") return `${trying}Open\n`;
  if (answer === "refused") return `${trying}\n% Connection refused by remote host\n`;
  yield { kind: "wait", seconds: PATIENCE, passed: true, before: `${trying}\n` };
  return "% Connection timed out; remote host not responding\n";
}

const LAST_PORT = 65535;
/** Seconds that a connection may take. */
const PATIENCE = 30;
