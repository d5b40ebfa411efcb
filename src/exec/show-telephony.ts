import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { showDnPurposes } from "./telephony/show-dn-purposes.js";
import { showEphoneDn } from "./telephony/show-ephone-dn.js";
import { showEphoneHunt } from "./telephony/show-ephone-hunt.js";
import { showCalls } from "./telephony/show-calls.js";
import { lineStatistics } from "./telephony/show-line-statistics.js";
import { showRtpConnections } from "./telephony/show-rtp-connections.js";
import { showEphoneLists } from "./telephony/show-ephone-lists.js";
import { showEphoneTables } from "./telephony/show-ephone-tables.js";
import { showEphone } from "./telephony/show-ephone.js";
import { showTelephonyService } from "./telephony/show-telephony-service.js";
import { showTftpBindings } from "./telephony/show-tftp-bindings.js";
import { showTemplates } from "./telephony/show-templates.js";
import { showTelephonyParts } from "./telephony/show-telephony-parts.js";

/** The shows of CallManager Express (CME command reference; SHOW.md sections 1 to 4). */
export const telephonyShows: readonly Command<Router, Device>[] = [
  ...showCalls,
  ...showRtpConnections,
  lineStatistics,
  ...showEphone,
  ...showEphoneLists,
  ...showEphoneTables,
  ...showEphoneDn,
  ...showDnPurposes,
  ...showEphoneHunt,
  ...showTelephonyService,
  ...showTelephonyParts,
  ...showTftpBindings,
  ...showTemplates,
];
