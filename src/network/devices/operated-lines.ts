import type { Party } from "../../callmanager/host/party.js";
import type { LabLanguage } from "../console/lab-command.js";
import type { StationCommand, StationPlace } from "../console/station-console.js";
import type { LabText } from "../lab-text.js";
import type { Telephone } from "../telephone.js";
import { partyText } from "./party-text.js";

/** A telephone behind a device, at whose console it is used: an extension of an exchange, a subscriber of a network. */
export interface OperatedLine {
  readonly party: Party;
  readonly state: { readonly kind: string };
  /** Keys that the other end has pressed. */
  readonly keys: string;
  /** Each is false where it cannot be done now: the telephone is in use, or has no call. */
  dial(number: string): boolean;
  answer(): boolean;
  press(keys: string): boolean;
  hangUp(): void;
}

/** The telephones of a device by their numbers, and how it speaks of them. */
export interface OperatedLines<L extends OperatedLine> {
  readonly lines: ReadonlyMap<string, L>;
  /** Milliseconds until the other end has answered what somebody does. */
  readonly moment: number;
  readonly sentence: (state: L["state"]) => LabText;
  readonly help: Readonly<Record<"call" | "answer" | "press" | "hangup" | "status", LabText>>;
  readonly inUse: LabText;
  /** One of them, as in a question: which one? */
  readonly one: LabText;
}

type Speaker = Pick<StationPlace, "timeline" | "language">;

/** What is done at the console for one of the telephones. */
export function callCommands<L extends OperatedLine>(
  operated: OperatedLines<L>,
  { timeline, language }: Speaker,
): readonly StationCommand[] {
  const { lines, moment, help, inUse } = operated;
  const command = (
    usage: string,
    text: LabText,
    act: (line: L, more: string) => LabText | undefined,
  ): StationCommand => ({
    usage,
    help: text,
    run([number = "", more = ""]) {
      const line = lines.get(number);
      if (!line) return `${whichLine(operated, number)[language]}\n`;
      const refused = act(line, more);
      if (refused) return `${refused[language]}\n`;
      timeline.pass(moment);
      return `${lineText(operated, line, language)}\n`;
    },
  });
  return [
    command("call NUMBER NUMBER", help.call, (line, number) => {
      if (!KEYS.test(number)) return WHICH;
      return line.dial(number) ? undefined : inUse;
    }),
    command("answer NUMBER", help.answer, (line) => (line.answer() ? undefined : NOBODY)),
    command("press NUMBER KEYS", help.press, (line, keys) => {
      if (!KEYS.test(keys)) return WHICH;
      return line.press(keys) ? undefined : NO_CALL;
    }),
    command("hangup NUMBER", help.hangup, (line) => {
      if (line.state.kind === "idle") return NO_CALL;
      line.hangUp();
      return undefined;
    }),
  ];
}

/** Tells of each telephone. */
export function statusCommand<L extends OperatedLine>(
  operated: OperatedLines<L>,
  { language }: Speaker,
): StationCommand {
  return {
    usage: "status",
    help: operated.help.status,
    run: () => [...operated.lines.values()].map((line) => `${lineText(operated, line, language)}\n`).join(""),
  };
}

/** A telephone and what it is doing. */
export function lineText<L extends OperatedLine>(
  { sentence }: Pick<OperatedLines<L>, "sentence">,
  { party, state, keys }: L,
  language: LabLanguage,
): string {
  const pressed = keys === "" ? "" : ` (${keys})`;
  return `${partyText(party)}: ${sentence(state)[language]}${pressed}`;
}

/** The telephone as checks of a lab use it. */
export function telephoneOf(
  line: OperatedLine,
  { inUse, state, hears }: Pick<Telephone, "state" | "hears"> & { readonly inUse: LabText },
): Telephone {
  return {
    number: line.party.number,
    state,
    call: (number) => (line.dial(number) ? undefined : inUse),
    answer: () => void line.answer(),
    hangUp: () => line.hangUp(),
    hears,
  };
}

const KEYS = /^[0-9*#]+$/;

const WHICH: LabText = { en: "Which number? Digits, * and #.", fr: "Quel numéro ? Des chiffres, * et #." };
const NOBODY: LabText = { en: "Nobody calls there.", fr: "Personne n'appelle là-bas." };
const NO_CALL: LabText = { en: "There is no call.", fr: "Il n'y a pas d'appel." };

function whichLine<L extends OperatedLine>({ lines, one }: OperatedLines<L>, number: string): LabText {
  const all = [...lines.keys()].join(", ");
  const said = number === "" ? "" : `, ${number}`;
  return { en: `Which ${one.en}${said}? There is ${all}.`, fr: `Quel ${one.fr}${said} ? Il y a ${all}.` };
}
