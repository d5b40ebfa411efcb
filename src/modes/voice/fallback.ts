import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `call-manager-fallback`: SRST for phones that lose their CallManager (CME and SRST command reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({ count: "Number" });

export const fallbackMode = blockMode("config-cm-fallback", "Call-manager-fallback configuration commands:", [
  setting({
    syntax: "secondary-dialtone digits:DIGITS",
    help: { "secondary-dialtone": "Second dial tone", digits: "Digit that calls for it" },
  }),
  setting({ syntax: "max-conferences count:<0-16>", help: { "max-conferences": "Conferences at a time" } }),
  setting({
    syntax: "ip source-address address:A.B.C.D [port port:<2000-9999>]",
    help: {
      ip: "Where phones register",
      "source-address": "Address",
      address: "IP address",
      port: "TCP port",
    },
  }),
  setting({ syntax: "max-ephones count:<1-$maxEphones>", help: { "max-ephones": "Most phones" } }),
  setting({
    syntax: "max-dn count:<1-$maxDn> [mode:{dual-line | octo-line}]",
    help: { "max-dn": "Most lines", "dual-line": "Two calls a line", "octo-line": "Eight calls a line" },
  }),
  setting({
    syntax:
      "dialplan-pattern tag:<1-10> pattern:WORD extension-length length:<1-32> [extension-pattern extension:DIGITS] [no-reg] [demote]",
    key: ["tag"],
    help: {
      "dialplan-pattern": "Numbers in full for extensions",
      tag: "Tag",
      pattern: "Number, . for any digit",
      "extension-length": "Digits of an extension",
      length: "How many",
      "extension-pattern": "Extensions that it holds for",
      extension: "Digits, . for any",
      "no-reg": "Do not register the number in full",
      demote: "Shorten numbers of outside calls too",
    },
  }),
  setting({
    syntax: "transfer-digit-collect when:{new-call | orig-call}",
    help: {
      "transfer-digit-collect": "When digits of a transfer are sent",
      "new-call": "As a new call",
      "orig-call": "All at once",
    },
  }),
  setting({
    syntax: "call-forward pattern pattern:DIGITS",
    key: ["pattern"],
    help: { "call-forward": "Forwarding", pattern: "Numbers that it may go to" },
  }),
  setting({
    syntax: "transfer-pattern pattern:DIGITS [blind]",
    key: ["pattern"],
    help: {
      "transfer-pattern": "Numbers that calls may be transferred to",
      pattern: "Digits",
      blind: "Blind",
    },
  }),
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Take no phones" } }),
]);
