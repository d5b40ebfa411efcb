import type { SipRegistration, SipRegistrationCounts } from "../../router/telephony-model.js";
import { contains, toNumber } from "../../router/ipv4.js";
import { realmOfPhones, registrarOf, type SipPool, sipPools } from "../../rules/sip-phones.js";
import type { Timer } from "../../session/timeline.js";
import type { Exchange } from "../calls/exchange.js";
import { readAddress, type SipAddress } from "../sip/address.js";
import type { SipSource } from "../sip/carrier.js";
import { contactOf } from "../sip/dialog.js";
import { type Credentials, isRight, printChallenge, readCredentials } from "../sip/digest.js";
import { type Header, headerOf, headersOf, type SipRequest, valuesOf } from "../sip/message.js";
import { Nonces } from "../sip/nonces.js";
import { parameterOf } from "../sip/parameters.js";
import type { ServerTransaction } from "../sip/server-transaction.js";
import { printUri, readUri } from "../sip/uri.js";
import type { UserAgent } from "../sip/user-agent.js";
import { SIP_PORT } from "../sip/via.js";

/** Where a phone is, and until when. */
interface Binding {
  readonly source: SipSource;
  /** By numbers. */
  readonly lines: Map<string, Registered>;
}

/** When the time of a number is over, and the Call-ID of its REGISTER, which is another one when a phone starts. */
interface Registered {
  readonly timer: Timer;
  readonly callId: string;
}

/** A number of a phone. */
interface Line {
  readonly pool: SipPool;
  readonly number: string;
}

/** How a REGISTER is answered. */
interface Answer {
  readonly status: number;
  readonly headers: readonly Header[];
  /** The number that a phone has registered now which did not have it before, or has started again. */
  readonly bound?: Line;
}

