import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "../voice/block-mode.js";
import { blockEnd, exitAddressFamily } from "./block-end.js";
import * as eigrp from "./eigrp.js";
import { distanceOfNeighbors, distributeLists, offsetLists, shutdown } from "./filters.js";
import { onPaper } from "./on-paper.js";
import { eigrpOptions } from "./process-options.js";
import { autoSummary, maximumPaths, neighbor, TITLE } from "./shared.js";
import { routingWords } from "./words.js";

/** EIGRP by a name, with everything of an address family in one block (IOS IP Routing: EIGRP Command Reference). Kept and shown: nothing is routed by it. */
const { block, settings } = vocabulary<GenericBlock>()({
  ...routingWords,
  authentication: "authentication subcommands",
  metric: "Modify metrics and parameters for address advertisement",
  seconds: "Seconds",
});

const portMode = blockMode(
  "config-router-af-interface",
  "Address Family Interfaces configuration commands:",
  [
    ...settings(
      {},
      {
        "authentication mode {md5 | hmac-sha-256 [type:{0 | 7}] secret:SECRET-WORD}": {
          no: "authentication mode",
          help: {
            mode: "authentication mode",
            md5: "Keyed message digest",
            "hmac-sha-256": "HMAC-SHA-256 Authentication",
            0: "An unencrypted password will follow",
            7: "A hidden password will follow",
            secret: "Password",
          },
        },
        "authentication key-chain name:WORD": {
          no: "authentication key-chain",
          help: { "key-chain": "key-chain", name: "name of key-chain" },
        },
        "bandwidth-percent percent:<1-999999>": {
          default: { percent: 50 },
          help: {
            "bandwidth-percent": "Set percentage of bandwidth percentage limit",
            percent: "Maximum bandwidth percentage that EIGRP may use",
          },
        },
        "hello-interval seconds:<1-65535>": {
          no: "hello-interval",
          default: { seconds: 5 },
          help: { "hello-interval": "Configures hello interval" },
        },
        "hold-time seconds:<1-65535>": {
          no: "hold-time",
          default: { seconds: 15 },
          help: { "hold-time": "Configures hold time" },
        },
        "next-hop-self": { usually: "on", help: { "next-hop-self": "Configures EIGRP next-hop-self" } },
        "passive-interface": {
          usually: "off",
          help: { "passive-interface": "Suppress address updates on an interface" },
        },
        "split-horizon": { usually: "on", help: { "split-horizon": "Perform split horizon" } },
        "summary-address network:A.B.C.D mask:MASK": {
          key: ["network", "mask"],
          help: {
            "summary-address": "Perform address summarization",
            network: "IP address",
            mask: "IP network mask",
          },
        },
        bfd: { usually: "off", help: { bfd: "Enable Bidirectional Forwarding Detection" } },
      },
    ),
    shutdown,
    blockEnd("exit-af-interface", "Exit from Address Family Interface configuration mode"),
  ],
);

const topologyMode = blockMode(
  "config-router-af-topology",
  "Address Family Topology configuration commands:",
  [
    onPaper(eigrp.defaultMetric),
    ...distributeLists,
    ...offsetLists,
    distanceOfNeighbors,
    onPaper(maximumPaths),
    onPaper(eigrp.redistribute),
    { ...onPaper(autoSummary), dependentDefault: () => "off" as const },
    ...settings(
      {},
      {
        "variance multiplier:<1-128>": {
          default: { multiplier: 1 },
          help: { variance: "Control load balancing variance", multiplier: "Metric variance multiplier" },
        },
        "summary-metric network:A.B.C.D mask:MASK {bandwidth:<1-4294967295> delay:<0-4294967295> reliability:<0-255> load:<1-255> mtu:<1-65535> | distance figure:<1-255>}":
          {
            key: ["network", "mask"],
            no: "summary-metric network:A.B.C.D mask:MASK",
            help: {
              "summary-metric": "Specify summary to apply metric/filtering",
              network: "IP address",
              mask: "IP network mask",
              bandwidth: "Bandwidth in Kbits per second",
              delay: "Delay, in 10 microsecond units",
              reliability: "Reliability, 255 is 100%",
              load: "Load, 255 is 100%",
              mtu: "MTU of the path",
              figure: "Administrative distance",
            },
          },
      },
    ),
    blockEnd("exit-af-topology", "Exit from Address Family Topology configuration mode"),
  ],
);

/** The mode of one address family. */
export const familyMode = blockMode("config-router-af", "Address Family configuration commands:", [
  block({
    syntax: "af-interface {default | interface:INTERFACE}",
    key: ["interface"],
    printOrder: "entered",
    blankLine: "before",
    help: {
      "af-interface": "Enter Address Family interface configuration",
      default: "Enter Address Family interface-all configuration",
    },
    mode: portMode,
  }),
  block({
    syntax: "topology base",
    blankLine: "before",
    help: {
      topology: "Enter address family topology configuration mode",
      base: "Enter topology configuration mode for the base topology",
    },
    mode: topologyMode,
  }),
  { ...onPaper(eigrp.network) },
  neighbor,
  ...eigrpOptions,
  ...settings(
    {},
    {
      "eigrp router-id address:A.B.C.D": {
        no: "eigrp router-id",
        help: {
          eigrp: "EIGRP Address Family specific commands",
          "router-id": "router id for this EIGRP process",
          address: "EIGRP Router-ID in IP address format",
        },
      },
      "metric rib-scale figure:<1-255>": {
        default: { figure: 128 },
        no: "metric rib-scale",
        help: { "rib-scale": "Set scaling value for RIB installation", figure: "Scale" },
      },
    },
  ),
  shutdown,
  exitAddressFamily,
]);

export const namedEigrpMode = blockMode("config-router", TITLE, [
  block({
    syntax: "address-family family:{ipv4 | ipv6} [unicast] [vrf vrf:WORD] autonomous-system as:<1-65535>",
    key: ["family", "vrf", "as"],
    printOrder: "entered",
    blankLine: "before",
    help: {
      "address-family": "Enter Address Family command mode",
      ipv4: "Address Family IPv4",
      ipv6: "Address Family IPv6",
      unicast: "Address Family Unicast",
      vrf: "Specify a specific virtual routing/forwarding instance",
      "autonomous-system": "Specify Address-Family Autonomous System Number",
      as: "Autonomous System",
    },
    mode: familyMode,
  }),
  shutdown,
]);
