import type { Mode } from "../language/declaration.js";
import type { EphoneType } from "../router/telephony-model.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** ephone-type: a phone that the router does not know (REFERENCE.md section 6). Order is that of running-config. */
const { setting, toggle, words } = vocabulary<EphoneType>()({});

const deviceId = setting({
  syntax: "device-id id:<1-2800>",
  help: { "device-id": "Number by which the phone says what it is", id: "Device ID" },
});

const deviceName = setting({
  syntax: "device-name name:LINE<1-32>",
  help: { "device-name": "Name of the type", name: "Text" },
});

const deviceType = setting({
  syntax: "device-type type:WORD",
  help: { "device-type": "Type that it behaves as", type: "Phone type" },
});

const buttons = setting({
  syntax: "num-buttons count:<1-100>",
  help: { "num-buttons": "Buttons of the phone", count: "Number of line buttons" },
});

const presentation = setting({
  syntax: "max-presentation count:<1-100>",
  help: { "max-presentation": "Calls that it can show", count: "Number of calls" },
});

const utf8 = toggle({ syntax: "utf8", default: "on", help: { utf8: "The phone understands UTF-8" } });
const phoneload = toggle({
  syntax: "phoneload",
  default: "on",
  help: { phoneload: "The phone fetches firmware" },
});

export const ephoneTypeMode: Mode<EphoneType, Device> = {
  prompt: "config-ephone-type",
  title: "Ephone type configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [deviceId, deviceName, deviceType, buttons, presentation, utf8, phoneload, ...leaving],
};
