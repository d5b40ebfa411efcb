import type { Dialogue } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { ProbeAnswer } from "../modes/surroundings.js";
import { vocabulary, type Device } from "../modes/device.js";
import { ask, askNumber } from "./asking.js";
import { INVALID_SOURCE, sourceNamed } from "./source-address.js";
import { execWords } from "../modes/words.js";
import { probed } from "./probe.js";
import { resolveTarget } from "./target.js";

/** `traceroute` (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({ ...execWords, traceroute: "Trace route to destination" });

const PROBES = 3;
const MOST_HOPS = 30;
/** Seconds for each probe. */
const PATIENCE = 3;

/** Where the first probe goes; each further one to the next port. */
const FIRST_PORT = 33434;

const USUAL = {
  source: undefined,
  patience: PATIENCE,
  probes: PROBES,
  first: 1,
  last: MOST_HOPS,
  port: FIRST_PORT,
};

const tracerouteTo = action({
  syntax: "traceroute target:WORD",
  help: { target: "Trace route to destination address or hostname" },
  level: "user",
  run: (_router, { target }, device) => trace({ ...USUAL, target }, device),
});

const tracerouteAsking = action({
  syntax: "traceroute",
  help: {},
  level: "privileged",
  run: (router, _args, device) => askTraceroute(router, device),
});

export const traceroutes = [tracerouteTo, tracerouteAsking];

interface Trace {
  readonly target: string;
  readonly source: string | undefined;
  /** Seconds for each probe. */
  readonly patience: number;
  readonly probes: number;
  /** Hops, from this to that. */
  readonly first: number;
  readonly last: number;
  /** The UDP port of the first probe. */
  readonly port: number;
}

/** The long form asks for everything, one question after the other. */
function* askTraceroute(router: Router, device: Device): Dialogue {
  const protocol = yield* ask("Protocol [ip]: ");
  if (protocol !== "" && protocol.toLowerCase() !== "ip") return "% Unknown protocol\n";
  const target = yield* ask("Target IP address: ");
  if (target === "") return "% Bad IP address\n";
  const named = yield* ask("Source address: ");
  const source = named === "" ? undefined : sourceNamed(router, named);
  if (named !== "" && source === undefined) return `${INVALID_SOURCE}\n`;
  yield* ask("Numeric display [n]: ");
  const patience = yield* askNumber("Timeout in seconds", PATIENCE, { least: 0, most: 3600 });
  if (typeof patience === "string") return patience;
  const probes = yield* askNumber("Probe count", PROBES, { least: 1, most: 65535 });
  if (typeof probes === "string") return probes;
  const first = yield* askNumber("Minimum Time to Live", 1, { least: 1, most: 255 });
  if (typeof first === "string") return first;
  const last = yield* askNumber("Maximum Time to Live", MOST_HOPS, { least: first, most: 255 });
  if (typeof last === "string") return last;
  const port = yield* askNumber("Port Number", FIRST_PORT, { least: 1, most: 65535 });
  if (typeof port === "string") return port;
  yield* ask("Loose, Strict, Record, Timestamp, Verbose[none]: ");
  return yield* trace({ target, source, patience, probes, first, last, port }, device);
}

function* trace({ target, source, patience, probes, first, last, port }: Trace, device: Device): Dialogue {
  const { platform } = device;
  const found = yield* resolveTarget(target, device);
  if ("failure" in found) return found.failure;
  let text = `${found.before}Type escape sequence to abort.\nTracing the route to ${found.address}\n${platform.traits.sessions.tracerouteDetails}\n`;
  for (let ttl = first; ttl <= last; ttl++) {
    text += `${String(ttl).padStart(3)} `;
    let teller: string | undefined;
    let ended = false;
    for (let probe = 0; probe < probes; probe++) {
      const request = {
        destination: found.address,
        source,
        size: PROBE_SIZE,
        ttl,
        port: (port + (ttl - first) * probes + probe) & 0xffff,
        timeout: patience * 1000,
      };
      const done = yield* probed(request, device, text);
      if (done === "abort") return "\n";
      const { answer } = done;
      text = done.before;
      text += wordFor(answer, teller);
      if ("from" in answer) teller = answer.from;
      ended ||= ENDS.has(answer.kind);
      const seconds = "milliseconds" in answer ? answer.milliseconds / 1000 : patience;
      const aborted = (yield { kind: "wait", seconds, passed: true, before: text }) === "abort";
      text = "";
      if (aborted) return "\n";
    }
    text = "\n";
    if (ended) return text;
  }
  return text;
}

/** Bytes of a datagram without data. */
const PROBE_SIZE = 28;

/** After these nothing is to be learnt farther on; the first probe may have been lost to a router that asked by ARP. */
const ENDS: ReadonlySet<ProbeAnswer["kind"]> = new Set(["no-route", "unreachable"]);

/**
 * What a row says of one probe: who tells of it, unless that is who told of the one before, and how long it took;
 * `!H` where a router knows no way on.
 */
function wordFor(answer: ProbeAnswer, teller: string | undefined): string {
  if (!("from" in answer)) return " * ";
  const from = answer.from === teller ? "" : teller === undefined ? answer.from : `\n    ${answer.from}`;
  const refusal = answer.kind === "unreachable" ? REFUSALS[answer.code] : undefined;
  return `${from} ${refusal ?? `${Math.round(answer.milliseconds / 4) * 4} msec`}`;
}

/** Why a probe got no farther (RFC 792): nobody listening is what it is meant to find. */
const REFUSALS: Readonly<Partial<Record<number, string>>> = { 0: "!N ", 1: "!H ", 4: "!F ", 13: "!A " };
