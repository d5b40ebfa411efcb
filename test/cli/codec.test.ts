import { describe, expect, test } from "vitest";
import { cme } from "./program.js";

describe("cme codec", () => {
  test("prints all codecs, or one with its sum", async () => {
    const all = await cme("codec", "--lang", "en");
    expect(all).toMatchObject({ code: 0, err: "" });
    expect(all.out).toMatch(/^G\.729 +g729r8 +8 +20 +20 +50 +31\.2$/m);
    expect(all.out).not.toContain("packets/s =");
    const one = await cme("codec", "g729", "--lang", "en", "--link", "ppp", "--crtp", "--calls", "3");
    expect(one.out).toMatch(/^G\.729 +g729r8 +8 +20 +20 +50 +11\.6 +34\.8$/m);
    expect(one.out).toContain("\n  29 bytes x 8 bits x 50 packets/s = 11.6 kbit/s each direction\n");
  });

  test("writes JSON for a program", async () => {
    const { out } = await cme("codec", "g711ulaw", "--json", "--calls", "2");
    expect(JSON.parse(out)).toMatchObject([{ name: "g711ulaw", bandwidth: 87200, total: 174400 }]);
  });

  test.each([
    [["mp3"], 'cme: there is no codec "mp3": use g711ulaw,'],
    [["--calls", "0"], 'cme: --calls takes a number from 1 to 999999, not "0"'],
    [["--calls", "two"], 'cme: --calls takes a number from 1 to 999999, not "two"'],
    [["--crtp"], "cme: --crtp needs a link between two routers"],
    [["--link", "atm"], "cme: option '--link <kind>' argument 'atm' is invalid"],
  ])("refuses %j", async (args, message) => {
    const { code, err } = await cme("codec", ...args);
    expect(code).toBe(2);
    expect(err.startsWith(message)).toBe(true);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});
