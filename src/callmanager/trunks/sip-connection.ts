import { sipUa } from "../../modes/global/voice.js";
import { reasonHeaderOverride } from "../../modes/voice/sip-ua.js";
import type { Router } from "../../router/router.js";
import type { CodecName } from "../../router/codecs.js";
import type { SipCallPlace } from "../../router/telephony-model.js";
import { causeOfStatus, statusOfCause } from "../../rules/sip-causes.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import type { Receiver } from "../host/agent-host.js";
import type { MediaAddress, Party } from "../host/party.js";
import type { TrunkConnection, TrunkMessage } from "../host/trunk-message.js";
import { type Audio, hears } from "../sip/audio.js";
import { SipCall } from "../sip/call.js";
import type { CallUser } from "../sip/call-user.js";
import { CallMedia } from "../sip/call-media.js";
import type { SipSource, VoiceRelay, VoiceUser } from "../sip/carrier.js";
import { headersOf } from "../sip/message.js";
import { keyNotice } from "../sip/pad-keys.js";
import type { Referral } from "../sip/referral.js";
import { remotePartyId } from "../sip/remote-party.js";
import { callIdOf, guidOf } from "../sip/identifiers.js";
import type { ServerTransaction } from "../sip/server-transaction.js";
import { printAddress } from "../sip/address.js";
import { printUri, readUri, sipUri } from "../sip/uri.js";
import type { UserAgent } from "../sip/user-agent.js";

/** What a connection needs of the one who opens it. */
export interface ConnectionParts {
  readonly exchange: Exchange;
  readonly agent: UserAgent;
  readonly source: SipSource;
  /** Ways of `dtmf-relay`, the preferred one first. */
  readonly keyMethods: readonly string[];
  /** The URI of a phone of this router's; undefined for another call agent. */
  readonly contact: string | undefined;
  /** Whether the other end learns when it is held: a phone of this router's does not. */
  readonly tellsHold: boolean;
  /** The connection with a dialog. */
  readonly named: (referral: NonNullable<Referral["replaces"]>) => TrunkConnection | undefined;
  /** It is over. */
  readonly closed: () => void;
}

type Setup = Extract<TrunkMessage, { readonly type: "setup" }>;

/** A call between two call agents, or a call agent and a phone, by SIP: its steps as messages of SIP and back. */
export class SipConnection implements TrunkConnection, CallUser, VoiceUser {
  events: Receiver<TrunkMessage> | undefined;
  readonly address: string;
  #call: SipCall | undefined;
  #relay: VoiceRelay | undefined;
  /** What the other end has offered. */
  #offer: Audio | undefined;
  #called: Party = { number: "", name: "" };
  /** Who the other end knows to be at ours. */
  #here = "";
  #isOpen = true;

  constructor(private readonly parts: ConnectionParts) {
    this.address = parts.source.place.address;
  }

  /** The dialog's name; undefined before there is one. */
  get dialogKey(): string | undefined {
    return this.#call?.dialogKey;
  }

  /** Takes an INVITE; the offer in it says which codecs there may be. */
  take(transaction: ServerTransaction, offer: Audio | undefined, codecs: readonly CodecName[]): boolean {
    this.#offer = offer;
    const call = this.#open(codecs);
    if (!call) return false;
    call.take(transaction);
    if (offer) this.#hear(offer);
    return true;
  }

  get sip(): SipCallPlace {
    const { carrier, place } = this.parts.source;
    const { address, port } = carrier.ownPlace(place);
    return {
      callId: this.#call?.callId ?? "",
      there: { address: place.address, port: place.port },
      here: { address, port },
      voice: this.#relay?.outer,
    };
  }

  get isOutside(): boolean {
    return this.parts.source.carrier.isOutside === true;
  }

  get remote(): MediaAddress | undefined {
    return this.#offer && { address: this.#offer.address, port: this.#offer.port };
  }

  /** Where the voice for the other end is to go; undefined where it does not want to hear. */
  get media(): MediaAddress | undefined {
    return this.#offer === undefined || hears(this.#offer) ? this.#relay?.inner : undefined;
  }

  send(message: TrunkMessage): void {
    switch (message.type) {
      case "setup":
        return this.#invite(message);
      case "alerting":
        return this.#call?.ring(message.called);
      case "connect":
        return this.#accept(message.called, message.codec);
      case "media":
        return this.#speakTo(message.media);
      case "key":
        return this.#sendKey(message.key);
      case "party":
        return this.#tellParty(message.party);
      case "release":
        return this.#hangUp(message.cause);
      case "proceeding":
      case "transfer":
    }
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#relay?.close();
    this.parts.closed();
  }

  ringing(party: Party | undefined): void {
    this.#tell({ type: "alerting", called: party ?? this.#called });
  }

  accepted(audio: Audio, party: Party | undefined): void {
    this.changed(audio);
    const codec = this.#call?.media.codec ?? "g711ulaw";
    this.#tell({ type: "connect", called: party ?? this.#called, codec });
  }

  refused(status: number, cause: number | undefined, contact: string | undefined): void {
    const { router } = this.parts.exchange;
    const told = takesReasons(router) ? cause : undefined;
    const isMoved = status >= 300 && status < 400;
    const redirect = isMoved && contact !== undefined ? readUri(contact)?.user : undefined;
    this.#tell({ type: "release", cause: told ?? causeOfStatus(router, status), redirect });
  }

  changed(audio: Audio): void {
    this.#offer = audio;
    this.#hear(audio);
    this.#tell({ type: "media", media: this.media });
  }

