import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import { configWords } from "../../words.js";

/** Voice settings of the whole router (IOS and CME voice command references). Most are kept and shown only. */
const { setting, toggle } = vocabulary<Router>()({
  ...configWords,
  cause: "Cause code",
  count: "Number",
  "dial-peer": "Dial Map (Peer) configuration commands",
  "disconnect-cause": "Cause code that the caller gets",
  dspfarm: "DSP farm",
  lpcor: "Logical partitioning",
  maximum: "Most sessions",
  sccp: "SCCP configuration commands",
  seconds: "Seconds",
  sessions: "Sessions",
});

/** Captures of what router and DSPs say to each other. Old releases print them while they are off. */
const HPI = {
  defaultOn: true,
  irreversible: "that nothing is captured is printed as it was said",
  help: { hpi: "Messages between router and DSPs", capture: "Keep them" },
} as const;

const PEER = { group: "dial-peer" } as const;
const FARM = { group: "dspfarm" } as const;
const SCCP = { group: "sccp" } as const;

export const peerLines = {
  hunt: setting({
    ...PEER,
    syntax: "dial-peer hunt order:<0-7>",
    default: { order: 0 },
    help: { hunt: "Order in which peers are tried", order: "Order" },
  }),
  dialPeerInboundSelectionCreationOrder: toggle({
    ...PEER,
    syntax: "dial-peer inbound selection creation-order",
    default: "off",
    help: {
      inbound: "Incoming calls",
      selection: "How a peer is found",
      "creation-order": "The oldest peer first",
    },
  }),
  dialPeerInboundSelectionSipTrunk: toggle({
    ...PEER,
    syntax: "dial-peer inbound selection sip-trunk",
    default: "off",
    help: { inbound: "Incoming calls", selection: "How a peer is found", "sip-trunk": "As for SIP trunks" },
  }),
  dialPeerOutboundStatusCheckPots: toggle({
    ...PEER,
    syntax: "dial-peer outbound status-check pots",
    default: "off",
    help: {
      outbound: "Outgoing calls",
      "status-check": "Leave out peers that are down",
      pots: "Those of telephony",
    },
  }),
  dialPeerNoMatchDisconnectCause: setting({
    ...PEER,
    syntax: "dial-peer no-match disconnect-cause cause:<1-127>",
    help: { "no-match": "Calls without a peer" },
  }),
  dialPeerNoMatchIsdnDisconnectCause: setting({
    ...PEER,
    syntax: "dial-peer no-match isdn disconnect-cause cause:<1-127>",
    help: { "no-match": "Calls without a peer", isdn: "Calls of ISDN" },
  }),
  dialPeerSearchType: setting({
    ...PEER,
    syntax: "dial-peer search type first:{data | none | voice} [second:{data | voice}]",
    help: {
      search: "Search",
      type: "Type of calls",
      data: "Data",
      none: "In order of entry",
      voice: "Voice",
    },
  }),
  dialPeerTerminator: setting({
    ...PEER,
    syntax: "dial-peer terminator character:WORD<1-1>",
    default: { character: "#" },
    help: { terminator: "Key that ends dialling", character: "One key" },
  }),
};

/** How long and how many calls are remembered for `show call history voice`. */
export const historyLines = {
  maxSize: setting({
    acts: true,
    default: { count: 50 },
    syntax: "dial-control-mib max-size count:<0-1200>",
    group: "dial-peer",
    help: {
      "dial-control-mib": "Define Call History Table Parameters",
      "max-size": "Specify the maximum size of the call history table",
      count: "Number of entries in the table",
    },
  }),
  retainTimer: setting({
    acts: true,
    default: { minutes: 15 },
    syntax: "dial-control-mib retain-timer minutes:<0-35791>",
    group: "dial-peer",
    help: {
      "dial-control-mib": "Define Call History Table Parameters",
      "retain-timer": "Specify timer for entries in the call history table",
      minutes: "Number of minutes that an entry is kept",
    },
  }),
};

