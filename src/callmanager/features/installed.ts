import type { Feature } from "../phones/feature.js";
import { accessCodes } from "./access-codes.js";
import { afterHoursBlocking } from "./after-hours.js";
import { callBack } from "./call-back.js";
import { callForwarding } from "./forwarding.js";
import { hardwareConferences } from "./hardware-conference.js";
import { holdAlerts } from "./hold-alert.js";
import { intercom } from "./intercom.js";
import { messageLamps } from "./message-lamps.js";
import { musicOnHold } from "./music-on-hold.js";
import { nightService } from "./night-service.js";
import { paging } from "./paging.js";
import { parking } from "./parking.js";
import { singleNumberReach } from "./single-number-reach.js";
import { transferring } from "./transferring.js";

/** All features; where several have something to do with one event, the first one goes first. */
export const FEATURES: readonly Feature[] = [
  nightService,
  singleNumberReach,
  callForwarding,
  intercom,
  accessCodes,
  afterHoursBlocking,
  transferring,
  parking,
  paging,
  hardwareConferences,
  messageLamps,
  holdAlerts,
  musicOnHold,
  callBack,
];
