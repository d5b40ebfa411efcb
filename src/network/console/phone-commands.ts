import type { Timeline } from "../../session/timeline.js";
import type { LabText } from "../lab-text.js";
import type { PhoneBoot } from "../phone/phone-boot.js";
import { describeCalls } from "../phone/display.js";
import { tellDisplay } from "../phone/display-sentences.js";
import type { PhoneStation } from "../phone/phone-station.js";
import { wholeNumber } from "./arguments.js";
import type { LabLanguage } from "./lab-command.js";
import { isSettled } from "../phone/progress.js";
import {
  forwardSentences,
  heardSentence,
  mutedSentence,
  progressSentence,
  registeredSentence,
  restSentence,
  screenSentence,
  waySentence,
  silenceSentence,
} from "./phone-sentences.js";
import type { StationCommand } from "./station-console.js";

/** A phone, or a softphone, whose keys are pressed. */
export interface PhoneKeys {
  readonly boot: PhoneBoot;
  readonly timeline: Timeline;
  readonly language: LabLanguage;
  /** Sentences in place of drawings. */
  readonly plain: boolean;
}

/** The keys of a phone as commands. After each the phone says what it is doing, once the call agent had its moment. */
export function phoneCommands({ boot, timeline, language, plain }: PhoneKeys): readonly StationCommand[] {
  const { station } = boot;
  const state = () => phoneState(boot, timeline.now, language);
  const key = (usage: string, help: LabText, press: (words: readonly string[]) => LabText | undefined) => ({
    usage,
    help,
    isReady: (since: number) => isSettled(boot.progress, since),
    run(words: readonly string[]): string {
      const refused = press(words);
      if (refused !== undefined)
        return `${station.state === "registered" ? sentence(refused[language]) : state().join("\n")}\n`;
      timeline.pass(MOMENT);
      return `${state().join("\n")}\n`;
    },
  });
  /** Pressing the second key makes sense only after the call agent has answered the first. */
  const then = (first: LabText | undefined, next: () => LabText | undefined) => {
    if (first !== undefined) return first;
    timeline.pass(MOMENT);
    return next();
  };
  return [
    key("dial NUMBER", { en: "lift the handset and dial", fr: "décrocher et composer" }, ([number]) =>
      number === undefined ? { en: "which number?", fr: "quel numéro ?" } : dial(station, then, number),
    ),
    key("offhook", { en: "lift the handset", fr: "décrocher le combiné" }, () => station.offHook()),
    key(
      "press KEYS",
      {
        en: "press keys of the key pad: 0-9, * and #",
        fr: "appuyer sur des touches du clavier : 0-9, * et #",
      },
      ([keys]) =>
        keys === undefined ? { en: "which keys?", fr: "quelles touches ?" } : station.digits(keys),
    ),
    key("answer", { en: "take the call that rings", fr: "prendre l'appel qui sonne" }, () =>
      station.answer(),
    ),
    key("hangup", { en: "end the call", fr: "terminer l'appel" }, () => hangUp(station)),
    key("hold", { en: "put the call on hold", fr: "mettre l'appel en garde" }, () => station.hold()),
    key("resume", { en: "take the call back from hold", fr: "reprendre l'appel en garde" }, () =>
      station.resume(),
    ),
    key(
      "transfer [NUMBER]",
      {
        en: "transfer the call: dial where to, and press the key again when that answers",
        fr: "transférer l'appel : composer vers où, et rappuyer quand on y répond",
      },
      ([number]) =>
        number === undefined ? station.transfer() : then(station.transfer(), () => station.number(number)),
    ),
    key(
      "conference [NUMBER]",
      {
        en: "add somebody to the call: dial, and press the key again when he answers",
        fr: "ajouter quelqu'un à l'appel : composer, et rappuyer quand il répond",
      },
      ([number]) =>
        number === undefined
          ? station.conference()
          : then(station.conference(), () => station.number(number)),
    ),
    key("mute", { en: "switch the microphone off, or on", fr: "couper le micro, ou le rétablir" }, () =>
      station.mute(),
    ),
    key("redial", { en: "dial the last number again", fr: "recomposer le dernier numéro" }, () =>
      station.redial(),
    ),
    key("speed-dial PLACE", { en: "press a speed dial", fr: "appuyer sur un numéro abrégé" }, ([place]) =>
      atPlace(place, (number) => station.speedDial(number)),
    ),
    key(
      "line PLACE",
      { en: "press the button of a line", fr: "appuyer sur le bouton d'une ligne" },
      ([place]) => atPlace(place, (number) => station.line(number)),
    ),
    key(
      "select PLACE",
      { en: "move the screen to another call", fr: "passer l'écran à un autre appel" },
      ([place]) => atPlace(place, (number) => station.select(number)),
    ),
    key(
      "softkey NAME",
      {
        en: "press a soft key by what is written on it",
        fr: "appuyer sur une touche de l'écran par ce qui y est écrit",
      },
      (words) =>
        words.length === 0
          ? { en: "which soft key?", fr: "quelle touche ?" }
          : station.softKey(words.join(" ")),
    ),
    key(
      "forward [NUMBER]",
      {
        en: "forward all calls; without a number, forward none",
        fr: "renvoyer tous les appels ; sans numéro, n'en renvoyer aucun",
      },
      ([number]) => station.forwardAll(number),
    ),
    key(
      "pickup [NUMBER]",
      { en: "take a call that rings elsewhere", fr: "prendre un appel qui sonne ailleurs" },
      ([number]) =>
        number === undefined ? station.pickUp() : then(station.pickUp(), () => station.number(number)),
    ),
    key("park", { en: "park the call", fr: "mettre l'appel en parking" }, () => station.park()),
    key("dnd", { en: "do not disturb, on and off", fr: "ne pas déranger, oui ou non" }, () =>
      station.doNotDisturb(),
    ),
    {
      usage: "display",
      help: { en: "what the screen shows", fr: "ce que l'écran montre" },
      run() {
        const below = station.state === "registered" ? [] : state();
        const screen = plain ? tellDisplay(boot.screen, language) : boot.display();
        return `${[...screen, ...below].join("\n")}\n`;
      },
    },
    {
      usage: "status",
      help: {
        en: "how far the phone has come, and what it is doing",
        fr: "où en est le téléphone, et ce qu'il fait",
      },
      run() {
        const registered =
          station.state === "registered" ? [registeredSentence(station.phone, language)] : [];
        const way = waySentence(boot.way, { now: timeline.now, maker: boot.maker, language });
        return `${[...registered, ...state(), ...(way === undefined ? [] : [way])].join("\n")}\n`;
      },
    },
  ];
}

