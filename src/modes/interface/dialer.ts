import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Dialling on demand, and what PPP negotiates (IOS dial technologies and wide-area networking command references). Kept and shown. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  accept: "Accept any non zero address",
  address: "IP address",
  ip: "IP",
  request: "Ask the peer",
  seconds: "Seconds",
});

const dialing = [
  toggle({
    syntax: "dialer in-band",
    default: "off",
    help: { "in-band": "Set an interface to be a DDR interface" },
  }),
  toggle({ syntax: "dialer dtr", default: "off", help: { dtr: "Use DTR to dial" } }),
  setting({
    syntax: "dialer remote-name name:WORD",
    help: { "remote-name": "Name of the remote router", name: "Name" },
  }),
  setting({
    syntax: "dialer string number:WORD [class class:WORD]",
    key: ["number"],
    printOrder: "entered",
    no: "dialer string number:WORD",
    help: {
      string: "Set default telephone number string",
      number: "Telephone number",
      class: "Map class of the number",
    },
  }),
  setting({
    syntax:
      "dialer map ip address:A.B.C.D [name name:WORD] [class class:WORD] [speed speed:{56 | 64}] [broadcast] [number:WORD]",
    key: ["address"],
    printOrder: "entered",
    no: "dialer map ip address:A.B.C.D",
    help: {
      map: "Define multiple dial-on-demand numbers",
      name: "Name of the remote router",
      class: "Map class of the number",
      speed: "Speed of the call",
      56: "56 kbps",
      64: "64 kbps",
      broadcast: "Broadcasts should be forwarded to this address",
      number: "Telephone number",
    },
  }),
  setting({
    syntax: "dialer idle-timeout seconds:<0-2147483> [direction:{either | inbound}]",
    default: { seconds: 120 },
    no: "dialer idle-timeout",
    help: {
      "idle-timeout": "Set idle timeout before disconnecting line",
      either: "Traffic of both directions counts",
      inbound: "Traffic that comes in counts",
    },
  }),
  setting({
    syntax: "dialer fast-idle seconds:<1-2147483>",
    default: { seconds: 20 },
    help: {
      "fast-idle": "Set idle time before disconnecting line with an unusually high level of contention",
    },
  }),
  setting({
    syntax: "dialer wait-for-carrier-time seconds:<1-2147483>",
    default: { seconds: 30 },
    help: { "wait-for-carrier-time": "How long the router will wait for carrier" },
  }),
  setting({
    syntax: "dialer enable-timeout seconds:<1-2147483>",
    default: { seconds: 15 },
    help: {
      "enable-timeout": "Set length of time an interface stays down before it is available for dialing",
    },
  }),
  setting({
    syntax: "dialer load-threshold load:<1-255> [direction:{either | inbound | outbound}]",
    no: "dialer load-threshold",
    help: {
      "load-threshold": "Specify threshold for placing additional calls",
      load: "Load, of 255",
      either: "Load of both directions",
      inbound: "Load of traffic that comes in",
      outbound: "Load of traffic that goes out",
    },
  }),
  setting({
    syntax: "dialer rotary-group group:<0-255>",
    help: { "rotary-group": "Add to a dialer rotary group", group: "Dialer interface" },
  }),
  setting({
    syntax: "dialer pool-member pool:<1-255> [priority priority:<0-255>]",
    key: ["pool"],
    no: "dialer pool-member pool:<1-255>",
    help: {
      "pool-member": "Specify dialer pool membership",
      pool: "Dialer pool",
      priority: "Priority within it",
    },
  }),
  setting({
    syntax: "dialer priority priority:<0-255>",
    help: { priority: "Specify priority for use in dialer group" },
  }),
  setting({
    syntax: "dialer hold-queue packets:<0-100>",
    help: { "hold-queue": "Configure output hold queue", packets: "Packets" },
  }),
  setting({
    syntax: "dialer caller number:WORD [callback]",
    key: ["number"],
    no: "dialer caller number:WORD",
    help: {
      caller: "Specify telephone number to be screened",
      number: "Number, X for any digit",
      callback: "Call back",
    },
  }),
  setting({ syntax: "dialer callback-secure", help: { "callback-secure": "Enable callback security" } }),
  setting({
    syntax: "dialer callback-server [dialstring | username]",
    no: "dialer callback-server",
    help: {
      "callback-server": "Enable callback return call",
      dialstring: "To the number that the caller names",
      username: "To the number of the user",
    },
  }),
  setting({
    syntax: "dialer watch-group group:<1-255>",
    help: { "watch-group": "Assign interface to dialer-watch list", group: "List" },
  }),
  setting({
    syntax: "dialer persistent [delay [initial] seconds:<1-2147483>] [max-attempts attempts:<1-2147483647>]",
    no: "dialer persistent",
    help: {
      persistent: "Set Dialer profile to be persistent",
      delay: "Time before it is dialled again",
      initial: "Time before it is dialled after a start",
      "max-attempts": "Tries",
      attempts: "Number",
    },
  }),
  setting({ syntax: "dialer vpdn", help: { vpdn: "Enable dial of a VPDN tunnel" } }),
  setting({
    syntax: "dialer max-call calls:<1-4096>",
    help: { "max-call": "Specify maximum number of calls", calls: "Calls" },
  }),
  setting({
    syntax:
      "dialer redial interval interval:<5-2147483> attempts attempts:<1-2147483647> [re-enable disable:<5-2147483>]",
    no: "dialer redial",
    help: {
      redial: "Redial after a failure",
      interval: "Time between two tries",
      attempts: "Tries",
      "re-enable": "Time without tries after the last",
      disable: "Seconds",
    },
  }),
  setting({
    syntax: "backup interface interface:INTERFACE",
    help: { backup: "Modify backup parameters", interface: "Configure an interface as a backup" },
  }),
  setting({
    syntax: "backup delay {up:<0-2147483> | never-up} {down:<0-2147483> | never}",
    no: "backup delay",
    help: {
      backup: "Modify backup parameters",
      delay: "Delays before backup line is brought up or down",
      up: "Delay before it is brought up",
      "never-up": "Never bring it up",
      down: "Delay before it is brought down",
      never: "Never bring it down",
    },
  }),
  setting({
    syntax: "backup load begin:<0-100> end:<0-100>",
    no: "backup load",
    help: {
      backup: "Modify backup parameters",
      load: "Load at which the backup line helps",
      begin: "Percent of the bandwidth at which it is brought up",
      end: "Percent at which it is brought down",
    },
  }),
];

