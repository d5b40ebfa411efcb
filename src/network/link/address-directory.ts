import type { Node } from "./wire.js";

/**
 * Which stations have which address. No device of the lab may ask it what a real one could not know: it spares
 * bringing a question for one address to a thousand stations that would all ignore it.
 */
export class AddressDirectory {
  readonly #owners = new Map<string, Set<Node>>();
  readonly #claims = new Map<Node, string>();
  readonly #firstOwners = new Map<string, Node>();
  readonly #moved = new Set<string>();

  /** The station has this address now, or none. */
  claim(node: Node, address: string | undefined): void {
    const before = this.#claims.get(node);
    if (before === address) return;
    if (before !== undefined) this.#owners.get(before)?.delete(node);
    if (address === undefined) {
      this.#claims.delete(node);
      return;
    }
    this.#claims.set(node, address);
    const first = this.#firstOwners.get(address);
    if (!first) this.#firstOwners.set(address, node);
    else if (first !== node) this.#moved.add(address);
    const owners = this.#owners.get(address);
    if (owners) owners.add(node);
    else this.#owners.set(address, new Set([node]));
  }

  /** Whether several stations have had an address, so that anybody may still send to the one that had it before. */
  hasMoved(address: string): boolean {
    return this.#moved.has(address);
  }

  ownersOf(address: string): ReadonlySet<Node> {
    return this.#owners.get(address) ?? NOBODY;
  }
}

const NOBODY: ReadonlySet<Node> = new Set();
