import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../../router/kept.js";
import type { GenericBlock } from "../../../router/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { linesText } from "../text.js";
import { tagOf } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** What SIP phones take from elsewhere: dial plans, session servers (CME command reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

function dialplanLines(plan: GenericBlock): readonly string[] {
  const file = keptText(plan, "filename", "file");
  return [
    `Dialplan Tag ${tagOf(plan)}`,
    "Config:",
    `  Type is ${keptText(plan, "type", "type") ?? ""}`,
    ...(file === undefined ? [] : [`  Filename is ${file}`]),
    ...keptRows(plan, "pattern").map(patternLine),
    "",
  ];
}

function patternLine(row: Readonly<Record<string, unknown>>): string {
  const said = (label: string, usual: string) => textOf(row[label]) ?? usual;
  return (
    `  Pattern ${said("tag", "")} is ${said("digits", "")}, timeout is ${said("seconds", "0")}, ` +
    `user option is ${said("who", "phone")}, button is ${said("button", "default")}`
  );
}

const dialplans = action({
  ...SHOW,
  syntax: "show voice register dialplan {all | tag:<1-24>}",
  help: { dialplan: "Dial plans of SIP phones", all: "All dial plans", tag: "Dial plan tag" },
  run: (router, { tag }) =>
    linesText(
      keptBlocks(router, "voice register dialplan")
        .filter((plan) => tag === undefined || tagOf(plan) === tag)
        .flatMap(dialplanLines),
    ),
});

const sessionServers = action({
  ...SHOW,
  syntax: "show voice register session-server",
  help: { "session-server": "Feature servers beside this router" },
  run: (router) =>
    linesText(
      keptBlocks(router, "voice register session-server").map((server) => {
        const name = keptText(server, "register-id", "name") ?? "";
        const aware = keptFlag(server, "cti-aware") ? ", cti-aware" : "";
        const seconds = keptText(server, "keepalive", "seconds") ?? "60";
        return `Feature server ${tagOf(server)}, keepalive ${seconds}, register-uri ${name}${aware}`;
      }),
    ),
});

export const showRegisterParts = [dialplans, sessionServers];
