import type { Block, Section } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { applicationMode } from "../voice/application.js";
import { dialPeerMode } from "../voice/dial-peer.js";
import { huntGroupMode } from "../voice/hunt-group.js";
import * as plan from "../voice/dial-plan.js";
import * as hardware from "../voice/hardware.js";
import { registerDnMode } from "../voice/register/dn.js";
import { registerGlobalMode } from "../voice/register/global.js";
import { registerPoolMode } from "../voice/register/pool.js";
import { registerTemplateMode } from "../voice/register/template.js";
import { sipUaMode, voiceServiceMode } from "../voice/services.js";
import { voicePortMode } from "../voice/voice-port.js";
import {
  classBlocks,
  ixiBlocks,
  lastBlocks,
  partitionBlocks,
  registerBlocks,
  sessionServer,
  trunkGroup,
} from "./voice/blocks.js";
import * as gateways from "./voice/gateway-blocks.js";
import { trunkBlocks } from "./voice/later-blocks.js";
import { callLines, farmLines, peerLines, sccpLines, serviceLines } from "./voice/lines.js";
import { configWords } from "../words.js";

/** Voice beside CallManager Express (IOS Voice Command Reference; REFERENCE.md sections 7 and 8). */
const { setting, block, toggle } = vocabulary<Router>()({
  ...configWords,
  class: "Voice class",
  register: "SIP phones",
  "dial-peer": "Dial Map (Peer) configuration commands",
  sccp: "SCCP configuration commands",
  mgcp: "Enable Media Gateway Control Protocol",
});

const IOS = { packetTracer: false } as const;

const dialPeer = block({
  syntax: "dial-peer voice tag:<1-2147483647> [kind:{mmoip | pots | voatm | vofr | voip}]",
  help: {
    voice: "Voice type",
    tag: "Voice dial-peer tag",
    mmoip: "Multi Media Over IP",
    pots: "Telephony",
    voatm: "Voice over ATM",
    vofr: "Voice over Frame Relay",
    voip: "Voice over IP",
  },
  group: "dial-peer",
  key: ["tag"],
  order: "entered",
  mode: dialPeerMode,
  packetTracer: { syntax: "dial-peer voice tag:<1-2147483647> kind:{voip}", order: "key" },
});

/** A dial-peer that exists is entered by its tag; a new one needs its kind. */
const knownDialPeer: Section<Router, Device> = {
  ...dialPeer,
  enter(router, args, device) {
    const known = [...dialPeer.list(router, device)].some((one) => one.args["tag"] === args["tag"]);
    if (!known && args["kind"] === undefined) return { refused: "% Incomplete command.\n" };
    return dialPeer.enter(router, args, device);
  },
};

const corCustom = block({
  syntax: "dial-peer cor custom",
  help: { cor: "Class of Restriction", custom: "Names" },
  group: "cor",
  mode: plan.corCustomMode,
  ...IOS,
});

const corList = block({
  syntax: "dial-peer cor list name:WORD",
  help: { cor: "Class of Restriction", list: "List", name: "Name" },
  group: "cor",
  key: ["name"],
  order: "entered",
  mode: plan.corListMode,
  ...IOS,
});

const voiceCard = block({
  syntax: "voice-card slot:WORD",
  help: { "voice-card": "Configure a specific voice-card", slot: "Slot of the card" },
  group: "voice-card",
  key: ["slot"],
  mode: hardware.voiceCardMode,
  oneWay: "a router comes with its card",
  ...IOS,
});

const voiceService = block({
  syntax: "voice service kind:{pots | saa | voatm | vofr | voip}",
  help: {
    pots: "Telephony",
    saa: "Service assurance",
    voatm: "Voice over ATM",
    vofr: "Voice over Frame Relay",
    voip: "Voice over IP",
  },
  group: "voice-service",
  key: ["kind"],
  mode: voiceServiceMode,
  ...IOS,
});

const codecClass = block({
  syntax: "voice class codec tag:<1-10000>",
  help: { codec: "Codec preferences", tag: "Voice class tag" },
  group: "voice-class",
  key: ["tag"],
  mode: plan.codecClassMode,
  ...IOS,
});

const stunClass = block({
  syntax: "voice class stun-usage tag:<1-10000>",
  help: { "stun-usage": "STUN usage", tag: "Voice class tag" },
  group: "voice-class",
  key: ["tag"],
  mode: plan.stunClassMode,
  ...IOS,
});

const toneClass = block({
  syntax: "voice class custom-cptone name:WORD",
  help: { "custom-cptone": "Custom call progress tone", name: "Name" },
  group: "voice-class",
  key: ["name"],
  order: "entered",
  mode: plan.toneClassMode,
  ...IOS,
});

