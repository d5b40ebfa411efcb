import type { GenericBlock } from "../../language/holder.js";
import type { Interface } from "../../router/router.js";
import { NO_POLICY, withoutPolicy } from "../qos.js";
import { vocabulary } from "../device.js";
import { blockMode } from "../voice/block-mode.js";
import { networkMode } from "../global/wan/wireless.js";
import { interfaceWords } from "./words.js";

/** Lines of ATM and DSL, and radios (IOS Wide-Area Networking and Wireless command references). Kept and shown. */
const { block, settings } = vocabulary<Interface>()({
  ...interfaceWords,
  atm: "Modify ATM parameters",
  dsl: "Configure dsl interface",
  name: "Name",
  encryption: "Set encryption type",
  "operating-mode": "Operating Mode",
});

const inCircuit = vocabulary<GenericBlock>()({
  encapsulation: "Select ATM Encapsulation for VC",
  template: "Virtual template, such as Virtual-Template1",
  oam: "Configure oam parameters",
  "oam-pvc": "Send oam cells on this pvc",
  peak: "Peak cell rate, in kilobits a second",
  protocol: "Map an upper layer protocol to this connection.",
  sustained: "Sustained cell rate, in kilobits a second",
  burst: "Cells at once",
  number: "Number",
});

const POLICY = inCircuit.setting({
  syntax: "service-policy direction:{in | input | out | output} name:WORD",
  key: ["direction"],
  no: "service-policy direction:{in | input | out | output} [name:WORD]",
  refuses: (_circuit, { name }, device) => withoutPolicy(name, device),
  untried: NO_POLICY,
  help: {
    "service-policy": "Attach a policy-map to a VC",
    in: "Assign policy-map to the input of a VC",
    input: "Assign policy-map to the input of a VC",
    out: "Assign policy-map to the output of a VC",
    output: "Assign policy-map to the output of a VC",
    name: "policy-map name",
  },
});

const circuitMode = blockMode("config-if-atm-vc", "ATM virtual circuit configuration commands:", [
  ...inCircuit.settings(
    {},
    {
      "protocol kind:{ip | ppp} {address:A.B.C.D [broadcast] | inarp | dialer | template:WORD}": {
        key: ["kind", "address"],
        printOrder: "entered",
        no: "protocol kind:{ip | ppp} [address:A.B.C.D]",
        examples: { template: ["Virtual-Template1"] },
        help: {
          ip: "IP",
          ppp: "PPP",
          address: "Protocol specific address",
          broadcast: "Pseudo-broadcast",
          inarp: "Enable Inverse ARP",
          dialer: "Dialer",
        },
      },
      "vbr-nrt peak:<1-1000000> sustained:<1-1000000> [burst:<1-65535>]": {
        no: "vbr-nrt",
        help: { "vbr-nrt": "Enter Variable Bit Rate (pcr)(scr)(bcs)" },
      },
      "vbr-rt peak:<1-1000000> sustained:<1-1000000> [burst:<1-65535>]": {
        no: "vbr-rt",
        help: { "vbr-rt": "Enter Variable Bit Rate (pcr)(average)" },
      },
      "cbr peak:<1-1000000>": { no: "cbr", help: { cbr: "Enter Average Cell Rate in Kbps." } },
      "ubr peak:<1-1000000>": { no: "ubr", help: { ubr: "Enter Unspecified Peak Cell Rate (pcr) in Kbps." } },
      "tx-ring-limit number:<1-6000>": {
        no: "tx-ring-limit",
        help: { "tx-ring-limit": "Configure PA level transmit ring limit" },
      },
      "oam-pvc {number:<0-600> | manage [seconds:<0-600>]}": {
        no: "oam-pvc",
        help: { manage: "Enable OAM-PVC management", seconds: "OAM loopback frequency" },
      },
      "oam retry up:<1-600> down:<1-600> seconds:<1-1000>": {
        no: "oam retry",
        help: {
          retry: "OAM retry count before declaring VC is up or down",
          up: "Cells until it is up",
          down: "Cells until it is down",
          seconds: "Between two",
        },
      },
      "encapsulation {aal5snap | aal5mux {ip | ppp {dialer | template:WORD}} | aal5ciscoppp ciscoTemplate:WORD | aal5nlpid}":
        {
          no: "encapsulation",
          examples: { template: ["Virtual-Template1"], ciscoTemplate: ["Virtual-Template1"] },
          help: {
            aal5snap: "AAL5+LLC/SNAP Encapsulation",
            aal5mux: "AAL5+MUX Encapsulation",
            aal5ciscoppp: "Cisco PPP over AAL5 Encapsulation",
            aal5nlpid: "AAL5+NLPID Encapsulation",
            ip: "IP",
            ppp: "PPP",
            dialer: "Dialer",
            ciscoTemplate: "Virtual template",
          },
        },
      "dialer pool-member number:<1-255>": {
        no: "dialer pool-member",
        help: { dialer: "Dialer", "pool-member": "Member of a dialer pool" },
      },
      "pppoe-client dial-pool-number number:<1-255> [dial-on-demand]": {
        no: "pppoe-client",
        help: {
          "pppoe-client": "pppoe client",
          "dial-pool-number": "Dialer pool number",
          "dial-on-demand": "Only when there is something to send",
        },
      },
    },
  ),
  POLICY,
]);

