import type { Dialogue } from "../../language/declaration.js";
import { primaryAddress } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import type { EchoAnswer } from "../surroundings.js";
import { vocabulary, type Device } from "../device.js";
import { isAddress } from "./address-text.js";
import { ask, askNumber } from "./asking.js";
import { INVALID_SOURCE, isOwn, sourceNamed } from "./source-address.js";
import { resolveTarget } from "./target.js";
import { execWords } from "../words.js";

/** `ping`, plain, with options and as a dialogue (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({ ...execWords, ping: "Send echo messages" });

interface Ping {
  readonly target: string;
  readonly count: number;
  readonly size: number;
  /** Seconds. */
  readonly timeout: number;
  readonly source: string | undefined;
  readonly dscp?: number;
}

const USUAL = { count: 5, size: 100, timeout: 2, source: undefined };

const ping = action({
  syntax: "ping target:WORD",
  help: { target: "Ping destination address or hostname" },
  level: "user",
  run: (_router, { target }, device) => send({ ...USUAL, target }, device),
});

const pingIp = action({
  syntax:
    "ping ip target:A.B.C.D [repeat count:<1-2147483647>] [size size:<36-18024>] [timeout timeout:<0-3600>]",
  help: {
    ip: "IP echo",
    target: "Ping destination address",
    repeat: "specify repeat count",
    count: "Repeat count",
    size: "specify datagram size",
    timeout: "specify timeout interval",
  },
  packetTracer: { syntax: "ping ip target:A.B.C.D" },
  run: (_router, { target, count = 5, size = 100, timeout = 2 }, device) =>
    send({ ...USUAL, target, count: Math.min(count, MOST), size, timeout }, device),
});

const pingOptions = action({
  syntax:
    "ping target:WORD {repeat count:<1-2147483647> | size size:<36-18024> | timeout timeout:<0-3600> | source {port:INTERFACE | address:A.B.C.D}}+",
  help: {
    target: "Ping destination address",
    repeat: "specify repeat count",
    count: "Repeat count",
    size: "specify datagram size",
    timeout: "specify timeout interval",
    source: "specify source address or name",
    port: "Interface whose address is the source",
    address: "Source address",
  },
  packetTracer: false,
  run(router, { target, count = 5, size = 100, timeout = 2, port, address }, device) {
    const interfaceNamed = port === undefined ? undefined : router.interfaces.get(port);
    const source = (interfaceNamed && primaryAddress(router, interfaceNamed)?.address) ?? address;
    if (port !== undefined && source === undefined) return { refused: NO_SOURCE_INTERFACE };
    if (address !== undefined && !isOwn(router, address)) return { refused: INVALID_SOURCE };
    return send({ target, count: Math.min(count, MOST), size, timeout, source }, device);
  },
});

const extendedPing = action({
  syntax: "ping",
  help: {},
  run: (router, _args, device) => askPing(router, device),
});

export const pings = [ping, pingIp, pingOptions, extendedPing];

/** More echoes than this nobody wants to wait for or to read. */
const MOST = 10_000;

const NO_SOURCE_INTERFACE = "% Invalid source interface - IP not enabled or interface is down";

function* send(request: Ping, device: Device): Dialogue {
  const { platform, shell } = device;
  const found = yield* resolveTarget(request.target, device);
  if ("failure" in found) return found.failure;
  const { count, size, timeout, source, dscp } = request;
  const strict = platform.dialect === "packet-tracer";
  const from = source === undefined ? "" : `Packet sent with a source address of ${source} \n`;
  let text = `${found.before}${strict ? "\n" : ""}Type escape sequence to abort.\nSending ${count}, ${size}-byte ICMP Echos to ${found.address}, timeout is ${timeout} seconds:\n${from}`;
  const times: number[] = [];
  for (let sent = 1; sent <= count; sent++) {
    const answer = shell.surroundings.echo({
      destination: found.address,
      source,
      size,
      timeout: timeout * 1000,
      ...(dscp === undefined ? {} : { dscp }),
    });
    if (answer.kind === "reply") times.push(Math.max(Math.round(answer.milliseconds), 1));
    text += MARKS[answer.kind] + (sent % MARKS_A_LINE === 0 && sent < count ? "\n" : "");
    const seconds = "milliseconds" in answer ? answer.milliseconds / 1000 : timeout;
    const aborted = (yield { kind: "wait", seconds, passed: true, before: text }) === "abort";
    text = "";
    if (aborted) return `\n${summary(times, sent)}${strict ? "\n" : ""}`;
  }
  return `\n${summary(times, count)}${strict ? "\n" : ""}`;
}

const MARKS: Readonly<Record<EchoAnswer["kind"], string>> = {
  reply: "!",
  timeout: ".",
  "no-route": ".",
  unreachable: "U",
  exceeded: "&",
};

/** Seventy marks a line, as the router prints them. */
const MARKS_A_LINE = 70;

function summary(times: readonly number[], sent: number): string {
  const percent = Math.floor((times.length * 100) / sent);
  const rate = `Success rate is ${percent} percent (${times.length}/${sent})`;
  if (times.length === 0) return `${rate}\n`;
  const average = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  return `${rate}, round-trip min/avg/max = ${Math.min(...times)}/${average}/${Math.max(...times)} ms\n`;
}

/** The long form asks for everything, one question after the other. */
function* askPing(router: Router, device: Device): Dialogue {
  const protocol = yield* ask("Protocol [ip]: ");
  if (protocol !== "" && protocol.toLowerCase() !== "ip") return "% Unknown protocol\n";
  const target = yield* ask("Target IP address: ");
  if (!isAddress(target)) return "% Bad IP address\n";
  const count = yield* askNumber("Repeat count", 5, { least: 1, most: 2147483647 });
  if (typeof count === "string") return count;
  const size = yield* askNumber("Datagram size", 100, { least: 36, most: 18024 });
  if (typeof size === "string") return size;
  const timeout = yield* askNumber("Timeout in seconds", 2, { least: 0, most: 3600 });
  if (typeof timeout === "string") return timeout;
  const extended = (yield* ask("Extended commands [n]: ")).toLowerCase().startsWith("y");
  let source: string | undefined;
  let dscp = 0;
  if (extended) {
    const named = yield* ask("Source address or interface: ");
    source = named === "" ? undefined : sourceNamed(router, named);
    if (named !== "" && source === undefined) return `${INVALID_SOURCE}\n`;
    const service = yield* askNumber("Type of service", 0, { least: 0, most: 255 });
    if (typeof service === "string") return service;
    dscp = service >> 2;
    yield* ask("Set DF bit in IP header? [no]: ");
    yield* ask("Validate reply data? [no]: ");
    yield* ask("Data pattern [0xABCD]: ");
    yield* ask("Loose, Strict, Record, Timestamp, Verbose[none]: ");
  }
  yield* ask("Sweep range of sizes [n]: ");
  return yield* send({ target, count: Math.min(count, MOST), size, timeout, source, dscp }, device);
}
