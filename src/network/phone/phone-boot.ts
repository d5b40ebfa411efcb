import type { Timer } from "../../session/timeline.js";
import type { Settings } from "../hosts/end-station.js";
import { fetchFile } from "../services/tftp.js";
import type { PhoneProtocol } from "../topology.js";
import type { VoiceEnd } from "../voice/voice-end.js";
import { drawDisplay, type PhoneScreen } from "./display.js";
import { PhoneMachine, type PhoneHardware } from "./phone-machine.js";
import type { PhoneSoftware, PhoneStation } from "./phone-station.js";
import { PhoneWay } from "./phone-way.js";
import type { PhoneProgress, StuckReason } from "./progress.js";
import { SccpSoftware } from "./sccp/sccp-software.js";
import { SipSoftware } from "./sip/sip-software.js";
import { stageTexts, type PhoneMaker } from "./stage-texts.js";

export interface PhoneBootHost extends PhoneHardware {
  /** What it speaks with its call agents. */
  readonly protocol: PhoneProtocol;
  readonly maker: PhoneMaker;
  /** How far the machine is on its way to an address; undefined once the phone may use one. */
  underway(): PhoneProgress | undefined;
  /** The phone begins from the start: the call agent wants it so. */
  reboot(): void;
}

/** What a phone, or a softphone, does once it has an address: fetches its file, and registers where that says. */
export class PhoneBoot {
  /** The stages that it has come through since it has power. */
  readonly way = new PhoneWay();
  readonly #machine: PhoneMachine;
  readonly #software: PhoneSoftware;
  /** Undefined once the phone has its file. */
  #file: PhoneProgress | undefined;
  #settings: Settings | undefined;
  #retry: Timer | undefined;
  /** Answers to an older question do not count any more. */
  #attempt = 0;

  constructor(private readonly host: PhoneBootHost) {
    this.#machine = new PhoneMachine(host, {
      address: () => this.#settings?.address ?? "0.0.0.0",
      moved: () => this.moved(),
    });
    this.#software = SOFTWARE[host.protocol](this.#machine);
    this.station.reset = (kind) => (kind === "reset" ? host.reboot() : this.#begin());
  }

  get station(): PhoneStation {
    return this.#software.station;
  }

  get voice(): VoiceEnd {
    return this.#machine.voice;
  }

  get protocol(): PhoneProtocol {
    return this.host.protocol;
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
    this.#machine.dropAll();
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
      this.#fetch(this.#software.files, server, now);
    }
  }

  /** Asks for the first of these files that the server has. */
  #fetch([file = "", ...others]: readonly string[], server: string, begun: number): void {
    const { stack, timeline } = this.host;
    const attempt = this.#attempt;
    fetchFile(stack, timeline, { server, file, port: TFTP_CLIENT_PORT }, (answer) => {
      if (attempt !== this.#attempt) return;
      if (answer.kind === "file") return this.#read(answer.text, begun);
      if (answer.kind === "error" && others.length > 0) return this.#fetch(others, server, begun);
      this.#fail(answer.kind === "error" ? "no-file" : "tftp-silent", begun);
    });
  }

  #read(text: string, begun: number): void {
    const failed = this.#file;
    this.#file = undefined;
    if (this.#software.start(text)) return;
    this.#file = failed;
    this.#fail("no-agent-in-file", begun);
  }

  #fail(stuck: StuckReason, tried: number): void {
    const { now } = this.host.timeline;
    this.#file = { stage: "file", since: this.#file?.since ?? tried, next: now + RETRY, stuck, tried };
    this.#retry = this.host.timeline.after(RETRY, () => this.#begin());
  }
}

const SOFTWARE: Readonly<Record<PhoneProtocol, (machine: PhoneMachine) => PhoneSoftware>> = {
  sccp: (machine) => new SccpSoftware(machine),
  sip: (machine) => new SipSoftware(machine),
};

const TFTP_CLIENT_PORT = 50001;
/** Milliseconds until a phone that found no file tries again. */
const RETRY = 20_000;
