import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** What `voice service` says of trust, programs, caller IDs and sessions (CME and IOS voice command references). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({
  address: "Address",
  clid: "Caller ID option",
  cti: "Programs that control phones",
  ip: "IP parameters",
  trusted: "Trusted addresses",
});

export const trustedAddress = setting({
  acts: true,
  syntax: "ipv4 address:A.B.C.D [mask:MASK]",
  argumentDefaults: { mask: "255.255.255.255" },
  key: ["address", "mask"],
  printOrder: "entered",
  help: { ipv4: "An address, or a network", mask: "Mask of the network" },
});

const trustedIpv6 = setting({
  syntax: "ipv6 address:IPV6-PREFIX",
  key: ["address"],
  printOrder: "entered",
  since: "15.1(1)T",
  help: { ipv6: "An IPv6 network", address: "Network, X:X:X:X::X/length" },
});

export const trustedList = block({
  acts: true,
  syntax: "ip address trusted list",
  help: { list: "Who may send calls to this router" },
  mode: blockMode("cfg-iptrust-list", "IP address trusted list commands:", [trustedAddress, trustedIpv6]),
});

export const trust = {
  authenticate: toggle({
    acts: true,
    syntax: "ip address trusted authenticate",
    default: "on",
    help: { authenticate: "Refuse calls of others" },
  }),
  callBlockCause: setting({
    acts: true,
    syntax: "ip address trusted call-block cause cause:WORD",
    default: { cause: "call-reject" },
    help: { "call-block": "How calls of others are refused", cause: "Cause code" },
  }),
};

const programs = [
  setting({
    syntax: "cti csta mode basic",
    help: { csta: "CSTA", mode: "Mode", basic: "No extensions of Cisco's" },
  }),
  toggle({
    syntax: "cti message device-id suppress-conversion",
    default: "off",
    help: {
      message: "Messages",
      "device-id": "Names of devices",
      "suppress-conversion": "Numbers stay as they are",
    },
  }),
];

const callerIds = [
  toggle({
    syntax: "clid network-only",
    default: "off",
    help: { "network-only": "The user's number is left out" },
  }),
  toggle({
    syntax: "clid network-provided",
    default: "off",
    help: { "network-provided": "The number is the network's" },
  }),
  toggle({
    syntax: "clid strip pi-restrict all",
    default: "off",
    help: { strip: "Leave it out", "pi-restrict": "Where it is restricted", all: "Name and number" },
  }),
  toggle({
    syntax: "clid substitute name",
    default: "off",
    help: { substitute: "Fill in", name: "The number where there is no name" },
  }),
];

