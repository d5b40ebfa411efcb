import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { showCertificates } from "./telephony/show-certificates.js";
import { showCti } from "./telephony/show-cti.js";
import { showPresence } from "./telephony/show-presence.js";
import { showResources } from "./telephony/show-resources.js";
import { showSdspfarm } from "./telephony/show-sdspfarm.js";
import { showSharedLine } from "./telephony/show-shared-line.js";
import { showXmlLog } from "./telephony/show-xml-log.js";
import { applicationCommands } from "./voice/show-applications.js";
import { showDialplan } from "./voice/show-dialplan.js";
import { showEmergency } from "./voice/show-emergency.js";
import { showHuntGroup } from "./voice/show-hunt-group.js";
import { showMohGroup } from "./voice/show-moh-group.js";
import { showOtherCalls } from "./voice/show-other-calls.js";
import { showRegisterParts } from "./voice/show-register-parts.js";
import { showSipCauses } from "./voice/show-sip-causes.js";
import { showSipUa } from "./voice/show-sip-ua.js";
import { showTrusted } from "./voice/show-trusted.js";
import { showVideoPeers } from "./voice/show-video-peers.js";

/** Shows of what surrounds calls: SIP trunks, presence, security, emergency calls, DSP farms. */
export const featureShows: readonly Command<Router, Device>[] = [
  ...showSipUa,
  ...showSipCauses,
  ...showPresence,
  ...showSharedLine,
  ...showCertificates,
  ...showCti,
  ...showSdspfarm,
  ...showResources,
  ...showDialplan,
  ...showXmlLog,
  ...showMohGroup,
  ...showEmergency,
  ...showHuntGroup,
  ...showRegisterParts,
  ...showTrusted,
  ...showOtherCalls,
  ...applicationCommands,
  ...showVideoPeers,
];
