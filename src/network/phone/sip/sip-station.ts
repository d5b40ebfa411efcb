import { CallMedia } from "../../../callmanager/sip/call-media.js";
import { SipCall } from "../../../callmanager/sip/call.js";
import type { SipSource } from "../../../callmanager/sip/carrier.js";
import { callIdOf } from "../../../callmanager/sip/identifiers.js";
import { headerOf, headersOf } from "../../../callmanager/sip/message.js";
import { KEYS } from "../../../callmanager/sip/pad-keys.js";
import { referTo } from "../../../callmanager/sip/referral.js";
import { remotePartyId } from "../../../callmanager/sip/remote-party.js";
import type { ServerTransaction } from "../../../callmanager/sip/server-transaction.js";
import type { CodecName } from "../../../router/codecs.js";
import type { Timer } from "../../../session/timeline.js";
import type { LabText } from "../../lab-text.js";
import type { SipProfile, SipProfileLine } from "../../services/sip-phone-files.js";
import { drawDisplay, screenOf, type PhoneScreen } from "../display.js";
import type { PhoneStation, StationState } from "../phone-station.js";
import type { PhoneProgress } from "../progress.js";
import { emptyButton, noCall, noKey, noLine, noSoftKey, noSpeedDial, REFUSALS } from "../refusals.js";
import { stageTexts, type StageTexts } from "../stage-texts.js";
import type { AgentAddress, VoiceStream } from "../station-host.js";
import { VoicePorts } from "../voice-ports.js";
import { type Reception, receptionOf } from "./incoming-call.js";
import { type Purpose, SipPhoneCall } from "./sip-call.js";
import { SipEndpoint } from "./sip-endpoint.js";
import type { SipHost } from "./sip-host.js";
import { SipRegistration } from "./sip-registration.js";
import { labelOf, type SipKeyAction } from "./sip-soft-keys.js";
import { SipPhoneState } from "./sip-state.js";

/**
 * A phone that speaks SIP (RFC 3261): unlike one of SCCP it manages its calls itself, and tells its call agent no more than
 * whom it calls.
 */
export class SipStation implements PhoneStation {
  reset: ((kind: "reset" | "restart") => void) | undefined;
  #phone = new SipPhoneState();
  #endpoint: SipEndpoint | undefined;
  #registration: SipRegistration | undefined;
  #handsetOff = false;
  #stoppedAt = 0;
  readonly #ports = new VoicePorts();
  #references = 0;
  #resetDue: "reset" | "restart" | undefined;
  /** Calls the number that was dialled, when nothing more is typed for a while. */
  #interdigit: Timer | undefined;
  #stream: VoiceStream | undefined;

  constructor(private readonly host: SipHost) {}

  get state(): StationState {
    return this.#registration?.state ?? "idle";
  }

  get agent(): AgentAddress | undefined {
    return this.#registration?.place;
  }

  get phone(): SipPhoneState {
    return this.#phone;
  }

  get handset(): "on hook" | "off hook" {
    return this.#handsetOff ? "off hook" : "on hook";
  }

