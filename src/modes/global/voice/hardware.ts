import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { voicePortMode } from "../../voice/voice-port.js";
import { controllerMode } from "../../voice/controller.js";
import * as hardware from "../../voice/hardware.js";
import { IOS, voiceWords } from "./words.js";

/** Cards, lines and ports of telephony (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, block } = vocabulary<Router>()(voiceWords);

export const voiceCard = block({
  acts: true,
  syntax: "voice-card slot:WORD",
  help: { "voice-card": "Configure a specific voice-card", slot: "Slot of the card" },
  group: "voice-card",
  key: ["slot"],
  mode: hardware.voiceCardMode,
  irreversible: "a router comes with its card",
  ...IOS,
});

export const controller = block({
  acts: true,
  syntax: "controller kind:{E1 | T1} slot:WORD",
  help: {
    controller: "Configure a specific controller",
    E1: "E1 controller",
    T1: "T1 controller",
    slot: "Slot",
  },
  group: "controllers",
  key: ["kind", "slot"],
  mode: controllerMode,
  ...IOS,
});

export const isdn = setting({
  acts: true,
  syntax: "isdn switch-type type:WORD",
  help: { isdn: "Set ISDN parameters", "switch-type": "Select the ISDN switch type", type: "Switch type" },
  group: "isdn",
  ...IOS,
});

export const voicePort = block({
  acts: true,
  syntax: "voice-port port:WORD",
  help: { "voice-port": "Configure Voice port", port: "Slot, sub-unit and port" },
  group: "voice-port",
  key: ["port"],
  mode: voicePortMode,
  ...IOS,
});
