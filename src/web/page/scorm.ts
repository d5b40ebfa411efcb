/** What a learning platform offers a page by SCORM 1.2 (RTE 3.2) or SCORM 2004 (RTE 3.1): functions of texts. */
type Api = Readonly<Record<string, ((...texts: readonly string[]) => unknown) | undefined>>;

/** A window, as far as a platform's API is looked for in it. */
export interface Frame {
  readonly API?: Api;
  readonly API_1484_11?: Api;
  readonly parent?: Frame;
  readonly opener?: Frame | null;
}

interface Edition {
  readonly prefix: "LMS" | "";
  readonly finish: string;
  readonly suspend: string;
  /** Names and values of a score between 0 and 1. */
  score(share: number, isDone: boolean): readonly (readonly [string, string])[];
}

const SCORM_12: Edition = {
  prefix: "LMS",
  finish: "Finish",
  suspend: "cmi.suspend_data",
  score: (share, isDone) => [
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.score.raw", String(Math.round(share * 100))],
    ["cmi.core.lesson_status", isDone ? "completed" : "incomplete"],
  ],
};

const SCORM_2004: Edition = {
  prefix: "",
  finish: "Terminate",
  suspend: "cmi.suspend_data",
  score: (share, isDone) => [
    ["cmi.score.scaled", String(Math.round(share * 100) / 100)],
    ["cmi.score.raw", String(Math.round(share * 100))],
    ["cmi.score.min", "0"],
    ["cmi.score.max", "100"],
    ["cmi.completion_status", isDone ? "completed" : "incomplete"],
    ...(isDone ? ([["cmi.success_status", "passed"]] as const) : []),
  ],
};

/** The learning platform in which a page stands: it is told how far the student has come, by his own browser. */
export class LearningPlatform {
  #told = "";

  private constructor(
    private readonly api: Api,
    private readonly edition: Edition,
  ) {}

  /** The platform in whose frame the page is, or that opened it; undefined where there is none. */
  static find(page: Frame): LearningPlatform | undefined {
    try {
      const found = platformAround(page) ?? (page.opener ? platformAround(page.opener) : undefined);
      return found?.begin() === true ? found : undefined;
    } catch {
      // A frame of another site lets nobody look into it.
      return undefined;
    }

    function platformAround(start: Frame): LearningPlatform | undefined {
      let frame: Frame | undefined = start;
      for (let depth = 0; frame && depth < DEEPEST; depth++) {
        if (frame.API_1484_11) return new LearningPlatform(frame.API_1484_11, SCORM_2004);
        if (frame.API) return new LearningPlatform(frame.API, SCORM_12);
        frame = frame.parent === frame ? undefined : frame.parent;
      }
      return undefined;
    }
  }

  /** What was kept the last time; undefined: nothing. */
  get kept(): string | undefined {
    const text = this.#call("GetValue", this.edition.suspend);
    return typeof text === "string" && text !== "" ? text : undefined;
  }

  /** Tells it how many of the tasks are done, and what is to be kept. */
  tell(done: number, of: number, kept: string): void {
    const share = of === 0 ? 0 : done / of;
    const values = [
      ...this.edition.score(share, of > 0 && done === of),
      [this.edition.suspend, kept] as const,
    ];
    const text = JSON.stringify(values);
    if (text === this.#told) return;
    this.#told = text;
    for (const [name, value] of values) this.#call("SetValue", name, value);
    this.#call("Commit", "");
  }

  end(): void {
    this.#call(this.edition.finish, "");
  }

  private begin(): boolean {
    return String(this.#call("Initialize", "")) === "true";
  }

  #call(name: string, ...texts: readonly string[]): unknown {
    return this.api[`${this.edition.prefix}${name}`]?.(...texts);
  }
}

/** How many frames around the page are looked at, as ADL's own search does. */
const DEEPEST = 8;
