import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { fallbackLines, fallbackPhones } from "./fallback-phones.js";

/** `call-manager-fallback`: SRST for phones that lose their CallManager (CME and SRST command reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({ count: "Number" });

export const fallbackMode = blockMode("config-cm-fallback", "Call-manager-fallback configuration commands:", [
  setting({
    syntax: "secondary-dialtone digits:DIGITS",
    help: { "secondary-dialtone": "Second dial tone", digits: "Digit that calls for it" },
  }),
  setting({
    syntax: "max-conferences count:<0-16> [gain decibels:{-6 | 0 | 3 | 6}]",
    no: "max-conferences",
    help: {
      "max-conferences": "Conferences at a time",
      gain: "Loudness of others",
      "-6": "-6 dB",
      0: "0 dB",
      3: "3 dB",
      6: "6 dB",
    },
  }),
  setting({
    syntax: "ip source-address address:A.B.C.D [port port:<2000-9999>] [match:{any-match | strict-match}]",
    argumentDefaults: { port: 2000, match: "any-match" },
    help: {
      ip: "Where phones register",
      "source-address": "Address",
      address: "IP address",
      port: "TCP port",
      "any-match": "Phones may register at any address of the router",
      "strict-match": "At this address alone",
    },
  }),
  setting({ syntax: "max-ephones count:<1-$maxEphones>", help: { "max-ephones": "Most phones" } }),
  setting({
    syntax: "max-dn count:<1-$maxDn> [mode:{dual-line | octo-line}] [preference preference:<0-10>]",
    help: {
      "max-dn": "Most lines",
      "dual-line": "Two calls a line",
      "octo-line": "Eight calls a line",
      preference: "Order of their dial-peers",
    },
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
  ...fallbackLines,
  ...fallbackPhones,
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Take no phones" } }),
]);
