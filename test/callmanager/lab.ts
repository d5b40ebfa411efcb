import type { AgentHost, DebugKind, PhoneReceiver } from "../../src/callmanager/host/agent-host.js";
import type { LineSignal, PortVoice } from "../../src/callmanager/host/line-signal.js";
import { CallAgent } from "../../src/callmanager/call-agent.js";
import { compose } from "../../src/callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../src/callmanager/sccp/messages.js";
import { BUTTON, CALL_STATE, SOFT_KEY } from "../../src/callmanager/sccp/values.js";
import type { SipCarrier } from "../../src/callmanager/sip/carrier.js";
import { printMessage } from "../../src/callmanager/sip/print-message.js";
import { readMessage } from "../../src/callmanager/sip/read-message.js";
import type { TrunkConnection, TrunkMessage } from "../../src/callmanager/host/trunk-message.js";
import { platforms } from "../../src/platform/platforms.js";
import type { Router } from "../../src/router/router.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Timeline } from "../../src/session/timeline.js";

/** A router with a call agent, and phones that do as they are told: messages in, messages out. */

export type Message<Type extends ServerMessage["type"]> = Extract<ServerMessage, { readonly type: Type }>;

export class Site implements AgentHost {
  /** The router itself, for sessions on its console. */
  readonly host: RouterHost;
  readonly logs: string[] = [];
  readonly debugs: string[] = [];
  readonly agent: CallAgent;
  readonly traits;
  readonly limits;
  #seed = 7;
  /** Other sites by the address at which dial-peers find them. */
  readonly neighbours = new Map<string, Site>();

  constructor(
    configuration: string,
    readonly timeline = new Timeline(),
    /** Where others see it. */
    public address = "10.1.1.1",
    readonly platformId: "c2811-15.1" | "packet-tracer-2811" = "c2811-15.1",
  ) {
    const platform = platforms.find(({ id }) => id === platformId);
    if (!platform) throw new Error(platformId);
    this.traits = platform.traits.telephony;
    this.limits = platform.limits;
    this.host = new RouterHost({ platform, configuration });
    this.host.clock.set(Date.UTC(2024, 4, 6, 9, 0));
    this.agent = new CallAgent(this);
  }

  get router(): Router {
    return this.host.router;
  }

  now(): number {
    return this.host.clock.now();
  }

  log(message: string): void {
    this.logs.push(message);
  }

  debug(kind: DebugKind, line: string | (() => string)): void {
    this.debugs.push(`${kind}: ${typeof line === "string" ? line : line()}`);
  }

  /** What the router mixes, by conference. */
  readonly mixes = new Map<number, readonly string[]>();

  mixVoice(conference: number, places: readonly { readonly address: string; readonly port: number }[]): void {
    this.mixes.set(
      conference,
      places.map(({ address, port }) => `${address}:${port}`),
    );
  }

  /** What the router says to whom, as long as it says it. */
  readonly announcements = new Map<string, string>();

  playVoice({ address }: { readonly address: string }, _codec: string, words: string): () => void {
    this.announcements.set(address, words);
    return () => void this.announcements.delete(address);
  }

  voiceAt(): undefined {
    return undefined;
  }

  random(below: number): number {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % below;
  }

  /** Both ends hear each other a millisecond later. */
  openTrunk(
    target: string,
    _port: number,
    receive: (message: TrunkMessage) => void,
    closed: () => void,
  ): TrunkConnection | undefined {
    const other = this.neighbours.get(target);
    if (!other) return undefined;
    const later = (action: () => void) => void this.timeline.after(1, action);
    const end = other.agent.acceptTrunk({
      address: this.address,
      send: (message) => later(() => receive(message)),
      close: () => later(closed),
    });
    return {
      address: target,
      send: (message) => later(() => end.receive(message)),
      close: () => later(() => end.closed()),
    };
  }

  /** The signals that went over telephone lines, by their slots. */
  readonly signals: (readonly [slot: string, signal: LineSignal])[] = [];
  #portVoices = 0;

  signal(slot: string, signal: LineSignal): void {
    this.signals.push([slot, signal]);
  }

  openPortVoice(): PortVoice {
    const nothing = () => undefined;
    const local = { address: this.address, port: 20_000 + 2 * this.#portVoices++ };
    return { local, sendTo: nothing, say: nothing, close: nothing };
  }

  /** What SIP has said, a line a message: `INVITE`, `200 INVITE`. */
  readonly sip: string[] = [];
  #voicePort = 16_384;

  sipTowards({ address }: { readonly address: string }): SipCarrier | undefined {
    const other = this.neighbours.get(address);
    return other && this.carrier();
  }

  /** Carries messages as texts, a millisecond later. */
  carrier(): SipCarrier {
    const own = { transport: "udp", address: this.address, port: 5060 } as const;
    return {
      ownPlace: () => own,
      send: (message, { address }) => {
        const [first = ""] = printMessage(message).split("\r\n");
        this.sip.push(message.kind === "request" ? message.method : first.slice(8));
        this.timeline.after(1, () => {
          const other = this.neighbours.get(address);
          const read = readMessage(printMessage(message));
          if (other && read) other.agent.receiveSip(read, { carrier: other.carrier(), place: own });
        });
      },
      openVoice: () => {
        const port = this.#voicePort;
        this.#voicePort += 4;
        const nothing = () => undefined;
        return {
          outer: { address: this.address, port },
          inner: { address: this.address, port: port + 2 },
          ...{ sendOut: nothing, sendIn: nothing, sendKey: nothing, close: nothing },
        };
      },
    };
  }

  /** Lets seconds pass. */
  wait(seconds: number): void {
    this.host.pass(seconds * 1000);
    this.timeline.pass(seconds * 1000);
  }

  phone(mac: string, deviceType = 7): TestPhone {
    return new TestPhone(this, mac, deviceType);
  }
}

let nextAddress = 20;

export class TestPhone {
  readonly received: ServerMessage[] = [];
  readonly address: string;
  closed = false;
  /** State of each call, by its reference, and its line. */
  readonly calls = new Map<number, { state: number; line: number }>();
  readonly lamps = new Map<number, number>();
  ringer = 1;
  tone: number | undefined;
  /** Where it sends its voice. */
  sending: string | undefined;
  #receiver: PhoneReceiver;
  #port = 16384;

