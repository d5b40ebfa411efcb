import type { GenericBlock } from "../language/holder.js";
import { parkSlot } from "../modes/ephone-dn/purposes.js";
import { voiceService } from "../modes/global/voice.js";
import { codecClass } from "../modes/global/voice/numbers.js";
import { registerDn, registerGlobal, registerPool } from "../modes/global/voice/sip-phones.js";
import * as line from "../modes/voice/register/dn.js";
import * as whole from "../modes/voice/register/global.js";
import { calls, dialling, identity, lines, media, user } from "../modes/voice/register/pool.js";
import { forwarding, habits } from "../modes/voice/register/shared.js";
import { codecPreference } from "../modes/voice/dial-plan.js";
import { registrarServer, sip } from "../modes/voice/services.js";
import { type CodecName, codecNamed } from "../router/codecs.js";
import type { Router } from "../router/router.js";
import { keysOf, type SipPhoneKeys, templateOf } from "./sip-templates.js";
import type { SipRegistration } from "../router/telephony-model.js";
import { timeZones } from "../router/time-zones.js";

/** SIP phones as configured: `voice register` (REFERENCE.md section 7; SIP.md section 2). */

export interface SipPool {
  readonly tag: number;
  /** Which phones it is for; undefined: none. */
  readonly id: ReturnType<typeof identity.id.of>;
  /** The hardware address of its phone, twelve digits in capitals; undefined where it is for others. */
  readonly mac: string | undefined;
  readonly type: string | undefined;
  /** Its lines as they stand there, whether anything is behind them or not. */
  readonly places: readonly { readonly place: number; readonly dn: number | undefined }[];
  readonly lines: readonly SipLine[];
  readonly user: { readonly name: string; readonly password: string } | undefined;
  readonly codecs: readonly CodecName[];
  readonly keyMethods: readonly string[];
  readonly speedDials: readonly { readonly place: number; readonly number: string; readonly label: string }[];
  readonly doNotDisturb: boolean;
  readonly callWaiting: boolean;
  /** Whether the others talk on when it leaves its conference (`keep-conference`). */
  readonly keepsConference: boolean;
  readonly keys: SipPhoneKeys;
  /** Park slots of which group it uses (`park reservation-group`). */
  readonly parkGroup: string | undefined;
}

export interface SipLine {
  /** Which of the phone's lines it is, from 1. */
  readonly place: number;
  /** The tag of its `voice register dn`; undefined for a number that the pool has itself. */
  readonly dn: number | undefined;
  readonly number: string;
  readonly name: string;
  readonly label: string;
  readonly preference: number;
  readonly huntstop: boolean;
  /** Whether all phones with the dn ring at the same time (`shared-line`). */
  readonly isShared: boolean;
  /** Whether its phone learns when messages wait (`mwi`). */
  readonly hasMessageLamp: boolean;
  readonly pickupGroup: string | undefined;
  /** Whether GPickUp with `*` takes calls of any group (`pickup-call any-group`). */
  readonly picksAny: boolean;
  readonly forwards: SipForwards;
}

/** Where calls of a line go by `call-forward b2bua`, by numbers. */
export interface SipForwards {
  readonly all: string | undefined;
  readonly busy: string | undefined;
  readonly unreachable: string | undefined;
  /** `after`: seconds that it rings first. */
  readonly noAnswer: { readonly number: string; readonly after: number } | undefined;
}

/** The block `voice register global`, where the router is CME to its SIP phones: without `mode cme` it stands in for another. */
function managed(router: Router): GenericBlock | undefined {
  const global = registerGlobal.of(router);
  return global && whole.capacity.mode.of(global)?.mode === "cme" ? global : undefined;
}

/** Whether the router is CME to its SIP phones (`mode cme`). */
export function isSipManager(router: Router): boolean {
  return managed(router) !== undefined;
}

/** How many pools and dns are in use at most, those of low tags first: `max-pool` and `max-dn` of CME, else all. */
export function sipLimits(router: Router): { readonly pools: number; readonly dns: number } {
  const global = managed(router);
  if (!global) return { pools: Infinity, dns: Infinity };
  const { maxPool, maxDn } = whole.capacity;
  return { pools: maxPool.of(global)?.count ?? 0, dns: maxDn.of(global)?.count ?? 0 };
}

/** The pools that are in use, by their tags. */
export function sipPools(router: Router): readonly SipPool[] {
  const { pools } = sipLimits(router);
  return configuredPools(router).filter(({ tag }) => tag <= pools);
}

