import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secretLabels } from "../../src/language/secrets.js";
import { Concealer, withStandIns } from "../../src/session/conceal.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { fileWith, knownHeaders } from "./headers.js";
import {
  everyAlternative,
  everyDeclaration,
  linesOf,
  runs,
  shortest,
  titleOf,
  type Subject,
} from "./lines.js";

/** What a record of a session holds of a secret, wherever and however it was typed: nothing. */

/** A secret in a form that each type takes: a word that nothing else is, or digits. */
const SECRETS = ["Zq7hUshQ", "73919371"] as const;

const RUNS = runs(4);

const subjects = everyDeclaration().filter(
  ({ command, platform }) => secretLabels(command, platform.dialect).length > 0,
);

/** Lines of the command whose secrets are this one. */
function linesWith(secret: string, subject: Subject): readonly (readonly string[])[] {
  const { command, platform } = subject;
  const labels = secretLabels(command, platform.dialect);
  const examples = Object.fromEntries(labels.map((label) => [label, [secret]]));
  const telling = { ...subject, command: { ...command, examples: { ...command.examples, ...examples } } };
  const lines = fc.sample(linesOf(telling), { numRuns: RUNS * 4, seed: 2811 });
  const each = everyAlternative(telling);
  return [...new Map([...lines, ...each].map((words) => [words.join(" "), words])).values()]
    .filter((words) => words.includes(secret))
    .slice(0, RUNS);
}

class Recorded {
  text = "";
  readonly session: Session;
  private readonly concealer: Concealer;

  constructor({ platform }: Subject, configuration = "end\n") {
    this.session = new Session(new RouterHost({ platform, configuration, unbounded: true }), {
      privileged: true,
    });
    this.concealer = new Concealer(this.session);
  }

  /** The lines of the record that hold a secret. */
  leaks(): readonly string[] {
    return this.text.split("\n").filter((line) => SECRETS.some((secret) => line.includes(secret)));
  }

  type(...lines: readonly string[]): void {
    for (const line of lines) {
      this.text += `${this.session.prompt}${this.concealer.line(line)}\n`;
      this.text += this.concealer.output(this.session.enter(line).text);
      while (this.session.expects === "wait") this.text += this.concealer.output(this.session.elapse().text);
      if (this.session.expects !== "command") this.session.cancel();
      for (const log of this.session.takeLogs()) this.text += `${this.concealer.output(log)}\n`;
    }
  }
}

const SHOWS = ["end", "show running-config", "show history"];

for (const subject of subjects)
  describe(titleOf(subject), () => {
    const headers = knownHeaders(subject).map((header) => header.trim());
    const cases = SECRETS.flatMap((secret) => linesWith(secret, subject).map((words) => ({ secret, words })));

    test("has a secret in some of its lines", () => {
      expect(cases.length).toBeGreaterThan(0);
    });

    const lines = cases.map(({ words }) => words.join(" "));
    const there = ["end", "configure terminal", ...headers];

    test("leaves no secret in a record: whole, abbreviated, negated, mistyped, in any mode", () => {
      const recorded = new Recorded(subject);
      recorded.type(...there);
      for (const { words } of cases) {
        const line = words.join(" ");
        const short = words.map((word, index) => shortest(words.slice(0, index), word, subject)).join(" ");
        recorded.type(...[line, short, `${line} and more`].flatMap((one) => [one, ...there]));
      }
      recorded.type(...SHOWS, ...lines, "configure terminal");
      for (const line of lines) recorded.type(line, `do ${line}`, `no ${line}`);
      recorded.type(
        "interface FastEthernet0/0",
        ...lines,
        ...there,
        ...lines.map((line) => `no ${line}`),
        ...SHOWS,
      );
      expect(recorded.leaks()).toEqual([]);
    });

    test("leaves no secret in a record where a loaded file holds it", () => {
      const recorded = new Recorded(subject, fileWith(headers, lines));
      recorded.type(...SHOWS, "write memory", "show startup-config");
      expect(recorded.leaks()).toEqual([]);
    });

    test("is typed again by a replay wherever the router took it", () => {
      const recorded = new Recorded(subject);
      recorded.type("configure terminal", ...headers);
      for (const { secret, words } of cases) {
        const line = words.join(" ").replaceAll(secret, "<removed>");
        expect(withStandIns(line, recorded.session)).not.toContain("<removed>");
      }
    });
  });