const circuit = block({
  packetTracer: false,
  syntax: "pvc [name:WORD] address:CIRCUIT [ilmi | qsaal]",
  key: ["name", "address"],
  printOrder: "entered",
  no: "pvc [name:WORD] address:CIRCUIT",
  help: {
    pvc: "Configure ATM PVC parameters",
    name: "Name of the circuit",
    address: "VPI/VCI",
    ilmi: "For ILMI",
    qsaal: "For signalling",
  },
  mode: circuitMode,
});

/** In front of the virtual circuits and behind them. */
export const atmLines = [
  ...settings(
    { packetTracer: false },
    {
      "atm ilmi-keepalive [seconds:<1-65535>]": {
        no: "atm ilmi-keepalive",
        help: {
          "ilmi-keepalive": "Configure ILMI keepalive period for an ATM interface",
          seconds: "Seconds",
        },
      },
      "atm scrambling cell-payload": {
        usually: "off",
        help: {
          scrambling: "Enable ATM cell scrambling",
          "cell-payload": "SONET in cell payload scrambling mode",
        },
      },
      "atm vc-per-vp count:<32-8192>": {
        no: "atm vc-per-vp",
        help: { "vc-per-vp": "Configure the number of VCs per VP", count: "Number" },
      },
      "bundle-enable": { usually: "off", help: { "bundle-enable": "Allow bundles of circuits" } },
      "dsl operating-mode mode:{adsl2 | adsl2+ | ansi-dmt | auto | itu-dmt | splitterless}": {
        no: "dsl operating-mode",
        help: {
          adsl2: "ADSL2",
          "adsl2+": "ADSL2+",
          "ansi-dmt": "ANSI full rate mode",
          auto: "auto detect mode",
          "itu-dmt": "ITU full rate mode",
          splitterless: "G.lite mode",
        },
      },
      "dsl enable-training-log": {
        usually: "off",
        help: { "enable-training-log": "Enable the training log" },
      },
      "dsl bitswap how:{both | off}": {
        no: "dsl bitswap",
        help: { bitswap: "Configure Bitswap parameters", both: "Both directions", off: "None" },
      },
    },
  ),
  circuit,
];

const radioNetwork = block({
  packetTracer: false,
  syntax: "ssid name:WORD<1-32>",
  key: ["name"],
  printOrder: "entered",
  help: { ssid: "Configure radio service set parameters", name: "Radio service set ID" },
  mode: networkMode,
});

