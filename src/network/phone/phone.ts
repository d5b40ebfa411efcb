import { phoneTypeNamed, type PhoneTypeName } from "../../router/phone-types.js";
import type { Timer } from "../../session/timeline.js";
import { EndStation } from "../hosts/end-station.js";
import { CDP_ADDRESS, isBroadcast, type Cdp, type Frame } from "../link/frames.js";
import { deviceNameOf, type LabSurroundings } from "../hosts/pc.js";
import { PhoneBoot } from "./phone-boot.js";
import { firmwareOf } from "./firmware.js";
import { linkProgress } from "./link-progress.js";
import type { PhoneProgress } from "./progress.js";
import type { PhoneDescription, PhoneProtocol } from "../topology.js";
import { Port, type Node } from "../link/wire.js";

/**
 * An IP phone with its small switch: the port towards the network, and one behind which a PC may stand. It learns
 * from the switch's CDP in which VLAN voice travels, and passes the PC's frames through as they are.
 */
export class Phone implements Node {
  readonly name: string;
  readonly model: PhoneTypeName;
  readonly protocol: PhoneProtocol;
  readonly mac: string;
  readonly uplink: Port;
  readonly downlink: Port;
  readonly station: EndStation;
  readonly boot: PhoneBoot;
  #powered = false;
  /** Somebody plugged it in, or switched it on. */
  #switchedOn = false;
  /** The port that it hangs on gives no power (`power inline never`). */
  #isCut = false;
  #voiceVlan: number | undefined;
  /** The VLAN in which the switch sends without a tag, if it said so. */
  #untaggedVlan: number | undefined;
  #waiting: Timer | undefined;
  /** For what, and since when. */
  #waitsFor:
    { readonly stage: "starting" | "vlan"; readonly since: number; readonly next: number } | undefined;
  #powerSince = 0;
  #linkSince = 0;
  #behind = new Set<string>();

  constructor(
    description: PhoneDescription,
    private readonly lab: LabSurroundings,
  ) {
    const { name } = description;
    const mac = description.mac.toLowerCase();
    this.name = name;
    this.mac = mac;
    this.model = modelOf(description.model);
    this.protocol = description.protocol ?? "sccp";
    this.uplink = new Port(this, "switch");
    this.downlink = new Port(this, "pc");
    const { timeline, random } = lab;
    this.station = new EndStation({
      timeline,
      mac,
      ttl: 64,
      hostName: deviceNameOf(mac),
      vendor: `Cisco Systems, Inc. IP Phone ${this.model}`,
      random,
      send: (frame) => this.#send(frame),
      changed: () => {
        lab.directory.claim(this, this.station.settings?.address);
        this.boot.addressChanged(this.station.settings);
      },
    });
    this.boot = new PhoneBoot({
      timeline,
      stack: this.station.stack,
      tcp: this.station.tcp,
      deviceName: deviceNameOf(mac),
      model: this.model,
      firmware: this.#firmware,
      protocol: this.protocol,
      random,
      maker: lab.phoneMaker,
      underway: () => this.#underway(),
      reboot: () => this.#restart(),
    });
  }

