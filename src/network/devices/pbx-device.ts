import { cableCommand } from "../console/cable-command.js";
import type { LabLanguage } from "../console/lab-command.js";
import { exitCommand, hasNoCommand, StationConsole, type StationPlace } from "../console/station-console.js";
import type { LabSurroundings } from "../hosts/pc.js";
import type { LabText } from "../lab-text.js";
import type { Extension, ExtensionState } from "../pbx/extension.js";
import { Pbx } from "../pbx/pbx.js";
import type { CallStateText } from "../phone/phone-view.js";
import type { PbxDescription } from "../topology.js";
import { callCommands, statusCommand, telephoneOf, type OperatedLines } from "./operated-lines.js";
import type { OtherDevice } from "./other-device.js";
import { partyText } from "./party-text.js";

export function pbxDevice(description: PbxDescription, surroundings: LabSurroundings): OtherDevice {
  const node = new Pbx(description, surroundings);
  return {
    kind: "other",
    name: node.name,
    node,
    ports: new Map([[node.port.name, node.port]]),
    station: node.station,
    telephones: [...node.extensions.values()].map((one) =>
      telephoneOf(one, { inUse: IN_USE, state: () => telephoneState(one.state), hears: () => one.hears }),
    ),
    describe: (language) => [WHAT[language], node.station.settings?.address ?? NO_ADDRESS[language]],
    console: (place) => consoleOf(node, place),
  };
}

const WHAT: LabText = { en: "exchange (PBX)", fr: "autocommutateur (PBX)" };
const SUBJECT: LabText = { en: "The exchange", fr: "L'autocommutateur" };
const NO_ADDRESS: LabText = { en: "no address", fr: "sans adresse" };

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

function consoleOf(pbx: Pbx, place: StationPlace): StationConsole {
  const { timeline, language, wire, leave } = place;
  const operated = operatedLines(pbx);
  const commands = [
    ...callCommands(operated, place),
    {
      usage: "messages",
      help: { en: "what is in the mailboxes", fr: "ce qu'il y a dans les boîtes vocales" },
      run: () => messagesText(pbx, language),
    },
    statusCommand(operated, place),
    cableCommand(wire, language),
    exitCommand(leave),
  ];
  return new StationConsole(`${pbx.name}>`, commands, timeline, language, hasNoCommand(SUBJECT, language));
}

function operatedLines({ extensions }: Pbx): OperatedLines<Extension> {
  return { lines: extensions, moment: MOMENT, sentence, help: HELP, inUse: IN_USE, one: ONE };
}

/** Milliseconds until the other end has answered what somebody does. */
const MOMENT = 500;

const HELP: OperatedLines<Extension>["help"] = {
  call: { en: "an extension calls a number", fr: "un poste appelle un numéro" },
  answer: { en: "an extension takes the call that rings", fr: "un poste prend l'appel qui sonne" },
  press: { en: "an extension presses keys in a call", fr: "un poste appuie sur des touches" },
  hangup: { en: "an extension hangs up", fr: "un poste raccroche" },
  status: { en: "what the extensions are doing", fr: "ce que font les postes" },
};
const IN_USE: LabText = { en: "That extension is in use.", fr: "Ce poste est occupé." };
const ONE: LabText = { en: "extension", fr: "poste" };

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

function sentence(state: ExtensionState): LabText {
  switch (state.kind) {
    case "idle":
      return { en: "on hook", fr: "raccroché" };
    case "ringing": {
      const from = partyText(state.from);
      return { en: `rings: ${from}`, fr: `sonne : ${from}` };
    }
    case "calling":
      return state.rings
        ? { en: `calls ${state.to}: it rings there`, fr: `appelle ${state.to} : ça sonne là-bas` }
        : { en: `calls ${state.to}`, fr: `appelle ${state.to}` };
    case "talking": {
      const to = partyText(state.to);
      return { en: `talks to ${to}`, fr: `parle à ${to}` };
    }
    case "over":
      if (state.status === 200) return { en: "the other party has hung up", fr: "l'autre a raccroché" };
      if (state.status === 486) return { en: "busy tone", fr: "tonalité d'occupation" };
      return { en: `refused: ${state.status}`, fr: `refusé : ${state.status}` };
  }
}
