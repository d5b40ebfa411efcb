import { toNumber, type Network } from "./ipv4.js";

/** Networks with their owners, so that those that overlap with another are found without a look at all. */
export class NetworkIndex<Owner> {
  readonly #networks = new Map<Owner, Set<Network>>();
  /** By mask: the owners of networks that have it, by the bits that count under it. */
  readonly #withMask = new Map<number, Owners<Owner>>();
  /** By mask: the owners of all networks, by the bits that count under it; for each mask that somebody asked with. */
  readonly #underMask = new Map<number, Owners<Owner>>();

  add(owner: Owner, network: Network): void {
    const networks = this.#networks.get(owner) ?? new Set();
    this.#networks.set(owner, networks.add(network));
    for (const owners of this.#tablesFor(network)) owners.add(network.address, owner);
  }

  /** Takes away what was added, the very same object. */
  remove(owner: Owner, network: Network): void {
    const networks = this.#networks.get(owner);
    if (!networks?.delete(network)) return;
    if (networks.size === 0) this.#networks.delete(owner);
    for (const owners of this.#tablesFor(network)) owners.remove(network.address, owner);
  }

  /** An owner has these networks and no longer those; few of them are others. */
  change(owner: Owner, before: readonly Network[], after: readonly Network[]): void {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let [end, newEnd] = [before.length, after.length];
    while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1])
      [end, newEnd] = [end - 1, newEnd - 1];
    for (const network of before.slice(start, end)) this.remove(owner, network);
    for (const network of after.slice(start, newEnd)) this.add(owner, network);
  }

  /** The owners of networks of which the wider one contains the other, as `overlaps` has it. */
  overlapping({ address, mask }: Network): ReadonlySet<Owner> {
    const number = toNumber(mask);
    let within = this.#underMask.get(number);
    if (!within) {
      this.#underMask.set(number, (within = new Owners(number)));
      for (const [owner, networks] of this.#networks)
        for (const network of networks) within.add(network.address, owner);
    }
    return new Set([within, ...this.#withMask.values()].flatMap((owners) => [...owners.of(address)]));
  }

  /** Where a network is kept. */
  #tablesFor({ mask }: Network): readonly Owners<Owner>[] {
    const number = toNumber(mask);
    let alike = this.#withMask.get(number);
    if (!alike) this.#withMask.set(number, (alike = new Owners(number)));
    return [alike, ...this.#underMask.values()];
  }
}

/** Owners by the bits of an address that count under a mask, each as often as it was added. */
class Owners<Owner> {
  readonly #byBits = new Map<number, Map<Owner, number>>();

  constructor(private readonly mask: number) {}

  of(address: string): Iterable<Owner> {
    return this.#byBits.get(toNumber(address) & this.mask)?.keys() ?? [];
  }

  add(address: string, owner: Owner): void {
    const bits = toNumber(address) & this.mask;
    const owners = this.#byBits.get(bits) ?? new Map<Owner, number>();
    this.#byBits.set(bits, owners);
    owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }

  remove(address: string, owner: Owner): void {
    const bits = toNumber(address) & this.mask;
    const owners = this.#byBits.get(bits);
    const times = owners?.get(owner) ?? 0;
    if (times > 1) owners?.set(owner, times - 1);
    else owners?.delete(owner);
    if (owners?.size === 0) this.#byBits.delete(bits);
  }
}
