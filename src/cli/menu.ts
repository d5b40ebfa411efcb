import { existsSync, statSync } from "node:fs";
import inquirer from "inquirer";
import { courseLab, siteLab } from "../lab/course-lab.js";
import type { Language } from "../lab/hint-texts.js";
import { platforms, titleOf } from "../platform/platforms.js";
import { failed } from "./failure.js";
import { complain, type Io } from "./io.js";
import { numberedQuestion, type Offer, type Question } from "./numbered-question.js";
import { isPlain } from "./plain.js";
import { randomSeed } from "./labs/fault-seed.js";
import { languageOf } from "./language.js";
import { menuTexts, type Beginning, type MenuTexts } from "./menu-texts.js";
import { ALONE, savedLabFor, type LabWish } from "./saves/find-lab.js";
import { homeExpanded } from "./saves/home.js";
import { backupName, savedLabs, type LabFolder } from "./saves/lab-folders.js";
import { aboutLab } from "./saves/lab-titles.js";

/** A saved lab, the list of all of them, or what a new one is made from. */
type Choice =
  | { readonly kind: "continue"; readonly name: string }
  | { readonly kind: "more" }
  | { readonly kind: "begin"; readonly from: Beginning };

/** `cme` alone: what to open. Enter takes the first; without a terminal there is nobody to ask. */
export async function menuCommand(
  { lang, plain }: { readonly lang?: Language; readonly plain?: boolean },
  io: Io,
): Promise<number> {
  if (!io.stdin.isTTY || !io.stdout.isTTY) {
    io.stderr.write("cme: no terminal to ask at; see cme --help\n");
    return 2;
  }
  const labs = savedLabs();
  if (failed(labs)) return complain(labs, io);
  try {
    const question = isPlain(plain) ? numberedQuestion(io) : select;
    const wish = await new Menu(labs, languageOf(lang), question).ask();
    const options = { ...wish, ...(lang && { lang }), ...(plain !== undefined && { plain }) };
    return await (await import("./commands-console.js")).consoleCommand(options, io);
  } catch (error) {
    // Ctrl-C at a question is a way to say no.
    if (error instanceof Error && error.name === "ExitPromptError") return 0;
    throw error;
  }
}

/** What the menu offers: the saved labs, the one that was used last first, and what a new one can be made from. */
export function offers(labs: readonly LabFolder[], language: Language, now: Date): readonly Offer<Choice>[] {
  const texts = menuTexts[language];
  const saved = labs.slice(0, SHOWN).map((lab, index): Offer<Choice> => {
    const title = `${lab.name} (${aboutLab(lab, language, now)})`;
    return {
      name: index === 0 ? texts.continue(title) : title,
      value: { kind: "continue", name: lab.name },
    };
  });
  const more: readonly Offer<Choice>[] =
    labs.length > SHOWN ? [{ name: texts.more(labs.length - SHOWN), value: { kind: "more" } }] : [];
  const begun = BEGINNINGS.map((from): Offer<Choice> => {
    return { name: texts.begin[from], value: { kind: "begin", from } };
  });
  return [...saved, ...more, ...begun];
}

/** The devices that the console may begin at: in a lab a router, alone a switch too. */
export function platformOffers(from: Beginning, language: Language): readonly Offer<string>[] {
  return platforms
    .filter(({ dialect }) => from === "alone" || dialect.family === "router")
    .map((platform) => ({ name: titleOf(platform, language), value: platform.id }));
}

/** The labs with tasks that the program brings along. */
async function exerciseOffers(language: Language): Promise<readonly Offer<string>[]> {
  const { builtInExercises } = await import("./labs/find-exercise.js");
  return builtInExercises().map(({ name, exercise }) => ({ name: exercise.title[language], value: name }));
}

class Menu {
  private readonly texts: MenuTexts;

  constructor(
    private readonly labs: readonly LabFolder[],
    private readonly language: Language,
    private readonly select: Question,
  ) {
    this.texts = menuTexts[language];
  }

