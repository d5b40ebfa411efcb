import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { cme } from "./program.js";

test("--version prints the version of package.json", async () => {
  expect(await cme("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test("--help goes to stdout", async () => {
  const { code, out, err } = await cme("--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Usage: cme");
});

test.each([["--nonsense"], ["nonsense"], ["--versio"]])(
  "a wrong %s is one line on stderr and exit code 2",
  async (arg) => {
    const { code, out, err } = await cme(arg);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^cme: .+\n$/);
  },
);
