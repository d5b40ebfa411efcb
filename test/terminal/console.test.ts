import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LEAVE_KEY, runConsole, type ConsoleHooks, type ConsoleTiming } from "../../src/cli/console.js";
import { FakeConversation, numbered } from "./fake-conversation.js";

/** Streams that say of themselves that they are a terminal, or not. */
function streams(isTTY: boolean) {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: (raw: boolean) => modes.push(raw) });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 10 });
  return { input, output, modes };
}

function run(isTTY: boolean, hooks: Partial<ConsoleHooks> = {}, timing: ConsoleTiming = {}) {
  const { input, output, modes } = streams(isTTY);
  const conversation = new FakeConversation();
  let sent = "";
  output.on("data", (chunk: Buffer) => (sent += chunk.toString()));
  const finished = runConsole(
    conversation,
    { input: input as unknown as NodeJS.ReadStream, output: output as unknown as NodeJS.WriteStream },
    { done: () => false, ...hooks },
    timing,
  );
  return { conversation, input, output, modes, finished, sent: () => sent };
}

/** In the tests of this block time passes when a test says so, in milliseconds. */
function withoutRealTime() {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"],
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  return (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
}

describe("piped input", () => {
  test("is typed to its end, without pages, raw mode and carriage returns", async () => {
    const { input, modes, finished, sent } = run(false);
    input.end("show clock\r\nlong 30\r\nno line end");
    await finished;
    expect(modes).toEqual([]);
    expect(sent()).toBe(
      `R1#show clock\nran show clock\nR1#long 30\n${numbered(30)}R1#no line end\nran no line end\nR1#\n`,
    );
  });

  test("does not wait for waits", async () => {
    const { conversation, input, finished } = run(false, {}, { wait: 60_000 });
    input.end("foo\nfoo\nshow\n");
    await finished;
    expect(conversation.calls).toEqual(["enter(foo)", "elapse()", "enter(foo)", "elapse()", "enter(show)"]);
  });

  test("UTF-8 may be cut anywhere", async () => {
    const { conversation, input, finished } = run(false);
    for (const byte of Buffer.from("é😀\n")) input.write(Buffer.of(byte));
    input.end();
    await finished;
    expect(conversation.calls).toEqual(["enter(é😀)"]);
  });

  test("ends early when the session is over", async () => {
    let done = false;
    const { conversation, input, finished } = run(false, {
      done: () => done,
      afterLine: () => void (done = true),
    });
    input.write("exit\nshow\n");
    await finished;
    expect(conversation.calls).toEqual(["enter(exit)"]);
  });
});

describe("a terminal", () => {
  const pass = withoutRealTime();

  test("is put in raw mode and back", async () => {
    const { input, modes, finished, sent } = run(true, { greeting: { text: "Hello\n", paged: false } });
    input.write(`show${LEAVE_KEY}ignored\r`);
    await finished;
    expect(modes).toEqual([true, false]);
    expect(sent()).toBe("Hello\nR1#show\n");
    expect(process.listeners("SIGTERM")).toEqual([]);
  });

  test("closing the window ends the console", async () => {
    const { input, modes, finished } = run(true);
    input.destroy();
    await finished;
    expect(modes.slice(0, 1)).toEqual([true]);
  });

  test("a screen that is gone ends it too", async () => {
    const { output, finished } = run(true);
    output.destroy(new Error("EPIPE"));
    await finished;
  });

  test("pages by the window's rows, also after a change", async () => {
    const { input, output, finished, sent } = run(true);
    input.write("long 30\r");
    await pass(1);
    expect(sent()).toContain("line 9\n --More-- ");
    Object.assign(output, { rows: 5 }).emit("resize");
    input.write(" ");
    await pass(1);
    expect(sent()).toContain("line 13\n --More-- ");
    input.end();
    await finished;
  });

  test("a wait takes a while, unless Ctrl-Shift-6 ends it", async () => {
    const { conversation, input, finished } = run(true, {}, { wait: 20 });
    input.write("foo\r");
    await pass(1);
    expect(conversation.calls).toEqual(["enter(foo)"]);
    await pass(40);
    expect(conversation.calls).toEqual(["enter(foo)", "elapse()"]);
    input.write("foo\r\u001E");
    await pass(40);
    expect(conversation.calls.slice(2)).toEqual(["enter(foo)", "abort()"]);
    input.end();
    await finished;
  });

  test("syslog lines appear by themselves", async () => {
    const { conversation, input, finished, sent } = run(true, {}, { tick: 5 });
    conversation.logs.push("%LINK");
    await pass(30);
    expect(sent()).toBe("R1#\n%LINK\n");
    input.end();
    await finished;
  });

  test("a crash gives the terminal back and is reported", async () => {
    const { conversation, input, modes, finished } = run(true);
    conversation.help = () => {
      throw new Error("defect");
    };
    input.write("?");
    await expect(finished).rejects.toThrow("defect");
    expect(modes).toEqual([true, false]);
  });
});

describe("a fault of ours in one command", () => {
  const pass = withoutRealTime();

  /** Options of a rescue, and what came of it. */
  function rescue(problems: string[] = []) {
    const saved: string[] = [];
    const faults: unknown[] = [];
    const hooks: Partial<ConsoleHooks> = {
      rescue: {
        report: (error) => `[cme] fault ${faults.push(error)}\n`,
        prompt: "[cme] Save? ",
        save: (file) => {
          saved.push(file);
          return problems.shift();
        },
      },
    };
    return { hooks, saved, faults };
  }

  /** A conversation that fails at some lines. */
  function failAt(conversation: FakeConversation, pattern: RegExp): void {
    const enter = conversation.enter.bind(conversation);
    conversation.enter = (line) => {
      if (pattern.test(line)) throw new Error("defect");
      return enter(line);
    };
  }

  test("is reported, its work offered for saving, and the session goes on", async () => {
    const { hooks, saved, faults } = rescue(["cannot write /nowhere/x: there is no such folder"]);
    const { conversation, input, finished, sent } = run(true, hooks);
    failAt(conversation, /^bad/);
    input.write("show\rbad\rshow version\r");
    await pass(520);
    expect(sent()).toBe("R1#show\nran show\nR1#bad\n[cme] fault 1\n[cme] Save? ");
    input.write("/nowhere/x\r");
    input.write("work.cfg\r");
    await pass(1);
    expect(saved).toEqual(["/nowhere/x", "work.cfg"]);
    expect(faults).toHaveLength(1);
    // What was pasted behind the bad line is typed for the session, and not taken for the name of a file.
    expect(sent().split("[cme] Save? ").slice(1)).toEqual([
      "/nowhere/x\n[cme] cannot write /nowhere/x: there is no such folder\n",
      "work.cfg\n[cme] saved in work.cfg\nR1#show version\nran show version\nR1#",
    ]);
    input.write(`bad\r`);
    await pass(520);
    input.write(`\rshow\r${LEAVE_KEY}`);
    await finished;
    expect(conversation.calls.filter((call) => call === "enter(show)")).toHaveLength(2);
  });

  test("does not stop a script", async () => {
    const { hooks, saved, faults } = rescue();
    const { conversation, input, finished, sent } = run(false, hooks);
    failAt(conversation, /^bad/);
    input.end("one\nbad\ntwo\nbad\nbad\nthree\n");
    await finished;
    expect([faults.length, saved]).toEqual([3, []]);
    expect(conversation.calls).toEqual(["enter(one)", "enter(two)", "enter(three)"]);
    expect(sent()).toContain("R1#bad\n[cme] fault 1\nR1#two\n");
  });

  test("that comes again and again ends it", async () => {
    const { hooks, faults } = rescue();
    const { conversation, input, modes, finished } = run(false, hooks);
    failAt(conversation, /^bad/);
    input.end("bad\n".repeat(5));
    await expect(finished).rejects.toThrow("defect");
    expect([faults.length, modes]).toEqual([3, []]);
  });

  test("leaves no question open", async () => {
    const { hooks } = rescue();
    const { conversation, input, finished, sent } = run(false, hooks);
    failAt(conversation, /^bad/);
    input.end("ask\nbad\nshow\n");
    await finished;
    expect(conversation.calls).toEqual(["enter(ask)", "cancel()", "enter(show)"]);
    expect(sent()).toContain("[cme] fault 1\nR1#show\nran show\n");
  });

  test("is one while time passes, too", async () => {
    const { hooks, faults } = rescue();
    let passed = 0;
    const clock = (milliseconds: number) => {
      passed += milliseconds;
      if (faults.length === 0) throw new Error("defect");
    };
    const { input, finished, sent } = run(true, { ...hooks, pass: clock });
    await pass(600);
    expect(sent()).toBe("R1#\n[cme] fault 1\n[cme] Save? ");
    const before = passed;
    input.write("\r");
    await pass(100);
    expect(passed).toBeGreaterThan(before);
    input.write(LEAVE_KEY);
    await finished;
  });
});