const authentication = [
  setting({
    syntax: "ppp authorization list:WORD",
    no: "ppp authorization",
    help: { authorization: "Set PPP network authorization method", list: "Named list, or default" },
  }),
  setting({
    syntax: "ppp accounting list:WORD",
    no: "ppp accounting",
    help: { accounting: "Set PPP network accounting method", list: "Named list, or default" },
  }),
  setting({
    syntax: "ppp chap refuse [callin]",
    no: "ppp chap refuse",
    help: {
      chap: "Set CHAP authentication parameters",
      refuse: "Refuse to authenticate using CHAP",
      callin: "When the other end calls",
    },
  }),
  setting({
    syntax: "ppp pap refuse [callin]",
    no: "ppp pap refuse",
    help: {
      pap: "Set PAP authentication parameters",
      refuse: "Refuse to authenticate using PAP",
      callin: "When the other end calls",
    },
  }),
  setting({
    syntax: "ppp eap refuse [callin]",
    no: "ppp eap refuse",
    help: {
      eap: "Set EAP authentication parameters",
      refuse: "Refuse to authenticate using EAP",
      callin: "When the other end calls",
    },
  }),
  setting({
    syntax: "ppp max-bad-auth count:<1-255>",
    help: { "max-bad-auth": "Allow multiple authentication failures", count: "Number" },
  }),
  setting({
    syntax: "ppp callback how:{accept | initiate | permit | request}",
    key: ["how"],
    help: {
      callback: "Set PPP link callback option",
      accept: "Call back who asks for it",
      initiate: "Call back on one's own",
      permit: "Allow it",
      request: "Ask the other end to call back",
    },
  }),
];

