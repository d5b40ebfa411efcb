import type { Dialogue } from "../../language/declaration.js";
import type { ProbeAnswer, ProbeRequest } from "../../modes/surroundings.js";
import { ETHERNET_MTU } from "../hosts/end-station.js";
import { askNameServer, type DnsAnswer } from "../services/dns.js";
import type { Pc } from "../hosts/pc.js";
import type { Timeline } from "../../session/timeline.js";
import type { PingRequest } from "./pc-ping-words.js";

/** `ping`, `tracert` and `nslookup` of a PC, in the words of its operating system. */

/** Bytes of the headers of IP and ICMP, and of a whole probe of tracert. */
const HEADERS = 28;
const PROBE = 92;
const MOST_HOPS = 30;
/** Milliseconds. */
const PATIENCE = 4000;
const BETWEEN = 1000;

export function* ping(pc: Pc, timeline: Timeline, request: PingRequest): Dialogue {
  const { target, count, size, dontFragment, endless } = request;
  const address = addressOf(pc, timeline, target);
  if (address === undefined) {
    return `Ping request could not find host ${target}. Please check the name and try again.\n`;
  }
  const times: number[] = [];
  let text = `\nPinging ${address} with ${size} bytes of data:\n\n`;
  for (let sent = 0; endless || sent < count; sent++) {
    const tooLarge = dontFragment && size + HEADERS > ETHERNET_MTU;
    const answer = tooLarge
      ? TOO_LARGE
      : echo(pc, timeline, { destination: address, size: size + HEADERS, dontFragment });
    if (answer.kind === "reply") times.push(answer.milliseconds);
    text += `${replyLine(answer, size)}\n`;
    const isLast = !endless && sent + 1 >= count;
    const rest = !isLast && answer.kind !== "timeout" ? BETWEEN : 0;
    timeline.pass(rest);
    const seconds = (answer.kind === "timeout" ? PATIENCE : rest) / 1000;
    // Where nobody can press a key, an endless one sends as many as a usual one.
    const key = endless && ({ endsAtKey: sent + 1 < count ? true : "only" } as const);
    if ((yield { kind: "wait", seconds, passed: true, before: text, ...key }) === "abort") {
      return `\n${statistics(address, times, sent + 1)}Control-C\n^C\n`;
    }
    text = "";
  }
  return `\n${statistics(address, times, count)}`;
}

/** The PC's own network takes no such packet. */
const TOO_LARGE = { kind: "too-large" } as const;
/** Of ICMP's unreachable (RFC 792). */
const CODE_TOO_LARGE = 4;
const NEEDS_FRAGMENTS = "Packet needs to be fragmented but DF set.";

function replyLine(answer: ProbeAnswer | typeof TOO_LARGE, size: number): string {
  switch (answer.kind) {
    case "too-large":
      return NEEDS_FRAGMENTS;
    case "reply":
      return `Reply from ${answer.from}: bytes=${size} time${duration(answer.milliseconds)} TTL=${answer.ttl}`;
    case "unreachable":
      return `Reply from ${answer.from}: ${answer.code === CODE_TOO_LARGE ? NEEDS_FRAGMENTS : "Destination host unreachable."}`;
    case "exceeded":
      return `Reply from ${answer.from}: TTL expired in transit.`;
    case "no-route":
      return "PING: transmit failed. General failure.";
    case "timeout":
      return "Request timed out.";
  }
}

function duration(milliseconds: number): string {
  return milliseconds < 1 ? "<1ms" : `=${Math.round(milliseconds)}ms`;
}

function statistics(address: string, times: readonly number[], sent: number): string {
  const lost = sent - times.length;
  const head = [
    `Ping statistics for ${address}:`,
    `    Packets: Sent = ${sent}, Received = ${times.length}, Lost = ${lost} (${Math.floor((lost * 100) / sent)}% loss),`,
  ];
  if (times.length === 0) return `${head.join("\n")}\n`;
  const [low, high] = [Math.min(...times), Math.max(...times)].map(Math.round);
  const average = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  return [
    ...head,
    "Approximate round trip times in milli-seconds:",
    `    Minimum = ${low}ms, Maximum = ${high}ms, Average = ${average}ms`,
    "",
  ].join("\n");
}

