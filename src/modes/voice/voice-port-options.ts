import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** What differs between kinds of lines: E&M, CAMA, battery, waiting messages (IOS Voice Command Reference, `voice-port`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  busyout: "Take the port out of service",
  "caller-id": "Caller ID",
  milliseconds: "Milliseconds",
  signal: "Signaling type",
  timing: "Timing parameters",
});

const line = [
  setting({
    syntax: "signal cama kind:{kp-0-nxx-xxxx-st | kp-0-npa-nxx-xxxx-st | kp-2-st | kp-npd-nxx-xxxx-st}",
    no: "signal cama",
    help: {
      cama: "Emergency trunk that sends the caller's number",
      "kp-0-nxx-xxxx-st": "KP 0 and seven digits",
      "kp-0-npa-nxx-xxxx-st": "KP 0 and ten digits",
      "kp-2-st": "KP 2",
      "kp-npd-nxx-xxxx-st": "A digit for the area, and seven digits",
    },
  }),
  setting({
    syntax: "compand-type type:{a-law | u-law}",
    no: "compand-type",
    help: { "compand-type": "Companding", "a-law": "A law", "u-law": "u law" },
  }),
  setting({
    syntax: "loop-length length:{long | short}",
    default: { length: "short" },
    help: { "loop-length": "Length of the line", long: "Long", short: "Short" },
  }),
  setting({
    syntax: "idle-voltage level:{high | low}",
    default: { level: "low" },
    help: { "idle-voltage": "Voltage while on hook", high: "-48 V", low: "-24 V" },
  }),
  setting({
    syntax: "vmwi kind:{dc-voltage | fsk}",
    default: { kind: "fsk" },
    help: {
      vmwi: "How a phone is told of waiting messages",
      "dc-voltage": "By voltage on its lamp",
      fsk: "By a message between two calls",
    },
  }),
  setting({
    syntax: "alt-battery-feed feed:{feed1 | feed2}",
    no: "alt-battery-feed",
    help: { "alt-battery-feed": "Battery feed", feed1: "For short lines", feed2: "For long lines" },
  }),
  toggle({
    syntax: "auto-cut-through",
    default: "off",
    help: { "auto-cut-through": "Voice without a signal of the other end" },
  }),
  toggle({
    syntax: "disc_pi_off",
    default: "off",
    help: { disc_pi_off: "End the call in spite of a tone that the network plays" },
  }),
  setting({
    syntax: "pre-dial-delay seconds:<0-10>",
    default: { seconds: 1 },
    help: { "pre-dial-delay": "Time before the first digit", seconds: "Seconds" },
  }),
  setting({
    syntax: "battery-reversal detection-delay milliseconds:<0-800>",
    no: "battery-reversal detection-delay",
    help: { "battery-reversal": "Polarity of the line", "detection-delay": "Time until it counts" },
  }),
  setting({
    syntax: "caller-id format e911",
    no: "caller-id format",
    help: { format: "Form of the number", e911: "As emergency calls have it" },
  }),
  setting({
    syntax: "ani mapping npd:<0-3> area:<100-999>",
    key: ["npd"],
    no: "ani mapping npd:<0-3>",
    help: {
      ani: "Number of the caller",
      mapping: "Digit of an area",
      npd: "Digit",
      area: "Area code",
    },
  }),
  setting({
    syntax: "calling-number outbound {null | range first:DIGITS last:DIGITS | sequence numbers:DIGITS ...5}",
    no: "calling-number outbound",
    help: {
      "calling-number": "Number of the caller",
      outbound: "Of calls that go out",
      null: "None",
      range: "One of a range at random",
      first: "First number",
      last: "Last number",
      sequence: "One after the other",
      numbers: "Number",
    },
  }),
];

const times = [
  setting({
    syntax: "timing dial-pulse min-delay milliseconds:<0-5000>",
    no: "timing dial-pulse min-delay",
    help: { "dial-pulse": "Pulse dialling", "min-delay": "Time before the first pulse" },
  }),
  setting({
    syntax: "timing what:{pulse | pulse-digit | pulse-interdigit} value:<0-1000>",
    key: ["what"],
    default: [
      { what: "pulse", value: 20 },
      { what: "pulse-digit", value: 20 },
      { what: "pulse-interdigit", value: 500 },
    ],
    help: {
      pulse: "Pulses a second",
      "pulse-digit": "Length of a pulse in milliseconds",
      "pulse-interdigit": "Time between two digits in milliseconds",
      value: "Value",
    },
  }),
  setting({
    syntax: "timing opx-ringwait milliseconds:<4-6>",
    no: "timing opx-ringwait",
    help: { "opx-ringwait": "Time to wait for the ring of an extension elsewhere" },
  }),
  setting({
    syntax: "timing dnis-delay milliseconds:<0-5000>",
    no: "timing dnis-delay",
    help: { "dnis-delay": "Time before the called number is sent" },
  }),
];