const negotiation = [
  setting({
    syntax: "ppp multilink fragment {delay milliseconds:<1-1000> | disable}",
    no: "ppp multilink fragment",
    help: {
      multilink: "Make interface multilink capable",
      fragment: "Fragmentation of packets",
      delay: "Longest delay of a fragment",
      milliseconds: "Milliseconds",
      disable: "Not at all",
    },
  }),
  toggle({
    syntax: "ppp multilink interleave",
    default: "off",
    help: {
      multilink: "Make interface multilink capable",
      interleave: "Allow interleaving of small packets with fragments",
    },
  }),
  setting({
    syntax:
      "ppp multilink endpoint {hostname | ip address:A.B.C.D | mac interface:INTERFACE | none | string text:WORD}",
    no: "ppp multilink endpoint",
    help: {
      multilink: "Make interface multilink capable",
      endpoint: "Name of this end",
      hostname: "Host name of the router",
      mac: "MAC address of an interface",
      interface: "Interface",
      none: "None",
      string: "A text",
      text: "Text",
    },
  }),
  setting({
    syntax: "ppp multilink links minimum links:<0-255> [mandatory]",
    no: "ppp multilink links minimum",
    help: {
      multilink: "Make interface multilink capable",
      links: "Number of links",
      minimum: "At least so many",
      mandatory: "The bundle is down without them",
    },
  }),
  setting({
    syntax: "ppp quality percent:<0-100>",
    help: { quality: "Set minimum Link Quality before link is down", percent: "Percent" },
  }),
  setting({
    syntax: "ppp ipcp dns {request [accept] | accept | reject | first:A.B.C.D [second:A.B.C.D]}",
    no: "ppp ipcp dns",
    help: {
      ipcp: "Set IPCP negotiation options",
      dns: "Specify DNS negotiation options",
      reject: "Reject all addresses",
      first: "Primary DNS server that the peer gets",
      second: "Secondary DNS server that the peer gets",
    },
  }),
  setting({
    syntax: "ppp ipcp wins {request [accept] | accept | reject | first:A.B.C.D [second:A.B.C.D]}",
    no: "ppp ipcp wins",
    help: {
      ipcp: "Set IPCP negotiation options",
      wins: "Specify WINS negotiation options",
      reject: "Reject all addresses",
      first: "Primary WINS server that the peer gets",
      second: "Secondary WINS server that the peer gets",
    },
  }),
  setting({
    syntax: "ppp ipcp route default",
    help: {
      ipcp: "Set IPCP negotiation options",
      route: "Route by way of the peer",
      default: "Default route",
    },
  }),
  setting({
    syntax: "ppp ipcp address how:{accept | required | unique}",
    key: ["how"],
    help: {
      ipcp: "Set IPCP negotiation options",
      required: "Disconnect peers without an address",
      unique: "Disconnect peers whose address is in use",
    },
  }),
  setting({
    syntax: "ppp ipcp mask {request | reject | mask:MASK}",
    no: "ppp ipcp mask",
    help: {
      ipcp: "Set IPCP negotiation options",
      mask: "Subnet mask that the peer gets",
      reject: "Reject it",
    },
  }),
  setting({
    syntax: "ppp mtu adaptive",
    help: { mtu: "MTU of PPP links", adaptive: "As the other end has it" },
  }),
  setting({
    syntax: "ppp lcp delay seconds:<0-255>",
    no: "ppp lcp delay",
    help: { lcp: "Set LCP negotiation options", delay: "Time before it begins" },
  }),
  setting({
    syntax:
      "ppp timeout what:{aaa | authentication | bap | idle | multilink | ncp | retry} seconds:<0-2147483>",
    key: ["what"],
    help: {
      timeout: "Set PPP timeout parameters",
      aaa: "Time that AAA sets",
      authentication: "Response of authentication",
      bap: "Bandwidth allocation",
      idle: "Time without traffic",
      multilink: "Links of a bundle",
      ncp: "Network protocols",
      retry: "Response of LCP and NCP",
    },
  }),
  setting({
    syntax: "ppp encrypt mppe bits:{128 | 40 | auto} [passive | required] [stateful]",
    no: "ppp encrypt mppe",
    help: {
      encrypt: "Enable PPP encryption",
      mppe: "Use MPPE encryption",
      128: "128 bits",
      40: "40 bits",
      auto: "Whatever the peer offers",
      passive: "Only where the peer asks for it",
      required: "Disconnect peers without it",
      stateful: "Keep the state from packet to packet",
    },
  }),
  setting({
    syntax: "ppp direction kind:{callin | callout | dedicated}",
    help: {
      direction: "Override default PPP direction",
      callin: "Calls of others",
      callout: "Calls to others",
      dedicated: "Leased line",
    },
  }),
  setting({
    syntax: "compress kind:{lzs | mppc | predictor | stac}",
    no: "compress",
    help: {
      compress: "Set serial interface for compression",
      lzs: "LZS compression",
      mppc: "MPPC compression",
      predictor: "Predictor compression",
      stac: "Stac compression",
    },
  }),
  setting({
    syntax: "autodetect encapsulation kinds:{ppp | slip}+",
    no: "autodetect encapsulation",
    help: {
      autodetect: "Autodetect Encapsulations on Serial interface",
      encapsulation: "By what the peer sends",
      ppp: "PPP",
      slip: "SLIP",
    },
  }),
];

const peers = [
  setting({
    syntax:
      "peer default ip address {address:A.B.C.D | dhcp | dhcp-pool leased:WORD | pool [addresses:WORD]}",
    no: "peer default ip address",
    help: {
      peer: "Peer parameters for point to point interfaces",
      default: "Default parameters of the peer",
      dhcp: "By DHCP",
      "dhcp-pool": "By a DHCP pool of this router",
      leased: "Name of the pool",
      pool: "By a pool of addresses",
      addresses: "Name of the pool",
    },
  }),
  toggle({
    syntax: "peer neighbor-route",
    default: "on",
    help: {
      peer: "Peer parameters for point to point interfaces",
      "neighbor-route": "Create neighbor route to peer if needed",
    },
  }),
  setting({
    syntax: "async mode how:{dedicated | interactive}",
    no: "async mode",
    help: {
      async: "Modify async parameters",
      mode: "Specify line mode",
      dedicated: "Line is dedicated as an async interface",
      interactive: "Line may be switched between interactive use and async interface",
    },
  }),
  toggle({
    syntax: "async default routing",
    default: "off",
    help: {
      async: "Modify async parameters",
      default: "Specify default parameters",
      routing: "Enable dynamic routing by default on the interface",
    },
  }),
  setting({
    syntax: "async dynamic what:{address | routing}",
    key: ["what"],
    help: {
      async: "Modify async parameters",
      dynamic: "Specify parameters which user may change",
      routing: "Allow routing updates at user's option",
    },
  }),
  setting({
    syntax: "group-range first:<1-999> last:<1-999>",
    no: "group-range",
    help: { "group-range": "Async lines of the group", first: "First line", last: "Last line" },
  }),
];

export const dialers = [...dialing, ...authentication, ...negotiation, ...peers];
