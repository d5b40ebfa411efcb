import type { Tone } from "../../callmanager/host/line-signal.js";
import { cableCommand } from "../console/cable-command.js";
import type { LabLanguage } from "../console/lab-command.js";
import {
  exitCommand,
  hasNoCommand,
  StationConsole,
  type StationCommand,
  type StationPlace,
} from "../console/station-console.js";
import { AnalogPhone, type AnalogPhoneState } from "../hosts/analog-phone.js";
import type { LabText } from "../lab-text.js";
import type { CallStateText } from "../phone/phone-view.js";
import type { Telephone } from "../telephone.js";
import type { AnalogPhoneDescription } from "../topology.js";
import type { OtherDevice } from "./other-device.js";
import { partyText } from "./party-text.js";

export function analogPhoneDevice({ name }: AnalogPhoneDescription): OtherDevice {
  const node = new AnalogPhone(name);
  return {
    kind: "other",
    name,
    node,
    ports: new Map([[node.port.name, node.port]]),
    station: undefined,
    telephones: [telephoneOf(node)],
    describe: (language) => [WHAT[language], stateText(node, language)],
    console: (place) => consoleOf(node, place),
  };
}

const WHAT: LabText = { en: "analog phone", fr: "téléphone analogique" };
const SUBJECT: LabText = { en: "An analog phone", fr: "Un téléphone analogique" };

function telephoneOf(phone: AnalogPhone): Telephone {
  return {
    number: undefined,
    state: () => telephoneState(phone.state),
    call(number) {
      if (!phone.offHook()) return phone.isOffHook ? IN_USE : DEAD;
      phone.press(number);
      return undefined;
    },
    answer: () => phone.offHook(),
    hangUp: () => phone.onHook(),
    hears: () => phone.state.kind === "talking",
  };
}

function telephoneState(state: AnalogPhoneState): CallStateText | undefined {
  switch (state.kind) {
    case "dead":
    case "on-hook":
      return undefined;
    case "ringing":
      return "ring in";
    case "talking":
      return "connected";
    case "off-hook":
      return TONES[state.tone];
  }
}

const TONES: Readonly<Record<Tone, CallStateText>> = {
  dial: "off hook",
  silence: "off hook",
  ringback: "ring out",
  busy: "busy",
  reorder: "invalid number",
};

function consoleOf(phone: AnalogPhone, { timeline, language, wire, leave }: StationPlace): StationConsole {
  const command = (
    usage: string,
    help: LabText,
    act: (words: readonly string[]) => LabText | undefined,
  ): StationCommand => ({
    usage,
    help,
    run(words) {
      const refused = act(words);
      if (refused) return `${refused[language]}\n`;
      timeline.pass(MOMENT);
      return `${stateText(phone, language)}\n`;
    },
  });
  const lifted = () => (phone.offHook() ? undefined : phone.isOffHook ? IN_USE : DEAD);
  const commands = [
    command("dial NUMBER", { en: "lift the handset and dial", fr: "décrocher et composer" }, ([number]) => {
      if (number === undefined || !KEYS.test(number)) return WHICH;
      const refused = lifted();
      if (refused) return refused;
      timeline.pass(MOMENT);
      phone.press(number);
      return undefined;
    }),
    command("offhook", { en: "lift the handset", fr: "décrocher le combiné" }, lifted),
    command("press KEYS", { en: "press keys of the pad", fr: "appuyer sur des touches" }, ([keys]) => {
      if (keys === undefined || !KEYS.test(keys)) return WHICH;
      return phone.press(keys) ? undefined : ON_HOOK;
    }),
    command("answer", { en: "take the call that rings", fr: "prendre l'appel qui sonne" }, () =>
      phone.state.kind === "ringing" ? lifted() : NOBODY,
    ),
    command("onhook", { en: "put the handset down", fr: "raccrocher" }, () =>
      phone.onHook() ? undefined : ON_HOOK,
    ),
    command("status", { en: "what it is doing", fr: "ce qu'il fait" }, () => undefined),
    cableCommand(wire, language),
    exitCommand(leave),
  ];
  return new StationConsole(`${phone.name}>`, commands, timeline, language, hasNoCommand(SUBJECT, language));
}

/** Milliseconds until the line has answered what its user does. */
const MOMENT = 200;

const KEYS = /^[0-9*#]+$/;

const WHICH: LabText = {
  en: "Which keys? Digits, * and #.",
  fr: "Quelles touches ? Des chiffres, * et #.",
};
const DEAD: LabText = {
  en: "The line is dead: nothing feeds it.",
  fr: "La ligne est morte : rien ne l'alimente.",
};
const IN_USE: LabText = { en: "The handset is off the hook already.", fr: "Le combiné est déjà décroché." };
const ON_HOOK: LabText = { en: "The handset is on the hook.", fr: "Le combiné est raccroché." };
const NOBODY: LabText = { en: "Nobody calls.", fr: "Personne n'appelle." };

function stateText(phone: AnalogPhone, language: LabLanguage): string {
  return sentence(phone)[language];
}

function sentence({ state, keys }: AnalogPhone): LabText {
  switch (state.kind) {
    case "dead":
      return { en: "no line", fr: "pas de ligne" };
    case "on-hook":
      return { en: "on hook", fr: "raccroché" };
    case "ringing": {
      const { calling } = state;
      if (!calling) return { en: "rings", fr: "sonne" };
      const from = partyText(calling);
      return from === ""
        ? { en: "rings, caller unknown", fr: "sonne, appelant inconnu" }
        : { en: `rings: ${from}`, fr: `sonne : ${from}` };
    }
    case "off-hook":
      return HEARD[state.tone];
    case "talking": {
      const { words } = state;
      const pressed = keys === "" ? { en: "", fr: "" } : { en: `; keys ${keys}`, fr: ` ; touches ${keys}` };
      return words === undefined
        ? { en: `talking${pressed.en}`, fr: `en communication${pressed.fr}` }
        : { en: `hears "${words}"${pressed.en}`, fr: `entend « ${words} »${pressed.fr}` };
    }
  }
}

const HEARD: Readonly<Record<Tone, LabText>> = {
  dial: { en: "dial tone", fr: "tonalité" },
  silence: { en: "off hook, silence", fr: "décroché, silence" },
  ringback: { en: "ringback tone", fr: "retour d'appel" },
  busy: { en: "busy tone", fr: "tonalité d'occupation" },
  reorder: { en: "reorder tone", fr: "tonalité d'encombrement" },
};