const registerGlobal = block({
  syntax: "voice register global",
  help: { global: "All SIP phones" },
  group: "voice-register",
  mode: registerGlobalMode,
  ...IOS,
});
const registerDn = block({
  syntax: "voice register dn  tag:<1-$maxVoiceDn>",
  help: { dn: "Directory number", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerDnMode,
  ...IOS,
});
const registerTemplate = block({
  syntax: "voice register template  tag:<1-10>",
  help: { template: "Template", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerTemplateMode,
  ...IOS,
});
const registerPool = block({
  syntax: "voice register pool  tag:<1-$maxPools>",
  help: { pool: "Phone", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerPoolMode,
  ...IOS,
});

const huntGroup = block({
  syntax: "voice hunt-group tag:<1-100> [kind:{longest-idle | parallel | peer | sequential}]",
  help: {
    "hunt-group": "Hunt group",
    tag: "Tag",
    "longest-idle": "Longest idle",
    parallel: "Parallel",
    peer: "Peer",
    sequential: "Sequential",
  },
  group: "voice-hunt",
  key: ["tag"],
  mode: huntGroupMode,
  ...IOS,
});

const mohGroup = block({
  syntax: "voice moh-group tag:<1-5>",
  help: { "moh-group": "Music on hold", tag: "Tag" },
  group: "voice-moh",
  key: ["tag"],
  mode: plan.mohGroupMode,
  ...IOS,
});

const lpcorEnable = setting({
  syntax: "voice lpcor enable",
  help: { lpcor: "Logical partitioning", enable: "Enable" },
  group: "voice-lpcor",
  ...IOS,
});
const lpcorCustom = block({
  syntax: "voice lpcor custom",
  help: { lpcor: "Logical partitioning", custom: "Names" },
  group: "lpcor-blocks",
  mode: plan.lpcorCustomMode,
  ...IOS,
});
const lpcorPolicy = block({
  syntax: "voice lpcor policy name:WORD",
  help: { lpcor: "Logical partitioning", policy: "Policy", name: "Name" },
  group: "lpcor-blocks",
  key: ["name"],
  order: "entered",
  mode: plan.lpcorPolicyMode,
  ...IOS,
});

const translationRule = block({
  syntax: "voice translation-rule tag:<1-2147483647>",
  help: { "translation-rule": "Translation rule", tag: "Tag" },
  group: "voice-translation",
  key: ["tag"],
  mode: plan.translationRuleMode,
  ...IOS,
});
const translationProfile = block({
  syntax: "voice translation-profile name:WORD",
  help: { "translation-profile": "Translation profile", name: "Name" },
  group: "voice-translation",
  key: ["name"],
  mode: plan.translationProfileMode,
  ...IOS,
});

const callCarrier = setting({
  syntax: "voice call carrier capacity active",
  help: { call: "Calls", carrier: "Carrier", capacity: "Capacity", active: "Active" },
  group: "voice-service",
  ...IOS,
});
const rtp = setting({
  syntax: "voice rtp send-recv",
  help: { rtp: "RTP", "send-recv": "Both ways at once" },
  group: "voice-service",
  ...IOS,
});

const controller = block({
  syntax: "controller kind:{E1 | T1} slot:WORD",
  help: {
    controller: "Configure a specific controller",
    E1: "E1 controller",
    T1: "T1 controller",
    slot: "Slot",
  },
  group: "controllers",
  key: ["kind", "slot"],
  mode: hardware.controllerMode,
  ...IOS,
});

const isdn = setting({
  syntax: "isdn switch-type type:WORD",
  help: { isdn: "Set ISDN parameters", "switch-type": "Select the ISDN switch type", type: "Switch type" },
  group: "isdn",
  ...IOS,
});

const voicePort = block({
  syntax: "voice-port port:WORD",
  help: { "voice-port": "Configure Voice port", port: "Slot, sub-unit and port" },
  group: "voice-port",
  key: ["port"],
  mode: voicePortMode,
  ...IOS,
});

const tftpServer = setting({
  syntax: "tftp-server file:WORD [alias alias:WORD] [access:<1-99>]",
  help: {
    "tftp-server": "Provide TFTP service for netload requests",
    file: "File to serve",
    alias: "Name to serve it by",
    access: "Access list",
  },
  group: "tftp",
  key: ["file"],
  order: "entered",
  ...IOS,
});

const sccpLocal = setting({
  syntax: "sccp local interface:INTERFACE [port port:<1025-65535>]",
  help: { local: "Local interface", interface: "Interface", port: "Local port" },
  group: "sccp",
  ...IOS,
});
const sccpCcm = setting({
  syntax:
    "sccp ccm address:A.B.C.D identifier identifier:<1-65535> [priority priority:<1-4>] [version version:WORD]",
  help: {
    ccm: "CallManager",
    address: "Address",
    identifier: "Identifier",
    priority: "Priority",
    version: "Version",
  },
  group: "sccp",
  key: ["address"],
  order: "entered",
  ...IOS,
});
const sccp = toggle({ syntax: "sccp", help: {}, shown: "on", group: "sccp", ...IOS });
const sccpGroup = block({
  syntax: "sccp ccm group group:<1-65535>",
  help: { ccm: "CallManager", group: "Group" },
  group: "sccp-group",
  key: ["group"],
  mode: hardware.sccpGroupMode,
  ...IOS,
});
const farmProfile = block({
  syntax: "dspfarm profile tag:<1-65535> [kind:{conference | mtp | transcode}] [universal]",
  help: {
    dspfarm: "DSP farm",
    profile: "Profile",
    tag: "Tag",
    conference: "Conference",
    mtp: "Media termination",
    transcode: "Transcoding",
    universal: "Between any two codecs",
  },
  group: "dspfarm",
  key: ["tag"],
  order: "entered",
  mode: hardware.dspfarmMode,
  ...IOS,
});

const FARM_KINDS = ["transcode", "conference", "mtp"];

/** Profiles print by what they are for, and those of one kind by their tags. */
const dspfarm: Section<Router, Device> = {
  ...farmProfile,
  *list(router, device) {
    const rank = ({ args }: Block) => FARM_KINDS.indexOf(String(args["kind"])) * 65536 + Number(args["tag"]);
    yield* [...farmProfile.list(router, device)].toSorted((a, b) => rank(a) - rank(b));
  },
};

const mgcp = toggle({ syntax: "mgcp", help: {}, shown: "on", group: "mgcp", ...IOS });
const mgcpOptions = setting({
  syntax: "mgcp kind:{behavior | call-agent | fax | rtp | sdp} text:LINE",
  help: {
    behavior: "Behavior",
    "call-agent": "Call agent",
    fax: "Fax",
    rtp: "RTP",
    sdp: "SDP",
    text: "Parameters",
  },
  group: "mgcp",
  key: ["kind", "text"],
  order: "entered",
  ...IOS,
});
const mgcpProfile = block({
  syntax: "mgcp profile name:WORD",
  help: { profile: "Profile", name: "Name" },
  group: "mgcp-profile",
  key: ["name"],
  mode: hardware.mgcpProfileMode,
  oneWay: "a router comes with its default profile",
  ...IOS,
});
const ccmManager = setting({
  syntax: "ccm-manager text:LINE",
  help: { "ccm-manager": "CallManager", text: "Parameters" },
  group: "ccm-manager",
  key: ["text"],
  order: "entered",
  ...IOS,
});

const numExp = setting({
  syntax: "num-exp extension:WORD expanded:WORD",
  help: {
    "num-exp": "Dial Map Number Expansions",
    extension: "Number to expand",
    expanded: "What it becomes",
  },
  group: "num-exp",
  key: ["extension"],
  ...IOS,
});
const presence = block({
  syntax: "presence",
  help: { presence: "Presence" },
  group: "presence",
  mode: hardware.presenceMode,
  ...IOS,
});
const sipUa = block({
  syntax: "sip-ua",
  help: { "sip-ua": "SIP User Agent configuration" },
  group: "sip-ua",
  mode: sipUaMode,
  ...IOS,
});
const gateway = block({
  syntax: "gateway",
  help: { gateway: "Gateway" },
  group: "gateway",
  mode: hardware.gatewayMode,
  ...IOS,
});
const gatekeeper = block({
  syntax: "gatekeeper",
  help: { gatekeeper: "Configure a gatekeeper" },
  group: "gatekeeper",
  mode: hardware.gatekeeperMode,
  oneWay: "a router comes with it",
  ...IOS,
});

const application = block({
  syntax: "application",
  help: { application: "Define application" },
  group: "voice-translation",
  mode: applicationMode,
  ...IOS,
});

export const voiceCommands = [
  isdn,
  trunkGroup,
  voiceCard,
  callCarrier,
  rtp,
  ...callLines,
  voiceService,
  codecClass,
  stunClass,
  toneClass,
  ...classBlocks,
  gateways.aaaClass,
  gateways.codecProfile,
  ...trunkBlocks,
  registerGlobal,
  sessionServer,
  registerDn,
  registerTemplate,
  registerPool,
  ...registerBlocks,
  huntGroup,
  lpcorEnable,
  lpcorCustom,
  lpcorPolicy,
  ...partitionBlocks,
  ...serviceLines,
  mohGroup,
  translationRule,
  translationProfile,
  ...gateways.numberBlocks,
  application,
  controller,
  tftpServer,
  ...gateways.callBlocks,
  ...ixiBlocks,
  voicePort,
  ccmManager,
  mgcp,
  mgcpOptions,
  mgcpProfile,
  sccpLocal,
  sccpCcm,
  sccp,
  ...sccpLines,
  sccpGroup,
  ...gateways.stcappCommands,
  ...farmLines,
  dspfarm,
  corCustom,
  corList,
  ...peerLines,
  knownDialPeer,
  ...gateways.otherPeers,
  numExp,
  presence,
  gateway,
  sipUa,
  gatekeeper,
  ...lastBlocks,
];