/** All pools, by their tags. */
export function configuredPools(router: Router): readonly SipPool[] {
  const dns = dnsInUse(router);
  return registerPool
    .all(router)
    .map((block) => poolOf(router, block, dns))
    .toSorted((a, b) => a.tag - b.tag);
}

type RegisterDns = ReadonlyMap<number, GenericBlock>;

function dnsInUse(router: Router): RegisterDns {
  const { dns: most } = sipLimits(router);
  const all = registerDn.all(router).map((block) => [block.args.tag, block] as const);
  return new Map(all.filter(([tag]) => tag <= most));
}

function poolOf(
  router: Router,
  block: ReturnType<typeof registerPool.all>[number],
  dns: RegisterDns,
): SipPool {
  const own = user.username.of(block);
  // What a pool says itself counts before what its template says.
  const both = [block, ...[templateOf(router, block)].filter((one) => one !== undefined)];
  const id = identity.id.of(block);
  return {
    tag: block.args.tag,
    id,
    mac: id?.mac?.replaceAll(".", "").toUpperCase(),
    type: identity.type.of(block)?.type,
    places: lines.number.all(block).map(({ line: place, dn }) => ({ place, dn })),
    lines: lines.number.all(block).flatMap((place) => lineOf(dns, block, place) ?? []),
    user: own && { name: own.name, password: own.password ?? "" },
    codecs: codecsOf(router, block),
    keyMethods: media.dtmfRelay.of(block)?.methods ?? ["rtp-nte"],
    speedDials: dialling.speedDial
      .all(block)
      .map(({ tag: place, number, label }) => ({ place, number, label: label ?? number })),
    doNotDisturb: calls.dnd.isOn(block),
    callWaiting: calls.callWaiting.isOn(block),
    keepsConference: both.every((one) => habits.keepConference.isOn(one)),
    keys: keysOf(router, block),
    parkGroup: both.flatMap((one) => habits.parkReservation.of(one)?.group ?? [])[0],
  };
}

function lineOf(
  dns: RegisterDns,
  pool: GenericBlock,
  { line: place, dn, pattern, order, huntstop }: ReturnType<typeof lines.number.all>[number],
): SipLine | undefined {
  if (dn === undefined) {
    if (pattern === undefined) return undefined;
    const told = { number: pattern, preference: order ?? 0, huntstop: huntstop !== undefined };
    return {
      place,
      dn,
      name: "",
      label: "",
      ...told,
      isShared: false,
      hasMessageLamp: false,
      pickupGroup: undefined,
      picksAny: false,
      forwards: forwardsOf(pool, undefined),
    };
  }
  const block = dns.get(dn);
  const number = block && line.number.of(block)?.number;
  if (!block || number === undefined) return undefined;
  return {
    place,
    dn,
    number,
    name: line.name.of(block)?.text ?? "",
    label: line.label.of(block)?.text ?? "",
    preference: line.preference.of(block).order,
    huntstop: line.huntstop.isOn(block),
    isShared: line.sharedLine.of(block) !== undefined,
    hasMessageLamp: line.mwi.isOn(block),
    pickupGroup: line.pickupGroup.of(block)?.group,
    picksAny: line.pickupAny.isOn(block),
    forwards: forwardsOf(pool, block),
  };
}

/** What a line says itself counts before what its pool says for all. */
function forwardsOf(pool: GenericBlock, dn: GenericBlock | undefined): SipForwards {
  const { all, busy, noAnswer, unreachable } = forwarding;
  const told = [...(dn ? [dn] : []), pool];
  const unanswered = told.flatMap((block) => noAnswer.of(block) ?? [])[0];
  return {
    all: told.flatMap((block) => all.of(block)?.number ?? [])[0],
    busy: told.flatMap((block) => busy.of(block)?.number ?? [])[0],
    unreachable: told.flatMap((block) => unreachable.of(block)?.number ?? [])[0],
    noAnswer: unanswered && { number: unanswered.number, after: unanswered.timeout },
  };
}

/** `voice-class codec`, or `codec`, or G.729. */
function codecsOf(router: Router, block: GenericBlock): readonly CodecName[] {
  const tag = media.voiceClassCodec.of(block)?.tag;
  const list = tag === undefined ? undefined : codecClass.of(router, { tag });
  const words = list ? codecPreference.all(list).map(({ codec }) => codec) : [];
  const own = user.codec.of(block)?.codec ?? "g729r8";
  return (words.length > 0 ? words : [own]).flatMap((word) => codecNamed(word) ?? []);
}

