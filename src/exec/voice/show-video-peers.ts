import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { videoPeer } from "../../modes/global/voice/gateway-blocks.js";
import { destinationPattern, port, sessionTarget, shutdown } from "../../modes/voice/dial-peer/peer.js";
import { linesText } from "../text.js";
import { byTag } from "./by-tag.js";
import { voiceShowWords } from "./words.js";

/** `show dial-peer video`: dial-peers of pictures as they are configured (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, video: "Video dial-peers" });

const SHOW = { show: true, packetTracer: false } as const;

function stateOf(peer: GenericBlock): string {
  return shutdown.shown.isOn(peer) ? "down" : "up";
}

function patternOf(peer: GenericBlock): string {
  return destinationPattern.shown.of(peer)?.pattern ?? "";
}

function targetOf(peer: GenericBlock): string {
  return sessionTarget.shown.of(peer)?.target ?? "";
}

/** The voice port of the signaling, or the interface of the pictures. */
function portOf(peer: GenericBlock, what: "media" | "signal"): string {
  return port.shown.all(peer).find((line) => line[what] !== undefined)?.[what] ?? "";
}

const summary = action({
  ...SHOW,
  syntax: "show dial-peer video [tag:<1-10000>] summary",
  help: { tag: "Video dial-peer identifier", summary: "One row a dial-peer" },
  run: (router, { tag }) =>
    linesText([
      "TAG    TYPE       ADMIN  DEST-PATTERN      SESS-TARGET",
      ...byTag(videoPeer.shown.all(router), tag).map((peer) =>
        [
          String(peer.args.tag).padEnd(7),
          peer.args.kind.padEnd(11),
          stateOf(peer).padEnd(7),
          patternOf(peer).padEnd(18),
          targetOf(peer),
        ]
          .join("")
          .trimEnd(),
      ),
    ]),
});

const full = action({
  ...SHOW,
  syntax: "show dial-peer video [tag:<1-10000>]",
  help: { tag: "Video dial-peer identifier" },
  run: (router, { tag }) =>
    byTag(videoPeer.shown.all(router), tag)
      .map((peer) =>
        linesText([
          `Video Dial-Peer ${peer.args.tag}`,
          `\ttype = ${peer.args.kind}, destination-pattern = \`${patternOf(peer)}',`,
          `\tport signal = \`${portOf(peer, "signal")}', port media = \`${portOf(peer, "media")}',`,
          `\tsession-target = \`${targetOf(peer)}',`,
          `\tAdmin state is ${stateOf(peer)}`,
        ]),
      )
      .join(""),
});

export const showVideoPeers = [summary, full];
