import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { pageSite } from "../../../src/cli/web/page-site.js";
import { SiteServer } from "../../../src/server/site-server.js";

/** Where a browser is that these tests can drive; undefined: nowhere. */
export const CHROMIUM = [process.env["CHROMIUM"], "/usr/bin/chromium"].find(
  (path) => path !== undefined && existsSync(path),
);

const QUIET = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update"],
];

/** The page in a browser of its own, and all that the browser complained of. */
export class Browsing {
  readonly complaints: string[] = [];

  private constructor(
    private readonly server: SiteServer,
    private readonly context: BrowserContext,
    private readonly profile: string,
    readonly address: string,
  ) {}

  static async begin(): Promise<Browsing> {
    const site = await pageSite(undefined, process, "en");
    if ("failures" in site) throw new Error(site.failures.map(({ failure }) => failure).join("\n"));
    const server = new SiteServer(site);
    const port = await server.listen(0);
    const profile = mkdtempSync(join(tmpdir(), "cme-profile-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM ?? "",
      args: QUIET,
      viewport: { width: 1600, height: 900 },
      acceptDownloads: true,
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    return new Browsing(server, context, profile, `http://127.0.0.1:${port}/`);
  }

  /** Opens the page; `query` begins with `?`. */
  async open(query: string): Promise<Page> {
    const page = await this.context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error.stack)));
    page.on("requestfailed", (request) => this.complaints.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(blob|data):/.test(url)) this.complaints.push(`asked: ${url}`);
    });
    await page.goto(`${this.address}${query}`);
    await page.locator(".screen .xterm-rows").first().waitFor();
    return page;
  }

  async end(): Promise<void> {
    await this.context.close();
    this.server.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Types lines at the console that is in view, each as soon as the one before is answered. */
export async function typeLines(page: Page, lines: readonly string[]): Promise<void> {
  await page.locator(".screen:not([hidden]) .xterm-helper-textarea").focus();
  for (const line of lines) await page.keyboard.type(`${line}\r`);
}

/** What the console in view shows. */
export async function shown(page: Page): Promise<string> {
  const rows = await page.locator(".screen:not([hidden]) .xterm-rows > div").allTextContents();
  return rows.map((row) => row.replaceAll("\u00A0", " ").trimEnd()).join("\n");
}
