import { visible } from "../parse/visible.js";
import type { Conversation, Reply } from "../session/conversation.js";

/** Saves a text under the name of a file; yields why it could not. */
export type SaveAs = (file: string) => string | undefined;

/** Offers to save something under a name that the user types; Enter alone is a no. */
export class SaveDialogue implements Conversation {
  readonly expects = "answer";
  readonly screen = { width: 80, length: 24 };
  readonly synchronous = false;
  readonly history: readonly string[] = [];
  readonly pause = 0;
  over = false;

  constructor(
    readonly prompt: string,
    private readonly save: SaveAs,
  ) {}

  enter(line: string): Reply {
    const file = line.trim();
    const problem = file === "" ? undefined : this.save(file);
    if (problem !== undefined) return say(`[cme] ${problem}\n`);
    this.over = true;
    return say(file === "" ? "" : `[cme] saved in ${visible(file)}\n`);
  }

  end(): Reply {
    return this.cancel();
  }

  cancel(): Reply {
    this.over = true;
    return say("");
  }

  help(): string {
    return "";
  }

  complete(): undefined {
    return undefined;
  }

  elapse(): Reply {
    return say("");
  }

  abort(): Reply {
    return say("");
  }

  takeLogs(): readonly string[] {
    return [];
  }
}

function say(text: string): Reply {
  return { text, paged: false };
}
