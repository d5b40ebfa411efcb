import type { Timeline } from "../../session/timeline.js";
import type { PhoneBoot } from "../phone-boot.js";
import { describeCalls } from "../phone/display.js";
import { tellDisplay } from "../phone/display-sentences.js";
import type { PhoneStation } from "../phone-station.js";
import { wholeNumber } from "./arguments.js";
import type { LabLanguage } from "./lab-command.js";
import { isSettled } from "../phone/progress.js";
import {
  forwardSentences,
  progressSentence,
  registeredSentence,
  restSentence,
  screenSentence,
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
  const key = (usage: string, help: string, press: (words: readonly string[]) => string | undefined) => ({
    usage,
    help,
    isReady: (since: number) => isSettled(boot.progress, since),
    run(words: readonly string[]): string {
      const refused = press(words);
      if (refused !== undefined)
        return `${station.state === "registered" ? sentence(refused) : state().join("\n")}\n`;
      timeline.pass(MOMENT);
      return `${state().join("\n")}\n`;
    },
  });
  /** Pressing the second key makes sense only after the call agent has answered the first. */
  const then = (first: string | undefined, next: () => string | undefined) => {
    if (first !== undefined) return first;
    timeline.pass(MOMENT);
    return next();
  };
  return [
    key("dial NUMBER", "lift the handset and dial", ([number]) =>
      number === undefined ? "which number?" : dial(station, then, number),
    ),
    key("offhook", "lift the handset", () => station.offHook()),
    key("press KEYS", "press keys of the key pad: 0-9, * and #", ([keys]) =>
      keys === undefined ? "which keys?" : station.digits(keys),
    ),
    key("answer", "take the call that rings", () => station.answer()),
    key("hangup", "end the call", () => hangUp(station)),
    key("hold", "put the call on hold", () => station.hold()),
    key("resume", "take the call back from hold", () => station.resume()),
    key(
      "transfer [NUMBER]",
      "transfer the call: dial where to, and press the key again when that answers",
      ([number]) =>
        number === undefined ? station.transfer() : then(station.transfer(), () => station.digits(number)),
    ),
    key(
      "conference [NUMBER]",
      "add somebody to the call: dial, and press the key again when he answers",
      ([number]) =>
        number === undefined
          ? station.conference()
          : then(station.conference(), () => station.digits(number)),
    ),
    key("redial", "dial the last number again", () => station.redial()),
    key("speed-dial PLACE", "press a speed dial", ([place]) =>
      atPlace(place, (number) => station.speedDial(number)),
    ),
    key("line PLACE", "press the button of a line", ([place]) =>
      atPlace(place, (number) => station.line(number)),
    ),
    key("select PLACE", "move the screen to another call", ([place]) =>
      atPlace(place, (number) => station.select(number)),
    ),
    key("softkey NAME", "press a soft key by what is written on it", (words) =>
      words.length === 0 ? "which soft key?" : station.softKey(words.join(" ")),
    ),
    key("forward [NUMBER]", "forward all calls; without a number, forward none", ([number]) =>
      station.forwardAll(number),
    ),
    key("pickup [NUMBER]", "take a call that rings elsewhere", ([number]) =>
      number === undefined ? station.pickUp() : then(station.pickUp(), () => station.digits(number)),
    ),
    key("park", "park the call", () => station.park()),
    key("dnd", "do not disturb, on and off", () => station.doNotDisturb()),
    {
      usage: "display",
      help: "what the screen shows",
      run() {
        const below = station.state === "registered" ? [] : state();
        const screen = plain ? tellDisplay(boot.screen, language) : boot.display();
        return `${[...screen, ...below].join("\n")}\n`;
      },
    },
    {
      usage: "status",
      help: "how far the phone has come, and what it is doing",
      run() {
        const registered =
          station.state === "registered" ? [registeredSentence(station.phone, language)] : [];
        return `${[...registered, ...state()].join("\n")}\n`;
      },
    },
  ];
}

/** Does something at a place that is counted from 1, the first unless it is said. */
function atPlace(word: string | undefined, act: (place: number) => string | undefined): string | undefined {
  const place = wholeNumber(word ?? "1", 1, LAST_PLACE);
  return place === undefined ? `which place? A number from 1 to ${LAST_PLACE}` : act(place);
}

/** The highest number that a button, a speed dial or a call can have on any phone. */
const LAST_PLACE = 255;

function dial(
  station: PhoneStation,
  then: (first: string | undefined, next: () => string | undefined) => string | undefined,
  number: string,
): string | undefined {
  // Nobody lifts the handset of a phone that is dead, and finds it lifted when the phone is back.
  if (station.state !== "registered") return station.digits(number);
  const open = station.phone.call?.state === "off hook";
  const lifted = open ? undefined : station.handset === "off hook" ? station.newCall() : station.offHook();
  return then(lifted, () => station.digits(number));
}

function hangUp(station: PhoneStation): string | undefined {
  const { call } = station.phone;
  if (station.handset === "off hook" || station.phone.speaker) return station.onHook();
  return call ? station.endCall() : "there is no call";
}

/** What a phone is doing, in words: how far it has come, or its calls. */
export function phoneState(
  { station, progress }: PhoneBoot,
  now: number,
  language: LabLanguage,
): readonly string[] {
  if (progress.stage !== "registered") return [progressSentence(progress, now, language)];
  const calls = describeCalls(station.phone);
  const doing = calls.length > 0 ? calls : [restSentence(station.handset, language)];
  const said = [...doing, ...forwardSentences(station.phone, language)];
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
