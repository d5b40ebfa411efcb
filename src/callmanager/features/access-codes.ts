import type { Router } from "../../router/router.js";
import { hangUp } from "../calls/releasing.js";
import { collect } from "../phones/collecting.js";
import { dialDigits, dialNumber } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { pressDoNotDisturb } from "./do-not-disturb.js";
import { collectForwardTarget, setForwardAll } from "./forward-key.js";
import { dialJoin, dialLeave } from "./hunt-joining.js";
import { toggleLogout } from "./hunting.js";
import { pickUpGroup, pickUpNumber, pressGroupPickUp } from "./pickup.js";

type AccessFeature =
  | "callfwd all"
  | "callfwd cancel"
  | "dnd"
  | "dpark-retrieval"
  | "ephone-hunt cancel"
  | "ephone-hunt hlog"
  | "ephone-hunt hlog-phone"
  | "ephone-hunt join"
  | "pickup direct"
  | "pickup group"
  | "pickup local"
  | "redial"
  | "voicemail";

/** The codes of `fac standard`. */
const STANDARD: Readonly<Record<string, AccessFeature>> = {
  "**1": "callfwd all",
  "**2": "callfwd cancel",
  "**3": "pickup local",
  "**4": "pickup group",
  "**5": "pickup direct",
  "**7": "dnd",
  "**8": "redial",
  "**9": "voicemail",
  "*0": "dpark-retrieval",
  "*3": "ephone-hunt join",
  "#3": "ephone-hunt cancel",
  "*4": "ephone-hunt hlog",
  "*5": "ephone-hunt hlog-phone",
};

/** Feature access codes, typed instead of a key (`fac`; REFERENCE.md section 3.4). */
export const accessCodes: Feature = {
  codes(exchange) {
    const { features, aliases } = exchange.derived(codesInForce);
    return [...features.keys(), ...aliases.keys()];
  },
  takeCode(phone, leg) {
    const { features, aliases } = phone.exchange.derived(codesInForce);
    const existing = aliases.get(leg.digits);
    if (existing === undefined) return act(phone, leg, features.get(leg.digits));
    const code = [...features.keys()].find((one) => existing.startsWith(one));
    if (code === undefined || !act(phone, leg, features.get(code))) return false;
    dialDigits(leg, existing.slice(code.length));
    return true;
  },
};

interface Codes {
  /** The standard codes, or those of one's own, with what they do. */
  readonly features: ReadonlyMap<string, string>;
  /** Codes that stand for another one, with or without digits behind it. */
  readonly aliases: ReadonlyMap<string, string>;
}

function codesInForce({ telephony }: Router): Codes {
  if (!telephony) return { features: new Map(), aliases: new Map() };
  const { facStandard, facCustom, facAliases } = telephony;
  return {
    features: facStandard
      ? new Map(Object.entries(STANDARD))
      : new Map(
          facCustom.map(({ code, feature, detail }) => [code, detail ? `${feature} ${detail}` : feature]),
        ),
    aliases: new Map(facAliases.map(({ code, existing }) => [code, existing])),
  };
}

function act(phone: Phone, leg: LineLeg, feature: string | undefined): boolean {
  const action = feature === undefined ? undefined : ACTIONS[feature];
  if (!action) return false;
  leg.digits = "";
  action(phone, leg);
  return true;
}

type Action = (phone: Phone, leg: LineLeg) => void;

const ACTIONS: Readonly<Record<string, Action>> = {
  "callfwd all": collectForwardTarget,
  "callfwd cancel"(phone, leg) {
    setForwardAll(phone, leg.line.tag, undefined);
    hangUp(phone.exchange, leg);
  },
  dnd(phone, leg) {
    hangUp(phone.exchange, leg);
    pressDoNotDisturb(phone);
  },
  "ephone-hunt hlog"(phone, leg) {
    toggleLogout(phone);
    hangUp(phone.exchange, leg);
  },
  "ephone-hunt hlog-phone"(phone, leg) {
    toggleLogout(phone);
    hangUp(phone.exchange, leg);
  },
  "ephone-hunt join": dialJoin,
  "ephone-hunt cancel": dialLeave,
  "pickup local"(phone, leg) {
    pickUpGroup(phone, leg.line.dn?.pickupGroup, leg);
  },
  "pickup group": (phone) => pressGroupPickUp(phone),
  "pickup direct": (phone, leg) => pickUpTyped(phone, leg),
  "dpark-retrieval": (phone, leg) => pickUpTyped(phone, leg),
  redial(phone, leg) {
    dialNumber(leg, phone.lastDialled);
  },
  voicemail(phone, leg) {
    dialNumber(leg, phone.exchange.router.telephony?.voicemail?.number ?? "");
  },
};

function pickUpTyped(phone: Phone, leg: LineLeg): void {
  const { exchange } = phone;
  collect(phone, {
    leg,
    what: "pickup",
    isWhole: (digits) => exchange.match(digits).routes.length > 0 && !exchange.match(digits).more,
    done: (digits) => pickUpNumber(exchange, leg, digits),
  });
}
