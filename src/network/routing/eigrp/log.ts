import type { EigrpNeighbor } from "./neighbor.js";
import type { EigrpPort } from "./ports.js";
import type { EigrpDestination } from "./topology.js";
import type { GenericBlock } from "../../../language/holder.js";
import { logNeighbors } from "../../../modes/routing/eigrp.js";
import { prefixLength } from "../../../router/ipv4.js";
import type { RoutingHost } from "../routing-process.js";

/** What a process says of its neighbours (Cisco IOS System Message Guide, DUAL). */
export class EigrpLog {
  readonly #strangers = new Set<string>();

  constructor(
    private readonly host: RoutingHost,
    private readonly block: GenericBlock,
    private readonly system: number,
  ) {}

  /** A neighbour came or went, unless nobody wants to know. */
  neighbor({ address, interface: name }: EigrpNeighbor, what: string): void {
    if (logNeighbors.isOn(this.block) === false) return;
    this.host.log(`%DUAL-5-NBRCHANGE: ${this.#name}: Neighbor ${address} (${name}) is ${what}`);
  }

  /** Somebody of another network speaks here; once, where a router would repeat it. */
  stranger(address: string, port: EigrpPort): void {
    const own = `${port.address}/${prefixLength(port.mask) ?? 0}`;
    const message = `%DUAL-6-NBRINFO: ${this.#name}: Neighbor ${address} (${port.name}) is blocked: not on common subnet (${own})`;
    if (this.#strangers.has(message)) return;
    this.#strangers.add(message);
    this.host.log(message);
  }

  stuck({ network, mask }: EigrpDestination): void {
    const route = `${network}/${prefixLength(mask) ?? 0}`;
    this.host.log(`%DUAL-3-SIA: Route ${route} stuck-in-active state in ${this.#name}. Cleaning up`);
  }

  get #name(): string {
    return `${this.host.platform.traits.routing.eigrpName} ${this.system}`;
  }
}