  constructor(
    readonly site: Site,
    readonly mac: string,
    readonly deviceType: number,
    localAddress = site.router.telephony?.source?.address ?? "10.1.1.1",
  ) {
    this.address = `10.1.1.${nextAddress++}`;
    this.#receiver = site.agent.accept({
      address: this.address,
      port: 50000,
      localAddress,
      localPort: 2000,
      send: (message) => this.#receive(message),
      close: () => {
        this.closed = true;
      },
    });
  }

  /** Registers and asks for everything that a phone asks for. */
  register(): this {
    const name = `SEP${this.mac}`;
    this.send(compose("Alarm", { text: `Name=${name} Load=8.1 Last=Initialized` }));
    this.send(
      compose("Register", {
        deviceName: name,
        deviceType: this.deviceType,
        protocolVersion: 11,
        firmware: "P0",
      }),
    );
    if (this.closed) return this;
    const codecs = [4, 2, 11, 12].map((codec) => ({ codec, framesPerPacket: 40 }));
    this.send(compose("CapabilitiesRes", { count: 4, capabilities: codecs }));
    this.send(compose("ButtonTemplateReq"));
    this.send(compose("SoftKeyTemplateReq"));
    this.send(compose("SoftKeySetReq"));
    for (const line of this.lines) this.send(compose("LineStatReq", { line }));
    this.send(compose("TimeDateReq"));
    return this;
  }

  /** The lines that the button template gave it. */
  get lines(): readonly number[] {
    return (this.last("ButtonTemplateRes")?.buttons ?? [])
      .filter(({ kind }) => kind === BUTTON.line)
      .map(({ instance }) => instance);
  }

  send(message: PhoneMessage): void {
    this.#receiver.receive(message);
  }

  disconnect(): void {
    this.#receiver.closed();
  }

  last<Type extends ServerMessage["type"]>(type: Type): Message<Type> | undefined {
    return this.received.findLast((message): message is Message<Type> => message.type === type);
  }

  /** The states of its calls, the oldest first: `["hold", "connected"]`. */
  get states(): readonly string[] {
    const names = new Map<number, string>(Object.entries(CALL_STATE).map(([name, value]) => [value, name]));
    return [...this.calls.values()].map(({ state }) => names.get(state) ?? String(state));
  }

  offHook(): void {
    this.send(compose("OffHook"));
  }

  onHook(): void {
    this.send(compose("OnHook"));
  }

  digits(text: string): void {
    for (const key of text) {
      const button = key === "*" ? 14 : key === "#" ? 15 : Number(key);
      this.send(compose("KeypadButton", { button }));
    }
  }

  dial(number: string): void {
    this.offHook();
    this.digits(number);
  }

  key(name: keyof typeof SOFT_KEY, callReference = 0, line = 0): void {
    this.send(compose("SoftKeyEvent", { event: SOFT_KEY[name], callReference, line }));
  }

  line(instance: number): void {
    this.send(compose("Stimulus", { stimulus: BUTTON.line, instance }));
  }

  speedDial(instance: number): void {
    this.send(compose("Stimulus", { stimulus: BUTTON.speedDial, instance }));
  }

  #receive(message: ServerMessage): void {
    this.received.push(message);
    switch (message.type) {
      case "CallState":
        if (message.state === CALL_STATE.onHook) this.calls.delete(message.callReference);
        else this.calls.set(message.callReference, { state: message.state, line: message.line });
        break;
      case "SetLamp":
        this.lamps.set(message.instance, message.mode);
        break;
      case "SetRinger":
        this.ringer = message.mode;
        break;
      case "StartTone":
        this.tone = message.tone;
        break;
      case "StopTone":
        this.tone = undefined;
        break;
      case "OpenReceiveChannel":
        this.#port += 2;
        this.send(
          compose("OpenReceiveChannelAck", {
            address: this.address,
            port: this.#port,
            passThruParty: message.passThruParty,
          }),
        );
        break;
      case "StartMediaTransmission":
        this.sending = message.address;
        break;
      case "StopMediaTransmission":
        this.sending = undefined;
        break;
      default:
    }
  }
}

/** `000000000001`: the hardware address of the nth test phone. */
export function macOf(index: number): string {
  return index.toString(16).toUpperCase().padStart(12, "0");
}

/** The same as the configuration writes it. */
export function dotted(index: number): string {
  return macOf(index).replace(/(.{4})(.{4})(.{4})/, "$1.$2.$3");
}

/** So many phones with a line each: number 101 on phone 1, and so on. */
export function phonesWithLines(
  count: number,
  mode = "dual-line",
  more: (index: number) => string = () => "",
): string {
  const blocks = Array.from({ length: count }, (_, at) => {
    const tag = at + 1;
    return `ephone-dn  ${tag}  ${mode}\n number ${100 + tag}\n${more(tag)}!\n`;
  });
  const phones = Array.from({ length: count }, (_, at) => {
    const tag = at + 1;
    return `ephone  ${tag}\n mac-address ${dotted(tag)}\n button  1:${tag}\n!\n`;
  });
  return [...blocks, ...phones].join("");
}

export const SERVICE = `telephony-service
 max-ephones 20
 max-dn 40
 ip source-address 10.1.1.1 port 2000
`;