export const sessions = {
  faxRate: setting({
    syntax: "fax rate rate:{disable | voice}",
    help: { fax: "Global fax commands", rate: "Fax rate", disable: "No fax relay", voice: "As voice allows" },
  }),
  aal2: setting({
    syntax: "session protocol aal2",
    help: { session: "Sessions", protocol: "Protocol", aal2: "ATM adaptation layer 2" },
  }),
  stunUsage: setting({
    syntax: "voice-class stun-usage tag:<1-10000>",
    help: { "voice-class": "Voice class", "stun-usage": "Use of STUN", tag: "Tag" },
  }),
  directInwardDial: toggle({
    syntax: "direct-inward-dial isdn",
    default: "on",
    help: { "direct-inward-dial": "No second dial tone", isdn: "Calls of ISDN" },
  }),
  translationProfile: setting({
    syntax:
      "translation-profile direction:{incoming | outgoing} controller kind:{E1 | T1} unit:WORD name:WORD",
    key: ["direction", "kind", "unit"],
    help: {
      "translation-profile": "Translation profile",
      incoming: "Incoming calls",
      outgoing: "Outgoing calls",
      controller: "Calls of a controller",
      E1: "E1 controller",
      T1: "T1 controller",
      unit: "Slot",
      name: "Name of the profile",
    },
  }),
  borderElement: setting({
    syntax: "mode border-element [license capacity capacity:<0-999999>]",
    no: "mode border-element",
    help: {
      mode: "Mode of the router",
      "border-element": "Calls from IP to IP alone",
      license: "Licence",
      capacity: "Calls at a time",
    },
  }),
  addressHiding: toggle({
    syntax: "address-hiding",
    default: "off",
    help: { "address-hiding": "Hide the addresses of either side from the other" },
  }),
  signalingForward: setting({
    syntax: "signaling forward how:{none | rawmsg | unconditional}",
    no: "signaling forward",
    help: {
      signaling: "Signaling of ISDN",
      forward: "Pass it on",
      none: "Not at all",
      rawmsg: "As it comes",
      unconditional: "Whatever the other end is",
    },
  }),
  rtpPorts: setting({
    syntax: "rtp-port range low:<5500-65498> high:<5502-65500>",
    no: "rtp-port range",
    help: { "rtp-port": "Ports of voice", range: "From one to another", low: "First", high: "Last" },
  }),
  secureVoice: setting({
    syntax: "srtp [fallback]",
    no: "srtp",
    help: { srtp: "Secure RTP", fallback: "Without encryption where the other end has none" },
  }),
  qsigDecode: toggle({
    syntax: "qsig decode",
    default: "off",
    help: { qsig: "Q.SIG", decode: "Read what it holds, so that others can have it" },
  }),
  interworking: setting({
    syntax: "dtmf-interworking how:{rtp-nte | standard}",
    default: { how: "standard" },
    no: "dtmf-interworking",
    help: {
      "dtmf-interworking": "How tones of the other leg become RTP events",
      "rtp-nte": "With time between the packets of a tone",
      standard: "As RFC 4733 has it",
    },
  }),
  partitions: setting({
    syntax: "lpcor direction:{incoming | outgoing} group:WORD",
    key: ["direction"],
    help: {
      lpcor: "Logical partitioning",
      incoming: "Calls that come in",
      outgoing: "Calls that go out",
      group: "LPCOR group",
    },
  }),
  mediaAddresses: setting({
    syntax: "media-address range first:A.B.C.D last:A.B.C.D",
    key: ["first"],
    help: {
      "media-address": "Addresses of voice",
      range: "From one to another",
      first: "First",
      last: "Last",
    },
  }),
  protocolMode: setting({
    syntax: "protocol mode {ipv4 | ipv6 | dual-stack [preference version:{ipv4 | ipv6}]}",
    default: { ipv4: true },
    no: "protocol mode",
    help: {
      protocol: "Protocol",
      mode: "Version of IP",
      ipv4: "IPv4",
      ipv6: "IPv6",
      "dual-stack": "Both",
      preference: "Which one first",
    },
  }),
  programsOff: toggle({
    syntax: "cti shutdown",
    default: "off",
    help: { shutdown: "No programs" },
  }),
  redundancyGroup: setting({
    syntax: "redundancy-group group:<1-2>",
    since: "15.3(3)M",
    help: { "redundancy-group": "Routers that take over each other's calls", group: "Group" },
  }),
  shutdown: toggle({
    syntax: "shutdown",
    default: "off",
    help: { shutdown: "Take no calls" },
  }),
  shutdownForced: toggle({
    syntax: "shutdown forced",
    default: "off",
    help: { shutdown: "Take no calls", forced: "Break off calls that there are" },
  }),
};

/** What stands before the connections that are allowed. */
export const voiceServiceNotices = [
  toggle({
    syntax: "notify redirect ip2ip",
    default: "on",
    help: { notify: "Tell the caller", redirect: "Redirected calls", ip2ip: "Calls from IP to IP" },
  }),
  toggle({
    syntax: "notify redirect ip2pots",
    default: "off",
    help: { notify: "Tell the caller", redirect: "Redirected calls", ip2pots: "Calls from IP to telephony" },
  }),
  toggle({ syntax: "gcid", default: "off", help: { gcid: "Global call IDs" } }),
  toggle({ syntax: "callmonitor", default: "off", help: { callmonitor: "Programs may watch calls" } }),
];

export const voiceServiceOptions = [
  ...Object.values(trust),
  ...programs,
  ...callerIds,
  ...Object.values(sessions),
];
