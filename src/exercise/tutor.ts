import type { Progress } from "../lab/saved/progress.js";
import { topologyNow } from "../lab/topology-now.js";
import type { Lab } from "../network/lab.js";
import type { CallClaim, Sentence } from "../parse/lab-check.js";
import { diagnose } from "../doctor/diagnose.js";
import { act } from "./acting.js";
import { askDoctor, devicesOf } from "./cold-lab.js";
import type { Exercise, ExerciseStep } from "./exercise.js";
import { outcomeOf, type Asked } from "./evaluating.js";
import { isObserved, observe, type Sight } from "./observing.js";
import { noNumber, phoneWith } from "./stations.js";
import { numberOfParty } from "./telephones.js";
import { replayTranscript } from "./replaying.js";
import { fails, HOLDS, type Verdict } from "./verdict.js";

export interface TutorOptions {
  readonly exercise: Exercise;
  readonly progress: Progress;
  /** The lab in which the student works, at this moment. */
  readonly sight: () => Sight;
  /** The same lab switched on anew with what its devices are configured for, to try things out in. */
  readonly copy: () => Lab;
}

/** Ticks the tasks of an exercise as the lab reaches the state that they ask for; what was reached stays ticked. */
export class Tutor {
  readonly #reached: Set<string>;
  readonly #hints: Map<string, number>;
  /** The configurations with which a sentence was tried last, by the id of its check. */
  readonly #tried = new Map<string, string>();

  constructor(private readonly options: TutorOptions) {
    this.#reached = new Set(options.progress.reached);
    this.#hints = new Map(Object.entries(options.progress.hints));
  }

  get exercise(): Exercise {
    return this.options.exercise;
  }

  get progress(): Progress {
    return { reached: [...this.#reached], hints: Object.fromEntries(this.#hints) };
  }

  isDone({ checks }: ExerciseStep): boolean {
    return checks.length > 0 && checks.every(({ id }) => this.#reached.has(id));
  }

  /** The steps that can be seen to be done; of others, in a student's edition of a lab, only the teacher knows. */
  get watched(): readonly ExerciseStep[] {
    return this.exercise.steps.filter(({ checks }) => checks.length > 0);
  }

  /** The first step that is not done yet. */
  get next(): ExerciseStep | undefined {
    return this.watched.find((step) => !this.isDone(step));
  }

  get doneSteps(): number {
    return this.watched.filter((step) => this.isDone(step)).length;
  }

  /** The next hint of a step; undefined if all were given. */
  takeHint({ id, hints }: ExerciseStep) {
    const given = this.#hints.get(id) ?? 0;
    if (given < hints.length) this.#hints.set(id, given + 1);
    return hints[given];
  }

  /** Looks at the lab; yields the steps that are done by now and were not before. */
  look(): readonly ExerciseStep[] {
    const open = this.watched.filter((step) => !this.isDone(step));
    const asked: Asked = {
      deviceOf: devicesOf(this.options.sight().lab),
      ask: (sentence) => this.#ask(sentence),
      replay: (question) => this.#try(question, () => replayTranscript(question, this.options.copy())),
    };
    for (const { checks } of open)
      for (const check of checks) {
        if (this.#reached.has(check.id) || !check.needs.every((id) => this.#reached.has(id))) continue;
        if (outcomeOf(check, asked).kind === "true") this.#reached.add(check.id);
      }
    return open.filter((step) => this.isDone(step));
  }

  #ask(sentence: Sentence): Verdict {
    const { claim } = sentence;
    const sight = this.options.sight();
    if (isObserved(claim)) return observe(claim, sight);
    if (claim.kind === "doctor") return askDoctor(diagnose(sight.lab));
    // A call is the student's own to make.
    if (claim.kind === "call" && claim.outcome === "connected" && !claim.tried)
      return observeCall(claim, sight.lab);
    return this.#try(sentence, () => act(claim, this.options.copy()));
  }

  /** Tries it in a copy of the lab, once for each state of its configurations. */
  #try(asked: unknown, attempt: () => Verdict): Verdict {
    const key = JSON.stringify(asked);
    const state = stateOf(this.options.sight().lab);
    if (this.#tried.get(key) === state) return NOT_YET;
    this.#tried.set(key, state);
    return attempt();
  }
}

const NOT_YET = fails("it was not so when it was tried", "ce n'était pas ainsi à l'essai");

/** What decides how a copy of a lab behaves: what its devices are told. */
function stateOf(lab: Lab): string {
  return JSON.stringify(topologyNow(lab));
}

/** Whether two phones talk now, by their numbers. */
function observeCall(claim: CallClaim, lab: Lab): Verdict {
  const [from, to] = [numberOfParty(lab, claim.from), numberOfParty(lab, claim.to)];
  if (from === undefined) return noNumber(claim.from);
  if (to === undefined) return noNumber(claim.to);
  const caller = phoneWith(lab, from);
  const calls = [...(caller?.boot.station.phone.calls.values() ?? [])];
  const talks = calls.some(
    ({ state, info }) => state === "connected" && [info?.called, info?.calling].includes(to),
  );
  return talks ? HOLDS : fails(`${from} does not talk to ${to}`, `${from} ne parle pas à ${to}`);
}

/** The mode that a prompt tells, as sentences name it: `CME(config-if)#` is `config-if`. */
export function modeOfPrompt(prompt: string): string | undefined {
  const [, mode, level] = /^[^\s(]+?(?:\(([\w-]+)\))?([>#])$/.exec(prompt) ?? [];
  return mode ?? (level && (level === "#" ? "privileged" : "user"));
}
