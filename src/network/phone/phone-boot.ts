import { encodedSize } from "../../callmanager/sccp/codec.js";
import type { PhoneMessage, SccpMessage, ServerMessage } from "../../callmanager/sccp/messages.js";
import type { PhoneTypeName } from "../../router/phone-types.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { Settings } from "../hosts/end-station.js";
import type { Content } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import { readPhoneFile } from "../services/phone-files.js";
import { drawDisplay, type PhoneScreen } from "./display.js";
import { PhoneStation } from "./phone-station.js";
import { PhoneWay } from "./phone-way.js";
import type { PhoneProgress, StuckReason } from "./progress.js";
import { stageTexts, type PhoneMaker } from "./stage-texts.js";
import type { AgentConnection, ConnectionEvents, VoiceStream } from "./station-host.js";
import { MessageSegments } from "../ip/message-segments.js";
import type { Connection, Tcp } from "../ip/tcp.js";
import { fetchFile } from "../services/tftp.js";
import { VoiceEnd } from "../voice/voice-end.js";

export interface PhoneBootHost {
  readonly timeline: Timeline;
  readonly stack: IpStack;
  readonly tcp: Tcp;
  /** `SEP001122334455` */
  readonly deviceName: string;
  readonly model: PhoneTypeName;
  readonly firmware: string;
  readonly maker: PhoneMaker;
  /** How far the machine is on its way to an address; undefined once the phone may use one. */
  underway(): PhoneProgress | undefined;
  /** The phone begins from the start: the call agent wants it so. */
  reboot(): void;
}

/** What a phone, or a softphone, does once it has an address: fetches its file, and registers where that says. */
export class PhoneBoot {
  readonly station: PhoneStation;
  readonly voice: VoiceEnd;
  /** The stages that it has come through since it has power. */
  readonly way = new PhoneWay();
  /** Those to call agents, as far as they may still stand. */
  readonly #connections = new Set<Connection>();
  /** Undefined once the phone has its file. */
  #file: PhoneProgress | undefined;
  #settings: Settings | undefined;
  #retry: Timer | undefined;
  /** ConfiguredCache to an older question do not count any more. */
  #attempt = 0;

  constructor(private readonly host: PhoneBootHost) {
    const { timeline, stack, deviceName, model, firmware } = host;
    const voice = new VoiceEnd(stack, timeline);
    this.voice = voice;
    this.station = new PhoneStation({
      timeline,
      deviceName,
      model,
      firmware,
      address: () => this.#settings?.address ?? "0.0.0.0",
      connect: (address, port, events) => this.#connect(address, port, events),
      startStream: (stream: VoiceStream) => this.voice.start(stream),
      stopStream: () => this.voice.stop(),
      muteStream: (muted) => {
        this.voice.muted = muted;
      },
      get isSpeaking() {
        return voice.active;
      },
      get words() {
        return voice.words;
      },
      moved: () => this.moved(),
    });
    this.station.reset = (kind) => (kind === "reset" ? host.reboot() : this.#begin());
  }

  get maker(): PhoneMaker {
    return this.host.maker;
  }

  /** How far the phone has come. */
  get progress(): PhoneProgress {
    return { ...(this.host.underway() ?? this.#file ?? this.station.progress), tftpServer: this.#tftpServer };
  }

  /** The phone, or the machine that it runs in, may have come to another stage. */
  moved(): void {
    this.way.note(this.progress);
  }

  /** What its screen shows, as lines of text. */
  display(): readonly string[] {
    return drawDisplay(this.screen);
  }

  /** The same, part by part. */
  get screen(): PhoneScreen {
    return this.station.screen(stageTexts(this.progress, this.host.maker));
  }

  /** Where the phone's file would come from; undefined while it has no address or nobody told. */
  get #tftpServer(): string | undefined {
    return this.#settings?.tftpServers[0];
  }

  /** The machine has another address, or none any more. */
  addressChanged(settings: Settings | undefined): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#begin();
  }

  #begin(): void {
    this.#attempt++;
    this.#retry?.cancel();
    this.station.stop();
    this.voice.stop();
    for (const connection of this.#connections) connection.drop();
    this.#connections.clear();
    const { now } = this.host.timeline;
    const before = this.#file;
    this.#file = { stage: "file", since: now, next: undefined, stuck: undefined, tried: undefined };
    if (!this.#settings) return;
    this.moved();
    const server = this.#tftpServer;
    if (server === undefined) this.#file = { ...this.#file, stuck: "no-tftp-server" };
    else {
      // Until the new try has shown anything, the old one holds.
      if (before?.stuck !== undefined) this.#file = { ...before, next: now };
      this.#fetch(`${this.host.deviceName}.cnf.xml`, server, now);
    }
  }

  #fetch(file: string, server: string, begun: number): void {
    const { stack, timeline } = this.host;
    const attempt = this.#attempt;
    fetchFile(stack, timeline, { server, file, port: TFTP_CLIENT_PORT }, (answer) => {
      if (attempt !== this.#attempt) return;
      if (answer.kind === "file") return this.#read(answer.text, begun);
      if (answer.kind === "error" && file !== DEFAULT_FILE) return this.#fetch(DEFAULT_FILE, server, begun);
      this.#fail(answer.kind === "error" ? "no-file" : "tftp-silent", begun);
    });
  }

  #read(xml: string, begun: number): void {
    const file = readPhoneFile(xml);
    if (!file) return this.#fail("no-agent-in-file", begun);
    this.#file = undefined;
    this.station.start(file.agents);
  }

  #fail(stuck: StuckReason, tried: number): void {
    const { now } = this.host.timeline;
    this.#file = { stage: "file", since: this.#file?.since ?? tried, next: now + RETRY, stuck, tried };
    this.#retry = this.host.timeline.after(RETRY, () => this.#begin());
  }

  #connect(address: string, port: number, events: ConnectionEvents): AgentConnection {
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
    const connection = this.host.tcp.connect(address, port, told, SIGNALLING);
    this.#connections.add(connection);
    return {
      send: (message: PhoneMessage) => connection.send(contentOf(message)),
      close: () => connection.close(),
    };
  }
}

/** A message as a piece of a TCP stream. */
export function contentOf(message: SccpMessage): Content {
  return { size: encodedSize(message.type), message };
}

/** Class selector 3: how phones mark their signalling. */
const SIGNALLING = 24;
const DEFAULT_FILE = "XMLDefault.cnf.xml";
const TFTP_CLIENT_PORT = 50001;
/** Milliseconds until a phone that found no file tries again. */
const RETRY = 20_000;
