import type { Timeline } from "../../session/timeline.js";
import type { AddressDirectory } from "../link/address-directory.js";
import { CARD, EndStation } from "./end-station.js";
import type { Frame } from "../link/frames.js";
import { firmwareOf } from "../phone/firmware.js";
import { PhoneBoot } from "../phone/phone-boot.js";
import { linkProgress } from "../phone/link-progress.js";
import type { PhoneProgress } from "../phone/progress.js";
import type { PhoneMaker } from "../phone/stage-texts.js";
import { TftpServer } from "../services/tftp.js";
import type { PcDescription } from "../topology.js";
import { Port, type Node } from "../link/wire.js";

export interface LabSurroundings {
  readonly timeline: Timeline;
  readonly directory: AddressDirectory;
  readonly random: (below: number) => number;
  /** Whose the phones and softphones are. */
  readonly phoneMaker: PhoneMaker;
}

/** A PC: one network card, and perhaps a softphone that uses it. */
export class Pc implements Node {
  readonly name: string;
  readonly mac: string;
  readonly port: Port;
  readonly station: EndStation;
  readonly stations: readonly Node[] = [this];
  /** Cisco IP Communicator, if it is installed. */
  readonly softphone: PhoneBoot | undefined;

  /** What was sent to its TFTP server, by name; a character is a byte. */
  readonly #files = new Map<string, string>();
  #linkSince = 0;
  /** When the softphone will use the address that the PC has by now. */
  #softphoneAt = 0;

  constructor(
    description: PcDescription,
    private readonly lab: LabSurroundings,
  ) {
    const { timeline, directory, random, phoneMaker } = lab;
    const { name, softphone, address, protocol = "sccp" } = description;
    const mac = description.mac.toLowerCase();
    this.name = name;
    this.mac = mac;
    this.port = new Port(this, CARD);
    this.station = new EndStation({
      timeline,
      mac,
      ttl: 128,
      hostName: name,
      vendor: "MSFT 5.0",
      random,
      send: (frame) => this.port.send(frame),
      changed: () => {
        directory.claim(this, this.station.settings?.address);
        this.#tellSoftphone(timeline);
      },
    });
    new TftpServer(this.station.stack, timeline, {
      read: (file) => this.#files.get(file),
      write: (file, text) => {
        this.#files.set(file, text);
        return undefined;
      },
    }).start();
    this.softphone = softphone
      ? new PhoneBoot({
          timeline,
          stack: this.station.stack,
          tcp: this.station.tcp,
          deviceName: deviceNameOf(mac),
          model: "CIPC",
          firmware: firmwareOf("CIPC", protocol),
          protocol,
          random,
          maker: phoneMaker,
          underway: () => this.#underway(),
          reboot: () => {
            this.softphone?.addressChanged(undefined);
            this.softphone?.addressChanged(this.station.settings);
          },
        })
      : undefined;
    if (address) this.station.configure(address);
  }

  /** The softphone notices an address some seconds after its PC has it, and at once that there is none any more. */
  #tellSoftphone(timeline: Timeline): void {
    const delay = this.station.settings ? SOFTPHONE_DELAY : 0;
    this.#softphoneAt = timeline.now + delay;
    this.softphone?.moved();
    timeline.after(delay, () => this.softphone?.addressChanged(this.station.settings));
  }

  /** How far the PC is on its way to an address; undefined once it has one. */
  get addressing(): PhoneProgress | undefined {
    const linkless = linkProgress(this.port, this.#linkSince);
    return linkless ?? (this.station.settings ? undefined : this.station.addressing);
  }

  /** How far the PC is until its softphone may use its address. */
  #underway(): PhoneProgress | undefined {
    if (this.addressing) return this.addressing;
    const next = this.#softphoneAt;
    if (next <= this.lab.timeline.now) return undefined;
    return { stage: "starting", since: next - SOFTPHONE_DELAY, next, stuck: undefined, tried: undefined };
  }

  receive(frame: Frame): void {
    this.station.receive(frame);
  }

  ignores(frame: Frame): boolean {
    return frame.payload.kind === "cdp" || this.station.stack.ignores(frame);
  }

  linkChanged({ up }: Port): void {
    this.#linkSince = this.lab.timeline.now;
    if (up) this.station.linkUp();
    else this.station.linkDown();
    this.softphone?.moved();
  }
}

/** Milliseconds. */
const SOFTPHONE_DELAY = 5000;

/** The name under which a phone registers, from its hardware address. */
export function deviceNameOf(mac: string): string {
  return `SEP${mac.replaceAll(".", "").toUpperCase()}`;
}
