import type { EndsAtKey, Expectation, Reply, Screen } from "./conversation.js";
import type { Played } from "./play.js";
import type { Problem } from "./session.js";

/** A conversation whose every exchange is told as it happens: in whole lines, as a transcript holds them. */
export class RecordedConversation implements Played {
  constructor(
    private readonly conversation: Played,
    /** What a record may hold: without secrets. */
    private readonly allowed: {
      /** Of a line that is about to be entered. */
      concealed(line: string): string;
      /** Of what was said to it. */
      concealedOutput(text: string): string;
    },
    private readonly record: (text: string) => void,
  ) {}

  get problem(): Problem | undefined {
    return this.conversation.problem;
  }

  get prompt(): string {
    return this.conversation.prompt;
  }

  get expects(): Expectation {
    return this.conversation.expects;
  }

  get screen(): Screen {
    return this.conversation.screen;
  }

  get synchronous(): boolean {
    return this.conversation.synchronous;
  }

  get history(): readonly string[] {
    return this.conversation.history;
  }

  get pause(): number {
    return this.conversation.pause;
  }

  get endsAtKey(): EndsAtKey {
    return this.conversation.endsAtKey ?? false;
  }

  enter(line: string): Reply {
    const shown = `${this.prompt}${this.allowed.concealed(line)}\n`;
    const reply = this.conversation.enter(line);
    this.#add(reply.text, shown);
    return reply;
  }

  help(line: string): string {
    const text = this.conversation.help(line);
    this.#add(withLineEnd(text), `${this.prompt}${this.allowed.concealed(line)}?\n`);
    return text;
  }

  complete(line: string): string | undefined {
    return this.conversation.complete(line);
  }

  /** In a script a line and `end` stand for a line and Ctrl-Z. */
  end(line: string): Reply {
    if (this.expects === "message") {
      const reply = this.conversation.end(line);
      this.#add(reply.text, `${line === "" ? "" : `${line}\n`}^Z\n`);
      return reply;
    }
    const { prompt } = this;
    const shown = line.trim() === "" ? "" : `${prompt}${this.allowed.concealed(line)}\n`;
    const reply = this.conversation.end(line);
    this.#add(`${reply.text}${prompt.endsWith(")#") ? `${prompt}end\n` : ""}`, shown);
    return reply;
  }

  cancel(): Reply {
    if (this.expects === "command" && this.prompt.endsWith(")#")) this.#add(`${this.prompt}end\n`);
    return this.conversation.cancel();
  }

  elapse(): Reply {
    return this.#told(this.conversation.elapse());
  }

  abort(): Reply {
    return this.#told(this.conversation.abort());
  }

  takeLogs(): readonly string[] {
    const logs = this.conversation.takeLogs();
    if (logs.length > 0) this.#add(`${this.prompt}\n${logs.join("\n")}\n`);
    return logs;
  }

  #told(reply: Reply): Reply {
    this.#add(reply.text);
    return reply;
  }

  /** Writes down what was said behind what was typed, which is concealed already. */
  #add(said: string, typed = ""): void {
    this.record(typed + this.allowed.concealedOutput(said));
  }
}

function withLineEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
