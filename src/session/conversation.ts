/**
 * What a terminal, a script or a network client talks to: one login on one device.
 * It knows no keys, no screen and no clock; whoever holds it decides how fast time goes.
 */
export interface Conversation {
  /** What stands before the cursor: `CME(config)#`, `Password: `, or nothing inside a banner. */
  readonly prompt: string;
  readonly expects: Expectation;
  readonly screen: Screen;
  /** Whether a syslog line redraws the half-typed line (`logging synchronous`). */
  readonly synchronous: boolean;
  /** What ↑ recalls in the present class of modes (EXEC or configuration), oldest first. */
  readonly history: readonly string[];
  /** One line followed by Enter; for `confirm` the key that was pressed, or "" for Enter. */
  enter(line: string): Reply;
  /** What `?` prints when typed after `line`; the prompt and the line are then shown again. */
  help(line: string): string;
  /** Tab: the line with its last word completed and a blank, or undefined if nothing is unique. */
  complete(line: string): string | undefined;
  /** Ctrl-Z after `line`: ends a message with it; else runs it, then goes to privileged EXEC. */
  end(line: string): Reply;
  /** Ctrl-C: drops the line, the dialogue or the configuration mode. */
  cancel(): Reply;
  /** How long the present wait takes, in seconds. */
  readonly pause: number;
  /** Whether any key ends the present wait, as Ctrl-Shift-6 does; `"only"`: nothing else ends what waits. */
  readonly endsAtKey?: EndsAtKey;
  /** The wait is over (only while `expects` is `wait`). */
  elapse(): Reply;
  /** Ctrl-Shift-6 during a wait. */
  abort(): Reply;
  /** Syslog lines that came up since the last call, without line ends. */
  takeLogs(): readonly string[];
}

/**
 * What the conversation waits for: a command · a line that answers a question · one key · a hidden
 * line · free text such as a banner · a message that Ctrl-Z ends · Enter after a logout · time to pass.
 */
export type Expectation =
  "command" | "answer" | "confirm" | "password" | "text" | "message" | "return" | "wait";

/** Size of the terminal; a length of 0 means that output is not paged. */
export interface Screen {
  readonly length: number;
  readonly width: number;
}

export interface Reply {
  /** What the device prints, each line ended by a newline. */
  readonly text: string;
  /** Whether long text stops at `--More--`. */
  readonly paged: boolean;
  /** Whether these are sentences of cme's own, which a screen breaks between words and not at its edge. */
  readonly prose?: boolean | undefined;
}

/** Whether a key ends a wait. */
export type EndsAtKey = boolean | "only";
