import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../../router/kept.js";
import type { GenericBlock } from "../../../router/holder.js";
import { dialPeers, isOperational } from "../../../router/dial-peers.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** Who may watch, who is trusted and who vouches for phones (CME and IOS voice command references). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const EMPTY: GenericBlock = { args: {}, stored: undefined, blocks: undefined };

function blockOf(router: Router, words: string): GenericBlock {
  return keptBlocks(router, words)[0] ?? EMPTY;
}

const presence = action({
  ...SHOW,
  syntax: "show presence global",
  help: { presence: "Presence information", global: "Global configuration" },
  run(router) {
    const block = blockOf(router, "presence");
    const yes = (on: boolean) => (on ? "TRUE" : "FALSE");
    const has = (words: string) => keptRows(block, words).length > 0;
    return linesText([
      "Presence Global Configuration Information:",
      "=============================================",
      `Presence feature enable           : ${yes(keptFlag(blockOf(router, "sip-ua"), "presence enable") ?? false)}`,
      `Presence allow external watchers  : ${yes(has("watcher all"))}`,
      `Presence max subscription allowed : ${keptText(block, "max-subscription", "count") ?? "100"}`,
      "Presence number of subscriptions  : 0",
      `Presence allow external subscribe : ${yes(keptFlag(block, "allow subscribe") ?? false)}`,
      `Presence call list enable         : ${yes(has("presence call-list"))}`,
      `Presence server IP address        : ${keptText(block, "server", "address") ?? "0.0.0.0"}`,
      `Presence sccp blfsd retry interval: ${keptText(block, "sccp blf-speed-dial", "seconds") ?? "60"}`,
      `Presence sccp blfsd retry limit   : ${keptText(block, "sccp blf-speed-dial", "limit") ?? "10"}`,
      `Presence router mode              : ${router.telephony ? "CME" : "SRST"} mode`,
    ]);
  },
});

const credentials = action({
  ...SHOW,
  syntax: "show credentials",
  help: { credentials: "Credentials that phones get over TLS" },
  run(router) {
    const block = blockOf(router, "credentials");
    const address = keptText(block, "ip source-address", "address");
    if (address === undefined) return "";
    return linesText([
      `Credentials IP: ${address}`,
      `Credentials PORT: ${keptText(block, "ip source-address", "port") ?? "2445"}`,
      `Trustpoint: ${keptText(block, "trustpoint", "label") ?? ""}`.trimEnd(),
    ]);
  },
});

const capf = action({
  ...SHOW,
  syntax: "show capf-server summary",
  help: { "capf-server": "Certificate authority proxy for phones", summary: "Configuration" },
  run(router) {
    const block = blockOf(router, "capf-server");
    const text = (words: string, label: string) => keptText(block, words, label);
    const lines = [
      "CAPF Server Configuration Details",
      `Trustpoint for TLS With Phone: ${text("trustpoint-label", "label") ?? ""}`,
      `Trustpoint for CA operation: ${text("cert-enroll-trustpoint", "label") ?? ""}`,
      `Source Address: ${text("source-addr", "address") ?? ""}`,
      `Listening Port: ${text("port", "port") ?? "3804"}`,
      `Phone Key Size: ${text("phone-key-size", "bits") ?? "1024"}`,
      `Phone KeyGen Retries: ${text("keygen-retry", "count") ?? "3"}`,
      `Phone KeyGen Timeout: ${text("keygen-timeout", "minutes") ?? "30"} minutes`,
    ];
    return linesText(lines.map((line) => line.trimEnd()));
  },
});

const ctl = action({
  ...SHOW,
  syntax: "show ctl-client",
  help: { "ctl-client": "Client for the list of trusted servers" },
  run(router) {
    const block = blockOf(router, "ctl-client");
    const lines = [
      "CTL Client Information",
      "-----------------------------",
      `SAST 1 Certificate Trustpoint: ${keptText(block, "sast1", "label") ?? ""}`,
      `SAST 2 Certificate Trustpoint: ${keptText(block, "sast2", "label") ?? ""}`,
      "List of Trusted Servers in the CTL",
      ...keptRows(block, "server").map(
        (row) =>
          `${String(row["kind"]).toUpperCase().padEnd(10)}${String(row["address"]).padEnd(17)}${textOf(row["label"]) ?? ""}`,
      ),
    ];
    return linesText(lines.map((line) => line.trimEnd()));
  },
});

const trusted = action({
  ...SHOW,
  syntax: "show ip address trusted list",
  help: {
    address: "IP address",
    trusted: "Addresses from which calls are taken",
    list: "List of them",
  },
  run(router) {
    const [service = EMPTY] = keptBlocks(router, "voice service");
    const state = (keptFlag(service, "ip address trusted authenticate") ?? true) ? "UP" : "DOWN";
    const peers = dialPeers(router).filter(({ target }) => target.startsWith("ipv4:"));
    const cause = keptText(service, "ip address trusted call-block", "cause") ?? "call-reject (21)";
    return linesText([
      "IP Address Trusted Authentication",
      ` Administration State: ${state}`,
      ` Operation State:      ${state}`,
      "",
      `IP Address Trusted Call Block Cause: ${cause}`,
      "",
      "VoIP Dial-peer IPv4 Session Targets:",
      "Peer Tag        Oper State      Session Target",
      "--------        ----------      --------------",
      ...peers.map(
        (peer) =>
          `${String(peer.tag).padEnd(16)}${(isOperational(peer) ? "UP" : "DOWN").padEnd(16)}${peer.target}`,
      ),
      "",
      "IP Address Trusted List:",
      "",
    ]);
  },
});

const farms = action({
  ...SHOW,
  syntax: "show sdspfarm sessions summary",
  help: {
    sdspfarm: "DSP farms that registered here",
    sessions: "Transcoding sessions",
    summary: "Numbers of them",
  },
  run({ telephony: cme }) {
    const units = (cme && keptText(cme, "sdspfarm units", "count")) ?? "0";
    return linesText([
      `max-mtps:${units}, max-streams:0, alloc-streams:0, act-streams:0`,
      " ID   MTP  State  CallID confID Usage         Codec/Duration",
      "==== ===== ====== ====== ====== ============= ==============",
    ]);
  },
});

export const showVoiceSecurity = [presence, credentials, capf, ctl, trusted, farms];
