import { describe, expect, test } from "vitest";
import { Terminal, type TerminalOptions } from "../../src/terminal/terminal.js";
import { FakeConversation, numbered } from "./fake-conversation.js";
import { VirtualScreen } from "./virtual-screen.js";

const ESC = "\u001B";
const UP = `${ESC}[A`;
const LEFT = `${ESC}[D`;
const CTRL_C = "\u0003";
const CTRL_V = "\u0016";
const CTRL_Z = "\u001A";
const BREAK = "\u001E";

function open(
  options: TerminalOptions = {},
  prepare: (conversation: FakeConversation) => void = () => undefined,
) {
  const conversation = new FakeConversation();
  prepare(conversation);
  const screen = new VirtualScreen();
  const terminal = new Terminal(conversation, screen.write, options);
  terminal.start();
  return { conversation, screen, terminal };
}

/** What stands on the screen after the keys, and what the conversation was asked. */
async function after(...chunks: string[]) {
  const { conversation, screen, terminal } = open();
  for (const chunk of chunks) terminal.input(chunk);
  return { rows: await screen.rows(), calls: conversation.calls };
}

describe("lines", () => {
  test("are echoed, answered, and followed by the prompt", async () => {
    expect((await after("show clock\r")).rows).toEqual(["R1#show clock", "ran show clock", "R1#"]);
  });

  test("end with CR LF on the wire, and nothing but text and backspaces is sent", () => {
    const { screen, terminal } = open();
    terminal.input("shoe\u007Fw\rx");
    const sent = screen.takeSent();
    expect(sent).toBe("R1#show\r\nran show\r\nR1#x");
  });

  test("an empty line repeats the prompt", async () => {
    expect((await after("\r\r")).rows).toEqual(["R1#", "R1#", "R1#"]);
  });

  test("Enter in the middle sends the whole line", async () => {
    expect((await after(`show${LEFT}${LEFT}\r`)).rows).toEqual(["R1#show", "ran show", "R1#"]);
  });

  test("a greeting precedes the first prompt", async () => {
    const screen = new VirtualScreen();
    new Terminal(new FakeConversation(), screen.write).start({ text: "Cisco IOS\n\n", paged: false });
    expect(await screen.rows()).toEqual(["Cisco IOS", "", "R1#"]);
  });

  test("the program's own word stands between answer and prompt, for commands only", async () => {
    const { screen, terminal } = open({ afterLine: (line) => (line === "" ? undefined : `hint: ${line}`) });
    terminal.input("shwo\r\rsecret\rcisco\r");
    expect(await screen.rows()).toEqual([
      "R1#shwo",
      "ran shwo",
      "hint: shwo",
      "R1#",
      "R1#secret",
      "hint: secret",
      "Password:",
      "R1#",
    ]);
  });

  test("a closed session shows no prompt and takes no keys", async () => {
    let closed = false;
    const { conversation, screen, terminal } = open({
      closed: () => closed,
      afterLine: () => void (closed = true),
    });
    terminal.input("exit\rmore\r");
    expect(await screen.rows()).toEqual(["R1#exit", ""]);
    expect(conversation.calls).toEqual(["enter(exit)"]);
  });
});

describe("?", () => {
  test("prints help at once and shows the line again", async () => {
    const { rows, calls } = await after("sh?", "ow");
    expect(rows).toEqual([
      "R1#sh?",
      "  clock  Manage the system clock",
      "  show   Show running system information",
      "R1#show",
    ]);
    expect(calls).toEqual(["help(sh)"]);
  });

  test("asks about what stands before the cursor", async () => {
    const { rows, calls } = await after(`show clock${ESC}b?`);
    expect(calls).toEqual(["help(show )"]);
    expect(rows.at(-1)).toBe("R1#show clock");
  });

  test("is a character after Ctrl-V, in answers, passwords and text", async () => {
    expect((await after(`who${CTRL_V}?\r`)).calls).toEqual(["enter(who?)"]);
    expect((await after("ask\ra?\r")).calls).toEqual(["enter(ask)", "enter(a?)"]);
    expect((await after("secret\ra?\r")).calls).toEqual(["enter(secret)", "enter(a?)"]);
    expect((await after("banner\ra?\r")).calls).toEqual(["enter(banner)", "enter(a?)"]);
  });

  test("stops at --More-- when it is long, and keeps the line", async () => {
    const { conversation, screen, terminal } = open();
    conversation.helpText = numbered(30);
    terminal.input("sh?");
    expect((await screen.rows()).at(-1)).toBe(" --More--");
    terminal.input("q");
    expect((await screen.rows()).at(-1)).toBe("R1#sh");
  });
});

