import type { GenericBlock } from "../../language/holder.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show voice emergency` (CME command reference). No call of a lab goes to the emergency services: nobody is called back. */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  emergency: "Show emergency response information",
});

const SHOW = { show: true, packetTracer: false } as const;

function sorted(blocks: readonly GenericBlock[]): readonly GenericBlock[] {
  return blocks.toSorted((a, b) => Number(a.args["tag"]) - Number(b.args["tag"]));
}

function locations(router: Router): readonly GenericBlock[] {
  return sorted(keptBlocks(router, "voice emergency response location"));
}

/** The first or second number, or network, of a location. */
function at(block: GenericBlock, words: string, which: number, label: string): string {
  return textOf(keptRows(block, words).find((row) => row["which"] === which)?.[label]) ?? "";
}

const summary = action({
  ...SHOW,
  level: "user",
  syntax: "show voice emergency",
  help: {},
  run: (router) =>
    linesText([
      "EMERGENCY RESPONSE LOCATIONS",
      "ERL  | ELIN 1      | ELIN 2      | SUBNET 1                       | SUBNET 2",
      ...locations(router).map((block) => {
        const subnet = (which: number) =>
          `${at(block, "subnet", which, "address").padEnd(15)} ${at(block, "subnet", which, "mask").padEnd(15)}`;
        const elin = (which: number) => at(block, "elin", which, "number").padEnd(12);
        const tag = String(block.args["tag"]).padEnd(5);
        return `${tag}| ${elin(1)}| ${elin(2)}| ${subnet(1)}| ${subnet(2)}`.trimEnd();
      }),
    ]),
});

const addresses = action({
  ...SHOW,
  level: "user",
  syntax: "show voice emergency addresses",
  help: { addresses: "Show the addresses of locations" },
  run: (router) =>
    linesText(
      locations(router).flatMap((block) => {
        const address = keptText(block, "address", "text");
        return address === undefined ? [] : [address];
      }),
    ),
});

/** Minutes for which a call is remembered where nobody said another number. */
const EXPIRY = "180";

const all = action({
  ...SHOW,
  level: "user",
  syntax: "show voice emergency all",
  help: { all: "Show all of locations and settings" },
  run(router) {
    const [settings] = keptBlocks(router, "voice emergency response settings");
    const said = (words: string, label: string) => settings && keptText(settings, words, label);
    const lines = [
      "VOICE EMERGENCY RESPONSE SETTINGS",
      `Callback Number: ${said("callback", "number") ?? ""}`,
      `Emergency Line ID Number: ${said("elin", "number") ?? ""}`,
      `Expiry: ${said("expiry", "minutes") ?? EXPIRY} minutes`,
      `Logging ${settings && keptFlag(settings, "logging") ? "Enabled" : "Disabled"}`,
      ...locations(router).flatMap((block) => [
        "",
        `EMERGENCY RESPONSE LOCATION ${String(block.args["tag"])}`,
        `Name: ${keptText(block, "name", "name") ?? ""}`,
        `Address: ${keptText(block, "address", "text") ?? ""}`,
        ...[1, 2].map(
          (which) =>
            `IP Address ${which}: ${at(block, "subnet", which, "address")} IP mask ${which}: ${at(block, "subnet", which, "mask")}`,
        ),
        `Emergency Line ID 1: ${at(block, "elin", 1, "number")}`,
        `Emergency Line ID 2: ${at(block, "elin", 2, "number")}`,
        "Last Caller:",
        `Next ELIN For Emergency Call: ${at(block, "elin", 1, "number")}`,
      ]),
    ];
    return linesText(lines.map((line) => line.trimEnd()));
  },
});

const callers = action({
  ...SHOW,
  syntax: "show voice emergency callers",
  help: { callers: "Show who called the emergency services" },
  run: () => linesText(["EMERGENCY CALLS CALL BACK TABLE", "ELIN         | CALLER       | TIME"]),
});

const zones = action({
  ...SHOW,
  level: "user",
  syntax: "show voice emergency zone",
  help: { zone: "Show zones" },
  run: (router) =>
    linesText([
      "EMERGENCY RESPONSE ZONES",
      ...sorted(keptBlocks(router, "voice emergency response zone")).flatMap((block) => [
        `zone ${String(block.args["tag"])}`,
        ...keptRows(block, "location").map((row) => {
          const priority = textOf(row["priority"]);
          return `   location ${String(row["tag"])}${priority === undefined ? "" : ` priority ${priority}`}`;
        }),
      ]),
    ]),
});

export const showEmergency = [summary, addresses, all, callers, zones];
