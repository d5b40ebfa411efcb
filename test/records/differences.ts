import { c2960 } from "../../src/platform/c2960.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import { configurationOf, takenIn, takes } from "../refusals/reading.js";
import { reasonFor } from "../refusals/reasons.js";
import type { Row } from "./record.js";

/** Why our answer may differ from the one in a record, though both are right. */
export interface Difference {
  readonly name: string;
  readonly because: string;
  fits(row: Row): boolean;
}

/** The first reason that fits a row whose answers differ; undefined if none does, which is a fault of ours. */
export function differenceOf(row: Row): Difference | undefined {
  return differences.find((difference) => difference.fits(row));
}

export const differences: readonly Difference[] = [
  {
    name: "not entered yet",
    because:
      "Tab completed the line, or a message broke into it, before it was entered: the next one goes on with it",
    fits: ({ step, expected, next }) =>
      step.text.trim() !== "" &&
      next !== undefined &&
      next.length > step.text.length &&
      next.startsWith(step.text) &&
      expected.every(isMessage),
  },
  {
    name: "blanks collapsed",
    because: "the page from which the record was taken shows several blanks as one",
    fits: ({ expected, shown }) => expected.join("\n") === shown.join("\n").replace(/(?<=\S) +/g, " "),
  },
  {
    name: "cables",
    because: "which cables and phones are there, and so what comes up when, is not in the record",
    fits: ({ expected, shown }) => {
      const rest = (lines: readonly string[]) => lines.filter((line) => !OF_CABLES.test(line)).join("\n");
      return rest(expected) === rest(shown);
    },
  },
  {
    name: "typed without a prompt",
    because:
      "a message stood between the prompt and the next command, so that the record shows it as an answer",
    fits: ({ expected, shown }) => {
      const typed = expected.slice(shown.length);
      return (
        typed.length > 0 &&
        expected.slice(0, shown.length).join("\n") === shown.join("\n") &&
        typed.every((line) => takenIn(line, configurationOf(packetTracer), packetTracer) !== undefined)
      );
    },
  },
  {
    name: "other ports",
    because: "the record's router has other ports; ours is given every port",
    fits: ({ expected, shown, refusal }) =>
      !refusal && shown.length === 0 && expected.join() === "%Invalid interface type and number",
  },
  {
    name: "packet tracers switch",
    because:
      "Packet Tracer's switch has fewer commands than a real one, so that shorter words are enough there",
    fits: ({ refusal }) =>
      refusal?.platform === c2960 &&
      refusal.answer === "ambiguous" &&
      takes(refusal.text, refusal.modes, packetTracer),
  },
  {
    name: "prompt by hand",
    because: "the prompt was written by hand: no mode has that name, or no such mode was ever entered",
    fits: ({ reachable }) => !reachable,
  },
  {
    name: "refused",
    because: "the router refuses the line, and the record leaves that out; each has its reason",
    fits: ({ expected, refusal }) =>
      expected.length === 0 && refusal !== undefined && reasonFor(refusal) !== undefined,
  },
  {
    name: "left out",
    because: "the line is taken; what the router says besides was not written down",
    fits: ({ expected, shown, refusal }) => expected.length === 0 && shown.length > 0 && !refusal,
  },
];

/** What ports and phones say; a line of the phone system that is created says the same wherever it is. */
const OF_CABLES = /^\W*%(?:LINK(?!.* ephone_dsp )|LINEPROTO|IPPHONE)-/;

function isMessage(line: string): boolean {
  return /^\W*%[A-Z0-9_]+-\d-/.test(line);
}
