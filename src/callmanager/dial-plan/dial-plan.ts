import { fit } from "../../router/number-pattern.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { virtualDialPeers } from "../../router/telephony.js";
import { corListsOfLine } from "../../rules/class-of-restriction.js";
import { numberExpansions } from "../../rules/dial-peers.js";
import { slotOf } from "../../rules/isdn-lines.js";
import { type DialPeer, dialPeers } from "./dial-peers.js";
import { type HuntGroup, huntGroups } from "./hunt-group.js";
import { type Found, NumberTrie } from "./trie.js";

/** Where a number leads. */
export type Destination =
  | { readonly kind: "line"; readonly dn: EphoneDn; readonly which: "primary" | "secondary" }
  | { readonly kind: "hunt"; readonly group: HuntGroup }
  | { readonly kind: "peer"; readonly peer: DialPeer }
  | { readonly kind: "port"; readonly peer: DialPeer };

/** What takes the calls to a number: a dial-peer, of the router's own or configured. */
export interface Route {
  readonly tag: number;
  readonly destination: Destination;
  readonly preference: number;
  /** If it is busy, no other is tried. */
  readonly huntstop: boolean;
  /** The COR list whose members a caller must have. */
  readonly corList: string | undefined;
}

/** What is known of digits that were dialled so far. */
export interface Dialled {
  /** The number as the plan has it: `num-exp` may have replaced it. */
  readonly number: string;
  /** Routes that match, best first. */
  readonly routes: readonly Route[];
  /** Whether further digits may still lead somewhere else. */
  readonly more: boolean;
}

/** Preference of a second number unless something else is configured. */
const SECONDARY_PREFERENCE = 9;

/** All dial-peers of the router, indexed by their patterns. Built anew whenever the configuration changes. */
export class DialPlan {
  readonly peers: readonly DialPeer[];
  readonly groups: readonly HuntGroup[];
  /** Dial-peers of the lines' own numbers, by dn tag. */
  readonly peerOfLine = new Map<number, number>();
  readonly #routes = new NumberTrie<Route>();
  readonly #fromTrunks = new IncomingPeers();
  readonly #fromPorts = new IncomingPeers();
  readonly #expansions = new NumberTrie<{ readonly pattern: string; readonly expanded: string }>();

  constructor(router: Router) {
    this.peers = dialPeers(router);
    this.groups = huntGroups(router);
    for (const { tag, destination, dn } of virtualDialPeers(router))
      this.#addLine(router, tag, destination, dn);
    this.groups.forEach((group, index) => this.#addGroup(group, 20101 + index));
    for (const peer of this.peers) this.#addPeer(router, peer);
    for (const { extension, expanded } of numberExpansions(router))
      this.#expansions.add(extension, { pattern: extension, expanded });
  }

  /** What some digits lead to; of equal routes chance picks the first. */
  match(digits: string, random: (below: number) => number): Dialled {
    const expansion = this.#expansions.match(digits);
    const rule = best(expansion.complete)?.value;
    const number = rule ? expand(digits, rule) : digits;
    const { complete, open, more } = this.#routes.match(number);
    const fixed = complete.some(
      ({ value: { destination } }) => destination.kind === "peer" || destination.kind === "port",
    );
    return {
      number,
      routes: inOrder([...complete, ...open], random),
      more: !fixed && (more || (expansion.more && !rule)),
    };
  }

  /** The dial-peer by which a call from another router comes in; undefined where none matches (dial-peer 0). */
  incomingPeer(called: string, calling: string): DialPeer | undefined {
    return this.#fromTrunks.match(called, calling);
  }

  /** The same of a call that comes in by a voice port, which counts where no number does. */
  incomingAtPort(port: string, called: string, calling: string): DialPeer | undefined {
    return (
      this.#fromPorts.match(called, calling) ??
      this.peers.find((peer) => peer.kind === "pots" && !peer.shutdown && peer.port === port)
    );
  }

  /** The number whose calls go to a voice port; "" where no dial-peer names one. */
  numberAtPort(port: string): string {
    const own = this.peers.filter((peer) => peer.kind === "pots" && !peer.shutdown && peer.port === port);
    return own.flatMap(({ pattern = "" }) => (/^[0-9*#]+$/.test(pattern) ? [pattern] : []))[0] ?? "";
  }

  #addLine(router: Router, tag: number, destination: string, dn: EphoneDn): void {
    if (!this.peerOfLine.has(dn.tag)) this.peerOfLine.set(dn.tag, tag);
    const which = destination === dn.secondary ? "secondary" : "primary";
    const own = dn.preference;
    const general = router.telephony?.maxDnOptions.preference;
    const preference =
      which === "primary" ? (own?.preference ?? general ?? 0) : (own?.secondary ?? SECONDARY_PREFERENCE);
    this.#routes.add(destination, {
      tag,
      destination: { kind: "line", dn, which },
      preference,
      huntstop: dn.huntstop,
      corList: corListsOfLine(router, dn).outgoing,
    });
  }

  #addGroup(group: HuntGroup, tag: number): void {
    const add = (number: string | undefined, preference: number) => {
      if (number === undefined) return;
      this.#routes.add(number, {
        tag,
        destination: { kind: "hunt", group },
        preference,
        huntstop: true,
        corList: undefined,
      });
    };
    add(group.pilot, group.preference);
    add(group.secondary, group.secondaryPreference);
  }

  /** A voice port leads somewhere only where the router has it. */
  #addPeer(router: Router, peer: DialPeer): void {
    const { tag, pattern, preference, huntstop, target, kind, shutdown, port, isBusyOut } = peer;
    if (shutdown || (kind !== "voip" && kind !== "pots")) return;
    (kind === "voip" ? this.#fromTrunks : this.#fromPorts).add(peer);
    if (pattern === undefined) return;
    const corList = peer.corLists.outgoing;
    const add = (destination: Destination) =>
      this.#routes.add(pattern, { tag, destination, preference, huntstop, corList });
    if (kind === "voip" && target !== undefined && !isBusyOut) add({ kind: "peer", peer });
    if (kind === "pots" && port !== undefined && router.voiceLines.has(slotOf(port)))
      add({ kind: "port", peer });
  }
}

