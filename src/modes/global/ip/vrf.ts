import type { Mode } from "../../../language/declaration.js";
import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { configPrefixes, leaving } from "../../common.js";
import { vocabulary, type Device } from "../../device.js";
import { ipWords } from "./words.js";

/** VPN routing tables (IOS MPLS VPN command reference); kept and shown. */
const { block } = vocabulary<Router>()(ipWords);
const inVrf = vocabulary<GenericBlock>()({});

export const distinguisher = inVrf.setting({
  syntax: "rd value:WORD",
  help: { rd: "Specify Route Distinguisher", value: "VPN Route Distinguisher" },
});

const description = inVrf.setting({
  syntax: "description text:LINE",
  help: { description: "VRF specific description", text: "Up to 244 characters describing this VRF" },
});

const targets = inVrf.setting({
  syntax: "route-target direction:{export | import | both} value:WORD",
  help: {
    "route-target": "Specify Target VPN Extended Communities",
    export: "Export Target-VPN community",
    import: "Import Target-VPN community",
    both: "Both import and export Target-VPN community",
    value: "Target VPN Extended Community",
  },
  key: ["direction", "value"],
  printOrder: "entered",
});

/** Every address family closes with this line, typed or not. */
const exitAddressFamily = inVrf.setting({
  syntax: "exit-address-family",
  closesBlock: true,
  help: { "exit-address-family": "Exit from VRF address-family configuration mode" },
  no: false,
  get: () => ({}),
  set: (_target, _args, { loading, shell }) => {
    if (!loading) shell.exit();
    return undefined;
  },
  clear: () => undefined,
});

const familyMode: Mode<GenericBlock, Device> = {
  prompt: "config-vrf-af",
  title: "IP VPN Routing/Forwarding instance address family configuration commands:",
  prefixes: configPrefixes,
  words: inVrf.words,
  commands: [targets, exitAddressFamily, ...leaving],
};

export const family = inVrf.block({
  syntax: "address-family family:{ipv4 | ipv6}",
  help: {
    "address-family": "Enter Address Family command mode",
    ipv4: "Address family",
    ipv6: "Address family",
  },
  key: ["family"],
  blankLine: "before",
  mode: familyMode,
});

function vrfMode(commands: Mode<GenericBlock, Device>["commands"]): Mode<GenericBlock, Device> {
  return {
    prompt: "config-vrf",
    title: "IP VPN Routing/Forwarding instance configuration commands:",
    prefixes: configPrefixes,
    words: inVrf.words,
    commands: [...commands, ...leaving],
  };
}

export const vrf = block({
  syntax: "ip vrf name:WORD",
  help: { name: "VPN Routing/Forwarding instance name" },
  key: ["name"],
  group: "vrf",
  packetTracer: false,
  mode: vrfMode([description, distinguisher, targets]),
});

export const definition = block({
  syntax: "vrf definition name:WORD",
  help: { definition: "VRF definition", name: "VRF name" },
  key: ["name"],
  group: "vrf",
  packetTracer: false,
  mode: vrfMode([description, distinguisher, targets, family]),
});

export const vrfs = [vrf, definition];