/** The lines of SIP phones as they are configured; undefined for the number of one that has none. */
export function registerDns(
  router: Router,
): readonly { readonly tag: number; readonly number: string | undefined }[] {
  return registerDn
    .all(router)
    .map((block) => ({ tag: block.args.tag, number: line.number.of(block)?.number }));
}

/** Where SIP phones find the router (`source-address` of CME); undefined where nobody told. */
export function sipSource(router: Router): { readonly address: string; readonly port: number } | undefined {
  const global = managed(router);
  const told = global && whole.capacity.sourceAddress.of(global);
  return told && { address: told.address, port: told.port ?? SIP_PORT };
}

/** What is the same in all files of SIP phones, and whose they are. */
export interface SipFiles {
  readonly source: { readonly address: string; readonly port: number };
  readonly secondary: { readonly address: string; readonly port: number } | undefined;
  readonly stamp: string;
  /** Seconds for which phones ask to be registered. */
  readonly expires: number;
  /** As displays of phones have it: `M/D/YA`. */
  readonly dateTemplate: string;
  /** Minutes from UTC. */
  readonly timeZone: number;
  /** Whether calls can be parked: there is a slot. */
  readonly parks: boolean;
  readonly pools: readonly SipPool[];
}

/** Whether files of SIP phones were made (`create profile` of CME). */
export function makesSipFiles(router: Router): boolean {
  const global = managed(router);
  return (
    global !== undefined && whole.createProfile.of(global) !== undefined && sipSource(router) !== undefined
  );
}

/** The files of SIP phones; undefined where none were made (`create profile` of CME). */
export function sipFilesOf(router: Router): SipFiles | undefined {
  const global = managed(router);
  const source = sipSource(router);
  const made = global && whole.createProfile.of(global);
  if (!made || !source) return undefined;
  const { dateFormat, timeFormat, timezone } = whole.screen;
  const letters = dateFormat
    .of(global)
    .format.split("-")
    .map((part) => part.charAt(0).toUpperCase());
  const secondary = whole.capacity.sourceAddress.of(global)?.secondary;
  return {
    source,
    secondary: secondary === undefined ? undefined : { address: secondary, port: source.port },
    stamp: made.stamp ?? "",
    expires: Math.min(USUAL_EXPIRY.max, registrarOf(router)?.max ?? USUAL_EXPIRY.max),
    dateTemplate: `${letters.join("/")}${timeFormat.of(global).format === "12" ? "A" : ""}`,
    timeZone: timeZones[timezone.of(global).zone - 1]?.offset ?? 0,
    parks: [...router.ephoneDns.values()].some((dn) => parkSlot.of(dn)),
    pools: sipPools(router).filter((pool) => pool.type !== undefined && pool.lines.length > 0),
  };
}

/** How long phones may stay registered, in seconds; undefined where nobody may register (`registrar server`). */
export function registrarOf(router: Router): { readonly max: number; readonly min: number } | undefined {
  const [told] = voiceService
    .all(router)
    .filter(({ args }) => args.kind === "voip")
    .flatMap((service) => sip.all(service))
    .flatMap((agent) => registrarServer.all(agent));
  return told && { max: told.max ?? USUAL_EXPIRY.max, min: told.min ?? USUAL_EXPIRY.min };
}

/** UDP port of the phones' messages where nobody said another. */
const SIP_PORT = 5060;

const USUAL_EXPIRY = { max: 3600, min: 60 };

/** The realm for which phones need a password; undefined where they need none (`authenticate register`). */
export function realmOfPhones(router: Router): string | undefined {
  const global = registerGlobal.of(router);
  const told = global ? whole.authenticate.all(global) : [];
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
  /** The URI at which the number is found. */
  readonly contact: string;
}

/** Tags of these dial-peers (SIP.md section 2). */
const FIRST_PEER = 40_001;

export function phonePeers(router: Router): readonly PhonePeer[] {
  if (router.sipRegistrations.size === 0) return [];
  const numbers = sipPools(router).flatMap((pool) => pool.lines.map((line) => ({ pool, line })));
  return numbers.flatMap(({ pool, line }, index) => {
    const registration = router.sipRegistrations.get(pool.tag);
    const contact = registration?.contacts.get(line.number);
    return registration && contact !== undefined
      ? [{ tag: FIRST_PEER + index, pool, line, registration, contact }]
      : [];
  });
}
