import { callForward } from "../../modes/ephone-dn/calls.js";
import { blockedFeatures, softkeys } from "../../modes/ephone-template.js";
import { hookFlash } from "../../modes/telephony/calls.js";
import type { Router } from "../../router/router.js";
import type { Ephone } from "../../router/telephony-model.js";
import { effectiveLine } from "../dial-plan/effective.js";
import { answer } from "../phones/answering.js";
import { eraseDigit } from "../phones/dialling.js";
import { putOnHold, resume } from "../phones/holding.js";
import { endOwn, newCall, redial, ringingLeg } from "../phones/keys.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import type { SoftKeyTable } from "../phones/soft-key-table.js";
import { compose } from "../sccp/compose.js";
import { SOFT_KEY } from "../sccp/values.js";
import { isAccountable, pressAccount } from "./account-code.js";
import { pressBarge, sharesOctoLine } from "./barge.js";
import { dialBack, mayDialBack, pressCallBack } from "./call-back.js";
import { cancelCallWaiting } from "./call-waiting-off.js";
import { pressDropLast, pressJoin, pressPartyList, pressSelect } from "./conference-keys.js";
import { pressConference } from "./conferring.js";
import { pressDoNotDisturb } from "./do-not-disturb.js";
import { pressForwardAll } from "./forward-key.js";
import { confersByHardware, pressMeetMe } from "./hardware-conference.js";
import { toggleLogout } from "./hunting.js";
import { pressLogin } from "./login.js";
import { hasParkSlot, pressPark } from "./parking.js";
import { pressGroupPickUp, pressPickUp } from "./pickup.js";
import { pressMobility } from "./single-number-reach.js";
import { pressTransfer, pressTransferToMailbox } from "./transferring.js";

/** A soft key: what it is called on the screen and in `softkeys`, whether it is there, and what pressing it does. */
interface SoftKey {
  readonly label: string;
  readonly word: string;
  press(phone: Phone, at: Pressed): void;
  /** Whether a phone with these settings has the key in its sets. */
  isOffered?(router: Router, settings: Ephone): boolean;
  /** Whether the phone shows it now, where its set holds it. */
  isShown?(phone: Phone): boolean;
}

/** Where a key was pressed: the line, if the phone says one, and the call. */
interface Pressed {
  readonly line: number;
  readonly leg: LineLeg | undefined;
}

type SoftKeyName = keyof typeof SOFT_KEY;

