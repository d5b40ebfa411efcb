import { realIosOnly } from "../real-ios.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { applicationMode } from "../voice/application.js";
import * as modes from "../voice/hardware.js";
import { voiceServiceMode } from "../voice/services.js";
import { sipUaMode } from "../voice/sip-ua.js";
import {
  classBlocks,
  ixiBlocks,
  lastBlocks,
  partitionBlocks,
  registerBlocks,
  sessionServer,
  trunkGroup,
} from "./voice/blocks.js";
import * as dialPeers from "./voice/dial-peers.js";
import * as farms from "./voice/farms.js";
import * as gateways from "./voice/gateway-blocks.js";
import { trunkBlocks } from "./voice/later-blocks.js";
import { callLines, farmLines, historyLines, peerLines, sccpLines, serviceLines } from "./voice/lines.js";
import * as hardware from "./voice/hardware.js";
import { mgcpLines } from "./voice/mgcp-lines.js";
import * as mgcp from "./voice/mgcp.js";
import * as numbers from "./voice/numbers.js";
import * as sipPhones from "./voice/sip-phones.js";
import { IOS, voiceWords } from "./voice/words.js";

/** Voice beside CallManager Express (IOS Voice Command Reference; REFERENCE.md sections 7 and 8). */
const { setting, block } = vocabulary<Router>()(voiceWords);

export const voiceService = block({
  acts: true,
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

export const presence = block({
  syntax: "presence",
  help: { presence: "Presence" },
  group: "presence",
  mode: modes.presenceMode,
  ...IOS,
});

export const sipUa = block({
  acts: true,
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
  mode: modes.gatewayMode,
  ...IOS,
});

const gatekeeperBlock = block({
  syntax: "gatekeeper",
  help: { gatekeeper: "Configure a gatekeeper" },
  group: "gatekeeper",
  mode: modes.gatekeeperMode,
  irreversible: "a router comes with it",
  software: "IOS",
  ...IOS,
});

/** A gatekeeper that is new is shut, and says so; a file says itself what it is. */
const gatekeeper: typeof gatekeeperBlock = {
  ...gatekeeperBlock,
  enter(router, args, device) {
    const isNew = gatekeeperBlock.shown.all(router).length === 0;
    const entered = gatekeeperBlock.enter(router, args, device);
    const [made] = gatekeeperBlock.shown.all(router);
    if (isNew && made && !device.loading) modes.gatekeeperShutdown.set(made, {}, device);
    return entered;
  },
};

export const application = block({
  syntax: "application",
  acts: true,
  help: { application: "Define application" },
  group: "voice-translation",
  mode: applicationMode,
  ...IOS,
});

export const voiceCommands = [
  hardware.isdn,
  trunkGroup,
  hardware.voiceCard,
  callCarrier,
  rtp,
  ...callLines,
  voiceService,
  numbers.codecClass,
  numbers.stunClass,
  numbers.toneClass,
  ...classBlocks,
  gateways.aaaClass,
  gateways.codecProfile,
  ...trunkBlocks,
  sipPhones.registerGlobal,
  sessionServer,
  sipPhones.registerDn,
  sipPhones.registerTemplate,
  sipPhones.registerPool,
  ...Object.values(registerBlocks),
  sipPhones.huntGroup,
  numbers.lpcorEnable,
  numbers.lpcorCustom,
  numbers.lpcorPolicy,
  ...Object.values(partitionBlocks),
  ...serviceLines,
  numbers.mohGroup,
  numbers.translationRule,
  numbers.translationProfile,
  ...gateways.numberBlocks,
  application,
  hardware.controller,
  ...gateways.callBlocks,
  ...ixiBlocks,
  hardware.voicePort,
  mgcp.ccmManager,
  mgcp.mgcp,
  mgcp.mgcpOptions,
  ...mgcpLines,
  mgcp.mgcpProfile,
  farms.sccpLocal,
  farms.sccpCcm,
  farms.sccp,
  ...sccpLines,
  farms.sccpGroup,
  ...gateways.stcappCommands,
  ...farmLines,
  farms.dspfarm,
  ...realIosOnly(Object.values(historyLines)),
  dialPeers.corCustom,
  dialPeers.corList,
  ...realIosOnly(Object.values(peerLines)),
  dialPeers.knownDialPeer,
  ...gateways.otherPeers,
  dialPeers.numExp,
  presence,
  gateway,
  sipUa,
  gatekeeper,
  ...lastBlocks,
];
