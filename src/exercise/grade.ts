import { chainFindings } from "../doctor/chain.js";
import { diagnose } from "../doctor/diagnose.js";
import type { Finding } from "../doctor/finding.js";
import type { Lab } from "../network/lab.js";
import type { Claim, Sentence } from "../parse/lab-check.js";
import type { Item } from "../running-config/items.js";
import { Readings } from "../running-config/readings.js";
import { askDoctor, askLab, devicesOf } from "./cold-lab.js";
import { evaluate, type Asked, type Configured, type Outcome } from "./evaluating.js";
import type { Check, CheckQuestion, Exercise } from "./exercise.js";
import { held } from "../grading/configuration-check.js";
import { loadHandedIn, type HandedIn, type Loaded } from "./handed-in.js";
import { replayTranscript } from "./replaying.js";
import { submittedLab } from "./submitted-lab.js";
import { fails, unsure, type Verdict } from "./verdict.js";

/** What a student handed in, read once, of which the checks of an exercise are asked. */
export class SubmittedWork {
  readonly #configured: ReadonlyMap<string, Loaded>;

  /** `handedIn`: the configurations by the names of their devices; `readings`: how lines read, kept from one to the next. */
  constructor(
    private readonly handedIn: ReadonlyMap<string, HandedIn>,
    readings = new Readings(),
  ) {
    this.#configured = new Map([...handedIn].map(([name, one]) => [name, loadHandedIn(one, readings)]));
  }

  /**
   * The outcome of each check, by its id. What is asked of the configuration is asked of the file alone; for what is asked
   * of its behaviour, the lab is started cold.
   */
  outcomes(exercise: Exercise): ReadonlyMap<string, Outcome> {
    return evaluate(exercise, new Attempt(exercise, this.handedIn, this.#configured));
  }

  /** Each line as the router prints it, without the blanks in front. */
  lines(): ReadonlySet<string> {
    const lines = new Set<string>();
    const add = (items: readonly Item[]) => {
      for (const { text, body } of items) {
        lines.add(text.trim());
        if (body) add(body);
      }
    };
    for (const { items } of this.#configured.values()) add(items);
    return lines;
  }

  /** How many checks of configurations hold, whatever they need; the lab is not started for it. */
  countHeld({ steps }: Exercise): number {
    const holds = ({ asks }: Check) => {
      const items = asks.kind === "has" ? this.#configured.get(asks.device)?.items : undefined;
      return items && asks.kind === "has" && asks.any.some((patterns) => !held(patterns, items).missing);
    };
    return steps.flatMap(({ checks }) => checks).filter(holds).length;
  }
}

/** One exercise asked of what was handed in; its lab is started when behaviour is asked for first. */
class Attempt implements Asked {
  #lab: Lab | undefined;
  #devices: ReturnType<typeof devicesOf> | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(
    private readonly exercise: Exercise,
    private readonly handedIn: ReadonlyMap<string, HandedIn>,
    private readonly configured: ReadonlyMap<string, Loaded>,
  ) {}

  /** What was not to be handed in is as the lab has it. */
  deviceOf(name: string): Configured | undefined {
    if (this.exercise.submitted.includes(name)) return this.configured.get(name);
    return (this.#devices ??= devicesOf(this.#started))(name);
  }

  ask(sentence: Sentence): Verdict {
    const { claim } = sentence;
    const missing = this.exercise.submitted.find((name) => !this.handedIn.has(name));
    if (missing !== undefined) return fails(`${missing} was not handed in`, `${missing} n'a pas été rendu`);
    if (claim.kind === "saved") return this.#saved(claim.device);
    if (claim.kind === "doctor") return askDoctor(this.#diagnosis);
    const verdict = askLab(sentence, this.#started);
    return verdict.holds || verdict.unsure ? verdict : this.#explained(verdict, claim);
  }

  replay(question: CheckQuestion & { readonly kind: "transcript" }): Verdict {
    const verdict = replayTranscript(question, this.#started);
    return verdict.holds ? verdict : this.#orUnsure(verdict);
  }

  get #started(): Lab {
    if (this.#lab) return this.#lab;
    const routers = [...this.configured.values()].map(({ router }) => router);
    this.#lab = submittedLab(this.exercise, this.handedIn, routers);
    this.#lab.timeline.pass(this.exercise.boot * 1000);
    return this.#lab;
  }

  #saved(device: string): Verdict {
    const saved = this.handedIn.get(device)?.saved;
    if (saved === undefined)
      return unsure(
        `the startup-config of ${device} was not handed in`,
        `la startup-config de ${device} n'a pas été rendue`,
      );
    return saved
      ? { holds: true }
      : fails(
          `${device} was configured after it was saved`,
          `${device} a été configuré après son enregistrement`,
        );
  }

  /** What does not work, with the first broken link behind it. */
  #explained(verdict: Verdict & { readonly holds: false }, claim: Claim): Verdict {
    if (claim.kind === "link" || claim.kind === "vlan") return verdict;
    const link = brokenLink(claim, this.#diagnosis);
    if (!link) return this.#orUnsure(verdict);
    const { code, why, commands } = link;
    const typed = commands.length > 0 ? ` (${commands.join(" · ")})` : "";
    return {
      holds: false,
      because: {
        en: `${verdict.because.en}: ${code}, ${why.en}${typed}`,
        fr: `${verdict.because.fr} : ${code}, ${why.fr}${typed}`,
      },
    };
  }

  /** Nobody knows what a line does that cme does not know. */
  #orUnsure(verdict: Verdict & { readonly holds: false }): Verdict {
    const unknown = [...this.configured].find(([, { source }]) => source.firstUnknown !== undefined);
    if (!unknown) return verdict;
    const [name, { source }] = unknown;
    const line = source.firstUnknown ?? 0;
    return unsure(
      `${verdict.because.en}; cme does not know line ${line} of ${name}`,
      `${verdict.because.fr} ; cme ne connaît pas la ligne ${line} de ${name}`,
    );
  }

  get #diagnosis(): readonly Finding[] {
    return (this.#findings ??= diagnose(this.#started));
  }
}

/** The first broken link of the phones that a sentence is about; whoever dials a number may need any of them. */
function brokenLink(claim: Claim, findings: readonly Finding[]): Finding | undefined {
  const broken = findings.filter(
    ({ severity, code }) => severity === "broken" && code !== chainFindings.unexplained.code,
  );
  switch (claim.kind) {
    case "lease":
      return broken.find(({ phones }) => phones.includes(claim.station));
    case "registered":
    case "shows":
      return broken.find(({ phones }) => phones.includes(claim.phone));
    case "call":
    case "transfer":
      return (
        broken.find(({ concerns }) => concerns.some((one) => one.endsWith(`→ ${claim.to}`))) ?? broken[0]
      );
    case "park":
    case "hunt":
    case "page":
      return broken[0];
    default:
      return undefined;
  }
}
