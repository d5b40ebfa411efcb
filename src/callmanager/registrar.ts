import type { Ephone } from "../router/telephony-model.js";
import type { PhoneTypeName } from "../router/phone-types.js";
import type { AgentHost } from "./agent-host.js";
import { assignedDn, freePlace } from "./auto-assign.js";
import { typeNumbered } from "./phone-lines.js";

/** What the registrar makes of a phone that wants to register. */
export type Admission =
  | { readonly kind: "admitted"; readonly phone: Ephone; readonly isNew: boolean }
  | { readonly kind: "rejected"; readonly reason: string };

/** Decides which phone is which ephone (REFERENCE.md section 9, rules 1, 2, 5 and 6). */
export class Registrar {
  /** By hardware address, and the numbers that are on phones; made anew after each change of the configuration. */
  #phones: Map<string, Ephone> | undefined;
  #used: Set<number> | undefined;

  constructor(private readonly host: AgentHost) {}

  configurationChanged(): void {
    this.#phones = undefined;
    this.#used = undefined;
  }

  /** The ephone with that hardware address. */
  phoneWith(mac: string): Ephone | undefined {
    this.#phones ??= new Map(
      [...this.host.router.ephones.values()].flatMap((phone) =>
        phone.mac === undefined ? [] : [[phone.mac.toUpperCase(), phone] as const],
      ),
    );
    return this.#phones.get(mac);
  }

  /** `registered` says how many phones are there already. */
  admit(deviceName: string, deviceType: number, registered: number): Admission {
    const { router, unbounded } = this.host;
    const { telephony } = router;
    const mac = macOf(deviceName);
    if (!telephony || mac === undefined) return { kind: "rejected", reason: REFUSAL };
    const known = this.phoneWith(mac);
    if (!unbounded && registered >= telephony.maxEphones) return { kind: "rejected", reason: FULL };
    const type = typeNumbered(deviceType);
    if (known) {
      known.type ??= type;
      return { kind: "admitted", phone: known, isNew: false };
    }
    const phone = freePlace(router, type);
    if (!phone) return { kind: "rejected", reason: REFUSAL };
    router.ephones.set(phone.tag, phone);
    phone.mac = mac;
    this.#phones?.set(mac, phone);
    phone.type ??= type;
    if (phone.buttons.length === 0) this.#assign(phone, type);
    return { kind: "admitted", phone, isNew: true };
  }

  #assign(phone: Ephone, type: PhoneTypeName | undefined): void {
    const { router } = this.host;
    this.#used ??= new Set(
      [...router.ephones.values()].flatMap(({ buttons }) => buttons.flatMap(({ dns }) => dns)),
    );
    const used = this.#used;
    const found = assignedDn(router, type, (dn) => used.has(dn));
    if (!found) return;
    const { dn, range } = found;
    used.add(dn.tag);
    phone.buttons = [{ button: 1, separator: ":", dns: [dn.tag] }];
    if (range.cfw === undefined) return;
    dn.forwardBusy = { number: range.cfw };
    dn.forwardNoAnswer = { number: range.cfw, timeout: range.timeout ?? USUAL_TIMEOUT };
  }
}

/** `SEP001122334455` names `0011.2233.4455`. */
export function macOf(deviceName: string): string | undefined {
  const digits = /^SEP([0-9A-F]{12})$/i.exec(deviceName)?.[1]?.toUpperCase();
  return digits?.replace(/(.{4})(?=.)/g, "$1.");
}

const REFUSAL = "Registration Rejected";
const FULL = "Maximum phones reached";
/** Seconds until a call goes to `cfw` where no timeout was given. */
const USUAL_TIMEOUT = 18;
