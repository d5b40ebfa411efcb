import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { analogLine } from "./analog-line.js";
import { blockMode } from "./block-mode.js";
import { precedence } from "./precedence.js";
import { voicePortOptions } from "./voice-port-options.js";

/** `voice-port` (IOS Voice Command Reference; REFERENCE.md section 8). What tones and levels are is kept and shown. */
const WORDS = {
  "caller-id": "Caller ID",
  digit: "Tone",
  "echo-cancel": "Echo canceller",
  milliseconds: "Milliseconds",
  name: "Name",
  number: "Number",
  ring: "Ring",
  seconds: "Seconds",
  timeouts: "Configure voice timeout parameters",
} as const;

const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

const lpcor = setting({
  syntax: "lpcor direction:{incoming | outgoing} name:WORD",
  help: { lpcor: "Logical partitioning", incoming: "Incoming", outgoing: "Outgoing", name: "LPCOR group" },
  key: ["direction"],
});

export const line = {
  signal: setting({
    syntax: "signal kind:{groundstart | loopstart | immediate | wink-start | delay-dial}",
    default: { kind: "loopstart" },
    help: {
      signal: "Signaling type",
      groundstart: "Ground start",
      loopstart: "Loop start",
      immediate: "Immediate",
      "wink-start": "Wink start",
      "delay-dial": "Delay dial",
    },
  }),
  signalDid: setting({
    syntax: "signal did how:{delay-dial | immediate-start | wink-start}",
    help: {
      signal: "Signaling type",
      did: "Direct inward dialing",
      "delay-dial": "Delay dial",
      "immediate-start": "Immediate",
      "wink-start": "Wink start",
    },
  }),
  cptone: setting({
    syntax: "cptone locale:WORD",
    default: { locale: "US" },
    canonical: ({ locale }) => (locale === undefined ? {} : { locale: locale.toUpperCase() }),
    help: { cptone: "Configure voice call progress tone locale", locale: "Two letter country" },
  }),
};

export const timeouts = {
  timeout: setting({
    acts: true,
    syntax:
      "timeouts what:{call-disconnect | initial | interdigit | power-denial | ringing | wait-release} {seconds:<0-60000> | infinity}",
    default: [
      { what: "initial", seconds: 10 },
      { what: "interdigit", seconds: 10 },
      { what: "ringing", seconds: 180 },
      { what: "call-disconnect", seconds: 60 },
      { what: "wait-release", seconds: 30 },
    ],
    no: "timeouts what:{call-disconnect | initial | interdigit | power-denial | ringing | wait-release}",
    help: {
      "call-disconnect": "Call disconnect",
      initial: "Initial digit",
      interdigit: "Between digits",
      "power-denial": "Milliseconds without power at the end of a call",
      ringing: "Ringing",
      "wait-release": "Wait release",
      infinity: "For ever",
    },
    key: ["what"],
  }),
  teardown: setting({
    syntax: "timeouts teardown lmr {seconds:<5-60000> | infinity}",
    no: "timeouts teardown lmr",
    help: { teardown: "End of a call", lmr: "Land mobile radio", infinity: "For ever" },
  }),
};

export const connection = setting({
  acts: true,
  syntax:
    "connection {plar number:DIGITS | plar opx [how:{cut-through-wait | immediate}] extension:DIGITS | trunk trunk:DIGITS [answer-mode] | tie-line tie:DIGITS}",
  no: "connection",
  help: {
    connection: "Specify trunking parameters",
    plar: "Private line auto ringdown",
    opx: "Off-premises extension",
    extension: "Number",
    "cut-through-wait": "Voice once the call is answered",
    immediate: "Call goes out at once",
    trunk: "Straight tie to a remote port",
    "answer-mode": "Wait for the other end to begin",
    "tie-line": "Tie line",
    tie: "Number",
  },
});

export const callerIds = {
  stationName: setting({
    acts: true,
    syntax: "station-id name name:LINE",
    help: { "station-id": "Configure station ID", name: "Station name" },
  }),
  stationNumber: setting({
    acts: true,
    syntax: "station-id number number:WORD",
    help: { "station-id": "Configure station ID", number: "Station number" },
  }),
  enable: setting({
    acts: true,
    syntax: "caller-id enable [type type:<1-2>]",
    help: { enable: "Enable", type: "Type" },
  }),
  alerting: setting({
    syntax: "caller-id alerting {dsp-pre-alloc | line-reversal | pre-ring | ring rings:<1-2>}",
    no: "caller-id alerting",
    help: {
      alerting: "What tells that a caller ID follows",
      "dsp-pre-alloc": "Nothing: the DSP listens always",
      "line-reversal": "Line reversal",
      "pre-ring": "A short ring",
      rings: "Rings",
    },
  }),
  attenuation: setting({
    syntax: "caller-id attenuation decibels:<0-64>",
    default: { decibels: 14 },
    help: { attenuation: "Attenuation of the tones", decibels: "dB" },
  }),
  block: toggle({
    acts: true,
    syntax: "caller-id block",
    default: "off",
    help: { block: "Do not show it to others" },
  }),
  mode: setting({
    syntax:
      "caller-id mode {BT | FSK | DTMF start first:{# | * | A | B | C | D} end last:{# | * | A | B | C | D}}",
    no: "caller-id mode",
    help: {
      mode: "How it is sent",
      BT: "As British Telecom has it",
      FSK: "Frequency shift keying",
      DTMF: "Tones",
      start: "First tone",
      end: "Last tone",
      "#": "Tone #",
      "*": "Tone *",
      A: "Tone A",
      B: "Tone B",
      C: "Tone C",
      D: "Tone D",
    },
  }),
};

