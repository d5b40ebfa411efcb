import type { GenericBlock } from "../../language/holder.js";
import { keptBlocks, keptFlag, keptRows, keptText } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { NO_SIP_MESSAGES } from "./sip-counters.js";
import { voiceShowWords } from "./words.js";

/**
 * What the SIP user agent is told and what it does (IOS Voice Command Reference, `show sip-ua`). Calls of a lab's SIP
 * trunks are counted; they open no connections of SIP's own and register nowhere, so that there are none to list.
 */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "sip-ua": "SIP UA information" });

const SHOW = { show: true, packetTracer: false } as const;

function agentOf(router: Router): GenericBlock | undefined {
  return keptBlocks(router, "sip-ua")[0];
}

/** What `voice service voip` says under `sip`. */
function sipServices(router: Router): readonly GenericBlock[] {
  return keptBlocks(router, "voice service").flatMap((service) => keptBlocks(service, "sip"));
}

/** What `retry` or `timers` says of one method. */
function told(router: Router, words: "retry" | "timers", what: string, label: string): string | undefined {
  const agent = agentOf(router);
  const row = agent && keptRows(agent, words).find((one) => one["what"] === what);
  return row && String(row[label]);
}

const calls = action({
  ...SHOW,
  syntax: "show sip-ua calls [brief]",
  help: { calls: "Display Active SIP Calls", brief: "Display brief version of active SIP calls" },
  run({ calls: legs }) {
    const own = legs.filter(({ kind }) => kind === "sip");
    const client = own.filter(({ direction }) => direction === "Originate").length;
    const server = own.length - client;
    return linesText([
      `Total SIP call legs:${own.length}, User Agent Client:${client}, User Agent Server:${server}`,
      "SIP UAC CALL INFO",
      `   Number of SIP User Agent Client(UAC) calls: ${client}`,
      "",
      "SIP UAS CALL INFO",
      `   Number of SIP User Agent Server(UAS) calls: ${server}`,
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
    const said = sipServices(router).map((sip) => keptText(sip, "min-se", "seconds"));
    return linesText([
      "SIP UA MIN-SE Value (seconds)",
      `Min-SE: ${said.find((one) => one !== undefined) ?? MINIMUM_EXPIRY}`,
    ]);
  },
});

/** Of a server of waiting messages, where nobody said others: seconds of a subscription, and UDP port. */
const MWI_EXPIRY = "3600";
const SIP_PORT = "5060";

const waitingMessages = action({
  ...SHOW,
  syntax: "show sip-ua mwi",
  help: { mwi: "Display MWI information" },
  run(router) {
    const agent = agentOf(router);
    const said = (label: string) => agent && keptText(agent, "mwi-server", label);
    const server = said("target");
    if (server === undefined) return linesText(["MWI type: 0", "MWI ipaddr cnt 0:"]);
    const unsolicited = agent && keptRows(agent, "mwi-server").some((row) => row["unsolicited"] === true);
    return linesText([
      "MWI type: 2",
      `MWI server: ${server}`,
      `MWI expires: ${said("seconds") ?? MWI_EXPIRY}`,
      `MWI port: ${said("port") ?? SIP_PORT}`,
      `MWI transport type: ${(said("transport") ?? "udp").toUpperCase()}`,
      `MWI ${unsolicited ? "unsolicited" : "subscribe"}`,
      "MWI ipaddr cnt 0:",
    ]);
  },
});

/** How often each request is sent again (RFC 3261 section 17), where nobody said another number. */
const RETRIES = {
  invite: 6,
  response: 6,
  bye: 10,
  cancel: 10,
  prack: 10,
  update: 6,
  rel1xx: 6,
  notify: 10,
  refer: 10,
  register: 10,
  info: 6,
  subscribe: 10,
  options: 6,
} as const;

const retries = action({
  ...SHOW,
  syntax: "show sip-ua retry",
  help: { retry: "Display SIP Protocol Retry Counts" },
  run(router) {
    const count = (what: keyof typeof RETRIES, words = `${what} retry`) =>
      `${words} count = ${told(router, "retry", what, "times") ?? RETRIES[what]}`;
    return linesText([
      "SIP UA Retry Values",
      `${count("invite").padEnd(25)}${count("response")}`,
      `${count("bye").padEnd(25)}${count("cancel")}`,
      `${count("prack").padEnd(25)}${count("update")}`,
      `${count("rel1xx", "reliable 1xx").padEnd(25)}${count("notify")}`,
      `${count("refer").padEnd(25)}${count("register")}`,
      `${count("info").padEnd(25)}${count("subscribe")}`,
      count("options"),
    ]);
  },
});

const timers = action({
  ...SHOW,
  syntax: "show sip-ua timers",
  help: { timers: "Display SIP Protocol Timers" },
  run(router) {
    const time = (what: string, usual = 500) =>
      `${what} ${told(router, "timers", what, "milliseconds") ?? usual}`;
    const buffered = time("buffer-invite", 0);
    return linesText([
      "SIP UA Timer Values (millisecs unless noted)",
      `${time("trying")}, ${time("expires", 180000)}, ${time("connect")}, ${time("disconnect")}`,
      `prack 500, rel1xx 500, ${time("notify")}, update 500`,
      `${time("refer")}, ${time("register")}, info 500, options 500, ${time("hold", 2880)} minutes`,
      buffered,
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
  run: (router) =>
    keptBlocks(router, "voice service").some(
      (block) => block.args["kind"] === "voip" && (isOn(block, "shutdown") || isOn(block, "shutdown forced")),
    )
      ? linesText(["SIP service is shut", "under 'voice service voip'"])
      : linesText(["SIP Service is up"]),
});

function isOn(block: GenericBlock, words: string): boolean {
  return keptFlag(block, words) === true;
}

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
const MAX_REFERS = "500";

const referStatus = action({
  ...SHOW,
  syntax: "show sip-ua status refer-ood",
  help: { status: "Display SIP UA listener status", "refer-ood": "Display out-of-dialog REFER" },
  run(router) {
    const agent = agentOf(router);
    const enabled = agent !== undefined && keptRows(agent, "refer-ood enable").length > 0;
    const count = agent && keptText(agent, "refer-ood enable", "count");
    return linesText([
      `Maximum allow incoming out-of-dialog refer ${enabled ? (count ?? MAX_REFERS) : 0}`,
      "Current existing incoming out-of-dialog refer dialogs: 0",
      "outgoing out-of-dialog refer dialogs: 0",
    ]);
  },
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
];
