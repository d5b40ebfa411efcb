import { CAUSE } from "../../callmanager/calls/causes.js";
import type { LabLanguage } from "../console/lab-command.js";
import { exitCommand, hasNoCommand, StationConsole, type StationPlace } from "../console/station-console.js";
import type { LabSurroundings } from "../hosts/pc.js";
import type { LabText } from "../lab-text.js";
import { Pstn } from "../pstn/pstn.js";
import type { Subscriber } from "../pstn/subscriber.js";
import type { CallStateText } from "../phone/phone-view.js";
import type { PstnDescription } from "../topology.js";
import { callCommands, lineText, statusCommand, telephoneOf, type OperatedLines } from "./operated-lines.js";
import type { OtherDevice } from "./other-device.js";
import { partyText } from "./party-text.js";

export function pstnDevice(description: PstnDescription, { timeline }: LabSurroundings): OtherDevice {
  const node = new Pstn(description, timeline);
  return {
    kind: "other",
    name: description.name,
    node,
    ports: node.ports,
    station: undefined,
    telephones: [...node.subscribers.values()].map((one) =>
      telephoneOf(one, {
        inUse: IN_USE,
        state: () => telephoneState(one),
        hears: () => one.state.kind === "talking",
      }),
    ),
    describe: (language) => [WHAT[language], busyText(node, language)],
    console: (place) => consoleOf(node, place),
  };
}

const WHAT: LabText = { en: "telephone network", fr: "réseau téléphonique" };
const SUBJECT: LabText = { en: "The telephone network", fr: "Le réseau téléphonique" };

function telephoneState({ state }: Subscriber): CallStateText | undefined {
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
      if (state.cause === CAUSE.busy) return "busy";
      return state.cause === CAUSE.unassigned || state.cause === CAUSE.invalidNumber
        ? "invalid number"
        : "congestion";
  }
}

function consoleOf(network: Pstn, place: StationPlace): StationConsole {
  const { timeline, language, leave } = place;
  const operated = operatedLines(network);
  return new StationConsole(
    `${network.name}>`,
    [...callCommands(operated, place), statusCommand(operated, place), exitCommand(leave)],
    timeline,
    language,
    hasNoCommand(SUBJECT, language),
  );
}

function operatedLines({ subscribers }: Pstn): OperatedLines<Subscriber> {
  return { lines: subscribers, moment: MOMENT, sentence, help: HELP, inUse: IN_USE, one: ONE };
}

/** Milliseconds until the network has answered what somebody does. */
const MOMENT = 200;

const HELP: OperatedLines<Subscriber>["help"] = {
  call: { en: "a subscriber calls a number", fr: "un abonné appelle un numéro" },
  answer: { en: "a subscriber takes the call that rings", fr: "un abonné prend l'appel qui sonne" },
  press: {
    en: "a subscriber presses keys in a call",
    fr: "un abonné appuie sur des touches en communication",
  },
  hangup: { en: "a subscriber hangs up", fr: "un abonné raccroche" },
  status: { en: "what the subscribers are doing", fr: "ce que font les abonnés" },
};
const IN_USE: LabText = { en: "That telephone is in use.", fr: "Ce téléphone est occupé." };
const ONE: LabText = { en: "subscriber", fr: "abonné" };

function busyText({ subscribers }: Pstn, language: LabLanguage): string {
  const busy = [...subscribers.values()].filter(({ state }) => state.kind !== "idle");
  if (busy.length > 0) return busy.map((one) => lineText({ sentence }, one, language)).join("; ");
  const count = subscribers.size;
  return { en: `${count} subscribers`, fr: `${count} abonnés` }[language];
}

function sentence(state: Subscriber["state"]): LabText {
  switch (state.kind) {
    case "idle":
      return { en: "on hook", fr: "raccroché" };
    case "ringing": {
      const from = partyText(state.from);
      if (from === "") return { en: "rings, caller unknown", fr: "sonne, appelant inconnu" };
      return { en: `rings: ${from}`, fr: `sonne : ${from}` };
    }
    case "calling":
      return state.rings
        ? { en: `calls ${state.to}: it rings there`, fr: `appelle ${state.to} : ça sonne là-bas` }
        : { en: `calls ${state.to}`, fr: `appelle ${state.to}` };
    case "talking": {
      const tone = state.hears && TONES[state.hears];
      const with_ = partyText(state.to);
      if (tone) return { en: `connected to ${with_}: ${tone.en}`, fr: `relié à ${with_} : ${tone.fr}` };
      return { en: `talks to ${with_}`, fr: `parle à ${with_}` };
    }
    case "over":
      return (
        OVER[state.cause] ?? {
          en: `hears that it cannot be (${state.cause})`,
          fr: `entend que c'est impossible (${state.cause})`,
        }
      );
  }
}

const TONES: Readonly<Record<"dial" | "ringback" | "busy" | "reorder" | "silence", LabText>> = {
  dial: { en: "dial tone", fr: "tonalité" },
  ringback: { en: "ringback tone", fr: "retour d'appel" },
  busy: { en: "busy tone", fr: "tonalité d'occupation" },
  reorder: { en: "reorder tone", fr: "tonalité d'encombrement" },
  silence: { en: "silence", fr: "silence" },
};

/** What somebody hears at the end, by the cause (Q.850). */
const OVER: Readonly<Record<number, LabText>> = {
  [CAUSE.normal]: { en: "the other party has hung up", fr: "l'autre a raccroché" },
  [CAUSE.busy]: { en: "busy tone", fr: "tonalité d'occupation" },
  [CAUSE.unassigned]: { en: "no such number", fr: "ce numéro n'existe pas" },
  [CAUSE.noAnswer]: { en: "nobody answers", fr: "personne ne répond" },
  [CAUSE.outOfOrder]: { en: "the line is out of order", fr: "la ligne est en dérangement" },
  [CAUSE.noCircuit]: { en: "all lines are in use", fr: "toutes les lignes sont occupées" },
};
