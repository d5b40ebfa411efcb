import type { Command, Mode } from "../language/declaration.js";
import type { Telephony } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import { realIosOnly } from "./real-ios.js";
import * as calls from "./telephony/calls.js";
import * as capacity from "./telephony/capacity.js";
import { cnfLocation, cnfOption, createCnfFiles } from "./telephony/cnf-files.js";
import { directoryCommands, facCommands } from "./telephony/directory.js";
import { laterCommands } from "./telephony/later.js";
import { dspfarmCommands, srstCommands } from "./telephony/dspfarm.js";
import { besideGroups, group, video } from "./telephony/groups.js";
import { afterHours, nightService } from "./telephony/hours.js";
import * as phones from "./telephony/phones.js";
import { rebootCommands } from "./telephony/reboot.js";
import * as services from "./telephony/services.js";
import * as web from "./telephony/web.js";
import * as xml from "./telephony/xml.js";
import { telephonyWords } from "./telephony/words.js";

/** telephony-service (CME command reference; REFERENCE.md section 3). Order is that of running-config. */
const commands: readonly Command<Telephony, Device>[] = [
  ...realIosOnly([
    ...dspfarmCommands,
    group,
    video,
    ...srstCommands,
    calls.privacy,
    calls.privacyOnHold,
    calls.conferenceHardware,
    calls.conferencePattern,
    calls.hookFlash,
    capacity.protocolMode,
    capacity.shutdown,
  ]),
  capacity.autoRegister,
  ...realIosOnly([services.emExternal, services.emKeepHistory, services.emLogout, xml.xmlUser]),
  capacity.maxEphones,
  capacity.maxDn,
  besideGroups(capacity.sourceAddress),
  ...realIosOnly([capacity.dscp]),
  capacity.autoAssign,
  ...realIosOnly([
    capacity.keepalive,
    capacity.maxRedirect,
    services.secureSignaling,
    phones.callingNumber,
    phones.servicePhone,
    phones.serviceDirectedPickup,
    phones.serviceDss,
    phones.serviceDnisDirectory,
    phones.serviceDnisOverlay,
    phones.serviceLocalDirectory,
    services.serviceHttps,
    ...phones.timeouts,
    phones.systemMessage,
    besideGroups(phones.url),
    besideGroups(cnfLocation),
    cnfOption,
    phones.userLocale,
    phones.networkLocale,
    phones.load,
    phones.olsonTimeZone,
    phones.timeZone,
    phones.timeFormat,
    phones.dateFormat,
    calls.codec,
    calls.dialplanPattern,
    calls.liveRecord,
    calls.voicemail,
    ...calls.mwi,
    calls.maxConferences,
    calls.callPark,
    calls.parkRecall,
    calls.callForwardPattern,
    calls.redirectingExpanded,
    calls.huntGroupLogout,
    calls.huntGroupThreshold,
    ...Object.values(calls.huntGroupReports),
    calls.moh,
    calls.mohBuffer,
    calls.multicastMoh,
    calls.internalMoh,
    calls.callerIdBlock,
    web.webSystem,
    web.webCustomer,
    web.webCustomize,
    web.dnWebedit,
    web.timeWebedit,
    ...Object.values(xml.log),
    ...xml.xmlOptions,
    calls.transferDigitCollect,
    calls.transferSystem,
    calls.transferPattern,
    calls.secondaryDialtone,
    services.bulkSpeedDial,
    services.bulkSpeedDialList,
    ...Object.values(afterHours),
    ...Object.values(nightService),
    ...directoryCommands,
    ...facCommands,
    services.tftpCredentials,
    services.serverSecurityMode,
    services.deviceSecurityMode,
    services.loadFile,
    ...xml.credentials,
    services.background,
    services.application,
    services.overlap,
    ...laterCommands,
  ]),
  createCnfFiles,
  ...realIosOnly(rebootCommands),
  ...leaving,
];

export const telephonyMode: Mode<Telephony, Device> = {
  prompt: "config-telephony",
  title: "Cisco Unified Communications Manager Express configuration commands:",
  prefixes: configPrefixes,
  words: telephonyWords,
  commands,
};
