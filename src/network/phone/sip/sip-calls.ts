import { CallMedia } from "../../../callmanager/sip/call-media.js";
import { SipCall } from "../../../callmanager/sip/call.js";
import { callIdOf } from "../../../callmanager/sip/identifiers.js";
import { headersOf } from "../../../callmanager/sip/message.js";
import { remotePartyId } from "../../../callmanager/sip/remote-party.js";
import type { ServerTransaction } from "../../../callmanager/sip/server-transaction.js";
import type { CodecName } from "../../../router/codecs.js";
import type { Timer } from "../../../session/timeline.js";
import type { LabText } from "../../lab-text.js";
import type { SipProfileLine } from "../../services/sip-phone-files.js";
import { REFUSALS } from "../refusals.js";
import type { VoiceStream } from "../station-host.js";
import { VoicePorts } from "../voice-ports.js";
import type { Ringing } from "./incoming-call.js";
import { type Purpose, SipPhoneCall } from "./sip-call.js";
import type { SipPhone } from "./sip-phone.js";

/** The calls of a phone that speaks SIP: it manages them itself, and its voice with them. */
export class SipPhoneCalls {
  readonly #ports = new VoicePorts();
  #references = 0;
  /** Calls the number that was dialled, when nothing more is typed for a while. */
  #interdigit: Timer | undefined;
  #streams: readonly VoiceStream[] = [];

  /** `ended` is told of each call that is over. */
  constructor(
    readonly phone: SipPhone,
    private readonly events: { ended(): void },
  ) {}

  /** Types digits of a number; it is whole with `#`, or when nothing more is typed for a while. */
  type(call: SipPhoneCall, text: string): LabText | undefined {
    for (const key of text) {
      if (key === "#" && call.dialed !== "") return this.dial(call);
      call.dialed += key;
    }
    this.#interdigit?.cancel();
    this.#interdigit = this.phone.host.timeline.after(INTERDIGIT, () => void this.dial(call));
    return undefined;
  }

  /** A call whose number is dialled: whatever its user did before is held, or over. */
  begin(purpose: Purpose, line = this.phone.state.profile.lines[0]): void {
    if (!line) return;
    this.#leaveActive();
    const call = this.#newCall(line);
    call.purpose = purpose;
    this.phone.state.add(call);
    if (!this.phone.isHandsetOff) this.phone.state.speaker = true;
  }

  /** Calls a number, or what else the call agent takes in place of one. */
  call(number: string, line?: SipProfileLine): void {
    this.begin({ kind: "call" }, line);
    const { active } = this.phone.state;
    if (active?.state !== "off hook") return;
    active.dialed = number;
    this.#invite(active);
  }

