import type { Command, Mode } from "../language/declaration.js";
import type { Ephone } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import * as calls from "./ephone/calls.js";
import * as identity from "./ephone/identity.js";
import * as keys from "./ephone/keys.js";
import { rebootCommands } from "./ephone/reboot.js";
import { ephoneWords } from "./ephone/words.js";
import { realIosOnly } from "./real-ios.js";

/** ephone (CME command reference; REFERENCE.md section 5). Order is that of running-config. */
const commands: readonly Command<Ephone, Device>[] = [
  ...realIosOnly([identity.stun]),
  identity.securityMode,
  ...realIosOnly([
    calls.video,
    identity.description,
    identity.provisionTag,
    ...Object.values(identity.certificate),
    ...Object.values(identity.lpcor),
    identity.username,
    identity.pin,
  ]),
  identity.macAddress,
  ...realIosOnly([
    identity.vmDevice,
    identity.group,
    identity.emergency,
    identity.template,
    calls.maxCalls,
    calls.busyTrigger,
    calls.keepalive,
    keys.speedDial,
    keys.fastDial,
    keys.bulkSpeedDial,
    keys.blfSpeedDial,
    keys.pagingDn,
    calls.privacy,
    keys.privacyButton,
    keys.featureButton,
    calls.multicastMoh,
    calls.codec,
    calls.mtp,
  ]),
  identity.type,
  ...realIosOnly([
    identity.logoutProfile,
    calls.keepConference,
    ...Object.values(calls.conferences),
    ...Object.values(calls.transfers),
    ...Object.values(calls.afterHours),
    calls.nightBell,
    keys.mwiLine,
    keys.headset,
    ...Object.values(calls.habits),
    keys.autoLine,
  ]),
  keys.button,
  ...realIosOnly(rebootCommands),
  ...leaving,
];

export const ephoneMode: Mode<Ephone, Device> = {
  prompt: "config-ephone",
  title: "Ephone configuration commands:",
  prefixes: configPrefixes,
  words: ephoneWords,
  commands,
};
