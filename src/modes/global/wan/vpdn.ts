import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../../voice/block-mode.js";
import { configWords } from "../../words.js";

/** Dial-in over other networks: VPDN, PPPoE servers, pseudowires (IOS VPDN and Broadband command references). Kept and shown. */
const { block, settings } = vocabulary<Router>()({
  ...configWords,
  vpdn: "Virtual Private Dialup Network",
  name: "Name",
  count: "Number of sessions",
});

const inBlock = vocabulary<GenericBlock>()({
  address: "IP address",
  authentication: "Authenticate the tunnel",
  auto: "Automatic",
  count: "Number",
  domain: "Domain name",
  encapsulation: "Encapsulation of data",
  hello: "Set the hello timeout",
  hostname: "Host name",
  interface: "Interface",
  ip: "IP address",
  l2tp: "L2TP specific commands",
  limit: "Limit",
  local: "Local information",
  max: "In all",
  name: "Name",
  number: "Number",
  password: "Password",
  protocol: "Protocol",
  pptp: "PPTP specific commands",
  receive: "Receive window",
  seconds: "Seconds",
  sessions: "Limits of sessions",
  text: "Text",
  tunnel: "Tunnel settings",
  "virtual-template": "Virtual template",
});

const description = {
  "description text:LINE": { help: { description: "Description for this group" } },
} as const;

const requestMode = blockMode(
  "config-vpdn-req-in",
  "VPDN request mode commands:",
  inBlock.settings(
    {},
    {
      "protocol kind:{l2f | l2tp | pppoe | pptp}": {
        no: "protocol",
        help: {
          l2f: "Layer 2 Forwarding",
          l2tp: "Layer 2 Tunnel Protocol",
          pppoe: "PPP over Ethernet",
          pptp: "Point-to-Point Tunnelling Protocol",
        },
      },
      "domain name:WORD": { key: ["name"], printOrder: "entered", help: { name: "Domain name" } },
      "dnis name:WORD": { key: ["name"], printOrder: "entered", help: { dnis: "The number called" } },
      "pool-member number:<1-65535>": {
        no: "pool-member",
        help: { "pool-member": "Dialer pool member number" },
      },
      "rotary-group number:<0-255>": { no: "rotary-group", help: { "rotary-group": "Dialer rotary group" } },
    },
  ),
);

const acceptMode = blockMode(
  "config-vpdn-acc-in",
  "VPDN accept mode commands:",
  inBlock.settings(
    {},
    {
      "protocol kind:{any | l2f | l2tp | pppoe | pptp}": {
        no: "protocol",
        help: {
          any: "Use any protocol",
          l2f: "Layer 2 Forwarding",
          l2tp: "Layer 2 Tunnel Protocol",
          pppoe: "PPP over Ethernet",
          pptp: "Point-to-Point Tunnelling Protocol",
        },
      },
      "virtual-template number:<1-200>": {
        no: "virtual-template",
        help: { number: "Virtual-template interface number" },
      },
    },
  ),
);

const groupMode = blockMode("config-vpdn", "VPDN group configuration commands:", [
  ...inBlock.settings({}, description),
  inBlock.block({
    syntax: "accept-dialin",
    help: { "accept-dialin": "VPDN accept-dialin group configuration" },
    mode: acceptMode,
  }),
  inBlock.block({
    syntax: "request-dialin",
    help: { "request-dialin": "VPDN request-dialin group configuration" },
    mode: requestMode,
  }),
  inBlock.block({
    syntax: "request-dialout",
    help: { "request-dialout": "VPDN request-dialout group configuration" },
    mode: requestMode,
  }),
  ...inBlock.settings(
    {},
    {
      "terminate-from hostname name:WORD": {
        no: "terminate-from",
        help: { "terminate-from": "Specify remote peer" },
      },
      "initiate-to ip address:A.B.C.D [limit count:<0-32767>] [priority number:<1-32767>]": {
        key: ["address"],
        printOrder: "entered",
        no: "initiate-to ip address:A.B.C.D",
        help: { "initiate-to": "Initiate tunnel to", priority: "Priority" },
      },
      "local name name:WORD": { no: "local name", help: { name: "Local name of the tunnel" } },
      "source-ip address:A.B.C.D": {
        no: "source-ip",
        help: { "source-ip": "Set source IP address for this vpdn-group" },
      },
      "source vpdn-template name:WORD": {
        no: "source vpdn-template",
        help: { source: "Source of settings", "vpdn-template": "VPDN template" },
      },
      "session-limit count:<0-32767>": { no: "session-limit", help: { "session-limit": "Most sessions" } },
      "lcp renegotiation when:{always | on-mismatch}": {
        no: "lcp renegotiation",
        help: {
          lcp: "LCP",
          renegotiation: "Renegotiate LCP",
          always: "With every client",
          "on-mismatch": "Where the two do not agree",
        },
      },
      "force-local-chap": {
        usually: "off",
        help: { "force-local-chap": "Force a CHAP challenge to be instigated locally" },
      },
      "relay pppoe bba-group name:WORD": {
        no: "relay pppoe bba-group",
        help: { relay: "Relay", pppoe: "PPPoE", "bba-group": "Broadband group" },
      },
      "l2tp tunnel password [type:{0 | 7}] secret:SECRET-WORD": {
        no: "l2tp tunnel password",
        help: {
          0: "An unencrypted password will follow",
          7: "A hidden password will follow",
          secret: "Password",
        },
      },
      "l2tp tunnel authentication": { usually: "on" },
      "l2tp tunnel hello seconds:<0-1000>": { default: { seconds: 60 } },
      "l2tp tunnel receive-window count:<1-5000>": {
        no: "l2tp tunnel receive-window",
        help: { "receive-window": "Packets that may be under way" },
      },
      "pptp tunnel echo seconds:<0-1000>": {
        default: { seconds: 60 },
        help: { echo: "Time between echoes" },
      },
    },
  ),
]);

