import type { GenericBlock } from "../language/holder.js";
import { registerTemplate } from "../modes/global/voice/sip-phones.js";
import { lines } from "../modes/voice/register/pool.js";
import { calls, keys } from "../modes/voice/register/template.js";
import type { Router } from "../router/router.js";

/** What a template says of the keys of SIP phones (`voice register template`; REFERENCE.md section 7). */
export interface SipPhoneKeys {
  /** Words of `softkeys` by its states; a state that is not there has the keys of the phone's firmware. */
  readonly softKeys: ReadonlyMap<string, readonly string[]>;
  /** Whether there are keys for them. */
  readonly conference: boolean;
  readonly attendedTransfer: boolean;
  readonly blindTransfer: boolean;
  readonly doNotDisturb: boolean;
  /** Whether calls of nobody known are refused (`anonymous block`). */
  readonly blocksAnonymous: boolean;
}

/** The keys of a phone whose pool has no template. */
export const USUAL_KEYS: SipPhoneKeys = {
  softKeys: new Map(),
  conference: true,
  attendedTransfer: true,
  blindTransfer: true,
  doNotDisturb: true,
  blocksAnonymous: false,
};

/** The template of a pool; undefined where it has none. */
export function templateOf(router: Router, pool: GenericBlock): GenericBlock | undefined {
  const tag = lines.template.of(pool)?.tag;
  return tag === undefined ? undefined : registerTemplate.of(router, { tag });
}

/** The keys of a pool's phone, by its template. */
export function keysOf(router: Router, pool: GenericBlock): SipPhoneKeys {
  const template = templateOf(router, pool);
  if (!template) return USUAL_KEYS;
  return {
    softKeys: new Map(keys.softkeys.all(template).map(({ state, keys: words }) => [state, words])),
    conference: calls.conference.isOn(template),
    attendedTransfer: calls.transferAttended.isOn(template),
    blindTransfer: calls.transferBlind.isOn(template),
    doNotDisturb: calls.dndControl.isOn(template),
    blocksAnonymous: calls.blockAnonymous.isOn(template),
  };
}
