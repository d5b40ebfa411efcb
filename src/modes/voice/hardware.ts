import type { GenericBlock } from "../../language/holder.js";
import { blockMode } from "./block-mode.js";
import { vocabulary } from "../device.js";
import { gatekeeperElement } from "./border-element.js";
import { mgcpProfileOptions } from "./mgcp-profile.js";
import { gatekeeperZones } from "./gatekeeper-zones.js";

/** Voice ports, cards, controllers and DSP farms (IOS Voice Command Reference; REFERENCE.md section 8). */
const { setting, toggle } = vocabulary<GenericBlock>()({});

export const dspServices = toggle({
  acts: true,
  syntax: "dsp services dspfarm",
  help: { dsp: "DSP", services: "Services", dspfarm: "DSP farm" },
  default: "off",
});

export const voiceCardMode = blockMode("config-voicecard", "Voice-card configuration commands:", [
  toggle({
    syntax: "codec sub-sample",
    help: { codec: "Codec", "sub-sample": "Sample at a lower rate" },
    default: "off",
  }),
  setting({
    syntax: "codec complexity level:{flex | high | medium | secure} [reservation-fixed size:{high | medium}]",
    no: "codec complexity",
    help: {
      codec: "Codec",
      "reservation-fixed": "Keep resources for calls of this size",
      complexity: "Complexity",
      flex: "Flexible",
      high: "High",
      medium: "Medium",
      secure: "Secure",
    },
  }),
  toggle({ syntax: "dspfarm", help: { dspfarm: "Add the card to the DSP farm" }, shows: "both" }),
  dspServices,
]);

export const groupAgent = setting({
  acts: true,
  syntax: "associate ccm identifier:<1-65535> priority priority:<1-4>",
  help: { associate: "Associate", ccm: "CallManager", identifier: "Identifier", priority: "Priority" },
  key: ["identifier"],
  printOrder: "entered",
});

export const groupProfile = setting({
  acts: true,
  syntax: "associate profile profile:<1-65535> register name:WORD",
  help: { associate: "Associate", profile: "DSP farm profile", register: "Name", name: "Name" },
  key: ["profile"],
  printOrder: "entered",
});

export const sccpGroupMode = blockMode("config-sccp-ccm", "SCCP CCM group configuration commands:", [
  setting({
    syntax: "bind interface {dynamic | interface:INTERFACE}",
    no: "bind interface",
    help: { bind: "Bind", interface: "Interface", dynamic: "That of the way to the CallManager" },
  }),
  groupAgent,
  groupProfile,
  setting({
    syntax: "keepalive retries count:<1-32>",
    default: { count: 3 },
    help: { keepalive: "Keepalive", retries: "Retries", count: "Number" },
  }),
  setting({
    syntax: "keepalive timeout seconds:<1-180>",
    default: { seconds: 30 },
    help: { keepalive: "Keepalive", timeout: "Time between two", seconds: "Seconds" },
  }),
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: "connect retries count:<1-32>",
    default: { count: 3 },
    help: { connect: "Opening a connection", retries: "Tries", count: "Number" },
  }),
  setting({
    syntax: "connect interval seconds:<1-3600>",
    default: { seconds: 60 },
    help: { connect: "Opening a connection", interval: "Time between two tries", seconds: "Seconds" },
  }),
  setting({
    syntax: "registration retries count:<1-32>",
    default: { count: 3 },
    help: { registration: "Registration", retries: "Tries", count: "Number" },
  }),
  setting({
    syntax: "registration timeout seconds:<1-180>",
    default: { seconds: 3 },
    help: { registration: "Registration", timeout: "Time for an answer", seconds: "Seconds" },
  }),
  setting({
    syntax: "switchback interval seconds:<1-3600>",
    default: { seconds: 60 },
    help: { switchback: "Switchback", interval: "Time between two tries", seconds: "Seconds" },
  }),
  setting({
    syntax: "switchover method how:{graceful | immediate}",
    default: { how: "graceful" },
    help: { switchover: "Switchover", method: "Method", graceful: "Graceful", immediate: "Immediate" },
  }),
  setting({
    syntax:
      "switchback method {how:{graceful | immediate} | guard [idle:<60-172800>] | uptime [since:<60-172800>]}",
    no: "switchback method",
    help: {
      switchback: "Switchback",
      method: "Method",
      graceful: "Graceful",
      guard: "After this time without calls, or at its end",
      idle: "Seconds",
      since: "Seconds",
      immediate: "Immediate",
      uptime: "After the CallManager has been there so long",
    },
  }),
]);

export const farmCodec = setting({
  acts: true,
  syntax: "codec codec:WORD",
  help: { codec: "Codec of this profile" },
  key: ["codec"],
  printOrder: "entered",
});

export const farmSessions = setting({
  acts: true,
  syntax: "maximum sessions count:<1-128>",
  help: { maximum: "Maximum", sessions: "Sessions", count: "Number" },
});

/** An MTP bridges calls in software, or on DSPs. */
const bridgedSessions = setting({
  syntax: "maximum sessions where:{hardware | software} count:<1-6000>",
  key: ["where"],
  help: {
    maximum: "Maximum",
    sessions: "Sessions",
    hardware: "On DSPs",
    software: "In software",
    count: "Number",
  },
});

export const farmApplication = setting({
  acts: true,
  syntax: "associate application application:WORD [profile:LINE]",
  no: "associate application",
  help: { associate: "Associate", application: "Application", profile: "What the profile is for" },
});

export const farmShutdown = toggle({
  acts: true,
  syntax: "shutdown",
  help: { shutdown: "Disable the profile" },
  shows: "both",
});

