// The worker in which a page's lab is, so that the page never waits for it.
import { readExport } from "../../lab/saved/export-file.js";
import { LAB_FILE } from "../../lab/saved/lab-files.js";
import type { LabStore } from "../../lab/saved/lab-store.js";
import { freeName, labNameFrom } from "../../lab/saved/lab-name.js";
import type { FromEngine, LabWish, ToEngine } from "../protocol.js";
import { BrowserStore } from "./browser-store.js";
import { isOpenedWithTools, readingOf, storeOrMemory } from "./open-lab.js";
import type { LabTools } from "./lab-tools.js";
import { RunningLab } from "./running-lab.js";

/** What a worker has of its page. */
interface Page {
  postMessage(message: FromEngine): void;
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
}

const page = self as unknown as Page;
const tell = (message: FromEngine) => page.postMessage(message);

let lab: RunningLab | undefined;
/** Is over when the lab has its tools: what somebody does in it waits for them. */
let equipped: Promise<void> = Promise.resolve();
let store: LabStore | undefined;
let clockAt = 0;
let isHurried = false;

/** How often the lab's time follows the real one, in milliseconds. */
const TICK = 50;
/** How much faster than the real one the lab's time goes for those who would rather not wait. */
const HURRY = 10;
/** A page that slept does not let hours pass at once. */
const LONGEST_TICK = 1000;

async function open(wish: LabWish): Promise<void> {
  const place = await storeOrMemory(async () => {
    await claim(wish.name);
    return BrowserStore.open(wish.name, trouble);
  });
  const Tools = isOpenedWithTools(wish, place.store) ? await loadTools() : undefined;
  const reading = readingOf(wish);
  if (reading && "problem" in reading) {
    trouble(reading.problem);
    return;
  }
  const tools = Tools?.of(wish, reading);
  if (tools && "problem" in tools) {
    trouble(tools.problem);
    return;
  }
  const opened = RunningLab.open({ wish, reading, tools, ...place, tell, now: () => new Date() });
  if ("problem" in opened) {
    trouble(opened.problem);
    return;
  }
  lab = opened;
  store = place.store;
  clockAt = performance.now();
  setInterval(() => guarded(tick), TICK);
  if (tools) return;
  // What nobody needs who only looks at the lab is loaded as soon as he can look.
  const brought = (await loadTools()).of(wish, reading);
  if ("problem" in brought) trouble(brought.problem);
  else opened.equip(brought);
}

async function loadTools(): Promise<typeof LabTools> {
  return (await import("./lab-tools.js")).LabTools;
}

function trouble(text: string): void {
  tell({ kind: "trouble", text });
}

/** Keeps a saved lab for one page: the promise that holds the lock is never kept. */
function claim(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const mode = { ifAvailable: true };
    void navigator.locks.request(`cme ${name}`, mode, (lock) => {
      if (!lock) return reject(new Error("another page has it"));
      resolve();
      return new Promise(() => undefined);
    });
  });
}

function tick(): void {
  const now = performance.now();
  const passed = Math.min(now - clockAt, LONGEST_TICK);
  clockAt = now;
  lab?.pass(passed, isHurried ? HURRY : 1);
}

/** Makes a saved lab of what was exported, under its name or the next one that is free. */
async function importLab(text: string): Promise<void> {
  const read = readExport(text);
  if ("problem" in read) {
    trouble(read.problem);
    return;
  }
  const taken = await BrowserStore.labs();
  const name = freeName(labNameFrom(read.name), (one) => taken.has(one));
  const place = await BrowserStore.open(name, trouble);
  const { [LAB_FILE]: description, ...files } = read.files;
  for (const [file, content] of Object.entries(files)) place.write(file, content);
  // What tells that there is a lab comes last.
  place.write(LAB_FILE, description);
  await place.settled();
  const { origin } = read.description;
  tell({ kind: "imported", name, lab: origin.kind === "built-in" ? origin.lab : name });
}

async function forget(): Promise<void> {
  lab = undefined;
  if (store instanceof BrowserStore) await store.forget();
  tell({ kind: "forgotten" });
}

function receive(message: ToEngine): void {
  switch (message.kind) {
    case "open":
      equipped = open(message.wish);
      equipped.catch(fault);
      break;
    case "attach":
      lab?.attach(message.device, message.width, message.length);
      break;
    case "resize":
      lab?.resize(message.device, message.width, message.length);
      break;
    case "hurry":
      isHurried = message.on;
      break;
    case "import":
      void importLab(message.text).catch(fault);
      break;
    case "keep":
      lab?.keep();
      break;
    case "forget":
      void forget().catch(fault);
      break;
    default:
      void equipped.then(() => act(message)).catch(fault);
  }
}

/** Does what somebody did in the lab. */
function act(
  message: Exclude<ToEngine, { kind: "open" | "attach" | "resize" | "hurry" | "import" | "keep" | "forget" }>,
): void {
  switch (message.kind) {
    case "keys":
      lab?.keys(message.device, message.text);
      break;
    case "press":
      lab?.press(message.device, message.command);
      break;
    case "command":
      lab?.command(message.line);
      break;
    case "hint":
      lab?.hint();
      break;
    case "capture":
      lab?.capture(message.on);
      break;
    case "download":
      lab?.download(message.what, message.device);
      break;
    case "link":
      if (lab) tell({ kind: "link", text: lab.text });
  }
}

/** After a fault of ours the lab is as it was kept: what was typed last may be done in part. */
function fault(error: unknown): void {
  lab = undefined;
  tell({ kind: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function guarded(action: () => void): void {
  try {
    action();
  } catch (error) {
    fault(error);
  }
}

page.onmessage = ({ data }) => guarded(() => receive(data));
