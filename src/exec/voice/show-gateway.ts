import { dialPeers } from "../../rules/dial-peers.js";
import { primaryAddress } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { sipUa, voiceService } from "../../modes/global/voice.js";
import * as farms from "../../modes/global/voice/farms.js";
import { farmApplication, farmCodec, farmSessions, farmShutdown } from "../../modes/voice/hardware.js";
import { farmRegistrations } from "../../rules/dsp-farms.js";
import { bind, sip } from "../../modes/voice/services.js";
import { maxForwards, presenceEnable, reasonHeaderOverride } from "../../modes/voice/sip-ua.js";
import { registrar, secondRegistrar } from "../../modes/voice/sip-ua-options.js";
import { linesText } from "../text.js";
import { UNCONFIGURED } from "./unconfigured.js";
import { voiceShowWords } from "./words.js";

/** SIP trunks, and conference and transcoding resources (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "sip-ua": "SIP UA information" });

const SHOW = { show: true, packetTracer: false } as const;

/** The interface whose address SIP signals with, or sends media from. */
function boundTo(router: Router, what: "control" | "media"): string | undefined {
  return voiceService.shown
    .all(router)
    .flatMap((service) => sip.shown.all(service))
    .flatMap((agent) => bind.shown.all(agent))
    .find((bound) => bound[what] === true || bound.all === true)?.interface;
}

function bindState(router: Router, what: "control" | "media"): string {
  const name = boundTo(router, what);
  const port = name === undefined ? undefined : router.interfaces.get(name);
  const address = port && primaryAddress(router, port)?.address;
  return address === undefined ? "DISABLED" : `ENABLED ${address}`;
}

function state(on: boolean): string {
  return on ? "ENABLED" : "DISABLED";
}

const status = action({
  ...SHOW,
  syntax: "show sip-ua status",
  help: { status: "Display SIP UA listener status" },
  run(router) {
    const agent = sipUa.shown.of(router) ?? UNCONFIGURED;
    return linesText([
      "SIP User Agent Status",
      "SIP User Agent for UDP : ENABLED",
      "SIP User Agent for TCP : ENABLED",
      "SIP User Agent for TLS over TCP : ENABLED",
      `SIP User Agent bind status(signaling): ${bindState(router, "control")} `,
      `SIP User Agent bind status(media): ${bindState(router, "media")} `,
      "SIP early-media for 180 responses with SDP: ENABLED",
      `SIP max-forwards : ${maxForwards.shown.of(agent).count}`,
      "SIP DNS SRV version: 2 (rfc 2782)",
      "NAT Settings for the SIP-UA",
      "Role in SDP: NONE",
      "Check media source packets: DISABLED",
      "Maximum duration for a telephone-event in NOTIFYs: 2000 ms",
      "SIP support for ISDN SUSPEND/RESUME: ENABLED",
      "Redirection (3xx) message handling: ENABLED",
      `Reason Header will override Response/Request Codes: ${state(reasonHeaderOverride.shown.isOn(agent))}`,
      "Out-of-dialog Refer: DISABLED",
      `Presence support is ${state(presenceEnable.shown.isOn(agent))}`,
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
    const agent = sipUa.shown.of(router) ?? UNCONFIGURED;
    const named = (secondary ? secondRegistrar : registrar).shown.of(agent) !== undefined;
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
    const name = farms.sccpLocal.shown.of(router)?.interface;
    const port = name === undefined ? undefined : router.interfaces.get(name);
    return linesText([
      `SCCP Admin State: ${farms.sccp.shown.isOn(router) ? "UP" : "DOWN"}`,
      `Gateway Local Interface: ${name ?? "NULL"}`,
      `        IPv4 Address: ${(port && primaryAddress(router, port)?.address) ?? "0.0.0.0"}`,
      "        Port Number: 2000",
      "IP Precedence: 5",
      "User Masked Codec list: None",
      ...farms.sccpCcm.shown
        .all(router)
        .flatMap(({ address, identifier, priority = "N/A", version = "3.1" }) => [
          `Call Manager: ${address}, Port Number: 2000`,
          `                Priority: ${priority}, Version: ${version}, Identifier: ${identifier}`,
          "                Trustpoint: N/A",
        ]),
      ...farms.farmProfile.shown.all(router).flatMap((farm) => serviceLines(router, farm)),
    ]);
  },
});

/** A profile's registration, if a group associates it with a call agent. */
function serviceLines(router: Router, { args: { tag } }: farms.FarmProfile): readonly string[] {
  const farm = farmRegistrations(router).find(({ profile }) => profile === tag);
  if (!farm) return [];
  const agent = router.farmAgents.get(tag);
  const isUp = agent !== undefined;
  return [
    "",
    `${SERVICE_WORDS[farm.kind]} Oper State: ${isUp ? "ACTIVE - Cause Code: NONE" : "DOWN - Cause Code: DSPFARM_DOWN"}`,
    isUp ? `Active Call Manager: ${agent}, Port Number: 2000` : "Active Call Manager: NONE",
    `TCP Link Status: ${isUp ? "CONNECTED" : "NOT_CONNECTED"}, Profile Identifier: ${tag}`,
    `Reported Max Streams: ${farm.streams}, Reported Max OOS Streams: 0`,
    ...farm.codecs.map(
      (codec) => `Supported Codec: ${codec}, Maximum Packetization Period: ${periodOf(codec)}`,
    ),
  ];
}

const SERVICE_WORDS = {
  conference: "Conferencing",
  mtp: "Media Termination Point",
  transcode: "Transcoding",
} as const;

/** Milliseconds of voice in a packet, at most. */
function periodOf(codec: string): number {
  return codec.startsWith("g711") ? 30 : 60;
}

const SERVICES = {
  conference: "CONFERENCING",
  mtp: "MTP",
  transcode: "TRANSCODING",
} as const;

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
      farms.farmProfile.shown
        .all(router)
        .filter(({ args }) => tag === undefined || args.tag === tag)
        .flatMap((farm) => [...profileLines(router, farm), ""]),
    ),
});

