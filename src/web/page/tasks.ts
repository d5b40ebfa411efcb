import type { TasksView, ToEngine } from "../protocol.js";
import { button, element, setAttribute, setText } from "./elements.js";
import type { PageTexts } from "./texts.js";

export interface TasksOptions {
  readonly texts: PageTexts;
  readonly send: (message: ToEngine) => void;
  readonly exam: boolean;
  /** Says something to those who hear the page read out. */
  readonly announce: (text: string) => void;
}

/** The tasks of the lab, with what is done, hints, and why it matters. */
export class Tasks {
  readonly pane: HTMLElement;
  readonly #title = element("p", { attributes: { class: "about" } });
  readonly #bar = element("progress", { attributes: { max: 1, value: 0 } });
  readonly #progress = element("span");
  readonly #list = element("ol");
  readonly #hints = element("ul", { attributes: { class: "hints" } });
  readonly #answer = element("pre", { attributes: { class: "answer", tabindex: 0, hidden: true } });
  #done: ReadonlySet<string> | undefined;

  constructor(private readonly options: TasksOptions) {
    const { texts, exam, send } = options;
    this.pane = element("section", { attributes: { class: "pane tasks", "aria-label": texts.panes.tasks } });
    this.#bar.setAttribute("aria-label", texts.panes.tasks);
    const progress = element("div", { attributes: { class: "progress" } }, this.#bar, this.#progress);
    this.#answer.setAttribute("aria-label", texts.whyNot);
    const help = exam
      ? [element("p", { attributes: { class: "exam" } }, texts.exam)]
      : [
          element(
            "div",
            { attributes: { class: "help" } },
            button(texts.hint, () => send({ kind: "hint" })),
            button(texts.whyNot, () => send({ kind: "command", line: "why" })),
          ),
        ];
    this.pane.append(
      element("h2", {}, texts.panes.tasks),
      this.#title,
      progress,
      this.#list,
      ...help,
      this.#hints,
    );
    this.pane.append(this.#answer);
  }

  update({ title, text, done, of, steps, hints }: TasksView): void {
    const { texts, announce } = this.options;
    setText(this.#title, text === "" ? title : text);
    this.#bar.max = Math.max(of, 1);
    this.#bar.value = done;
    setText(this.#progress, done === of && of > 0 ? texts.finished : texts.progress(done, of));
    this.#list.replaceChildren(...steps.map((step) => this.#step(step)));
    this.#hints.replaceChildren(...hints.map((hint) => element("li", {}, hint)));
    const finished = new Set(steps.filter(({ state }) => state === "done").map((step) => step.text));
    for (const one of finished) if (this.#done && !this.#done.has(one)) announce(texts.taskDone(one));
    this.#done = finished;
    const next = this.#list.querySelector('[data-state="next"]');
    next?.scrollIntoView({ block: "nearest" });
  }

  /** What the lab answered to a question of the pane. */
  answer(text: string): void {
    setText(this.#answer, text);
    setAttribute(this.#answer, "hidden", text === "");
  }

  #step({ text, state, why }: TasksView["steps"][number]): HTMLElement {
    const { texts } = this.options;
    const row = element("li", { attributes: { "data-state": state } });
    row.append(element("span", { attributes: { class: "unseen" } }, `${texts.taskStates[state]}: `), text);
    if (why !== undefined) row.append(element("p", { attributes: { class: "why" } }, texts.why + why));
    return row;
  }
}
