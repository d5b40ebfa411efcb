import type { Args } from "../language/declaration.js";
import { declaredSyntaxOf } from "../language/grammar.js";
import { sameArgs, sameValue } from "../language/keys.js";
import type { AnyCommand } from "../language/positions.js";
import type { Element, Sequence } from "../parse/syntax-tree.js";
import { decryptType7, verifyType5, sha256Base64 } from "../router/secrets.js";

/**
 * Whether two lines of the same command say the same, though their passwords may be written down in two ways:
 * clear, hidden with one seed or another, or as a hash whose clear text the other file holds.
 */
export interface Spoken {
  readonly args: Args;
  /** The arguments as the file has them, where a hash was made of a clear text. */
  readonly written: () => Args | undefined;
}

/** Whether the passwords of two lines are the same, and all the rest of them too. */
export function samePasswords(command: AnyCommand, expected: Spoken, actual: Spoken): boolean {
  const passwords = passwordsOf(command);
  if (passwords.length === 0) return false;
  const rest = ({ args }: Spoken) => {
    const hidden = passwords.flatMap(({ type, text }) => [type, text]);
    return Object.fromEntries(Object.entries(args).filter(([label]) => !hidden.includes(label)));
  };
  return (
    sameArgs(rest(expected), rest(actual)) &&
    passwords.every((password) => samePassword(password, expected, actual))
  );
}

/** The labels of a password's type and of its text. */
interface Password {
  readonly type: string;
  readonly text: string;
}

const passwordsByCommand = new WeakMap<AnyCommand, readonly Password[]>();

/** Where a command's syntax has a password: a value behind the number of an encryption. */
export function passwordsOf(command: AnyCommand): readonly Password[] {
  const found = passwordsByCommand.get(command) ?? passwordsIn(declaredSyntaxOf(command));
  passwordsByCommand.set(command, found);
  return found;
}

function passwordsIn(syntax: Sequence): Password[] {
  return syntax.flatMap((element, index) => {
    const next = syntax[index + 1];
    const type = encryptionOf(element);
    if (type !== undefined && next?.kind === "value") return [{ type, text: next.label }];
    return "alternatives" in element ? element.alternatives.flatMap(passwordsIn) : [];
  });
}

const ENCRYPTIONS = new Set(["0", "4", "5", "6", "7"]);

/** The label of a choice, optional or not, between nothing but the numbers of encryptions. */
function encryptionOf(element: Element): string | undefined {
  if (element.kind === "optional") {
    const [only, other] = element.alternatives;
    const [inner, more] = only ?? [];
    return inner && !more && !other ? encryptionOf(inner) : undefined;
  }
  if (element.kind !== "choice") return undefined;
  const words = element.alternatives.flat();
  const numbers = words.every((word) => word.kind === "keyword" && ENCRYPTIONS.has(word.text));
  return numbers ? element.label : undefined;
}

function samePassword(labels: Password, expected: Spoken, actual: Spoken): boolean {
  const [one, other] = [secretIn(labels, expected.args), secretIn(labels, actual.args)];
  if (one.clear !== undefined || other.clear !== undefined) return one.clear === other.clear;
  if (sameValue(one.hash, other.hash)) return true;
  return verifies(labels, expected, other.hash) || verifies(labels, actual, one.hash);
}

function secretIn({ type, text }: Password, args: Args): { clear?: unknown; hash?: unknown } {
  const [kind, value] = [args[type], args[text]];
  if (kind === undefined || kind === "0") return { clear: value };
  if (kind === "7" && typeof value === "string") return { clear: decryptType7(value) ?? `7 ${value}` };
  return { hash: value };
}

/** Whether the file wrote the clear text of this hash. */
function verifies(labels: Password, { written }: Spoken, hash: unknown): boolean {
  const clear = secretIn(labels, written() ?? {}).clear;
  if (typeof clear !== "string" || typeof hash !== "string") return false;
  return verifyType5(clear, hash) || sha256Base64(clear) === hash;
}
