import { KEYS } from "../../../callmanager/sip/pad-keys.js";
import type { LabText } from "../../lab-text.js";
import type { SipProfile, SipProfileLine } from "../../services/sip-phone-files.js";
import { drawDisplay, screenOf, type PhoneScreen } from "../display.js";
import type { PhoneStation, StationState } from "../phone-station.js";
import type { PhoneProgress } from "../progress.js";
import { emptyButton, noCall, noKey, noLine, noSoftKey, noSpeedDial, REFUSALS } from "../refusals.js";
import { stageTexts, type StageTexts } from "../stage-texts.js";
import type { AgentAddress } from "../station-host.js";
import { leaveConference, pressConference } from "./conferencing.js";
import { IncomingRequests } from "./incoming-requests.js";
import { callService, tellKey } from "./server-keys.js";
import type { SipPhoneCall } from "./sip-call.js";
import { SipPhoneCalls } from "./sip-calls.js";
import { SipEndpoint } from "./sip-endpoint.js";
import type { SipHost } from "./sip-host.js";
import { SipPhone } from "./sip-phone.js";
import { SipRegistration } from "./sip-registration.js";
import { labelOf, type SipKeyAction } from "./sip-soft-keys.js";
import { SipPhoneState } from "./sip-state.js";
import { pressBlindTransfer, pressTransfer } from "./transferring.js";

/**
 * A phone that speaks SIP (RFC 3261): unlike one of SCCP it manages its calls itself, and tells its call agent no more than
 * whom it calls.
 */
export class SipStation implements PhoneStation {
  reset: ((kind: "reset" | "restart") => void) | undefined;
  readonly #parts: SipPhone;
  readonly #calls: SipPhoneCalls;
  readonly #requests: IncomingRequests;
  #stoppedAt = 0;