describe("Tab", () => {
  test("completes on a new row", async () => {
    expect((await after("sh\tclock")).rows).toEqual(["R1#sh", "R1#show clock"]);
  });

  test("shows the same line again where nothing is unique", async () => {
    expect((await after("s\t")).rows).toEqual(["R1#s", "R1#s"]);
  });

  test("keeps what stands behind the cursor", async () => {
    const { rows, calls } = await after(`sh clock${ESC}b${LEFT}\t!`);
    expect(calls).toEqual(["complete(sh)"]);
    expect(rows).toEqual(["R1#sh clock", "R1#show ! clock"]);
  });

  test("is a character in text", async () => {
    expect((await after("banner\ra\tb#\r")).calls).toEqual(["enter(banner)", "enter(a\tb#)"]);
  });
});

describe("keys for the session", () => {
  test("Ctrl-Z", async () => {
    const { rows, calls } = await after(`config\rend${CTRL_Z}`);
    expect(rows).toEqual(["R1#config", "R1(config)#end^Z", "R1#"]);
    expect(calls).toEqual(["enter(config)", "end(end)"]);
  });

  test("their sign stands behind the line, wherever the cursor is", async () => {
    expect((await after(`show${LEFT}${LEFT}${CTRL_C}`)).rows).toEqual(["R1#show^C", "R1#"]);
  });

  test("Ctrl-Z means nothing in a dialogue", async () => {
    expect((await after(`ask\r${CTRL_Z}`)).calls).toEqual(["enter(ask)"]);
  });

  test("Ctrl-C", async () => {
    const { rows, calls } = await after(`config\rhost${CTRL_C}`);
    expect(rows).toEqual(["R1#config", "R1(config)#host^C", "R1#"]);
    expect(calls).toEqual(["enter(config)", "cancel()"]);
  });

  test.each(["\u0012", "\f"])("redisplay by %j", async (key) => {
    expect((await after(`show${LEFT}${key}!`)).rows).toEqual(["R1#show", "R1#sho!w"]);
  });

  test("history, in commands only", async () => {
    expect((await after(`one\rtwo\r${UP}${UP}`)).rows.at(-1)).toBe("R1#one");
    expect((await after(`one\rask\r${UP}`)).rows.at(-1)).toBe("Destination filename [startup-config]?");
  });

  test("a refused key rings", () => {
    const { screen, terminal } = open();
    terminal.input("\u007F");
    expect(screen.takeSent()).toBe("R1#\u0007");
  });
});

describe("dialogues", () => {
  test("a password is not echoed", async () => {
    const { rows, calls } = await after("secret\rci\u007Fisco\r");
    expect(rows).toEqual(["R1#secret", "Password:", "R1#"]);
    expect(calls).toEqual(["enter(secret)", "enter(cisco)"]);
  });

  test.each([
    ["\r", "enter()"],
    ["y", "enter(y)"],
    ["n", "enter(n)"],
    [CTRL_C, "cancel()"],
  ])("a confirmation takes the one key %j", async (key, call) => {
    const { rows, calls } = await after(`confirm\r${key}`);
    expect(calls.at(-1)).toBe(call);
    expect(rows).toEqual(["R1#confirm", "Proceed with reload? [confirm]", "R1#"]);
  });

  test("after a logout only Enter counts", async () => {
    const { rows, calls } = await after("exit\rabc?\t", "\r");
    expect(calls).toEqual(["enter(exit)", "enter()"]);
    expect(rows).toEqual(["R1#exit", "", "R1#"]);
  });
});

