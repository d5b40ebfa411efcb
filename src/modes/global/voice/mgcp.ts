import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import * as hardware from "../../voice/hardware.js";
import { IOS, voiceWords } from "./words.js";

/** Gateways that a call agent controls (IOS Voice Command Reference). Kept and shown. */
const { setting, block, toggle } = vocabulary<Router>()(voiceWords);

export const mgcp = toggle({ syntax: "mgcp", help: {}, default: "off", group: "mgcp", ...IOS });

export const mgcpOptions = setting({
  syntax: "mgcp kind:{behavior | call-agent | fax | rtp | sdp} text:LINE",
  help: {
    behavior: "Behavior",
    "call-agent": "Call agent",
    fax: "Fax",
    rtp: "RTP",
    sdp: "SDP",
    text: "Parameters",
  },
  group: "mgcp",
  key: ["kind", "text"],
  printOrder: "entered",
  ...IOS,
});

export const mgcpProfile = block({
  syntax: "mgcp profile name:WORD",
  help: { profile: "Profile", name: "Name" },
  group: "mgcp-profile",
  key: ["name"],
  mode: hardware.mgcpProfileMode,
  irreversible: "a router comes with its default profile",
  ...IOS,
});

export const ccmManager = setting({
  syntax: "ccm-manager text:LINE",
  help: { "ccm-manager": "CallManager", text: "Parameters" },
  group: "ccm-manager",
  key: ["text"],
  printOrder: "entered",
  ...IOS,
});
