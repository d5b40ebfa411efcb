import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { sipUa, voiceService } from "../../modes/global/voice.js";
import { minimumExpiry as minimumExpiryOf, sip } from "../../modes/voice/services.js";
import * as settings from "../../modes/voice/sip-ua.js";
import { sipUaOptions } from "../../modes/voice/sip-ua-options.js";
import { sessions } from "../../modes/voice/voice-service-options.js";
import type { ActiveCall } from "../../router/telephony-model.js";
import { phonePeers } from "../../rules/sip-phones.js";
import { linesText } from "../text.js";
import { sipCallLines } from "./sip-call-text.js";
import { NO_SIP_MESSAGES } from "./sip-counters.js";
import { UNCONFIGURED } from "./unconfigured.js";
import { voiceShowWords } from "./words.js";

/**
 * What the SIP user agent is told and what it does (IOS Voice Command Reference, `show sip-ua`). It registers nowhere, so that
 * there is nothing of that to list.
 */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "sip-ua": "SIP UA information" });

const SHOW = { show: true, packetTracer: false } as const;

function agentOf(router: Router): GenericBlock {
  return sipUa.shown.of(router) ?? UNCONFIGURED;
}

const calls = action({
  ...SHOW,
  syntax: "show sip-ua calls [brief]",
  help: { calls: "Display Active SIP Calls", brief: "Display brief version of active SIP calls" },
  run({ calls: legs }, { brief }) {
    const own = legs.filter(({ kind }) => kind === "sip");
    const clients = own.filter(({ direction }) => direction === "Originate");
    const servers = own.filter(({ direction }) => direction === "Answer");
    const described = (calls: readonly ActiveCall[]) =>
      brief ? [] : calls.flatMap((call, index) => sipCallLines(call, index + 1));
    return linesText([
      `Total SIP call legs:${own.length}, User Agent Client:${clients.length}, User Agent Server:${servers.length}`,
      "SIP UAC CALL INFO",
      ...described(clients),
      `   Number of SIP User Agent Client(UAC) calls: ${clients.length}`,
      "",
      "SIP UAS CALL INFO",
      ...described(servers),
      `   Number of SIP User Agent Server(UAS) calls: ${servers.length}`,
    ]);
  },
});

const COUNTERS = [
  "Total active connections      : 0",
  "No. of send failures          : 0",
  "No. of remote closures        : 0",
  "No. of conn. failures         : 0",
  "No. of inactive conn. ageouts : 0",
];

const TLS_COUNTERS = ["TLS client handshake failures : 0", "TLS server handshake failures : 0"];

const connections = action({
  ...SHOW,
  syntax: "show sip-ua connections {tcp [tls] | udp} how:{brief | detail}",
  help: {
    connections: "Display SIP Connections",
    tcp: "Display all TCP related connections",
    tls: "Display TLS related connections",
    udp: "Display all UDP related connections",
    brief: "Display brief summary of connections",
    detail: "Display detail of each connection",
  },
  run(_router, { tls, how }) {
    const name = tls ? "tcp tls" : "tcp[tls]/udp";
    return linesText([
      ...COUNTERS,
      ...(tls ? TLS_COUNTERS : []),
      ...(how === "brief"
        ? []
        : [
            "",
            "---------Printing Detailed Connection Report---------",
            "Note:",
            " ** Tuples with no matching socket entry",
            `    - Do 'clear sip <${name}> conn t ipv4:<addr>:<port>'`,
            "      to overcome this error condition",
            " ++ Tuples with mismatched address/port entry",
            `    - Do 'clear sip <${name}> conn t ipv4:<addr>:<port> id <connid>'`,
            "      to overcome this error condition",
          ]),
    ]);
  },
});

/** Seconds after which a session is refreshed (RFC 4028), where nobody said another number. */
const MINIMUM_EXPIRY = 1800;

const minimumExpiry = action({
  ...SHOW,
  syntax: "show sip-ua min-se",
  help: { "min-se": "Display Min-SE value" },
  run(router) {
    const said = voiceService.shown
      .all(router)
      .flatMap((service) => sip.shown.all(service))
      .flatMap((agent) => minimumExpiryOf.shown.all(agent));
    return linesText(["SIP UA MIN-SE Value (seconds)", `Min-SE: ${said[0]?.seconds ?? MINIMUM_EXPIRY}`]);
  },
});

/** Of a server of waiting messages, where nobody said others: seconds of a subscription, and UDP port. */
const MWI_EXPIRY = 3600;
const SIP_PORT = 5060;

const waitingMessages = action({
  ...SHOW,
  syntax: "show sip-ua mwi",
  help: { mwi: "Display MWI information" },
  run(router) {
    const server = settings.mwiServer.shown.of(agentOf(router));
    if (server === undefined) return linesText(["MWI type: 0", "MWI ipaddr cnt 0:"]);
    const { target, seconds = MWI_EXPIRY, port = SIP_PORT, transport = "udp", unsolicited } = server;
    return linesText([
      "MWI type: 2",
      `MWI server: ${target}`,
      `MWI expires: ${seconds}`,
      `MWI port: ${port}`,
      `MWI transport type: ${transport.toUpperCase()}`,
      `MWI ${unsolicited ? "unsolicited" : "subscribe"}`,
      "MWI ipaddr cnt 0:",
    ]);
  },
});

