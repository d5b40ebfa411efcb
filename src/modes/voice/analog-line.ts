import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Tones, times and electrical properties of analog voice ports (IOS Voice Command Reference, `voice-port`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  busyout: "Take the port out of service",
  milliseconds: "Milliseconds",
  monitor: "While something is down",
  supervisory: "Supervisory",
  tag: "Voice class tag",
  threshold: "Levels",
  timing: "Configure voice timing parameters",
});

/** How a port hears that the other end answers or hangs up. */
const supervision = {
  disconnect: setting({
    acts: true,
    syntax: "supervisory disconnect [anytone | dualtone [phase:{mid-call | pre-connect}]]",
    no: "supervisory disconnect",
    help: {
      disconnect: "Disconnect",
      anytone: "Any tone",
      dualtone: "Tones",
      "mid-call": "During a call",
      "pre-connect": "Before it is answered",
    },
  }),
  lcfo: toggle({
    acts: true,
    syntax: "supervisory disconnect lcfo",
    default: "on",
    help: { disconnect: "Disconnect", lcfo: "Cut the power of the loop at the end of a call" },
  }),
  answer: setting({
    acts: true,
    syntax: "supervisory answer dualtone [sensitivity sensitivity:{high | low | medium}]",
    argumentDefaults: { sensitivity: "medium" },
    no: "supervisory answer dualtone",
    help: {
      answer: "Answer",
      dualtone: "By tones and voice",
      sensitivity: "How easily",
      high: "Easily",
      low: "Hardly",
      medium: "As usual",
    },
  }),
  customTones: setting({
    syntax: "supervisory custom-cptone name:WORD",
    no: "supervisory custom-cptone",
    help: { "custom-cptone": "Tones of a voice class", name: "Voice class" },
  }),
  detection: setting({
    syntax: "supervisory dualtone-detect-params tag:<1-10000>",
    no: "supervisory dualtone-detect-params",
    help: { "dualtone-detect-params": "How tones are told" },
  }),
  reversal: toggle({
    syntax: "battery-reversal",
    default: "on",
    help: { "battery-reversal": "Battery reversal tells of an answer and of the end" },
  }),
  reversalAnswer: toggle({
    acts: true,
    syntax: "battery-reversal answer",
    default: "off",
    help: { "battery-reversal": "Battery reversal", answer: "Tells of an answer only" },
  }),
  acknowledgement: toggle({
    syntax: "disconnect-ack",
    default: "on",
    help: { "disconnect-ack": "Acknowledge that the other end hung up" },
  }),
};

const times = [
  setting({
    syntax:
      "timing what:{clear-wait | delay-duration | delay-start | dial-pulse | dialout-delay | digit | guard-out | hookflash-in | hookflash-out | interdigit | percentbreak | sup-disconnect | wait-wink | wink-duration | wink-wait} milliseconds:<0-5000>",
    key: ["what"],
    no: "timing what:{clear-wait | delay-duration | delay-start | dial-pulse | dialout-delay | digit | guard-out | hookflash-in | hookflash-out | interdigit | percentbreak | sup-disconnect | wait-wink | wink-duration | wink-wait}",
    default: [
      { what: "digit", milliseconds: 100 },
      { what: "interdigit", milliseconds: 100 },
      { what: "guard-out", milliseconds: 2000 },
      { what: "hookflash-out", milliseconds: 400 },
      { what: "hookflash-in", milliseconds: 600 },
      { what: "sup-disconnect", milliseconds: 350 },
    ],
    help: {
      "clear-wait": "Between the end of a call and the next",
      "delay-duration": "Length of a delay signal",
      "delay-start": "Before a delay signal",
      "dial-pulse": "Minimum time between two pulses",
      "dialout-delay": "Before digits are sent",
      digit: "Length of a digit",
      "guard-out": "After a call before the next goes out",
      "hookflash-in": "Longest hookflash that comes in",
      "hookflash-out": "Length of a hookflash that goes out",
      interdigit: "Between two digits",
      percentbreak: "Share of a pulse in percent",
      "sup-disconnect": "Shortest signal of the end of a call",
      "wait-wink": "For a wink",
      "wink-duration": "Length of a wink",
      "wink-wait": "Between seizure and wink",
    },
  }),
];

