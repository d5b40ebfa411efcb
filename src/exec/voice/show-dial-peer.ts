import { peerLines } from "../../modes/global/voice/lines.js";
import { expandNumber } from "../../router/number-pattern.js";
import { dialPeers, isOperational, numberExpansions, type DialPeer } from "../../rules/dial-peers.js";
import { corCustom, corList } from "../../modes/global/voice/dial-peers.js";
import { corMember, corName } from "../../modes/voice/dial-plan.js";
import { prefix } from "../../modes/voice/dial-peer/peer.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { peerText } from "./dial-peer-text.js";
import { voiceShowWords } from "./words.js";

/** The dial plan (IOS Voice Command Reference; SHOW.md section 6). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const show = action({
  ...SHOW,
  level: "user",
  syntax: "show dial-peer voice [tag:<1-2147483647>]",
  help: { tag: "Voice dial-peer identifier" },
  run(router, { tag }) {
    const shown = dialPeers(router).filter((peer) => tag === undefined || peer.tag === tag);
    return shown.map((peer) => peerText(peer, "\t")).join("\n");
  },
});

const SUMMARY_HEAD = `             AD                                    PRE PASS                OUT
TAG    TYPE  MIN  OPER PREFIX    DEST-PATTERN      FER THRU SESS-TARGET    STAT PORT    KEEPALIVE
`;

const summary = action({
  ...SHOW,
  level: "user",
  syntax: "show dial-peer voice summary",
  help: { summary: "Show voice dial-peer summary" },
  run: (router) => {
    const hunt = peerLines.hunt.shown.of(router).order;
    return `dial-peer hunt ${hunt}\n${SUMMARY_HEAD}${dialPeers(router).map(summaryRow).join("")}`;
  },
});

function summaryRow(peer: DialPeer): string {
  const pots = peer.kind === "pots";
  const [tag = "", tagRest = ""] = folded(String(peer.tag), 6);
  const [pattern = "", patternRest = ""] = folded(peer.pattern, 17);
  const cells = [
    tag.padEnd(7),
    peer.kind.padEnd(6),
    (peer.shutdown ? "down" : "up").padEnd(5),
    (isOperational(peer) ? "up" : "down").padEnd(5),
    (prefix.shown.of(peer.block)?.digits ?? "").padEnd(10),
    pattern.padEnd(18),
    ` ${peer.preference}  `,
    (pots ? "" : "syst").padEnd(5),
    peer.target.padEnd(15),
    (pots && !peer.own && peer.port !== "" ? "up" : "").padEnd(5),
    peer.port.padEnd(8),
    peer.keepalive ?? "",
  ];
  const rest = `${tagRest.padEnd(33)}${patternRest}`.trimEnd();
  return `${cells.join("").trimEnd()}\n${rest === "" ? "" : `${rest}\n`}`;
}

/** A cell that is too long goes on in the next row behind a hyphen. */
function folded(text: string, width: number): readonly string[] {
  return text.length <= width ? [text] : [`${text.slice(0, width - 1)}-`, text.slice(width - 1)];
}

const cor = action({
  ...SHOW,
  syntax: "show dial-peer cor [name:WORD]",
  help: { cor: "Class of Restriction", name: "COR list name" },
  run(router, { name }) {
    const names = corCustom.shown.all(router).flatMap((block) => corName.shown.all(block));
    const lists = corList.shown.all(router).filter(({ args }) => name === undefined || args.name === name);
    return [
      "",
      "Class of Restriction",
      ...names.map((row) => `  name: ${row.name}`),
      "",
      ...lists.flatMap((list) => [
        `COR list <${list.args.name}>`,
        ...corMember.shown.all(list).map((row) => `  member: ${row.name}`),
        "",
      ]),
    ]
      .map((line) => `${line}\n`)
      .join("");
  },
});

const expansions = action({
  ...SHOW,
  syntax: "show num-exp [number:DIGITS]",
  help: { "num-exp": "Number Expansion (Speed Dial) information", number: "Dialed number" },
  run: (router, { number }) =>
    numberExpansions(router)
      .filter(
        ({ extension, expanded }) =>
          number === undefined ||
          extension === number ||
          expandNumber(number, extension, expanded) !== undefined,
      )
      .map(
        ({ extension, expanded }) => `Dest Digit Pattern = '${extension}'     Translation = '${expanded}'\n`,
      )
      .join(""),
});

export const showDialPeer = [show, summary, cor, expansions];
