import { patientsOf } from "../../src/doctor/patient.js";
import type { PlantedFault } from "../../src/exercise/fault/planted-faults.js";
import { configurationLines, enableAll, plant } from "../../src/exercise/fault/planting.js";
import { brokenIn, settle, treat, type Repair } from "../../src/exercise/fault/treating.js";
import type { WorkingLab } from "../../src/exercise/fault/working-labs.js";
import type { Finding } from "../../src/doctor/finding.js";
import { topologyNow } from "../../src/lab/topology-now.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { c2960 } from "../../src/platform/c2960.js";
import type { Platform } from "../../src/platform/platform.js";
import { play } from "../../src/session/play.js";

/** A lab that was broken on purpose while it runs, and is mended by what the doctor says and nothing else. */
export class BrokenLab {
  readonly lab: Lab;
  readonly keyboard: LabConsole;
  readonly #worked: ReadonlySet<string>;
  readonly #left: ReadonlySet<string>;

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
    enableAll(this.keyboard);
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
    settle(this.lab);
    this.#plant(late);
    if (late.length > 0) settle(this.lab);
    this.#left = this.#lines();
  }

  get broken(): readonly Finding[] {
    return brokenIn(this.lab);
  }

  /** Types what the doctor says; yields all of that, with what was refused. */
  mend(): readonly string[] {
    return treat(this.keyboard).map(described);
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

  #plant(faults: readonly PlantedFault[]): void {
    for (const fault of faults) plant(fault, this.working.site, this.keyboard);
  }

  #type(line: string): string {
    return play(this.keyboard, line).output;
  }

  #lines(): ReadonlySet<string> {
    return new Set(configurationLines(topologyNow(this.lab)));
  }
}

function described({ device, line, output }: Repair): string {
  return `@${device} ${line}${/^%|\^/m.test(output) ? `   !! ${output.trim()}` : ""}`;
}

/** Whether a limit is there with a higher number: nothing that it allowed is forbidden now. */
function isRaised(line: string, now: ReadonlySet<string>): boolean {
  const [, limit, value] = /^(.* max-(?:ephones|dn|pool) )(\d+)$/.exec(line) ?? [];
  if (limit === undefined) return false;
  return [...now].some((one) => one.startsWith(limit) && Number(one.slice(limit.length)) > Number(value));
}