const broadbandMode = blockMode(
  "config-bba-group",
  "BBA Group configuration commands:",
  inBlock.settings(
    {},
    {
      "virtual-template number:<1-200>": {
        no: "virtual-template",
        help: { number: "Virtual-template interface number" },
      },
      "ac name name:WORD": { no: "ac name", help: { ac: "Access concentrator" } },
      "service profile name:WORD": {
        no: "service profile",
        help: { service: "Services", profile: "Service profile" },
      },
      "sessions per-mac limit count:<1-65535>": {
        no: "sessions per-mac limit",
        help: { "per-mac": "Of a MAC address" },
      },
      "sessions per-vlan limit count:<1-65535>": {
        no: "sessions per-vlan limit",
        help: { "per-vlan": "Of a VLAN" },
      },
      "sessions max limit count:<1-65535> [threshold number:<1-65535>]": {
        no: "sessions max limit",
        help: { threshold: "Where messages begin" },
      },
      "sessions auto cleanup": { usually: "off", help: { cleanup: "End sessions whose client begins anew" } },
    },
  ),
);

const REAL = { packetTracer: false, family: "router" } as const;

const group = block({
  ...REAL,
  syntax: "vpdn-group name:WORD",
  key: ["name"],
  printOrder: "entered",
  group: "vpdn",
  help: { "vpdn-group": "VPDN group configuration", name: "VPDN group name" },
  mode: groupMode,
});

const template = block({
  ...REAL,
  syntax: "vpdn-template [name:WORD]",
  key: ["name"],
  group: "vpdn",
  help: { "vpdn-template": "VPDN template configuration", name: "VPDN template name" },
  mode: groupMode,
});

const broadband = block({
  ...REAL,
  syntax: "bba-group pppoe name:WORD",
  key: ["name"],
  printOrder: "entered",
  group: "bba-group",
  help: {
    "bba-group": "Configure BBA Group",
    pppoe: "Configure PPPoE",
    name: "Name of the group, global for the one of all ports",
  },
  mode: broadbandMode,
});

const wireMode = blockMode(
  "config-pw-class",
  "Pseudowire-class configuration commands:",
  inBlock.settings(
    {},
    {
      "encapsulation kind:{l2tpv2 | l2tpv3 | mpls}": {
        no: "encapsulation",
        help: { l2tpv2: "L2TPv2", l2tpv3: "L2TPv3", mpls: "MPLS" },
      },
      "protocol kind:{l2tpv2 | l2tpv3 | none} [name:WORD]": {
        no: "protocol",
        help: { l2tpv2: "L2TPv2", l2tpv3: "L2TPv3", none: "None", name: "L2TP class" },
      },
      "ip local interface port:INTERFACE": { no: "ip local interface", help: { port: "Interface" } },
      "ip pmtu": { usually: "off", help: { pmtu: "Find out the largest packet" } },
    },
  ),
);

const pseudowire = block({
  ...REAL,
  syntax: "pseudowire-class name:WORD",
  key: ["name"],
  printOrder: "entered",
  group: "pseudowire",
  help: { "pseudowire-class": "Pseudowire-class configuration" },
  mode: wireMode,
});

const tunnelMode = blockMode(
  "config-l2tp-class",
  "L2TP-class configuration commands:",
  inBlock.settings(
    {},
    {
      authentication: { usually: "off" },
      "hostname name:WORD": { no: "hostname" },
      "password [type:{0 | 7}] secret:SECRET-WORD": {
        no: "password",
        help: {
          0: "An unencrypted password will follow",
          7: "A hidden password will follow",
          secret: "Password",
        },
      },
      "hello seconds:<0-1000>": { default: { seconds: 60 } },
    },
  ),
);

const tunnelClass = block({
  ...REAL,
  syntax: "l2tp-class name:WORD",
  key: ["name"],
  printOrder: "entered",
  group: "pseudowire",
  help: { "l2tp-class": "L2TP-class configuration" },
  mode: tunnelMode,
});

export const vpdnCommands = [
  ...settings(
    { ...REAL, group: "vpdn" },
    {
      "vpdn enable": { usually: "off", help: { enable: "Enable VPDN" } },
      "vpdn logging": { usually: "off", help: { logging: "Log VPDN events" } },
      "vpdn multihop": { usually: "off", help: { multihop: "Enable multihop VPDN" } },
      "vpdn search-order order:{dnis | domain | multihop-hostname}+": {
        no: "vpdn search-order",
        help: {
          "search-order": "VPDN group search order",
          dnis: "By the number called",
          domain: "By domain",
          "multihop-hostname": "By the host that called",
        },
      },
      "vpdn source-ip address:A.B.C.D": {
        no: "vpdn source-ip",
        help: { "source-ip": "Set source IP address for VPDN", address: "IP address" },
      },
      "vpdn session-limit count:<1-32767>": {
        no: "vpdn session-limit",
        help: { "session-limit": "Most sessions" },
      },
    },
  ),
  group,
  template,
  tunnelClass,
  pseudowire,
  broadband,
  ...settings(
    { ...REAL, group: "vpdn" },
    {
      "chat-script name:WORD script:LINE": {
        key: ["name"],
        printOrder: "entered",
        help: {
          "chat-script": "Define a modem chat script",
          name: "Name of script",
          script: "Words that are waited for and said in turn",
        },
      },
    },
  ),
];