const service = [
  setting({
    syntax:
      "busyout monitor probe address:A.B.C.D [codec codec:{g711a | g711u | g729}] [icpif factor:<0-30> | loss loss:<1-100> delay delay:<1-2147483647>]",
    key: ["address"],
    no: "busyout monitor probe address:A.B.C.D",
    help: {
      monitor: "While something is down",
      probe: "While a probe fails",
      address: "Target of the probe",
      codec: "Codec of its packets",
      g711a: "G.711 A law",
      g711u: "G.711 u law",
      g729: "G.729",
      icpif: "While quality is poorer than this",
      factor: "Impairment factor",
      loss: "While packets are lost",
      delay: "While packets are late",
    },
  }),
  setting({
    syntax: "busyout monitor action graceful",
    no: "busyout monitor action",
    help: { monitor: "While something is down", action: "How", graceful: "After its calls" },
  }),
  setting({
    syntax: "busyout action graceful",
    no: "busyout action",
    help: { action: "How", graceful: "After its calls" },
  }),
  setting({
    syntax: "busyout seize how:{ignore | repeat}",
    no: "busyout seize",
    help: {
      seize: "What the other end hears",
      ignore: "The port is seized whatever it does",
      repeat: "The port is seized again",
    },
  }),
  setting({
    syntax: "voice-class kind:{busyout | permanent} tag:<1-10000>",
    key: ["kind"],
    help: {
      "voice-class": "Voice class",
      busyout: "Busyout voice class",
      permanent: "Permanent trunk voice class",
      tag: "Tag",
    },
  }),
  setting({
    syntax: "playout-delay mode mode:{adaptive | fixed}",
    default: { mode: "adaptive" },
    help: {
      "playout-delay": "Delay that evens out late packets",
      mode: "Whether it changes",
      adaptive: "It follows the network",
      fixed: "It stays",
    },
  }),
  setting({
    syntax: "playout-delay minimum level:{default | high | low}",
    default: { level: "default" },
    help: {
      "playout-delay": "Delay that evens out late packets",
      minimum: "Shortest delay",
      default: "40 ms",
      high: "80 ms",
      low: "10 ms",
    },
  }),
];

const BITS = "Bits A, B, C and D";

const bits = [
  setting({
    syntax:
      "define direction:{rx-bits | tx-bits} state:{idle | seize} pattern:{0000 | 0001 | 0010 | 0011 | 0100 | 0101 | 0110 | 0111 | 1000 | 1001 | 1010 | 1011 | 1100 | 1101 | 1110 | 1111}",
    key: ["direction", "state"],
    no: "define direction:{rx-bits | tx-bits} state:{idle | seize}",
    help: {
      define: "Bits of a digital line",
      "rx-bits": "As received",
      "tx-bits": "As sent",
      idle: "While there is no call",
      seize: "While there is one",
      "0000": BITS,
      "0001": BITS,
      "0010": BITS,
      "0011": BITS,
      "0100": BITS,
      "0101": BITS,
      "0110": BITS,
      "0111": BITS,
      "1000": BITS,
      "1001": BITS,
      "1010": BITS,
      "1011": BITS,
      "1100": BITS,
      "1101": BITS,
      "1110": BITS,
      "1111": BITS,
    },
  }),
  setting({
    syntax:
      "condition bit:{rx-a-bit | rx-b-bit | rx-c-bit | rx-d-bit | tx-a-bit | tx-b-bit | tx-c-bit | tx-d-bit} how:{invert | off | on}",
    key: ["bit"],
    no: "condition bit:{rx-a-bit | rx-b-bit | rx-c-bit | rx-d-bit | tx-a-bit | tx-b-bit | tx-c-bit | tx-d-bit}",
    help: {
      condition: "Change a bit",
      "rx-a-bit": "Received bit A",
      "rx-b-bit": "Received bit B",
      "rx-c-bit": "Received bit C",
      "rx-d-bit": "Received bit D",
      "tx-a-bit": "Sent bit A",
      "tx-b-bit": "Sent bit B",
      "tx-c-bit": "Sent bit C",
      "tx-d-bit": "Sent bit D",
      invert: "The other way round",
      off: "Always 0",
      on: "Always 1",
    },
  }),
  setting({
    syntax: "ignore bit:{rx-a-bit | rx-b-bit | rx-c-bit | rx-d-bit}",
    key: ["bit"],
    help: {
      ignore: "Do not look at a bit",
      "rx-a-bit": "Received bit A",
      "rx-b-bit": "Received bit B",
      "rx-c-bit": "Received bit C",
      "rx-d-bit": "Received bit D",
    },
  }),
];

export const voicePortOptions = [...line, ...times, ...bits, ...service];