  get progress(): PhoneProgress {
    const idle = { stage: "file", since: this.#stoppedAt, next: undefined } as const;
    return this.#registration?.progress ?? { ...idle, stuck: undefined, tried: undefined };
  }

  /** Registers the lines of its file. */
  start(profile: SipProfile): void {
    this.stop();
    const { host } = this;
    this.#phone = new SipPhoneState(profile);
    const endpoint = new SipEndpoint(host, {
      invited: (transaction) => this.#invited(transaction),
      asked: (transaction) => this.#asked(transaction),
      credentials: () => profile.lines[0],
    });
    this.#endpoint = endpoint;
    this.#registration = new SipRegistration(host, endpoint, profile, {
      registered: (line, clock) => this.#registered(line, clock),
      lost: () => this.#dropCalls(),
    });
    this.#registration.start();
  }

  stop(): void {
    this.#dropCalls();
    this.#registration?.stop();
    this.#registration = undefined;
    this.#endpoint?.close();
    this.#endpoint = undefined;
    this.#phone = new SipPhoneState();
    this.#resetDue = undefined;
    this.#stoppedAt = this.host.timeline.now;
  }

  offHook(): LabText | undefined {
    if (this.#handsetOff) return REFUSALS.liftedAlready;
    this.#handsetOff = true;
    if (this.state !== "registered") return undefined;
    if (this.#phone.ringing) return this.answer();
    this.#begin({ kind: "call" });
    return undefined;
  }

  onHook(): LabText | undefined {
    const { active, speaker } = this.#phone;
    if (!this.#handsetOff && !speaker && !active) return REFUSALS.onHookAlready;
    this.#handsetOff = false;
    this.#phone.speaker = false;
    if (active) this.#end(active);
    return undefined;
  }

  digits(text: string): LabText | undefined {
    const unknown = [...text].find((key) => !KEYS.includes(key));
    if (unknown !== undefined) return noKey(unknown);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    const call = this.#phone.active;
    if (call?.state === "connected") {
      for (const key of text) this.#sendKey(call, key);
      return undefined;
    }
    if (call?.state !== "off hook") return REFUSALS.noDialTone;
    for (const key of text) {
      if (key === "#" && call.dialed !== "") return this.#dial(call);
      call.dialed += key;
    }
    this.#interdigit?.cancel();
    this.#interdigit = this.host.timeline.after(INTERDIGIT, () => void this.#dial(call));
    return undefined;
  }

  /** A whole number goes out by the Dial key. */
  number(text: string): LabText | undefined {
    const refused = this.digits(text);
    const call = this.#phone.active;
    if (refused !== undefined || call?.state !== "off hook") return refused;
    return this.#dial(call);
  }

  softKey(label: string): LabText | undefined {
    const wanted = label.toLowerCase();
    const key = this.#phone.softKeys.find((one) => one.label.toLowerCase() === wanted);
    return key ? this.#act(key.action) : this.#noKey(label);
  }

  button(place: number): LabText | undefined {
    const button = this.#phone.buttons[place - 1];
    if (!button) return emptyButton(place);
    return button.kind === "line" ? this.line(button.instance) : this.speedDial(button.instance);
  }

  line(instance: number): LabText | undefined {
    const line = this.#phone.profile.lines.find(({ button }) => button === instance);
    if (!line) return noLine(instance);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    const own = [...this.#phone.calls.values()].filter((call) => call.line === instance);
    const next = own.find(({ state }) => state === "ring in") ?? own.find(({ state }) => state === "hold");
    if (!next) {
      this.#begin({ kind: "call" }, line);
      return undefined;
    }
    this.#phone.focus = next.reference;
    return next.state === "hold" ? this.#resume(next) : this.#answer(next);
  }

  speedDial(instance: number): LabText | undefined {
    const dial = this.#phone.speedDials.get(instance);
    if (!dial) return noSpeedDial(instance);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (this.#phone.active?.state !== "off hook") this.#begin({ kind: "call" });
    return this.number(dial.digits);
  }

  answer(): LabText | undefined {
    const call = this.#phone.ringing;
    if (!call) return REFUSALS.nothingRings;
    this.#phone.focus = call.reference;
    return this.#answer(call);
  }

  newCall(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    this.#begin({ kind: "call" });
    return undefined;
  }

  endCall(): LabText | undefined {
    const call = this.#phone.active ?? this.#phone.call;
    if (!call || call.state === "ring in") return this.#noKey(labelOf("endCall"));
    this.#end(call);
    return undefined;
  }

  redial(): LabText | undefined {
    const { lastDialled } = this.#phone;
    if (lastDialled === undefined) return this.#noKey(labelOf("redial"));
    if (this.#phone.active?.state !== "off hook") this.#begin({ kind: "call" });
    return this.number(lastDialled);
  }

  hold(): LabText | undefined {
    return this.#press("hold");
  }

  resume(): LabText | undefined {
    return this.#press("resume");
  }

  transfer(): LabText | undefined {
    return this.#press("transfer");
  }

  conference(): LabText | undefined {
    return this.#noKey("Confrn");
  }

  park(): LabText | undefined {
    return this.#noKey("Park");
  }

  pickUp(): LabText | undefined {
    return this.#noKey("PickUp");
  }

  doNotDisturb(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    this.#phone.doNotDisturb = !this.#phone.doNotDisturb;
    return undefined;
  }

  forwardAll(number?: string): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (number === undefined && this.#phone.forwardsTo !== undefined) {
      this.#phone.forwardsTo = undefined;
      this.#phone.notify("Forwarding is off", this.host.timeline.now);
      return undefined;
    }
    this.#begin({ kind: "forward" });
    return number === undefined ? undefined : this.number(number);
  }

  mute(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (!this.host.isSpeaking) return REFUSALS.noVoice;
    this.#phone.muted = !this.#phone.muted;
    this.host.muteStream(this.#phone.muted);
    return undefined;
  }

  select(place: number): LabText | undefined {
    const call = [...this.#phone.calls.values()][place - 1];
    if (!call) return noCall(place);
    this.#phone.focus = call.reference;
    return undefined;
  }

  display(unregistered?: StageTexts): readonly string[] {
    return drawDisplay(this.screen(unregistered));
  }

  screen(unregistered: StageTexts = stageTexts(this.progress, "cisco")): PhoneScreen {
    const { now } = this.host.timeline;
    const isRegistered = this.state === "registered";
    const isAnnounced = this.host.words !== undefined;
    return screenOf(this.#phone, { isRegistered, isAnnounced, unregistered, now });
  }

  /** How its call agent is reached. */
  get #server(): SipSource | undefined {
    const { agent } = this;
    return agent && this.#endpoint?.wayTo(agent);
  }

  #registered(line: SipProfileLine, clock: number | undefined): void {
    const { now } = this.host.timeline;
    if (clock !== undefined) {
      this.#endpoint?.learnTime(clock);
      this.#phone.learnTime(clock, now);
    }
    const isFirst = this.#phone.lines.size === 0;
    this.#phone.registered(line);
    if (isFirst && this.#handsetOff) this.#begin({ kind: "call" });
  }

  #press(action: SipKeyAction): LabText | undefined {
    const key = this.#phone.softKeys.find((one) => one.action === action);
    return key ? this.#act(action) : this.#noKey(labelOf(action));
  }

  #noKey(name: string): LabText {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    return noSoftKey(name, this.#phone.softKeys.map(({ label }) => label).join(", "));
  }

  #act(action: SipKeyAction): LabText | undefined {
    const { call } = this.#phone;
    switch (action) {
      case "redial":
      case "newCall":
      case "answer":
      case "endCall":
      case "forwardAll":
      case "doNotDisturb":
        return this[action]();
      case "dial":
        return call && this.#dial(call);
      case "erase":
        if (call) call.dialed = call.dialed.slice(0, -1);
        return undefined;
      case "hold":
        if (call) this.#hold(call);
        return undefined;
      case "resume":
        return call && this.#resume(call);
      case "transfer":
        return call && this.#transfer(call);
      case "blindTransfer":
        if (call) this.#begin({ kind: "blind", other: call }, call.of);
        return undefined;
    }
  }

  /** A call whose number is dialled: whatever its user did before is held, or over. */
  #begin(purpose: Purpose, line = this.#phone.profile.lines[0]): void {
    if (!line) return;
    this.#leaveActive();
    const call = this.#newCall(line);
    call.purpose = purpose;
    this.#phone.add(call);
    if (!this.#handsetOff) this.#phone.speaker = true;
  }

  #newCall(line: SipProfileLine): SipPhoneCall {
    return new SipPhoneCall(++this.#references, line, this.#ports.next(), {
      changed: () => this.#settle(),
      over: (call) => this.#over(call),
      referred: (call, status) => this.#wasReferred(call, status),
    });
  }

  /** Its user turns to another call. */
  #leaveActive(): void {
    const { active } = this.#phone;
    if (active?.state === "connected") this.#hold(active);
    else if (active) this.#end(active);
  }

  #media({ localPort }: SipPhoneCall): CallMedia {
    const limits = { address: this.host.address(), port: localPort, codecs: CODECS, takesEvents: true };
    return new CallMedia({ ...limits, origin: "Cisco-SIPUA" }, 1 + this.host.random(9999));
  }

  /** The number is whole. */
  #dial(call: SipPhoneCall): LabText | undefined {
    this.#interdigit?.cancel();
    const { dialed, purpose, state } = call;
    if (state !== "off hook" || dialed === "") return undefined;
    switch (purpose.kind) {
      case "forward":
        this.#phone.forwardsTo = dialed;
        this.#phone.notify(`Forwarded to ${dialed}`, this.host.timeline.now);
        this.#end(call);
        return undefined;
      case "blind":
        this.#end(call);
        this.#refer(purpose.other, dialed, undefined);
        return undefined;
      default:
        this.#phone.lastDialled = dialed;
        this.#invite(call);
        return undefined;
    }
  }

  #invite(call: SipPhoneCall): void {
    const { agent } = this.#endpoint ?? {};
    const server = this.#server;
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
      callId: callIdOf(agent.identifiers.callWords(), this.host.address()),
      headers: headersOf(
        ["Remote-Party-ID", remotePartyId({ number, name }, this.host.address(), "calling")],
        ["Supported", "replaces"],
        ["Expires", String(RINGING)],
      ),
    });
  }

  #invited(transaction: ServerTransaction): void {
    const reception = receptionOf(this.#phone, transaction.request, CODECS);
    switch (reception.kind) {
      case "refused":
        return this.#refuse(transaction, reception.status);
      case "moved":
        return this.#redirect(transaction, reception.line, reception.to);
      case "rings":
        return this.#ring(transaction, reception);
    }
  }

  #ring(transaction: ServerTransaction, { line, caller, offer }: Ringing): void {
    const { agent } = this.#endpoint ?? {};
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
    this.#phone.add(call);
  }

  #refuse(transaction: ServerTransaction, status: number): void {
    const { agent } = this.#endpoint ?? {};
    if (agent) transaction.respond(status, agent.identifiers.tag(), agent.about);
  }

  /** All calls go to another number: whoever calls is told which. */
  #redirect(transaction: ServerTransaction, { number }: SipProfileLine, to: string): void {
    const { agent } = this.#endpoint ?? {};
    const server = this.#server?.place.address ?? "";
    const headers = headersOf(
      ["Contact", `<sip:${to}@${server}>`],
      ["Diversion", `<sip:${number}@${server}>;privacy=off;reason=unconditional;counter=1;screen=no`],
    );
    if (agent) transaction.respond(MOVED, agent.identifiers.tag(), [...agent.about, ...headers]);
  }

  /** A request that belongs to no call: the call agent lets the phone start again. */
  #asked(transaction: ServerTransaction): boolean {
    const { request } = transaction;
    const event = headerOf(request, "Event") ?? "";
    if (request.method !== "NOTIFY" || !/^(service-control|check-sync)\b/i.test(event)) return false;
    this.#refuse(transaction, ACCEPTED);
    const [, action] = /^action=(\w+)/m.exec(request.body) ?? [];
    this.#resetDue = action === "restart" ? "restart" : "reset";
    this.#obeyIfIdle();
    return true;
  }

  /** A phone in a call resets when the call is over. */
  #obeyIfIdle(): void {
    const kind = this.#resetDue;
    if (kind === undefined || this.#phone.calls.size > 0) return;
    this.#resetDue = undefined;
    // What is under way, its answer to the call agent among it, goes out first.
    this.host.timeline.after(0, () => {
      this.#registration?.leave();
      this.stop();
      this.reset?.(kind);
    });
  }

  #answer(call: SipPhoneCall): LabText | undefined {
    const { sip, offer, of } = call;
    if (!sip) return REFUSALS.nothingRings;
    this.#leaveActive();
    const codec = offer && sip.media.common(offer)[0];
    call.state = "connected";
    this.#phone.focus = call.reference;
    if (!this.#handsetOff) this.#phone.speaker = true;
    sip.accept(offer, codec, of);
    this.#settle();
    return undefined;
  }

  #hold(call: SipPhoneCall): void {
    call.state = "hold";
    call.sip?.direct("sendonly");
    if (!this.#phone.active) this.#phone.speaker = false;
    this.#settle();
  }

  #resume(call: SipPhoneCall): LabText | undefined {
    this.#leaveActive();
    call.state = "connected";
    call.sip?.direct("sendrecv");
    this.#phone.focus = call.reference;
    if (!this.#handsetOff) this.#phone.speaker = true;
    this.#settle();
    return undefined;
  }

  /** The first press asks for the number to consult, the second one joins who was called with who waits. */
  #transfer(call: SipPhoneCall): LabText | undefined {
    const { purpose, state } = call;
    if (purpose.kind !== "consult") {
      this.#begin({ kind: "consult", other: call }, call.of);
      return undefined;
    }
    const { other } = purpose;
    if (state === "connected") {
      this.#hold(call);
      this.#refer(other, call.info?.called ?? call.dialed, call);
      return undefined;
    }
    // Nobody can take the place of a call that is not answered: the other one calls himself.
    const number = call.dialed;
    this.#end(call);
    this.#refer(other, number, undefined);
    return undefined;
  }

  #refer(call: SipPhoneCall, number: string, other: SipPhoneCall | undefined): void {
    const address = this.#server?.place.address ?? "";
    call.state = "transfer";
    call.joined = other;
    call.sip?.refer(referTo(number, address, other?.sip?.dialog), `<sip:${call.of.number}@${address}>`);
    this.#settle();
  }

  /** The other end tells how the transfer goes: when it is done, this phone has no more to do with the call. */
  #wasReferred(call: SipPhoneCall, status: number): void {
    if (status < ACCEPTED || call.state !== "transfer") return;
    const { joined } = call;
    call.joined = undefined;
    if (status < MULTIPLE) {
      if (joined) this.#end(joined);
      return this.#end(call);
    }
    call.state = "hold";
    this.#phone.notify("Transfer failed", this.host.timeline.now);
    this.#settle();
  }

  #sendKey({ sip }: SipPhoneCall, key: string): void {
    const payload = sip?.media.remote?.events;
    if (payload !== undefined) this.host.sendKey(key, payload);
  }

  /** Its user leaves a call. */
  #end(call: SipPhoneCall): void {
    call.sip?.hangUp(NORMAL, BUSY);
    this.#over(call);
  }

  #over(call: SipPhoneCall): void {
    this.#phone.forget(call);
    this.#settle();
    this.#obeyIfIdle();
  }

  /** Its voice goes where the call wants it in which its user talks. */
  #settle(): void {
    const wanted = this.#phone.active?.stream;
    if (JSON.stringify(wanted) === JSON.stringify(this.#stream)) return;
    this.#stream = wanted;
    this.host.stopStream();
    if (wanted) this.host.startStream(wanted);
    this.host.muteStream(this.#phone.muted);
  }

  /** The cable is out, or the call agent gone: its calls are over, and nobody is told. */
  #dropCalls(): void {
    this.#interdigit?.cancel();
    this.#phone.calls.clear();
    this.#phone.lines.clear();
    this.#phone.focus = 0;
    this.#phone.speaker = false;
    this.#settle();
  }
}

type Ringing = Extract<Reception, { readonly kind: "rings" }>;

/** What it hears and says, the preferred one first. */
const CODECS: readonly CodecName[] = ["g711ulaw", "g711alaw", "g729r8"];

/** Milliseconds after the last digit until the number counts as whole. */
const INTERDIGIT = 10_000;
/** Seconds for which an INVITE asks. */
const RINGING = 180;

const ACCEPTED = 200;
const MULTIPLE = 300;
const MOVED = 302;
const BUSY = 486;
/** Q.850 */
const NORMAL = 16;
