import type { Attendant } from "../../../rules/attendants.js";

/** What an attendant says, and for how many seconds (B-ACD guide; the words are ours). */
export interface Prompt {
  readonly words: string;
  readonly seconds: number;
}

export const WELCOME: Prompt = { words: "Thank you for calling.", seconds: 3 };

export const ENTER_EXTENSION: Prompt = {
  words: "Please enter the extension number that you want to reach.",
  seconds: 7,
};

export const INVALID_OPTION: Prompt = {
  words: "You have entered an invalid option. Please try again.",
  seconds: 7,
};

export const ALL_BUSY: Prompt = {
  words: "All agents are busy with other callers. Please hold for the next one.",
  seconds: 7,
};

export const DISCONNECT: Prompt = {
  words: "We cannot take your call at this time. Please try again later.",
  seconds: 10,
};

/** The menu: a digit for each group, for dialling an extension, and for the operator. */
export function menuOf({ groups, extensionOption, operator }: Attendant): Prompt {
  const options = [
    ...[...groups].map(([digit, pilot]) => `For ${pilot} press ${digit}.`),
    ...(extensionOption === undefined ? [] : [`To dial an extension press ${extensionOption}.`]),
    ...(operator === undefined ? [] : ["For the operator press 0."]),
  ];
  return { words: options.join(" "), seconds: 15 };
}
