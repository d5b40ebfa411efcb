import type { Dialogue } from "../language/declaration.js";
import type { Device } from "../modes/device.js";
import type { ProbeAnswer, ProbeRequest } from "../modes/surroundings.js";
import { probed } from "./probe.js";
import { resolveTarget } from "./target.js";

/** What a router's `ping` is asked for. */
export interface Ping {
  readonly target: string;
  /** How many of each size. */
  readonly count: number;
  /** Bytes of the whole packet: from the first to the last, so many more each time. */
  readonly sizes: { readonly first: number; readonly last: number; readonly step: number };
  /** Seconds. */
  readonly timeout: number;
  readonly source: string | undefined;
  readonly dscp: number;
  readonly dontFragment: boolean;
  readonly validate: boolean;
  /** What the packets are filled with; undefined: the usual. */
  readonly pattern: number | undefined;
  /** Whether each packet has a line of its own. */
  readonly verbose: boolean;
}

export const USUAL_PING: Omit<Ping, "target"> = {
  count: 5,
  sizes: { first: 100, last: 100, step: 1 },
  timeout: 2,
  source: undefined,
  dscp: 0,
  dontFragment: false,
  validate: false,
  pattern: undefined,
  verbose: false,
};

/** What a router fills its packets with. */
export const USUAL_PATTERN = 0xabcd;

/** Sixteen bits in hexadecimal, with `0x` or without; undefined if it is something else. */
export function patternOf(text: string): number | undefined {
  const digits = /^(?:0x)?([0-9a-f]{1,4})$/i.exec(text)?.[1];
  return digits === undefined ? undefined : parseInt(digits, 16);
}

/** Sends the echo requests one after the other, and marks what became of each. */
export function* sendEchoes(ping: Ping, device: Device): Dialogue {
  const found = yield* resolveTarget(ping.target, device);
  if ("failure" in found) return found.failure;
  const sizes = sizesOf(ping);
  const total = Math.min(ping.count * sizes.length, MOST);
  let text = `${found.before}${device.platform.traits.sessions.aroundPing}${heading(ping, found.address, total)}`;
  const times: number[] = [];
  for (let sent = 0; sent < total; sent++) {
    const size = sizes[sent % sizes.length] ?? ping.sizes.first;
    const done = yield* probed(requestOf(ping, found.address, size), device, text);
    if (done === "abort") return `\n${summary(times, sent)}${device.platform.traits.sessions.aroundPing}`;
    const { answer } = done;
    text = done.before;
    if (answer.kind === "reply") times.push(Math.max(Math.round(answer.milliseconds), 1));
    text += ping.verbose ? lineFor(answer, sent, sizes.length > 1 ? size : undefined) : markOf(answer);
    if (!ping.verbose && (sent + 1) % MARKS_A_LINE === 0 && sent + 1 < total) text += "\n";
    const seconds = "milliseconds" in answer ? answer.milliseconds / 1000 : ping.timeout;
    const aborted = (yield { kind: "wait", seconds, passed: true, before: text }) === "abort";
    text = "";
    if (aborted) return `\n${summary(times, sent + 1)}${device.platform.traits.sessions.aroundPing}`;
  }
  return `${ping.verbose ? "" : "\n"}${summary(times, total)}${device.platform.traits.sessions.aroundPing}`;
}

/** More echoes than this nobody wants to wait for or to read; one of every size is among them. */
const MOST = 20_000;

function sizesOf({ sizes: { first, last, step } }: Ping): readonly number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

function heading(ping: Ping, address: string, total: number): string {
  const { sizes, timeout, source, dontFragment, validate, pattern } = ping;
  const size = sizes.first === sizes.last ? sizes.first : `[${sizes.first}..${sizes.last}]`;
  const lines = [
    "Type escape sequence to abort.",
    `Sending ${total}, ${size}-byte ICMP Echos to ${address}, timeout is ${timeout} seconds:`,
    ...(source === undefined ? [] : [`Packet sent with a source address of ${source} `]),
    ...(dontFragment ? ["Packet sent with the DF bit set"] : []),
    ...(validate ? ["Reply data will be validated"] : []),
    ...(pattern === undefined ? [] : [`Packet has data pattern 0x${hexadecimal(pattern)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function hexadecimal(pattern: number): string {
  return pattern.toString(16).toUpperCase().padStart(4, "0");
}

function requestOf(ping: Ping, destination: string, size: number): ProbeRequest {
  const { source, timeout, dscp, dontFragment, pattern = USUAL_PATTERN } = ping;
  return { destination, source, size, timeout: timeout * 1000, dscp, dontFragment, pattern };
}

function markOf(answer: ProbeAnswer): string {
  switch (answer.kind) {
    case "reply":
      return "!";
    case "timeout":
    case "no-route":
      return ".";
    case "unreachable":
      return answer.code === TOO_LARGE ? "M" : "U";
    case "exceeded":
      return "&";
  }
}

/** Fragmentation is needed and was not allowed (RFC 792). */
const TOO_LARGE = 4;

/** Seventy marks a line, as the router prints them. */
const MARKS_A_LINE = 70;

/** The line of a packet; its size is told where sizes differ. */
function lineFor(answer: ProbeAnswer, number: number, size: number | undefined): string {
  const ending = size === undefined ? "\n" : ` (size ${size})\n`;
  switch (answer.kind) {
    case "reply":
      return `Reply to request ${number} (${Math.max(Math.round(answer.milliseconds), 1)} ms)${ending}`;
    case "timeout":
    case "no-route":
      return `Request ${number} timed out${ending}`;
    case "unreachable": {
      const passing = answer.mtu === undefined ? "" : `, maximum MTU ${answer.mtu}`;
      return `Unreachable from ${answer.from}${passing}${ending}`;
    }
    case "exceeded":
      return `Time to live exceeded from ${answer.from}${ending}`;
  }
}

function summary(times: readonly number[], sent: number): string {
  const percent = Math.floor((times.length * 100) / Math.max(sent, 1));
  const rate = `Success rate is ${percent} percent (${times.length}/${sent})`;
  if (times.length === 0) return `${rate}\n`;
  const average = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  return `${rate}, round-trip min/avg/max = ${Math.min(...times)}/${average}/${Math.max(...times)} ms\n`;
}
