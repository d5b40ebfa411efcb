import type { Command, Mode } from "../language/declaration.js";
import type { EphoneDn } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import * as calls from "./ephone-dn/calls.js";
import * as identity from "./ephone-dn/identity.js";
import * as purposes from "./ephone-dn/purposes.js";
import { ephoneDnWords } from "./ephone-dn/words.js";
import { realIosOnly } from "./real-ios.js";

/** ephone-dn (CME command reference; REFERENCE.md section 4). Order is that of running-config. */
const commands: readonly Command<EphoneDn, Device>[] = [
  ...realIosOnly([identity.sessionServer]),
  identity.number,
  ...realIosOnly([
    identity.pickupGroup,
    identity.pickupAny,
    purposes.parkSlot,
    identity.label,
    identity.description,
    identity.name,
    identity.allowWatch,
    purposes.paging,
    purposes.pagingGroup,
    purposes.intercom,
    purposes.conference,
    purposes.moh,
    purposes.feed,
    purposes.mohGroup,
    purposes.loopback,
    purposes.trunk,
    identity.preference,
    ...Object.values(calls.callForward),
    ...Object.values(purposes.singleReach),
    purposes.sharedLine,
    purposes.whisper,
    ...Object.values(calls.callerId),
    ...Object.values(calls.callWaiting),
    calls.holdAlert,
    calls.transferMode,
    calls.transferRecall,
    calls.corlist,
    calls.translate,
    calls.translationProfile,
    identity.template,
    calls.huntLogin,
    calls.voiceHuntLogin,
    calls.nightBell,
    calls.ring,
    calls.localCalls,
    calls.mailbox,
    calls.application,
    ...calls.cti,
    calls.huntstopChannel,
    calls.huntstop,
    purposes.mwi,
    purposes.mwiType,
  ]),
  ...leaving,
];

export const ephoneDnMode: Mode<EphoneDn, Device> = {
  prompt: "config-ephone-dn",
  title: "Ephone DN configuration commands:",
  prefixes: configPrefixes,
  words: ephoneDnWords,
  commands,
};
