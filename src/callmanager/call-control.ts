import { codecNamed, type CodecName } from "../router/codecs.js";
import type { ActiveCall, ActiveLeg, EphoneDn } from "../router/telephony-model.js";
import { channelsOf, PHONE_DEFAULTS } from "../router/telephony.js";
import type { AgentHost, TrunkConnection, TrunkEvents } from "./agent-host.js";
import { Call, type CallHost } from "./call.js";
import type { CallEnd } from "./call-end.js";
import { DialPlan } from "./dial-plan.js";
import { KeyPresses } from "./key-presses.js";
import { PhoneLeg, type LegState } from "./phone-leg.js";
import type { PhoneSession } from "./phone-session.js";
import { route, type Attempt, type HuntMemory, type Refusal } from "./routing.js";
import type { PhoneMessage } from "./sccp/messages.js";
import { TrunkEnd, TRUNK_PORT } from "./trunk-end.js";
import type { Cause } from "./trunk-messages.js";

/** The calls of a router: who rings whom, on which channels, and what becomes of it. */
export class CallControl {
  /** By number's tag and channel. */
  readonly #channels = new Map<number, (PhoneLeg | undefined)[]>();
  readonly #legs = new Map<number, PhoneLeg>();
  readonly #calls = new Set<Call>();
  readonly #keys: KeyPresses;
  readonly #lastUsed = new Map<string, number>();
  readonly #memory: HuntMemory = {
    next: new Map(),
    lastUsed: (number) => this.#lastUsed.get(number) ?? 0,
  };
  #plan: DialPlan | undefined;
  /** Which registered phones have a number. */
  #places: Map<number, PhoneSession[]> | undefined;
  #placesOf = 0;
  #references = 0;

  constructor(
    readonly host: AgentHost,
    private readonly sessions: ReadonlyMap<number, PhoneSession>,
  ) {
    this.#keys = new KeyPresses(this);
  }

  get plan(): DialPlan {
    this.#plan ??= new DialPlan(this.host.router);
    return this.#plan;
  }

  configurationChanged(): void {
    this.#plan = undefined;
  }

  stop(): void {
    for (const call of [...this.#calls]) call.release(undefined, "normal");
    this.#channels.clear();
    this.#legs.clear();
  }

  pressed(session: PhoneSession, message: PhoneMessage): void {
    this.#keys.pressed(session, message);
  }

  streamOpened(address: string, port: number, party: number): void {
    const leg = this.#legs.get(party);
    if (!leg?.call) return;
    leg.media = { address, port };
    leg.call.streamOpened(leg);
  }

  /** A call for a phone's line; undefined if every channel of the line is taken. */
  seize(session: PhoneSession, dn: EphoneDn, line: number): PhoneLeg | undefined {
    const channel = this.#freeChannel(dn, false);
    if (channel === undefined) return undefined;
    const leg = this.#createLeg(dn, channel, { session, line });
    leg.seize();
    return leg;
  }

  /** Sends the call of a leg where its digits lead. */
  place(leg: PhoneLeg, number: string): Call {
    leg.proceeding({ number, name: "" });
    const call = new Call(this.#callHost, ++this.#references, leg, this.#route(number));
    call.codec = codecOf(leg);
    this.#calls.add(call);
    call.start();
    return call;
  }

  acceptTrunk(connection: TrunkConnection): TrunkEvents {
    const end = new TrunkEnd(connection, { address: connection.address });
    return end.takeCall((called, codec) => {
      const call = new Call(this.#callHost, ++this.#references, end, this.#route(called));
      call.codec = codec;
      this.#calls.add(call);
      call.start();
    });
  }

  /** Somebody takes a call that rings, at this phone. */
  answer(session: PhoneSession, leg: PhoneLeg): void {
    this.#keys.holdOthers(session, leg);
    leg.take(session);
    leg.call?.answered();
  }

  legsAt(session: PhoneSession): readonly PhoneLeg[] {
    return session.lines
      .flatMap(({ dns }) => dns.flatMap(({ tag }) => this.#channels.get(tag) ?? []))
      .filter((leg) => leg !== undefined)
      .filter((leg) => leg.session === session || leg.ringingAt.includes(session));
  }

  legNumbered(reference: number): PhoneLeg | undefined {
    return this.#legs.get(reference);
  }

  /** Calls that ring at any phone. */
  ringing(): readonly PhoneLeg[] {
    return [...this.#legs.values()].filter(({ state }) => state === "ring in");
  }

  phoneGone(session: PhoneSession): void {
    this.#places = undefined;
    for (const leg of this.legsAt(session)) {
      if (leg.session === session) {
        leg.session = undefined;
        this.hangUp(leg);
      } else {
        leg.ringingAt = leg.ringingAt.filter((one) => one !== session);
        if (leg.ringingAt.length === 0) leg.call?.refused("unavailable");
      }
    }
  }

  /** Ends what a leg is doing. */
  hangUp(leg: PhoneLeg): void {
    const { call } = leg;
    leg.end();
    call?.release(leg, "normal");
  }

  /** What each channel of some numbers is doing, in the words of `show ephone`. */
  channelStates(dns: readonly EphoneDn[]): ReadonlyMap<number, readonly string[]> {
    return new Map(
      dns.map((dn) => {
        const legs = this.#channels.get(dn.tag) ?? [];
        const states = Array.from({ length: channelsOf(dn) }, (_, index) => {
          const state = legs[index]?.state;
          return state === undefined ? "IDLE" : SHOWN_STATES[state];
        });
        return [dn.tag, states];
      }),
    );
  }

  /** Calls whose ends speak with each other. */
  active(): readonly ActiveCall[] {
    return [...this.#calls].flatMap((call) => {
      const { callee, connectedAt } = call;
      if (callee === undefined || connectedAt === undefined) return [];
      return [
        {
          id: call.id,
          codec: call.codec,
          startedAt: call.startedAt,
          connectedAt,
          caller: this.#activeLeg(call.caller),
          callee: this.#activeLeg(callee),
        },
      ];
    });
  }

  #activeLeg(end: CallEnd): ActiveLeg {
    const { number, name, media } = end;
    const voice = media && this.host.voiceAt(media.address);
    const common = { number, name, media, voice };
    if (end instanceof PhoneLeg) {
      return { ...common, dn: end.dn.tag, channel: end.channel + 1, peer: undefined, dialPeer: undefined };
    }
    const [peer, dialPeer] = end instanceof TrunkEnd ? [end.address, end.dialPeer] : [undefined, undefined];
    return { ...common, dn: undefined, channel: undefined, peer, dialPeer };
  }

  #route(number: string): Generator<Attempt, Cause, Refusal> {
    return route({ router: this.host.router, plan: this.plan, memory: this.#memory }, number);
  }

  get #callHost(): CallHost {
    const { host } = this;
    return {
      timeline: host.timeline,
      ringing: host.router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing,
      offer: (attempt, call) => this.#offer(attempt, call),
      withdraw(end) {
        if (end instanceof PhoneLeg) end.stopRinging();
        else end.released("normal");
      },
      ended: (call) => {
        this.#calls.delete(call);
      },
    };
  }

  #offer(attempt: Attempt, call: Call): CallEnd | Refusal {
    if (attempt.kind === "peer") return this.#offerTrunk(attempt, call);
    const { dn, number } = attempt;
    const phones = this.#phonesWith(dn);
    if (phones.length === 0) return "unavailable";
    const willing = phones.filter((session) => !session.doNotDisturb);
    if (willing.length === 0) return "busy";
    const channel = this.#freeChannel(dn, true);
    if (channel === undefined) return "busy";
    const leg = this.#createLeg(dn, channel, undefined);
    // What comes by a dial-peer keeps that one's codec: every phone knows it.
    if (!(call.caller instanceof TrunkEnd)) call.codec = commonCodec(call.codec, willing);
    leg.ring(call.caller, willing, (session) =>
      this.legsAt(session).some(({ state }) => state === "connected"),
    );
    if (dn.purposes.intercom && !dn.purposes.intercom["no-auto-answer"]) {
      const [session] = willing;
      this.host.timeline.after(0, () => session && leg.state === "ring in" && this.answer(session, leg));
    }
    this.host.debug("EPHONE detail", `SkinnyTryCall to ${number} instance ${channel + 1}`);
    return leg;
  }

  #offerTrunk({ peer, number }: Extract<Attempt, { readonly kind: "peer" }>, call: Call): CallEnd | Refusal {
    const codec = codecNamed(peer.codec) ?? "g729r8";
    const end: TrunkEnd = new TrunkEnd(undefined, { address: peer.address, number, dialPeer: peer.tag });
    const connection = this.host.openTrunk(peer.address, TRUNK_PORT, end.events);
    if (!connection) return "unavailable";
    call.codec = codec;
    end.place(connection, call.caller, number, codec);
    return end;
  }

  /** The lowest free channel; a call that comes in may not use all (`huntstop channel`). */
  #freeChannel(dn: EphoneDn, incoming: boolean): number | undefined {
    const legs = this.#channels.get(dn.tag) ?? [];
    const count = channelsOf(dn);
    const limit = incoming && dn.huntstopChannel ? (dn.huntstopChannel.channels ?? 1) : count;
    const free = Array.from({ length: Math.min(count, limit) }, (_, index) => index).find(
      (index) => !legs[index],
    );
    return free;
  }

  #createLeg(
    dn: EphoneDn,
    channel: number,
    at: { readonly session: PhoneSession; readonly line: number } | undefined,
  ): PhoneLeg {
    const leg = new PhoneLeg(++this.#references, dn, channel, at, {
      changed: (one) => this.#legChanged(one),
    });
    const legs = this.#channels.get(dn.tag) ?? [];
    legs[channel] = leg;
    this.#channels.set(dn.tag, legs);
    this.#legs.set(leg.reference, leg);
    return leg;
  }

  #legChanged(leg: PhoneLeg): void {
    const { session, dn, line, state, reference } = leg;
    if (session) {
      this.host.debug(
        "EPHONE state",
        `${session.name}[${session.identity.socket}]:SetCallState line ${line} DN ${dn.tag}(-1) chan ${leg.channel + 1} ref ${reference} ${DEBUG_STATES[state]}`,
      );
    }
    if (state !== "over") return;
    this.#legs.delete(reference);
    const legs = this.#channels.get(dn.tag) ?? [];
    if (legs[leg.channel] === leg) legs[leg.channel] = undefined;
    if (dn.number !== undefined) this.#lastUsed.set(dn.number, this.host.timeline.now);
    if (legs.some((one) => one !== undefined)) return;
    for (const other of this.#phonesWith(dn)) {
      if (other !== session) other.lamp(other.lineOf(dn.tag)?.instance ?? 1, "off");
    }
  }

  #phonesWith(dn: EphoneDn): readonly PhoneSession[] {
    if (!this.#places || this.#placesOf !== this.sessions.size) {
      this.#places = new Map();
      this.#placesOf = this.sessions.size;
      for (const session of this.sessions.values()) {
        for (const { dns } of session.lines) {
          for (const { tag } of dns) this.#places.set(tag, [...(this.#places.get(tag) ?? []), session]);
        }
      }
    }
    return (this.#places.get(dn.tag) ?? []).filter((one) => this.sessions.get(one.phone.tag) === one);
  }
}

function codecOf({ session }: PhoneLeg): CodecName {
  return codecNamed(session?.phone.codec?.codec ?? "") ?? "g711ulaw";
}

/** Two phones speak what both were told; otherwise G.711, which all of them know. */
function commonCodec(codec: CodecName, phones: readonly PhoneSession[]): CodecName {
  const theirs = phones.map(({ phone }) => codecNamed(phone.codec?.codec ?? "") ?? "g711ulaw");
  return theirs.every((one) => one === codec) ? codec : "g711ulaw";
}

const SHOWN_STATES: Readonly<Record<LegState, string>> = {
  "off hook": "SIEZE",
  proceed: "PROCEED",
  "ring out": "ALERTING",
  "ring in": "RINGING",
  connected: "CONNECTED",
  hold: "HOLD",
  busy: "CONNECTED",
  reorder: "CONNECTED",
  over: "IDLE",
};

const DEBUG_STATES: Readonly<Record<LegState, string>> = {
  "off hook": "TsOffHook",
  proceed: "TsProceed",
  "ring out": "TsRingOut",
  "ring in": "TsRingIn",
  connected: "TsConnected",
  hold: "TsHold",
  busy: "TsBusy",
  reorder: "TsInvalid",
  over: "TsOnHook",
};
