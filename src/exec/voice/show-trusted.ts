import { dialPeers, isOperational } from "../../rules/dial-peers.js";
import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show ip address trusted list`: who may send calls to this router (CME command reference, CME 8.1). */
const { action } = vocabulary<Router>()(voiceShowWords);

/** The cause that a refused caller gets where nobody said another one. */
const CALL_REJECT = "call-reject";

export const showTrusted = [
  action({
    show: true,
    packetTracer: false,
    syntax: "show ip address trusted list",
    help: {
      address: "Show addresses",
      trusted: "Trusted addresses",
      list: "Show who may send calls to this router",
    },
    run(router) {
      const services = keptBlocks(router, "voice service").filter(({ args }) => args["kind"] === "voip");
      const off = services.some((one) => keptFlag(one, "ip address trusted authenticate") === false);
      const cause = services
        .map((one) => keptText(one, "ip address trusted call-block cause", "cause"))
        .find((one) => one !== undefined);
      const trusted = services
        .flatMap((one) => keptBlocks(one, "ip address trusted list"))
        .flatMap((list) => keptRows(list, "ipv4"));
      const peers = dialPeers(router).filter(
        ({ kind, target }) => kind === "voip" && target.startsWith("ipv4:"),
      );
      return linesText([
        "IP Address Trusted Authentication",
        ` Administration State: ${off ? "DOWN" : "UP"}`,
        ` Operation State:      ${off ? "DOWN" : "UP"}`,
        "",
        `IP Address Trusted Call Block Cause: ${cause ?? CALL_REJECT}${(cause ?? CALL_REJECT) === CALL_REJECT ? " (21)" : ""}`,
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
        ...trusted.map((row) => ` ipv4 ${String(row["address"])} ${textOf(row["mask"]) ?? ""}`.trimEnd()),
      ]);
    },
  }),
];