/** What a profile says, and how far it has come. */
export function profileLines(router: Router, farm: farms.FarmProfile): readonly string[] {
  const { tag, kind = "transcode" } = farm.args;
  const sessions = farmSessions.shown.of(farm)?.count ?? 0;
  const open = farmShutdown.shown.isOn(farm) === false;
  const isRegistered = router.farmAgents.has(tag);
  return [
    "Dspfarm Profile Configuration",
    "",
    ` Profile ID = ${tag}, Service = ${SERVICES[kind]}, Resource ID = ${tag}  `,
    " Profile Description :  ",
    " Profile Service Mode : Non Secure ",
    ` Profile Admin State : ${open ? "UP" : "DOWN"} `,
    ` Profile Operation State : ${isRegistered ? "ACTIVE" : open ? "ACTIVE IN PROGRESS" : "DOWN"} `,
    applicationLine(farm, isRegistered ? "ASSOCIATED" : open ? "ASSOCIATION IN PROGRESS" : undefined),
    ` Resource Provider : FLEX_DSPRM   Status : ${open ? "UP" : "NONE"} `,
    ` Number of Resource Configured : ${sessions} `,
    ` Number of Resource Available : ${open ? sessions : 0} `,
    " Codec Configuration ",
    ...farmCodec.shown
      .all(farm)
      .map(({ codec }) => ` Codec : ${codec}, Maximum Packetization Period : ${periodOf(codec)} `),
  ];
}

function applicationLine(farm: farms.FarmProfile, state: string | undefined): string {
  const application = farmApplication.shown.of(farm)?.application;
  const status = application === undefined ? undefined : state;
  return ` Application : ${application?.toUpperCase() ?? ""}   Status : ${status ?? "NOT ASSOCIATED"} `;
}

export const showGateway = [status, registration, sccp, profile];