/** How often requests are sent again whose number nobody can change (RFC 3261 section 17). */
const UPDATE_RETRIES = 6;
const INFO_RETRIES = 6;

const retries = action({
  ...SHOW,
  syntax: "show sip-ua retry",
  help: { retry: "Display SIP Protocol Retry Counts" },
  run(router) {
    const agent = agentOf(router);
    const text = (words: string, count: number | undefined) => `${words} count = ${count ?? ""}`.padEnd(25);
    const told = (what: Method, words = `${what} retry`) =>
      text(words, settings.retry.shown.of(agent, { what })?.times);
    const lines = [
      `${told("invite")}${told("response")}`,
      `${told("bye")}${told("cancel")}`,
      `${told("prack")}${text("update retry", UPDATE_RETRIES)}`,
      `${told("rel1xx", "reliable 1xx")}${told("notify")}`,
      `${told("refer")}${told("register")}`,
      `${text("info retry", INFO_RETRIES)}${told("subscribe")}`,
      told("options"),
    ];
    return linesText(["SIP UA Retry Values", ...lines.map((line) => line.trimEnd())]);
  },
});

/** The requests whose number of retries can be changed. */
type Method = ReturnType<typeof settings.retry.shown.all>[number]["what"];

type Timer = ReturnType<typeof settings.timers.shown.all>[number]["what"];

const timers = action({
  ...SHOW,
  syntax: "show sip-ua timers",
  help: { timers: "Display SIP Protocol Timers" },
  run(router) {
    const agent = agentOf(router);
    const time = (what: Timer) => `${what} ${settings.timers.shown.of(agent, { what })?.milliseconds ?? 0}`;
    return linesText([
      "SIP UA Timer Values (millisecs unless noted)",
      `${time("trying")}, ${time("expires")}, ${time("connect")}, ${time("disconnect")}`,
      `prack 500, rel1xx 500, ${time("notify")}, update 500`,
      `${time("refer")}, ${time("register")}, info 500, options 500, ${time("hold")} minutes`,
      time("buffer-invite"),
      "registrar-dns-cache 3600 seconds",
      "tcp/udp aging 5 minutes",
      "tls aging 60 minutes",
    ]);
  },
});

const service = action({
  ...SHOW,
  syntax: "show sip-ua service",
  help: { service: "Display SIP service status" },
  run(router) {
    const voip = voiceService.shown.of(router, { kind: "voip" }) ?? UNCONFIGURED;
    const isShut = sessions.shutdown.shown.isOn(voip) || sessions.shutdownForced.shown.isOn(voip);
    return linesText(isShut ? ["SIP service is shut", "under 'voice service voip'"] : ["SIP Service is up"]);
  },
});

const encryption = action({
  ...SHOW,
  syntax: "show sip-ua srtp",
  help: { srtp: "Display SIP SRTP information" },
  run: () =>
    linesText([
      "SIP UA SRTP",
      "Crypto-suite Negotiation",
      " AES_CM_128_HMAC_SHA1_80: 0",
      " AES_CM_128_HMAC_SHA1_32: 0",
    ]),
});

const statistics = action({
  ...SHOW,
  syntax: "show sip-ua statistics",
  help: { statistics: "Display SIP UA Statistics" },
  run: () => NO_SIP_MESSAGES,
});

/** REFER requests that come without a dialog, at most 500 at the same time where no number was said. */
const MAX_REFERS = 500;

const referStatus = action({
  ...SHOW,
  syntax: "show sip-ua status refer-ood",
  help: { status: "Display SIP UA listener status", "refer-ood": "Display out-of-dialog REFER" },
  run(router) {
    const taken = sipUaOptions.referOutOfDialog.shown.of(agentOf(router));
    return linesText([
      `Maximum allow incoming out-of-dialog refer ${taken ? (taken.count ?? MAX_REFERS) : 0}`,
      "Current existing incoming out-of-dialog refer dialogs: 0",
      "outgoing out-of-dialog refer dialogs: 0",
    ]);
  },
});

/** Phones that are registered here (FEATURES.md section 6). */
const registrarStatus = action({
  ...SHOW,
  syntax: "show sip-ua status registrar",
  help: { status: "Display SIP UA listener status", registrar: "Display phones that are registered here" },
  run: (router, _args, { shell }) =>
    linesText([
      "Line          destination      expires(sec)  contact",
      "transport     call-id",
      "              peer",
      "=".repeat(61),
      ...phonePeers(router).flatMap(({ tag, line, registration }) => {
        const { address, expires, since, callId, transport } = registration;
        const left = Math.max(Math.ceil(expires - (shell.clock.now() - since) / 1000), 0);
        return [
          `${line.number.padEnd(14)}${address.padEnd(17)}${String(left).padEnd(14)}${address}`,
          `${transport.toUpperCase().padEnd(14)}${callId}`,
          `${" ".repeat(14)}${tag}`,
          "",
        ];
      }),
    ]),
});

export const showSipUa = [
  calls,
  connections,
  minimumExpiry,
  waitingMessages,
  retries,
  timers,
  service,
  encryption,
  statistics,
  referStatus,
  registrarStatus,
];
