import { matchesExpected } from "../../src/parse/transcript-match.js";
import { modeShownBy, readScript, type Step } from "../../src/parse/transcript.js";
import { c2960 } from "../../src/platform/c2960.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import { answerLines, playRecorded } from "../../src/session/play.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { refusalOf, type Refusal } from "../refusals/refusal.js";

/** A line that somebody typed, what stands under it in the record, and what our router answers. */
export interface Row {
  readonly step: Step;
  readonly expected: readonly string[];
  readonly shown: readonly string[];
  /** The first difference, if there is one. */
  readonly equal: boolean;
  readonly refusal: Refusal | undefined;
  /** What was typed next. */
  readonly next: string | undefined;
  /** The mode that the record's prompt shows can be gone to. */
  readonly reachable: boolean;
}

/**
 * Replays a record: each line on the device whose prompt it stands behind (a switch if its name begins so, else
 * Packet Tracer's router, with every port). Blank lines, bare prompts, what the clock shows and what the author of
 * the record wrote between do not count.
 */
export function replayRecord(text: string): readonly Row[] {
  const { steps } = readScript(text, "log");
  const devices: Session[] = [];
  return steps.map((step, index) => {
    const session = deviceOf(step, devices);
    const { platform } = session.device;
    const reachable = session.expects !== "command" || follow(session, step);
    const modes = session.reading;
    const exchanges = playRecorded(session, step.text, step.expected);
    const expected = ofTheRouter(step.expected).map(withoutClock);
    const shown = answerLines(exchanges).map(withoutClock);
    const refusals = exchanges.flatMap((exchange) => refusalOf(exchange, step.line, modes, platform) ?? []);
    return {
      step,
      expected,
      shown,
      equal: !matchesExpected(expected, shown),
      refusal: refusals[0],
      next: steps[index + 1]?.text,
      reachable,
    };
  });
}

/** The device of that name; a new one if none has it so far. A line without a name goes to the first one. */
function deviceOf({ prompt }: Step, devices: Session[]): Session {
  const [first] = devices;
  const host = prompt?.host ?? "";
  const known = host === "" ? first : devices.find(({ device }) => device.router.hostname === host);
  if (known) return known;
  const platform = /^sw/i.test(host) ? c2960 : packetTracer;
  const session = new Session(new RouterHost({ platform, unbounded: true }));
  session.moveTo("config");
  if (host !== "") session.enter(`hostname ${host}`);
  session.takeLogs();
  devices.push(session);
  return session;
}

function follow(session: Session, { prompt }: Step): boolean {
  if (!prompt) return true;
  return session.moveTo(modeShownBy(prompt));
}

/** What stands before the first line that only an author writes: a quotation, a heading, a dash, three dots. */
function ofTheRouter(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^\s*(?:[>#<=•-]|\.\.\.)/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).filter((line) => line.trim() !== "");
}

/** A message without the time in front of it. */
function withoutClock(line: string): string {
  return line.replace(/^[*.]?[A-Z][a-z]{2} {1,2}\d{1,2} [\d:.]+: (?=%)/, "");
}
