import type { Reply } from "./conversation.js";

/** What the device prints in answer to one thing that was typed. */
export class Answer {
  #text = "";
  #paged = false;

  begin(): void {
    this.#text = "";
    this.#paged = false;
  }

  print(text: string): void {
    this.#text += text;
  }

  /** Long text is to stop at `--More--`. */
  page(): void {
    this.#paged = true;
  }

  get reply(): Reply {
    return { text: this.#text, paged: this.#paged };
  }
}
