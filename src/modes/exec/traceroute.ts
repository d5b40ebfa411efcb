import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { EchoAnswer } from "../surroundings.js";
import { vocabulary, type Device } from "../device.js";
import { ask, askNumber } from "./asking.js";
import { INVALID_SOURCE, sourceNamed } from "./source-address.js";
import { execWords } from "../words.js";
import { resolveTarget } from "./target.js";

/** `traceroute` (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({ ...execWords, traceroute: "Trace route to destination" });

const PROBES = 3;
const MOST_HOPS = 30;
/** Seconds for each probe. */
const PATIENCE = 3;

const USUAL = { source: undefined, patience: PATIENCE, probes: PROBES, first: 1, last: MOST_HOPS };

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
}

/** The long form asks for everything that the simulated probes know. */
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
  yield* ask("Port Number [33434]: ");
  yield* ask("Loose, Strict, Record, Timestamp, Verbose[none]: ");
  return yield* trace({ target, source, patience, probes, first, last }, device);
}

function* trace({ target, source, patience, probes, first, last }: Trace, device: Device): Dialogue {
  const { platform, shell } = device;
  const found = yield* resolveTarget(target, device);
  if ("failure" in found) return found.failure;
  const vrf = platform.dialect === "packet-tracer" ? "" : "VRF info: (vrf in name/id, vrf out name/id)\n";
  let text = `${found.before}Type escape sequence to abort.\nTracing the route to ${found.address}\n${vrf}\n`;
  for (let ttl = first; ttl <= last; ttl++) {
    const answers: EchoAnswer[] = [];
    for (let probe = 0; probe < probes; probe++) {
      const answer = shell.surroundings.echo({
        destination: found.address,
        source,
        size: 28,
        ttl,
        timeout: patience * 1000,
      });
      answers.push(answer);
      const seconds = "milliseconds" in answer ? answer.milliseconds / 1000 : patience;
      const aborted = (yield { kind: "wait", seconds, passed: true, before: text }) === "abort";
      text = "";
      if (aborted) return "\n";
    }
    text = `${String(ttl).padStart(3)} ${hop(answers)}\n`;
    if (answers.some(({ kind }) => ENDS.has(kind))) return text;
  }
  return text;
}

/** After these nothing is to be learnt farther on; the first probe may have been lost to a router that asked by ARP. */
const ENDS: ReadonlySet<EchoAnswer["kind"]> = new Set(["reply", "no-route", "unreachable"]);

/** One row: who answered, and how long each probe took; `!H` where a router knows no way on. */
function hop(answers: readonly EchoAnswer[]): string {
  const from = answers.find((answer) => "from" in answer);
  const times = answers.map((answer) =>
    answer.kind === "unreachable"
      ? "!H "
      : "milliseconds" in answer
        ? `${Math.round(answer.milliseconds / 4) * 4} msec`
        : " * ",
  );
  return from && "from" in from ? `${from.from} ${times.join(" ")}` : times.join("");
}
