import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice hunt-group` (CME command reference; REFERENCE.md section 6). Later releases add what is kept and shown only. */
const WORDS = { number: "Number", text: "Text" } as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

/** What releases after CME 8.6 add. */
export const later = {
  autoLogout: setting({
    syntax: "auto logout [calls:<1-20>]",
    since: "15.6(3)M1",
    help: { auto: "By itself", logout: "Log out who takes no call", calls: "After so many calls" },
  }),
  callqueueDisplay: setting({
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
  statistics: toggle({
    syntax: "statistics collect",
    default: "off",
    since: "15.2(2)T",
    help: { statistics: "Statistics", collect: "Count the calls" },
  }),
  localCallsToFinal: toggle({
    syntax: "forward local-calls to-final",
    default: "off",
    since: "15.3(2)T",
    help: {
      forward: "Forward calls",
      "local-calls": "Calls of phones of this router",
      "to-final": "To the final number",
    },
  }),
  membersLogout: toggle({
    syntax: "members logout",
    default: "off",
    since: "15.6(3)M1",
    help: { members: "Lines of the group", logout: "They begin logged out" },
  }),
  overwriteStatistics: toggle({
    syntax: "overwrite-dyn-stats",
    default: "off",
    since: "15.6(3)M",
    help: { "overwrite-dyn-stats": "Old counts of those who joined give way to new ones" },
  }),
  blockHLog: toggle({
    syntax: "hlog-block",
    default: "off",
    since: "15.4(3)M5",
    help: { "hlog-block": "The HLog key does nothing" },
  }),
  presentCall: setting({
    syntax: "present-call idle-phone",
    since: "15.6(3)M1",
    help: { "present-call": "To which phones calls go", "idle-phone": "Those without a call" },
  }),
};

export const final = setting({ acts: true, syntax: "final number:DIGITS", help: { final: "Final number" } });

export const list = setting({
  acts: true,
  syntax: "list numbers:DENSE-NUMBERS",
  help: { list: "Members", numbers: "Numbers with commas between" },
});

export const timeout = setting({
  acts: true,
  syntax: "timeout seconds:<3-60000>",
  default: { seconds: 180 },
  help: { timeout: "Timeout", seconds: "Seconds" },
});

export const hops = setting({
  acts: true,
  syntax: "hops count:<2-10>",
  help: { hops: "Hops", count: "How many numbers a call may try" },
});

export const pilot = setting({
  acts: true,
  syntax: "pilot number:DIGITS [secondary secondary:DIGITS]",
  help: { pilot: "Pilot number", secondary: "Second number" },
});

export const preference = setting({
  acts: true,
  syntax: "preference order:<0-8> [secondary second:<0-8>]",
  default: { order: 0 },
  canonical: ({ second, ...first }) => (second === undefined || second === 7 ? first : { ...first, second }),
  help: {
    preference: "Preference of the dial-peers",
    order: "0 is the best",
    secondary: "That of the second number",
    second: "0 is the best",
  },
});

export const name = setting({ acts: true, syntax: "name text:LINE", help: { name: "Name" } });

const description = setting({ syntax: "description text:LINE", help: { description: "Description" } });

export const huntGroupMode = blockMode(
  "config-voice-hunt-group",
  "Voice hunt group configuration commands:",
  [final, list, timeout, hops, pilot, preference, name, description, ...Object.values(later)],
  WORDS,
);
