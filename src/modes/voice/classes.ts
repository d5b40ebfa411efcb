import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Signaling of permanent trunks, trunk groups and LPCOR networks (IOS and CME voice command references). Kept and shown. */
const WORDS = {
  idle: "While there is no call",
  oos: "Out of service",
  seconds: "Seconds",
  signal: "Signaling",
  timing: "Times",
} as const;
const { setting } = vocabulary<GenericBlock>()(WORDS);

export const permanentClassMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    setting({
      syntax: "signal keepalive {seconds:<1-65535> | disabled}",
      no: "signal keepalive",
      help: { keepalive: "Time between two signs of life", disabled: "None" },
    }),
    setting({
      syntax: "signal pattern state:{idle | oos} way:{receive | transmit} bits:WORD",
      key: ["state", "way"],
      help: { pattern: "Bits of a state", receive: "As received", transmit: "As sent", bits: "Four bits" },
    }),
    setting({
      syntax: "signal sequence oos what:{both | idle-only | no-action | oos-only}",
      help: {
        sequence: "What is sent on failure",
        both: "Idle, then out of service",
        "idle-only": "Idle",
        "no-action": "Nothing",
        "oos-only": "Out of service",
      },
    }),
    setting({
      syntax: "signal timing idle suppress-voice seconds:<0-65535> [resume-voice milliseconds:<40-5000>]",
      help: {
        "suppress-voice": "Stop sending voice",
        "resume-voice": "Send it again",
        milliseconds: "Milliseconds",
      },
    }),
    setting({
      syntax: "signal timing oos what:{restart | standby | suppress-all | suppress-voice} seconds:<0-65535>",
      key: ["what"],
      help: {
        restart: "Begin again",
        standby: "Wait before answering",
        "suppress-all": "Stop sending anything",
        "suppress-voice": "Stop sending voice",
      },
    }),
    setting({
      syntax: "signal timing oos timeout {seconds:<1-65535> | disabled}",
      no: "signal timing oos timeout",
      help: { timeout: "Time without packets", disabled: "No limit" },
    }),
  ],
  WORDS,
);

export const trunkGroupMode = blockMode("config-trunk-group", "Trunk group configuration commands:", [
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({ syntax: "carrier-id name:WORD", help: { "carrier-id": "Carrier of the trunks", name: "Name" } }),
  setting({
    syntax: "max-calls kind:{any | data | voice} calls:<0-1000> [direction direction:{in | out}]",
    key: ["kind", "direction"],
    no: "max-calls kind:{any | data | voice} [direction direction:{in | out}]",
    help: {
      "max-calls": "Calls at a time",
      any: "Of any kind",
      data: "Data calls",
      voice: "Voice calls",
      calls: "Calls",
      direction: "Of one direction",
      in: "Calls that come in",
      out: "Calls that go out",
    },
  }),
  setting({
    syntax: "max-retry count:<1-5>",
    help: { "max-retry": "Tries on other trunks of the group", count: "Number" },
  }),
  setting({
    syntax:
      "hunt-scheme scheme:{least-idle | least-used | longest-idle | random | round-robin | sequential} [parity:{both | even | odd}] [order:{down | up}]",
    default: { scheme: "least-used" },
    no: "hunt-scheme",
    help: {
      "hunt-scheme": "Which channel a call takes",
      "least-idle": "The one that was last in use",
      "least-used": "One of the trunk with most free channels",
      "longest-idle": "The one that was longest not in use",
      random: "Any",
      "round-robin": "One trunk after the other",
      sequential: "The first that is free",
      both: "Any channel first",
      even: "Even channels first",
      odd: "Odd channels first",
      down: "From the highest",
      up: "From the lowest",
    },
  }),
  setting({
    syntax: "translation-profile direction:{incoming | outgoing} profile:WORD",
    key: ["direction"],
    help: {
      "translation-profile": "Translation profile",
      incoming: "Incoming calls",
      outgoing: "Outgoing calls",
      profile: "Name of the profile",
    },
  }),
  setting({ syntax: "xsvc", help: { xsvc: "Programs hear of its calls" } }),
  setting({
    syntax: "lpcor direction:{incoming | outgoing} name:WORD",
    key: ["direction"],
    help: {
      lpcor: "Logical partitioning",
      incoming: "Incoming calls",
      outgoing: "Outgoing calls",
      name: "LPCOR group",
    },
  }),
  setting({
    syntax: "isdn supp-service tbct [how:{notify-on-clear | tbct-with-crflg}]",
    help: {
      isdn: "ISDN",
      "supp-service": "Supplementary services",
      tbct: "Two B channels are joined in the network",
      "notify-on-clear": "Tell when the joined call ends",
      "tbct-with-crflg": "With call reference flag",
    },
  }),
]);

export const phoneSubnetMode = blockMode("cfg-lpcor-ipphone-subnet", "LPCOR ip-phone subnet commands:", [
  setting({
    syntax: "index index:<1-50> group:WORD {network:A.B.C.D mask:MASK [vrf vrf:WORD] | dhcp-pool pool:WORD}",
    key: ["index"],
    help: {
      index: "Entry",
      group: "LPCOR group",
      network: "Network",
      mask: "Mask",
      vrf: "VPN routing and forwarding instance",
      "dhcp-pool": "Addresses of a pool",
      pool: "Its name",
    },
  }),
]);

export const trunkSubnetMode = blockMode("cfg-lpcor-iptrunk-subnet", "LPCOR ip-trunk subnet commands:", [
  setting({
    syntax: "index index:<1-50> group:WORD {network:A.B.C.D mask:MASK | hostname host:WORD}",
    key: ["index"],
    help: {
      index: "Entry",
      group: "LPCOR group",
      network: "Network",
      mask: "Mask",
      hostname: "Name of the other end",
      host: "Name",
    },
  }),
]);
