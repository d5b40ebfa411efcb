import type { Mode, StoredBlock } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";

/** Voice ports, cards, controllers and DSP farms (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, toggle } = vocabulary<StoredBlock>()({});

function mode(
  prompt: string,
  title: string,
  commands: Mode<StoredBlock, Device>["commands"],
): Mode<StoredBlock, Device> {
  return { prompt, title, prefixes: configPrefixes, words: {}, commands: [...commands, ...leaving] };
}

export const voicePortMode = mode("config-voiceport", "Voice-port configuration commands:", [
  setting({
    syntax: "supervisory disconnect [dualtone] [mid-call]",
    help: {
      supervisory: "Supervisory",
      disconnect: "Disconnect",
      dualtone: "Tones",
      "mid-call": "During a call",
    },
  }),
  setting({
    syntax: "signal kind:{groundstart | loopstart | immediate | wink-start | delay-dial}",
    help: {
      signal: "Signaling type",
      groundstart: "Ground start",
      loopstart: "Loop start",
      immediate: "Immediate",
      "wink-start": "Wink start",
      "delay-dial": "Delay dial",
    },
  }),
  setting({
    syntax: "cptone locale:WORD",
    help: { cptone: "Configure voice call progress tone locale", locale: "Two letter country" },
  }),
  setting({
    syntax:
      "timeouts what:{call-disconnect | initial | interdigit | ringing | wait-release} seconds:<0-60000>",
    help: {
      timeouts: "Configure voice timeout parameters",
      "call-disconnect": "Call disconnect",
      initial: "Initial digit",
      interdigit: "Between digits",
      ringing: "Ringing",
      "wait-release": "Wait release",
      seconds: "Seconds",
    },
    key: ["what"],
  }),
  setting({
    syntax: "connection {plar number:DIGITS | trunk trunk:DIGITS | tie-line tie:DIGITS}",
    help: {
      connection: "Specify trunking parameters",
      plar: "Private line auto ringdown",
      trunk: "Straight tie to a remote port",
      "tie-line": "Tie line",
      number: "Number",
      tie: "Number",
    },
  }),
  setting({
    syntax: "description text:LINE",
    help: { description: "Description of what this port is connected to", text: "Text" },
  }),
  setting({
    syntax: "station-id name name:LINE",
    help: { "station-id": "Configure station ID", name: "Station name" },
  }),
  setting({
    syntax: "station-id number number:WORD",
    help: { "station-id": "Configure station ID", number: "Station number" },
  }),
  setting({
    syntax: "caller-id enable [type type:<1-2>]",
    help: { "caller-id": "Caller ID", enable: "Enable", type: "Type" },
  }),
  setting({
    syntax: "ring number rings:<1-10>",
    help: { ring: "Ring", number: "Rings before answer", rings: "Rings" },
  }),
  setting({ syntax: "impedance value:WORD", help: { impedance: "Impedance", value: "Value" } }),
  setting({ syntax: "input gain decibels:<-6-14>", help: { input: "Input", gain: "Gain", decibels: "dB" } }),
  setting({
    syntax: "output attenuation decibels:<-6-14>",
    help: { output: "Output", attenuation: "Attenuation", decibels: "dB" },
  }),
  setting({
    syntax: "lpcor direction:{incoming | outgoing} name:WORD",
    help: { lpcor: "Logical partitioning", incoming: "Incoming", outgoing: "Outgoing", name: "Name" },
    key: ["direction"],
  }),
  toggle({ syntax: "shutdown", help: { shutdown: "Take voice-port offline" }, shown: "on" }),
]);

export const voiceCardMode = mode("config-voicecard", "Voice-card configuration commands:", [
  setting({
    syntax: "codec complexity level:{flex | high | medium | secure}",
    help: {
      codec: "Codec",
      complexity: "Complexity",
      flex: "Flexible",
      high: "High",
      medium: "Medium",
      secure: "Secure",
    },
  }),
  toggle({ syntax: "dspfarm", help: { dspfarm: "Add the card to the DSP farm" }, shown: "either" }),
  toggle({
    syntax: "dsp services dspfarm",
    help: { dsp: "DSP", services: "Services", dspfarm: "DSP farm" },
    shown: "on",
  }),
]);

export const controllerMode = mode("config-controller", "Controller configuration commands:", [
  setting({
    syntax: "framing kind:{crc4 | esf | NO-CRC4 | sf}",
    help: { framing: "Framing", crc4: "CRC4", esf: "ESF", "NO-CRC4": "No CRC4", sf: "SF" },
  }),
  setting({
    syntax: "clock source source:{internal | line | free-running}",
    help: {
      clock: "Clock",
      source: "Source",
      internal: "Internal",
      line: "Line",
      "free-running": "Free running",
    },
  }),
  setting({
    syntax: "linecode code:{ami | b8zs | hdb3}",
    help: { linecode: "Line code", ami: "AMI", b8zs: "B8ZS", hdb3: "HDB3" },
  }),
  setting({
    syntax: "cablelength kind:{long | short} value:WORD",
    help: { cablelength: "Cable length", long: "Long", short: "Short", value: "Value" },
  }),
  setting({
    syntax: "pri-group timeslots slots:WORD [service service:{mgcp}]",
    help: {
      "pri-group": "Primary rate group",
      timeslots: "Time slots",
      slots: "List of slots",
      service: "Service",
      mgcp: "MGCP",
    },
  }),
  setting({
    syntax: "ds0-group group:<0-30> timeslots slots:WORD type type:LINE",
    help: {
      "ds0-group": "Group of time slots",
      group: "Number",
      timeslots: "Time slots",
      slots: "List of slots",
      type: "Signaling",
    },
    key: ["group"],
  }),
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  toggle({ syntax: "shutdown", help: { shutdown: "Shut down the controller" }, shown: "on" }),
]);

export const sccpGroupMode = mode("config-sccp-ccm", "SCCP CCM group configuration commands:", [
  setting({ syntax: "bind interface interface:INTERFACE", help: { bind: "Bind", interface: "Interface" } }),
  setting({
    syntax: "associate ccm identifier:<1-65535> priority priority:<1-4>",
    help: { associate: "Associate", ccm: "CallManager", identifier: "Identifier", priority: "Priority" },
    key: ["identifier"],
    order: "entered",
  }),
  setting({
    syntax: "associate profile profile:<1-65535> register name:WORD",
    help: { associate: "Associate", profile: "DSP farm profile", register: "Name", name: "Name" },
    key: ["profile"],
    order: "entered",
  }),
  setting({
    syntax: "keepalive retries count:<1-32>",
    help: { keepalive: "Keepalive", retries: "Retries", count: "Number" },
  }),
  setting({
    syntax: "switchover method how:{graceful | immediate}",
    help: { switchover: "Switchover", method: "Method", graceful: "Graceful", immediate: "Immediate" },
  }),
  setting({
    syntax: "switchback method how:{graceful | guard | immediate | uptime}",
    help: {
      switchback: "Switchback",
      method: "Method",
      graceful: "Graceful",
      guard: "Guard",
      immediate: "Immediate",
      uptime: "Uptime",
    },
  }),
]);

export const dspfarmMode = mode("config-dspfarm-profile", "DSP farm profile configuration commands:", [
  setting({
    syntax: "codec codec:WORD",
    help: { codec: "Codec of this profile" },
    key: ["codec"],
    order: "entered",
  }),
  setting({
    syntax: "maximum sessions count:<1-128>",
    help: { maximum: "Maximum", sessions: "Sessions", count: "Number" },
  }),
  setting({
    syntax: "conference-join custom-cptone name:WORD",
    help: { "conference-join": "Joining", "custom-cptone": "Tone", name: "Name" },
  }),
  setting({
    syntax: "conference-leave custom-cptone name:WORD",
    help: { "conference-leave": "Leaving", "custom-cptone": "Tone", name: "Name" },
  }),
  setting({
    syntax: "associate application application:WORD",
    help: { associate: "Associate", application: "Application" },
  }),
  toggle({ syntax: "shutdown", help: { shutdown: "Disable the profile" }, shown: "either" }),
]);

export const gatekeeperMode = mode("config-gk", "Gatekeeper configuration commands:", [
  setting({
    syntax: "zone local name:WORD domain:WORD [address:A.B.C.D]",
    help: { zone: "Zone", local: "Local zone", name: "Name", domain: "Domain", address: "Address" },
    key: ["name"],
    order: "entered",
  }),
  toggle({ syntax: "shutdown", help: { shutdown: "Shutdown the gatekeeper" }, shown: "either" }),
]);

export const gatewayMode = mode("config-gateway", "Gateway configuration commands:", [
  setting({
    syntax: "timer receive-rtp seconds:<180-86400>",
    help: { timer: "Timer", "receive-rtp": "RTP", seconds: "Seconds" },
  }),
  setting({
    syntax: "timer receive-rtcp multiplier:<2-1000>",
    help: { timer: "Timer", "receive-rtcp": "RTCP", multiplier: "Multiplier" },
  }),
]);

export const mgcpProfileMode = mode("config-mgcp-profile", "MGCP profile configuration commands:", []);

export const presenceMode = mode("config-presence", "Presence configuration commands:", [
  setting({ syntax: "server address:A.B.C.D", help: { server: "Presence server", address: "Address" } }),
  setting({
    syntax: "sccp blf-speed-dial retry-interval seconds:<60-3600> limit limit:<0-100>",
    help: {
      sccp: "SCCP",
      "blf-speed-dial": "Speed dial with state",
      "retry-interval": "Retry interval",
      seconds: "Seconds",
      limit: "Limit",
    },
  }),
  setting({ syntax: "presence call-list", help: { presence: "Presence", "call-list": "Call list" } }),
  setting({
    syntax: "max-subscription count:<100-500>",
    help: { "max-subscription": "Maximum subscriptions", count: "Number" },
  }),
  setting({ syntax: "watcher all", help: { watcher: "Watcher", all: "All" } }),
  toggle({ syntax: "allow subscribe", help: { allow: "Allow", subscribe: "Subscriptions" }, shown: "on" }),
]);