/** Does something at a place that is counted from 1, the first unless it is said. */
function atPlace(word: string | undefined, act: (place: number) => LabText | undefined): LabText | undefined {
  const place = wholeNumber(word ?? "1", 1, LAST_PLACE);
  return place === undefined
    ? {
        en: `which place? A number from 1 to ${LAST_PLACE}`,
        fr: `quelle place ? Un nombre de 1 à ${LAST_PLACE}`,
      }
    : act(place);
}

/** The highest number that a button, a speed dial or a call can have on any phone. */
const LAST_PLACE = 255;

function dial(
  station: PhoneStation,
  then: (first: LabText | undefined, next: () => LabText | undefined) => LabText | undefined,
  number: string,
): LabText | undefined {
  // Nobody lifts the handset of a phone that is dead, and finds it lifted when the phone is back.
  if (station.state !== "registered") return station.number(number);
  const open = station.phone.call?.state === "off hook";
  const lifted = open ? undefined : station.handset === "off hook" ? station.newCall() : station.offHook();
  return then(lifted, () => station.number(number));
}

function hangUp(station: PhoneStation): LabText | undefined {
  const { call } = station.phone;
  if (station.handset === "off hook" || station.phone.speaker) return station.onHook();
  return call ? station.endCall() : { en: "there is no call", fr: "il n'y a pas d'appel" };
}

/** What a phone is doing, in words: how far it has come, or its calls. */
export function phoneState(
  { station, progress, voice }: PhoneBoot,
  now: number,
  language: LabLanguage,
): readonly string[] {
  if (progress.stage !== "registered") return [progressSentence(progress, now, language)];
  const calls = describeCalls(station.phone, language);
  const doing = calls.length > 0 ? calls : [restSentence(station.handset, language)];
  const muted = station.phone.muted ? [mutedSentence(language)] : [];
  const silent = voice.isDeaf ? [silenceSentence(language)] : [];
  const heard = voice.words === undefined ? [] : [heardSentence(voice.words, language)];
  const said = [...doing, ...muted, ...silent, ...heard, ...forwardSentences(station.phone, language)];
  const notice = station.phone.notice(now);
  if (notice === undefined || said.some((line) => line.toLowerCase().includes(notice.toLowerCase())))
    return said;
  return [...said, screenSentence(notice, language)];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
}

/** Milliseconds that a person leaves the call agent between two keys. */
const MOMENT = 500;