/** All soft keys (SCCP.md section 2.5), in the order of the template: a set names its keys by their place in it. */
const KEYS: Readonly<Record<SoftKeyName, SoftKey>> = {
  redial: { label: "Redial", word: "Redial", press: redial },
  newCall: {
    label: "NewCall",
    word: "Newcall",
    press: (phone, { line }) => void newCall(phone, line || undefined),
  },
  hold: { label: "Hold", word: "Hold", press: (phone, { leg }) => leg && putOnHold(phone, leg) },
  transfer: { label: "Trnsfer", word: "Trnsfer", press: (phone, { leg }) => pressTransfer(phone, leg) },
  forwardAll: {
    label: "CFwdAll",
    word: "Cfwdall",
    press: pressForwardAll,
    isOffered: (router, settings) => longestForward(router, settings) > 0,
  },
  erase: { label: "<<", word: "<<", press: (_phone, { leg }) => leg && eraseDigit(leg) },
  endCall: {
    label: "EndCall",
    word: "Endcall",
    press: (phone, { leg }) => leg?.owner === phone && endOwn(phone, leg, "key"),
  },
  resume: { label: "Resume", word: "Resume", press: (phone, { leg }) => leg && resume(phone, leg) },
  answer: { label: "Answer", word: "Answer", press: pressAnswer },
  conference: { label: "Confrn", word: "Confrn", press: (phone, { leg }) => pressConference(phone, leg) },
  park: {
    label: "Park",
    word: "Park",
    press: (phone, { leg }) => pressPark(phone, leg),
    isShown: hasParkSlot,
  },
  pickUp: { label: "PickUp", word: "Pickup", press: pressPickUp },
  groupPickUp: { label: "GPickUp", word: "Gpickup", press: pressGroupPickUp },
  callBack: {
    label: "CallBack",
    word: "Callback",
    press: (phone, { leg }) => pressCallBack(phone, leg),
    isOffered: hasEarlyKeys,
  },
  hlog: { label: "HLog", word: "HLog", press: (phone) => toggleLogout(phone), isOffered: logsOutByKey },
  doNotDisturb: { label: "DND", word: "Dnd", press: pressDoNotDisturb },
  login: { label: "Login", word: "Login", press: pressLogin },
  join: {
    label: "Join",
    word: "Join",
    press: (phone, { leg }) => pressJoin(phone, leg),
    isOffered: confersByHardware,
  },
  select: {
    label: "Select",
    word: "Select",
    press: (phone, { leg }) => pressSelect(phone, leg),
    isOffered: confersByHardware,
  },
  meetMe: { label: "MeetMe", word: "MeetMe", press: pressMeetMe, isOffered: confersByHardware },
  toVoicemail: {
    label: "TrnsfVM",
    word: "TrnsfVM",
    press: (phone, { leg }) => pressTransferToMailbox(phone, leg),
  },
  bargeIn: {
    label: "CBarge",
    word: "CBarge",
    press: (phone, { leg }) => pressBarge(phone, leg),
    isShown: sharesOctoLine,
  },
  account: {
    label: "Acct",
    word: "Acct",
    press: (phone, { leg }) => pressAccount(phone, leg),
    isOffered: hasEarlyKeys,
    isShown: isAccountable,
  },
  flash: {
    label: "Flash",
    word: "Flash",
    press: (_phone, { leg }) => leg?.call?.other(leg)?.keyHeard(HOOK_FLASH),
    isOffered: ({ telephony }) => telephony !== undefined && hookFlash.isOn(telephony),
  },
  waitingOff: { label: "CWOff", word: "CWOff", press: (_phone, { leg }) => cancelCallWaiting(leg) },
  dialBack: { label: "Dial", word: "Dial", press: dialBack, isShown: mayDialBack },
  parties: {
    label: "ConfList",
    word: "ConfList",
    press: (phone, { leg }) => pressPartyList(phone, leg),
    isOffered: confersByHardware,
  },
  dropLast: {
    label: "RmLstC",
    word: "RmLstC",
    press: (phone, { leg }) => pressDropLast(phone, leg),
    isOffered: confersByHardware,
  },
  mobility: { label: "Mobility", word: "Mobility", press: (phone, { leg }) => pressMobility(phone, leg) },
};

/** How a hook flash is written among the keys of the pad. */
const HOOK_FLASH = "!";

/** The set of each number: the word of `softkeys` that changes it, if there is one, and what it usually holds. */
const SETS: readonly {
  readonly state?: keyof typeof softkeys;
  readonly keys: readonly SoftKeyName[];
}[] = [
  {
    state: "idle",
    keys: ["redial", "newCall", "forwardAll", "pickUp", "groupPickUp", "doNotDisturb", "login", "hlog"],
  },
  {
    state: "connected",
    keys: ["hold", "endCall", "transfer", "conference", "account", "flash", "park", "hlog"],
  },
  { state: "hold", keys: ["join", "newCall", "resume", "select"] },
  { state: "ringing", keys: ["answer", "doNotDisturb", "hlog"] },
  {
    state: "seized",
    keys: ["redial", "endCall", "forwardAll", "pickUp", "groupPickUp", "callBack", "hlog", "meetMe"],
  },
  { keys: ["hold", "endCall", "transfer"] },
  { keys: ["erase", "endCall"] },
  { keys: ["hold", "endCall", "conference"] },
  { state: "alerting", keys: ["account", "callBack", "endCall"] },
  { keys: ["redial", "endCall"] },
  { state: "remoteInUse", keys: ["newCall", "bargeIn"] },
];

