import { lintPage, type LintedPage } from "../../course-page/lint-page.js";
import { decode } from "../../intake/decoding.js";
import { Notes } from "../../intake/notes.js";
import { unusableBytes } from "../../intake/unusable.js";
import type { Language } from "../../lab/hint-texts.js";
import { shortened } from "../../lab/shortened.js";
import { visible } from "../../parse/visible.js";
import { failed, type Failure } from "../failure.js";
import { filesIn, lineTooLong, readInput } from "../files.js";
import { complain, type Io } from "../io.js";
import { withPatterns } from "../path-patterns.js";
import { languageOf } from "../language.js";
import { choosePlatform } from "./load.js";

export interface LintOptions {
  readonly platform?: string;
  readonly hardware?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/**
 * `cme lint PAGE…`: types the commands of course pages, and names those that the device refuses, with what to write
 * instead. Yields 1 if one is refused, 2 if a page cannot be read or has no command.
 */
export async function lintCommand(pages: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const platform = choosePlatform(options.platform, undefined, io);
  if (failed(platform)) return complain(platform, io);
  const named = await withPatterns(pages, io);
  const paths = failed(named) ? named : filesIn(named, io);
  if (failed(paths)) return complain(paths, io);
  const language = languageOf(options.lang);
  const unbounded = options.hardware === "any";
  let code = 0;
  for (const path of paths) {
    const page = await readPage(path, io);
    const linted = failed(page) ? page : lintPage(page, { platform, unbounded, language });
    if (failed(linted)) code = complain(linted, io);
    else {
      io.stdout.write(
        options.json ? `${JSON.stringify({ page: path, ...linted })}\n` : refusals(path, linted),
      );
      io.stderr.write(`cme: ${visible(path)}: ${texts[language].summary(linted, platform.id)}\n`);
      if (linted.typed === 0) code = 2;
      else if (code === 0 && linted.refused.length > 0) code = 1;
    }
  }
  return code;
}

async function readPage(path: string, io: Io): Promise<string | Failure> {
  const bytes = await readInput(path, io);
  if (failed(bytes)) return bytes;
  if (unusableBytes(bytes, path) !== undefined)
    return { failure: `${visible(path)}: it is no page: give it as Markdown, text or HTML` };
  const text = decode(bytes, new Notes()).replaceAll(/\r\n?/g, "\n");
  return lineTooLong(text, path) ?? text;
}

/** A line for each refusal, as compilers print what is wrong. */
function refusals(path: string, { refused }: LintedPage): string {
  return refused
    .map(({ line, text, instead }) => {
      const what = `${visible(path)}:${line}: ${visible(shortened(text))}`;
      return `${what}${instead === undefined ? "" : ` -- ${visible(instead)}`}\n`;
    })
    .join("");
}

const texts = {
  en: {
    summary: ({ typed, refused, templates, notTyped }: LintedPage, platform: string) =>
      typed === 0
        ? "no command: put commands into blocks of code, or behind a prompt"
        : [
            `${typed} ${typed === 1 ? "command" : "commands"} typed at ${platform}, ${refused.length} refused`,
            ...(templates > 0 ? [`${templates} not typed, with something to fill in`] : []),
            ...(notTyped.length > 0 ? [`no commands in the blocks at line ${notTyped.join(", ")}`] : []),
          ].join("; "),
  },
  fr: {
    summary: ({ typed, refused, templates, notTyped }: LintedPage, platform: string) =>
      typed === 0
        ? "aucune commande : mettez les commandes dans des blocs de code, ou derrière une invite"
        : [
            `${typed} ${typed === 1 ? "commande tapée" : "commandes tapées"} sur ${platform}, ${refused.length} refusée${refused.length > 1 ? "s" : ""}`,
            ...(templates > 0 ? [`${templates} à compléter, non tapées`] : []),
            ...(notTyped.length > 0
              ? [`pas de commande dans les blocs de la ligne ${notTyped.join(", ")}`]
              : []),
          ].join(" ; "),
  },
} as const;
