import {
  allowsUntrustedInformation,
  insertsRelayInformation,
} from "../../modes/global/network/switch-guards.js";
import { snooping, snoopingVlans } from "../../modes/global/network/switch.js";
import { snoopingRate, snoopingTrust } from "../../modes/interface/switch-services.js";
import { baseAddress, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import type { SnoopedLease } from "../../router/switching-model.js";
import type { RouterHost } from "../../session/router-host.js";
import { carriesDhcp, type DhcpMessage, type Frame } from "./frames.js";

/** The switch that listens. */
interface Snooping {
  readonly host: RouterHost;
  readonly router: Router;
  /** Too many messages came at a port within a second. */
  exceeded(port: Interface, packets: number): void;
}

interface Binding extends Omit<SnoopedLease, "seconds"> {
  /** On the timeline. */
  readonly until: number;
}

/**
 * Listens to DHCP on the ports of a switch: servers are believed at trusted ports only, clients are taken to these only,
 * and who was given which address is remembered (Catalyst software configuration guide, "Configuring DHCP Features").
 */
export class DhcpSnooping {
  /** By VLAN and hardware address of the client. */
  readonly #bindings = new Map<string, Binding>();
  /** The port at which a client asked last. */
  readonly #asked = new Map<string, string>();
  readonly #counted = new Map<string, { readonly second: number; packets: number }>();

  constructor(private readonly node: Snooping) {}

  /** The frame as it goes on from the port where it came in; undefined where it is dropped. */
  admit(frame: Frame, vlan: number, port: string): Frame | undefined {
    const message = carriesDhcp(frame);
    if (!message || !this.#listens(vlan)) return frame;
    const own = this.node.router.interfaces.get(port);
    if (own && !this.#isWithinRate(own)) return undefined;
    const key = keyOf(vlan, message.clientMac);
    if (isOfServer(message)) {
      if (!this.#isTrusted(port)) {
        this.#tell(message, frame);
        return undefined;
      }
      if (message.type === "ack") this.#bind(key, message, vlan);
      return frame;
    }
    if (this.#isTrusted(port)) return frame;
    if (!this.#isPlausible(message)) return undefined;
    this.#asked.set(key, port);
    if (message.type === "release") this.#bindings.delete(key);
    return insertsRelayInformation.isOn(this.node.router) ? this.#marked(frame, message, vlan, port) : frame;
  }

  /** Whether a frame may leave at a port: what clients say is for servers, and these are at trusted ports. */
  mayLeave(frame: Frame, vlan: number, port: string): boolean {
    const message = carriesDhcp(frame);
    return !message || isOfServer(message) || !this.#listens(vlan) || this.#isTrusted(port);
  }

  /** Who was given which address, as far as it lasts. */
  get leases(): readonly SnoopedLease[] {
    const { now } = this.node.host.timeline;
    return [...this.#bindings.values()]
      .filter(({ until }) => until > now)
      .map(({ until, ...lease }) => ({ ...lease, seconds: Math.ceil((until - now) / 1000) }));
  }

  #listens(vlan: number): boolean {
    const { router } = this.node;
    if (!router.isSwitch || !snooping.isOn(router)) return false;
    return snoopingVlans
      .all(router)
      .some(({ vlans }) => vlans.some(({ low, high }) => low <= vlan && vlan <= high));
  }

  /** The switch trusts itself. */
  #isTrusted(port: string): boolean {
    const own = this.node.router.interfaces.get(port);
    return partsOf(port).kind === "Vlan" || (own !== undefined && snoopingTrust.isOn(own));
  }

  #isWithinRate(port: Interface): boolean {
    const limit = snoopingRate.of(port)?.packets;
    if (limit === undefined) return true;
    const second = Math.floor(this.node.host.timeline.now / 1000);
    const counted = this.#counted.get(port.name);
    const now = counted?.second === second ? counted : { second, packets: 0 };
    now.packets++;
    this.#counted.set(port.name, now);
    if (now.packets <= limit) return true;
    this.node.exceeded(port, now.packets);
    return false;
  }

  /** Who stands behind an untrusted port is no switch that could know where a request came from. */
  #isPlausible({ relayInformation }: DhcpMessage): boolean {
    return relayInformation === undefined || allowsUntrustedInformation.isOn(this.node.router);
  }

  #tell(message: DhcpMessage, { source }: Frame): void {
    this.node.host.log(
      `%DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCP${message.type.toUpperCase()}, MAC sa: ${source}`,
    );
  }

  #bind(key: string, { clientMac, yourAddress, options: { lease = 0 } }: DhcpMessage, vlan: number): void {
    const port = this.#asked.get(key);
    if (port === undefined) return;
    const until = this.node.host.timeline.now + lease * 1000;
    this.#bindings.set(key, { mac: clientMac, address: yourAddress, vlan, port, until });
  }

  #marked(frame: Frame, message: DhcpMessage, vlan: number, port: string): Frame {
    const { payload } = frame;
    if (payload.kind !== "ip" || payload.data.kind !== "udp" || message.relayInformation) return frame;
    const { units } = partsOf(port);
    const relayInformation = {
      vlan,
      module: units.length > 1 ? (units[0] ?? 0) : 0,
      port: units.at(-1) ?? 0,
      mac: baseAddress(this.node.router),
    };
    return {
      ...frame,
      payload: { ...payload, data: { ...payload.data, data: { ...message, relayInformation } } },
    };
  }
}

function isOfServer({ type }: DhcpMessage): boolean {
  return type === "offer" || type === "ack" || type === "nak";
}

function keyOf(vlan: number, mac: string): string {
  return `${vlan} ${mac}`;
}
