import type { GenericBlock } from "../language/holder.js";
import { voiceService } from "../modes/global/voice.js";
import { codecClass } from "../modes/global/voice/numbers.js";
import { registerDn, registerGlobal, registerPool } from "../modes/global/voice/sip-phones.js";
import * as line from "../modes/voice/register/dn.js";
import { authenticate } from "../modes/voice/register/global.js";
import { identity, lines, media, user } from "../modes/voice/register/pool.js";
import { codecPreference } from "../modes/voice/dial-plan.js";
import { registrarServer, sip } from "../modes/voice/services.js";
import { type CodecName, codecNamed } from "../router/codecs.js";
import type { Router } from "../router/router.js";
import type { SipRegistration } from "../router/telephony-model.js";

/**
 * SIP phones as configured: `voice register` (REFERENCE.md section 7; SIP.md section 2). Its declarations count as shown as
 * long as no phone of a lab registers by them.
 */

export interface SipPool {
  readonly tag: number;
  /** Which phones it is for; undefined: none. */
  readonly id: ReturnType<typeof identity.id.shown.of>;
  readonly type: string | undefined;
  readonly lines: readonly SipLine[];
  readonly user: { readonly name: string; readonly password: string } | undefined;
  readonly codecs: readonly CodecName[];
  readonly keyMethods: readonly string[];
}

export interface SipLine {
  readonly number: string;
  readonly name: string;
  readonly preference: number;
  readonly huntstop: boolean;
}

/** The pools, by their tags. */
export function sipPools(router: Router): readonly SipPool[] {
  return registerPool.shown
    .all(router)
    .map((block) => poolOf(router, block, block.args.tag))
    .toSorted((a, b) => a.tag - b.tag);
}

function poolOf(router: Router, block: GenericBlock, tag: number): SipPool {
  const own = user.username.shown.of(block);
  return {
    tag,
    id: identity.id.shown.of(block),
    type: identity.type.shown.of(block)?.type,
    lines: lines.number.shown.all(block).flatMap((place) => lineOf(router, place) ?? []),
    user: own && { name: own.name, password: own.password ?? "" },
    codecs: codecsOf(router, block),
    keyMethods: media.dtmfRelay.shown.of(block)?.methods ?? ["rtp-nte"],
  };
}

function lineOf(
  router: Router,
  { dn, pattern, order, huntstop }: ReturnType<typeof lines.number.shown.all>[number],
): SipLine | undefined {
  if (dn === undefined)
    return pattern === undefined
      ? undefined
      : { number: pattern, name: "", preference: order ?? 0, huntstop: huntstop !== undefined };
  const block = registerDn.shown.all(router).find(({ args }) => args.tag === dn);
  const number = block && line.number.shown.of(block)?.number;
  if (!block || number === undefined) return undefined;
  return {
    number,
    name: line.name.shown.of(block)?.text ?? "",
    preference: line.preference.shown.of(block).order,
    huntstop: line.huntstop.shown.isOn(block),
  };
}

/** `voice-class codec`, or `codec`, or G.729. */
function codecsOf(router: Router, block: GenericBlock): readonly CodecName[] {
  const tag = media.voiceClassCodec.shown.of(block)?.tag;
  const list = tag === undefined ? undefined : codecClass.shown.of(router, { tag });
  const words = list ? codecPreference.shown.all(list).map(({ codec }) => codec) : [];
  const own = user.codec.shown.of(block)?.codec ?? "g729r8";
  return (words.length > 0 ? words : [own]).flatMap((word) => codecNamed(word) ?? []);
}

/** How long phones may stay registered, in seconds; undefined where nobody may register (`registrar server`). */
export function registrarOf(router: Router): { readonly max: number; readonly min: number } | undefined {
  const [told] = voiceService.shown
    .all(router)
    .filter(({ args }) => args.kind === "voip")
    .flatMap((service) => sip.shown.all(service))
    .flatMap((agent) => registrarServer.shown.all(agent));
  return told && { max: told.max ?? USUAL_EXPIRY.max, min: told.min ?? USUAL_EXPIRY.min };
}

const USUAL_EXPIRY = { max: 3600, min: 60 };

/** The realm for which phones need a password; undefined where they need none (`authenticate register`). */
export function realmOfPhones(router: Router): string | undefined {
  const global = registerGlobal.shown.of(router);
  const told = global ? authenticate.shown.all(global) : [];
  if (!told.some(({ register }) => register !== undefined)) return undefined;
  return told.find(({ realm }) => realm !== undefined)?.realm ?? USUAL_REALM;
}

/** SIP.md section 1.4 */
const USUAL_REALM = "all";

/** A dial-peer that the router makes for a number of a SIP phone that is registered. */
export interface PhonePeer {
  readonly tag: number;
  readonly pool: SipPool;
  readonly line: SipLine;
  readonly registration: SipRegistration;
}

/** Tags of these dial-peers (SIP.md section 2). */
const FIRST_PEER = 40_001;

export function phonePeers(router: Router): readonly PhonePeer[] {
  if (router.sipRegistrations.size === 0) return [];
  const numbers = sipPools(router).flatMap((pool) => pool.lines.map((line) => ({ pool, line })));
  return numbers.flatMap(({ pool, line }, index) => {
    const registration = router.sipRegistrations.get(pool.tag);
    return registration ? [{ tag: FIRST_PEER + index, pool, line, registration }] : [];
  });
}
