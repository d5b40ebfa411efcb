import { dialPeers, isOperational } from "../../rules/dial-peers.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { voiceService } from "../../modes/global/voice.js";
import { trust, trustedAddress, trustedList } from "../../modes/voice/voice-service-options.js";
import { linesText } from "../text.js";
import { UNCONFIGURED } from "./unconfigured.js";
import { voiceShowWords } from "./words.js";

/** `show ip address trusted list`: who may send calls to this router (CME command reference, CME 8.1). */
const { action } = vocabulary<Router>()(voiceShowWords);

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
      const voip = voiceService.shown.of(router, { kind: "voip" }) ?? UNCONFIGURED;
      const state = trust.authenticate.shown.isOn(voip) ? "UP" : "DOWN";
      const { cause } = trust.callBlockCause.shown.of(voip);
      const trusted = trustedList.shown.all(voip).flatMap((list) => trustedAddress.shown.all(list));
      const peers = dialPeers(router).filter(
        ({ kind, target }) => kind === "voip" && target.startsWith("ipv4:"),
      );
      return linesText([
        "IP Address Trusted Authentication",
        ` Administration State: ${state}`,
        ` Operation State:      ${state}`,
        "",
        `IP Address Trusted Call Block Cause: ${cause}${cause === "call-reject" ? " (21)" : ""}`,
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
        ...trusted.map(({ address, mask = "" }) => ` ipv4 ${address} ${mask}`.trimEnd()),
      ]);
    },
  }),
];
