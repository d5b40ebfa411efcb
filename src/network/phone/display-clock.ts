import type { PhoneState } from "./phone-state.js";

/**
 * Time and date as the call agent's template has them: `D/M/Y`, with an `A` behind it for a clock of twelve hours.
 * Empty before the phone knows the time.
 */
export function displayClock({ clock, dateTemplate }: PhoneState, now: number): string {
  if (!clock) return "";
  const { year, month, day, hour, minute, second } = clock.said;
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second) + now - clock.at);
  const parts: Readonly<Record<string, string>> = {
    D: two(time.getUTCDate()),
    M: two(time.getUTCMonth() + 1),
    Y: two(time.getUTCFullYear() % 100),
  };
  const date = dateTemplate.replace(/A$/, "").replace(/[DMY]/g, (letter) => parts[letter] ?? "");
  return `${timeOfDay(time, dateTemplate.endsWith("A"))} ${date}`;
}

function timeOfDay(time: Date, twelve: boolean): string {
  const hours = time.getUTCHours();
  const minutes = two(time.getUTCMinutes());
  if (!twelve) return `${two(hours)}:${minutes}`;
  return `${two(hours % 12 || 12)}:${minutes}${hours < 12 ? "a" : "p"}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
