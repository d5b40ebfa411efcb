import { cableCommand } from "../console/cable-command.js";
import type { LabLanguage } from "../console/lab-command.js";
import {
  exitCommand,
  StationConsole,
  type StationCommand,
  type StationPlace,
} from "../console/station-console.js";
import type { LabSurroundings } from "../hosts/pc.js";
import type { LabText } from "../lab-text.js";
import type { Extension, ExtensionState } from "../pbx/extension.js";
import { Pbx } from "../pbx/pbx.js";
import type { CallStateText } from "../phone/phone-view.js";
import type { Telephone } from "../telephone.js";
import type { PbxDescription } from "../topology.js";
import type { OtherDevice } from "./other-device.js";

export function pbxDevice(description: PbxDescription, surroundings: LabSurroundings): OtherDevice {
  const node = new Pbx(description, surroundings);
  return {
    kind: "other",
    name: node.name,
    node,
    ports: new Map([[node.port.name, node.port]]),
    station: node.station,
    telephones: [...node.extensions.values()].map(telephoneOf),
    describe: (language) => [WHAT[language], node.station.settings?.address ?? NO_ADDRESS[language]],
    console: (place) => consoleOf(node, place),
  };
}

const WHAT: LabText = { en: "exchange (PBX)", fr: "autocommutateur (PBX)" };
const NO_ADDRESS: LabText = { en: "no address", fr: "sans adresse" };

function telephoneOf(extension: Extension): Telephone {
  return {
    number: extension.party.number,
    state: () => telephoneState(extension.state),
    call: (number) => (extension.dial(number) ? undefined : IN_USE),
    answer: () => void extension.answer(),
    hangUp: () => extension.hangUp(),
    hears: () => extension.hears,
  };
}

function telephoneState(state: ExtensionState): CallStateText | undefined {
  switch (state.kind) {
    case "idle":
      return undefined;
    case "ringing":
      return "ring in";
    case "calling":
      return state.rings ? "ring out" : "off hook";
    case "talking":
      return "connected";
    case "over":
      if (state.status === 486) return "busy";
      return state.status === 404 ? "invalid number" : "congestion";
  }
}

function consoleOf(pbx: Pbx, { timeline, language, wire, leave }: StationPlace): StationConsole {
  const at = (
    usage: string,
    help: LabText,
    act: (extension: Extension, more: string) => LabText | undefined,
  ): StationCommand => ({
    usage,
    help,
    run([number = "", more = ""]) {
      const extension = pbx.extensions.get(number);
      if (!extension) return `${noExtension(pbx, number)[language]}\n`;
      const refused = act(extension, more);
      if (refused) return `${refused[language]}\n`;
      timeline.pass(MOMENT);
      return `${row(extension, language)}\n`;
    },
  });
  const commands = [
    at(
      "call NUMBER NUMBER",
      { en: "an extension calls a number", fr: "un poste appelle un numéro" },
      (one, number) => {
        if (!KEYS.test(number)) return WHICH;
        return one.dial(number) ? undefined : IN_USE;
      },
    ),
    at(
      "answer NUMBER",
      { en: "an extension takes the call that rings", fr: "un poste prend l'appel qui sonne" },
      (one) => (one.answer() ? undefined : NOBODY),
    ),
    at(
      "press NUMBER KEYS",
      { en: "an extension presses keys in a call", fr: "un poste appuie sur des touches" },
      (one, keys) => {
        if (!KEYS.test(keys)) return WHICH;
        return one.press(keys) ? undefined : NO_CALL;
      },
    ),
    at("hangup NUMBER", { en: "an extension hangs up", fr: "un poste raccroche" }, (one) => {
      if (one.state.kind === "idle") return NO_CALL;
      one.hangUp();
      return undefined;
    }),
    {
      usage: "messages",
      help: { en: "what is in the mailboxes", fr: "ce qu'il y a dans les boîtes vocales" },
      run: () => messagesText(pbx, language),
    },
    {
      usage: "status",
      help: { en: "what the extensions are doing", fr: "ce que font les postes" },
      run: () => [...pbx.extensions.values()].map((one) => `${row(one, language)}\n`).join(""),
    },
    cableCommand(wire, language),
    exitCommand(leave),
  ];
  return new StationConsole(
    `${pbx.name}>`,
    commands,
    timeline,
    language,
    (word, meant) => unknownWord(word, meant)[language],
  );
}

/** Milliseconds until the other end has answered what somebody does. */
const MOMENT = 500;

const KEYS = /^[0-9*#]+$/;

const WHICH: LabText = { en: "Which number? Digits, * and #.", fr: "Quel numéro ? Des chiffres, * et #." };
const IN_USE: LabText = { en: "That extension is in use.", fr: "Ce poste est occupé." };
const NOBODY: LabText = { en: "Nobody calls there.", fr: "Personne n'appelle là-bas." };
const NO_CALL: LabText = { en: "There is no call.", fr: "Il n'y a pas d'appel." };

function noExtension({ extensions }: Pbx, number: string): LabText {
  const all = [...extensions.keys()].join(", ");
  return {
    en: `Which extension${number === "" ? "" : `, ${number}`}? There is ${all}.`,
    fr: `Quel poste${number === "" ? "" : `, ${number}`} ? Il y a ${all}.`,
  };
}

function unknownWord(word: string, meant: string | undefined): LabText {
  return {
    en: `The exchange has no "${word}". ${meant === undefined ? "" : `Did you mean ${meant}? `}Type ? for a list.\n`,
    fr: `L'autocommutateur n'a pas de « ${word} ». ${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}Tapez ? pour la liste.\n`,
  };
}

function messagesText({ mailboxes }: Pbx, language: LabLanguage): string {
  const rows = [...mailboxes.boxes].flatMap(([number, messages]) =>
    messages.map(({ from, seconds, isHeard }) => {
      const state = isHeard ? HEARD[language] : NEW[language];
      return `${number}: ${from.number} ${from.name}`.trimEnd() + `, ${seconds} s, ${state}\n`;
    }),
  );
  return rows.length === 0 ? `${EMPTY[language]}\n` : rows.join("");
}

const NEW: LabText = { en: "new", fr: "nouveau" };
const HEARD: LabText = { en: "heard", fr: "entendu" };
const EMPTY: LabText = { en: "No messages.", fr: "Pas de messages." };

function row({ party, state, keys }: Extension, language: LabLanguage): string {
  const who = [party.number, party.name].filter((part) => part !== "").join(" ");
  const pressed = keys === "" ? "" : ` (${keys})`;
  return `${who}: ${sentence(state)[language]}${pressed}`;
}

function sentence(state: ExtensionState): LabText {
  switch (state.kind) {
    case "idle":
      return { en: "on hook", fr: "raccroché" };
    case "ringing": {
      const from = [state.from.number, state.from.name].filter((part) => part !== "").join(" ");
      return { en: `rings: ${from}`, fr: `sonne : ${from}` };
    }
    case "calling":
      return state.rings
        ? { en: `calls ${state.to}: it rings there`, fr: `appelle ${state.to} : ça sonne là-bas` }
        : { en: `calls ${state.to}`, fr: `appelle ${state.to}` };
    case "talking": {
      const to = [state.to.number, state.to.name].filter((part) => part !== "").join(" ");
      return { en: `talks to ${to}`, fr: `parle à ${to}` };
    }
    case "over":
      if (state.status === 200) return { en: "the other party has hung up", fr: "l'autre a raccroché" };
      if (state.status === 486) return { en: "busy tone", fr: "tonalité d'occupation" };
      return { en: `refused: ${state.status}`, fr: `refusé : ${state.status}` };
  }
}