describe("--More--", () => {
  test("stops a long answer", async () => {
    const { rows } = await after("long 30\r");
    expect(rows.slice(-2)).toEqual(["line 23", " --More--"]);
  });

  test("leaves no trace of itself", async () => {
    const { rows } = await after("long 25\r", "\r", " ");
    expect(rows).toEqual(["R1#long 25", ...numbered(25).trimEnd().split("\n"), "R1#"]);
  });

  test("q comes back to the prompt", async () => {
    expect((await after("long 30\r", "q")).rows.at(-1)).toBe("R1#");
  });

  test("another key ends the output and is gone", async () => {
    expect((await after("long 30\r", "x")).rows.at(-1)).toBe("R1#");
  });

  test("what was typed ahead of it is kept", async () => {
    const { rows, calls } = await after("long 30\rshow clock\r");
    expect(calls).toEqual(["enter(long 30)", "enter(show clock)"]);
    expect(rows.slice(-3)).toEqual(["R1#show clock", "ran show clock", "R1#"]);
  });

  test("searches with the matcher it was given", async () => {
    const { screen, terminal } = open({ matcher: (pattern) => (line) => line.endsWith(pattern) });
    terminal.input("long 40\r");
    terminal.input("+5\r");
    expect((await screen.rows()).slice(-4)).toEqual(["filtering...", "line 25", "line 35", "R1#"]);
  });

  test("follows the window until the router is told otherwise", async () => {
    const { conversation, screen, terminal } = open();
    terminal.resize(80, 10);
    terminal.input("long 30\r");
    expect((await screen.rows()).at(-2)).toBe("line 9");
    conversation.screen = { length: 5, width: 80 };
    terminal.input(" ");
    expect((await screen.rows()).at(-2)).toBe("line 13");
  });

  test("length 0 means none, whatever the window", async () => {
    const { screen, terminal } = open({}, (conversation) => {
      conversation.screen = { length: 0, width: 80 };
    });
    terminal.resize(80, 10);
    terminal.input("long 30\r");
    expect((await screen.rows()).at(-1)).toBe("R1#");
  });

  test("nobody there, no pages", async () => {
    const { screen, terminal } = open({ unattended: true });
    terminal.input("long 30\r");
    expect((await screen.rows()).at(-1)).toBe("R1#");
  });
});

describe("waits", () => {
  test("show no prompt until the time is over", async () => {
    const { screen, terminal } = open();
    terminal.input("foo\r");
    expect(terminal.waiting).toBe(true);
    expect(await screen.rows()).toEqual(["R1#foo", "Translating...", ""]);
    terminal.elapsed();
    expect(terminal.waiting).toBe(false);
    expect(await screen.rows()).toEqual(["R1#foo", "Translating...", "% Unknown command", "R1#"]);
  });

  const endedByAnyKey = (options: TerminalOptions) =>
    open(options, (conversation) => Object.assign(conversation, { endsAtKey: true }));

  test("that any key ends are ended by one", () => {
    const { conversation, terminal } = endedByAnyKey({});
    terminal.input("foo\r");
    terminal.input(" ");
    expect(conversation.calls).toEqual(["enter(foo)", "abort()"]);
  });

  test("that any key ends go on while a script's next line comes", () => {
    const { conversation, terminal } = endedByAnyKey({ unattended: true });
    terminal.input("foo\r");
    terminal.input("show\r");
    terminal.elapsed();
    expect(conversation.calls).toEqual(["enter(foo)", "elapse()", "enter(show)"]);
  });

  test("Ctrl-Shift-6 ends them, x or not", async () => {
    expect((await after(`foo\r`, BREAK)).rows).toEqual([
      "R1#foo",
      "Translating...",
      "% Name lookup aborted",
      "R1#",
    ]);
    expect((await after(`foo\r${BREAK}xshow\r`)).calls).toEqual(["enter(foo)", "abort()", "enter(show)"]);
  });

  test("keep type-ahead in order, wait after wait", () => {
    const { conversation, terminal } = open();
    terminal.input("foo\rone\rfoo\rtwo\r");
    expect(conversation.calls).toEqual(["enter(foo)"]);
    terminal.elapsed();
    expect(conversation.calls.slice(1)).toEqual(["elapse()", "enter(one)", "enter(foo)"]);
    terminal.input("three\r");
    terminal.elapsed();
    expect(conversation.calls.slice(4)).toEqual(["elapse()", "enter(two)", "enter(three)"]);
  });

  test("time that passes otherwise means nothing", () => {
    const { conversation, terminal } = open();
    terminal.elapsed();
    expect(conversation.calls).toEqual([]);
  });

  test("the program's own word comes when the wait is over", async () => {
    const { screen, terminal } = open({ afterLine: () => "hint" });
    terminal.input("foo\r");
    terminal.elapsed();
    expect((await screen.rows()).slice(-3)).toEqual(["% Unknown command", "hint", "R1#"]);
  });
});

