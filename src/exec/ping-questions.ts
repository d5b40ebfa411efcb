import type { Dialogue, Question } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { readAddress } from "../language/types/address.js";
import { ask, askNumber } from "./asking.js";
import { patternOf, sendEchoes, USUAL_PATTERN, USUAL_PING, type Ping } from "./ping-run.js";
import { INVALID_SOURCE, sourceNamed } from "./source-address.js";

/** The long form of `ping` asks for everything, one question after the other; an answer that will not do ends it. */
export function* askPing(router: Router, device: Device): Dialogue {
  const protocol = yield* ask("Protocol [ip]: ");
  if (protocol !== "" && protocol.toLowerCase() !== "ip") return "% Unknown protocol\n";
  const target = yield* ask("Target IP address: ");
  if (readAddress(target) === undefined) return "% Bad IP address\n";
  const count = yield* askNumber("Repeat count", 5, { least: 1, most: 2147483647 });
  if (typeof count === "string") return count;
  const size = yield* askNumber("Datagram size", 100, SIZES);
  if (typeof size === "string") return size;
  const timeout = yield* askNumber("Timeout in seconds", 2, { least: 0, most: 3600 });
  if (typeof timeout === "string") return timeout;
  const extended = (yield* askYes("Extended commands [n]: ")) ? yield* askExtended(router) : {};
  if (typeof extended === "string") return extended;
  const sizes = (yield* askYes("Sweep range of sizes [n]: "))
    ? yield* askSweep()
    : { first: size, last: size, step: 1 };
  if (typeof sizes === "string") return sizes;
  return yield* sendEchoes({ ...USUAL_PING, ...extended, target, count, timeout, sizes }, device);
}

const SIZES = { least: 36, most: 18024 };

type Extended = Pick<Ping, "source" | "dscp" | "dontFragment" | "validate" | "pattern" | "verbose">;

function* askExtended(router: Router): Generator<Question, Extended | string, string> {
  const named = yield* ask("Source address or interface: ");
  const source = named === "" ? undefined : sourceNamed(router, named);
  if (named !== "" && source === undefined) return `${INVALID_SOURCE}\n`;
  const service = yield* askNumber("Type of service", 0, { least: 0, most: 255 });
  if (typeof service === "string") return service;
  const dontFragment = yield* askYes("Set DF bit in IP header? [no]: ");
  const validate = yield* askYes("Validate reply data? [no]: ");
  const filling = yield* ask(`Data pattern [0x${USUAL_PATTERN.toString(16).toUpperCase()}]: `);
  const pattern = filling === "" ? undefined : patternOf(filling);
  if (filling !== "" && pattern === undefined) return "% Bad pattern\n";
  const verbose = yield* askVerbose();
  if (typeof verbose === "string") return verbose;
  return { source, dscp: service >> 2, dontFragment, validate, pattern, verbose };
}

/** Of the options of IP only the one that is none of the packet: the others would have to be carried and answered. */
function* askVerbose(): Generator<Question, boolean | string, string> {
  for (let verbose = false; ; verbose = true) {
    const option = (yield* ask(
      `Loose, Strict, Record, Timestamp, Verbose[${verbose ? "V" : "none"}]: `,
    )).toLowerCase();
    if (option === "") return verbose;
    if (!"verbose".startsWith(option)) return "% Invalid option\n";
  }
}

function* askSweep(): Generator<Question, Ping["sizes"] | string, string> {
  const first = yield* askNumber("Sweep min size", SIZES.least, SIZES);
  if (typeof first === "string") return first;
  const last = yield* askNumber("Sweep max size", SIZES.most, { ...SIZES, least: first });
  if (typeof last === "string") return last;
  const step = yield* askNumber("Sweep interval", 1, { least: 1, most: 18024 });
  return typeof step === "string" ? step : { first, last, step };
}

function* askYes(prompt: string): Generator<Question, boolean, string> {
  return (yield* ask(prompt)).toLowerCase().startsWith("y");
}
