import type { Timer } from "../session/timeline.js";
import type { Ephone } from "../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../router/telephony.js";
import type { AgentHost, PhoneConnection } from "./agent-host.js";
import { buttonCount, linesOf, speedDialsOf, type PhoneLine } from "./phone-lines.js";
import { compose } from "./sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "./sccp/messages.js";
import { BUTTON, LAMP, RINGER_OFF } from "./sccp/values.js";
import { selectSoftKeys, softKeySets, softKeyTemplate, type SoftKeySet } from "./soft-keys.js";

/** What a session tells the agent of. */
export interface SessionEvents {
  /** A key was pressed. */
  pressed(message: PhoneMessage): void;
  /** The phone has opened its end of a voice stream. */
  streamOpened(address: string, port: number, party: number): void;
  /** It is over; `normal` if the phone said goodbye. */
  ended(how: "normal" | "abnormal"): void;
}

/** One registered phone: answers what it asks about itself, watches its signs of life, and shows it things. */
export class PhoneSession {
  keepalives = 0;
  doNotDisturb = false;
  lastDialled = "";
  readonly registeredAt: number;
  #watch: Timer | undefined;
  #over = false;
  #lines: readonly PhoneLine[] | undefined;

  constructor(
    readonly phone: Ephone,
    readonly connection: PhoneConnection,
    readonly identity: {
      readonly deviceName: string;
      readonly deviceType: number;
      readonly version: number;
      readonly firmware: string;
      readonly socket: number;
    },
    private readonly host: AgentHost,
    private readonly events: SessionEvents,
  ) {
    this.registeredAt = host.timeline.now;
    this.#waitForLife();
  }

  /** The lines as they were when the phone registered: a change counts from the next restart on. */
  get lines(): readonly PhoneLine[] {
    this.#lines ??= linesOf(this.host.router, this.phone);
    return this.#lines;
  }

  get name(): string {
    return `ephone-${this.phone.tag}`;
  }

