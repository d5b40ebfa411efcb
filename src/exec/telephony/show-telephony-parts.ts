import type { Router } from "../../router/router.js";
import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import * as services from "../../modes/telephony/services.js";
import { dialPeerText, dnText, phonesText, voicePortText } from "./service-text.js";
import { NOT_CONFIGURED } from "./show-telephony-service.js";
import { execWords } from "../../modes/words.js";

/** The parts of `show telephony-service` (SHOW.md section 4). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

const dn = action({
  ...SHOW,
  syntax: "show telephony-service ephone-dn [tag:<1-$maxDn>]",
  level: "user",
  help: { "ephone-dn": "Show ephone-dn configuration", tag: "ephone-dn tag" },
  run: (router, { tag }, device) => dnText(router, device, tag),
});

const ephone = action({
  ...SHOW,
  syntax: "show telephony-service ephone [tag:<1-$maxEphones>]",
  level: "user",
  help: { ephone: "Show ephone configuration", tag: "ephone tag" },
  run: (router, { tag }) => phonesText(router, tag),
});

const voicePort = action({
  ...SHOW,
  syntax: "show telephony-service voice-port",
  level: "user",
  help: { "voice-port": "Show voice-port output for ephone-dn" },
  run: (router) => voicePortText(router),
});

const dialPeer = action({
  ...SHOW,
  syntax: "show telephony-service dial-peer",
  level: "user",
  help: { "dial-peer": "Show dial-peer output for ephone-dn" },
  run: (router) => dialPeerText(router),
});

const admin = action({
  ...SHOW,
  syntax: "show telephony-service admin",
  level: "user",
  help: { admin: "Show system-admin/customer-admin username and password" },
  run({ telephony: cme }) {
    if (!cme) return NOT_CONFIGURED;
    return [
      `admin_username ${cme.webSystem?.user ?? "Admin"}`,
      `admin_password ${cme.webSystem?.password ?? cme.webSystem?.secret ?? ""}`.trimEnd(),
      `edit DN through Web: ${cme.dnWebedit ? "enabled" : "disabled"}.`,
      `edit TIME through Web: ${cme.timeWebedit ? "enabled" : "disabled"}.`,
      "",
    ].join("\n");
  },
});

const directoryEntry = action({
  ...SHOW,
  syntax: "show telephony-service directory-entry",
  level: "user",
  help: { "directory-entry": "Show configured directory entries" },
  run: ({ telephony: cme }) =>
    (cme?.directoryEntries ?? [])
      .map(({ tag, number, name }) => `directory entry ${tag} ${number} name ${name}\n`)
      .join(""),
});

const securityInfo = action({
  ...SHOW,
  syntax: "show telephony-service security-info",
  help: { "security-info": "Show security information" },
  run({ telephony: cme }) {
    if (!cme) return NOT_CONFIGURED;
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    return [
      `Skinny Server Trustpoint for TLS: ${services.secureSignaling.shown.of(cme)?.trustpoint ?? ""}`.trimEnd(),
      `TFTP Credentials Trustpoint: ${services.tftpCredentials.shown.of(cme)?.trustpoint ?? ""}`.trimEnd(),
      `Server Security Mode: ${capital(services.serverSecurityMode.shown.of(cme)?.mode ?? "non-secure")}`,
      `Global Device Security Mode: ${capital(services.deviceSecurityMode.shown.of(cme).mode)}`,
      "",
    ].join("\n");
  },
});

const STANDARD_CODES = [
  "callfwd all **1",
  "callfwd cancel **2",
  "pickup local **3",
  "pickup group **4",
  "pickup direct **5",
  "park **6",
  "dnd **7",
  "redial **8",
  "voicemail **9",
  "ephone-hunt join *3",
  "ephone-hunt cancel #3",
  "ephone-hunt hlog *4",
  "ephone-hunt hlog-phone *5",
  "trnsfvm *6",
  "dpark-retrieval *0",
  "cancel call waiting *1",
];

const fac = action({
  ...SHOW,
  syntax: "show telephony-service fac",
  help: { fac: "Show feature access codes" },
  run({ telephony: cme }) {
    if (!cme) return NOT_CONFIGURED;
    if (cme.facStandard)
      return `telephony-service fac standard\n${STANDARD_CODES.map((row) => ` ${row}\n`).join("")}`;
    const custom = customCodes(cme);
    return custom.length === 0
      ? ""
      : `telephony-service fac custom\n${custom.map((row) => ` ${row}\n`).join("")}`;
  },
});

function customCodes({ facCustom, facAliases }: Telephony): string[] {
  return [
    ...facCustom.map(({ feature, detail, waiting, code }) =>
      [feature, detail, waiting && "waiting", code].filter(Boolean).join(" "),
    ),
    ...facAliases.map(({ tag, code, existing }) => `alias ${tag} ${code} to ${existing}`),
  ];
}

export const showTelephonyParts = [dn, ephone, voicePort, dialPeer, admin, directoryEntry, securityInfo, fac];
