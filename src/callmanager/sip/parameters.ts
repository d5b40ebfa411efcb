/** A parameter as it stands behind a `;` (RFC 3261 section 25.1); names are in small letters. */
export interface Parameter {
  readonly name: string;
  /** Undefined where there is nothing but the name: `;lr`. */
  readonly value?: string;
}

/** Cuts a text at a sign wherever that stands in no quotes and no angle brackets; the pieces have no blanks around. */
export function splitOutside(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  let quoted = false;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === "\\") at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === "<") inside = true;
    else if (!quoted && sign === ">") inside = false;
    else if (!quoted && !inside && sign === separator) {
      pieces.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  pieces.push(text.slice(begin).trim());
  return pieces;
}

/** Reads `name=value` pieces; empty ones are passed over. */
export function readParameters(pieces: readonly string[]): readonly Parameter[] {
  return pieces.flatMap((piece): Parameter[] => {
    if (piece === "") return [];
    const equals = piece.indexOf("=");
    if (equals < 0) return [{ name: piece.toLowerCase() }];
    const name = piece.slice(0, equals).trim().toLowerCase();
    return [{ name, value: unquoted(piece.slice(equals + 1).trim()) }];
  });
}

/** Parameters as they are written, each behind a `;`. */
export function printParameters(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, value }) => `;${name}${value === undefined ? "" : `=${quotedIfNeeded(value)}`}`)
    .join("");
}

/** The value of a parameter; "" where it has none, undefined where it is not there. */
export function parameterOf(parameters: readonly Parameter[], name: string): string | undefined {
  const found = parameters.find((one) => one.name === name);
  return found && (found.value ?? "");
}

/** A text in quotes, whatever stands in it. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** What stands in quotes, or the text itself where there are none. */
export function unquoted(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return text.slice(1, -1).replace(/\\(.)/g, "$1");
}

/** Values that hold signs of the syntax are written in quotes. */
function quotedIfNeeded(value: string): string {
  return /^[\w\-.!%*+`'~:@[\]/]+$/.test(value) ? value : quoted(value);
}
