import { describeCalls } from "../phone/display.js";
import type { LabDevice } from "../lab.js";
import type { PhoneBoot } from "../phone/phone-boot.js";
import { numbersOf } from "../phones.js";
import { shortProgress, timeLeft, timeSincePower } from "./phone-sentences.js";
import type { LabLanguage } from "./lab-command.js";

/** What a device is, and how it is. */
export function describeDevice(
  device: LabDevice,
  now: number,
  language: LabLanguage,
): readonly [string, string] {
  switch (device.kind) {
    case "ios":
      return [device.node.host.platform.hardware.model, ""];
    case "pc": {
      const { softphone, station } = device.node;
      const { address = NO_ADDRESS[language] } = station.settings ?? {};
      if (!softphone) return ["PC", address];
      const state = phoneRow(softphone, now, language);
      return [
        `${SOFTPHONE[language]}${sipMark(softphone)}`,
        station.settings ? `${address}; ${state}` : state,
      ];
    }
    case "other":
      return device.describe(language);
    case "phone": {
      const { boot, model, station } = device.node;
      const state = phoneRow(boot, now, language);
      return [
        `IP Phone ${model}${sipMark(boot)}`,
        station.settings ? `${station.settings.address}; ${state}` : state,
      ];
    }
  }
}

/** What stands behind a phone that speaks SIP. */
function sipMark({ protocol }: PhoneBoot): string {
  return protocol === "sip" ? " SIP" : "";
}

/** How far a phone has come, in a few words: `registered 101`. */
export function shortState(boot: PhoneBoot, language: LabLanguage): string {
  const { progress } = boot;
  const state = shortProgress(progress, language);
  if (progress.stage !== "registered") return state;
  return `${state} ${numbersOf(boot).join(", ")}`.trimEnd();
}

/** The same with the time that it has had since power-on, and what it still takes. */
export function stateWithTime(boot: PhoneBoot, now: number, language: LabLanguage): string {
  const times = [timeSincePower(boot, now, language), timeLeft(boot.progress, now, language)];
  return [shortState(boot, language), ...times.filter((time) => time !== undefined)].join(", ");
}

function phoneRow(boot: PhoneBoot, now: number, language: LabLanguage): string {
  const calls = boot.progress.stage === "registered" ? describeCalls(boot.station.phone, language) : [];
  return [stateWithTime(boot, now, language), ...calls].join("; ");
}

const NO_ADDRESS: Readonly<Record<LabLanguage, string>> = { en: "no address", fr: "sans adresse" };
const SOFTPHONE: Readonly<Record<LabLanguage, string>> = { en: "PC with softphone", fr: "PC avec softphone" };
