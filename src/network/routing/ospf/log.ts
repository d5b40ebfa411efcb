import type { OspfNeighborState } from "../../../router/ospf-model.js";
import type { GenericBlock } from "../../../language/holder.js";
import { contains } from "../../../router/ipv4.js";
import { logAdjacency } from "../../../modes/routing/ospf.js";
import type { OspfPort } from "../../../rules/ospf-settings.js";
import { BACKBONE } from "./area.js";
import type { OspfNeighbor } from "./neighbor.js";
import type { OspfPacket } from "./packets.js";
import type { RoutingHost } from "../routing-process.js";

/** What a process says of its neighbours, and of packets that it does not take (Cisco IOS System Message Guide, OSPF). */
export class OspfLog {
  /** Whom it has complained about. */
  readonly #strangers = new Set<string>();
  #hasComplained = false;

  constructor(
    private readonly host: RoutingHost,
    private readonly block: GenericBlock,
    private readonly process: number,
  ) {}

  /** Whether a packet is for this process (RFC 2328 section 8.2). */
  accepts(packet: OspfPacket, source: string, port: OspfPort, routerId: string): boolean {
    const { name, address, mask, areaId, type } = port;
    if (type !== "point-to-point" && !contains({ address, mask }, source)) return false;
    if (packet.area !== areaId) {
      if (packet.area === BACKBONE)
        this.#complain(
          `%OSPF-4-ERRRCV: Received invalid packet: mismatch area ID, from backbone area must be virtual-link but not found from ${source}, ${name}`,
        );
      else this.debug(`Rcv pkt from ${source}, ${name}, area ${packet.area} mismatch area ${areaId}`);
      return false;
    }
    if (!this.#isProven(packet, source, port)) return false;
    if (packet.routerId !== routerId) return true;
    this.#complain(
      `%OSPF-4-DUP_RTRID_NBR: OSPF detected duplicate router-id ${routerId} from ${source} on interface ${name}`,
    );
    return false;
  }

  neighborChanged(name: string, neighbor: OspfNeighbor, before: OspfNeighborState, why: string): void {
    const { routerId, state } = neighbor;
    this.debug(`Nbr ${routerId} on ${name} from ${before} to ${state}, ${why}`);
    const [told] = logAdjacency.all(this.block);
    const isSilent =
      this.host.platform.traits.routing.ospfLogging === "by-line" || logAdjacency.off(this.block).length > 0;
    if (!told && isSilent) return;
    if (state !== "FULL" && state !== "DOWN" && told?.detail !== true) return;
    this.host.log(
      `%OSPF-5-ADJCHG: Process ${this.process}, Nbr ${routerId} on ${name} from ${before} to ${state}, ${why}`,
    );
  }

  withoutIdentity(): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    this.host.log(
      `%OSPF-4-NORTRID: OSPF process ${this.process} failed to allocate unique router-id and cannot start`,
    );
  }

  debug(line: string): void {
    this.host.debug("OSPF adjacency events", `OSPF: ${line}`);
  }

  #isProven({ authentication: theirs }: OspfPacket, source: string, port: OspfPort): boolean {
    const { authentication: ours, name } = port;
    if (theirs.kind !== ours.kind) {
      this.debug(
        `Rcv pkt from ${source}, ${name} : Mismatch Authentication type. Input packet specified type ${TYPES[theirs.kind]}, we use type ${TYPES[ours.kind]}`,
      );
      return false;
    }
    if (ours.kind === "none" || theirs.kind === "none" || theirs.key === ours.key) {
      if (ours.kind !== "md5" || theirs.kind !== "md5" || ours.keyId === theirs.keyId) return true;
    }
    const what = theirs.kind === "md5" ? `Message Digest Key ${theirs.keyId}` : "Clear Text";
    this.debug(`Rcv pkt from ${source}, ${name} : Mismatch Authentication Key - ${what}`);
    return false;
  }

  /** Once; a router would repeat it every minute. */
  #complain(message: string): void {
    if (this.#strangers.has(message)) return;
    this.#strangers.add(message);
    this.host.log(message);
  }
}

const TYPES = { none: 0, simple: 1, md5: 2 } as const;
