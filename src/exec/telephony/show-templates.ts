import type { Router } from "../../router/router.js";
import { keptFlag, keptText } from "../../router/kept.js";
import { countryOf, PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { ephoneDnTemplateMode } from "../../modes/ephone-dn-template.js";
import { ephoneTemplateMode } from "../../modes/ephone-template.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { configLines } from "./config-lines.js";
import { conferenceLines, mediaLine, partitionLines, privacyOf } from "./phone-settings.js";

/** `show telephony-service ephone-template` and `ephone-dn-template` (SHOW.md section 4). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false, level: "user" } as const;

const ephoneTemplate = action({
  ...SHOW,
  syntax: "show telephony-service ephone-template",
  help: { "ephone-template": "Show ephone-templates" },
  run: (router, _args, device) =>
    linesText(
      [...router.ephoneTemplates.values()]
        .toSorted((a, b) => a.tag - b.tag)
        .flatMap((template) => templateLines(router, template, device)),
    ),
});

function templateLines(router: Router, template: Ephone, device: Device): readonly string[] {
  const keepalive = template.keepalive ?? router.telephony?.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
  const privacy = privacyOf(template);
  return [
    `ephone-template ${template.tag}`,
    ...ownLines(template, device),
    ...conferenceLines(template),
    `max-calls-per-button ${template.maxCallsPerButton ?? PHONE_DEFAULTS.maxCallsPerButton}`,
    `busy-trigger-per-button ${template.busyTrigger ?? 0}`,
    `privacy ${privacy === undefined ? "default" : privacy ? "on" : "off"}`,
    `MLPP max precedence level ${keptText(template, "mlpp max-precedence", "level") ?? "-1"}`,
    `MLPP indication ${(keptFlag(template, "mlpp indication") ?? true) ? "Enabled" : "Disabled"}`,
    `MLPP preemption ${(keptFlag(template, "mlpp preemption") ?? true) ? "Enabled" : "Disabled"}`,
    mediaLine(template),
    `Preferred codec: ${template.codec?.codec ?? "g711ulaw"}`,
    `keepalive ${keepalive} auxiliary ${keepalive}`,
    `User Locale: ${countryOf(router.telephony?.userLocales ?? [], locale(template, "user-locale"))}`,
    `Network Locale: ${countryOf(router.telephony?.networkLocales ?? [], locale(template, "network-locale"))}`,
    ...partitionLines(template),
  ];
}

function locale(template: Ephone, words: string): number {
  return Number(keptText(template, words, "index") ?? 0);
}

/** What the lines below say in words of their own. */
const SAID_BELOW =
  /^(no )?(busy-trigger|codec|conference (add|admin|drop)|emergency|keepalive|lpcor|max-calls|mlpp (ind|max|pre)|mtp|network-locale|privacy|user-locale)/;

function ownLines(template: Ephone, device: Device): readonly string[] {
  return configLines(ephoneTemplateMode.commands, template, device)
    .filter((line) => !SAID_BELOW.test(line) || line.startsWith("privacy-button"))
    .map((line) => line.replace(/^softkeys/, "softkey"));
}

const ephoneDnTemplate = action({
  ...SHOW,
  syntax: "show telephony-service ephone-dn-template",
  help: { "ephone-dn-template": "Show ephone-dn-templates" },
  run: (router, _args, device) =>
    linesText(
      [...router.ephoneDnTemplates.values()]
        .toSorted((a, b) => a.tag - b.tag)
        .flatMap((template) => [
          `ephone-dn-template  ${template.tag}`,
          ...configLines(ephoneDnTemplateMode.commands, template, device).map((line) => ` ${line}`),
          "!",
        ]),
    ),
});

export const showTemplates = [ephoneTemplate, ephoneDnTemplate];
