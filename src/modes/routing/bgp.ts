import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { blockEnd, exitAddressFamily } from "./block-end.js";
import { bgpNeighbor } from "./bgp-neighbors.js";
import { distanceOfNeighbors, distributeLists } from "./filters.js";
import { maskedNetwork } from "./networks.js";
import { bgpOptions, templateOptions } from "./process-options.js";
import * as shared from "./shared.js";
import { onPaper } from "./on-paper.js";
import { routingWords } from "./words.js";

/** What BGP is told (IOS IP Routing: BGP Command Reference). Kept and shown: nothing is routed by it. */
const { setting, toggle, block } = vocabulary<GenericBlock>()(routingWords);

const redistribute = onPaper(shared.redistribute);
const defaultInformation = onPaper(shared.defaultInformation);
const autoSummary = { ...onPaper(shared.autoSummary), dependentDefault: () => "off" as const };

const maximumPaths = setting({
  syntax: "maximum-paths count:<1-32>",
  default: { count: 1 },
  help: { count: "Number of paths" },
});

const bgpNetwork = setting({
  syntax: "network address:A.B.C.D [mask mask:MASK] [backdoor] [route-map map:WORD]",
  canonical: maskedNetwork,
  no: "network address:A.B.C.D [mask mask:MASK]",
  help: {
    mask: "Network mask",
    backdoor: "Specify a BGP backdoor route",
    "route-map": "Route-map to modify the attributes",
    map: "Name of the route map",
  },
  key: ["address"],
  printOrder: "entered",
});

/** Networks of IPv6, in its address family. */
const ipv6Network = setting({
  syntax: "network prefix:IPV6-PREFIX [route-map map:WORD]",
  key: ["prefix"],
  printOrder: "entered",
  no: "network prefix:IPV6-PREFIX",
  help: {
    prefix: "IPv6 prefix",
    "route-map": "Route-map to modify the attributes",
    map: "Name of the route map",
  },
});

const synchronization = toggle({
  syntax: "synchronization",
  help: { synchronization: "Perform IGP synchronization" },
  // Cisco IOS IP Routing: BGP Command Reference, `synchronization`: off since 12.2(8)T.
  default: "off",
  shows: "both",
});

const addressFamilyMode: Mode<GenericBlock, Device> = {
  prompt: "config-router-af",
  title: "Router Address Family configuration commands:",
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    bgpNetwork,
    ipv6Network,
    ...bgpOptions,
    redistribute,
    bgpNeighbor,
    defaultInformation,
    ...distributeLists,
    distanceOfNeighbors,
    maximumPaths,
    autoSummary,
    synchronization,
    exitAddressFamily,
    ...leaving,
  ],
};

const addressFamily = block({
  syntax:
    "address-family family:{ipv4 | ipv6 | l2vpn | vpnv4 | vpnv6} [kind:{multicast | unicast | vpls}] [vrf vrf:WORD]",
  help: {
    "address-family": "Enter Address Family command mode",
    ipv4: "Address family",
    ipv6: "Address family",
    l2vpn: "Address family",
    vpnv4: "Address family",
    vpnv6: "Address family",
    multicast: "Address Family modifier",
    unicast: "Address Family modifier",
    vpls: "Address Family modifier",
    vrf: "Specify parameters for a VPN Routing/Forwarding instance",
  },
  key: ["family", "kind", "vrf"],
  printOrder: "entered",
  blankLine: "before",
  mode: addressFamilyMode,
  packetTracer: false,
});

function templateMode(
  prompt: string,
  commands: Mode<GenericBlock, Device>["commands"],
): Mode<GenericBlock, Device> {
  return {
    prompt,
    title: "Router template configuration commands:",
    prefixes: configPrefixes,
    words: routingWords,
    commands: [...commands, ...leaving],
  };
}

/** What several neighbours have in common. */
const templates = [
  block({
    syntax: "template peer-policy name:WORD",
    help: {
      template: "Enter peer-policy/peer-session templates",
      "peer-policy": "Template configuration for policy parameters",
      name: "Template name",
    },
    key: ["name"],
    printOrder: "entered",
    packetTracer: false,
    mode: templateMode("config-router-ptmp", [
      ...templateOptions.policy,
      blockEnd("exit-peer-policy", "Exit from the template"),
    ]),
  }),
  block({
    syntax: "template peer-session name:WORD",
    help: {
      template: "Enter peer-policy/peer-session templates",
      "peer-session": "Template configuration for session parameters",
      name: "Template name",
    },
    key: ["name"],
    printOrder: "entered",
    packetTracer: false,
    mode: templateMode("config-router-stmp", [
      ...templateOptions.session,
      blockEnd("exit-peer-session", "Exit from the template"),
    ]),
  }),
];

export const bgpMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: shared.TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    synchronization,
    setting({
      syntax: "bgp router-id address:A.B.C.D",
      help: {
        bgp: "BGP specific commands",
        "router-id": "Override configured router identifier",
        address: "Router identifier",
      },
      no: "bgp router-id [address:A.B.C.D]",
    }),
    toggle({
      syntax: "bgp log-neighbor-changes",
      help: {
        bgp: "BGP specific commands",
        "log-neighbor-changes": "Log neighbor up/down and reset reason",
      },
    }),
    ...bgpOptions,
    bgpNetwork,
    redistribute,
    bgpNeighbor,
    defaultInformation,
    ...distributeLists,
    distanceOfNeighbors,
    maximumPaths,
    autoSummary,
    ...templates,
    addressFamily,
    ...leaving,
  ],
};
