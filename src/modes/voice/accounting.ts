import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Calls and AAA: `voice class aaa` and `aaa preauth` (IOS voice and security command references). Kept and shown. */
const WORDS = {
  "accept-stop": "Enough if it is known",
  accounting: "Accounting of calls",
  "if-avail": "Where the call says it",
  list: "List of methods",
  method: "List of methods",
  "out-bound": "Of outgoing calls",
  password: "Password that is sent with it",
  required: "Calls that do not say it are refused",
} as const;
const { setting } = vocabulary<GenericBlock>()(WORDS);

export const aaaClassMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    setting({
      syntax: "authentication method list:WORD",
      help: { authentication: "Who may call" },
    }),
    setting({
      syntax: "authorization method list:WORD",
      help: { authorization: "What a caller may" },
    }),
    setting({ syntax: "accounting method list:WORD [out-bound]", help: {} }),
    setting({
      syntax: "accounting suppress [direction:{in-bound | out-bound}]",
      help: { suppress: "None", "in-bound": "Of incoming calls" },
    }),
    setting({
      syntax: "accounting template name:WORD [out-bound]",
      help: { template: "What records hold", name: "Name of the template" },
    }),
  ],
  WORDS,
);

export const preauthMode = blockMode(
  "config-preauth",
  "AAA preauthentication configuration commands:",
  [
    setting({ syntax: "group name:WORD", help: { group: "Servers that are asked", name: "Server group" } }),
    setting({
      syntax: "clid [when:{if-avail | required}] [accept-stop] [password password:SECRET-WORD]",
      no: "clid",
      help: { clid: "Ask with the calling number" },
    }),
    setting({
      syntax: "ctype [when:{if-avail | required}] [accept-stop] [password password:SECRET-WORD]",
      no: "ctype",
      help: { ctype: "Ask with the type of the call" },
    }),
    setting({
      syntax: "dnis [when:{if-avail | required}] [accept-stop] [password password:SECRET-WORD]",
      no: "dnis",
      help: { dnis: "Ask with the called number" },
    }),
  ],
  WORDS,
);
