import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice emergency response`: emergency calls and the way back to the caller (CME command reference). Kept and shown. */
const WORDS = {
  elin: "Number that the emergency services see",
  number: "Number",
  minutes: "Minutes",
} as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

export const locationElin = setting({
  syntax: "elin which:<1-2> number:DIGITS",
  key: ["which"],
  help: { which: "First or second number" },
});

export const subnet = setting({
  syntax: "subnet which:<1-2> address:A.B.C.D mask:MASK",
  key: ["which"],
  help: {
    subnet: "Networks of the location",
    which: "First or second network",
    address: "Network",
    mask: "Mask",
  },
});

export const locationName = setting({
  syntax: "name name:LINE<1-30>",
  help: { name: "Name of the location" },
});

export const address = setting({
  syntax: "address text:LINE<1-247>",
  help: { address: "Address as the emergency services write it", text: "Fields with commas between" },
});

export const emergencyLocationMode = blockMode(
  "cfg-emrgncy-resp-location",
  "Emergency response location configuration commands:",
  [locationElin, subnet, locationName, address],
  WORDS,
);

export const callback = setting({
  syntax: "callback number:DIGITS",
  help: { callback: "Who is called back where the caller is not known" },
});

export const elin = setting({ syntax: "elin number:DIGITS", help: {} });

export const expiry = setting({
  syntax: "expiry minutes:<2-2880>",
  default: { minutes: 180 },
  help: { expiry: "How long a call is remembered" },
});

export const logging = toggle({
  syntax: "logging",
  default: "off",
  help: { logging: "Log emergency calls" },
});

export const emergencySettingsMode = blockMode(
  "cfg-emrgncy-resp-settings",
  "Emergency response settings configuration commands:",
  [callback, elin, expiry, logging],
  WORDS,
);

export const location = setting({
  syntax: "location tag:<1-2147483647> [priority priority:<1-100>]",
  key: ["tag"],
  help: {
    location: "Emergency response location of the zone",
    tag: "Tag",
    priority: "Which location is looked at first",
  },
});

export const emergencyZoneMode = blockMode(
  "cfg-emrgncy-resp-zone",
  "Emergency response zone configuration commands:",
  [location],
  WORDS,
);
