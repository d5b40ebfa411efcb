import { pagingGroup } from "../../modes/ephone-dn/purposes.js";
import type { CodecName } from "../../router/codecs.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { sccpCodec } from "../calls/codec-choice.js";
import type { Exchange } from "../calls/exchange.js";
import { PassiveLeg } from "../calls/passive-leg.js";
import { standingNotice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";
import { SPEAKER } from "../sccp/values.js";
import type { Party } from "../trunks/trunk-message.js";

/** Paging: one voice to the loudspeakers of many phones (`paging`, `paging-dn`; REFERENCE.md sections 4 and 5). */
export class PageLeg extends PassiveLeg {
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
export function pagedPhones({ phones, plan }: Exchange, dn: EphoneDn): readonly Phone[] {
  const group = pagingGroup.of(dn)?.tags.split(",").map(Number) ?? [dn.tag];
  return group
    .flatMap((tag) => plan.pagedBy.get(tag) ?? [])
    .flatMap((tag) => {
      const phone = phones.get(tag);
      const there = phone && !phone.busy && phone.paged === undefined;
      return there && !phone.registration.doNotDisturb && phone.settings.pagingDn ? [phone] : [];
    });
}
