import type { Lsa } from "../../../router/ospf-model.js";
import type { OspfArea } from "./area.js";
import type { OspfDatabase } from "./database.js";
import type { OspfInterface } from "./interface.js";
import { compareInstances, headerOf, MAX_AGE, nameOf } from "./lsa.js";
import type { OspfNeighbor } from "./neighbor.js";

/** What spreads advertisements, as the process provides it. */
export interface FloodingHost {
  readonly routerId: string;
  readonly areas: Iterable<OspfArea>;
  /** What all areas share; external routes are there. */
  readonly shared: OspfDatabase;
  /** What an advertisement says has changed. */
  installed(lsa: Lsa, area: OspfArea): void;
  /** Whether an address is the router's own. */
  owns(address: string): boolean;
  /** Somebody repeats what this router said in an earlier life, perhaps under another name. */
  heardOfItself(lsa: Lsa, area: OspfArea): void;
}

/** Brings each advertisement to every router that it concerns (RFC 2328 section 13). */
export class OspfFlooding {
  constructor(private readonly host: FloodingHost) {}

  databaseOf(lsa: Pick<Lsa, "type">, area: OspfArea): OspfDatabase {
    return lsa.type === 5 ? this.host.shared : area.database;
  }

  /** Takes the advertisements of a neighbour's update: spreads and confirms what is new. */
  receive(lsas: readonly Lsa[], from: OspfNeighbor, at: OspfInterface, area: OspfArea): void {
    if (!from.isAtLeast("EXCHANGE")) return;
    const confirmed = lsas.filter((lsa) => this.#take(lsa, from, at, area));
    if (confirmed.length > 0)
      at.send({ kind: "acknowledgment", headers: confirmed.map(headerOf) }, from.address);
    from.proceed();
  }

  /** Spreads an advertisement through its area, or through all that take it. */
  spread(lsa: Lsa, area: OspfArea, from?: OspfNeighbor): void {
    const areas = lsa.type === 5 ? [...this.host.areas].filter(({ settings }) => !settings.stub) : [area];
    for (const one of areas) for (const out of one.interfaces) this.#spreadAt(lsa, out, from);
  }

  /** Whether an advertisement is to be confirmed by itself. */
  #take(lsa: Lsa, from: OspfNeighbor, at: OspfInterface, area: OspfArea): boolean {
    if (lsa.type === 5 && area.settings.stub) return false;
    const database = this.databaseOf(lsa, area);
    const own = database.find(lsa);
    if (!own && lsa.age >= MAX_AGE && !this.#isExchanging()) return true;
    const order = own ? compareInstances(lsa, own) : 1;
    if (order > 0) {
      this.#install(lsa, from, area, database);
      return true;
    }
    if (from.requests.has(nameOf(lsa))) from.received(lsa);
    if (order === 0) return !from.confirm(lsa);
    if (own) at.send({ kind: "update", lsas: [own] }, from.address);
    return false;
  }

  #install(lsa: Lsa, from: OspfNeighbor, area: OspfArea, database: OspfDatabase): void {
    const isOther = database.install(lsa);
    this.spread(lsa, area, from);
    if (isOther) this.host.installed(lsa, area);
    // A network goes by the address of its designated router (section 13.4).
    const isOwn = lsa.advertisingRouter === this.host.routerId || (lsa.type === 2 && this.host.owns(lsa.id));
    if (isOwn && lsa.age < MAX_AGE) this.host.heardOfItself(lsa, area);
  }

  #isExchanging(): boolean {
    return [...this.host.areas].some(({ interfaces }) =>
      [...interfaces].some(({ neighbors }) =>
        [...neighbors.values()].some(({ state }) => state === "EXCHANGE" || state === "LOADING"),
      ),
    );
  }

  #spreadAt(lsa: Lsa, out: OspfInterface, from: OspfNeighbor | undefined): void {
    let isNeeded = false;
    for (const neighbor of out.neighbors.values()) {
      neighbor.spare(lsa);
      if (!neighbor.isAtLeast("EXCHANGE")) continue;
      const asked = neighbor.requests.get(nameOf(lsa));
      if (asked) {
        neighbor.received(lsa);
        if (compareInstances(lsa, asked) <= 0) continue;
      }
      if (neighbor === from) continue;
      neighbor.insist(lsa);
      isNeeded = true;
    }
    if (!isNeeded) return;
    const cameFromHere = from !== undefined && out.neighbors.get(from.address) === from;
    // On a network with a designated router it is the one who tells the others.
    if (cameFromHere && (from.address === out.designated || from.address === out.backup)) return;
    if (cameFromHere && out.state === "BDR") return;
    const older = { ...lsa, age: Math.min(lsa.age + TRANSIT, MAX_AGE) };
    out.send({ kind: "update", lsas: [older] }, out.floodsTo);
  }
}

/** Seconds by which an advertisement grows older on each link (`InfTransDelay`). */
const TRANSIT = 1;
