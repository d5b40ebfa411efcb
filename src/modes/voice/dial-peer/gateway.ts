import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";

/** What a peer does at the border to other networks: progress, quality, accounting, fax (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  "fax-relay": "Fax relay options",
  name: "Name",
  tag: "Voice class tag",
});

const signaling = [
  setting({
    syntax:
      "progress_ind message:{alert | callproc | connect | disconnect | progress | setup} {disable | enable indicator:<0-8> | strip [indicators:<0-8>]}",
    key: ["message"],
    no: "progress_ind message:{alert | callproc | connect | disconnect | progress | setup}",
    help: {
      progress_ind: "Set the Progress indicator in certain call messages",
      alert: "Alert messages",
      callproc: "Call Proceeding messages",
      connect: "Connect messages",
      disconnect: "Disconnect messages",
      progress: "Progress messages",
      setup: "Setup messages",
      disable: "No progress indicator",
      enable: "Set it to this",
      indicator: "Progress indicator",
      strip: "Take it out",
      indicators: "Progress indicator",
    },
  }),
  setting({
    syntax:
      "numbering-type type:{abbreviated | international | national | network | reserved | subscriber | unknown}",
    help: {
      "numbering-type": "Type of number that the peer takes",
      abbreviated: "Abbreviated number",
      international: "International number",
      national: "National number",
      network: "Network specific number",
      reserved: "Reserved",
      subscriber: "Subscriber number",
      unknown: "Number type unknown",
    },
  }),
  setting({
    syntax: "call-block translation-profile incoming name:WORD",
    help: {
      "call-block": "Calls that are refused",
      "translation-profile": "Those that a profile rejects",
      incoming: "Incoming calls",
    },
  }),
  setting({
    syntax:
      "call-block disconnect-cause incoming cause:{call-reject | invalid-number | unassigned-number | user-busy}",
    default: { cause: "call-reject" },
    help: {
      "call-block": "Calls that are refused",
      "disconnect-cause": "Cause that the caller hears",
      incoming: "Incoming calls",
      "call-reject": "Call rejected",
      "invalid-number": "Invalid number",
      "unassigned-number": "Unassigned number",
      "user-busy": "User busy",
    },
  }),
  setting({
    syntax: "supplementary-service pass-through",
    help: {
      "supplementary-service": "Supplementary services",
      "pass-through": "Leave them to the ends of the call",
    },
  }),
  setting({
    syntax: "permission kind:{both | none | orig | term}",
    default: { kind: "both" },
    help: {
      permission: "Which calls the peer may have",
      both: "Calls that come and calls that go",
      none: "No calls",
      orig: "Calls that come from it",
      term: "Calls that go to it",
    },
  }),
];

/** Numbers that a gatekeeper hears of. */
export const registerNumber = toggle({
  syntax: "register e164",
  default: "on",
  help: { register: "Register the number of this peer", e164: "With gatekeeper, or SIP server" },
});

const selections = [
  setting({
    syntax: "incoming number:{called | calling} e164-pattern-map tag:<1-10000>",
    since: "15.2(4)M",
    key: ["number"],
    no: "incoming number:{called | calling} e164-pattern-map",
    help: {
      incoming: "Calls that come in",
      called: "Called number",
      calling: "Calling number",
      "e164-pattern-map": "Patterns of a voice class",
    },
  }),
  setting({
    syntax: "destination dpg tag:<1-10000>",
    since: "15.4(1)T",
    no: "destination dpg",
    help: { destination: "Where calls go", dpg: "To a group of dial-peers" },
  }),
  setting({
    syntax: "destination calling e164-pattern-map tag:<1-10000>",
    since: "15.3(3)M",
    no: "destination calling e164-pattern-map",
    help: {
      destination: "Which calls it takes",
      calling: "By the calling number",
      "e164-pattern-map": "Patterns of a voice class",
    },
  }),
  setting({
    syntax: "destination route-string tag:<1-10000>",
    since: "15.3(3)M",
    no: "destination route-string",
    help: { destination: "Which calls it takes", "route-string": "By their route string" },
  }),
  setting({
    syntax: "destination provision-policy tag:<1-10000>",
    since: "15.4(2)T",
    no: "destination provision-policy",
    help: { destination: "Which calls it takes", "provision-policy": "By the headers of a policy" },
  }),
  setting({
    syntax: "voice-class called-number direction:{inbound | outbound} tag:<1-10000>",
    key: ["direction"],
    help: {
      "voice-class": "Set dial-peer voice class control parameters",
      "called-number": "Ranges of called numbers",
      inbound: "Calls that come in",
      outbound: "Calls that go out",
    },
  }),
  setting({
    syntax: "voice-class kind:{aaa | permanent} tag:<1-10000>",
    key: ["kind"],
    help: {
      "voice-class": "Set dial-peer voice class control parameters",
      aaa: "Set dial-peer AAA related parameters",
      permanent: "Set dial-peer permanent trunk parameters",
    },
  }),
];

