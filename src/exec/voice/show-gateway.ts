import { dialPeers } from "../../rules/dial-peers.js";
import type { GenericBlock } from "../../language/holder.js";
import { primaryAddress } from "../../router/interfaces.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** SIP trunks, and conference and transcoding resources (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "sip-ua": "SIP UA information" });

const SHOW = { show: true, packetTracer: false } as const;

/** The interface whose address SIP signals with, or sends media from. */
function boundTo(router: Router, what: "control" | "media"): string | undefined {
  const services = keptBlocks(router, "voice service").flatMap((service) => keptBlocks(service, "sip"));
  const bound = services
    .flatMap((sip) => keptRows(sip, "bind"))
    .find((row) => row[what] === true || row["all"] === true);
  return textOf(bound?.["interface"]);
}

function bindState(router: Router, what: "control" | "media"): string {
  const name = boundTo(router, what);
  const port = name === undefined ? undefined : router.interfaces.get(name);
  const address = port && primaryAddress(router, port)?.address;
  return address === undefined ? "DISABLED" : `ENABLED ${address}`;
}

const status = action({
  ...SHOW,
  syntax: "show sip-ua status",
  help: { status: "Display SIP UA listener status" },
  run(router) {
    const [agent] = keptBlocks(router, "sip-ua");
    const text = (words: string, label: string, usual: string) =>
      (agent && keptText(agent, words, label)) ?? usual;
    return linesText([
      "SIP User Agent Status",
      "SIP User Agent for UDP : ENABLED",
      "SIP User Agent for TCP : ENABLED",
      "SIP User Agent for TLS over TCP : ENABLED",
      `SIP User Agent bind status(signaling): ${bindState(router, "control")} `,
      `SIP User Agent bind status(media): ${bindState(router, "media")} `,
      "SIP early-media for 180 responses with SDP: ENABLED",
      `SIP max-forwards : ${text("max-forwards", "count", "70")}`,
      "SIP DNS SRV version: 2 (rfc 2782)",
      "NAT Settings for the SIP-UA",
      "Role in SDP: NONE",
      "Check media source packets: DISABLED",
      "Maximum duration for a telephone-event in NOTIFYs: 2000 ms",
      "SIP support for ISDN SUSPEND/RESUME: ENABLED",
      "Redirection (3xx) message handling: ENABLED",
      `Reason Header will override Response/Request Codes: ${agent && keptRows(agent, "reason-header").length > 0 ? "ENABLED" : "DISABLED"}`,
      "Out-of-dialog Refer: DISABLED",
      `Presence support is ${agent && keptFlag(agent, "presence enable") ? "ENABLED" : "DISABLED"}`,
      "protocol mode is ipv4",
      "",
      "SDP application configuration:",
      " Version line (v=) required",
      " Owner line (o=) required",
      " Timespec line (t=) required",
      " Media supported: audio video image ",
      " Network types supported: IN ",
      " Address types supported: IP4 IP6 ",
      " Transport types supported: RTP/AVP udptl ",
    ]);
  },
});

/** The numbers that would be registered with the first or the second SIP registrar; none is reached. */
const registration = action({
  ...SHOW,
  syntax: "show sip-ua register status [secondary]",
  help: {
    register: "Display SIP UA registration",
    status: "Display registration status",
    secondary: "Display registration status with the secondary registrar",
  },
  run(router, { secondary }) {
    const wanted = (syntax: string) =>
      syntax.startsWith("registrar ") && syntax.endsWith(" secondary") === (secondary === true);
    const named = keptBlocks(router, "sip-ua").some((agent) =>
      [...(agent.stored ?? [])].some(([{ syntax }, rows]) => wanted(syntax) && rows.length > 0),
    );
    const peers = named
      ? dialPeers(router).filter(({ kind, pattern }) => kind === "pots" && pattern !== "")
      : [];
    return linesText([
      "Line                             peer       expires(sec) registered",
      "================================ ========== ============ ===========",
      ...peers.map(
        ({ pattern, tag }) =>
          `${pattern.replace(/\$$/, "").padEnd(33)}${String(tag).padEnd(11)}${"0".padEnd(13)}no`,
      ),
    ]);
  },
});

const sccp = action({
  ...SHOW,
  syntax: "show sccp",
  help: { sccp: "SCCP information" },
  run(router) {
    const name = keptText(router, "sccp local", "interface");
    const port = name === undefined ? undefined : router.interfaces.get(name);
    return linesText([
      `SCCP Admin State: ${keptFlag(router, "sccp") ? "UP" : "DOWN"}`,
      `Gateway Local Interface: ${name ?? "NULL"}`,
      `        IPv4 Address: ${(port && primaryAddress(router, port)?.address) ?? "0.0.0.0"}`,
      "        Port Number: 2000",
      "IP Precedence: 5",
      "User Masked Codec list: None",
      ...keptRows(router, "sccp ccm").flatMap((row) => [
        `Call Manager: ${String(row["address"])}, Port Number: 2000`,
        `                Priority: ${textOf(row["priority"]) ?? "N/A"}, Version: ${textOf(row["version"]) ?? "3.1"}, Identifier: ${String(row["identifier"])}`,
        "                Trustpoint: N/A",
      ]),
    ]);
  },
});

const SERVICES: Readonly<Record<string, string>> = {
  conference: "CONFERENCING",
  mtp: "MTP",
  transcode: "TRANSCODING",
};

const profile = action({
  ...SHOW,
  syntax: "show dspfarm profile [tag:<1-65535>]",
  help: {
    dspfarm: "Display DSPFARM information",
    profile: "Display DSPFARM profile information",
    tag: "Profile identifier",
  },
  run: (router, { tag }) =>
    linesText(
      keptBlocks(router, "dspfarm profile")
        .filter(({ args }) => tag === undefined || args["tag"] === tag)
        .flatMap((block) => [...profileLines(block), ""]),
    ),
});

function profileLines(block: GenericBlock): readonly string[] {
  const sessions = keptText(block, "maximum sessions", "count") ?? "0";
  const application = keptText(block, "associate application", "application");
  const open = keptFlag(block, "shutdown") === false;
  return [
    "Dspfarm Profile Configuration",
    "",
    ` Profile ID = ${String(block.args["tag"])}, Service = ${SERVICES[String(block.args["kind"])] ?? "TRANSCODING"}, Resource ID = ${String(block.args["tag"])}  `,
    " Profile Description :  ",
    " Profile Service Mode : Non Secure ",
    ` Profile Admin State : ${open ? "UP" : "DOWN"} `,
    ` Profile Operation State : ${open ? "ACTIVE IN PROGRESS" : "DOWN"} `,
    ` Application : ${application?.toUpperCase() ?? ""}   Status : ${application === undefined ? "NOT ASSOCIATED" : open ? "ASSOCIATION IN PROGRESS" : "NOT ASSOCIATED"} `,
    ` Resource Provider : FLEX_DSPRM   Status : ${open ? "UP" : "NONE"} `,
    ` Number of Resource Configured : ${sessions} `,
    ` Number of Resource Available : ${open ? sessions : "0"} `,
    " Codec Configuration ",
    ...keptRows(block, "codec").map((row) => {
      const codec = String(row["codec"]);
      return ` Codec : ${codec}, Maximum Packetization Period : ${codec.startsWith("g711") ? 30 : 60} `;
    }),
  ];
}

export const showGateway = [status, registration, sccp, profile];