  partyChanged(party: Party): void {
    this.#tell({ type: "party", party });
  }

  get number(): string {
    return this.#here;
  }

  keyPressed(key: string): void {
    this.#tell({ type: "key", key });
  }

  referred({ number, replaces }: Referral): number | undefined {
    const other = replaces && this.parts.named(replaces);
    if (replaces && !other) return 481;
    const report = (status: number) => this.#call?.notifyReferral(status);
    this.#tell({ type: "transfer", number, replaces: other, report });
    return undefined;
  }

  ended(cause: number | undefined): void {
    const told = takesReasons(this.parts.exchange.router) ? cause : undefined;
    this.#tell({ type: "release", cause: told ?? CAUSE.normal });
  }

  #tell(message: TrunkMessage): void {
    if (this.#isOpen) this.events?.receive(message);
  }

  #open(codecs: readonly CodecName[]): SipCall | undefined {
    const { agent, source, keyMethods } = this.parts;
    const relay = source.carrier.openVoice(source.place, this);
    if (!relay) return undefined;
    this.#relay = relay;
    const takesEvents = keyMethods.includes("rtp-nte");
    const media = new CallMedia({ ...relay.outer, codecs, takesEvents }, 1 + agent.options.random(9999));
    this.#call = new SipCall(agent, source, media, this);
    return this.#call;
  }

  #invite(setup: Setup): void {
    const call = this.#open(setup.codecs);
    if (!call) return this.#tell({ type: "release", cause: NO_RESOURCE });
    const { agent, source } = this.parts;
    const { place, carrier } = source;
    const own = carrier.ownPlace(place).address;
    const words = agent.identifiers.callWords();
    this.#called = { number: setup.called, name: "" };
    this.#here = setup.calling.number;
    this.#relay?.sendIn(setup.media);
    call.invite({
      uri: this.parts.contact ?? printUri(sipUri(setup.called, place.address, place.port)),
      from: callerOf(setup.calling, own, agent.identifiers.tag()),
      to: `<${printUri(sipUri(setup.called, place.address))}>`,
      callId: callIdOf(words, own),
      headers: headersOf(
        ["Remote-Party-ID", remotePartyId(setup.calling, own, "calling")],
        ["Supported", "timer,replaces"],
        ["Min-SE", "1800"],
        ["Cisco-Guid", guidOf(words)],
        ["Max-Forwards", String(setup.hops)],
        ["Expires", String(RINGING)],
        ["Diversion", diversionOf(setup, own)],
      ),
    });
  }

  #accept(called: Party, codec: CodecName): void {
    const chosen = this.#offer && this.#call?.media.common(this.#offer).find(({ name }) => name === codec);
    if (this.#offer && !chosen) return this.#hangUp(CAUSE.noCodec);
    this.#here = called.number;
    this.#call?.accept(this.#offer, chosen, called);
  }

  #tellParty(party: Party): void {
    if (party.number === this.#here) return;
    this.#here = party.number;
    this.#call?.tellParty(party);
  }

  #hear(audio: Audio): void {
    this.#relay?.sendOut(hears(audio) ? audio : undefined);
  }

  #speakTo(media: MediaAddress | undefined): void {
    this.#relay?.sendIn(media);
    if (this.#call?.isEstablished && this.parts.tellsHold) this.#call.direct(media ? "sendrecv" : "sendonly");
  }

  /** A key goes as both ends have agreed, or by the first way that the dial-peer has. */
  #sendKey(key: string): void {
    const events = this.#offer?.events;
    const [method] = this.parts.keyMethods.filter((one) => one !== "rtp-nte" || events !== undefined);
    if (method === "rtp-nte" && events !== undefined) return this.#relay?.sendKey(key, events);
    if (method === "sip-info") {
      const type = headersOf(["Content-Type", "application/dtmf-relay"]);
      return this.#call?.tell("INFO", type, `Signal= ${key}\r\nDuration= 250\r\n`);
    }
    if (method === undefined) return;
    const { headers, body } = keyNotice(key);
    this.#call?.tell("NOTIFY", headers, body);
  }

  #hangUp(cause: number): void {
    const { router } = this.parts.exchange;
    // IOS answers a call whose codecs nobody here takes as one whose media cannot be (SIP.md section 1.3).
    const status = cause === CAUSE.noCodec ? NOT_ACCEPTABLE : statusOfCause(router, cause);
    this.#call?.hangUp(cause, status);
  }
}

/** Whether a `Reason` counts more than the status that it came with (`reason-header override`). */
function takesReasons(router: Router): boolean {
  const agent = sipUa.of(router);
  return agent !== undefined && reasonHeaderOverride.isOn(agent);
}

function callerOf({ number, name }: Party, own: string, tag: string): string {
  const parameters = [{ name: "tag", value: tag }];
  if (number === "") return printAddress({ ...ANONYMOUS, parameters });
  return printAddress({ name, uri: sipUri(number, own), parameters });
}

/** RFC 3323 section 4.1.1.3 */
const ANONYMOUS = { name: "anonymous", uri: sipUri("anonymous", "anonymous.invalid") };

/** Whom the call was for before it was forwarded (RFC 5806). */
function diversionOf({ redirects, originalCalled }: Setup, own: string): string | undefined {
  if (originalCalled === undefined) return undefined;
  return `<sip:${originalCalled}@${own}>;privacy=off;reason=unconditional;counter=${Math.max(redirects, 1)};screen=no`;
}

/** Seconds for which an INVITE asks (`timers expires`). */
const RINGING = 180;

const NOT_ACCEPTABLE = 488;
const NO_RESOURCE = 47;
