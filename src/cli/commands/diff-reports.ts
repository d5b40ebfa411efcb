import type { Comparison } from "../../grading/model-file.js";
import { brief, counted, jsonLine, reportJson, reportText } from "../../grading/report.js";
import { reportUnified } from "../../grading/unified.js";
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
}

export function reporterFor(
  format: DiffFormat | undefined,
  files: readonly string[],
  asked: Asked,
): Reporter {
  switch (format ?? (files.length === 1 ? "text" : "table")) {
    case "text":
      return new Sentences(files.length > 1);
    case "table":
      return new Table(files, asked);
    case "json":
      return json(asked.model);
    case "unified":
      return unified;
  }
}

class Sentences implements Reporter {
  readonly head = "";
  readonly showsPlatform = false;
  readonly #count = new Count();

  constructor(private readonly areSeveral: boolean) {}

  compared({ findings, names, extra }: Outcome): string {
    this.#count.add(findings.length);
    const report = reportText(findings, names, extra);
    return this.areSeveral ? `${visible(names.actual)}:\n${indented(report)}` : report;
  }

  unread(): string {
    this.#count.unread++;
    return "";
  }

  end(): string {
    return this.areSeveral ? this.#count.sentence() : "";
  }
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

class Table implements Reporter {
  readonly head: string;
  readonly showsPlatform = true;
  readonly #columns: readonly Column[];
  readonly #count = new Count();

  constructor(
    files: readonly string[],
    private readonly asked: Asked,
  ) {
    this.#columns = [
      { title: "FILE", width: Math.max(...files.map((file) => visible(file).length)) },
      { title: "PLATFORM", width: WIDEST_PLATFORM },
      { title: "DIFFERENCES", right: true },
      ...(asked.contains ? [{ title: "BESIDES", right: true }] : []),
      { title: "FIRST" },
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
      first ? shortened(brief(first)) : "",
    );
  }

  unread(file: string): string {
    this.#count.unread++;
    return this.#row(file, "-", "-", "-", "cannot be read");
  }

  end(): string {
    return this.#count.sentence();
  }

  #row(file: string, platform: string, count: number | "-", besides: number | "-", first: string): string {
    const counts = [String(count), ...(this.asked.contains ? [String(besides)] : [])];
    return rowOf(this.#columns, [visible(file), platform, ...counts, first]);
  }
}

const WIDEST_PLATFORM = "packet-tracer-2811".length;

function json(model: string): Reporter {
  return {
    head: "",
    showsPlatform: false,
    compared: ({ findings, names, extra }) => reportJson(findings, names, extra),
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

  sentence(): string {
    const files = counted(this.#same + this.#different + this.unread, "file");
    const unread = this.unread === 0 ? "" : `, ${this.unread} cannot be read`;
    return `${files}: ${this.#same} without a difference, ${this.#different} with${unread}\n`;
  }
}
