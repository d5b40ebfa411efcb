import type { Conversation, Expectation, Reply, Screen } from "../../src/session/conversation.js";

/**
 * A conversation with a handful of lines to type: `config`, `long N`, `ask`, `secret`, `confirm`, `banner`,
 * `foo` (a name lookup), `exit`, `log TEXT`. What the terminal asked of it is kept in `calls`.
 */
export class FakeConversation implements Conversation {
  prompt = "R1#";
  expects: Expectation = "command";
  screen: Screen = { length: 24, width: 80 };
  synchronous = false;
  readonly pause = 10;
  readonly endsAtKey: boolean = false;
  history: string[] = [];
  readonly calls: string[] = [];
  readonly logs: string[] = [];
  helpText = "  clock  Manage the system clock\n  show   Show running system information\n";

  enter(line: string): Reply {
    this.calls.push(`enter(${line})`);
    if (this.expects !== "command") return this.answer(line);
    if (line !== "") this.history.push(line);
    const [word = "", ...rest] = line.split(" ");
    return REACTIONS.get(word)?.(this, rest.join(" ")) ?? quiet(line === "" ? "" : `ran ${line}\n`);
  }

  help(line: string): string {
    this.calls.push(`help(${line})`);
    return this.helpText;
  }

  complete(line: string): string | undefined {
    this.calls.push(`complete(${line})`);
    return line.endsWith("sh") ? `${line}ow ` : undefined;
  }

  end(line: string): Reply {
    this.calls.push(`end(${line})`);
    this.ask("command", "R1#");
    return quiet("");
  }

  cancel(): Reply {
    this.calls.push("cancel()");
    this.ask("command", "R1#");
    return quiet("");
  }

  elapse(): Reply {
    this.calls.push("elapse()");
    this.ask("command", "R1#");
    return quiet("% Unknown command\n");
  }

  abort(): Reply {
    this.calls.push("abort()");
    this.ask("command", "R1#");
    return quiet("% Name lookup aborted\n");
  }

  takeLogs(): readonly string[] {
    return this.logs.splice(0);
  }

  ask(expects: Expectation, prompt: string): void {
    this.expects = expects;
    this.prompt = prompt;
  }

  private answer(line: string): Reply {
    const ends = this.expects !== "text" || line.endsWith("#");
    if (ends) this.ask("command", "R1#");
    return quiet("");
  }
}

type Reaction = (conversation: FakeConversation, argument: string) => Reply;

const REACTIONS: ReadonlyMap<string, Reaction> = new Map<string, Reaction>([
  ["config", asking("command", "R1(config)#")],
  ["ask", asking("answer", "Destination filename [startup-config]? ")],
  ["secret", asking("password", "Password: ")],
  ["confirm", asking("confirm", "Proceed with reload? [confirm]")],
  ["banner", asking("text", "")],
  ["exit", asking("return", "")],
  ["foo", asking("wait", "")],
  ["long", (_conversation, count) => ({ text: numbered(Number(count)), paged: true })],
  ["log", logging],
]);

/** `line 1` to `line N`. */
export function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `line ${String(index + 1)}\n`).join("");
}

function asking(expects: Expectation, prompt: string): Reaction {
  return (conversation) => {
    conversation.ask(expects, prompt);
    return quiet(expects === "wait" ? "Translating...\n" : "");
  };
}

function logging(conversation: FakeConversation, message: string): Reply {
  conversation.logs.push(message);
  return quiet("");
}

function quiet(text: string): Reply {
  return { text, paged: false };
}
