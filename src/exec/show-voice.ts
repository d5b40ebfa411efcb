import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { showDialPeer } from "./voice/show-dial-peer.js";
import { showDsps } from "./voice/show-dsps.js";
import { showGateway } from "./voice/show-gateway.js";
import { showIsdn } from "./voice/show-isdn.js";
import { showPools } from "./voice/show-pools.js";
import { showRegister } from "./voice/show-register.js";
import { showTranslation } from "./voice/show-translation.js";
import { showVoicePort } from "./voice/show-voice-port.js";

/** Shows of voice beside CallManager Express: the dial plan, voice ports and SIP phones (SHOW.md sections 5 and 6). */
export const voiceShows: readonly Command<Router, Device>[] = [
  ...showDialPeer,
  ...showVoicePort,
  ...showRegister,
  ...showPools,
  ...showTranslation,
  ...showGateway,
  ...showDsps,
  ...showIsdn,
];
