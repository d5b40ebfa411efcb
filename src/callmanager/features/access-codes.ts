import type { Router } from "../../router/router.js";
import { hangUp } from "../calls/releasing.js";
import type { Exchange } from "../calls/exchange.js";
import { collect } from "../phones/collecting.js";
import { dialDigits, dialNumber } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import { resume } from "../phones/holding.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { cancelCallWaiting } from "./call-waiting-off.js";
import { pressDoNotDisturb } from "./do-not-disturb.js";
import { collectForwardTarget, setForwardAll } from "./forward-key.js";
import { dialJoin, dialLeave } from "./hunt-joining.js";
import { toggleLogout } from "./hunting.js";
import { park } from "./parking.js";
import { pickUpGroup, pickUpNumber, pressGroupPickUp } from "./pickup.js";
import { pressTransferToMailbox } from "./transferring.js";

type AccessFeature =
  | "call-waiting cancel"
  | "callfwd all"
  | "callfwd cancel"
  | "dnd"
  | "dpark-retrieval"
  | "ephone-hunt cancel"
  | "ephone-hunt hlog"
  | "ephone-hunt hlog-phone"
  | "ephone-hunt join"
  | "park"
  | "pickup direct"
  | "pickup group"
  | "pickup local"
  | "redial"
  | "trnsfvm"
  | "voicemail";

/** The codes of `fac standard`. */
const STANDARD: Readonly<Record<string, AccessFeature>> = {
  "**1": "callfwd all",
  "**2": "callfwd cancel",
  "**3": "pickup local",
  "**4": "pickup group",
  "**5": "pickup direct",
  "**6": "park",
  "**7": "dnd",
  "**8": "redial",
  "**9": "voicemail",
  "*0": "dpark-retrieval",
  "**10": "dpark-retrieval",
  "*1": "call-waiting cancel",
  "*3": "ephone-hunt join",
  "#3": "ephone-hunt cancel",
  "*4": "ephone-hunt hlog",
  "*5": "ephone-hunt hlog-phone",
  "*6": "trnsfvm",
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

/** The feature whose code stands at the beginning of a number that was dialled as a whole, and the digits behind it. */
export function codeIn(
  exchange: Exchange,
  dialled: string,
): { readonly feature: string; readonly digits: string } | undefined {
  const { features, aliases } = exchange.derived(codesInForce);
  const alias = [...aliases.keys()].find((one) => dialled.startsWith(one));
  const number = alias === undefined ? dialled : `${aliases.get(alias) ?? ""}${dialled.slice(alias.length)}`;
  const [code] = [...features.keys()]
    .filter((one) => number.startsWith(one))
    .toSorted((a, b) => b.length - a.length);
  const feature = code === undefined ? undefined : features.get(code);
  return code === undefined || feature === undefined
    ? undefined
    : { feature, digits: number.slice(code.length) };
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
  "call-waiting cancel": (_phone, leg) => cancelCallWaiting(leg),
  park: (phone, leg) => parkTyped(phone, leg),
  trnsfvm(phone, leg) {
    const held = heldForConsultation(phone, leg);
    if (!held) {
      leg.refused("congestion");
      return;
    }
    hangUp(phone.exchange, leg);
    resume(phone, held);
    pressTransferToMailbox(phone, held);
  },
  "ephone-hunt hlog"(phone, leg) {
    toggleLogout(phone, [leg.line.tag]);
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

/** The call that waits while its phone asks where to transfer it: some codes are about that. */
function heldForConsultation({ consultation }: Phone, leg: LineLeg): LineLeg | undefined {
  return consultation?.kind === "transfer" && consultation.leg === leg ? consultation.held : undefined;
}

/** Parks the call that waits, at the slot that follows, or at a free one where none does. */
function parkTyped(phone: Phone, leg: LineLeg): void {
  const { exchange } = phone;
  const held = heldForConsultation(phone, leg);
  if (!held) return leg.refused("congestion");
  collect(phone, {
    leg,
    what: "park",
    isWhole: (digits) => lineTagsOf(exchange, digits).length > 0 && !exchange.match(digits).more,
    done(digits) {
      hangUp(exchange, leg);
      park(phone, held, digits);
    },
  });
}

function pickUpTyped(phone: Phone, leg: LineLeg): void {
  const { exchange } = phone;
  collect(phone, {
    leg,
    what: "pickup",
    isWhole: (digits) => exchange.match(digits).routes.length > 0 && !exchange.match(digits).more,
    done: (digits) => pickUpNumber(exchange, leg, digits),
  });
}
