import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** The VPN of phones outside, inside `voice service voip` (CME command reference, CME 8.5). Kept and shown. */
const WORDS = {
  disable: "Switch off",
  enable: "Switch on",
  leaf: "It is the end of a chain",
  number: "Number",
  root: "It is the root of a chain",
  seconds: "Seconds",
  tag: "Tag",
} as const;

const { setting, block } = vocabulary<GenericBlock>()(WORDS);

const groupMode = blockMode(
  "conf-vpn-group",
  "VPN group configuration commands:",
  [
    setting({
      syntax: "vpn-gateway number:<1-3> [url:WORD]",
      key: ["number"],
      help: { "vpn-gateway": "Gateway of the phones", url: "Its URL" },
    }),
    setting({
      syntax:
        "vpn-trustpoint number:<1-10> {raw certificate:LINE | trustpoint name:WORD [kind:{leaf | root}]}",
      key: ["number"],
      help: {
        "vpn-trustpoint": "Certificate of the gateway",
        raw: "In hexadecimal",
        certificate: "The certificate",
        trustpoint: "That of a trustpoint",
        name: "Name of the trustpoint",
      },
    }),
    setting({
      syntax: "vpn-hash-algorithm sha-1",
      help: { "vpn-hash-algorithm": "Hash of certificates", "sha-1": "SHA-1" },
    }),
  ],
  WORDS,
);

const profileMode = blockMode(
  "conf-vpn-profile",
  "VPN profile configuration commands:",
  [
    setting({ syntax: "keepalive seconds:<0-120>", help: { keepalive: "Time between two signs of life" } }),
    setting({
      syntax: "fail-connect-time seconds:<0-600>",
      help: { "fail-connect-time": "Time until a login has failed" },
    }),
    setting({ syntax: "mtu bytes:<256-1406>", help: { mtu: "Largest packet", bytes: "Bytes" } }),
    setting({
      syntax: "auto-network-detect state:{disable | enable}",
      help: { "auto-network-detect": "Go without VPN inside the office" },
    }),
    setting({
      syntax: "host-id-check state:{disable | enable}",
      help: { "host-id-check": "Compare the gateway's name with its certificate" },
    }),
    setting({
      syntax: "password-persistent state:{disable | enable}",
      help: { "password-persistent": "Keep the password on the phone" },
    }),
  ],
  WORDS,
);

export const vpnGroup = block({
  syntax: "vpn-group tag:<1-2>",
  key: ["tag"],
  help: { "vpn-group": "Gateways of phones outside" },
  mode: groupMode,
});

export const vpnProfile = block({
  syntax: "vpn-profile tag:<1-6>",
  key: ["tag"],
  help: { "vpn-profile": "Settings of phones outside" },
  mode: profileMode,
});
