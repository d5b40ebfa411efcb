import { memoryStore, type LabStore } from "../../src/lab/saved/lab-store.js";
import { LabTools } from "../../src/web/engine/lab-tools.js";
import { isOpenedWithTools, readingOf } from "../../src/web/engine/open-lab.js";
import { RunningLab } from "../../src/web/engine/running-lab.js";
import type { FromEngine, LabWish } from "../../src/web/protocol.js";

/** A page that writes down what it is told. */
export class Told {
  readonly lab: RunningLab;
  readonly messages: FromEngine[] = [];

  constructor(wish: LabWish, store: LabStore = memoryStore()) {
    const tell = (message: FromEngine) => this.messages.push(message);
    const now = () => new Date("2026-01-01T10:00:00.000Z");
    const reading = readingOf(wish);
    if (reading && "problem" in reading) throw new Error(reading.problem);
    const tools = LabTools.of(wish, reading);
    if ("problem" in tools) throw new Error(tools.problem);
    const isFirst = isOpenedWithTools(wish, store);
    const before = isFirst ? tools : undefined;
    const opened = RunningLab.open({ wish, reading, tools: before, store, kept: true, tell, now });
    if ("problem" in opened) throw new Error(opened.problem);
    if (!isFirst) opened.equip(tools);
    this.lab = opened;
  }

  type(device: string, ...lines: readonly string[]): void {
    this.lab.attach(device, 80, 24);
    for (const line of lines) this.lab.keys(device, `${line}\r`);
  }

  /** What the console of a device has shown. */
  screen(device: string): string {
    return this.all("output").reduce((text, one) => (one.device === device ? text + one.text : text), "");
  }

  last<K extends FromEngine["kind"]>(kind: K): Extract<FromEngine, { kind: K }> {
    const last = this.all(kind).at(-1);
    if (!last) throw new Error(`nothing was told of ${kind}`);
    return last;
  }

  all<K extends FromEngine["kind"]>(kind: K): readonly Extract<FromEngine, { kind: K }>[] {
    return this.messages.filter((one): one is Extract<FromEngine, { kind: K }> => one.kind === kind);
  }
}
