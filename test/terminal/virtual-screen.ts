import xterm from "@xterm/headless";

/** What a real terminal emulator makes of the characters sent to it. */
export class VirtualScreen {
  private readonly emulator: xterm.Terminal;
  private sent = "";

  constructor(columns = 80, rows = 24) {
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  readonly write = (text: string): void => {
    this.sent += text;
  };

  /** Everything sent since the last look. */
  takeSent(): string {
    const sent = this.sent;
    this.sent = "";
    this.emulator.write(sent);
    return sent;
  }

  /** The rows in use without blanks at their ends, from the top of what can be scrolled back to. */
  async rows(): Promise<string[]> {
    await this.settle();
    const { active } = this.emulator.buffer;
    const rows = Array.from(
      { length: active.length },
      (_, row) => active.getLine(row)?.translateToString().trimEnd() ?? "",
    );
    return rows.slice(0, active.baseY + active.cursorY + 1);
  }

  /** The row of the cursor with all its blanks, and the cursor's column. */
  async cursorRow(): Promise<{ readonly text: string; readonly column: number }> {
    await this.settle();
    const { active } = this.emulator.buffer;
    const row = active.getLine(active.baseY + active.cursorY);
    return { text: row?.translateToString() ?? "", column: active.cursorX };
  }

  private settle(): Promise<void> {
    const sent = this.sent;
    this.sent = "";
    return new Promise((resolve) => {
      this.emulator.write(sent, resolve);
    });
  }
}