  send(message: ServerMessage): void {
    if (!this.#over) this.connection.send(message);
  }

  /** The line on which a number is; undefined if it is not on this phone. */
  lineOf(dn: number): PhoneLine | undefined {
    return this.lines.find(({ dns }) => dns.some(({ tag }) => tag === dn));
  }

  lineNumbered(instance: number): PhoneLine | undefined {
    return this.lines.find((line) => line.instance === instance) ?? this.lines[0];
  }

  receive(message: PhoneMessage): void {
    switch (message.type) {
      case "KeepAlive":
        this.keepalives++;
        this.host.debug(
          "EPHONE keepalive",
          `${this.name}[${this.identity.socket}]:Keepalive socket[${this.identity.socket}] ${this.identity.deviceName}`,
        );
        this.#waitForLife();
        return this.send(compose("KeepAliveAck"));
      case "ButtonTemplateReq":
        return this.send(this.#buttons());
      case "SoftKeyTemplateReq":
        return this.send(softKeyTemplate());
      case "SoftKeySetReq":
        this.send(softKeySets());
        return this.atRest();
      case "LineStatReq":
        return this.send(this.#lineState(message.line));
      case "SpeedDialStatReq":
        return this.send(this.#speedDial(message.number));
      case "ForwardStatReq":
        return this.sendForward(message.line);
      case "FeatureStatReq":
        return this.send(compose("FeatureStatRes", { index: message.index }));
      case "ConfigStatReq":
        return this.send(this.#configuration());
      case "TimeDateReq":
        return this.sendTime();
      case "VersionReq":
        return this.send(compose("VersionRes", { version: this.identity.firmware.slice(0, 15) }));
      case "ServerReq":
        return this.send(this.#servers());
      case "ServiceURLStatReq":
        return this.send(compose("ServiceURLStatRes", { index: message.index }));
      case "RegisterAvailableLines":
        for (const { instance } of this.lines) this.sendForward(instance);
        return undefined;
      case "OpenReceiveChannelAck":
        return this.events.streamOpened(message.address, message.port, message.passThruParty);
      case "Unregister":
        this.send(compose("UnregisterAck"));
        return this.#end("normal");
      case "OffHook":
      case "OnHook":
      case "KeypadButton":
      case "EnblocCall":
      case "Stimulus":
      case "SoftKeyEvent":
        return this.events.pressed(message);
      default:
        return undefined;
    }
  }

  closed(): void {
    this.#end("abnormal");
  }

  /** The agent lets go of the phone. */
  drop(): void {
    this.#over = true;
    this.#watch?.cancel();
    this.connection.close();
  }

  /** What the screen shows while nothing goes on. */
  atRest(): void {
    const message = this.host.router.telephony?.systemMessage?.message ?? PHONE_DEFAULTS.systemMessage;
    this.send(selectSoftKeys("onHook", 0, 0));
    this.send(compose("DisplayPromptStatus", { text: message.slice(0, 31) }));
  }

  selectKeys(set: SoftKeySet, line: number, callReference: number): void {
    this.send(selectSoftKeys(set, line, callReference));
  }

  lamp(line: number, mode: keyof typeof LAMP): void {
    this.send(compose("SetLamp", { stimulus: BUTTON.line, instance: line, mode: LAMP[mode] }));
  }

  ring(mode: "off" | "inside" | "outside", line: number, callReference: number): void {
    const numbers = { off: RINGER_OFF, inside: 2, outside: 3 };
    this.send(compose("SetRinger", { mode: numbers[mode], duration: 1, line, callReference }));
  }

  sendTime(): void {
    const date = new Date(this.host.now());
    this.send(
      compose("TimeDateRes", {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        dayOfWeek: date.getUTCDay(),
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        time: Math.floor(date.getTime() / 1000),
      }),
    );
  }

  sendForward(instance: number): void {
    const number = this.lines.find((line) => line.instance === instance)?.dns[0]?.forwardAll ?? "";
    const active = number === "" ? 0 : 1;
    const forwards = [
      { active, number },
      { active: 0, number: "" },
      { active: 0, number: "" },
    ];
    this.send(compose("ForwardStatRes", { active, line: instance, forwards }));
  }

  #buttons(): ServerMessage {
    const { router } = this.host;
    const count = buttonCount(this.phone.type);
    const buttons = Array.from({ length: count }, () => ({ instance: 0, kind: NONE }));
    for (const { instance } of this.lines) buttons[instance - 1] = { instance, kind: BUTTON.line };
    for (const { tag } of speedDialsOf(router, this.phone)) {
      const free = buttons.findIndex(({ kind }, index) => kind === BUTTON.none && index >= this.lines.length);
      if (free >= 0) buttons[free] = { instance: tag, kind: BUTTON.speedDial };
    }
    return compose("ButtonTemplateRes", { count: buttons.length, total: buttons.length, buttons });
  }

  #lineState(line: number): ServerMessage {
    const dn = this.lines.find(({ instance }) => instance === line)?.dns[0];
    const number = dn?.number ?? "";
    return compose("LineStatRes", { line, number, name: dn?.name ?? "", label: dn?.label ?? number });
  }

  #speedDial(number: number): ServerMessage {
    const dial = speedDialsOf(this.host.router, this.phone).find(({ tag }) => tag === number);
    return compose("SpeedDialStatRes", {
      number,
      digits: dial?.number ?? "",
      label: dial?.label ?? dial?.number ?? "",
    });
  }

  #configuration(): ServerMessage {
    return compose("ConfigStatRes", {
      deviceName: this.identity.deviceName,
      instance: 1,
      userName: this.phone.username?.user ?? "",
      serverName: "",
      lines: this.lines.length,
      speedDials: speedDialsOf(this.host.router, this.phone).length,
    });
  }

  #servers(): ServerMessage {
    const { address = "0.0.0.0", port = 2000 } = this.host.router.telephony?.source ?? {};
    return compose("ServerRes", { names: [address], ports: [port], addresses: [address] });
  }

  /** A phone that says nothing for three periods is gone. */
  #waitForLife(): void {
    this.#watch?.cancel();
    const seconds =
      this.phone.keepalive ?? this.host.router.telephony?.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
    this.#watch = this.host.timeline.after(seconds * MISSED * 1000, () => {
      this.#end("abnormal");
      this.connection.close();
    });
  }

  #end(how: "normal" | "abnormal"): void {
    if (this.#over) return;
    this.#over = true;
    this.#watch?.cancel();
    this.events.ended(how);
  }
}

const NONE: number = BUTTON.none;
/** Signs of life that may stay away. */
const MISSED = 3;
