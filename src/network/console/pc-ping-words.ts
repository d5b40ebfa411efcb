import { wholeNumber } from "./arguments.js";

/** What a PC's `ping` is asked for. */
export interface PingRequest {
  readonly target: string;
  readonly count: number;
  /** It goes on until somebody presses a key. */
  readonly endless: boolean;
  /** Bytes of data in each request. */
  readonly size: number;
  /** Whether nobody may cut it into fragments. */
  readonly dontFragment: boolean;
}

/** Reads the words behind `ping`; options stand before or behind the host. A text if they say nothing that can be done. */
export function pingRequest(words: readonly string[]): PingRequest | string {
  let [count, size, dontFragment, endless] = [USUAL_COUNT, USUAL_SIZE, false, false];
  const targets: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = /^[-/](.+)$/.exec(word)?.[1]?.toLowerCase();
    if (option === undefined) targets.push(word);
    else if (option === "t") endless = true;
    else if (option === "f") dontFragment = true;
    else if (option === "n" || option === "l") {
      const [least, most] = option === "n" ? [1, MOST] : [0, LARGEST];
      const given = rest.shift();
      if (given === undefined) return `Value must be supplied for option ${word}.\n`;
      const value = wholeNumber(given, least, most);
      if (value === undefined)
        return `Bad value for option ${word}, valid range is from ${least} to ${most}.\n`;
      if (option === "n") count = value;
      else size = value;
    } else return `Bad option ${word}.\n\n${USAGE}`;
  }
  const [target, second] = targets;
  if (target === undefined) return USAGE;
  return second === undefined ? { target, count, size, dontFragment, endless } : `Bad parameter ${second}.\n`;
}

const USUAL_COUNT = 4;
const USUAL_SIZE = 32;
const MOST = 10_000;
const LARGEST = 65_500;
const USAGE = "Usage: ping [-t] [-n count] [-l size] [-f] host\n";
