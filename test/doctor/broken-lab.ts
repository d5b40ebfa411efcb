import { diagnose } from "../../src/doctor/diagnose.js";
import type { Finding } from "../../src/doctor/finding.js";
import { patientsOf } from "../../src/doctor/patient.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { isSettled } from "../../src/network/phone/progress.js";
import { c2960 } from "../../src/platform/c2960.js";
import type { Platform } from "../../src/platform/platform.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { play } from "../../src/session/play.js";
import type { PlantedFault } from "./faults.js";
import type { WorkingLab } from "./labs.js";

/** A lab that was broken on purpose, and is mended by what the doctor says and nothing else. */
export class BrokenLab {
  readonly lab: Lab;
  readonly keyboard: LabConsole;
  /** All that was typed for the repair. */
  readonly repairs: string[] = [];
  readonly #worked: ReadonlySet<string>;
  #left: ReadonlySet<string> = new Set();

  constructor(
    private readonly working: WorkingLab,
    platform: Platform,
    faults: readonly PlantedFault[],
  ) {
    const { topology, site } = working;
    const isStation = (name: string) =>
      topology.devices.some((one) => one.name === name && (one.kind === "phone" || one.kind === "pc"));
    this.lab = new Lab(topology, {
      platformOf: ({ kind }) => (kind === "switch" ? c2960 : platform),
      hostOptions: () => ({ lineTime: 0 }),
      isOut: ({ ends }) => ends.some(({ device }) => isStation(device)),
    });
    this.keyboard = new LabConsole(this.lab, { lineTime: 0 });
    for (const { kind, name } of this.lab.devices.values()) if (kind === "ios") this.#type(`@${name} enable`);
    this.#worked = this.#lines();
    const [early, late] = [faults.filter((one) => !one.late), faults.filter((one) => one.late)];
    const unplugged = new Set(
      early.flatMap((one) => one.plant(site)).flatMap((line) => /^@(\S+) cable out/.exec(line)?.[1] ?? []),
    );
    this.#plant(early);
    for (const device of this.lab.devices.values()) {
      const wire = device.kind === "ios" || unplugged.has(device.name) ? undefined : this.lab.wireAt(device);
      if (wire) wire.plugged = true;
    }
    this.settle();
    this.#plant(late);
    if (late.length > 0) this.settle();
    this.#left = this.#lines();
  }

  get broken(): readonly Finding[] {
    return diagnose(this.lab).filter(({ severity }) => severity === "broken");
  }

  /** Types what some findings propose, and waits for what becomes of it. */
  apply(findings: readonly Finding[]): void {
    for (const { device, commands } of findings) {
      for (const line of commands) this.#repair(line.startsWith("@") ? line : `@${device} ${line}`);
    }
    this.settle();
  }

  /** Lines that worked, stood there while the lab was broken, and are not there any more. */
  get lost(): readonly string[] {
    const now = this.#lines();
    return [...this.#worked].filter((line) => this.#left.has(line) && !now.has(line) && !isRaised(line, now));
  }

  /** Phones that are not registered or have no number. */
  get unserved(): readonly string[] {
    return patientsOf(this.lab)
      .filter(
        ({ progress, numbers }) => progress.stage !== "registered" || !numbers.some((one) => one !== ""),
      )
      .map(({ name, progress }) => `${name}: ${progress.stage} ${progress.stuck ?? ""}`);
  }

  /** Calls from each phone to the next one that do not connect. */
  get failedCalls(): readonly string[] {
    const patients = patientsOf(this.lab);
    return patients.flatMap((from, index) => {
      const to = patients[(index + 1) % patients.length];
      const number = to?.numbers[0];
      if (!to || number === undefined) return [`${from.name}: nobody to call`];
      this.#type(`@${from.name} dial ${number}`);
      this.lab.timeline.pass(5000);
      const answered = this.#type(`@${to.name} answer`);
      this.lab.timeline.pass(2000);
      this.#type(`@${from.name} hangup`);
      this.lab.timeline.pass(2000);
      return answered.includes("connected")
        ? []
        : [`${from.name} to ${number} at ${to.name}: ${answered.trim()}`];
    });
  }

  /** Lets phones notice what they lost meanwhile, and come back. */
  rest(): void {
    this.lab.timeline.pass(200_000);
  }

  /** Waits until every phone is registered, or stuck after a try that began now or later. */
  settle(): void {
    const { timeline } = this.lab;
    const moment = timeline.now;
    timeline.pass(45_000);
    timeline.passUntil(
      () => patientsOf(this.lab).every(({ progress }) => isSettled(progress, moment)),
      150_000,
    );
  }

  #plant(faults: readonly PlantedFault[]): void {
    const { router } = this.working.site;
    for (const { plant } of faults) {
      this.#type(`@${router} configure terminal`);
      for (const line of plant(this.working.site))
        this.#type(line.startsWith("@") ? line : `@${router} ${line}`);
      this.#type(`@${router} end`);
    }
  }

  #repair(line: string): void {
    const output = this.#type(line);
    this.repairs.push(/^%|\^/m.test(output) ? `${line}   !! ${output.trim()}` : line);
  }

  #type(line: string): string {
    return play(this.keyboard, line).output;
  }

  /** Each line of all configurations, with the block in which it stands. */
  #lines(): ReadonlySet<string> {
    return new Set(
      [...this.lab.devices.values()].flatMap(({ kind, node, name }) => {
        if (kind !== "ios") return [];
        let block = "";
        const session = this.keyboard.lab.devices.get(name);
        if (session?.kind !== "ios") return [];
        return printConfiguration({ router: node.router, platform: node.host.platform } as never)
          .split("\n")
          .filter((line) => line !== "" && !line.startsWith("!"))
          .map((line) => {
            if (!line.startsWith(" ")) block = line;
            return `${name} ${line.startsWith(" ") ? `${block} /` : ""}${line}`;
          });
      }),
    );
  }
}

/** Whether a limit is there with a higher number: nothing that it allowed is forbidden now. */
function isRaised(line: string, now: ReadonlySet<string>): boolean {
  const [, limit, value] = /^(.* max-(?:ephones|dn) )(\d+)$/.exec(line) ?? [];
  if (limit === undefined) return false;
  return [...now].some((one) => one.startsWith(limit) && Number(one.slice(limit.length)) > Number(value));
}