export const farmLines = realIosOnly([
  toggle({ ...FARM, syntax: "dspfarm", default: "off", help: {} }),
  setting({
    ...FARM,
    syntax: "dspfarm confbridge maximum [mixed-mode] sessions count:<1-15>",
    help: { confbridge: "Conferences", "mixed-mode": "Of several codecs" },
  }),
  setting({
    ...FARM,
    syntax: "dspfarm connection interval seconds:<60-10800>",
    default: { seconds: 600 },
    help: { connection: "Idle connections", interval: "Time between looks" },
  }),
  setting({
    ...FARM,
    syntax: "dspfarm rtp timeout seconds:<10-7200>",
    default: { seconds: 1200 },
    help: { rtp: "RTP", timeout: "Time without packets" },
  }),
  setting({
    ...FARM,
    syntax: "dspfarm transcoder maximum sessions count:<1-48>",
    help: { transcoder: "Transcoding" },
  }),
]);

export const sccpLines = realIosOnly([
  setting({
    ...SCCP,
    syntax: "sccp codec codec:WORD mask",
    key: ["codec"],
    printOrder: "entered",
    help: { codec: "Codec", mask: "Do not offer it" },
  }),
  setting({
    ...SCCP,
    syntax: "sccp ip precedence value:<1-7>",
    default: { value: 5 },
    help: { ip: "IP packets", precedence: "Precedence", value: "Value" },
  }),
  toggle({ ...SCCP, syntax: "sccp plar", default: "off", help: { plar: "Lines that dial by themselves" } }),
  setting({
    ...SCCP,
    syntax: "sccp switchback timeout guard seconds:<60-172800>",
    help: { switchback: "Return to the first CallManager", timeout: "Time", guard: "Wait before it" },
  }),
]);

/** They stand before the services. */
export const callLines = realIosOnly([
  toggle({
    group: "voice-service",
    syntax: "voice call send-alert",
    default: "off",
    help: { call: "Calls", "send-alert": "Alerting instead of progress" },
  }),
  setting({
    group: "voice-service",
    syntax: "voice vrf name:WORD",
    no: "voice vrf",
    help: { vrf: "VPN routing table of voice", name: "Name of the VRF" },
  }),
]);

export const serviceLines = realIosOnly([
  setting({
    group: "voice-service",
    syntax: "echo-cancel enable [type where:{hardware | software}]",
    help: {
      "echo-cancel": "Echo canceller",
      enable: "Switch it on",
      type: "Where it works",
      hardware: "In the DSP",
      software: "In software",
    },
  }),
  setting({
    group: "voice-watch",
    syntax: "voice hpi capture buffer bytes:<0-4294967295>",
    no: "voice hpi capture buffer",
    ...HPI,
    help: { ...HPI.help, buffer: "Memory for them", bytes: "Bytes" },
  }),
  setting({
    group: "voice-watch",
    syntax: "voice hpi capture destination url:WORD",
    no: "voice hpi capture destination",
    ...HPI,
    help: { ...HPI.help, destination: "Where they are written to", url: "File" },
  }),
  toggle({
    group: "voice-watch",
    syntax: "voice iec syslog",
    default: "off",
    help: { iec: "Internal error codes", syslog: "Log them" },
  }),
  setting({
    group: "voice-service",
    syntax: "voice hunt cause:WORD",
    key: ["cause"],
    printOrder: "entered",
    help: { hunt: "Causes after which another peer is tried" },
  }),
  setting({
    group: "voice-lpcor",
    syntax: "voice lpcor call-block cause cause:WORD",
    help: { "call-block": "Calls that are refused" },
  }),
  setting({
    group: "voice-lpcor",
    syntax: "voice lpcor ip-phone mobility direction:{incoming | outgoing} name:WORD",
    key: ["direction"],
    help: {
      "ip-phone": "IP phones",
      mobility: "Those that move",
      incoming: "Incoming calls",
      outgoing: "Outgoing calls",
      name: "LPCOR group",
    },
  }),
  toggle({
    group: "isdn",
    syntax: "isdn gateway-max-interworking",
    default: "off",
    help: { isdn: "Set ISDN parameters", "gateway-max-interworking": "Pass all elements on" },
  }),
  toggle({
    group: "voice-service",
    syntax: "secondary dialtone",
    default: "off",
    help: { secondary: "Second dial tone", dialtone: "On calls without a number" },
  }),
]);
