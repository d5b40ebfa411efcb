import { describe, expect, it, test } from "vitest";
import { c2811 } from "../../src/platform/c2811.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

/** The head of the configuration, after somebody has changed a router that started with this one. */
function headAfterChange(configuration: string): readonly string[] {
  const session = new Session(new RouterHost({ platform: c2811, configuration }), { privileged: true });
  for (const line of ["configure terminal", "interface FastEthernet0/0", "description LAN", "end"]) {
    session.enter(line);
  }
  const lines = session.enter("show running-config").text.split("\n");
  return lines.slice(3, lines.indexOf("interface FastEthernet0/0"));
}

const NOTE = "! Last configuration change at 00:00:03 UTC Fri Mar 1 2002";

describe("the note of the last change", () => {
  it.each([
    ["no head", "hostname PARIS\n", ["hostname PARIS"]],
    ["a bare head", "!\nhostname PARIS\n", ["hostname PARIS"]],
    [
      "an older note",
      "!\n! Last configuration change at 13:37:02 UTC Mon Mar 4 2002 by admin\n! NVRAM config last updated at 13:38:00 UTC Mon Mar 4 2002\n!\nhostname PARIS\n",
      ["hostname PARIS"],
    ],
    [
      "words of its author",
      "! Lab 3, for Monday\nhostname PARIS\n",
      ["! Lab 3, for Monday", "hostname PARIS"],
    ],
  ])("stands above a configuration with %s, and loses none of its lines", (_, head, kept) => {
    const configuration = `${head}interface FastEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nend\n`;
    expect(headAfterChange(configuration)).toEqual(["!", NOTE, "!", ...kept]);
  });
});

/** What is shown between two lines, after somebody has typed some at a router with this configuration. */
function shownAfter(lines: readonly string[], configuration: string, from: string, to: string): string {
  const session = new Session(new RouterHost({ platform: c2811, configuration }), { privileged: true });
  for (const line of ["configure terminal", ...lines, "end"]) session.enter(line);
  const { text } = session.enter("show running-config");
  return text.slice(text.indexOf(`${from}\n`) + from.length + 1, text.indexOf(`${to}\n`));
}

test("what nobody knows behind a line that is gone stays behind the line before it, and its ! lines go", () => {
  const configuration = [
    ...["!", "ip host ONE 10.0.0.1", "strange one", "!", "!", "ip host TWO 10.0.0.2", "!", "!", "!"],
    ...["ip host THREE 10.0.0.3", "strange three", "!", "interface FastEthernet0/0", "end", ""],
  ].join("\n");
  const shown = (...lines: readonly string[]) =>
    shownAfter(lines, configuration, "ip host ONE 10.0.0.1", "interface FastEthernet0/0");
  const [first, second] = ["strange one\n!\n!\n", "ip host TWO 10.0.0.2\n!\n!\n!\n"];
  const third = "ip host THREE 10.0.0.3\nstrange three\n!\n";
  expect(shown("banner motd #x#")).toContain(first + second + third);
  expect(shown("no ip host TWO")).toContain("strange one\n!\nip host THREE 10.0.0.3\nstrange three\n!\n");
  expect(shown("no ip host THREE")).toContain(`${first}ip host TWO 10.0.0.2\nstrange three\n`);
});