const QOS = "how:{best-effort | controlled-load | guaranteed-delay}";

const qualities = [
  setting({
    syntax: `req-qos ${QOS} [media:{audio | video}] [bandwidth [default usual:<1-4096>] [max most:<1-4096>]]`,
    key: ["media"],
    no: "req-qos",
    help: {
      "req-qos": "The desired quality of service to be used",
      "best-effort": "Best-effort: no reservation",
      "controlled-load": "Controlled load: as on a network without much traffic",
      "guaranteed-delay": "Guaranteed delay: bandwidth and delay are reserved",
      audio: "Of voice",
      video: "Of pictures",
      bandwidth: "Bandwidth (kbps)",
      default: "Bandwidth that is reserved",
      usual: "Bandwidth (kbps)",
      max: "At most",
      most: "Bandwidth (kbps)",
    },
  }),
  setting({
    syntax: `acc-qos ${QOS} [media:{audio | video}]`,
    key: ["media"],
    no: "acc-qos",
    help: {
      "acc-qos": "The minimally acceptable quality of service to be used",
      "best-effort": "Best-effort: no reservation",
      "controlled-load": "Controlled load: as on a network without much traffic",
      "guaranteed-delay": "Guaranteed delay: bandwidth and delay are reserved",
      audio: "Of voice",
      video: "Of pictures",
    },
  }),
  setting({
    syntax: "icpif value:<0-55>",
    default: { value: 20 },
    help: { icpif: "Calculated planning impairment factor", value: "Factor" },
  }),
  setting({
    syntax: "expect-factor value:<0-20>",
    default: { value: 0 },
    help: { "expect-factor": "Expectation factor of the voice quality", value: "Factor" },
  }),
  toggle({
    syntax: "snmp enable peer-trap poor-qov",
    default: "off",
    help: {
      snmp: "SNMP",
      enable: "Enable SNMP traps",
      "peer-trap": "Traps of this peer",
      "poor-qov": "Poor quality of voice",
    },
  }),
  setting({
    syntax: "monitor probe kind:{icmp-ping | rtr} [target:A.B.C.D]",
    no: "monitor probe",
    help: {
      monitor: "Watch whether the target can be reached",
      probe: "How",
      "icmp-ping": "By ICMP",
      rtr: "By a probe of this router",
      target: "IP address",
    },
  }),
];

const accounting = [
  setting({
    syntax: "tech-prefix prefix:WORD<1-32>",
    help: { "tech-prefix": "The H.323 gateway technology prefix", prefix: "Digits in front of the number" },
  }),
  setting({
    syntax: "settle-call provider:<0-0>",
    no: "settle-call",
    help: { "settle-call": "A clearing house accounts for calls", provider: "Number of the provider" },
  }),
  setting({
    syntax: "roaming",
    help: { roaming: "Roaming users may call" },
  }),
];

