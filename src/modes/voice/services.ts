import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { mediaOptions } from "./media-options.js";
import { h323Options } from "./h323-options.js";
import { serviceFax, serviceModems } from "./service-fax.js";
import { sipServiceMore } from "./sip-service-more.js";
import { sipServiceOptions } from "./sip-service-options.js";
import { supplementaryServices } from "./supplementary.js";
import { trustedList, voiceServiceNotices, voiceServiceOptions } from "./voice-service-options.js";
import { vpnGroup, vpnProfile } from "./vpn.js";
import { sipHelp } from "./sip-help.js";
import { callStartHelp } from "./h323-help.js";

/** `voice service` with `sip` and `h323` (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({
  bind: "Bind SIP message source address",
  session: "Call session parameters",
  timers: "Timer settings",
});

export const bind = setting({
  syntax:
    "bind {all | control | media} source-interface interface:INTERFACE [ipv4-address address:A.B.C.D | ipv6-address ipv6:IPV6]",
  help: {
    bind: "SIP bind command",
    all: "Bind all SIP packets",
    control: "Bind only SIP control packets",
    media: "Bind only media packets",
    "source-interface": "Specify an interface for source address",
    interface: "Interface",
    "ipv4-address": "One of its addresses",
    address: "IP address",
    "ipv6-address": "One of its IPv6 addresses",
    ipv6: "IPv6 address",
  },
  key: ["all", "control", "media"],
  no: "bind {all | control | media}",
});

export const associateNumber = setting({
  syntax: "associate registered-number number:DIGITS [system]",
  help: {
    associate: "Calls that belong to a registration",
    "registered-number": "Number that is registered",
    number: "Number",
    system: "As the system says",
  },
});

export const minimumExpiry = setting({
  syntax: "min-se seconds:<90-86400> [session-expires expires:<90-86400>]",
  no: "min-se",
  help: {
    "min-se": "Shortest time between two refreshes of a session",
    seconds: "Seconds",
    "session-expires": "Time that this router asks for",
    expires: "Seconds",
  },
});

export const registrarServer = setting({
  acts: true,
  syntax: "registrar server [expires max max:<120-86400> min min:<60-3600>]",
  canonical: ({ max, min }) =>
    max === undefined || min === undefined || (max === 3600 && min === 60) ? {} : { max, min },
  help: {
    registrar: "Enable SIP registrar functionality",
    server: "Enable local SIP registrar",
    expires: "Registration expiry",
    max: "Maximum expiry time in seconds",
    min: "Minimum expiry time in seconds",
  },
});

const sipMode = blockMode("conf-serv-sip", "SIP configuration commands:", [
  bind,
  setting({
    syntax: "session transport {udp | tcp [tls]}",
    default: { udp: true },
    no: "session transport",
    help: {
      session: "SIP Session",
      transport: "SIP transport",
      tcp: "Use TCP transport",
      tls: "Use TLS over TCP",
      udp: "Use UDP transport",
    },
  }),
  registrarServer,
  setting({
    syntax: "redirect contact order how:{best-match | longest-match}",
    default: { how: "longest-match" },
    help: {
      redirect: "Redirect parameters",
      contact: "Contact header",
      order: "Order of contacts",
      "best-match": "Best match first",
      "longest-match": "Longest match first",
    },
  }),
  setting({
    syntax: "rel1xx {disable | require value:WORD | supported value:WORD}",
    help: sipHelp.rel1xx,
    irreversible: "the router supports them unless it is told otherwise",
  }),
  toggle({
    syntax: "video screening",
    help: { video: "Video", screening: "Take only what both ends know" },
    default: "off",
  }),
  associateNumber,
  minimumExpiry,
  setting({
    syntax: "midcall-signaling how:{block | passthru | preserve-codec} [media:{media-change}]",
    help: sipHelp.midcallSignaling,
  }),
  ...sipServiceOptions,
  ...sipServiceMore,
]);

const h323 = blockMode("conf-serv-h323", "H323 configuration commands:", [
  setting({
    syntax: "call start how:{fast | interwork | slow | system}",
    default: { how: "fast" },
    help: callStartHelp,
  }),
  setting({
    syntax: "h225 timeout setup seconds:<0-30>",
    default: { seconds: 15 },
    help: { h225: "H.225 parameters", timeout: "Timeout", setup: "Call setup", seconds: "Seconds" },
  }),
  toggle({
    syntax: "h225 timeout keepalive",
    help: {
      h225: "H.225 parameters",
      timeout: "Timeout",
      keepalive: "End calls whose TCP connection is lost",
    },
    shows: "both",
  }),
  setting({
    syntax: "session transport name:{tcp | udp}",
    default: { name: "tcp" },
    help: { transport: "Transport", tcp: "Use TCP transport", udp: "Use UDP transport" },
  }),
  ...h323Options,
]);

const stun = blockMode("conf-serv-stun", "STUN configuration commands:", [
  setting({
    syntax: "stun flowdata text:LINE",
    help: { stun: "STUN parameters", flowdata: "Flow data", text: "Parameters" },
    key: ["text"],
    printOrder: "entered",
  }),
]);

export const allowConnections = setting({
  syntax: "allow-connections from:{h323 | sip} to to:{h323 | sip}",
  acts: true,
  help: {
    "allow-connections": "Allow call connection types",
    h323: "H.323",
    sip: "SIP",
    to: "Allow to",
  },
  key: ["from", "to"],
});

/** What SIP does for all dial-peers. */
export const sip = block({
  acts: true,
  syntax: "sip",
  help: { sip: "Global SIP configuration commands" },
  mode: sipMode,
});

export const voiceServiceMode = blockMode("conf-voi-serv", "Voice service configuration commands:", [
  trustedList,
  ...voiceServiceNotices,
  allowConnections,
  ...Object.values(supplementaryServices),
  ...serviceFax,
  setting({
    syntax: "redirect from:{ip2ip}",
    help: { redirect: "Redirect", ip2ip: "From IP to IP" },
  }),
  ...serviceModems,
  ...Object.values(mediaOptions),
  ...voiceServiceOptions,
  vpnGroup,
  vpnProfile,
  block({ syntax: "stun", help: { stun: "STUN" }, mode: stun }),
  block({ syntax: "h323", help: { h323: "Global H.323 configuration commands" }, mode: h323 }),
  sip,
]);
