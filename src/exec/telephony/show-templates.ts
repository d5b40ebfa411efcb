import type { Command } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { countryOf, PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { ephoneDnTemplateMode } from "../../modes/ephone-dn-template.js";
import * as calls from "../../modes/ephone/calls.js";
import * as identity from "../../modes/ephone/identity.js";
import { ephoneTemplateMode, mlpp, networkLocale, userLocale } from "../../modes/ephone-template.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { localeOf } from "./service-text.js";
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
    `MLPP max precedence level ${mlpp.maxPrecedence.shown.of(template)?.level ?? -1}`,
    `MLPP indication ${mlpp.indication.shown.isOn(template) ? "Enabled" : "Disabled"}`,
    `MLPP preemption ${mlpp.preemption.shown.isOn(template) ? "Enabled" : "Disabled"}`,
    mediaLine(template),
    `Preferred codec: ${template.codec?.codec ?? "g711ulaw"}`,
    `keepalive ${keepalive} auxiliary ${keepalive}`,
    `User Locale: ${countryOf(router.telephony?.userLocales ?? [], localeOf(userLocale, template))}`,
    `Network Locale: ${countryOf(router.telephony?.networkLocales ?? [], localeOf(networkLocale, template))}`,
    ...partitionLines(template),
  ];
}

/** What the show says in words of its own. */
const IN_OWN_WORDS: readonly Command<Ephone, Device>[] = [
  ...Object.values(identity.lpcor),
  identity.emergency,
  calls.busyTrigger,
  calls.maxCalls,
  calls.keepalive,
  calls.privacy,
  calls.codec,
  calls.mtp,
  calls.conferences.addMode,
  calls.conferences.admin,
  calls.conferences.dropMode,
  mlpp.indication,
  mlpp.maxPrecedence,
  mlpp.preemption,
  networkLocale,
  userLocale,
];

function ownLines(template: Ephone, device: Device): readonly string[] {
  const repeated = ephoneTemplateMode.commands.filter((command) => !IN_OWN_WORDS.includes(command));
  return configLines(repeated, template, device).map((line) => line.replace(/^softkeys/, "softkey"));
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
