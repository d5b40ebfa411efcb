import { keptBlocks, keptFlag, keptText, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show dial-peer video`: dial-peers of pictures as they are configured (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, video: "Video dial-peers" });

const SHOW = { show: true, packetTracer: false } as const;

function peers(router: Router, tag: number | undefined): readonly GenericBlock[] {
  return keptBlocks(router, "dial-peer video")
    .filter(({ args }) => tag === undefined || args["tag"] === tag)
    .toSorted((a, b) => Number(a.args["tag"]) - Number(b.args["tag"]));
}

function kindOf({ args }: GenericBlock): string {
  return textOf(args["kind"]) ?? "";
}

function stateOf(peer: GenericBlock): string {
  return keptFlag(peer, "shutdown") ? "down" : "up";
}

const summary = action({
  ...SHOW,
  syntax: "show dial-peer video [tag:<1-10000>] summary",
  help: { tag: "Video dial-peer identifier", summary: "One row a dial-peer" },
  run: (router, { tag }) =>
    linesText([
      "TAG    TYPE       ADMIN  DEST-PATTERN      SESS-TARGET",
      ...peers(router, tag).map((peer) =>
        [
          String(peer.args["tag"]).padEnd(7),
          kindOf(peer).padEnd(11),
          stateOf(peer).padEnd(7),
          (keptText(peer, "destination-pattern", "pattern") ?? "").padEnd(18),
          keptText(peer, "session target", "target") ?? "",
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
    peers(router, tag)
      .map((peer) =>
        linesText([
          `Video Dial-Peer ${String(peer.args["tag"])}`,
          `\ttype = ${kindOf(peer)}, destination-pattern = \`${keptText(peer, "destination-pattern", "pattern") ?? ""}',`,
          `\tport signal = \`${keptText(peer, "port", "signal") ?? ""}', port media = \`${keptText(peer, "port", "media") ?? ""}',`,
          `\tsession-target = \`${keptText(peer, "session target", "target") ?? ""}',`,
          `\tAdmin state is ${stateOf(peer)}`,
        ]),
      )
      .join(""),
});

export const showVideoPeers = [summary, full];
