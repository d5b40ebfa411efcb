import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../block-mode.js";

/** SIP phones that come by themselves, as later releases take them (CME command reference). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({});

const AUTO = { since: "15.6(3)M" } as const;

/** Phones that nobody configured get a pool and a number of a range. */
export const autoRegister = block({
  ...AUTO,
  syntax: "auto-register",
  help: { "auto-register": "Take phones as they come" },
  mode: blockMode("config-voice-auto-register", "Voice auto-register commands:", [
    setting({
      ...AUTO,
      syntax: "password [kind:{0 | 6}] password:SECRET-WORD",
      help: {
        password: "Password of the phones",
        0: "It follows in clear text",
        6: "It follows encrypted",
      },
    }),
    toggle({
      ...AUTO,
      syntax: "service-enable",
      default: "on",
      help: { "service-enable": "Take phones now" },
    }),
    setting({
      ...AUTO,
      syntax: "auto-assign first:<1-$maxVoiceDn> to last:<1-$maxVoiceDn>",
      help: { "auto-assign": "Numbers for the phones", first: "First dn", to: "To", last: "Last dn" },
    }),
    setting({
      ...AUTO,
      syntax: "template tag:<1-10>",
      help: { template: "Template of the phones", tag: "Tag" },
    }),
  ]),
});