  get #firmware(): string {
    return firmwareOf(this.model, this.protocol);
  }

  /** The phone, and a PC behind it; undefined if something else stands there. */
  get stations(): readonly Node[] | undefined {
    const behind = this.downlink.peer?.node;
    if (!behind) return [this];
    return behind.stations && [this, ...behind.stations];
  }

  get powered(): boolean {
    return this.#powered;
  }

  set powered(on: boolean) {
    this.#switchedOn = on;
    this.#settlePower();
  }

  cutOff(isCut: boolean): void {
    this.#isCut = isCut;
    this.#settlePower();
  }

  #settlePower(): void {
    const on = this.#switchedOn && !this.#isCut;
    if (on === this.#powered) return;
    this.#powered = on;
    this.#powerSince = this.lab.timeline.now;
    if (!on) this.boot.station.stop();
    this.boot.way.begin(this.lab.timeline.now);
    this.uplink.enabled = on;
    this.downlink.enabled = on;
    this.boot.moved();
  }

  /** The VLAN that the switch named for voice; undefined: untagged with everybody else. */
  get voiceVlan(): number | undefined {
    return this.#voiceVlan;
  }

  receive(frame: Frame, port: Port): void {
    if (frame.payload.kind === "cdp") {
      if (port === this.uplink) this.#hearCdp(frame.payload);
      return;
    }
    if (port === this.downlink) {
      this.#behind.add(frame.source);
      this.uplink.send(frame);
      return;
    }
    // A port whose voice VLAN is its access VLAN sends in it without a tag.
    const vlan = frame.tag?.vlan ?? this.#untaggedVlan;
    if (this.#voiceVlan === undefined ? !frame.tag : vlan === this.#voiceVlan) this.station.receive(frame);
    if (!frame.tag && (isBroadcast(frame.destination) || this.#behind.has(frame.destination))) {
      this.downlink.send(frame);
    }
  }

  ignores(frame: Frame, port: Port): boolean {
    if (!this.station.stack.ignores(frame)) return false;
    const beyond = port === this.uplink && this.downlink.up ? this.downlink.peer : undefined;
    return beyond?.node.ignores(frame, beyond) ?? true;
  }

  linkChanged(port: Port): void {
    if (port !== this.uplink) return;
    this.#stopWaiting();
    this.#linkSince = this.lab.timeline.now;
    this.#behind.clear();
    this.#untaggedVlan = undefined;
    if (port.up) {
      // Without a word from the switch the phone stays untagged.
      this.#wait("vlan", CDP_PATIENCE, () => this.#join(undefined));
      this.#sayCdp();
    } else this.station.linkDown();
    this.boot.moved();
  }

  /** How far it is on its way to an address. */
  #underway(): PhoneProgress | undefined {
    const nothing = { stuck: undefined, tried: undefined };
    if (!this.#powered) {
      return {
        stage: "no-power",
        since: this.#powerSince,
        next: undefined,
        stuck: "no-power",
        tried: undefined,
      };
    }
    const linkless = linkProgress(this.uplink, this.#linkSince);
    if (linkless) return linkless;
    if (this.#waitsFor) return { ...this.#waitsFor, ...nothing };
    return this.station.settings ? undefined : this.station.addressing;
  }

  #wait(stage: "starting" | "vlan", milliseconds: number, action: () => void): void {
    this.#stopWaiting();
    const { timeline } = this.lab;
    this.#waitsFor = { stage, since: timeline.now, next: timeline.now + milliseconds };
    this.#waiting = timeline.after(milliseconds, action);
    this.boot.moved();
  }

  #stopWaiting(): void {
    this.#waiting?.cancel();
    this.#waiting = undefined;
    this.#waitsFor = undefined;
  }

  #hearCdp({ voiceVlan, nativeVlan }: Cdp): void {
    this.#untaggedVlan = nativeVlan;
    if (this.#waiting || voiceVlan !== this.#voiceVlan) this.#join(voiceVlan);
  }

  /** Begins in a VLAN, as if it had just been plugged in. */
  #join(vlan: number | undefined): void {
    this.#stopWaiting();
    this.#voiceVlan = vlan;
    this.station.linkDown();
    if (this.uplink.up) this.station.linkUp();
    this.boot.moved();
  }

  #restart(): void {
    this.station.linkDown();
    this.#wait("starting", RESTART, () => this.#join(this.#voiceVlan));
  }

  #send(frame: Frame): void {
    const vlan = this.#voiceVlan;
    this.uplink.send(vlan === undefined ? frame : { ...frame, tag: { vlan, priority: priorityOf(frame) } });
  }

  #sayCdp(): void {
    const payload: Cdp = {
      kind: "cdp",
      device: deviceNameOf(this.mac),
      port: "Port 1",
      platform: `Cisco IP Phone ${this.model}`,
      version: this.#firmware,
      capabilities: "H P",
      address: this.station.settings?.address,
      nativeVlan: undefined,
      voiceVlan: undefined,
      duplex: "full",
      holdtime: 180,
    };
    this.uplink.send({ source: this.mac, destination: CDP_ADDRESS, tag: undefined, payload });
  }
}

/** What a phone marks its frames with: 5 for voice, 3 for signalling (IEEE 802.1p). */
function priorityOf({ payload }: Frame): number {
  return payload.kind === "ip" ? payload.dscp >> 3 : 0;
}

function modelOf(name: string): PhoneTypeName {
  return phoneTypeNamed(name) ? (name as PhoneTypeName) : "7960";
}

/** Milliseconds in which the switch should have said which VLAN is for voice. */
const CDP_PATIENCE = 2000;
/** Milliseconds that a phone takes to start. */
const RESTART = 5000;
