import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice-gateway system`: analog gateways that take their configuration from here (CME command reference). Kept and shown. */
const { setting, action } = vocabulary<GenericBlock>()({});

export const voiceGatewayMode = blockMode("config-voice-gateway", "Voice gateway configuration commands:", [
  setting({
    syntax: "type type:{vg202 | vg204 | vg224}",
    help: { type: "Type of the gateway", vg202: "Cisco VG202", vg204: "Cisco VG204", vg224: "Cisco VG224" },
  }),
  setting({
    syntax: "mac-address mac:H.H.H",
    help: { "mac-address": "MAC address of the gateway", mac: "MAC address" },
  }),
  setting({
    syntax: "voice-port ports:WORD",
    help: { "voice-port": "Ports that register as phones", ports: "Numbers and ranges" },
  }),
  setting({
    syntax: "network-locale country:WORD<2-2>",
    help: { "network-locale": "Tones of the gateway", country: "Two letters of the country" },
  }),
  setting({
    syntax: "create cnf-files",
    help: { create: "Make", "cnf-files": "The files of the gateway" },
    incidental: true,
  }),
  action({
    syntax: "reset",
    help: { reset: "Start the gateway again, files and all" },
    run: () => undefined,
  }),
  action({ syntax: "restart", help: { restart: "Start the gateway again, quickly" }, run: () => undefined }),
]);