export const radios = [
  ...settings(
    { packetTracer: false },
    {
      "encryption [vlan vlan:<1-4094>] mode {ciphers kinds:{aes-ccm | ckip | cmic | tkip | wep128 | wep40}+ | wep how:{mandatory | optional}}":
        {
          key: ["vlan"],
          no: "encryption [vlan vlan:<1-4094>] mode",
          help: {
            vlan: "vlan number",
            mode: "Set encryption mode",
            ciphers: "Optional data ciphers",
            "aes-ccm": "WPA AES CCMP",
            ckip: "Cisco Per packet key hashing",
            cmic: "Cisco MIC",
            tkip: "WPA Temporal Key encryption",
            wep128: "128-bit key",
            wep40: "40-bit key",
            wep: "Classic 802.11 privacy algorithm",
            mandatory: "All clients must encrypt",
            optional: "Clients may encrypt",
          },
        },
      "encryption [vlan vlan:<1-4094>] key number:<1-4> size size:{128bit | 40bit} [type:{0 | 7}] key:SECRET-WORD [transmit-key]":
        {
          key: ["vlan", "number"],
          no: "encryption [vlan vlan:<1-4094>] key number:<1-4>",
          help: {
            vlan: "vlan number",
            key: "Set one encryption key",
            number: "Key number",
            size: "Key size",
            "128bit": "128-bit key",
            "40bit": "40-bit key",
            0: "An unencrypted key will follow",
            7: "A hidden key will follow",
            "transmit-key": "Use it to send",
          },
        },
    },
  ),
  radioNetwork,
  ...settings(
    { packetTracer: false },
    {
      mbssid: { usually: "off", help: { mbssid: "Multiple BSSIDs" } },
      "channel {megahertz:<1-6000> | least-congested | dfs}": {
        no: "channel",
        help: {
          channel: "Set the radio frequency",
          megahertz: "Channel, or its frequency in megahertz",
          "least-congested": "Scan for best frequency",
          dfs: "Dynamic frequency selection",
        },
      },
      "station-role {root [access-point | bridge] | non-root [bridge] | repeater | workgroup-bridge}": {
        no: "station-role",
        help: {
          "station-role": "role of the radio",
          root: "Root access point or bridge",
          "access-point": "Access point",
          bridge: "Bridge",
          "non-root": "Non-root (bridge)",
          repeater: "Repeater access point",
          "workgroup-bridge": "Workgroup Bridge",
        },
      },
      "power local {milliwatts:<1-100> | maximum | cck rate:<1-100> | ofdm level:<1-100>}": {
        no: "power local",
        help: {
          power: "Set radio transmitter power levels",
          local: "Set local power",
          milliwatts: "Milliwatts",
          maximum: "Set local power to allowed maximum",
          cck: "CCK rates",
          rate: "Milliwatts",
          ofdm: "OFDM rates",
          level: "Milliwatts",
        },
      },
      "antenna direction:{receive | transmit} which:{diversity | left | right}": {
        key: ["direction"],
        no: "antenna direction:{receive | transmit}",
        help: {
          antenna: "dot11 radio antenna setting",
          receive: "receive antenna setting",
          transmit: "transmit antenna setting",
          diversity: "antenna diversity",
          left: "left antenna",
          right: "right antenna",
        },
      },
      "world-mode {dot11d country country:WORD<2-2> where:{both | indoor | outdoor} | legacy}": {
        no: "world-mode",
        help: {
          "world-mode": "dot11 radio world mode",
          dot11d: "IEEE 802.11d",
          country: "Country",
          both: "Everywhere",
          indoor: "Indoors",
          outdoor: "Outdoors",
          legacy: "As older radios do",
        },
      },
      "rts threshold bytes:<0-2347>": {
        no: "rts threshold",
        help: { rts: "dot11 Request To Send", threshold: "RTS threshold", bytes: "Bytes" },
      },
      "rts retries count:<1-128>": {
        no: "rts retries",
        help: { rts: "dot11 Request To Send", retries: "RTS max retries", count: "Number" },
      },
      "preamble-short": { usually: "on", help: { "preamble-short": "Use 802.11 short radio preamble" } },
    },
  ),
];

/** What an interface does in a bridge group. */
export const bridgeOptions = settings(
  { packetTracer: false, family: "router" },
  {
    "bridge-group group:<1-255> what:{block-unknown-source | input-lat-service-deny | spanning-disabled | subscriber-loop-control}":
      {
        key: ["group", "what"],
        help: {
          "bridge-group": "Transparent bridging interface parameters",
          group: "Assign an interface to a Bridge Group",
          "block-unknown-source": "Block traffic which come from unknown source MAC address",
          "input-lat-service-deny": "Deny input LAT services",
          "spanning-disabled": "Disable spanning tree on a bridge group",
          "subscriber-loop-control": "Configure subscriber loop control",
        },
      },
    "bridge-group group:<1-255> which:{source-learning | unicast-flooding}": {
      key: ["group", "which"],
      defaultOn: true,
      irreversible: "what is on by itself is told off by a line of its own",
      help: {
        "bridge-group": "Transparent bridging interface parameters",
        group: "Assign an interface to a Bridge Group",
        "source-learning": "learn source MAC address",
        "unicast-flooding": "flood packets with unknown unicast destination MAC addresses",
      },
    },
  },
);