export const ringNumber = setting({
  acts: true,
  syntax: "ring number rings:<1-10>",
  default: { rings: 1 },
  help: { number: "Rings before answer", rings: "Rings" },
});

const rings = [
  ringNumber,
  setting({
    syntax: "ring frequency hertz:{20 | 25 | 30 | 50}",
    default: { hertz: "25" },
    help: { frequency: "Frequency of the ring", 20: "20 Hz", 25: "25 Hz", 30: "30 Hz", 50: "50 Hz" },
  }),
  setting({
    syntax: "ring cadence {define pulses:<1-50> ...12 | external pattern:WORD | preset:WORD}",
    no: "ring cadence",
    help: {
      cadence: "Rhythm of the ring",
      define: "Times on and off, in tenths of a second",
      pulses: "Time",
      external: "That of outside calls",
      pattern: "pattern01 to pattern12",
      preset: "pattern01 to pattern12",
    },
  }),
  setting({
    syntax: "ring dc-offset volts:{10-volts | 20-volts | 24-volts | 30-volts | 35-volts}",
    help: {
      "dc-offset": "Direct voltage below the ring",
      "10-volts": "10 V",
      "20-volts": "20 V",
      "24-volts": "24 V",
      "30-volts": "30 V",
      "35-volts": "35 V",
    },
  }),
];

export const levels = {
  impedance: setting({
    syntax: "impedance value:WORD",
    default: { value: "600r" },
    help: { impedance: "Impedance", value: "Value" },
  }),
  inputGain: setting({
    syntax: "input gain {decibels:<-6-14> | auto-control [level:<-30-3>]}",
    default: { decibels: 0 },
    no: "input gain",
    help: { input: "Input", gain: "Gain", decibels: "dB", "auto-control": "Follow the voice", level: "dBm" },
  }),
  outputAttenuation: setting({
    syntax: "output attenuation {decibels:<-6-14> | auto-control [level:<-30-3>]}",
    default: { decibels: 3 },
    no: "output attenuation",
    help: {
      output: "Output",
      attenuation: "Attenuation",
      decibels: "dB",
      "auto-control": "Follow the voice",
      level: "dBm",
    },
  }),
  comfortNoise: toggle({
    syntax: "comfort-noise",
    default: "on",
    help: { "comfort-noise": "Noise where there is silence" },
  }),
  playoutDelay: setting({
    syntax: "playout-delay what:{fax | maximum | nominal} milliseconds:<0-1700>",
    default: [
      { what: "nominal", milliseconds: 60 },
      { what: "maximum", milliseconds: 1000 },
      { what: "fax", milliseconds: 300 },
    ],
    key: ["what"],
    help: {
      "playout-delay": "Delay that evens out late packets",
      fax: "Fax calls",
      maximum: "Longest delay",
      nominal: "Delay at the start",
    },
  }),
};

const echo = [
  setting({
    syntax: "echo-cancel coverage length:{24 | 32 | 48 | 64 | 80 | 96 | 112 | 128}",
    help: {
      coverage: "Longest echo",
      24: "24 ms",
      32: "32 ms",
      48: "48 ms",
      64: "64 ms",
      80: "80 ms",
      96: "96 ms",
      112: "112 ms",
      128: "128 ms",
    },
  }),
  setting({
    syntax: "echo-cancel enable [type where:{hardware | software}]",
    defaultOn: true,
    default: {},
    irreversible: "the plain form is how a port starts",
    help: { enable: "Switch it on", type: "Where it works", hardware: "In the DSP", software: "In software" },
  }),
  setting({
    syntax: "echo-cancel erl worst-case loss:{6 | 3 | 0}",
    default: { loss: "6" },
    help: { erl: "Echo return loss", "worst-case": "At the worst", 6: "6 dB", 3: "3 dB", 0: "0 dB" },
  }),
  setting({
    syntax: "echo-cancel mode mode:{1 | 2}",
    help: { mode: "Way of working", 1: "For noisy lines", 2: "For quiet lines" },
  }),
  setting({
    syntax: "echo-cancel suppressor seconds:<1-10>",
    help: { suppressor: "Suppress it at the start" },
  }),
];

const services = [
  setting({
    syntax: "emergency response location tag:<1-2147483647>",
    help: {
      emergency: "Emergency calls",
      response: "Calls back",
      location: "Emergency response location",
      tag: "Tag",
    },
  }),
  setting({
    syntax: "translate what:{called-number | calling-number} rule:WORD",
    key: ["what"],
    help: {
      translate: "Translate numbers",
      "called-number": "Called number",
      "calling-number": "Calling number",
      rule: "Translation rule",
    },
  }),
  ...precedence,
];

export const description = setting({
  syntax: "description text:LINE",
  help: { description: "Description of what this port is connected to", text: "Text" },
});

export const shutdown = toggle({
  acts: true,
  syntax: "shutdown",
  help: { shutdown: "Take voice-port offline" },
  default: "off",
});

export const voicePortMode = blockMode(
  "config-voiceport",
  "Voice-port configuration commands:",
  [
    lpcor,
    ...analogLine.service,
    ...Object.values(analogLine.supervision),
    ...Object.values(line),
    ...analogLine.loop,
    toggle({ syntax: "mwi", help: { mwi: "Tell of waiting messages" }, default: "off" }),
    ...Object.values(timeouts),
    ...analogLine.times,
    connection,
    description,
    ...Object.values(callerIds),
    ...rings,
    ...Object.values(levels),
    ...echo,
    ...analogLine.voice,
    ...services,
    ...voicePortOptions,
    shutdown,
  ],
  WORDS,
);