/** Dial-peers for calls that come in, by the called and by the calling number. */
class IncomingPeers {
  readonly #called = new NumberTrie<DialPeer>();
  readonly #answerAddress = new NumberTrie<DialPeer>();
  readonly #pattern = new NumberTrie<DialPeer>();
  readonly #peers: DialPeer[] = [];

  add(peer: DialPeer): void {
    this.#peers.push(peer);
    if (peer.incomingCalled !== undefined) this.#called.add(peer.incomingCalled, peer);
    if (peer.answerAddress !== undefined) this.#answerAddress.add(peer.answerAddress, peer);
    if (peer.pattern !== undefined) this.#pattern.add(peer.pattern, peer);
  }

  match(called: string, calling: string): DialPeer | undefined {
    const tries = [
      [this.#called, called],
      [this.#answerAddress, calling],
      [this.#pattern, calling],
    ] as const;
    for (const [trie, number] of tries) {
      const { complete, open } = trie.match(number);
      const found = best([...complete, ...open]);
      if (found) return found.value;
    }
    return this.#byBeginning(called, calling);
  }

  /** Where no pattern takes the whole number, one that takes its beginning does: `incoming called-number .` takes all. */
  #byBeginning(called: string, calling: string): DialPeer | undefined {
    const tries = [
      ["incomingCalled", called],
      ["answerAddress", calling],
      ["pattern", calling],
    ] as const;
    for (const [field, number] of tries) {
      const taking = this.#peers.flatMap((peer) => {
        const found = peer[field] === undefined ? undefined : fit(peer[field], number);
        return found?.kind === "fits" ? [{ peer, explicit: found.explicit }] : [];
      });
      const [first] = taking.toSorted((a, b) => b.explicit - a.explicit);
      if (first) return first.peer;
    }
    return undefined;
  }
}

function best<T>(found: readonly Found<T>[]): Found<T> | undefined {
  return [...found].sort((a, b) => b.explicit - a.explicit)[0];
}

/** `num-exp 5... 4085555...`: the dots take the digits of the dots. */
function expand(digits: string, { pattern, expanded }: { pattern: string; expanded: string }): string {
  const kept = [...pattern].flatMap((sign, index) => (sign === "." ? [digits.charAt(index)] : []));
  return [...expanded].map((sign) => (sign === "." ? (kept.shift() ?? "") : sign)).join("");
}

/** Longest match, then preference, then chance (`dial-peer hunt 0`). */
function inOrder(found: readonly Found<Route>[], random: (below: number) => number): readonly Route[] {
  if (found.length < 2) return found.map(({ value }) => value);
  return found
    .map((one) => ({ ...one, lot: random(1_000_000) }))
    .sort((a, b) => b.explicit - a.explicit || a.value.preference - b.value.preference || a.lot - b.lot)
    .map(({ value }) => value);
}
