import { compose } from "../../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import { AgentSearch } from "./agent-search.js";
import { drawDisplay, screenOf, type PhoneScreen } from "../display.js";
import type { LabText } from "../../lab-text.js";
import { emptyButton, noCall, noKey, noLine, noSoftKey, noSpeedDial, REFUSALS } from "../refusals.js";
import type { PhoneProgress } from "../progress.js";
import { stageTexts, type StageTexts } from "../stage-texts.js";
import type { PhoneState, SoftKey } from "./phone-state.js";
import { BUTTON, keypadButton, RESET, SOFT_KEY } from "../../../callmanager/sccp/values.js";
import type { PhoneStation, StationState } from "../phone-station.js";
import type { PhoneCall } from "../phone-view.js";
import type { AgentAddress } from "../station-host.js";
import type { SccpHost } from "./sccp-host.js";
import { VoiceStreams } from "./voice-streams.js";

/**
 * The SCCP side of one phone, without an IP stack. It is as dumb as a real one: it tells its call agent which keys
 * are pressed, and shows and sounds what the call agent says (SCCP.md section 2.4).
 */
export class SccpStation implements PhoneStation {
  reset: ((kind: "reset" | "restart") => void) | undefined;
  readonly #host: SccpHost;
  readonly #search: AgentSearch;
  readonly #streams: VoiceStreams;
  #handsetOff = false;
  /** The calls that were there when a key asked for one more: keys that follow at once belong to the new one. */
  #before: ReadonlySet<number> | undefined;
  #resetDue: "reset" | "restart" | undefined;
  /** Why it starts again, until it has registered. */
  #ordered: "Reset-Reset" | "Reset-Restart" | undefined;

