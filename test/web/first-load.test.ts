import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import type { AnyCommand } from "../../src/language/positions.js";
import { helpLater } from "../../.build/help-later.mjs";
import { execModes } from "../../src/exec/modes.js";
import { courseLab } from "../../src/lab/course-lab.js";
import { topologyText } from "../../src/lab/topology-text.js";
import { configurationModes } from "../../src/session/mode-names.js";
import type { FromEngine, LabWish, ToEngine } from "../../src/web/protocol.js";
import { Told } from "./told.js";

const PAGE = "dist/web";

/** The files of the page that a browser has to have before anybody sees the lab. */
function loadedFirst(): readonly string[] {
  const found = new Set(["index.html", "icon.svg", "style.css"]);
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(`${PAGE}/${file}`, "utf8");
    for (const [, other = ""] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g)) follow(other);
  };
  for (const file of ["page.js", "engine.js"]) follow(file);
  return [...found];
}

function compressed(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${PAGE}/${file}`), { level: 9 }).length, 0);
}

test("a browser loads less than 600 kB before the lab is seen, and less than 950 kB in all", () => {
  const first = loadedFirst();
  expect(first.length).toBeGreaterThan(5);
  expect(compressed(first)).toBeLessThan(600_000);
  expect(compressed(readdirSync(PAGE))).toBeLessThan(950_000);
});

/** What `?` says of the words of each command. */
type Explained = readonly (readonly [syntax: string, help: Readonly<Record<string, string>>])[];

function explained(commands: readonly AnyCommand[]): Explained {
  return commands.map(({ syntax, shared, help }) => [syntax, { ...shared, ...help }]);
}

test("sentences of `?` that are taken out of the declarations come back whole", async () => {
  const changed = helpLater();
  const contents = `
    import { execModes } from "./exec/modes.ts";
    import { bringHelp, helpOf } from "./language/help-sentences.ts";
    import { configurationModes } from "./session/mode-names.ts";
    import { helpSentences } from "./web/engine/help-sentences.ts";
    bringHelp(helpSentences);
    const commands = [...execModes, ...configurationModes()].flatMap((mode) => mode.commands);
    export const taken = commands.filter(({ help }) => typeof help === "number").length;
    export const explained = commands.map(({ syntax, shared, help }) => [syntax, { ...shared, ...helpOf(help) }]);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve("src") },
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "changed-sources",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = changed.get(path);
            return text === undefined ? undefined : { contents: text, loader: "ts" };
          }),
      },
    ],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const page = (await import(`data:text/javascript;base64,${code}`)) as {
    taken: number;
    explained: Explained;
  };
  expect(page.taken).toBeGreaterThan(3000);
  const commands = [...execModes, ...configurationModes()].flatMap(
    (mode): readonly AnyCommand[] => mode.commands,
  );
  expect(page.explained).toEqual(explained(commands));
});

/** Of which no answer depends on the time, of which more goes by in one of the two. */
const LINES = [
  ...["", "enable", "show ip r?", "\u0015configure terminal", "no logging console", "telephony-service"],
  ...["max-ephones ?", "\u00154", "exit", "ip dhcp pool Voice", "network 192.168.10.0 ?", "\u0015end"],
  ...[
    "show ip dhcp pool | include Pool",
    "@ unplug PHONE1",
    "ping 192.168.10.1",
    "show telephony-service",
    "q",
  ],
  ...["show ip route", "show privilege"],
];

test("the engine that the page loads in two parts answers as the program does", async () => {
  const wish: LabWish = {
    ...{ name: "course", lab: "course", text: topologyText(courseLab), builtIn: true },
    ...{ language: "en", progress: undefined, exam: true },
  };
  const engine = new Engine();
  engine.send({ kind: "open", wish });
  await engine.until("drawing");
  engine.send({ kind: "attach", device: "CME", width: 80, length: 24 });
  const page = new Told(wish);
  page.lab.attach("CME", 80, 24);
  for (const line of LINES) {
    const keys = line.endsWith("?") ? line : `${line}\r`;
    engine.send({ kind: "keys", device: "CME", text: keys });
    page.lab.keys("CME", keys);
    for (let tick = 0; tick < 100; tick++) page.lab.pass(50);
  }
  await expect.poll(() => engine.screen("CME"), { timeout: 30_000 }).toBe(page.screen("CME"));
  expect(page.screen("CME")).toMatch(/max-ephones \?\r\n\s+<1-\d+> +\S/);
  await engine.end();
}, 60_000);

/** The worker of the page, in a thread of Node. */
class Engine {
  readonly #messages: FromEngine[] = [];
  readonly #worker: Worker;

  constructor() {
    const code = `
      import { parentPort } from "node:worker_threads";
      globalThis.self = { postMessage: (message) => parentPort.postMessage(message) };
      await import(${JSON.stringify(pathToFileURL(`${PAGE}/engine.js`).href)});
      parentPort.on("message", (data) => self.onmessage({ data }));`;
    this.#worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    this.#worker.on("message", (message: FromEngine) => this.#messages.push(message));
  }

  send(message: ToEngine): void {
    this.#worker.postMessage(message);
  }

  async until(kind: FromEngine["kind"]): Promise<void> {
    await expect.poll(() => this.#messages.map((one) => one.kind), { timeout: 30_000 }).toContain(kind);
  }

  /** What the console of a device has shown; a fault of ours is told in its place. */
  screen(device: string): string {
    const fault = this.#messages.find((one) => one.kind === "fault");
    if (fault) return fault.text;
    return this.#messages.reduce(
      (text, one) => (one.kind === "output" && one.device === device ? text + one.text : text),
      "",
    );
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
