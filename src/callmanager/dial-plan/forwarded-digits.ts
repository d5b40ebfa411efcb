import { digitStrip, forwardDigits, prefix } from "../../modes/voice/dial-peer/peer.js";
import { dialPeers } from "../../rules/dial-peers.js";
import type { Router } from "../../router/router.js";

/**
 * The digits that a POTS dial-peer passes on to its line: those that its pattern names at the beginning are taken away
 * (`digit-strip`), unless `forward-digits` says otherwise, and `prefix` goes in front (IOS Dial Peer Configuration).
 */
export function forwardedDigits(router: Router, tag: number, number: string): string {
  const peer = dialPeers(router).find((one) => one.tag === tag && !one.own);
  if (!peer) return number;
  const { block, pattern } = peer;
  return `${prefix.of(block)?.digits ?? ""}${kept(block, pattern, number)}`;
}

function kept(block: Parameters<typeof prefix.of>[0], pattern: string, number: string): string {
  const told = forwardDigits.of(block);
  if (told?.all) return number;
  if (told?.extra) return number.slice(signsOf(pattern).length);
  if (told?.count !== undefined) return told.count === 0 ? "" : number.slice(-told.count);
  if (!digitStrip.isOn(block)) return number;
  const signs = signsOf(pattern);
  const first = signs.findIndex((sign) => !/^[0-9A-D*#]$/i.test(sign));
  return number.slice(first < 0 ? signs.length : first);
}

/** The signs of a pattern that stand for a digit each; `T` stands for those that follow. */
function signsOf(pattern: string): readonly string[] {
  return pattern.match(/\[[^\]]*\]|[0-9A-D*#.]/gi) ?? [];
}
