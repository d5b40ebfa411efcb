import type { Timeline } from "../../session/timeline.js";
import { CARD, EndStation, type Settings } from "../hosts/end-station.js";
import { deviceNameOf, type LabSurroundings } from "../hosts/pc.js";
import type { Frame } from "../link/frames.js";
import { Port, type Node } from "../link/wire.js";
import { PhoneBoot } from "../phone/phone-boot.js";
import type { AttackerDescription } from "../topology.js";
import { Eavesdropper } from "./eavesdropper.js";
import { SipForger } from "./sip-forger.js";

/** A computer in the lab whose user means harm. It lives on the lab's cables alone, and knows no socket. */
export class Attacker implements Node {
  readonly name: string;
  readonly mac: string;
  readonly port: Port;
  readonly station: EndStation;
  readonly stations: readonly Node[] = [this];
  readonly eavesdropper = new Eavesdropper();
  readonly sip: SipForger;
  readonly timeline: Timeline;
  /** A softphone, once it plays a phone. */
  #phone: PhoneBoot | undefined;
  #invented = 0;

  constructor(
    { name, mac, address }: AttackerDescription,
    private readonly lab: LabSurroundings,
  ) {
    const { timeline, directory, random } = lab;
    this.name = name;
    this.mac = mac.toLowerCase();
    this.timeline = timeline;
    this.port = new Port(this, CARD);
    this.station = new EndStation({
      timeline,
      mac: this.mac,
      ttl: 64,
      hostName: name,
      random,
      send: (frame) => this.port.send(frame),
      changed: () => directory.claim(this, this.station.settings?.address),
    });
    this.sip = new SipForger(this.station.stack, () => this.station.settings?.address ?? "0.0.0.0", name);
    if (address) this.station.configure(address);
  }

  /** The address of the call agent that is attacked: that of the next router. */
  get target(): string | undefined {
    return this.station.settings?.gateway;
  }

  /** A softphone that registers with the attacker's hardware address. */
  get phone(): PhoneBoot {
    if (this.#phone) return this.#phone;
    const { timeline, phoneMaker, random } = this.lab;
    const phone: PhoneBoot = new PhoneBoot({
      timeline,
      stack: this.station.stack,
      tcp: this.station.tcp,
      deviceName: deviceNameOf(this.mac),
      model: "CIPC",
      firmware: "CIPC-8-6-6-0",
      maker: phoneMaker,
      protocol: "sccp",
      random,
      underway: () => undefined,
      reboot: () => {
        phone.addressChanged(undefined);
        phone.addressChanged(this.#phoneSettings);
      },
    });
    this.#phone = phone;
    phone.addressChanged(this.#phoneSettings);
    return phone;
  }

  /** The softphone takes its files from the router, whoever told the computer its address. */
  get #phoneSettings(): Settings | undefined {
    const { settings } = this.station;
    return settings && { ...settings, tftpServers: settings.gateway === undefined ? [] : [settings.gateway] };
  }

  /** The name of a phone that does not exist; another one each time. */
  inventPhone(): string {
    this.#invented++;
    return `SEP0666${this.#invented.toString(16).toUpperCase().padStart(8, "0")}`;
  }

  /** The card takes every frame: those for others are listened to. */
  receive(frame: Frame): void {
    if (frame.destination !== this.mac) this.eavesdropper.hear(frame);
    this.station.receive(frame);
  }

  ignores(frame: Frame): boolean {
    return frame.payload.kind === "cdp";
  }

  linkChanged({ up }: Port): void {
    if (up) this.station.linkUp();
    else this.station.linkDown();
  }
}