  /** Asks until it is known which lab to open. */
  async ask(): Promise<LabWish> {
    for (;;) {
      const choice = await this.select(
        this.texts,
        this.texts.which,
        offers(this.labs, this.language, new Date()),
      );
      const wish = await this.wishFor(choice);
      if (wish) return wish;
    }
  }

  /** Undefined: back to the beginning. */
  private async wishFor(choice: Choice): Promise<LabWish | undefined> {
    switch (choice.kind) {
      case "continue":
        return { lab: choice.name };
      case "more":
        return this.askSaved();
      case "begin":
        return this.askAbout(await this.begin(choice.from));
    }
  }

  private async askSaved(): Promise<LabWish | undefined> {
    const now = new Date();
    const saved = this.labs.map(({ name, ...lab }): Offer<string | undefined> => {
      return { name: `${name} (${aboutLab({ name, ...lab }, this.language, now)})`, value: name };
    });
    const lab = await this.select(this.texts, this.texts.which, [
      ...saved,
      { name: this.texts.back, value: undefined },
    ]);
    return lab === undefined ? undefined : { lab };
  }

  private async begin(from: Beginning): Promise<LabWish> {
    switch (from) {
      case "course":
      case "site-lab":
      case "alone": {
        const lab = { course: courseLab.name, "site-lab": siteLab.name, alone: ALONE }[from];
        return {
          lab,
          platform: await this.select(this.texts, this.texts.platform, platformOffers(from, this.language)),
        };
      }
      case "tasks":
        return { lab: await this.select(this.texts, this.texts.lab, await exerciseOffers(this.language)) };
      case "fault": {
        const { MOST_FAULTS } = await import("../exercise/fault/drawing.js");
        const counts = Array.from({ length: MOST_FAULTS }, (_, index) => index + 1);
        const offered = counts.map((count) => ({ name: String(count), value: count }));
        const faults = await this.select(this.texts, this.texts.faults, offered);
        return { fault: { faults, seed: randomSeed() } };
      }
      case "topology":
        return { lab: await askFile(this.texts) };
      case "configuration":
        return { config: await askFile(this.texts), writesBack: true };
    }
  }

  /** What was saved from there is not begun anew without a question. */
  private async askAbout(wish: LabWish): Promise<LabWish | undefined> {
    const former = savedLabFor(this.labs, wish);
    if (!former) return wish;
    const about = `${former.name} (${aboutLab(former, this.language, new Date())})`;
    const answer = await this.select(this.texts, this.texts.saved(about), [
      { name: this.texts.continueIt, value: "continue" },
      { name: this.texts.startOver(backupName(former.name)), value: "fresh" },
      { name: this.texts.back, value: "back" },
    ]);
    if (answer === "back") return undefined;
    return answer === "fresh" ? { ...wish, fresh: true } : { lab: former.name };
  }
}

async function select<Value>(
  { keys }: MenuTexts,
  message: string,
  choices: readonly Offer<Value>[],
): Promise<Value> {
  const { index } = await inquirer.prompt<{ index: number }>({
    type: "select",
    name: "index",
    message,
    choices: choices.map(({ name }, value) => ({ name, value })),
    pageSize: PAGE,
    theme: { style: { keysHelpTip: () => keys } },
  });
  const chosen = choices[index];
  if (!chosen) throw new Error(`there is no choice ${index}`);
  return chosen.value;
}

async function askFile(texts: MenuTexts): Promise<string> {
  const { path } = await inquirer.prompt<{ path: string }>({
    type: "input",
    name: "path",
    message: texts.file,
    validate(typed: string) {
      const path = homeExpanded(typed.trim());
      return existsSync(path) && statSync(path).isFile() ? true : texts.noFile(typed);
    },
  });
  return path.trim();
}

const BEGINNINGS = ["course", "tasks", "fault", "site-lab", "alone", "topology", "configuration"] as const;
/** How many saved labs stand in the menu itself. */
const SHOWN = 4;
/** Rows of a list before it scrolls. */
const PAGE = 14;
