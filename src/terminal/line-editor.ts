import type { Key, KeyName } from "./keys.js";
import { KillRing } from "./kill-ring.js";
import { Recall } from "./recall.js";
import { skipBlanks, wordEnd, wordStart } from "./words.js";

/** The longest line that can be typed; further characters ring the bell. */
export const LONGEST_LINE = 4096;

/**
 * What a key did: changed the text or the cursor · could not be obeyed · asks for the line to be shown
 * again · is no editing key.
 */
export type Effect = "changed" | "bell" | "redisplay" | "unhandled";

/**
 * The line being typed, and what each key does to it (IOS Configuration Fundamentals, CLI: "Editing
 * Features"). It draws nothing: that is LineView's task.
 */
export class LineEditor {
  private readonly typed: string[] = [];
  private position = 0;
  private literalNext = false;
  private readonly kills = new KillRing();
  private readonly recall = new Recall();
  /** How many characters before the cursor Ctrl-Y or Esc-Y put there, if that was the key before. */
  private yanked: number | undefined;

  get characters(): readonly string[] {
    return this.typed;
  }

  get text(): string {
    return this.typed.join("");
  }

  get textBeforeCursor(): string {
    return this.typed.slice(0, this.position).join("");
  }

  /** In characters from the start of the line. */
  get cursor(): number {
    return this.position;
  }

  /** Whether the next key is inserted as it is (after Ctrl-V). */
  get literal(): boolean {
    return this.literalNext;
  }

  /** Begins the next line. Deleted text stays at hand for Ctrl-Y. */
  clear(): void {
    this.replace(0, this.typed.length, []);
    this.literalNext = false;
    this.yanked = undefined;
    this.recall.reset();
  }

  /** Puts `text` in place of what stands before the cursor. */
  replaceBeforeCursor(text: string): void {
    this.replace(0, this.position, Array.from(text));
  }

  /** `history` is what ↑ walks through, oldest line first. */
  press(key: Key, history: () => readonly string[]): Effect {
    const yanked = this.yanked;
    this.yanked = undefined;
    if (this.literalNext) {
      this.literalNext = false;
      if (Array.from(key.text).length === 1 && key.name !== "enter") return this.insert([key.text]);
    }
    if (key.name === "character") return this.insert([key.text]);
    return LineEditor.ACTIONS.get(key.name)?.(this, history, yanked) ?? "unhandled";
  }

  /** PARSER.md section 7, key by key. */
  private static readonly ACTIONS = new Map<KeyName, Action>([
    ["ctrl-a", (editor) => editor.moveTo(0)],
    ["home", (editor) => editor.moveTo(0)],
    ["ctrl-e", (editor) => editor.moveTo(editor.typed.length)],
    ["end", (editor) => editor.moveTo(editor.typed.length)],
    ["ctrl-b", (editor) => editor.moveTo(editor.position - 1)],
    ["left", (editor) => editor.moveTo(editor.position - 1)],
    ["ctrl-f", (editor) => editor.moveTo(editor.position + 1)],
    ["right", (editor) => editor.moveTo(editor.position + 1)],
    ["esc-b", (editor) => editor.moveTo(editor.wordStart)],
    ["esc-f", (editor) => editor.moveTo(editor.wordEnd)],
    ["ctrl-d", (editor) => editor.replace(editor.position, editor.position + 1, [])],
    ["delete", (editor) => editor.replace(editor.position, editor.position + 1, [])],
    ["backspace", (editor) => editor.replace(editor.position - 1, editor.position, [])],
    ["ctrl-w", (editor) => editor.kill(editor.wordStart, editor.position)],
    ["esc-d", (editor) => editor.kill(editor.position, editor.wordEnd)],
    ["ctrl-u", (editor) => editor.kill(0, editor.position)],
    ["ctrl-x", (editor) => editor.kill(0, editor.position)],
    ["ctrl-k", (editor) => editor.kill(editor.position, editor.typed.length)],
    ["ctrl-t", (editor) => editor.transpose()],
    ["ctrl-y", (editor) => editor.paste(editor.position, editor.kills.latest())],
    ["esc-y", (editor, _history, yanked) => editor.pasteOlder(yanked)],
    ["esc-c", (editor) => editor.capitalise()],
    ["esc-u", (editor) => editor.changeWord((character) => character.toUpperCase())],
    ["esc-l", (editor) => editor.changeWord((character) => character.toLowerCase())],
    ["ctrl-p", (editor, history) => editor.show(editor.recall.older(history(), editor.text))],
    ["up", (editor, history) => editor.show(editor.recall.older(history(), editor.text))],
    ["ctrl-n", (editor, history) => editor.show(editor.recall.newer(history()))],
    ["down", (editor, history) => editor.show(editor.recall.newer(history()))],
    ["ctrl-v", (editor) => editor.quoteNext()],
    ["esc-q", (editor) => editor.quoteNext()],
    ["ctrl-r", () => "redisplay"],
    ["ctrl-l", () => "redisplay"],
  ]);

