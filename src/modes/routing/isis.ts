import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { TITLE } from "./shared.js";
import { routingWords } from "./words.js";

/** IS-IS for IP (IOS IP Routing: IS-IS Command Reference). Kept and shown: nothing is routed by it. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  ...routingWords,
  authentication: "Authentication",
  "level-1": "Level 1",
  "level-2": "Level 2",
  seconds: "Seconds",
});

export const isisMode: Mode<GenericBlock, Device> = {
  prompt: "config-router",
  title: TITLE,
  prefixes: configPrefixes,
  words: routingWords,
  commands: [
    setting({
      syntax: "net title:WORD",
      key: ["title"],
      examples: { title: ["49.0001.0000.0000.0001.00", "49.0002.0000.0000.0001.00"] },
      help: {
        net: "A Network Entity Title for this process (OSI only)",
        title: "NET in the form XX.XXXX. ... .XXX.XX",
      },
    }),
    setting({
      syntax: "is-type level:{level-1 | level-1-2 | level-2-only}",
      default: { level: "level-1-2" },
      help: {
        "is-type": "IS Level for this routing process (OSI only)",
        "level-1": "Act as a station router only",
        "level-1-2": "Act as both a station router and an area router",
        "level-2-only": "Act as an area router only",
      },
    }),
    setting({
      syntax: "authentication mode mode:{md5 | text} [level:{level-1 | level-2}]",
      key: ["level"],
      no: "authentication mode",
      help: { mode: "Authentication mode", md5: "MD5 authentication", text: "Clear text authentication" },
    }),
    setting({
      syntax: "authentication key-chain chain:WORD [level:{level-1 | level-2}]",
      key: ["level"],
      no: "authentication key-chain",
      help: { "key-chain": "Authentication key-chain", chain: "Name of key-chain" },
    }),
    setting({
      syntax: "metric-style style:{narrow | transition | wide}",
      default: { style: "narrow" },
      help: {
        "metric-style": "Use old-style (ISO 10589) or new-style packet formats",
        narrow: "Use old style of TLVs with narrow metric",
        transition: "Send and accept both styles of TLVs during transition",
        wide: "Use new style of TLVs to carry wider metric",
      },
    }),
    setting({
      syntax: "max-lsp-lifetime seconds:<1-65535>",
      default: { seconds: 1200 },
      help: { "max-lsp-lifetime": "Set maximum LSP lifetime" },
    }),
    setting({
      syntax: "spf-interval seconds:<1-120> [first:<1-120000> second:<1-120000>]",
      no: "spf-interval",
      help: {
        "spf-interval": "Minimum interval between SPF calculations",
        first: "Initial wait, milliseconds",
        second: "Wait between first and second, milliseconds",
      },
    }),
    toggle({
      syntax: "set-overload-bit",
      default: "off",
      help: { "set-overload-bit": "Signal other routers not to use us in SPF" },
    }),
    setting({
      syntax: "log-adjacency-changes [all]",
      no: "log-adjacency-changes",
      help: {
        "log-adjacency-changes": "Log changes in adjacency state",
        all: "Include changes of non-IIH events",
      },
    }),
    setting({
      syntax: "summary-address address:A.B.C.D mask:MASK [level:{level-1 | level-2}]",
      key: ["address", "mask"],
      no: "summary-address address:A.B.C.D mask:MASK",
      help: { "summary-address": "Configure IP address summaries", mask: "Summary mask" },
    }),
    setting({
      syntax:
        "redistribute source:{bgp | connected | eigrp | ospf | rip | static} [process:<1-65535>] [ip] [metric metric:<0-4261412864>] [level:{level-1 | level-2}] [route-map map:WORD]",
      key: ["source", "process"],
      help: {
        bgp: "Border Gateway Protocol (BGP)",
        connected: "Connected",
        eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
        ospf: "Open Shortest Path First (OSPF)",
        rip: "Routing Information Protocol (RIP)",
        static: "Static routes",
        process: "Process or AS number",
        ip: "IP routes",
        metric: "Metric for redistributed routes",
        "route-map": "Route map reference",
        map: "Pointer to route-map entries",
      },
    }),
    setting({
      syntax: "passive-interface interface:INTERFACE",
      key: ["interface"],
      printOrder: "entered",
      help: {},
    }),
    setting({
      syntax: "default-information originate [route-map map:WORD]",
      no: "default-information originate",
      help: { "route-map": "Route-map reference", map: "Pointer to route-map entries" },
    }),
    setting({ syntax: "distance value:<1-255>", default: { value: 115 }, help: { value: "Distance" } }),
    setting({
      syntax: "maximum-paths count:<1-32>",
      default: { count: 4 },
      help: { count: "Number of paths" },
    }),
    ...leaving,
  ],
};
