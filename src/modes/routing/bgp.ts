import type { GenericBlock } from "../../language/holder.js";
import { lineWithKey, without, withLine, type Placing } from "../../language/keyed-lines.js";
import { sameArgs } from "../../language/keys.js";
import type { Command, Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { maskedNetwork } from "./networks.js";
import * as shared from "./shared.js";
import { routingWords } from "./words.js";

/** What BGP is told (IOS IP Routing: BGP Command Reference). Kept and shown: nothing is routed by it. */
const { setting, toggle, block } = vocabulary<GenericBlock>()(routingWords);

const redistribute = onPaper(shared.redistribute);
const defaultInformation = onPaper(shared.defaultInformation);
const autoSummary = { ...onPaper(shared.autoSummary), dependentDefault: () => "off" as const };

/** A command that other protocols act on. */
function onPaper<C extends { readonly simulated: boolean }>(command: C): C {
  return { ...command, simulated: false };
}

const maximumPaths = setting({
  syntax: "maximum-paths count:<1-32>",
  default: { count: 1 },
  help: { count: "Number of paths" },
});

const bgpNetwork = setting({
  syntax: "network address:A.B.C.D [mask mask:MASK]",
  canonical: maskedNetwork,
  help: { mask: "Network mask" },
  key: ["address"],
  printOrder: "entered",
});

const synchronization = toggle({
  syntax: "synchronization",
  help: { synchronization: "Perform IGP synchronization" },
  shows: "both",
});

const bgpNeighbor = setting({
  syntax:
    "neighbor address:A.B.C.D {remote-as as:<1-4294967295> | update-source interface:INTERFACE | next-hop-self | activate | description text:LINE}",
  help: {
    "remote-as": "Specify a BGP neighbor",
    as: "AS of remote neighbor",
    "update-source": "Source of routing updates",
    "next-hop-self": "Disable the next hop calculation for this neighbor",
    activate: "Enable the Address Family for this Neighbor",
    description: "Neighbor specific description",
    text: "Up to 80 characters describing this neighbor",
  },
  key: ["address", "as", "interface", "next-hop-self", "activate", "text"],
  printOrder: "entered",
  irreversible: "one neighbor has several lines",
  revise: {
    set: (lines, args) => withLine(lines, args, BY_FORM),
    no(lines, args) {
      const known = lineWithKey(lines, args, BY_FORM);
      return known && sameArgs(known, args) ? without(lines, args, BY_FORM) : lines;
    },
  },
});

/** A neighbour has one line of each form. */
const BY_FORM: Placing = {
  key: ["address", "form"],
  printOrder: "entered",
  meaning: (args) => ({ ...args, form: formOf(args) }),
};

/** What a line says of a neighbour. */
function formOf(args: Readonly<Record<string, unknown>>): string | undefined {
  return ["as", "interface", "next-hop-self", "activate", "text"].find((label) => args[label] !== undefined);
}

/** Every address family closes with this line, typed or not. */
const exitAddressFamily: Command<GenericBlock, Device> = setting({
  syntax: "exit-address-family",
  closesBlock: true,
  help: { "exit-address-family": "Exit from Address Family configuration mode" },
  no: false,
  get: () => ({}),
  set: (_target, _args, { loading, shell }) => {
    if (!loading) shell.exit();
  },
  clear: () => undefined,
});

const addressFamilyMode: Mode<GenericBlock, Device> = {
  prompt: "config-router-af",
  title: "Router Address Family configuration commands:",
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    bgpNetwork,
    redistribute,
    bgpNeighbor,
    defaultInformation,
    maximumPaths,
    autoSummary,
    synchronization,
    exitAddressFamily,
    ...leaving,
  ],
};

const addressFamily = block({
  syntax: "address-family family:{ipv4 | vpnv4} [unicast] [vrf vrf:WORD]",
  help: {
    "address-family": "Enter Address Family command mode",
    ipv4: "Address family",
    vpnv4: "Address family",
    unicast: "Address Family modifier",
    vrf: "Specify parameters for a VPN Routing/Forwarding instance",
  },
  key: ["family", "vrf"],
  printOrder: "entered",
  blankLine: "before",
  mode: addressFamilyMode,
  packetTracer: false,
});

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
    bgpNetwork,
    redistribute,
    bgpNeighbor,
    autoSummary,
    addressFamily,
    ...leaving,
  ],
};
