/** One key as it was pressed. */
export interface Key {
  readonly name: KeyName;
  /** The characters that the key sent; for `character` the one to insert. */
  readonly text: string;
}

/** `unknown` is a function key or a sequence that means nothing to IOS. */
export type KeyName = "character" | "unknown" | NamedKey | `ctrl-${string}` | `esc-${string}`;

type NamedKey = "enter" | "tab" | "backspace" | "delete" | "up" | "down" | "left" | "right" | "home" | "end";

/**
 * Cuts what a terminal sends into keys. A key may arrive in pieces: whatever is unfinished at the end
 * of a chunk waits for the next one.
 */
export class KeyDecoder {
  private state: "ground" | Unfinished = "ground";
  private sequence = "";
  /** What belongs to the key before and is dropped: CR LF and CR NUL are one Enter. */
  private tail = "";
  private highSurrogate = "";

  *decode(chunk: string): Generator<Key, void, undefined> {
    for (const character of this.whole(chunk)) {
      const key = this[this.state](character);
      if (key) yield key;
    }
  }

  /** Puts a character that two chunks share together again. */
  private whole(chunk: string): string {
    const text = this.highSurrogate + chunk;
    this.highSurrogate = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? "";
    return text.slice(0, text.length - this.highSurrogate.length);
  }

  private ground(character: string): Key | undefined {
    const tail = this.tail;
    this.tail = "";
    if (tail.includes(character)) return undefined;
    if (character === ESC) return this.open("escape", character);
    if (character === "\r") this.tail = "\n\0";
    // Ctrl-^ x leaves a Telnet session that the router opened; a lone x must not land on the next line.
    if (character === "\u001E") this.tail = "x";
    return single(character);
  }

  private open(state: Unfinished, sequence: string): Key | undefined {
    this.state = state;
    this.sequence = sequence;
    return undefined;
  }

  private close(name: KeyName, character: string): Key {
    this.state = "ground";
    return { name, text: this.sequence + character };
  }

  private escape(character: string): Key | undefined {
    if (character === "[") return this.open("csi", this.sequence + character);
    if (character === "O") return this.open("ss3", this.sequence + character);
    if (character === ESC) return undefined;
    if (isControl(character)) return this.abandon(character);
    const letter = character.toLowerCase();
    return this.close(/^[a-z]$/.test(letter) ? `esc-${letter}` : "unknown", character);
  }

  /** ESC [, parameters, and a final byte (ECMA-48, 5.4). */
  private csi(character: string): Key | undefined {
    if (isControl(character) || this.sequence.length > LONGEST_SEQUENCE) return this.abandon(character);
    if (character < "@") return this.open("csi", this.sequence + character);
    const parameter = this.sequence.slice(2).split(";", 1)[0] ?? "";
    const name = character === "~" ? TILDE_KEYS.get(parameter) : FINAL_KEYS.get(character);
    return this.close(name ?? "unknown", character);
  }

  private ss3(character: string): Key | undefined {
    if (isControl(character)) return this.abandon(character);
    return this.close(FINAL_KEYS.get(character) ?? "unknown", character);
  }

  /** A control character ends a sequence that is no key, and counts by itself. */
  private abandon(character: string): Key | undefined {
    this.state = "ground";
    return this.ground(character);
  }
}

/** The sequences that more than one character makes. */
type Unfinished = "escape" | "csi" | "ss3";

const ESC = "\u001B";
const LONGEST_SEQUENCE = 32;

const FINAL_KEYS: ReadonlyMap<string, NamedKey> = new Map([
  ["A", "up"],
  ["B", "down"],
  ["C", "right"],
  ["D", "left"],
  ["F", "end"],
  ["H", "home"],
]);

const TILDE_KEYS: ReadonlyMap<string, NamedKey> = new Map([
  ["1", "home"],
  ["3", "delete"],
  ["4", "end"],
  ["7", "home"],
  ["8", "end"],
]);

const CONTROL_KEYS: ReadonlyMap<string, NamedKey> = new Map([
  ["\b", "backspace"],
  ["\u007F", "backspace"],
  ["\t", "tab"],
  ["\n", "enter"],
  ["\r", "enter"],
]);

/** The key of one character; none for NUL, the C1 controls and half a surrogate pair. */
function single(character: string): Key | undefined {
  const name = CONTROL_KEYS.get(character);
  if (name) return { name, text: character };
  if (character === "\0" || /^[\u0080-\u009F\uD800-\uDFFF]$/.test(character)) return undefined;
  if (!isControl(character)) return { name: "character", text: character };
  const letter = String.fromCharCode(character.charCodeAt(0) + 0x40).toLowerCase();
  return { name: `ctrl-${letter}`, text: character };
}

function isControl(character: string): boolean {
  return character < " " || character === "\u007F";
}
