import { twoDigits } from "../../router/time-text.js";

/** The time that a phone was told, and when, and how it is to show it. */
export interface PhoneClock {
  readonly clock: { readonly said: ToldTime; readonly at: number } | undefined;
  readonly dateTemplate: string;
}

interface ToldTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Time and date as the call agent's template has them: `D/M/Y`, with an `A` behind it for a clock of twelve hours.
 * Empty before the phone knows the time.
 */
export function displayClock({ clock, dateTemplate }: PhoneClock, now: number): string {
  if (!clock) return "";
  const { year, month, day, hour, minute, second } = clock.said;
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second) + now - clock.at);
  const parts: Readonly<Record<string, string>> = {
    D: twoDigits(time.getUTCDate()),
    M: twoDigits(time.getUTCMonth() + 1),
    Y: twoDigits(time.getUTCFullYear() % 100),
  };
  const date = dateTemplate.replace(/A$/, "").replace(/[DMY]/g, (letter) => parts[letter] ?? "");
  return `${timeOfDay(time, dateTemplate.endsWith("A"))} ${date}`;
}

function timeOfDay(time: Date, twelve: boolean): string {
  const hours = time.getUTCHours();
  const minutes = twoDigits(time.getUTCMinutes());
  if (!twelve) return `${twoDigits(hours)}:${minutes}`;
  return `${twoDigits(hours % 12 || 12)}:${minutes}${hours < 12 ? "a" : "p"}`;
}
