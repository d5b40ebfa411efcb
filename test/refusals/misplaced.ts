import { configMode } from "../../src/modes/config.js";
import { privilegedMode, userMode } from "../../src/exec/modes.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { packetTracer } from "../../src/platform/packet-tracer.js";
import type { Platform } from "../../src/platform/platform.js";
import { lostHeader } from "./lost-mode.js";
import { begunIn, configurationOf, EXEC, inExec, meant, read, takenIn, takes } from "./reading.js";
import type { Reason } from "./reason.js";
import type { Refusal } from "./refusal.js";

/** Lines that are commands, or the beginning of one, but not here: in another mode, on another device. */
export const misplaced: readonly Reason[] = [
  {
    name: "ambiguous",
    because: "the abbreviation begins several keywords that may stand there",
    fits: ({ answer }) => answer === "ambiguous",
  },
  {
    name: "EXEC in configuration",
    because:
      "without `do`, a configuration mode knows no EXEC command, neither on real IOS nor in Packet Tracer",
    fits: (refusal) => !inExec(refusal.modes) && isExec(refusal),
  },
  {
    name: "do outside configuration",
    because: "`do` is a word of the configuration modes: EXEC has no such command",
    fits: ({ text, modes, platform }) =>
      inExec(modes) && /^\s*do\s/i.test(text) && takes(text, [configMode], platform),
  },
  {
    name: "privileged command",
    because: "user EXEC does not have the command: `enable` comes first",
    fits: ({ text, modes, platform }) =>
      modes[0] === userMode && begunIn(text, [privilegedMode], platform) && !begunIn(text, modes, platform),
  },
  {
    name: "after a mistake",
    because: "the line that was to open its mode was refused before, and the session stayed where it was",
    fits: (refusal) =>
      (configurationInExec(refusal) || ofAnotherMode(refusal)) && lostHeader(refusal) !== undefined,
  },
  {
    name: "configuration in EXEC",
    because:
      "a configuration command is unknown in EXEC: `configure terminal` and the mode's header come first",
    fits: configurationInExec,
  },
  {
    name: "incomplete",
    because: "every form of the command goes on behind these words",
    fits: ({ text, asked, answer, modes, platform }) =>
      answer === "incomplete" || (!asked && read(text, modes.slice(-1), platform).kind === "incomplete"),
  },
  {
    name: "mode's name",
    because: "the name of a mode, as its prompt shows it or turned round, is no command",
    fits: ({ text }) =>
      /^\s*[\w]+(?:-\w+)+\s*$/.test(text) &&
      configurationOf(c2811).some(({ prompt }) => inOrder(prompt) === inOrder(text.trim())),
  },
  {
    name: "value alone",
    because: "a number, an address or a port without the command in front of it",
    fits: ({ text }) => /^\s*(?:[\d.]+|[a-z]{1,3}\d+\/[\d.]+)\s*$/i.test(text),
  },
  {
    name: "help of the mode alone",
    because: "`?` lists what the mode itself has, not what global configuration would take there",
    fits: ({ text, asked, modes, platform }) =>
      asked && modes.length > 1 && begunIn(text, modes.slice(1), platform),
  },
  {
    name: "no such thing",
    because: "the line is a command, but the router does not have what it names",
    fits: ({ text, asked, modes, platform }) => !asked && takes(text, modes, platform),
  },
  {
    name: "switch port",
    because: "a router's own ports are routed; a Catalyst 2960's ports take the line",
    fits: (refusal) => ofSwitchPort(refusal) && takenByPorts(refusal.text, c2960),
  },
  {
    name: "switching module",
    because:
      "only ports of a switching module take it: a 2960 has but one trunk encapsulation, and no power for phones",
    fits: (refusal) => ofSwitchPort(refusal) && takenByPorts(refusal.text, c2811),
  },
  {
    name: "longer no",
    because: "behind `no` Packet Tracer takes only the words that name the command, not its values",
    fits: ({ text, modes, platform }) =>
      platform === packetTracer &&
      /^\s*no\s/i.test(text) &&
      takes(text, modes, c2811) &&
      beginningsOf(text).some((beginning) => takes(beginning, modes, platform)),
  },
  {
    name: "another mode",
    because: "the command belongs to another configuration mode",
    fits: ofAnotherMode,
  },
  {
    name: "switch",
    because: "a switch's command: a Catalyst 2960 takes it, a router without a switching module does not",
    fits: ({ text, modes }) =>
      SWITCHING.test(text) &&
      !takes(text, modes, c2811) &&
      takenIn(text, inExec(modes) ? [...EXEC, ...configurationOf(c2960)] : configurationOf(c2960), c2960) !==
        undefined,
  },
  {
    name: "not in Packet Tracer",
    because: "Packet Tracer's router lacks the command, or this form of it; a real one takes it",
    fits: ({ text, modes, platform }) =>
      platform === packetTracer &&
      (read(text, modes, c2811).kind !== "invalid" ||
        (!inExec(modes) && takenIn(text, configurationOf(c2811), c2811) !== undefined)),
  },
];

/** What only switches do. */
const SWITCHING =
  /^\s*(?:no\s+)?(?:spanning-tree|switchport|vlan|vtp|name|mac|storm-control|ip default-gateway|show (?:vlan|vtp|mac|spanning))/i;

/** The line without its last word, without its last two, and so on. */
function beginningsOf(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(" "));
}

function configurationInExec({ text, modes, platform }: Refusal): boolean {
  return (
    inExec(modes) &&
    (takenIn(text, configurationOf(platform), platform) !== undefined ||
      (!begunIn(text, modes, platform) &&
        configurationOf(platform).some((mode) => meant(text, [mode], platform))))
  );
}

/** Typed at a range of ports, a port's command is in its place. */
function ofAnotherMode({ text, modes, platform }: Refusal): boolean {
  const own = modes[0].prompt.replace("-range", "");
  const others = configurationOf(platform).filter(({ prompt }) => prompt !== own);
  return !inExec(modes) && !/^\s*do\s/i.test(text) && takenIn(text, others, platform) !== undefined;
}

/** Whether a line is a command of EXEC, or meant as one: configuration does not know its first word. */
function isExec({ text, modes, platform, answer }: Refusal): boolean {
  if (takenIn(text, EXEC, platform)) return true;
  return answer !== "incomplete" && begunIn(text, EXEC, platform) && !begunIn(text, modes, platform);
}

function inOrder(name: string): string {
  return name.split("-").sort().join("-");
}

/** What is said of switch ports, typed at a port. */
function ofSwitchPort({ text, modes }: Refusal): boolean {
  return /^config-(?:sub)?if/.test(modes[0].prompt) && /^\s*(?:no\s+)?(?:sw|power\s|storm)/i.test(text);
}

function takenByPorts(text: string, platform: Platform): boolean {
  const ports = configurationOf(platform).filter(({ prompt }) => prompt === "config-if");
  return takenIn(text, ports, platform) !== undefined;
}