const loop = [
  setting({
    syntax: "dial-type type:{dtmf | mf | pulse}",
    default: { type: "dtmf" },
    help: {
      "dial-type": "Configure dialing type",
      dtmf: "Touch-tones",
      mf: "Multifrequency tones",
      pulse: "Pulses",
    },
  }),
  toggle({
    syntax: "ground-start auto-tip",
    default: "off",
    help: { "ground-start": "Ground start", "auto-tip": "Find out the polarity" },
  }),
  setting({
    syntax: "operation wires:{2-wire | 4-wire}",
    default: { wires: "2-wire" },
    help: { operation: "Configure wires of E&M", "2-wire": "2-wire operation", "4-wire": "4-wire operation" },
  }),
  setting({
    syntax: "type type:{1 | 2 | 3 | 5}",
    default: { type: "1" },
    help: { type: "Configure the type of E&M", 1: "Type I", 2: "Type II", 3: "Type III", 5: "Type V" },
  }),
  setting({
    syntax: "loss-plan plan:{plan1 | plan2 | plan3 | plan4 | plan5 | plan6 | plan7 | plan8 | plan9}",
    default: { plan: "plan1" },
    help: {
      "loss-plan": "Configure levels of the voice that comes in and goes out",
      plan1: "FXO: A-D gain = 0 db, D-A gain = 0 db",
      plan2: "FXO: A-D gain = 3 db, D-A gain = -3 db",
      plan3: "FXO: A-D gain = -3 db, D-A gain = 0 db",
      plan4: "FXO: A-D gain = -3 db, D-A gain = -3 db",
      plan5: "Not used",
      plan6: "FXO: A-D gain = 0 db, D-A gain = -7.8 db",
      plan7: "FXO: A-D gain = 7 db, D-A gain = 0 db",
      plan8: "FXO: A-D gain = 5 db, D-A gain = -5 db",
      plan9: "FXO: A-D gain = 6 db, D-A gain = 0 db",
    },
  }),
];

const voice = [
  toggle({
    syntax: "non-linear",
    default: "on",
    help: { "non-linear": "Use non-linear processing during echo cancellation" },
  }),
  toggle({ syntax: "vad", default: "on", help: { vad: "Use voice activity detection" } }),
  setting({
    syntax: "music-threshold level:<-70--30>",
    default: { level: -38 },
    help: { "music-threshold": "Threshold for music on hold", level: "Decibels" },
  }),
  setting({
    syntax: "threshold noise level:<-90--30>",
    default: { level: -62 },
    no: "threshold noise",
    help: { noise: "Of noise", level: "Decibels" },
  }),
  setting({
    syntax: "bearer-cap capability:{3100Hz | 3100hz-audio | Speech | speech | unrestricted-64}",
    no: "bearer-cap",
    help: {
      "bearer-cap": "Specify bearer capability of calls",
      "3100Hz": "Audio of 3.1 kHz",
      "3100hz-audio": "Audio of 3.1 kHz",
      Speech: "Speech",
      speech: "Speech",
      "unrestricted-64": "Data",
    },
  }),
];

const service = [
  setting({
    syntax: "busyout monitor interface interface:INTERFACE [in-service]",
    key: ["interface"],
    no: "busyout monitor interface interface:INTERFACE",
    help: { interface: "An interface", "in-service": "While it is up" },
  }),
  setting({
    syntax: "busyout monitor gatekeeper",
    help: { gatekeeper: "The gatekeeper" },
  }),
  toggle({ syntax: "busyout forced", default: "off", help: { forced: "At once" } }),
  toggle({
    syntax: "snmp trap link-status",
    default: "on",
    help: { snmp: "SNMP", trap: "Traps", "link-status": "When the port goes up or down" },
  }),
  setting({
    syntax: "trunk-group name:WORD [preference:<1-64>]",
    key: ["name"],
    help: {
      "trunk-group": "Assign the port to a trunk group",
      name: "Trunk group",
      preference: "Preference",
    },
  }),
  setting({
    syntax: "translation-profile direction:{incoming | outgoing} name:WORD",
    key: ["direction"],
    no: "translation-profile direction:{incoming | outgoing} [name:WORD]",
    help: {
      "translation-profile": "Translation profile",
      incoming: "Calls that come in by the port",
      outgoing: "Calls that leave by it",
      name: "Translation profile name",
    },
  }),
];

export const analogLine = { supervision, times, loop, voice, service };