  #newCall(line: SipProfileLine): SipPhoneCall {
    return new SipPhoneCall(++this.#references, line, this.#ports.next(), {
      changed: () => this.settle(),
      over: (call) => this.#over(call),
    });
  }

  /** Its user turns to another call. */
  #leaveActive(): void {
    const { active } = this.phone.state;
    if (active?.state === "connected") this.hold(active);
    else if (active) this.end(active);
  }

  /** The number is whole. */
  dial(call: SipPhoneCall): LabText | undefined {
    this.#interdigit?.cancel();
    const { dialed, purpose, state } = call;
    if (state !== "off hook" || dialed === "") return undefined;
    if (purpose.kind === "number") {
      this.end(call);
      purpose.take(dialed);
      return undefined;
    }
    this.phone.state.lastDialled = dialed;
    this.#invite(call);
    return undefined;
  }

  #invite(call: SipPhoneCall): void {
    const { agent } = this.phone.endpoint ?? {};
    const server = this.phone.server;
    if (!agent || !server) return;
    const { number, name } = call.of;
    const { address, port } = server.place;
    const said = name === "" ? "" : `"${name.replace(/["\\]/g, "")}" `;
    call.state = "proceed";
    call.sip = new SipCall(agent, server, this.#media(call), call);
    call.sip.invite({
      uri: `sip:${call.dialed}@${address}:${port}`,
      from: `${said}<sip:${number}@${address}>;tag=${agent.identifiers.tag()}`,
      to: `<sip:${call.dialed}@${address}>`,
      callId: callIdOf(agent.identifiers.callWords(), this.phone.host.address()),
      headers: headersOf(
        ["Remote-Party-ID", remotePartyId({ number, name }, this.phone.host.address(), "calling")],
        ["Supported", "replaces"],
        ["Expires", String(RINGING)],
      ),
    });
  }

  /** A call comes in that rings here. */
  ring(transaction: ServerTransaction, { line, caller, offer }: Ringing): void {
    const { agent } = this.phone.endpoint ?? {};
    if (!agent) return;
    const call = this.#newCall(line);
    call.state = "ring in";
    call.info = {
      direction: "in",
      calling: caller.number,
      callingName: caller.name,
      called: line.number,
      calledName: line.name,
    };
    call.offer = offer;
    call.remote = offer;
    call.sip = new SipCall(agent, transaction.source, this.#media(call), call);
    call.sip.take(transaction);
    call.sip.ring(line);
    this.phone.state.add(call);
  }

  answer(call: SipPhoneCall): LabText | undefined {
    const { sip, offer, of } = call;
    if (!sip) return REFUSALS.nothingRings;
    this.#leaveActive();
    const codec = offer && sip.media.common(offer)[0];
    call.state = "connected";
    this.phone.state.focus = call.reference;
    if (!this.phone.isHandsetOff) this.phone.state.speaker = true;
    sip.accept(offer, codec, of);
    this.settle();
    return undefined;
  }

  /** All calls that are mixed are held together. */
  hold(call: SipPhoneCall): void {
    for (const one of this.#with(call)) {
      one.state = "hold";
      one.sip?.direct("sendonly");
    }
    if (!this.phone.state.active) this.phone.state.speaker = false;
    this.settle();
  }

  resume(call: SipPhoneCall): LabText | undefined {
    this.#leaveActive();
    for (const one of this.#with(call)) {
      one.state = "connected";
      one.sip?.direct("sendrecv");
    }
    this.phone.state.focus = call.reference;
    if (!this.phone.isHandsetOff) this.phone.state.speaker = true;
    this.settle();
    return undefined;
  }

  sendKey({ sip }: SipPhoneCall, key: string): void {
    const payload = sip?.media.remote?.events;
    if (payload !== undefined) this.phone.host.sendKey(key, payload);
  }

  /** Its user leaves a call. */
  end(call: SipPhoneCall): void {
    call.sip?.hangUp(NORMAL, BUSY);
    this.#over(call);
  }

  /** A call and those that are mixed with it. */
  #with(call: SipPhoneCall): readonly SipPhoneCall[] {
    return call.isMixed ? this.phone.state.mixed : [call];
  }

  #over(call: SipPhoneCall): void {
    this.phone.state.forget(call);
    const [left, ...others] = this.phone.state.mixed;
    if (left && others.length === 0) left.isMixed = false;
    this.settle();
    this.events.ended();
  }

  /** The cable is out, or the call agent gone: its calls are over, and nobody is told. */
  drop(): void {
    this.#interdigit?.cancel();
    this.phone.state.calls.clear();
    this.phone.state.lines.clear();
    this.phone.state.focus = 0;
    this.phone.state.speaker = false;
    this.settle();
  }

  #media({ localPort }: SipPhoneCall): CallMedia {
    const limits = { address: this.phone.host.address(), port: localPort, codecs: CODECS, takesEvents: true };
    return new CallMedia({ ...limits, origin: "Cisco-SIPUA" }, 1 + this.phone.host.random(9999));
  }

  /** Its voice goes where the call wants it in which its user talks. */
  settle(): void {
    const { active } = this.phone.state;
    const wanted = active ? this.#with(active).flatMap(({ stream }) => stream ?? []) : [];
    if (JSON.stringify(wanted) === JSON.stringify(this.#streams)) return;
    this.#streams = wanted;
    const [only, ...others] = wanted;
    this.phone.host.stopStream();
    if (others.length > 0) this.phone.host.mixStreams(wanted);
    else if (only) this.phone.host.startStream(only);
    this.phone.host.muteStream(this.phone.state.muted);
  }
}

/** What it hears and says, the preferred one first. */
export const CODECS: readonly CodecName[] = ["g711ulaw", "g711alaw", "g729r8"];

/** Milliseconds after the last digit until the number counts as whole. */
const INTERDIGIT = 10_000;
/** Seconds for which an INVITE asks. */
const RINGING = 180;

const BUSY = 486;
/** Q.850 */
const NORMAL = 16;
