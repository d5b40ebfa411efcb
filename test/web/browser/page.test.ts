import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExport } from "../../../src/lab/saved/export-file.js";
import { builtInExercises } from "../../../src/cli/labs/find-exercise.js";
import { Browsing, CHROMIUM, shown, typeLines } from "./browser.js";

const COURSE = [
  ...["", "enable", "configure terminal", "hostname CME", "no logging console"],
  ...["interface FastEthernet0/0", "ip address 192.168.150.1 255.255.255.0", "no shutdown", "exit"],
  ...["ip dhcp excluded-address 192.168.150.1", "ip dhcp pool Voice", "network 192.168.150.0 255.255.255.0"],
  ...["default-router 192.168.150.1", "option 150 ip 192.168.150.1", "exit", "telephony-service"],
  ...["max-ephones 4", "max-dn 4", "ip source-address 192.168.150.1 port 2000", "auto assign 1 to 4", "exit"],
  ...["ephone-dn 1", "number 101", "ephone-dn 2", "number 102", "ephone-dn 3", "number 11"],
  ...["ephone-dn 4", "number 12", "end"],
];

/** Widths and heights of a telephone, a tablet and a beamer. */
const SIZES = [
  [360, 740],
  [1024, 768],
  [1600, 900],
] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core holds against the page as it is. */
async function violations(page: Page): Promise<readonly string[]> {
  const run = `${axe};axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`;
  // The tool comes by the debugger, since the page lets no script in.
  return page.evaluate<string[]>(run);
}

const lampOf = (page: Page, phone: string) =>
  page.locator(".choices button", { hasText: phone }).getAttribute("data-lamp");

if (CHROMIUM === undefined) console.warn("no chromium here: the page is not tried (CHROMIUM names one)");

