import type { Mode } from "../language/declaration.js";
import type { EphoneDn } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import * as calls from "./ephone-dn/calls.js";
import * as identity from "./ephone-dn/identity.js";
import * as purposes from "./ephone-dn/purposes.js";
import { ephoneDnWords } from "./ephone-dn/words.js";

/** ephone-dn-template: what lines have in common (REFERENCE.md section 6). Order is that of running-config. */
export const ephoneDnTemplateMode: Mode<EphoneDn, Device> = {
  prompt: "config-ephone-dn-template",
  title: "Ephone Dn template configuration commands:",
  prefixes: configPrefixes,
  words: ephoneDnWords,
  commands: [
    identity.pickupGroup,
    identity.description,
    identity.allowWatch,
    ...Object.values(calls.callForward),
    ...Object.values(calls.callerId),
    ...Object.values(calls.callWaiting),
    calls.holdAlert,
    calls.transferRecall,
    calls.corlist,
    calls.translate,
    calls.translationProfile,
    ...calls.cti,
    calls.huntstopChannel,
    calls.huntstop,
    purposes.mwi,
    purposes.mwiType,
    ...leaving,
  ],
};