export const dspfarmMode = blockMode("config-dspfarm-profile", "DSP farm profile configuration commands:", [
  farmCodec,
  farmSessions,
  bridgedSessions,
  setting({
    syntax: "maximum conference-participants count:{8 | 16 | 32}",
    help: {
      maximum: "Maximum",
      "conference-participants": "Parties of a conference",
      8: "Eight parties",
      16: "Sixteen parties",
      32: "Thirty-two parties",
    },
  }),
  toggle({ syntax: "rsvp", default: "off", help: { rsvp: "Reserve bandwidth" } }),
  toggle({
    syntax: "call-progress-analysis",
    default: "off",
    since: "15.3(2)T",
    help: { "call-progress-analysis": "Tell people from answering machines" },
  }),
  setting({
    syntax: "trustpoint label:WORD",
    help: { trustpoint: "Trustpoint of a secure profile", label: "Name" },
  }),
  setting({
    syntax: "tls-version version:{v1.0 | v1.1 | v1.2}",
    help: {
      "tls-version": "Version of TLS",
      "v1.0": "TLS version 1.0",
      "v1.1": "TLS version 1.1",
      "v1.2": "TLS version 1.2",
    },
  }),
  setting({
    syntax: "conference-join custom-cptone name:WORD",
    help: { "conference-join": "Joining", "custom-cptone": "Tone", name: "Name" },
  }),
  setting({
    syntax: "conference-leave custom-cptone name:WORD",
    help: { "conference-leave": "Leaving", "custom-cptone": "Tone", name: "Name" },
  }),
  farmApplication,
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: "vad state:{off | on} override",
    no: "vad",
    help: {
      vad: "Voice activity detection",
      off: "Off",
      on: "On",
      override: "Whatever the other end says",
    },
  }),
  farmShutdown,
]);

export const gatekeeperShutdown = toggle({
  syntax: "shutdown",
  help: { shutdown: "Shutdown the gatekeeper" },
  shows: "both",
});

export const gatekeeperMode = blockMode("config-gk", "Gatekeeper configuration commands:", [
  setting({
    syntax: "zone local name:WORD domain:WORD [address:A.B.C.D]",
    help: { zone: "Zone", local: "Local zone", name: "Name", domain: "Domain", address: "Address" },
    key: ["name"],
    printOrder: "entered",
  }),
  ...gatekeeperZones,
  gatekeeperElement,
  gatekeeperShutdown,
]);

export const gatewayMode = blockMode("config-gateway", "Gateway configuration commands:", [
  setting({
    syntax: "media-inactivity-criteria criteria:{all | rtcp | rtp | rtplib}",
    no: "media-inactivity-criteria",
    help: {
      "media-inactivity-criteria": "What tells that a call has gone silent",
      all: "RTP and RTCP",
      rtcp: "RTCP",
      rtp: "RTP, as the DSP counts it",
      rtplib: "RTP, as the router counts it",
    },
  }),
  setting({
    syntax: "security password password:SECRET-WORD level level:{all | endpoint | per-call}",
    no: "security password",
    help: {
      security: "Who this gateway is to a gatekeeper",
      password: "By a password",
      level: "What carries it",
      all: "Registrations and calls",
      endpoint: "Registrations",
      "per-call": "Calls",
    },
  }),
  setting({
    syntax: "resource threshold [high high:<1-100> low low:<1-100>]",
    argumentDefaults: { high: 90, low: 90 },
    no: "resource threshold",
    help: {
      resource: "Resources of the gateway",
      threshold: "Tell the gatekeeper when they run out",
      high: "Used more than this",
      low: "Used less than this",
    },
  }),
  toggle({
    syntax: "emulate cisco h323 bandwidth",
    default: "off",
    help: {
      emulate: "Behave as another release",
      cisco: "Cisco's",
      h323: "H.323",
      bandwidth: "Bandwidth as version 2 of H.323 counts it",
    },
  }),
  setting({
    syntax: "timer receive-rtcp multiplier:<2-1000>",
    help: { timer: "Timer", "receive-rtcp": "RTCP", multiplier: "Multiplier" },
  }),
  setting({
    syntax: "timer receive-rtp seconds:<180-86400>",
    help: { timer: "Timer", "receive-rtp": "RTP", seconds: "Seconds" },
  }),
]);

export const mgcpProfileMode = blockMode("config-mgcp-profile", "MGCP profile configuration commands:", [
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({ syntax: "port port:<1025-65535>", help: { port: "UDP port of this gateway" } }),
  ...mgcpProfileOptions,
]);

export const presenceServer = setting({
  syntax: "server address:A.B.C.D",
  help: { server: "Presence server", address: "Address" },
});

export const retryOfSpeedDials = setting({
  syntax: "sccp blf-speed-dial retry-interval seconds:<60-3600> limit limit:<0-100>",
  default: { seconds: 60, limit: 10 },
  help: {
    sccp: "SCCP",
    "blf-speed-dial": "Speed dial with state",
    "retry-interval": "Retry interval",
    seconds: "Seconds",
    limit: "Limit",
  },
});

export const presenceCallList = setting({
  syntax: "presence call-list",
  help: { presence: "Presence", "call-list": "Call list" },
});

export const maxSubscription = setting({
  syntax: "max-subscription count:<100-500>",
  default: { count: 100 },
  help: { "max-subscription": "Maximum subscriptions", count: "Number" },
});

export const watcherAll = setting({ syntax: "watcher all", help: { watcher: "Watcher", all: "All" } });

export const allowSubscribe = toggle({
  syntax: "allow subscribe",
  help: { allow: "Allow", subscribe: "Subscriptions" },
  default: "off",
});

export const presenceMode = blockMode("config-presence", "Presence configuration commands:", [
  presenceServer,
  retryOfSpeedDials,
  presenceCallList,
  maxSubscription,
  watcherAll,
  allowSubscribe,
]);
