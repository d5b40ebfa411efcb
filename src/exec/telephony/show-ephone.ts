import type { Router } from "../../router/router.js";
import { isOverlay, ownerOf, phonesInOrder, registrationOf } from "../../router/telephony.js";
import type { Ephone, Registration } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { PHONE_TYPES, phoneTypeHelp } from "../../modes/phone-type-words.js";
import { shortPhoneText, phoneText } from "./phone-text.js";
import { execWords } from "../../modes/words.js";

/** `show ephone` and what it selects (SHOW.md sections 1.1 to 1.4). */
const { action } = vocabulary<Router>()(execWords);

const NONE = "No ephone in specified type/condition.\n";

const showAll = action({
  syntax: "show ephone",
  level: "user",
  help: {},
  show: true,
  run(router, _args, { platform }) {
    const text = platform.traits.shows.ephones === "short" ? shortPhoneText : phoneText;
    return phonesInOrder(router)
      .map((phone) => text(router, phone))
      .join("");
  },
});

/** The phones that meet a condition, or the sentence that there are none. */
function selected(
  router: Router,
  wanted: (phone: Ephone, registration: Registration | undefined) => boolean,
): string {
  const phones = phonesInOrder(router).filter((phone) => wanted(phone, registrationOf(router, phone)));
  return phones.length === 0 ? NONE : phones.map((phone) => phoneText(router, phone)).join("");
}

const showMac = action({
  syntax: "show ephone mac:H.H.H",
  level: "user",
  help: { mac: "mac address of the phone" },
  packetTracer: false,
  show: true,
  run(router, { mac }) {
    const phone = ownerOf(router, mac);
    return phone ? phoneText(router, phone) : NONE;
  },
});

const showType = action({
  syntax: `show ephone type:${PHONE_TYPES}`,
  level: "user",
  help: phoneTypeHelp,
  packetTracer: false,
  show: true,
  run: (router, { type }) => selected(router, (phone) => phone.type === type),
});

const showCondition = action({
  syntax:
    "show ephone condition:{cfa | dnd | offhook | overlay | registered | remote | ringing | tapiclients | unregistered}",
  help: {
    cfa: "registered phones with call-forward-all set",
    dnd: "registered phones with do-not-disturb set",
    offhook: "phones that are off hook",
    overlay: "registered phones with overlay buttons",
    registered: "registered phones",
    remote: "phones behind another router",
    ringing: "phones that are ringing",
    tapiclients: "phones with a TAPI application",
    unregistered: "phones that are not registered",
  },
  packetTracer: false,
  show: true,
  run: (router, { condition }) =>
    selected(router, (phone, registration) => CONDITIONS[condition](router, phone, registration)),
});

type Condition = (router: Router, phone: Ephone, registration: Registration | undefined) => boolean;

const CONDITIONS: Readonly<
  Record<
    | "cfa"
    | "dnd"
    | "offhook"
    | "overlay"
    | "registered"
    | "remote"
    | "ringing"
    | "tapiclients"
    | "unregistered",
    Condition
  >
> = {
  cfa: (router, phone, registration) =>
    registration !== undefined &&
    phone.buttons.some(({ dns }) => dns.some((tag) => router.ephoneDns.get(tag)?.forwardAll !== undefined)),
  dnd: (_router, _phone, registration) => registration?.doNotDisturb === true,
  offhook: (_router, _phone, registration) => registration?.offHook === true,
  overlay: (_router, phone, registration) => registration !== undefined && phone.buttons.some(isOverlay),
  registered: (_router, _phone, registration) => registration !== undefined,
  remote: () => false,
  ringing: (_router, _phone, registration) => registration?.ringing === true,
  tapiclients: () => false,
  unregistered: (_router, _phone, registration) => registration === undefined,
};

export const showEphone = [showAll, showMac, showType, showCondition];