  constructor(private readonly host: SipHost) {
    this.#parts = new SipPhone(host);
    this.#calls = new SipPhoneCalls(this.#parts, { ended: () => this.#requests.obeyIfIdle() });
    this.#requests = new IncomingRequests(this.#parts, this.#calls, {
      reset: (kind) => {
        this.stop();
        this.reset?.(kind);
      },
    });
  }

  get state(): StationState {
    return this.#parts.progress;
  }

  get agent(): AgentAddress | undefined {
    return this.#parts.registration?.place;
  }

  get phone(): SipPhoneState {
    return this.#parts.state;
  }

  get handset(): "on hook" | "off hook" {
    return this.#parts.isHandsetOff ? "off hook" : "on hook";
  }

  get progress(): PhoneProgress {
    const idle = { stage: "file", since: this.#stoppedAt, next: undefined } as const;
    return this.#parts.registration?.progress ?? { ...idle, stuck: undefined, tried: undefined };
  }

  /** Registers the lines of its file. */
  start(profile: SipProfile): void {
    this.stop();
    const { host } = this;
    const parts = this.#parts;
    parts.state = new SipPhoneState(profile);
    parts.endpoint = new SipEndpoint(host, {
      invited: (transaction) => this.#requests.invited(transaction),
      asked: (transaction) => this.#requests.asked(transaction),
      credentials: () => profile.lines[0],
    });
    parts.registration = new SipRegistration(host, parts.endpoint, profile, {
      registered: (line, clock) => this.#registered(line, clock),
      lost: () => this.#calls.drop(),
    });
    parts.registration.start();
  }

  stop(): void {
    const parts = this.#parts;
    this.#calls.drop();
    parts.registration?.stop();
    parts.registration = undefined;
    parts.endpoint?.close();
    parts.endpoint = undefined;
    parts.state = new SipPhoneState();
    this.#requests.forget();
    this.#stoppedAt = this.host.timeline.now;
  }

  offHook(): LabText | undefined {
    if (this.#parts.isHandsetOff) return REFUSALS.liftedAlready;
    this.#parts.isHandsetOff = true;
    if (this.state !== "registered") return undefined;
    if (this.phone.ringing) return this.answer();
    this.#calls.begin({ kind: "call" });
    return undefined;
  }

  onHook(): LabText | undefined {
    const { active, speaker } = this.phone;
    if (!this.#parts.isHandsetOff && !speaker && !active) return REFUSALS.onHookAlready;
    this.#parts.isHandsetOff = false;
    this.phone.speaker = false;
    if (active) this.#leave(active);
    return undefined;
  }

  digits(text: string): LabText | undefined {
    const unknown = [...text].find((key) => !KEYS.includes(key));
    if (unknown !== undefined) return noKey(unknown);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    const call = this.phone.active;
    if (call?.state === "connected") {
      for (const key of text) this.#calls.sendKey(call, key);
      return undefined;
    }
    if (call?.state !== "off hook") return REFUSALS.noDialTone;
    return this.#calls.type(call, text);
  }

  /** A whole number goes out by the Dial key. */
  number(text: string): LabText | undefined {
    const refused = this.digits(text);
    const call = this.phone.active;
    if (refused !== undefined || call?.state !== "off hook") return refused;
    return this.#calls.dial(call);
  }

  softKey(label: string): LabText | undefined {
    const wanted = label.toLowerCase();
    const key = this.phone.softKeys.find((one) => one.label.toLowerCase() === wanted);
    return key ? this.#act(key.action) : this.#noKey(label);
  }

  button(place: number): LabText | undefined {
    const button = this.phone.buttons[place - 1];
    if (!button) return emptyButton(place);
    return button.kind === "line" ? this.line(button.instance) : this.speedDial(button.instance);
  }

  line(instance: number): LabText | undefined {
    const line = this.phone.profile.lines.find(({ button }) => button === instance);
    if (!line) return noLine(instance);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    const own = [...this.phone.calls.values()].filter((call) => call.line === instance);
    const next = own.find(({ state }) => state === "ring in") ?? own.find(({ state }) => state === "hold");
    if (!next) {
      this.#calls.begin({ kind: "call" }, line);
      return undefined;
    }
    this.phone.focus = next.reference;
    return next.state === "hold" ? this.#calls.resume(next) : this.#calls.answer(next);
  }

  speedDial(instance: number): LabText | undefined {
    const dial = this.phone.speedDials.get(instance);
    if (!dial) return noSpeedDial(instance);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (this.phone.active?.state !== "off hook") this.#calls.begin({ kind: "call" });
    return this.number(dial.digits);
  }

  answer(): LabText | undefined {
    const call = this.phone.ringing;
    if (!call) return REFUSALS.nothingRings;
    this.phone.focus = call.reference;
    return this.#calls.answer(call);
  }

  newCall(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    this.#calls.begin({ kind: "call" });
    return undefined;
  }

  endCall(): LabText | undefined {
    const call = this.phone.active ?? this.phone.call;
    if (!call || call.state === "ring in") return this.#noKey(labelOf("endCall"));
    this.#leave(call);
    return undefined;
  }

  redial(): LabText | undefined {
    const { lastDialled } = this.phone;
    if (lastDialled === undefined) return this.#noKey(labelOf("redial"));
    if (this.phone.active?.state !== "off hook") this.#calls.begin({ kind: "call" });
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
    return this.#press("conference");
  }

  park(): LabText | undefined {
    return this.#press("park");
  }

  pickUp(): LabText | undefined {
    return this.#press("pickUp");
  }

  doNotDisturb(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (!this.phone.profile.keys.doNotDisturb) return this.#noKey(labelOf("doNotDisturb"));
    this.phone.doNotDisturb = !this.phone.doNotDisturb;
    return undefined;
  }

  forwardAll(number?: string): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (number === undefined && this.phone.forwardsTo !== undefined) {
      this.phone.forwardsTo = undefined;
      this.#parts.notify("Forwarding is off");
      return undefined;
    }
    const forward = (to: string) => {
      this.phone.forwardsTo = to;
      this.#parts.notify(`Forwarded to ${to}`);
    };
    this.#calls.begin({ kind: "number", take: forward });
    return number === undefined ? undefined : this.number(number);
  }

  mute(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (!this.host.isSpeaking) return REFUSALS.noVoice;
    this.phone.muted = !this.phone.muted;
    this.host.muteStream(this.phone.muted);
    return undefined;
  }

  select(place: number): LabText | undefined {
    const call = [...this.phone.calls.values()][place - 1];
    if (!call) return noCall(place);
    this.phone.focus = call.reference;
    return undefined;
  }

  display(unregistered?: StageTexts): readonly string[] {
    return drawDisplay(this.screen(unregistered));
  }

  screen(unregistered: StageTexts = stageTexts(this.progress, "cisco")): PhoneScreen {
    const { now } = this.host.timeline;
    const isRegistered = this.state === "registered";
    const isAnnounced = this.host.words !== undefined;
    return screenOf(this.phone, { isRegistered, isAnnounced, unregistered, now });
  }

  #registered(line: SipProfileLine, clock: number | undefined): void {
    const { now } = this.host.timeline;
    if (clock !== undefined) {
      this.#parts.endpoint?.learnTime(clock);
      this.phone.learnTime(clock, now);
    }
    const isFirst = this.phone.lines.size === 0;
    this.phone.registered(line);
    if (isFirst && this.#parts.isHandsetOff) this.#calls.begin({ kind: "call" });
  }

  #press(action: SipKeyAction): LabText | undefined {
    const key = this.phone.softKeys.find((one) => one.action === action);
    return key ? this.#act(action) : this.#noKey(labelOf(action));
  }

  #leave(call: SipPhoneCall): void {
    if (call.isMixed) leaveConference(this.#calls);
    else this.#calls.end(call);
  }

  #noKey(name: string): LabText {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    return noSoftKey(name, this.phone.softKeys.map(({ label }) => label).join(", "));
  }

  #act(action: SipKeyAction): LabText | undefined {
    const { call } = this.phone;
    switch (action) {
      case "redial":
      case "newCall":
      case "answer":
      case "endCall":
      case "forwardAll":
      case "doNotDisturb":
        return this[action]();
      case "dial":
        return call && this.#calls.dial(call);
      case "erase":
        if (call) call.dialed = call.dialed.slice(0, -1);
        return undefined;
      case "hold":
        if (call) this.#calls.hold(call);
        return undefined;
      case "resume":
        return call && this.#calls.resume(call);
      case "transfer":
        return call && pressTransfer(this.#calls, call);
      case "conference":
        return call && pressConference(this.#calls, call);
      case "park":
        if (call) tellKey(this.#calls, call, "Park");
        return undefined;
      case "pickUp":
        callService(this.#calls, this.phone.profile.pickup?.number ?? "");
        return undefined;
      case "groupPickUp":
        callService(this.#calls, this.phone.profile.pickup?.group ?? "");
        return undefined;
      case "blindTransfer":
        if (call) pressBlindTransfer(this.#calls, call);
        return undefined;
    }
  }
}
