import type { Dialogue, Question } from "../language/declaration.js";
import type { Banner } from "../language/types/banner.js";
import { argumentTypes } from "../language/types/registry.js";
import type { Answer } from "./answer.js";
import type { Expectation } from "./conversation.js";

/** A text that goes on over further lines, and what becomes of it when it is whole. */
interface OpenText {
  readonly value: Banner;
  readonly done: (value: Banner) => void;
}

/** What goes on besides plain commands: a dialogue with its question, or a text that is still open. */
type Pending =
  | { readonly kind: "dialogue"; readonly dialogue: Dialogue; readonly question: Question }
  | { readonly kind: "text"; readonly text: OpenText };

/** What the router asks in the course of a session; at most one thing at a time. */
export class Questions {
  readonly #answer: Answer;
  #pending: Pending | undefined;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  /** What stands before the cursor; undefined where nothing is asked. */
  get prompt(): string | undefined {
    if (!this.#pending) return undefined;
    const { question } = this.#pending.kind === "dialogue" ? this.#pending : {};
    return question && "prompt" in question ? question.prompt : "";
  }

  get expects(): Exclude<Expectation, "command" | "return"> | undefined {
    if (this.#pending?.kind === "text") return "text";
    return this.#pending?.question.kind;
  }

  /** The wait that is going on. */
  get wait(): Extract<Question, { kind: "wait" }> | undefined {
    const question = this.#pending?.kind === "dialogue" ? this.#pending.question : undefined;
    return question?.kind === "wait" ? question : undefined;
  }

  /** Begins a dialogue; it goes on until it asks something or is over. */
  ask(dialogue: Dialogue): void {
    this.#resume(dialogue, "");
  }

  /** Takes a text, of which there is a part, to its end. */
  askText(value: Banner, done: (value: Banner) => void): void {
    const invitation = argumentTypes.BANNER.continuation?.invitation(value);
    if (invitation !== undefined && !this.#pending) this.#answer.print(`${invitation}\n`);
    this.#pending = { kind: "text", text: { value, done } };
  }

  /** A line for what is asked; false where nothing is. */
  take(line: string): boolean {
    if (!this.#pending) return false;
    if (this.#pending.kind === "dialogue") this.#resume(this.#pending.dialogue, line);
    else this.#extend(this.#pending.text, line);
    return true;
  }

  drop(): void {
    this.#pending = undefined;
  }

  #resume(dialogue: Dialogue, line: string): void {
    const step = dialogue.next(line);
    if (step.done) {
      this.#pending = undefined;
      this.#answer.print(step.value ?? "");
      return;
    }
    this.#pending = { kind: "dialogue", dialogue, question: step.value };
    this.#answer.print(step.value.before ?? "");
  }

  #extend({ value, done }: OpenText, line: string): void {
    const extended = argumentTypes.BANNER.continuation?.extend(value, line) ?? value;
    if (extended.open) {
      this.askText(extended, done);
      return;
    }
    this.#pending = undefined;
    done(extended);
  }
}
