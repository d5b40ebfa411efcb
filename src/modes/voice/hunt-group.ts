import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice hunt-group` (CME command reference; REFERENCE.md section 6). Kept and shown. */
const WORDS = { number: "Number", text: "Text" } as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

/** What releases after CME 8.6 add. */
const later = [
  setting({
    syntax: "auto logout [calls:<1-20>]",
    since: "15.6(3)M1",
    help: { auto: "By itself", logout: "Log out who takes no call", calls: "After so many calls" },
  }),
  setting({
    syntax: "callqueue display how:{continuous | off | periodic}",
    since: "15.6(3)M",
    help: {
      callqueue: "Calls that wait",
      display: "Show their number on the phones",
      continuous: "Always",
      off: "Never",
      periodic: "From time to time",
    },
  }),
  toggle({
    syntax: "statistics collect",
    default: "off",
    since: "15.2(2)T",
    help: { statistics: "Statistics", collect: "Count the calls" },
  }),
  toggle({
    syntax: "forward local-calls to-final",
    default: "off",
    since: "15.3(2)T",
    help: {
      forward: "Forward calls",
      "local-calls": "Calls of phones of this router",
      "to-final": "To the final number",
    },
  }),
  toggle({
    syntax: "members logout",
    default: "off",
    since: "15.6(3)M1",
    help: { members: "Lines of the group", logout: "They begin logged out" },
  }),
  toggle({
    syntax: "overwrite-dyn-stats",
    default: "off",
    since: "15.6(3)M",
    help: { "overwrite-dyn-stats": "Old counts of those who joined give way to new ones" },
  }),
  toggle({
    syntax: "hlog-block",
    default: "off",
    since: "15.4(3)M5",
    help: { "hlog-block": "The HLog key does nothing" },
  }),
  setting({
    syntax: "present-call idle-phone",
    since: "15.6(3)M1",
    help: { "present-call": "To which phones calls go", "idle-phone": "Those without a call" },
  }),
];

export const huntGroupMode = blockMode(
  "config-voice-hunt-group",
  "Voice hunt group configuration commands:",
  [
    setting({ syntax: "final number:DIGITS", help: { final: "Final number" } }),
    setting({
      syntax: "list numbers:DENSE-NUMBERS",
      help: { list: "Members", numbers: "Numbers with commas between" },
    }),
    setting({ syntax: "timeout seconds:<3-60000>", help: { timeout: "Timeout", seconds: "Seconds" } }),
    setting({
      syntax: "hops count:<2-10>",
      help: { hops: "Hops", count: "How many numbers a call may try" },
    }),
    setting({
      syntax: "pilot number:DIGITS [secondary secondary:DIGITS]",
      help: { pilot: "Pilot number", secondary: "Second number" },
    }),
    setting({
      syntax: "preference order:<0-8> [secondary second:<0-8>]",
      help: {
        preference: "Preference of the dial-peers",
        order: "0 is the best",
        secondary: "That of the second number",
        second: "0 is the best",
      },
    }),
    setting({ syntax: "name text:LINE", help: { name: "Name" } }),
    setting({ syntax: "description text:LINE", help: { description: "Description" } }),
    ...later,
  ],
  WORDS,
);