export function* tracert(pc: Pc, timeline: Timeline, target: string): Dialogue {
  const address = addressOf(pc, timeline, target);
  if (address === undefined) return `Unable to resolve target system name ${target}.\n`;
  let text = `\nTracing route to ${address} over a maximum of ${MOST_HOPS} hops: \n\n`;
  for (let ttl = 1; ttl <= MOST_HOPS; ttl++) {
    const answers = [1, 2, 3].map(() => echo(pc, timeline, { destination: address, ttl, size: PROBE }));
    const times = answers.map((answer) =>
      "milliseconds" in answer ? `${Math.max(Math.round(answer.milliseconds), 0)} ms` : "*",
    );
    const from = answers.find((answer) => "from" in answer);
    const who = from && "from" in from ? from.from : "Request timed out.";
    text += `  ${String(ttl).padEnd(4)}${times.map((time) => time.padEnd(10)).join("")}${who}\n`;
    const waited = answers.filter(({ kind }) => kind === "timeout").length * PATIENCE;
    if ((yield { kind: "wait", seconds: waited / 1000, passed: true, before: text }) === "abort") return "\n";
    text = "";
    if (answers.some(({ kind }) => kind === "reply" || kind === "no-route")) break;
  }
  return "\nTrace complete.\n";
}

export function nslookup(pc: Pc, timeline: Timeline, name: string): string {
  const server = pc.station.settings?.nameServer;
  if (server === undefined) return "*** Can't find server address: no DNS server is configured\n";
  const question = isAddress(name) ? "PTR" : "A";
  const answer = ask(pc, timeline, { server, name, question });
  const head = `Server: [${server}]\nAddress:  ${server}\n\n`;
  if (!answer)
    return `${head}DNS request timed out.\n\ttimeout was 2 seconds.\n*** Request to ${server} timed-out\n`;
  const [found] = answer.answers;
  if (found === undefined) return `${head}*** ${server} can't find ${name}: Non-existent domain.\n`;
  const [host, address] = question === "A" ? [name, found] : [found, name];
  return `${head}Non-authoritative answer:\nName:\t\t${host}\nAddress:\t${address}\n`;
}

/** The address that a word means: itself, or what the name server makes of it. */
export function addressOf(pc: Pc, timeline: Timeline, target: string): string | undefined {
  if (isAddress(target)) return target;
  const server = pc.station.settings?.nameServer;
  if (server === undefined) return undefined;
  const { domainName } = pc.station.settings ?? {};
  const names =
    domainName === undefined || target.includes(".") ? [target] : [`${target}.${domainName}`, target];
  for (const name of names) {
    const [found] = ask(pc, timeline, { server, name, question: "A" })?.answers ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

function ask(
  pc: Pc,
  timeline: Timeline,
  question: { readonly server: string; readonly name: string; readonly question: "A" | "PTR" },
): DnsAnswer {
  const heard: DnsAnswer[] = [];
  askNameServer(pc.station.stack, timeline, question, (answer) => heard.push(answer));
  timeline.passUntil(() => heard.length > 0, 3 * PATIENCE);
  return heard[0];
}

function echo(pc: Pc, timeline: Timeline, request: Omit<ProbeRequest, "timeout">): ProbeAnswer {
  const heard: ProbeAnswer[] = [];
  pc.station.stack.probes.start({ ...request, timeout: PATIENCE }, (answer) => heard.push(answer));
  timeline.passUntil(() => heard.length > 0, PATIENCE);
  return heard[0] ?? { kind: "timeout" };
}

export function isAddress(text: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(text) && text.split(".").every((byte) => Number(byte) < 256);
}
