import type { Telephony } from "../../router/telephony-model.js";
import { collect } from "../phones/collecting.js";
import { pressDoNotDisturb } from "./do-not-disturb.js";
import { setForwardAll } from "./forward-key.js";
import { dialJoin, dialLeave } from "./hunt-joining.js";
import { toggleLogout } from "./hunting.js";
import type { LineLeg } from "../phones/line-leg.js";
import type { Phone } from "../phones/phone.js";
import { pickUpGroup, pickUpNumber, pressGroupPickUp } from "./pickup.js";
import { hangUp } from "../calls/releasing.js";

/** Feature access codes, typed instead of a key (`fac`; REFERENCE.md section 3.4). */

type Feature =
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

const STANDARD: Readonly<Record<string, Feature>> = {
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

/** The codes that are in force: the standard ones, or those of one's own. */
export function accessCodes({ facStandard, facCustom }: Telephony): ReadonlyMap<string, string> {
  if (facStandard) return new Map(Object.entries(STANDARD));
  return new Map(
    facCustom.map(({ code, feature, detail }) => [code, detail ? `${feature} ${detail}` : feature]),
  );
}

/** Acts on a code that was typed after dial tone; false for digits that are no code. */
export function dialAccessCode(phone: Phone, leg: LineLeg, digits: string): boolean {
  const { accessCodes: codes, accessAliases } = phone.exchange.plan;
  const existing = accessAliases.get(digits);
  if (existing === undefined) return act(phone, leg, codes.get(digits));
  const code = [...codes.keys()].find((one) => existing.startsWith(one));
  if (code === undefined || !act(phone, leg, codes.get(code))) return false;
  phone.exchange.type(leg, existing.slice(code.length));
  return true;
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
  "callfwd all"(phone, leg) {
    const { tag } = leg.line;
    collect(phone, {
      leg,
      what: "forward",
      isWhole: () => false,
      done(digits) {
        if (digits !== "") setForwardAll(phone, tag, digits);
        hangUp(phone.exchange, leg);
      },
    });
  },
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
    phone.exchange.dial(leg, phone.lastDialled);
  },
  voicemail(phone, leg) {
    phone.exchange.dial(leg, phone.exchange.router.telephony?.voicemail?.number ?? "");
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
