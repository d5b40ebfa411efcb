import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { partitionBlocks } from "../../modes/global/voice/blocks.js";
import * as settings from "../../modes/voice/emergency.js";
import { linesText } from "../text.js";
import { byTag, type TaggedBlock } from "./by-tag.js";
import { UNCONFIGURED } from "./unconfigured.js";
import { voiceShowWords } from "./words.js";

/** `show voice emergency` (CME command reference). No call of a lab goes to the emergency services: nobody is called back. */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  emergency: "Show emergency response information",
});

const SHOW = { show: true, packetTracer: false } as const;

function locations(router: Router): readonly TaggedBlock[] {
  return byTag(partitionBlocks.emergencyLocation.shown.all(router));
}

/** The first or second number of a location. */
function elin(location: GenericBlock, which: 1 | 2): string {
  return settings.locationElin.shown.of(location, { which })?.number ?? "";
}

/** The first or second network of a location. */
function subnet(location: GenericBlock, which: 1 | 2): { readonly address: string; readonly mask: string } {
  return settings.subnet.shown.of(location, { which }) ?? { address: "", mask: "" };
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
      ...locations(router).map((location) => {
        const network = (which: 1 | 2) => {
          const { address, mask } = subnet(location, which);
          return `${address.padEnd(15)} ${mask.padEnd(15)}`;
        };
        const tag = String(location.args.tag).padEnd(5);
        const numbers = `${elin(location, 1).padEnd(12)}| ${elin(location, 2).padEnd(12)}`;
        return `${tag}| ${numbers}| ${network(1)}| ${network(2)}`.trimEnd();
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
      locations(router)
        .flatMap((location) => settings.address.shown.all(location))
        .map(({ text }) => text),
    ),
});

const all = action({
  ...SHOW,
  level: "user",
  syntax: "show voice emergency all",
  help: { all: "Show all of locations and settings" },
  run(router) {
    const forAll = partitionBlocks.emergencySettings.shown.of(router) ?? UNCONFIGURED;
    const lines = [
      "VOICE EMERGENCY RESPONSE SETTINGS",
      `Callback Number: ${settings.callback.shown.of(forAll)?.number ?? ""}`,
      `Emergency Line ID Number: ${settings.elin.shown.of(forAll)?.number ?? ""}`,
      `Expiry: ${settings.expiry.shown.of(forAll).minutes} minutes`,
      `Logging ${settings.logging.shown.isOn(forAll) ? "Enabled" : "Disabled"}`,
      ...locations(router).flatMap((location) => ["", ...locationLines(location)]),
    ];
    return linesText(lines.map((line) => line.trimEnd()));
  },
});

function locationLines(location: TaggedBlock): readonly string[] {
  const network = (which: 1 | 2) => {
    const { address, mask } = subnet(location, which);
    return `IP Address ${which}: ${address} IP mask ${which}: ${mask}`;
  };
  return [
    `EMERGENCY RESPONSE LOCATION ${location.args.tag}`,
    `Name: ${settings.locationName.shown.of(location)?.name ?? ""}`,
    `Address: ${settings.address.shown.of(location)?.text ?? ""}`,
    network(1),
    network(2),
    `Emergency Line ID 1: ${elin(location, 1)}`,
    `Emergency Line ID 2: ${elin(location, 2)}`,
    "Last Caller:",
    `Next ELIN For Emergency Call: ${elin(location, 1)}`,
  ];
}

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
      ...byTag(partitionBlocks.emergencyZone.shown.all(router)).flatMap((zone) => [
        `zone ${zone.args.tag}`,
        ...settings.location.shown
          .all(zone)
          .map(
            ({ tag, priority }) =>
              `   location ${tag}${priority === undefined ? "" : ` priority ${priority}`}`,
          ),
      ]),
    ]),
});

export const showEmergency = [summary, addresses, all, callers, zones];