describe.skipIf(CHROMIUM === undefined)("the page", () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.begin();
  });
  afterAll(() => browsing.end());

  test("the course's lab is typed, cabled and called in French, and goes on where it was left", async () => {
    const page = await browsing.open("?lang=fr&lab=course");
    await typeLines(page, COURSE);
    // Only now: a phone that registers before its line has a number has none.
    await expect.poll(() => shown(page)).toMatch(/number 12\nCME\(config-ephone-dn\)#end/);
    await page.getByRole("button", { name: "temps × 10" }).click();
    for (const phone of ["PHONE1", "PHONE2", "PC1", "PC2"])
      await expect.poll(() => lampOf(page, phone)).toBe("on");

    const cable = page.getByRole("button", { name: /^Câble SW1 Fa0\/1 - PHONE1/ });
    await cable.locator(".handle").click();
    await expect.poll(() => cable.locator(".said").textContent()).toContain("débranché");
    await expect.poll(() => lampOf(page, "PHONE1")).toBe("stuck");
    await cable.press("Enter");
    await expect.poll(() => lampOf(page, "PHONE1")).toBe("on");

    const caller = await call(page, { lift: "Décrocher", answer: "Répondre" });
    expect(await violations(page)).toEqual([]);
    await caller.getByRole("button", { name: "Raccrocher" }).click();
    await expect.poll(() => lampOf(page, "PHONE2")).toBe("on");

    await page.reload();
    await expect.poll(() => shown(page)).toContain("CME#");
    await typeLines(page, ["show running-config | include number"]);
    await expect.poll(() => shown(page)).toMatch(/number 101\n[^]*number 12\nCME#/);
    await expect.poll(() => lampOf(page, "PHONE2")).toBe("on");
    await page.close();
  });

  test("what a page keeps is what the program reads, and a link holds the lab", async () => {
    const page = await browsing.open("?lang=en&lab=site-lab");
    await typeLines(page, ["", "enable", "configure terminal", "hostname LEFT", "end"]);
    await expect.poll(() => shown(page)).toContain("LEFT#");
    const saved = await downloaded(page, /^The whole lab/);
    expect(readExport(saved)).toMatchObject({
      name: "site-lab",
      description: { origin: { lab: "site-lab" } },
    });
    expect(await downloaded(page, "Configuration of this device")).toContain("hostname LEFT");
    expect(await downloaded(page, "Transcript of all consoles")).toContain("Router(config)#hostname LEFT");
    await page.getByText("Files", { exact: true }).click();
    await page.getByRole("button", { name: "Copy a link to this lab" }).click();
    await expect.poll(() => page.locator(".notice").textContent()).toBe("The link is copied.");
    const link = await page.evaluate<string>("navigator.clipboard.readText()");
    const other = await browsing.open(link.slice(browsing.address.length));
    await typeLines(other, ["", "enable"]);
    await expect.poll(() => shown(other)).toContain("LEFT#");
    await other.close();

    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByText("Files", { exact: true }).click();
    await page.getByRole("button", { name: "Begin the lab anew" }).click();
    await expect.poll(() => page.locator(".notice").textContent()).toMatch(/^A new lab/);
    await expect.poll(() => shown(page)).toContain("Press RETURN to get started!");
    const file = { name: "site-lab.cme-lab.json", mimeType: "application/json", buffer: Buffer.from(saved) };
    await typeLines(page, ["", "enable", "configure terminal", "hostname RIGHT"]);
    await expect.poll(() => shown(page)).toContain("RIGHT(config)#");
    await page.locator("input[type=file]").setInputFiles(file);
    await expect.poll(() => shown(page)).toContain("LEFT#");
    expect(page.url()).toMatch(/\?lang=en&lab=site-lab&as=site-lab-2$/);
    await page.close();
  });

  test("what was shown is found, and what searches is loaded for the first search", async () => {
    const page = await browsing.open("?lang=en&lab=site-lab&as=searched");
    const parts: string[] = [];
    page.on("request", (request) => parts.push(request.url()));
    await typeLines(page, ["", "enable", "show privilege"]);
    await expect.poll(() => shown(page)).toContain("Current privilege level is 15");
    expect(parts).toEqual([]);
    await page.getByLabel("Search in the terminal").fill("privilege level");
    await page.keyboard.press("Enter");
    const selected = page.locator(".screen:not([hidden]) .xterm-selection > div");
    await expect.poll(() => selected.count()).toBeGreaterThan(0);
    expect(parts).toHaveLength(1);
    await page.close();
  });

  test("a lab that another page has is not kept twice", async () => {
    const page = await browsing.open("?lang=en&lab=modes");
    await typeLines(page, ["", "enable"]);
    const other = await browsing.open("?lang=en&lab=modes");
    await expect.poll(() => other.locator(".notice").textContent()).toMatch(/^Nothing is kept here/);
    await other.close();
    await page.close();
  });

  test("a lab is played: its steps are ticked, hints help, and an examination has none", async () => {
    const page = await browsing.open("?lang=en&lab=voice-vlan");
    await page.getByRole("button", { name: "time × 10" }).click();
    await page.getByRole("button", { name: "Hint", exact: true }).click();
    await expect.poll(() => page.locator(".hints li").count()).toBe(1);
    const { solution } = builtInExercises().find(({ name }) => name === "voice-vlan")?.exercise ?? {
      solution: [],
    };
    for (const { device, lines } of solution) {
      await page.getByRole("tab", { name: device }).click();
      await typeLines(page, ["", "enable", ...lines, "end"]);
    }
    for (const phone of ["PHONE1", "PHONE2"]) await expect.poll(() => lampOf(page, phone)).toBe("on");
    await call(page, { lift: "Lift the handset", answer: "Answer" });
    const watched = page.locator('.tasks li:not([data-state="for-teacher"])');
    const done = page.locator('.tasks li[data-state="done"]');
    await expect.poll(async () => (await watched.count()) - (await done.count())).toBe(0);
    await page.close();
    const exam = await browsing.open("?lang=en&lab=hunt-group&exam");
    await expect.poll(() => exam.locator(".tasks .exam").textContent()).toBe("Examination: no hints");
    expect(await exam.getByRole("button", { name: "Hint", exact: true }).count()).toBe(0);
    await typeLines(exam, ["", "@ why"]);
    await expect.poll(() => shown(exam)).toContain("not here: this console gives no hints");
    await exam.close();
  });

  test.each(SIZES)(
    "at %i by %i, light and dark, nothing is against the rules for everybody",
    async (width, height) => {
      const page = await browsing.open("?lang=fr");
      await page.setViewportSize({ width, height });
      for (const theme of ["Couleurs claires", "Couleurs sombres"]) {
        await page.getByText("Réglages", { exact: true }).click();
        await page.getByRole("button", { name: theme }).click();
        for (const pane of await page.locator("nav button:visible").all()) {
          await pane.click();
          expect(await violations(page)).toEqual([]);
        }
        if (width === 1600) expect(await violations(page)).toEqual([]);
      }
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await page.close();
    },
  );

  test("F6 leads through the panes, out of the terminal too", async () => {
    const page = await browsing.open("?lang=en&lab=course");
    await page.locator(".screen .xterm-helper-textarea").first().focus();
    const panes: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await page.keyboard.press("F6");
      panes.push(
        await page.evaluate<string>("document.activeElement.closest('.pane').getAttribute('aria-label')"),
      );
    }
    expect(panes).toEqual(["Lab", "Phones", "Terminal"]);
    await page.close();
  });

  test("the browser had nothing to complain of, and asked no other server", () => {
    expect(browsing.complaints).toEqual([]);
  });
});

/** Calls PHONE2 from PHONE1, by the key pad and by the keyboard, and answers there. */
async function call(
  page: Page,
  { lift, answer }: { readonly lift: string; readonly answer: string },
): Promise<Locator> {
  const [caller, called] = ["PHONE1", "PHONE2"].map((name) => page.locator("article", { hasText: name }));
  if (!caller || !called) throw new Error("two phones are shown");
  await expect.poll(() => called.locator(".number").textContent()).toMatch(/^\d{3,}$/);
  const number = (await called.locator(".number").textContent()) ?? "";
  // A dial tone does not last, the less so where time goes faster.
  await page.locator('.title button[aria-pressed="true"]').click();
  await caller.getByRole("button", { name: lift }).click();
  await expect.poll(() => caller.locator(".sound").textContent()).toContain("♪");
  const [first = "", ...others] = number;
  await caller.getByRole("button", { name: first, exact: true }).click();
  for (const key of others) await caller.press(key);
  await expect.poll(() => lampOf(page, "PHONE2")).toBe("ringing");
  await called.locator(".handset", { hasText: answer }).click();
  await expect.poll(() => called.locator(".lcd").textContent()).toContain("Connected");
  await expect.poll(() => lampOf(page, "PHONE1")).toBe("busy");
  return caller;
}

async function downloaded(page: Page, entry: string | RegExp): Promise<string> {
  await page.getByText("Files", { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: entry }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}
