import { wrap } from "../../language/wrap.js";

/** A command as a list shows it. */
export interface ListedCommand {
  readonly usage: string;
  readonly help: string;
}

/** Commands with what they do, in the 80 columns of a usual terminal: a long usage stands on a line of its own. */
export function commandList(commands: readonly ListedCommand[], prefix = "  "): string {
  const lengths = commands.map(({ usage }) => usage.length).filter((length) => length <= LONGEST_USAGE);
  const width = Math.max(...lengths, 0);
  const indent = " ".repeat(prefix.length + width + 2);
  return commands
    .map(({ usage, help }) => {
      const [first = "", ...rest] = wrap(help, COLUMNS - indent.length);
      const below = rest.map((row) => `${indent}${row}\n`).join("");
      return usage.length > width
        ? `${prefix}${usage}\n${indent}${first}\n${below}`
        : `${prefix}${usage.padEnd(width)}  ${first}\n${below}`;
    })
    .join("");
}

const COLUMNS = 79;
const LONGEST_USAGE = 28;
