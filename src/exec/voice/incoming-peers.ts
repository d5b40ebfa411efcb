import { dialPeers, isOperational, type DialPeer, type Match } from "../../rules/dial-peers.js";
import { fit } from "../../router/number-pattern.js";
import type { Router } from "../../router/router.js";

/** The dial-peer of a call's incoming leg (IOS Dial Peer Configuration). */

/**
 * The peer that a call from a voice port belongs to: one whose answer address or else destination pattern fits the
 * calling number, or else the one of that port ("Matching Inbound Dial Peers").
 */
export function incomingPeer(router: Router, port: string, calling: string): Match | undefined {
  const peers = dialPeers(router).filter((peer) => peer.kind === "pots" && isOperational(peer));
  return (
    best(peers, calling, ({ answer }) => answer) ??
    best(peers, calling, ({ pattern }) => pattern) ??
    peers
      .filter((peer) => peer.port === port)
      .map((peer): Match => ({ peer, fit: { kind: "fits", length: 0, explicit: 0 } }))[0]
  );
}

function best(
  peers: readonly DialPeer[],
  calling: string,
  pattern: (peer: DialPeer) => string,
): Match | undefined {
  return peers
    .flatMap((peer): Match[] => {
      const text = pattern(peer);
      const found = text === "" ? undefined : fit(text, calling);
      return found?.kind === "fits" ? [{ peer, fit: found }] : [];
    })
    .toSorted((a, b) => b.fit.explicit - a.fit.explicit)[0];
}
