import { routingOfSwitch } from "../../modes/global/ip/forwarding.js";
import { cdpRun } from "../../modes/global/management.js";
import { cdpEnable } from "../../modes/interface/services.js";
import { compareInterfaces, hardwareAddress, parentOf, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { isTrunk, untaggedVlan } from "../../router/switching.js";
import type { CdpNeighbor } from "../../router/switching-model.js";
import { CDP_ADDRESS, type Cdp, type Frame } from "../link/frames.js";
import type { Port } from "../link/wire.js";
import type { RouterHost } from "../../session/router-host.js";
import type { Timer } from "../../session/timeline.js";

/** The router or switch that speaks. */
interface CdpHost {
  readonly host: RouterHost;
  readonly router: Router;
  readonly ports: ReadonlyMap<string, Port>;
  /** Who speaks at the other end of a cable, and at which of its ports; undefined if no router or switch is there. */
  cdpBehind(port: string): { readonly speaker: CdpSpeaker; readonly name: string } | undefined;
}

interface Heard {
  readonly cdp: Cdp;
  /** When it was last said, or said again. */
  readonly at: number;
  /** Nothing more will come. */
  readonly isLast: boolean;
}

/**
 * Tells neighbours of a device, and remembers what they told (Cisco Discovery Protocol). A real one repeats itself
 * every minute; here it speaks when a link comes up and when something about it changed, which is all that
 * repeating could bring to anybody.
 */
export class CdpSpeaker {
  readonly #heard = new Map<string, Heard>();
  readonly #said = new Map<string, string>();
  /** When ports that lead outside say again what they said. */
  readonly #repeats = new Map<string, Timer>();
  /** What a port was warned of, by its name and the subject. */
  readonly #mismatches = new Map<string, string>();
  /** Of the ports, since the configuration last changed. */
  #addresses: ReadonlyMap<string, string> | undefined;

  constructor(private readonly node: CdpHost) {}

  /** What neighbours said, as far as it is still believed. */
  get neighbours(): readonly CdpNeighbor[] {
    return [...this.#heard]
      .map(([localPort, heard]) => {
        const { cdp } = heard;
        const holdtime = this.#holdtime(localPort, heard);
        const { device, port, platform, capabilities, version, address, nativeVlan, duplex, voiceVlan } = cdp;
        const told = { device, platform, capabilities, version, address, nativeVlan, duplex, voiceVlan };
        return { ...told, localPort, remotePort: port, holdtime };
      })
      .filter(({ holdtime }) => holdtime > 0)
      .sort((a, b) => compareInterfaces(a.localPort, b.localPort));
  }

  /** Whether a phone said last that it is at a port. */
  hearsPhone(port: string): boolean {
    const heard = this.#heard.get(port);
    if (!heard?.cdp.platform.includes("Phone")) return false;
    return this.#holdtime(port, heard) > 0;
  }

  hear(cdp: Cdp, port: string): void {
    if (!this.#speaks(port)) return;
    this.#heard.set(port, { cdp, at: this.node.host.timeline.now, isLast: false });
    this.#answer(port);
    this.#compare(port);
  }

  /** Says hello on a port whose link has come up. */
  announce(port: string): void {
    this.#said.delete(port);
    this.#answer(port);
  }

  lost(port: string): void {
    this.#said.delete(port);
    const heard = this.#heard.get(port);
    // A neighbour is believed for as long as it asked to be.
    if (heard) this.#heard.set(port, { ...heard, at: this.node.host.timeline.now, isLast: true });
  }

  /** Says again what has changed. */
  changed(): void {
    this.#addresses = undefined;
    for (const port of this.node.ports.keys()) {
      if (this.#said.has(port) && !this.#speaks(port)) this.#fallSilent(port);
      else if (this.#isSilent(port) && this.#speaks(port)) this.#speakAgain(port);
      else this.#answer(port);
    }
    for (const port of this.#heard.keys()) this.#compare(port);
  }

  /** Neither end of a cable hears of the other any more, and believes what it heard for a while. */
  #fallSilent(port: string): void {
    this.lost(port);
    const { speaker, name } = this.node.cdpBehind(port) ?? {};
    if (name !== undefined) speaker?.lost(name);
  }

  /** Whether the port has fallen silent before, and nothing but the configuration kept it from speaking. */
  #isSilent(port: string): boolean {
    const isUp = this.node.ports.get(port)?.up === true;
    return isUp && !this.#said.has(port) && this.#heard.get(port)?.isLast === true;
  }

  #speakAgain(port: string): void {
    this.announce(port);
    const { speaker, name } = this.node.cdpBehind(port) ?? {};
    if (name !== undefined) speaker?.announce(name);
  }

  /** Warns of a cable whose two ends do not agree; a real device says so every minute. */
  #compare(port: string): void {
    const { device = "", port: remote = "" } = this.#heard.get(port)?.cdp ?? {};
    this.#warn(port, "NATIVE_VLAN", this.#foreignNative(port, `${device} ${remote}`));
    this.#warn(port, "DUPLEX", this.#otherDuplex(port, `${device} ${remote}`));
  }

  /** The warning that the two ends have untagged frames in different VLANs. */
  #foreignNative(port: string, neighbour: string): string | undefined {
    const switching = this.node.router.interfaces.get(port)?.switching;
    const own = switching && isTrunk(switching) ? switching.nativeVlan : undefined;
    const other = this.#heard.get(port)?.cdp.nativeVlan;
    const differ = own !== undefined && other !== undefined && own !== other;
    return differ
      ? `Native VLAN mismatch discovered on ${port} (${own}), with ${neighbour} (${other}).`
      : undefined;
  }

  /** The warning that one end waits while the other one speaks, and the other does not. */
  #otherDuplex(port: string, neighbour: string): string | undefined {
    const other = this.#heard.get(port)?.cdp;
    if (!other || other.platform.includes("Phone") || partsOf(port).kind === "Serial") return undefined;
    const own = this.#duplex(port);
    const { speaker, name: remote = "" } = this.node.cdpBehind(port) ?? {};
    const theirs = speaker ? speaker.#duplex(remote) : other.duplex;
    const named = (duplex: Cdp["duplex"]) => (duplex === "half" ? "half duplex" : "not half duplex");
    return own === theirs
      ? undefined
      : `duplex mismatch discovered on ${port} (${named(own)}), with ${neighbour} (${named(theirs)}).`;
  }

  /** What somebody fixed; else the other end's, as negotiation finds it out. */
  #duplex(name: string): Cdp["duplex"] {
    const fixed = (port: Interface | undefined) => (port?.duplex === "auto" ? undefined : port?.duplex);
    const { speaker, name: remote = "" } = this.node.cdpBehind(name) ?? {};
    return (
      fixed(this.node.router.interfaces.get(name)) ??
      fixed(speaker?.node.router.interfaces.get(remote)) ??
      "full"
    );
  }

  #warn(port: string, subject: "NATIVE_VLAN" | "DUPLEX", now: string | undefined): void {
    const key = `${port} ${subject}`;
    if (now === this.#mismatches.get(key)) return;
    if (now === undefined) return void this.#mismatches.delete(key);
    this.#mismatches.set(key, now);
    this.node.host.log(`%CDP-4-${subject}_MISMATCH: ${now}`);
  }

  /** Seconds for which what was heard is still believed. */
  #holdtime(port: string, { cdp, at, isLast }: Heard): number {
    const own = this.node.ports.get(port);
    // In a lab nobody repeats what still holds; who is outside does, and is forgotten if he does not.
    const live = own?.up === true && !isLast && own.peer?.node.isForeign !== true;
    const age = Math.floor((this.node.host.timeline.now - at) / 1000);
    return cdp.holdtime - (live ? age % INTERVAL : age);
  }

  #answer(name: string): void {
    const port = this.node.ports.get(name);
    const own = this.node.router.interfaces.get(name);
    if (!port?.up || !own || !this.#speaks(name)) return;
    const payload = this.#hello(name);
    const text = JSON.stringify(payload);
    if (this.#said.get(name) === text) return;
    this.#said.set(name, text);
    const frame: Frame = { source: hardwareAddress(own), destination: CDP_ADDRESS, tag: undefined, payload };
    port.send(frame);
    if (port.peer?.node.isForeign === true) this.#repeatLater(name, text);
  }

  /** Who is outside forgets what is not said again. */
  #repeatLater(name: string, said: string): void {
    this.#repeats.get(name)?.cancel();
    const again = () => {
      if (this.#said.get(name) !== said) return;
      this.#said.delete(name);
      this.#answer(name);
    };
    this.#repeats.set(name, this.node.host.timeline.after(INTERVAL * 1000, again));
  }

  #speaks(port: string): boolean {
    const { router } = this.node;
    const own = router.interfaces.get(port);
    return cdpRun.isOn(router) && own !== undefined && cdpEnable.isOn(own);
  }

  #hello(name: string): Cdp {
    const { router, host } = this.node;
    const { hardware, dialect } = host.platform;
    const switching = router.interfaces.get(name)?.switching;
    const { voiceVlan } = switching ?? {};
    this.#addresses ??= addressesByPort(router);
    return {
      kind: "cdp",
      device: router.domainName === undefined ? router.hostname : `${router.hostname}.${router.domainName}`,
      port: name,
      platform: `cisco ${hardware.model}`,
      version: `Cisco IOS Software, Version ${hardware.version}`,
      capabilities: dialect.family === "switch" && !routingOfSwitch.isOn(router) ? "S I" : "R S I",
      address: this.#addresses.get(name) ?? this.#addresses.get(EVERYWHERE),
      nativeVlan: switching && untaggedVlan(switching),
      voiceVlan: typeof voiceVlan === "number" ? voiceVlan : undefined,
      duplex: this.#duplex(name),
      holdtime: 180,
    };
  }
}

/** The first address on each port or on its sub-interfaces; a switch has that of a VLAN interface everywhere. */
function addressesByPort({ interfaces }: Router): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, addresses } of interfaces.values()) {
    const [first] = addresses;
    const port = name.startsWith("Vlan") ? EVERYWHERE : (parentOf(name) ?? name);
    if (first && !found.has(port)) found.set(port, first.address);
  }
  return found;
}

/** Stands for the ports that have no address of their own. */
const EVERYWHERE = "";

/** Seconds between two announcements of a real device. */
const INTERVAL = 60;
