import type { Mode } from "../../language/declaration.js";
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
import * as peer from "./dial-peer/peer.js";

/** dial-peer (IOS Voice Command Reference; REFERENCE.md section 8). Order is that of running-config. */
const commands = [
  peer.description,
  peer.trunkGroup,
  peer.translationProfile,
  peer.corlist,
  peer.huntstop,
  peer.preference,
  peer.maxConn,
  peer.service,
  peer.application,
  peer.destinationPattern,
  ...realIosOnly([lpcor, maxRedirects]),
  peer.sessionProtocol,
  peer.sessionTarget,
  peer.sessionTransport,
  peer.incomingCalledNumber,
  peer.answerAddress,
  peer.voiceClass,
  ...realIosOnly([dtmfRelay]),
  ...realIosOnly([codec]),
  ...realIosOnly([faxRate, faxProtocol, faxInterface]),
  ...realIosOnly([dscp]),
  ...realIosOnly(Object.values(callerIds)),
  ...realIosOnly([vad, vadAggressive]),
  peer.digitStrip,
  peer.directInwardDial,
  peer.port,
  peer.forwardDigits,
  peer.prefix,
  ...realIosOnly([...Object.values(services), ...Object.values(media)]),
  peer.shutdown,
] as const;

export const dialPeerMode: Mode<GenericBlock, Device> = {
  prompt: "config-dial-peer",
  title: "Dial-peer configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [...commands, ...leaving],
};
