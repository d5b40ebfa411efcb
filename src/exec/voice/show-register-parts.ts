import type { GenericBlock } from "../../language/holder.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { registerBlocks, tagOf } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** `show voice register`: credentials, dial plans and session servers (CME command reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

function sorted(router: Router, words: string, tag?: number): readonly GenericBlock[] {
  return keptBlocks(router, words)
    .filter((block) => tag === undefined || tagOf(block) === tag)
    .toSorted((a, b) => tagOf(a) - tagOf(b));
}

const credential = action({
  ...SHOW,
  syntax: "show voice register credential",
  help: { credential: "Files of credentials" },
  run: (router) =>
    linesText(
      keptBlocks(router, "voice register global")
        .flatMap((global) => keptRows(global, "authenticate"))
        .filter((row) => row["tag"] !== undefined)
        .map((row) => `Credential Tag ${String(row["tag"])} location ${String(row["location"])}`),
    ),
});

const dialplan = action({
  ...SHOW,
  syntax: "show voice register dialplan {all | tag:<1-24>}",
  help: { dialplan: "Dial plans of phones", all: "All of them", tag: "Dial plan tag" },
  run(router, { tag }) {
    const plans = sorted(router, "voice register dialplan", tag);
    if (tag !== undefined && plans.length === 0) return { refused: `Dialplan Tag ${tag} is not configured` };
    return plans.map((plan) => linesText([...planLines(router, plan), ""])).join("");
  },
});

function planLines(router: Router, plan: GenericBlock): readonly string[] {
  const tag = tagOf(plan);
  const type = keptText(plan, "type", "type");
  const file = keptText(plan, "filename", "file");
  const users = registerBlocks(router, "pool").filter(
    (pool) => keptText(pool, "dialplan", "tag") === String(tag),
  );
  return [
    `Dialplan Tag ${tag}`,
    "Config:",
    ...(type === undefined ? [] : [`  Type is ${type}`]),
    ...(file === undefined ? [] : [`  Filename is ${file}`]),
    ...keptRows(plan, "pattern").map((row) => {
      const said = (label: string) => textOf(row[label]) ?? "default";
      return `  Pattern ${said("tag")} is ${said("digits")}, timeout is ${said("seconds")}, user option is ${said("who")}, button is ${said("button")}`;
    }),
    ...users.map((pool) => `  Pool ${tagOf(pool)} has this dialplan configured`),
  ];
}

const sessionServer = action({
  ...SHOW,
  syntax: "show voice register session-server",
  help: { "session-server": "Session servers" },
  run: (router) =>
    sorted(router, "voice register session-server")
      .map((server) =>
        linesText([
          `Session-server Tag ${tagOf(server)}`,
          "Config:",
          `  Register-id is ${keptText(server, "register-id", "name") ?? ""}`.trimEnd(),
          `  Keepalive is ${keptText(server, "keepalive", "seconds") ?? KEEPALIVE}`,
          `  Cti-aware is ${keptFlag(server, "cti-aware") ? "enabled" : "disabled"}`,
          "  State is UNREGISTERED",
          "",
        ]),
      )
      .join(""),
});

/** Seconds between two signs of life where nobody said another number. */
const KEEPALIVE = "300";

export const showRegisterParts = [credential, dialplan, sessionServer];
