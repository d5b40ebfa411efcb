import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../block-mode.js";

/** `voice register dialplan` and `voice register session-server` (CME command reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({});

export const type = setting({ syntax: "type type:WORD", help: { type: "Phones that it is for" } });

export const pattern = setting({
  syntax:
    "pattern tag:<1-24> digits:WORD [button button:<1-24>] [timeout seconds:<0-30>] [user who:{ip | phone}]",
  key: ["tag"],
  help: {
    pattern: "Digits after which the phone dials",
    tag: "Tag",
    digits: "Digits, . for any",
    button: "Only on this button",
    timeout: "Wait before dialling",
    seconds: "Seconds",
    user: "User part of the address",
    ip: "user=ip",
    phone: "user=phone",
  },
});

export const filename = setting({
  syntax: "filename file:WORD",
  help: { filename: "A file with the plan", file: "File name" },
});

export const registerDialplanMode = blockMode(
  "config-register-dialplan",
  "Voice register dialplan commands:",
  [type, pattern, filename],
);

export const keepalive = setting({
  syntax: "keepalive seconds:<60-3600>",
  default: { seconds: 300 },
  shows: "default",
  help: { keepalive: "Time between two signs of life", seconds: "Seconds" },
});

export const registerId = setting({
  syntax: "register-id name:WORD",
  help: { "register-id": "Name under which it registers", name: "Name" },
});

export const ctiAware = toggle({
  syntax: "cti-aware",
  default: "off",
  help: { "cti-aware": "It controls phones as a program" },
});

export const sessionServerMode = blockMode("config-register-fs", "Voice register session-server commands:", [
  keepalive,
  registerId,
  ctiAware,
]);
