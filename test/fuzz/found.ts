import { parse, stringify } from "yaml";

/** An input that once showed a fault, and the target that it was handed to. */
export interface Found {
  readonly target: string;
  readonly input: unknown;
}

/** An input as a file of `fixtures/fuzz/found/`: what it showed as a comment, and itself. */
export function foundText(found: Found, message: string): string {
  const [first = ""] = message.split("\n");
  return `# ${first}\n${stringify(found, { lineWidth: 0 })}`;
}

/** @throws if the file is none of these. */
export function readFound(text: string): Found {
  const read: unknown = parse(text);
  if (typeof read !== "object" || read === null || !("target" in read) || !("input" in read))
    throw new Error("a found input has a target and an input");
  return { target: String(read.target), input: read.input };
}
