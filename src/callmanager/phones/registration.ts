import { createEphone } from "../../router/create-telephony.js";
import type { Router } from "../../router/router.js";
import type { Ephone } from "../../router/telephony-model.js";
import type { Exchange } from "../calls/exchange.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { noteAttempt } from "./attempts.js";
import { assignNumber, NumberUse } from "./auto-assign.js";
import { phoneTypeOf } from "./device-type.js";
import { OpenSlots } from "./open-slots.js";

/** Which ephone a phone that registers is (REFERENCE.md section 9, rules 2 and 6). */
export type Admission =
  | { readonly ephone: Ephone; readonly fresh: boolean }
  /** The text goes to the phone's screen, at most 32 signs. */
  | { readonly rejected: string };

type Register = Extract<PhoneMessage, { readonly type: "Register" }>;

/** `SEP` and twelve hexadecimal digits. */
const DEVICE_NAME = /^(?:SEP|ATA|VGC|AN|BR)([0-9A-F]{12})$/i;

export function admit(exchange: Exchange, register: Register): Admission {
  const { router } = exchange;
  const cme = router.telephony;
  if (!cme) return { rejected: "No telephony-service" };
  const mac = macOf(register.deviceName);
  const known = findEphone(exchange, register.deviceName, mac);
  if (!known && (cme.autoRegister === false || mac === undefined))
    return reject(exchange, register, "Unknown phone");
  if (!isPhoneThere(exchange, known) && router.registrations.size >= cme.maxEphones)
    return reject(exchange, register, "Too many phones");
  if (known) {
    return admitted(exchange, register, { ephone: known, fresh: false });
  }
  const type = phoneTypeOf(register.deviceType);
  const slot = freeSlot(exchange, type);
  if (!slot || mac === undefined) return reject(exchange, register, "No free ephone");
  slot.mac = mac;
  exchange.derived(tagsByMac).set(mac, slot.tag);
  return admitted(exchange, register, { ephone: slot, fresh: true });
}

/** The ephone with what the phone tells of itself; where a phone needs a button and gets none, it waits for one. */
function admitted(
  exchange: Exchange,
  register: Register,
  admission: { readonly ephone: Ephone; readonly fresh: boolean },
): Admission {
  const { ephone } = admission;
  fillIn(exchange, ephone, register);
  const isUsable = ephone.buttons.length > 0 || ephone.vmDevice !== undefined;
  return isUsable || !exchange.host.traits.needsButton ? admission : reject(exchange, register, "No button");
}

function isPhoneThere({ router }: Exchange, ephone: Ephone | undefined): boolean {
  return ephone !== undefined && router.registrations.has(ephone.tag);
}

function reject(exchange: Exchange, register: Register, rejected: string): Admission {
  const mac = macOf(register.deviceName);
  if (mac !== undefined) noteAttempt(exchange, mac, register);
  return { rejected };
}

/** `0011.2233.4455`, as the configuration has it. */
export function macOf(deviceName: string): string | undefined {
  const digits = DEVICE_NAME.exec(deviceName)?.[1]?.toUpperCase();
  return digits?.replace(/(.{4})(.{4})(.{4})/, "$1.$2.$3");
}

/** Tags of the phones whose hardware address is known. */
function tagsByMac(router: Router): Map<string, number> {
  return new Map(
    [...router.ephones.values()].flatMap(({ mac, tag }) => (mac === undefined ? [] : [[mac, tag] as const])),
  );
}

function findEphone(exchange: Exchange, name: string, mac: string | undefined): Ephone | undefined {
  const { router } = exchange;
  const tag = mac === undefined ? undefined : exchange.derived(tagsByMac).get(mac);
  if (tag !== undefined) return router.ephones.get(tag);
  return mac === undefined
    ? [...router.ephones.values()].find(({ vmDevice }) => vmDevice === name)
    : undefined;
}

/**
 * The lowest tag without a hardware address: one that was made for this type goes before all others. Packet Tracer
 * configures an ephone for the phone at once; other routers do so when they assign it a number.
 */
function freeSlot(exchange: Exchange, type: string | undefined): Ephone | undefined {
  const { router, host } = exchange;
  const openSlots = exchange.derived(openSlotsOf);
  const prepared = type === undefined ? undefined : openSlots.typed.get(type)?.shift();
  const tag = prepared ?? openSlots.next();
  if (tag > (router.telephony?.maxEphones ?? 0)) return undefined;
  const configured = router.ephones.get(tag);
  if (configured) return configured;
  const learned = createEphone(tag);
  learned.learned = !host.traits.needsButton;
  router.ephones.set(tag, learned);
  return learned;
}

/** What a phone tells of itself becomes its configuration: its type, and its number if it has none. */
function fillIn(exchange: Exchange, ephone: Ephone, { deviceType }: Register): void {
  ephone.type ??= phoneTypeOf(deviceType);
  if (ephone.buttons.length > 0 || ephone.vmDevice !== undefined) return;
  if (assignNumber(exchange.derived(numberUseOf), ephone)) ephone.learned = false;
}

/** Places for phones that nobody configured, and numbers that are on no phone; whoever registers takes of both. */
function openSlotsOf(router: Router): OpenSlots {
  return new OpenSlots(router);
}

function numberUseOf(router: Router): NumberUse {
  return new NumberUse(router);
}