/** SIP phones register here (RFC 3261 section 10; `voice register`, SIP.md section 2). */
export class SipRegistrar {
  /** By the tags of their pools. */
  readonly #bindings = new Map<number, Binding>();
  #nonces: Nonces | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly agent: UserAgent,
    /** Is told of each number that a phone registers. */
    private readonly registered: (pool: SipPool, number: string) => void,
  ) {}

  get #pools(): readonly SipPool[] {
    return this.exchange.derived(sipPools);
  }

  /** How a phone is reached; undefined where it is not registered. */
  sourceOf(pool: number): SipSource | undefined {
    return this.#bindings.get(pool)?.source;
  }

  /** The pool of the phone that sends a request: by where it comes from, or where it says that it is found. */
  phoneAt(request: SipRequest, { place, carrier }: SipSource): SipPool | undefined {
    const contact = readUri(contactOf(request) ?? "");
    const port = contact?.port ?? SIP_PORT;
    const { router } = this.exchange;
    for (const [tag, { source }] of this.#bindings) {
      const registered = router.sipRegistrations.get(tag);
      if (source.carrier !== carrier || registered?.address !== place.address) continue;
      if (
        source.place.port !== place.port &&
        (contact?.host !== registered.address || port !== registered.port)
      )
        continue;
      return this.#pools.find((pool) => pool.tag === tag);
    }
    return undefined;
  }

  /** A REGISTER has come. */
  register(transaction: ServerTransaction): void {
    this.#trace(
      "events",
      `Register request for (${numberOf(transaction.request)}) from (${transaction.source.place.address})`,
    );
    const { status, headers, bound } = this.#answer(transaction);
    this.#count(transaction.request, status);
    transaction.respond(status, this.agent.identifiers.tag(), [...this.agent.about, ...headers]);
    if (bound) this.registered(bound.pool, bound.number);
  }

  /** Pools that the configuration does not have any more are left. */
  configurationChanged(): void {
    if (this.#bindings.size === 0) return;
    const tags = new Set(this.#pools.map(({ tag }) => tag));
    for (const tag of [...this.#bindings.keys()]) if (!tags.has(tag)) this.#unregister(tag);
  }

  stop(): void {
    for (const { lines } of this.#bindings.values()) for (const { timer } of lines.values()) timer.cancel();
    this.#bindings.clear();
  }

  /** Counts what was asked for and what came of it, but for the question for a password. */
  #count(request: SipRequest, status: number): void {
    if (status === 401) return;
    const { router, host } = this.exchange;
    const { tag } = this.#poolOf(request) ?? { tag: 0 };
    const [contact = ""] = valuesOf(request, "Contact");
    const leaves = contact === "*" || expiryOf(request, readAddress(contact), 1) === 0;
    const done = status === 200 ? 1 : 0;
    for (const key of new Set([0, tag])) {
      const before = router.sipCounts.get(key) ?? NOTHING_COUNTED;
      const { registers, registered, unregisters, unregistered } = before;
      router.sipCounts.set(
        key,
        leaves
          ? { ...before, unregisters: unregisters + 1, unregistered: unregistered + done, left: host.now() }
          : {
              ...before,
              registers: registers + 1,
              registered: registered + done,
              asked: host.now(),
              succeeded: done ? host.now() : before.succeeded,
            },
      );
    }
  }

  /** The pool that has the number which a REGISTER is about. */
  #poolOf(request: SipRequest): SipPool | undefined {
    const number = numberOf(request);
    return this.#pools.find((pool) => pool.lines.some((line) => line.number === number));
  }

  #answer({ request, source }: ServerTransaction): Answer {
    const { router } = this.exchange;
    const limits = registrarOf(router);
    const number = numberOf(request);
    if (!limits) return { status: 403, headers: [] };
    const realm = realmOfPhones(router);
    const credentials = readCredentials(headerOf(request, "Authorization") ?? "");
    const isFree = realm === undefined;
    const challenged = isFree ? undefined : this.#challenge(realm, credentials);
    if (challenged) return challenged;
    const pool = poolFor(this.#pools, request, source, isFree ? undefined : credentials);
    const password = pool?.user?.password;
    const isProven = credentials && password !== undefined && isRight(credentials, "REGISTER", password);
    if (!isFree && !isProven) return this.#asking(realm, false);
    if (pool) this.#trace("events", `Contact matches pool ${pool.tag}`);
    else this.#trace("errors", "Contact doesn't match any pools");
    if (!pool?.lines.some((line) => line.number === number)) return { status: 404, headers: [] };
    return this.#bind({ pool, number }, request, source, limits);
  }

  /** What is asked for where a request brings no answer to a question of ours, or an old one. */
  #challenge(realm: string, credentials: Credentials | undefined): Answer | undefined {
    const state = credentials?.realm === realm ? this.#ownNonces().stateOf(credentials.nonce) : "strange";
    return state === "fresh" ? undefined : this.#asking(realm, state === "stale");
  }

  /** Chance is drawn when the first of them is needed, so that it falls as it did where nobody registers. */
  #ownNonces(): Nonces {
    const { exchange, agent } = this;
    this.#nonces ??= new Nonces(agent.identifiers.secret(), () => exchange.host.timeline.now);
    return this.#nonces;
  }

  #asking(realm: string, stale: boolean): Answer {
    const challenge = { realm, nonce: this.#ownNonces().next(), stale, protects: true };
    return { status: 401, headers: headersOf(["WWW-Authenticate", printChallenge(challenge)]) };
  }

  #bind(
    who: Line,
    request: SipRequest,
    source: SipSource,
    limits: { readonly max: number; readonly min: number },
  ): Answer {
    const { pool, number } = who;
    const [written] = valuesOf(request, "Contact");
    if (written === undefined) return { status: 200, headers: this.#told(who) };
    const contact = written === "*" ? undefined : readAddress(written);
    const seconds = expiryOf(request, contact, limits.max);
    if (seconds === undefined || (!contact && (written !== "*" || seconds !== 0)))
      return { status: 400, headers: [] };
    if (seconds === 0) {
      if (written === "*") this.#unregister(pool.tag);
      else this.#leave(pool.tag, number);
      return { status: 200, headers: [] };
    }
    if (seconds < limits.min) return { status: 423, headers: headersOf(["Min-Expires", String(limits.min)]) };
    if (!contact) return { status: 400, headers: [] };
    const known = this.#bindings.get(pool.tag)?.lines.get(number);
    const isNew = known === undefined || known.callId !== headerOf(request, "Call-ID");
    const headers = this.#keep(who, request, source, { contact, expires: Math.min(seconds, limits.max) });
    return { status: 200, headers, ...(isNew && { bound: who }) };
  }

  #keep(
    who: Line,
    request: SipRequest,
    source: SipSource,
    { contact, expires }: { readonly contact: SipAddress; readonly expires: number },
  ): readonly Header[] {
    const { exchange } = this;
    const { pool, number } = who;
    const { router, host } = exchange;
    const before = router.sipRegistrations.get(pool.tag);
    const uri = printUri(contact.uri);
    const registration: SipRegistration = {
      contact: uri,
      contacts: new Map(before?.contacts).set(number, uri),
      address: /^[\d.]+$/.test(contact.uri.host) ? contact.uri.host : source.place.address,
      port: contact.uri.port ?? SIP_PORT,
      transport: transportOf(contact) ?? source.place.transport,
      callId: headerOf(request, "Call-ID") ?? "",
      userAgent: headerOf(request, "User-Agent") ?? "",
      expires,
      since: host.now(),
    };
    const { lines = new Map<string, Registered>() } = this.#bindings.get(pool.tag) ?? {};
    lines.get(number)?.timer.cancel();
    lines.set(number, {
      timer: host.timeline.after(expires * 1000, () => this.#leave(pool.tag, number)),
      callId: registration.callId,
    });
    this.#bindings.set(pool.tag, { source, lines });
    router.sipRegistrations.set(pool.tag, registration);
    this.#traceBinding(who, registration, before);
    if (before?.contacts.get(number) !== uri || before.address !== registration.address)
      exchange.forgetPlan();
    if (!before)
      host.log(
        `%SIPPHONE-6-REGISTER: VOICE REGISTER POOL-${pool.tag} has registered. ${described(pool, registration)}`,
      );
    return this.#told(who, !before);
  }

  /** `debug voice register` */
  #trace(subject: "errors" | "events", line: string): void {
    this.exchange.host.debug(`voice register ${subject}`, `VOICE_REG_POOL: ${line}`);
  }

  #traceBinding(
    { pool, number }: Line,
    { address }: SipRegistration,
    before: SipRegistration | undefined,
  ): void {
    const entry = `key(${number}) contact(${address}) add to contact table `;
    if (before?.contacts.has(number)) {
      this.#trace("events", `key(${number}) exists in contact table `);
      this.#trace("events", `contact(${address}) exists in contact table, ref updated `);
    } else {
      this.#trace("events", `No entry for (${number}) found in contact table`);
      this.#trace("events", entry);
      this.#trace("events", "Created dial-peer entry of type 1 ");
    }
    this.#trace("events", `Registration successful for ${number}, registration id is ${pool.tag}`);
  }

  /** A number of a phone is not there any more; without the last one the phone is not, either. */
  #leave(tag: number, number: string): void {
    const { router } = this.exchange;
    const known = router.sipRegistrations.get(tag);
    const contacts = new Map(known?.contacts);
    contacts.delete(number);
    if (!known || contacts.size === 0) return this.#unregister(tag);
    const lines = this.#bindings.get(tag)?.lines;
    lines?.get(number)?.timer.cancel();
    lines?.delete(number);
    router.sipRegistrations.set(tag, { ...known, contacts });
    this.exchange.forgetPlan();
  }

  /** What a phone is told of where it is registered. */
  #told({ pool, number }: Line, isNew = false): readonly Header[] {
    const known = this.exchange.router.sipRegistrations.get(pool.tag);
    const contact = known?.contacts.get(number);
    if (!known || contact === undefined) return [];
    const left = Math.ceil(known.expires - (this.exchange.host.now() - known.since) / 1000);
    return headersOf(
      ["Contact", `<${contact}>;expires=${left}${isNew ? ";x-cisco-newreg" : ""}`],
      ["Expires", String(left)],
    );
  }

  #unregister(tag: number): void {
    const { exchange } = this;
    const { router, host } = exchange;
    const known = router.sipRegistrations.get(tag);
    for (const { timer } of this.#bindings.get(tag)?.lines.values() ?? []) timer.cancel();
    this.#bindings.delete(tag);
    router.sipRegistrations.delete(tag);
    exchange.forgetPlan();
    const pool = this.#pools.find((one) => one.tag === tag);
    if (!known) return;
    const who = pool ? described(pool, known) : `Name:  IP:${known.address}  DeviceType:Phone-`;
    host.log(`%SIPPHONE-6-UNREGISTER: VOICE REGISTER POOL-${tag} has unregistered. ${who}`);
  }
}

