import { pagingGroup } from "../../modes/ephone-dn/purposes.js";
import type { CodecName } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { phonesInOrder } from "../../router/telephony.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { PassiveLeg } from "../calls/passive-leg.js";
import { effectivePhone } from "../dial-plan/effective.js";
import type { Party } from "../host/party.js";
import type { Feature } from "../phones/feature.js";
import { isLine, type Phone, phonesOf } from "../phones/lines-and-phones.js";
import { sccpCodec } from "../phones/phone-codecs.js";
import { standingNotice } from "../phones/phone-notices.js";
import { SPEAKER } from "../sccp/values.js";

/** Paging: one voice to the loudspeakers of many phones (`paging`, `paging-dn`; REFERENCE.md sections 4 and 5). */
export const paging: Feature = {
  takeCall: (exchange, call, dn) => (dn.paging ? page(exchange, call, dn) : undefined),
};

function page(exchange: Exchange, call: Call, dn: EphoneDn): Attempt {
  const { caller } = call;
  const phones = pagedPhones(exchange, dn).filter((phone) => !isLine(caller) || caller.owner !== phone);
  if (phones.length === 0 || exchange.states.has(dn.tag)) return { failed: "busy", cause: CAUSE.busy };
  const leg = new PageLeg(exchange, dn, phones);
  leg.call = call;
  call.destination = leg.party;
  join(exchange, call, leg);
  return "taken";
}

/** The end of a page that speaks to its phones. */
class PageLeg extends PassiveLeg {
  readonly kind = "page";
  override readonly codecs = ["g711ulaw"] as const;

  constructor(
    exchange: Exchange,
    readonly dn: EphoneDn,
    readonly phones: readonly Phone[],
  ) {
    super(exchange);
    const { address, port = 2000 } = dn.paging ?? {};
    this.endpoint = address === undefined ? exchange.router.telephony?.source : { address, port };
    exchange.states.set(dn.tag, ["CONNECTED"]);
  }

  get party(): Party {
    return { number: this.dn.number ?? "", name: this.dn.name ?? "Paging" };
  }

  override connected(): void {
    super.connected();
    const { name, number = "" } = this.dn;
    for (const phone of this.phones) standingNotice(phone, `Page from ${name ?? number}`);
  }

  override released(cause: number): void {
    super.released(cause);
    this.exchange.states.delete(this.dn.tag);
    for (const phone of this.phones) {
      phone.paged = undefined;
      phone.send("StopMulticastMediaReception", this.#stream());
      phone.send("SetSpeakerMode", { mode: SPEAKER.off });
      phone.send("ClearPriNotify", { priority: 4 });
    }
  }

  /** All phones listen to the same address. */
  override openVoice(codec: CodecName): void {
    const { endpoint } = this;
    if (!endpoint) return;
    for (const phone of this.phones) {
      phone.paged = this.reference;
      phone.send("SetSpeakerMode", { mode: SPEAKER.on });
      phone.send("StartMulticastMediaReception", {
        ...this.#stream(),
        ...endpoint,
        milliseconds: 20,
        codec: sccpCodec(codec),
      });
    }
  }

  override closeVoice(): void {
    for (const phone of this.phones) phone.send("StopMulticastMediaReception", this.#stream());
  }

  #stream(): { conference: number; passThruParty: number; callReference: number } {
    return { conference: this.reference, passThruParty: this.reference, callReference: this.reference };
  }
}

/** The phones that a page reaches: those of the number or of its group that are registered and not in use. */
function pagedPhones(exchange: Exchange, dn: EphoneDn): readonly Phone[] {
  const phones = phonesOf(exchange);
  const reached = exchange.derived(phonesByPage);
  const group = pagingGroup.of(dn)?.tags.split(",").map(Number) ?? [dn.tag];
  return group
    .flatMap((tag) => reached.get(tag) ?? [])
    .flatMap((tag) => {
      const phone = phones.get(tag);
      const there = phone && !phone.busy && phone.paged === undefined;
      return there && !phone.registration.doNotDisturb && phone.settings.pagingDn ? [phone] : [];
    });
}

/** Tags of the phones that a paging number reaches, by dn tag. */
function phonesByPage(router: Router): ReadonlyMap<number, readonly number[]> {
  const tags = new Map<number, readonly number[]>();
  for (const phone of phonesInOrder(router)) {
    const dn = effectivePhone(router, phone).pagingDn?.dn;
    if (dn !== undefined) tags.set(dn, [...(tags.get(dn) ?? []), phone.tag]);
  }
  return tags;
}
