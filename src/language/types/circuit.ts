import { oneWord, type ArgumentType } from "./argument-type.js";

/** A virtual circuit of ATM by its path and channel, `8/35`; a channel alone is on path 0. */
export const circuit: ArgumentType<string> = oneWord<string>({
  symbol: "<0-255>/<0-65535>",
  parse(text) {
    const [, path = "0", channel] = /^(?:(\d{1,3})\/)?(\d{1,5})$/.exec(text) ?? [];
    const isThere = channel !== undefined && Number(path) <= 255 && Number(channel) <= 65_535;
    return isThere ? `${Number(path)}/${Number(channel)}` : undefined;
  },
  stop: (text) => /^\d*\/?\d*/.exec(text)?.[0].length ?? 0,
  print: (value) => value,
  examples: ["8/35", "0/100"],
});
