import type { Node } from "./wire.js";

/**
 * Which stations have which address. No device of the lab may ask it what a real one could not know: it spares
 * bringing a question for one address to a thousand stations that would all ignore it.
 */
export class Directory {
  readonly #owners = new Map<string, Set<Node>>();
  readonly #claims = new Map<Node, string>();

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
    const owners = this.#owners.get(address);
    if (owners) owners.add(node);
    else this.#owners.set(address, new Set([node]));
  }

  ownersOf(address: string): ReadonlySet<Node> {
    return this.#owners.get(address) ?? NOBODY;
  }
}

const NOBODY: ReadonlySet<Node> = new Set();
