import type { Comparison } from "../../grading/model-file.js";
import { differenceTexts, type DifferenceTexts } from "../../grading/difference-texts.js";
import { brief, jsonLine, reportJson, reportText } from "../../grading/report.js";
import { reportUnified } from "../../grading/unified.js";
import type { Language } from "../../lab/hint-texts.js";
import { shortened } from "../../lab/shortened.js";
import { visible } from "../../parse/visible.js";
import type { Failure } from "../failure.js";
import { headOf, rowOf, type Column } from "../table.js";

/** What comparing one file with the model has brought. */
export interface Outcome extends Comparison {
  readonly names: { readonly expected: string; readonly actual: string };
}

/** How the findings are printed. */
export type DiffFormat = "text" | "table" | "json" | "unified";

/** Prints what becomes of the files, each as soon as it is compared. */
export interface Reporter {
  readonly head: string;
  /** Whether it tells what each file was made for. */
  readonly showsPlatform: boolean;
  compared(outcome: Outcome): string;
  /** What stands for a file that cannot be read; why is on stderr. */
  unread(file: string, failure: Failure): string;
  end(): string;
}

interface Asked {
  readonly model: string;
  readonly contains: boolean;
  readonly language: Language;
}

export function reporterFor(
  format: DiffFormat | undefined,
  files: readonly string[],
  asked: Asked,
): Reporter {
  switch (format ?? (files.length === 1 ? "text" : "table")) {
    case "text":
      return new Sentences(files.length > 1, asked.language);
    case "table":
      return new Table(files, asked);
    case "json":
      return json(asked);
    case "unified":
      return unified;
  }
}

class Sentences implements Reporter {
  readonly head = "";
  readonly showsPlatform = false;
  readonly #count = new Count();

  constructor(
    private readonly areSeveral: boolean,
    private readonly language: Language,
  ) {}

  compared({ findings, names, extra }: Outcome): string {
    this.#count.add(findings.length);
    const report = reportText(findings, names, { language: this.language, extra });
    return this.areSeveral ? `${visible(names.actual)}:\n${indented(report)}` : report;
  }

  unread(): string {
    this.#count.unread++;
    return "";
  }

  end(): string {
    return this.areSeveral ? this.#count.sentence(this.language) : "";
  }
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

class Table implements Reporter {
  readonly head: string;
  readonly showsPlatform = true;
  readonly #columns: readonly Column[];
  readonly #texts: DifferenceTexts;
  readonly #count = new Count();

  constructor(
    files: readonly string[],
    private readonly asked: Asked,
  ) {
    this.#texts = differenceTexts[asked.language];
    const { columns } = this.#texts;
    this.#columns = [
      { title: columns.file, width: Math.max(...files.map((file) => visible(file).length)) },
      { title: columns.platform, width: WIDEST_PLATFORM },
      { title: columns.differences, right: true },
      ...(asked.contains ? [{ title: columns.besides, right: true }] : []),
      { title: columns.first },
    ];
    this.head = headOf(this.#columns);
  }

  compared({ names, findings, extra = [], actual }: Outcome): string {
    this.#count.add(findings.length);
    const [first] = findings;
    return this.#row(
      names.actual,
      actual.device.platform.id,
      findings.length,
      extra.length,
      first ? shortened(brief(first, this.asked.language)) : "",
    );
  }

  unread(file: string): string {
    this.#count.unread++;
    return this.#row(file, "-", "-", "-", this.#texts.cannotBeRead);
  }

  end(): string {
    return this.#count.sentence(this.asked.language);
  }

  #row(file: string, platform: string, count: number | "-", besides: number | "-", first: string): string {
    const counts = [String(count), ...(this.asked.contains ? [String(besides)] : [])];
    return rowOf(this.#columns, [visible(file), platform, ...counts, first]);
  }
}

const WIDEST_PLATFORM = "packet-tracer-2811".length;

function json({ model, language }: Asked): Reporter {
  return {
    head: "",
    showsPlatform: false,
    compared: ({ findings, names, extra }) => reportJson(findings, names, { language, extra }),
    unread: (file, { failure }) => jsonLine({ expected: model, actual: file, failure }),
    end: () => "",
  };
}

const unified: Reporter = {
  head: "",
  showsPlatform: false,
  compared: ({ findings, names, expected, actual }) => reportUnified(findings, names, { expected, actual }),
  unread: () => "",
  end: () => "",
};

/** How many files there were of each kind. */
class Count {
  #same = 0;
  #different = 0;
  unread = 0;

  add(differences: number): void {
    if (differences === 0) this.#same++;
    else this.#different++;
  }

  sentence(language: Language): string {
    const counts = { same: this.#same, different: this.#different, unread: this.unread };
    return `${differenceTexts[language].files(counts)}
`;
  }
}