  constructor(host: SccpHost) {
    this.#host = host;
    this.#streams = new VoiceStreams(host);
    this.#search = new AgentSearch(host, {
      registered: () => {
        this.#ordered = undefined;
        if (this.#handsetOff) this.#askForCall(compose("OffHook"));
      },
      receive: (message) => this.#receive(message),
      lost: () => this.#hangUp(),
    });
  }

  get state(): StationState {
    return this.#search.state;
  }

  get agent(): AgentAddress | undefined {
    return this.#search.agent;
  }

  /** What the call agent has told the phone. */
  get phone(): PhoneState {
    return this.#search.phone;
  }

  get handset(): "on hook" | "off hook" {
    return this.#handsetOff ? "off hook" : "on hook";
  }

  /** Registers with the first of these call agents that takes the phone. */
  start(agents: readonly AgentAddress[]): void {
    this.#hangUp();
    this.#search.start(agents);
  }

  /** The cable is out, or the power off. */
  stop(): void {
    this.#hangUp();
    this.#search.stop();
    this.#search.lastReset = this.#ordered ?? "Initialized";
  }

  offHook(): LabText | undefined {
    if (this.#handsetOff) return REFUSALS.liftedAlready;
    this.#handsetOff = true;
    if (this.state !== "registered") return undefined;
    const ringing = this.#ringingCall();
    if (!ringing) return this.#askForCall(compose("OffHook"));
    return this.#send(compose("OffHook", { line: ringing.line, callReference: ringing.reference }));
  }

  onHook(): LabText | undefined {
    const talks = [...this.phone.calls.values()].some(({ state }) => state !== "ring in");
    if (!this.#handsetOff && !this.phone.speaker && !talks) return REFUSALS.onHookAlready;
    this.#handsetOff = false;
    const where = this.#where();
    this.#before = undefined;
    if (this.state === "registered") this.#search.send(compose("OnHook", where));
    return undefined;
  }

  digits(text: string): LabText | undefined {
    const buttons = [...text].map((key) => ({ key, button: keypadButton(key) }));
    const unknown = buttons.find(({ button }) => button === undefined);
    if (unknown) return noKey(unknown.key);
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (!this.phone.call && !this.#before) {
      return REFUSALS.noDialTone;
    }
    const where = this.#where();
    for (const { button = 0 } of buttons) this.#search.send(compose("KeypadButton", { button, ...where }));
    return undefined;
  }

  /** The call agent itself knows when a number is whole. */
  number(text: string): LabText | undefined {
    return this.digits(text);
  }

  softKey(label: string): LabText | undefined {
    const wanted = label.toLowerCase();
    return this.#pressSoftKey((key) => key.label.toLowerCase() === wanted, label);
  }

  button(place: number): LabText | undefined {
    const button = this.phone.buttons[place - 1];
    if (!button || button.kind === "none") return emptyButton(place);
    return button.kind === "line" ? this.line(button.instance) : this.speedDial(button.instance);
  }

  line(instance: number): LabText | undefined {
    const { buttons } = this.phone;
    if (!buttons.some((button) => button.kind === "line" && button.instance === instance)) {
      return noLine(instance);
    }
    return this.#askForCall(compose("Stimulus", { stimulus: BUTTON.line, instance }));
  }

  speedDial(instance: number): LabText | undefined {
    if (!this.phone.speedDials.get(instance)?.digits) return noSpeedDial(instance);
    return this.#askForCall(compose("Stimulus", { stimulus: BUTTON.speedDial, instance }));
  }

  answer(): LabText | undefined {
    const call = this.#ringingCall();
    if (!call) return REFUSALS.nothingRings;
    this.phone.focus = call.reference;
    return this.#press(SOFT_KEY.answer, "Answer");
  }

  newCall(): LabText | undefined {
    return this.#press(SOFT_KEY.newCall, "NewCall");
  }

  endCall(): LabText | undefined {
    return this.#press(SOFT_KEY.endCall, "EndCall");
  }

  redial(): LabText | undefined {
    return this.#press(SOFT_KEY.redial, "Redial");
  }

  hold(): LabText | undefined {
    return this.#press(SOFT_KEY.hold, "Hold");
  }

  resume(): LabText | undefined {
    return this.#press(SOFT_KEY.resume, "Resume");
  }

  transfer(): LabText | undefined {
    return this.#press(SOFT_KEY.transfer, "Trnsfer");
  }

  conference(): LabText | undefined {
    return this.#press(SOFT_KEY.conference, "Confrn");
  }

  park(): LabText | undefined {
    return this.#press(SOFT_KEY.park, "Park");
  }

  pickUp(): LabText | undefined {
    return this.#press(SOFT_KEY.pickUp, "PickUp");
  }

  doNotDisturb(): LabText | undefined {
    return this.#press(SOFT_KEY.doNotDisturb, "DND");
  }

  /** Without a number the key alone takes a forward back. */
  forwardAll(number?: string): LabText | undefined {
    const refused = this.#press(SOFT_KEY.forwardAll, "CFwdAll");
    return refused ?? (number === undefined ? undefined : this.digits(`${number}#`));
  }

  mute(): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    if (!this.#host.isSpeaking) return REFUSALS.noVoice;
    this.phone.muted = !this.phone.muted;
    this.#host.muteStream(this.phone.muted);
    return undefined;
  }

  select(place: number): LabText | undefined {
    const call = [...this.phone.calls.values()][place - 1];
    if (!call) return noCall(place);
    this.phone.focus = call.reference;
    return undefined;
  }

  get progress(): PhoneProgress {
    return this.#search.progress;
  }

  display(unregistered?: StageTexts): readonly string[] {
    return drawDisplay(this.screen(unregistered));
  }

  screen(unregistered: StageTexts = stageTexts(this.progress, "cisco")): PhoneScreen {
    const { now } = this.#host.timeline;
    const isRegistered = this.state === "registered";
    const isAnnounced = this.#host.words !== undefined;
    return screenOf(this.phone, { isRegistered, isAnnounced, unregistered, now });
  }

  #receive(message: ServerMessage): void {
    this.#host.muteStream(this.phone.muted);
    const reply = this.#streams.receive(message);
    if (reply) this.#search.send(reply);
    if (message.type === "CallState") this.#noticeCall(message.callReference);
    if (message.type === "Reset") this.#resetDue = message.kind === RESET.reset ? "reset" : "restart";
    if (this.#resetDue && this.phone.calls.size === 0) this.#obey(this.#resetDue);
  }

  #noticeCall(reference: number): void {
    if (this.#before && !(this.#before.has(reference) && this.phone.calls.has(reference))) {
      this.#before = undefined;
    }
  }

  /** A phone in a call resets when the call is over. */
  #obey(kind: "reset" | "restart"): void {
    const { agents } = this.#search;
    this.#hangUp();
    this.#search.stop();
    this.#ordered = kind === "reset" ? "Reset-Reset" : "Reset-Restart";
    this.#search.lastReset = this.#ordered;
    if (this.reset) this.reset(kind);
    else this.start(agents);
  }

  #hangUp(): void {
    this.#streams.stop();
    this.#before = undefined;
    this.#resetDue = undefined;
  }

  #ringingCall(): PhoneCall | undefined {
    const { calls, call } = this.phone;
    return [call, ...calls.values()].find((one) => one?.state === "ring in");
  }

  #press(event: number, name: string): LabText | undefined {
    return this.#pressSoftKey((key) => key.event === event, name);
  }

  #pressSoftKey(is: (key: SoftKey) => boolean, name: string): LabText | undefined {
    const { softKeys } = this.phone;
    const key = softKeys.find(is);
    if (!key) {
      if (this.state !== "registered") return REFUSALS.notRegistered;
      const labels = softKeys.map(({ label }) => label).join(", ");
      return noSoftKey(name, labels);
    }
    const message = compose("SoftKeyEvent", { event: key.event, ...this.#where() });
    return STARTS_CALL.has(key.event) ? this.#askForCall(message) : this.#send(message);
  }

  /** Which call a key belongs to: the one on the screen, unless one was asked for that is not there yet. */
  #where(): { line: number; callReference: number } {
    const call = this.#before ? undefined : this.phone.call;
    return { line: call?.line ?? 0, callReference: call?.reference ?? 0 };
  }

  #askForCall(message: PhoneMessage): LabText | undefined {
    const refused = this.#send(message);
    if (refused === undefined) this.#before = new Set(this.phone.calls.keys());
    return refused;
  }

  #send(message: PhoneMessage): LabText | undefined {
    if (this.state !== "registered") return REFUSALS.notRegistered;
    this.#search.send(message);
    return undefined;
  }
}

/** Soft keys after which the call agent gives the phone one more call. */
const STARTS_CALL: ReadonlySet<number> = new Set([
  SOFT_KEY.redial,
  SOFT_KEY.newCall,
  SOFT_KEY.transfer,
  SOFT_KEY.forwardAll,
  SOFT_KEY.conference,
  SOFT_KEY.pickUp,
  SOFT_KEY.groupPickUp,
  SOFT_KEY.dialBack,
]);
