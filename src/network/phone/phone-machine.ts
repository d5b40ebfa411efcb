import type { PhoneMessage, ServerMessage } from "../../callmanager/sccp/messages.js";
import type { PhoneTypeName } from "../../router/phone-types.js";
import type { Timeline } from "../../session/timeline.js";
import { MessageSegments } from "../ip/message-segments.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { Connection, Tcp } from "../ip/tcp.js";
import type { Content } from "../link/frames.js";
import { SipPort, type SipReceiver } from "../voice/sip-port.js";
import { VoiceEnd } from "../voice/voice-end.js";
import type { AgentConnection, ConnectionEvents, SccpHost } from "./sccp/sccp-host.js";
import { contentOf } from "./sccp/sccp-content.js";
import type { SipHost } from "./sip/sip-host.js";
import type { VoiceStream } from "./station-host.js";

/** What a phone is made of. */
export interface PhoneHardware {
  readonly timeline: Timeline;
  readonly stack: IpStack;
  readonly tcp: Tcp;
  /** `SEP001122334455` */
  readonly deviceName: string;
  readonly model: PhoneTypeName;
  readonly firmware: string;
  /** A number from 0 up to (not including) `below`. */
  readonly random: (below: number) => number;
}

interface MachineEvents {
  /** Its address; 0.0.0.0 while it has none. */
  address(): string;
  /** The phone has come to another stage of its registration. */
  moved(): void;
}

/** The machine in which a phone's software runs: its network and its voice. */
export class PhoneMachine implements SccpHost, SipHost {
  readonly timeline: Timeline;
  readonly deviceName: string;
  readonly model: PhoneTypeName;
  readonly firmware: string;
  readonly voice: VoiceEnd;
  /** Ends of the other streams, while the phone mixes several. */
  #mixed: readonly VoiceEnd[] = [];
  /** Those to call agents, as far as they may still stand. */
  readonly #connections = new Set<Connection>();

  constructor(
    private readonly hardware: PhoneHardware,
    private readonly events: MachineEvents,
  ) {
    const { timeline, deviceName, model, firmware, stack } = hardware;
    this.timeline = timeline;
    this.deviceName = deviceName;
    this.model = model;
    this.firmware = firmware;
    this.voice = new VoiceEnd(stack, timeline, (words) => {
      for (const end of this.#mixed) end.saying = words;
    });
  }

  address(): string {
    return this.events.address();
  }

  random(below: number): number {
    return this.hardware.random(below);
  }

  moved(): void {
    this.events.moved();
  }

  get isSpeaking(): boolean {
    return this.voice.active;
  }

  get words(): string | undefined {
    return this.voice.words;
  }

  startStream(stream: VoiceStream): void {
    this.voice.start(stream);
  }

  stopStream(): void {
    this.voice.stop();
    this.voice.saying = undefined;
    for (const end of this.#mixed) end.stop();
    this.#mixed = [];
  }

  muteStream(muted: boolean): void {
    // Whoever mixes goes on to let the others hear each other.
    this.voice.muted = muted && this.#mixed.length === 0;
  }

  mixStreams([first, ...others]: readonly VoiceStream[]): void {
    this.stopStream();
    if (!first) return;
    const { stack, timeline } = this.hardware;
    this.#mixed = others.map((stream) => {
      const end = new VoiceEnd(stack, timeline, (words) => {
        this.voice.saying = words;
      });
      end.start(stream);
      return end;
    });
    this.voice.start(first);
  }

  sendKey(key: string, payload: number): void {
    this.voice.sendKey(key, payload);
  }

  openSip(receive: SipReceiver): SipPort {
    return new SipPort(this.hardware.stack, receive);
  }

  connect(address: string, port: number, events: ConnectionEvents): AgentConnection {
    const segments = new MessageSegments();
    const told = {
      opened: () => events.opened(),
      received: (content: Content) => {
        for (const message of segments.receive(content))
          if (message !== "broken") events.receive(message as ServerMessage);
      },
      closed: () => {
        this.#connections.delete(connection);
        events.closed();
      },
    };
    const connection = this.hardware.tcp.connect(address, port, told, SIGNALLING);
    this.#connections.add(connection);
    return {
      send: (message: PhoneMessage) => connection.send(contentOf(message)),
      close: () => connection.close(),
    };
  }

  /** Nothing that was begun goes on. */
  dropAll(): void {
    this.stopStream();
    for (const connection of this.#connections) connection.drop();
    this.#connections.clear();
  }
}

/** Class selector 3: how phones mark their signalling. */
const SIGNALLING = 24;