/** The number that a REGISTER is about. */
function numberOf(request: SipRequest): string {
  return readAddress(headerOf(request, "To") ?? "")?.uri.user ?? "";
}

/** By which transport a phone wants to be called; undefined where it does not say. */
function transportOf({ uri }: SipAddress): SipRegistration["transport"] | undefined {
  const said = parameterOf(uri.parameters, "transport")?.toLowerCase();
  return said === "tcp" || said === "udp" ? said : undefined;
}

const NOTHING_COUNTED: SipRegistrationCounts = {
  registers: 0,
  registered: 0,
  unregisters: 0,
  unregistered: 0,
  asked: undefined,
  succeeded: undefined,
  left: undefined,
};

/** Name, address and type as messages have them. */
function described({ id, type }: SipPool, { address }: SipRegistration): string {
  const name = id?.mac === undefined ? "" : `SEP${id.mac.replaceAll(".", "").toUpperCase()}`;
  return `Name:${name}  IP:${address}  DeviceType:Phone-${type ?? ""}`;
}

/** Seconds that a REGISTER asks for; undefined where that is no number. */
function expiryOf(
  request: SipRequest,
  contact: SipAddress | undefined,
  otherwise: number,
): number | undefined {
  const said = (contact && parameterOf(contact.parameters, "expires")) ?? headerOf(request, "Expires");
  if (said === undefined) return otherwise;
  return /^\d{1,10}$/.test(said) ? Number(said) : undefined;
}