  private get wordStart(): number {
    return wordStart(this.typed, this.position);
  }

  private get wordEnd(): number {
    return wordEnd(this.typed, this.position);
  }

  private moveTo(position: number): Effect {
    if (position < 0 || position > this.typed.length) return "bell";
    this.position = position;
    return "changed";
  }

  private insert(characters: readonly string[]): Effect {
    return this.replace(this.position, this.position, characters);
  }

  private kill(from: number, to: number): Effect {
    this.kills.add(this.typed.slice(from, to));
    return this.replace(from, to, []);
  }

  private paste(from: number, characters: readonly string[] | undefined): Effect {
    const effect = characters ? this.replace(from, this.position, characters) : "bell";
    if (characters && effect === "changed") this.yanked = characters.length;
    return effect;
  }

  private show(line: string | undefined): Effect {
    return line === undefined ? "bell" : this.replace(0, this.typed.length, Array.from(line));
  }

  /** Swaps the characters around the cursor; at the end of the line its last two. */
  private transpose(): Effect {
    const right = Math.min(this.position, this.typed.length - 1);
    const [first, second] = this.typed.slice(Math.max(0, right - 1), right + 1);
    if (first === undefined || second === undefined || this.position === 0) return "bell";
    return this.replace(right - 1, right + 1, [second, first]);
  }

  /** Puts an older deletion in place of the one pasted just now. */
  private pasteOlder(yanked: number | undefined): Effect {
    return yanked === undefined ? "bell" : this.paste(this.position - yanked, this.kills.older());
  }

  private capitalise(): Effect {
    const first = skipBlanks(this.typed, this.position);
    return this.changeWord((character, index) =>
      index === first ? character.toUpperCase() : character.toLowerCase(),
    );
  }

  private quoteNext(): Effect {
    this.literalNext = true;
    return "changed";
  }

  private changeWord(change: (character: string, index: number) => string): Effect {
    const from = this.position;
    const to = wordEnd(this.typed, from);
    const word = this.typed.slice(from, to);
    return this.replace(
      from,
      to,
      word.map((character, index) => oneCharacter(change(character, from + index)) ?? character),
    );
  }

  /** The only place where the text changes; the cursor goes behind what was put in. */
  private replace(from: number, to: number, characters: readonly string[]): Effect {
    if (from < 0 || to > this.typed.length || (from === to && characters.length === 0)) return "bell";
    if (this.typed.length - (to - from) + characters.length > LONGEST_LINE) return "bell";
    this.typed.splice(from, to - from, ...characters);
    this.position = from + characters.length;
    return "changed";
  }
}

/** `yanked`: how many characters the key before pasted, if it pasted. */
type Action = (editor: LineEditor, history: () => readonly string[], yanked: number | undefined) => Effect;

/** A letter such as ß has no capital that is one letter; then it stays as it is. */
function oneCharacter(text: string): string | undefined {
  return Array.from(text).length === 1 ? text : undefined;
}
