import type { Router } from "./router.js";
import type {
  Ephone,
  EphoneDn,
  EphoneHunt,
  Locale,
  PhoneButton,
  Registration,
  Telephony,
} from "./telephony-model.js";

/** The rules between telephony-service, its numbers and its phones (REFERENCE.md section 9). */

/** Used where nobody said otherwise. */
export const PHONE_DEFAULTS = {
  keepalive: 30,
  maxRedirect: 10,
  timeZone: 5,
  timeFormat: "12",
  dateFormat: "mm-dd-yy",
  systemMessage: "Cisco Unified Communications Manager Express",
  timeouts: { busy: 10, interdigit: 10, "night-service-bell": 12, ringing: 180, "transfer-recall": 0 },
  maxCallsPerButton: 8,
} as const;

/** Conferences at the same time: half of what the router could hold, with remote parties 6 dB lower. */
export function conferencesOf(cme: Telephony, maximum: number): NonNullable<Telephony["conferences"]> {
  return cme.conferences ?? { count: maximum / 2, gain: "-6" };
}

/** The country of a place for languages or tones; the first place is that of the whole router. */
export function countryOf(locales: readonly Locale[], place: number): string {
  const found = locales.find(({ index }) => (index ?? 0) === place);
  return found?.country ?? found?.code ?? "US";
}

export function transferSystemOf(cme: Telephony): NonNullable<Telephony["transferSystem"]> {
  return cme.transferSystem ?? { kind: "full-consult" };
}

/** How many calls a line takes at a time. */
export function channelsOf(dn: EphoneDn): number {
  return dn.mode === "dual-line" ? 2 : dn.mode === "octo-line" ? 8 : 1;
}

/** The ephone whose hardware address that is. */
export function ownerOf(router: Router, mac: string): Ephone | undefined {
  return [...router.ephones.values()].find((phone) => phone.mac === mac);
}

/** Whether the buttons of a phone may carry lines: the router must know which device it is. */
export function isIdentified(phone: Ephone): boolean {
  return phone.mac !== undefined || phone.vmDevice !== undefined;
}

/** The first of some buttons that names a number, or an overlay button, that does not exist or does not fit. */
export function faultyButton(
  router: Router,
  phone: Ephone,
  buttons: readonly PhoneButton[],
): PhoneButton | undefined {
  const after = mergeButtons(phone.buttons, buttons);
  return buttons.find((button) => !isSound(router, after, button));
}

function isSound(router: Router, all: readonly PhoneButton[], { separator, dns }: PhoneButton): boolean {
  if (separator === "x") return all.some((other) => other.button === dns[0] && isOverlay(other));
  const lines = dns.map((tag) => router.ephoneDns.get(tag));
  if (lines.length === 0 || lines.includes(undefined)) return false;
  if (separator !== "o" && separator !== "c") return lines.length === 1;
  const modes = new Set(lines.map((dn) => dn?.mode));
  return lines.length <= MAX_OVERLAY && modes.size === 1;
}

/** How many numbers one button can hold. */
const MAX_OVERLAY = 25;

export function isOverlay({ separator }: PhoneButton): boolean {
  return separator === "o" || separator === "c";
}

/** Buttons by their number; a button that is configured again is replaced. */
export function mergeButtons(
  buttons: readonly PhoneButton[],
  more: readonly PhoneButton[],
): readonly PhoneButton[] {
  const merged = new Map([...buttons, ...more].map((button) => [button.button, button]));
  return [...merged.values()].sort((a, b) => a.button - b.button);
}

/** Buttons without those given, whichever way they ring; with none given, no button is left. */
export function removeButtons(
  buttons: readonly PhoneButton[],
  gone: readonly PhoneButton[] | undefined,
): readonly PhoneButton[] {
  const same = (a: PhoneButton, b: PhoneButton) =>
    a.button === b.button && (b.dns.length === 0 || a.dns.join() === b.dns.join());
  return gone === undefined ? [] : buttons.filter((button) => !gone.some((one) => same(button, one)));
}

/** Takes a number away, and with it what the phones' buttons had of it. */
export function removeDn(router: Router, tag: number): void {
  router.ephoneDns.delete(tag);
  for (const phone of router.ephones.values()) {
    phone.buttons = phone.buttons.flatMap((button) => {
      if (button.separator === "x" || !button.dns.includes(tag)) return [button];
      const dns = button.dns.filter((dn) => dn !== tag);
      return dns.length === 0 ? [] : [{ ...button, dns }];
    });
  }
}

