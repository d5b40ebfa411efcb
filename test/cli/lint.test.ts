import { expect, test } from "vitest";
import { cme, cmeWith } from "./program.js";

test("lint names what a device refuses by the page's line, and says how many commands were typed", async () => {
  const page = "```\nenable\nconfigure terminal\ntelephony-service\nmax-phones 4\n```\n";
  const wrong = await cmeWith(page, "lint", "-", "--lang", "en");
  expect(wrong).toEqual({
    code: 1,
    out: "-:5: max-phones 4 -- did you mean: max-ephones 4\n",
    err: "cme: -: 4 commands typed at c2811-15.1, 1 refused\n",
  });
  const right = await cmeWith(page.replace("phones", "ephones"), "lint", "-", "--lang", "fr");
  expect(right).toMatchObject({
    code: 0,
    out: "",
    err: "cme: -: 4 commandes tapées sur c2811-15.1, 0 refusée\n",
  });
  const json = await cmeWith(page, "lint", "-", "--json");
  expect(JSON.parse(json.out)).toMatchObject({ page: "-", typed: 4, refused: [{ line: 5 }] });
});

test("lint types at the device that is named, with its ports unless any will do", async () => {
  const page = "```\nconfigure terminal\ninterface GigabitEthernet0/1\n```\n";
  const at = (...args: string[]) => cmeWith(page, "lint", "-", ...args);
  expect((await at("--platform", "c2911")).code).toBe(0);
  expect((await at("--platform", "c2811-15.1")).code).toBe(1);
  expect((await at("--platform", "c2811-15.1", "--hardware", "any")).code).toBe(0);
});

test("lint yields 2 for what is no page", async () => {
  expect(await cmeWith("Nothing to type.\n", "lint", "-")).toMatchObject({ code: 2, out: "" });
  expect((await cmeWith("%PDF-1.7", "lint", "-")).err).toBe(
    "cme: -: it is no page: give it as Markdown, text or HTML\n",
  );
  expect((await cme("lint", "nowhere.md")).code).toBe(2);
  expect((await cme("lint", "README.md", "--hardware", "some")).code).toBe(2);
});
