import type { Command, Mode, Variants } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import { configPrefixes, leaving } from "../common.js";
import type { Device } from "../device.js";
import { realIosOnly } from "../real-ios.js";
import { callerIds, lpcor, maxRedirects, services } from "./dial-peer/calls.js";
import {
  codec,
  dscp,
  dtmfRelay,
  faxInterface,
  faxProtocol,
  faxRate,
  media,
  vad,
  vadAggressive,
} from "./dial-peer/media.js";
import { peerGateway, peerOverIp, registerNumber } from "./dial-peer/gateway.js";
import { peerData, peerSip } from "./dial-peer/sip.js";
import * as peer from "./dial-peer/peer.js";

/** A command of dial-peers, and the one kind of peer that has it, where the others do not. */
interface Offer {
  readonly command: Command<GenericBlock, Device>;
  readonly only: "pots" | "voip" | undefined;
}

function offers(only: Offer["only"]) {
  return (...commands: readonly Offer["command"][]): readonly Offer[] =>
    commands.map((command) => ({ command, only }));
}

const every = offers(undefined);
/** Calls of a pots peer leave by a port of this router. */
const pots = offers("pots");
/** Those of a voip peer go to another host. */
const voip = offers("voip");

/** dial-peer (IOS Voice Command Reference; REFERENCE.md section 8). Order is that of running-config. */
const commands: readonly Offer[] = [
  ...every(peer.description),
  ...pots(peer.trunkGroup),
  ...every(
    peer.translationProfile,
    peer.corlist,
    peer.huntstop,
    peer.preference,
    peer.maxConn,
    peer.service,
    peer.application,
    peer.destinationPattern,
  ),
  ...voip(...realIosOnly([lpcor])),
  ...every(...realIosOnly([maxRedirects])),
  ...voip(peer.sessionProtocol, peer.sessionTarget, peer.sessionTransport),
  ...every(peer.incomingCalledNumber, peer.answerAddress),
  ...voip(peer.voiceClass, ...realIosOnly([...peerSip, dtmfRelay, codec, faxRate, faxProtocol, ...peerData])),
  ...every(...realIosOnly([faxInterface])),
  ...voip(...realIosOnly([dscp])),
  ...every(...realIosOnly(Object.values(callerIds))),
  ...voip(...realIosOnly([vad, vadAggressive])),
  ...pots(peer.digitStrip, peer.directInwardDial, peer.port, peer.forwardDigits, peer.prefix),
  ...pots(...realIosOnly([registerNumber])),
  ...voip(...realIosOnly(peerOverIp)),
  ...every(...realIosOnly([...Object.values(services), ...Object.values(media), ...peerGateway])),
  ...every(peer.shutdown),
];

/** What a peer that is neither pots nor voip has: all of it. */
export const dialPeerMode = modeFor(() => true);

export const potsMode = modeFor(({ only }) => only !== "voip");
export const voipMode = modeFor(({ only }) => only !== "pots");

/** The modes of dial-peers by their kind. */
export const dialPeerModes: Variants<Device> = {
  modes: [dialPeerMode, voipMode, potsMode],
  realIosOnly: [potsMode, dialPeerMode],
  of(peer) {
    const { kind } = (peer as GenericBlock).args;
    return kind === "pots" ? potsMode : kind === "voip" ? voipMode : dialPeerMode;
  },
};

function modeFor(has: (offer: Offer) => boolean): Mode<GenericBlock, Device> {
  return {
    prompt: "config-dial-peer",
    title: "Dial-peer configuration commands:",
    prefixes: configPrefixes,
    words: {},
    commands: [...commands.filter(has).map(({ command }) => command), ...leaving],
  };
}