const NAMES = Object.keys(KEYS) as readonly SoftKeyName[];

/** Soft keys as phones are told of them, and what becomes of a press. */
export const softKeyTable: SoftKeyTable = {
  template: () =>
    compose("SoftKeyTemplateRes", {
      count: NAMES.length,
      total: NAMES.length,
      softKeys: NAMES.map((name) => ({ label: KEYS[name].label, event: SOFT_KEY[name] })),
    }),

  sets(phone) {
    const named = SETS.map((_set, number) => keysOf(phone, number));
    given.set(phone, named);
    const sets = named.map((names) => {
      const keys = names.map((name) => 1 + NAMES.indexOf(name));
      return { keys, infos: keys.map((place) => 300 + place) };
    });
    return compose("SoftKeySetRes", { count: sets.length, total: sets.length, sets });
  },

  valid(phone, set) {
    const names = given.get(phone)?.[set] ?? [];
    return names.reduce(
      (mask, name, index) => (isThere(phone, name) ? mask : mask & ~(1 << index)),
      ALL_KEYS,
    );
  },

  press(phone, event, at) {
    const name = NAMES.find((one) => SOFT_KEY[one] === event);
    if (name === undefined) return;
    if (isBlocked(phone.settings, name)) refuseKey(phone);
    else KEYS[name].press(phone, at);
  },
};

const ALL_KEYS = 0xffff;

/** The keys of its sets that a phone was told last: a template acts when the phone asks again. */
const given = new WeakMap<Phone, readonly (readonly SoftKeyName[])[]>();

function isThere(phone: Phone, name: SoftKeyName): boolean {
  const key = KEYS[name];
  return (key.isOffered?.(phone.exchange.router, phone.settings) ?? true) && (key.isShown?.(phone) ?? true);
}

/** The keys of a set: those of the phone's template, or the usual ones, as far as it has them. */
function keysOf({ exchange: { router }, settings }: Phone, set: number): readonly SoftKeyName[] {
  const { state, keys } = SETS[set] ?? { keys: [] };
  const chosen = state === undefined ? undefined : softkeys[state].of(settings)?.keys;
  const named = chosen?.flatMap((word) => NAMES.find((name) => isWord(name, word)) ?? []) ?? keys;
  const names: readonly SoftKeyName[] = state === "idle" ? [...named, "dialBack"] : named;
  return names.filter((name) => KEYS[name].isOffered?.(router, settings) ?? true);
}

function isWord(name: SoftKeyName, word: string): boolean {
  return KEYS[name].word.toLowerCase() === word.toLowerCase();
}

/** Whether a key does nothing on a phone with these settings: it stays where it is, but its feature is blocked. */
function isBlocked(settings: Ephone, name: SoftKeyName): boolean {
  return blockedFeatures.of(settings)?.what.some((word) => isWord(name, word)) ?? false;
}

/** The key is there, but can do nothing. */
function refuseKey(phone: Phone): void {
  notice(phone, "Key Is Not Active");
}

function pressAnswer(phone: Phone, { leg }: Pressed): void {
  const ringing = leg?.state === "ringing" ? leg : ringingLeg(phone);
  if (ringing) answer(phone, ringing);
}

/** Phones of the first generation have the keys for accounts and for calling back. */
function hasEarlyKeys(_router: Router, { type = "7960" }: Ephone): boolean {
  return type === "7940" || type === "7960";
}

/** Agents leave their groups by a key of its own (`hunt-group logout HLog`). */
function logsOutByKey({ telephony }: Router): boolean {
  return telephony?.huntGroupLogout === "HLog";
}

/** How long the number may be to which the phone's first line forwards its calls. */
function longestForward(router: Router, { buttons: [first] }: Ephone): number {
  const dn = router.ephoneDns.get(first?.dns[0] ?? 0);
  return (dn && callForward.maxLength.of(effectiveLine(router, dn))?.length) ?? Infinity;
}
