import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Extension mobility: `voice logout-profile` and `voice user-profile` (CME command reference). Kept and shown. */
const WORDS = {
  "0": "It follows in clear text",
  "6": "It follows encrypted",
  name: "Name",
  number: "Number",
  password: "Password",
  tag: "Tag",
} as const;
const { setting, toggle, action } = vocabulary<GenericBlock>()(WORDS);

/** A phone shows a profile's lines once somebody logged in by extension mobility, which no phone of the lab does. */
const reset = action({
  syntax: "reset",
  help: { reset: "Start the phones of the profile again" },
  run: () => undefined,
});

const common = [
  setting({
    syntax: "user name:WORD password [kind:{0 | 6}] password:SECRET-WORD",
    help: { user: "Who logs in" },
  }),
  setting({ syntax: "pin [kind:{0 | 6}] pin:SECRET-DIGITS", help: { pin: "PIN of the user" } }),
  setting({
    syntax:
      "number number:DIGITS type kind:{beep-ring | feature-ring | monitor-ring | normal-ring | overlay | silent-ring}",
    key: ["number"],
    printOrder: "entered",
    help: {
      type: "How the line rings",
      "beep-ring": "With beeps",
      "feature-ring": "With three bursts",
      "monitor-ring": "Not at all: it is watched",
      "normal-ring": "As usual",
      overlay: "With others on one button",
      "silent-ring": "Silently",
    },
  }),
  setting({
    syntax: "speed-dial tag:<1-36> number:DIGITS [label label:QUOTED] [blf]",
    key: ["tag"],
    help: { "speed-dial": "Speed dial", label: "Text on the phone", blf: "With state" },
  }),
  setting({
    syntax: "feature-button index:<1-36> feature:WORD [label label:WORD]",
    key: ["index"],
    help: {
      "feature-button": "A button for a feature",
      index: "Index of the button",
      feature: "Name of the feature",
      label: "Text on the phone",
    },
  }),
  toggle({ syntax: "privacy-button", default: "off", help: { "privacy-button": "A button for privacy" } }),
];

export const logoutProfileMode = blockMode(
  "config-logout-profile",
  "Logout profile configuration commands:",
  [...common, reset],
  WORDS,
);

export const userProfileMode = blockMode(
  "config-user-profile",
  "User profile configuration commands:",
  [
    ...common,
    setting({
      syntax: "max-idle-time minutes:<1-9999>",
      help: { "max-idle-time": "Time after which an idle user is logged out", minutes: "Minutes" },
    }),
    reset,
  ],
  WORDS,
);