/** Ends CallManager Express: its numbers and phones go with it. */
export function removeTelephony(router: Router): void {
  router.telephony = undefined;
  router.ephoneDns.clear();
  router.ephones.clear();
  router.registrations.clear();
}

/** A number, and where on which phone it is. */
export interface LinePlace {
  readonly phone: Ephone;
  readonly button: PhoneButton;
}

/** Where a number appears, phone by phone. */
export function placesOf(router: Router, tag: number): readonly LinePlace[] {
  return phonesInOrder(router).flatMap((phone) =>
    phone.buttons
      .filter((button) => button.separator !== "x" && button.dns.includes(tag))
      .map((button) => ({ phone, button })),
  );
}

export function phonesInOrder(router: Router): readonly Ephone[] {
  return [...router.ephones.values()].sort((a, b) => a.tag - b.tag);
}

export function dnsInOrder(router: Router): readonly EphoneDn[] {
  return [...router.ephoneDns.values()].sort((a, b) => a.tag - b.tag);
}

/** The numbers that have that directory number, as their first or their second. */
export function dnsWithNumber(router: Router, number: string): readonly EphoneDn[] {
  return dnsInOrder(router).filter((dn) => dn.number === number || dn.secondary === number);
}

/** How a phone is connected to the call agent; undefined while it is not. */
export function registrationOf(router: Router, phone: Ephone): Registration | undefined {
  return router.registrations.get(phone.tag);
}

/** What each channel of a line is doing: INVALID without a number, DOWN without a registered phone. */
export function channelStates(router: Router, dn: EphoneDn): readonly string[] {
  const channels = Array.from({ length: channelsOf(dn) }, (_, index) => index);
  if (dn.number === undefined) return channels.map(() => "INVALID");
  const registration = placesOf(router, dn.tag)
    .map(({ phone }) => registrationOf(router, phone))
    .find((one) => one !== undefined);
  if (!registration) return channels.map(() => "DOWN");
  return channels.map((index) => registration.states.get(dn.tag)?.[index] ?? "IDLE");
}

/** The dial-peers that the router makes by itself, one for each number that a line answers to. */
export interface VirtualDialPeer {
  readonly tag: number;
  readonly destination: string;
  readonly dn: EphoneDn;
}

/** Numbers from 20001 on, in the order of the lines: first number, second number, and what dialplan patterns make of them. */
export function virtualDialPeers(router: Router): readonly VirtualDialPeer[] {
  const patterns = router.telephony?.dialplanPatterns ?? [];
  const destinations = dnsInOrder(router).flatMap((dn) =>
    [dn.number, dn.secondary].flatMap((number) => {
      if (number === undefined) return [];
      const expanded = patterns.map((pattern) => expand(number, pattern)).find((one) => one !== undefined);
      return [number, ...(expanded === undefined ? [] : [expanded])].map((destination) => ({
        destination,
        dn,
      }));
    }),
  );
  return destinations.map((one, index) => ({ tag: 20001 + index, ...one }));
}

/** The full number of an extension by a dialplan pattern: its last digits replace those of the pattern. */
export function expand(
  number: string,
  { pattern, length, extension }: Telephony["dialplanPatterns"][number],
): string | undefined {
  if (number.length !== length || (extension !== undefined && !matches(number, extension))) return undefined;
  const dots = /\.*$/.exec(pattern)?.[0].length ?? 0;
  const head = pattern.slice(0, pattern.length - dots);
  const kept = number.slice(Math.max(number.length - dots, 0));
  const full = head + kept;
  return full.length === pattern.length && !full.includes(".") ? full : undefined;
}

function matches(number: string, pattern: string): boolean {
  return (
    pattern.length === number.length &&
    [...pattern].every((sign, index) => sign === "." || sign === number[index])
  );
}

/** The list of a hunt group, with the numbers that have joined at its free places (`*`). */
export function huntMembers(router: Router, { tag, list }: EphoneHunt): readonly string[] {
  const joined = [...(router.huntJoins.get(tag) ?? [])];
  return list.map((member) => (member === "*" ? (joined.shift() ?? member) : member));
}

/** What a phone at rest says at the foot of its screen, as far as there is room. */
export function systemMessageOf({ telephony }: Router): string {
  return (telephony?.systemMessage?.message ?? PHONE_DEFAULTS.systemMessage).slice(0, 31);
}
