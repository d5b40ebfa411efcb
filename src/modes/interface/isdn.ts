import { vocabulary } from "../device.js";
import type { Interface } from "../../router/router.js";
import { interfaceWords } from "./words.js";

/** ISDN on a serial or BRI interface (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle, toggles } = vocabulary<Interface>()({
  ...interfaceWords,
  "supp-service": "Supplementary services",
});

const REAL = { packetTracer: false } as const;

export const switchType = setting({
  acts: true,
  ...REAL,
  syntax: "isdn switch-type name:WORD",
  help: {
    "switch-type": "Select the ISDN switch type",
    name: "Switch type, such as primary-5ess or basic-net3",
  },
});

export const protocolEmulate = setting({
  acts: true,
  ...REAL,
  syntax: "isdn protocol-emulate side:{network | user}",
  help: {
    "protocol-emulate": "Configure network and user side emulation",
    network: "Network side",
    user: "User side",
  },
});

const incomingVoice = setting({
  ...REAL,
  syntax: "isdn incoming-voice kind:{data | modem | voice}",
  help: {
    "incoming-voice": "Specify options for incoming calls",
    data: "Data calls",
    modem: "Modem calls",
    voice: "Voice calls",
  },
});

const isdnMap = setting({
  ...REAL,
  syntax: "isdn map address pattern:WORD plan plan:WORD type type:WORD",
  help: {
    map: "Translate numbering plans",
    address: "Address",
    pattern: "Regular expression",
    plan: "Numbering plan",
    type: "Number type",
  },
  key: ["pattern"],
});

const options = toggles(
  { ...REAL, leading: "isdn", default: "off" },
  {
    "twait-disable": "Delay layer 2 until TWAIT timeout at startup off",
    "point-to-point-setup": "Send SETUP as point-to-point",
    autodetect: "Detect the switch type and SPIDs",
    "contiguous-bchan": "B channels 1 to 30 without a gap at 16",
    "global-disconnect": "Alert and progress do not stay on this side",
    "skipsend-idverify": "Ask no terminal for its number",
    spoofing: "Pretend that the line is up",
  },
);

const displayIe = toggle({
  ...REAL,
  syntax: "isdn outgoing display-ie",
  help: { outgoing: "Outgoing calls", "display-ie": "Display information element" },
  default: "off",
});

const services = toggles(
  { ...REAL, leading: "isdn supp-service", default: "off" },
  { calldiversion: "Call diversion", mcid: "Malicious calls are identified" },
);

const supplementary = [
  setting({
    ...REAL,
    syntax:
      "isdn supp-service name calling [kind:{ie | operation-value-tag} | profile profile:{Network | ROSE}] [Extension operation-value-tag tag:{ecma | iso | local}]",
    help: {
      name: "Name services",
      calling: "Names of calling parties",
      ie: "In an information element of its own",
      "operation-value-tag": "By operation values",
      profile: "Profile",
      Network: "Network extension",
      Extension: "Network extension",
      ROSE: "Remote operations",
      ecma: "Values of ECMA",
      iso: "Values of ISO",
      local: "Values of the network",
    },
  }),
  services.calldiversion,
  services.mcid,
  setting({
    ...REAL,
    syntax: "isdn supp-service tbct [how:{notify-on-clear | tbct-with-crflg}]",
    help: {
      tbct: "Two B channels are joined in the network",
      "notify-on-clear": "Tell when the joined call ends",
      "tbct-with-crflg": "With call reference flag",
    },
  }),
];

const layers = [
  setting({
    ...REAL,
    syntax: "isdn bind-l3 {ccm-manager [service mgcp] | iua-backhaul [server:WORD] | q931 | set:WORD}",
    help: {
      "bind-l3": "Layer 3 binding",
      "ccm-manager": "Layer 3 belongs to Cisco CallManager",
      service: "Its service",
      mgcp: "MGCP",
      "iua-backhaul": "Layer 3 belongs to an application server",
      server: "Its name",
      q931: "Layer 3 is on this router",
      set: "Name of a set",
    },
    no: "isdn bind-l3",
  }),
  setting({
    ...REAL,
    syntax: "isdn dpnss pbxA",
    help: { dpnss: "DPNSS signaling", pbxA: "This end is the A side" },
  }),
  setting({
    ...REAL,
    syntax:
      "isdn dpnss layer 2 [retry count:<1-64>] [timers [Tretry wait:<1-60000>] [Ttest pause:<1-60>]] [test frame]",
    help: {
      dpnss: "DPNSS signaling",
      layer: "Parameters of a layer",
      2: "Layer 2",
      retry: "Times a frame is sent again",
      count: "Number",
      timers: "Timers",
      Tretry: "Time before a frame is sent again",
      wait: "Milliseconds",
      pause: "Minutes",
      Ttest: "Time between test frames",
      test: "Test",
      frame: "Send test frames",
    },
    no: "isdn dpnss layer 2",
    irreversible: "timers without a value say nothing and are not printed",
  }),
  setting({
    ...REAL,
    syntax: "isdn t-activate milliseconds:<1000-15000>",
    help: { "t-activate": "Time for layer 1 to come up", milliseconds: "Milliseconds" },
  }),
  setting({
    ...REAL,
    syntax: "isdn tei-negotiation when:{first-call | powerup} what:{preserve | remove}",
    help: {
      "tei-negotiation": "When terminals get their number",
      "first-call": "With the first call",
      powerup: "When they are switched on",
      preserve: "Keep it when the line goes down",
      remove: "Give it up when the line goes down",
    },
  }),
];

const habits = [
  options["contiguous-bchan"],
  options["global-disconnect"],
  toggle({
    ...REAL,
    syntax: "isdn gtd",
    help: { gtd: "Transparency descriptor of signaling" },
    default: "on",
  }),
  setting({
    ...REAL,
    syntax: "isdn ie oli value:WORD<1-2>",
    help: { ie: "Information elements", oli: "Originating line information", value: "Hexadecimal value" },
  }),
  setting({
    ...REAL,
    syntax: "isdn integrate calltype all",
    help: { integrate: "Voice and data on one line", calltype: "Types of calls", all: "All of them" },
  }),
  setting({
    ...REAL,
    syntax: "isdn network-failure-cause cause:<1-127>",
    help: { "network-failure-cause": "Cause code when the network fails", cause: "Cause code" },
  }),
  options["skipsend-idverify"],
  options.spoofing,
  toggle({
    ...REAL,
    syntax: "destination-pattern isdn",
    help: { "destination-pattern": "Calls that the interface takes", isdn: "Those of ISDN" },
    default: "off",
  }),
  toggle({
    ...REAL,
    syntax: "voice-port busyout",
    help: { "voice-port": "Voice ports that hang on this interface", busyout: "Busy while it is down" },
    default: "off",
  }),
];

export const isdn = [
  switchType,
  options["twait-disable"],
  protocolEmulate,
  options["point-to-point-setup"],
  options.autodetect,
  isdnMap,
  ...supplementary,
  displayIe,
  ...layers,
  ...habits,
  incomingVoice,
];