/**
 * The pool of a phone: by the hardware address in its Contact, by the user who has proved himself, by its address, by the
 * smallest network around it, by the name that it gives itself (SIP.md section 2).
 */
function poolFor(
  pools: readonly SipPool[],
  request: SipRequest,
  { place }: SipSource,
  credentials: Credentials | undefined,
): SipPool | undefined {
  if (credentials) return pools.find(({ user }) => user?.name === credentials.user);
  const contact = readAddress(valuesOf(request, "Contact")[0] ?? "");
  const instance = parameterOf(contact?.parameters ?? [], "+sip.instance") ?? "";
  const mac = /^<urn:uuid:0{8}-0{4}-0{4}-0{4}-([0-9a-f]{12})>$/i.exec(instance)?.[1]?.toLowerCase();
  const device = parameterOf(contact?.parameters ?? [], "+u.sip!devicename.ccm.cisco.com");
  const inNetwork = pools
    .filter(
      ({ id }) =>
        id?.net !== undefined && contains({ address: id.net, mask: id.netMask ?? "" }, place.address),
    )
    .toSorted((a, b) => toNumber(b.id?.netMask ?? "0.0.0.0") - toNumber(a.id?.netMask ?? "0.0.0.0"));
  return (
    pools.find(({ id }) => mac !== undefined && id?.mac?.replaceAll(".", "").toLowerCase() === mac) ??
    pools.find(
      ({ id }) =>
        id?.address !== undefined && contains({ address: id.address, mask: id.mask ?? "" }, place.address),
    ) ??
    inNetwork[0] ??
    pools.find(({ id }) => device !== undefined && id?.device === device)
  );
}