const faxes = [
  toggle({
    syntax: "fax-relay ecm disable",
    default: "off",
    help: { ecm: "Error correction mode", disable: "Disable it" },
  }),
  setting({
    syntax: "fax-relay sg3-to-g3 [system]",
    no: "fax-relay sg3-to-g3",
    help: { "sg3-to-g3": "Super Group 3 faxes call as Group 3", system: "As the system says" },
  }),
  toggle({
    syntax: "fax-relay ans-disable",
    default: "off",
    help: { "ans-disable": "Suppress the answer tone of faxes" },
  }),
  setting({
    syntax: "fax nsf vendor:HEX",
    help: {
      fax: "FAX related configuration commands",
      nsf: "Non-standard facilities",
      vendor: "Country and manufacturer, three octets",
    },
  }),
  setting({
    syntax:
      "modem relay [{nse [payload-type type:<98-119>] | protocol} codec codec:{g711alaw | g711ulaw} [redundancy] [gw-controlled]]",
    no: "modem relay",
    help: {
      modem: "Modem commands",
      relay: "Modem calls as data",
      nse: "Use Named Signaling Events",
      "payload-type": "NSE payload type",
      type: "NSE payload type",
      protocol: "Use the protocol's signaling",
      codec: "Codec selection for upspeed",
      g711alaw: "G.711 A Law 64000 bps",
      g711ulaw: "G.711 u Law 64000 bps",
      redundancy: "Packet redundancy (RFC 2198)",
      "gw-controlled": "The gateways choose the settings",
    },
  }),
  setting({
    syntax: "modem passthrough protocol codec codec:{g711alaw | g711ulaw}",
    no: "modem passthrough protocol",
    help: {
      modem: "Modem commands",
      passthrough: "Modem calls as voice",
      protocol: "Use the protocol's signaling",
      codec: "Codec selection for upspeed",
      g711alaw: "G.711 A Law 64000 bps",
      g711ulaw: "G.711 u Law 64000 bps",
    },
  }),
];

const payloads = [
  setting({
    syntax:
      "rtp payload-type what:{cisco-cas-payload | cisco-clear-channel | cisco-codec-fax-ack | cisco-codec-fax-ind | cisco-codec-gsmamrnb | cisco-codec-ilbc | cisco-codec-video-h264 | cisco-fax-relay | cisco-pcm-switch-over-alaw | cisco-pcm-switch-over-ulaw | cisco-rtp-dtmf-relay | comfort-noise | lmr-tone | nse | nte | nte-tone} type:<0-127>",
    key: ["what"],
    no: "rtp payload-type what:{cisco-cas-payload | cisco-clear-channel | cisco-codec-fax-ack | cisco-codec-fax-ind | cisco-codec-gsmamrnb | cisco-codec-ilbc | cisco-codec-video-h264 | cisco-fax-relay | cisco-pcm-switch-over-alaw | cisco-pcm-switch-over-ulaw | cisco-rtp-dtmf-relay | comfort-noise | lmr-tone | nse | nte | nte-tone}",
    default: [
      { what: "nse", type: 100 },
      { what: "nte", type: 101 },
    ],
    help: {
      rtp: "RTP configuration",
      "payload-type": "RTP payload types",
      "cisco-cas-payload": "Cisco CAS RTP payload",
      "cisco-clear-channel": "Cisco clear-channel RTP payload",
      "cisco-codec-fax-ack": "Cisco codec fax acknowledge",
      "cisco-codec-fax-ind": "Cisco codec fax indication",
      "cisco-codec-gsmamrnb": "Cisco GSM adaptive multirate narrow band codec",
      "cisco-codec-ilbc": "Cisco iLBC codec",
      "cisco-codec-video-h264": "Cisco H.264 video codec",
      "cisco-fax-relay": "Cisco fax relay",
      "cisco-pcm-switch-over-alaw": "Cisco RTP PCM A-law codec switch over indication",
      "cisco-pcm-switch-over-ulaw": "Cisco RTP PCM u-law codec switch over indication",
      "cisco-rtp-dtmf-relay": "Cisco RTP DTMF relay",
      "comfort-noise": "RTP comfort noise",
      "lmr-tone": "Land mobile radio tone",
      nse: "Named signaling event",
      nte: "Named telephone event",
      "nte-tone": "Named telephone event tone",
      type: "Payload type",
    },
  }),
  setting({
    syntax: "dtmf-interworking how:{rtp-nte | standard | system}",
    default: { how: "system" },
    help: {
      "dtmf-interworking": "How tones of the other leg become RTP events",
      "rtp-nte": "With time between the packets of a tone",
      standard: "As RFC 4733 has it",
      system: "As the system says",
    },
  }),
  setting({
    syntax: "signaling forward how:{conditional | none | rawmsg | unconditional}",
    no: "signaling forward",
    help: {
      signaling: "Signaling of ISDN",
      forward: "Pass it on",
      conditional: "Where the other end asks for it",
      none: "Not at all",
      rawmsg: "As it comes",
      unconditional: "Whatever the other end is",
    },
  }),
];

export const peerGateway = [...signaling, ...accounting, ...faxes];
/** What only calls over IP have. */
export const peerOverIp = [...selections, ...qualities, ...payloads];