describe("syslog lines", () => {
  test("of a command come after the new prompt", async () => {
    expect((await after("log %LINK-3-UPDOWN\rnext")).rows).toEqual([
      "R1#log %LINK-3-UPDOWN",
      "R1#",
      "%LINK-3-UPDOWN",
      "next",
    ]);
  });

  test("land in the middle of what is typed, which goes on below", async () => {
    const { conversation, screen, terminal } = open();
    terminal.input("numb");
    conversation.logs.push("%IPPHONE-6-REGISTER", "%IPPHONE-6-REGISTER");
    terminal.logs();
    expect(await screen.rows()).toEqual(["R1#numb", "%IPPHONE-6-REGISTER", "%IPPHONE-6-REGISTER", ""]);
    terminal.input("er 1001\r");
    expect(conversation.calls).toEqual(["enter(number 1001)"]);
    expect((await screen.rows()).slice(-3)).toEqual(["er 1001", "ran number 1001", "R1#"]);
  });

  test("in the middle of a line: the rest of it follows with the next key", async () => {
    const { conversation, screen, terminal } = open();
    terminal.input(`show clok${LEFT}`);
    conversation.logs.push("%LINK");
    terminal.logs();
    expect((await screen.rows()).at(-1)).toBe("");
    terminal.input("c");
    expect((await screen.rows()).at(-1)).toBe("ck");
    terminal.input(LEFT + LEFT);
    expect((await screen.rows()).at(-1)).toBe("show clock");
  });

  test("leave no empty row between two that come one after the other", async () => {
    const { conversation, screen, terminal } = open();
    for (const message of ["%ONE", "%TWO"]) {
      conversation.logs.push(message);
      terminal.logs();
    }
    expect(await screen.rows()).toEqual(["R1#", "%ONE", "%TWO", ""]);
  });

  test("with logging synchronous the line is shown again", async () => {
    const { conversation, screen, terminal } = open({}, (it) => (it.synchronous = true));
    terminal.input(`shw${LEFT}`);
    conversation.logs.push("%LINK");
    terminal.logs();
    terminal.input("o");
    expect(await screen.rows()).toEqual(["R1#shw", "%LINK", "R1#show"]);
  });

  test("never show a password", async () => {
    const { conversation, screen, terminal } = open({}, (it) => (it.synchronous = true));
    terminal.input("secret\rcis");
    conversation.logs.push("%LINK");
    terminal.logs();
    terminal.input("co\r");
    expect(conversation.calls.at(-1)).toBe("enter(cisco)");
    expect((await screen.rows()).join()).not.toContain("cis");
  });

  test("wait for the end of a page", async () => {
    const { conversation, screen, terminal } = open();
    terminal.input("long 30\r");
    conversation.logs.push("%LINK");
    terminal.logs();
    expect((await screen.rows()).at(-1)).toBe(" --More--");
    terminal.input("q");
    expect((await screen.rows()).slice(-3)).toEqual(["R1#", "%LINK", ""]);
  });

  test("come during a wait, without a prompt", async () => {
    const { conversation, screen, terminal } = open({}, (it) => (it.synchronous = true));
    terminal.input("foo\r");
    conversation.logs.push("%LINK");
    terminal.logs();
    expect(await screen.rows()).toEqual(["R1#foo", "Translating...", "%LINK", ""]);
  });
});

describe("window", () => {
  test("a line longer than the row scrolls", async () => {
    const { rows } = await after("x".repeat(70), "y".repeat(10));
    expect(rows).toEqual([`R1#$${"x".repeat(59)}${"y".repeat(10)}`]);
  });

  test("a line that no longer fits is shown again", async () => {
    const { screen, terminal } = open();
    terminal.input("x".repeat(60));
    terminal.resize(40, 24);
    expect((await screen.rows()).at(-1)).toBe(`R1#$${"x".repeat(29)}`);
  });
});

describe("pasting", () => {
  test("200 lines with dialogues among them arrive in order", () => {
    const { conversation, terminal } = open();
    const lines = Array.from({ length: 200 }, (_, index) =>
      index % 10 === 0 ? "long 40" : `line ${String(index)}`,
    );
    terminal.input(`config\r\n${lines.join("\r\n")}\r\nask\r\n\r\n`);
    expect(conversation.calls).toEqual(["config", ...lines, "ask", ""].map((line) => `enter(${line})`));
  });

  test("10,000 lines take time in proportion", () => {
    const { conversation, terminal } = open();
    terminal.input("ephone-dn 1 dual-line and so on\r\n".repeat(10_000));
    expect(conversation.calls).toHaveLength(10_000);
  });

  test("a megabyte without a line end is cut at the longest line and rings once", () => {
    const { conversation, screen, terminal } = open();
    terminal.input("x".repeat(1_000_000));
    terminal.input("\r");
    expect(conversation.calls).toEqual([`enter(${"x".repeat(4096)})`]);
    expect(screen.takeSent().split("\u0007")).toHaveLength(2);
  });
});
