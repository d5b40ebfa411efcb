import * as z from "zod";
import { findingsText } from "../../doctor/report.js";
import { reportText } from "../../grading/report.js";
import { compare, loadConfiguration } from "../../library/configurations.js";
import { diagnose } from "../../library/diagnosis.js";
import { gradeSubmission, type SubmittedFile } from "../../library/grading.js";
import { complete, explain } from "../../library/lines.js";
import { runScript } from "../../library/scripts.js";
import { failed } from "../failure.js";
import { GIVEN, LAB, LANGUAGE, PLATFORM, type GivenTexts } from "./given-texts.js";
import { tool, type Tool } from "./tool.js";

const MODE = z
  .string()
  .default("privileged")
  .describe(
    "the mode in which the line is typed, as its prompt names it: user, privileged, config, config-ephone",
  );

/** What looks at lines and configurations. */
export function analysisTools(texts: GivenTexts): readonly Tool[] {
  return [
    tool({
      name: "run",
      description:
        "Replays a script or a pasted terminal log at a Cisco router (or, if lines begin with @, in a lab) and shows what the terminal prints, with hints for refused lines.",
      input: {
        script: GIVEN,
        configuration: GIVEN.optional().describe("a running-config that the router starts with"),
        platform: PLATFORM.optional(),
        language: LANGUAGE.optional(),
      },
      run({ script, configuration, ...options }) {
        const typed = texts.text(script);
        const start = configuration && texts.text(configuration);
        if (failed(typed)) return typed;
        if (failed(start)) return start;
        const run = runScript(typed, { ...options, configuration: start });
        if ("problems" in run) return run;
        const hints = run.lines.flatMap(({ line, hints: all }) =>
          all.map((hint) => `line ${line}: ${hint}\n`),
        );
        return { text: `${run.transcript}${hints.join("")}`, data: run };
      },
    }),
    tool({
      name: "explain",
      description:
        "How a Cisco device reads one command line in a mode: the full command, or where it stops reading.",
      input: { line: z.string(), mode: MODE, platform: PLATFORM.optional() },
      run({ line, ...options }) {
        const read = explain(line, options);
        return "problems" in read ? read : { text: JSON.stringify(read), data: read };
      },
    }),
    tool({
      name: "complete",
      description:
        "What may follow the beginning of a command line: what ? lists there, and what Tab makes of it.",
      input: { line: z.string(), mode: MODE, platform: PLATFORM.optional() },
      run({ line, ...options }) {
        const found = complete(line, options);
        if ("problems" in found) return found;
        const rows = found.choices.map(({ symbol, help }) => `${symbol}  ${help}\n`);
        return { text: rows.join("") || (found.refusal ?? ""), data: found };
      },
    }),
    tool({
      name: "diff",
      description:
        "Compares two Cisco configurations by meaning: order, abbreviations and written-out defaults are no difference. In `expected`, <name> stands for any argument and >=4 for a number.",
      input: {
        expected: GIVEN,
        actual: GIVEN,
        contains: z.boolean().default(false).describe("what `actual` says besides is no difference"),
        platform: PLATFORM.optional(),
      },
      run({ expected, actual, contains, platform }) {
        const [model, other] = [loaded(texts, expected, platform), loaded(texts, actual, platform)];
        if (failed(model) || "problems" in model) return model;
        if (failed(other) || "problems" in other) return other;
        const found = compare(model, other, { contains });
        const names = { expected: "expected", actual: "actual" };
        return {
          text: reportText(found.differences, names, contains ? { extra: found.besides } : {}),
          data: found,
        };
      },
    }),
    tool({
      name: "coverage",
      description:
        "How much of a configuration this simulator knows: lines that it acts on, that it keeps and shows, and those that it does not know.",
      input: { configuration: GIVEN, platform: PLATFORM.optional() },
      run({ configuration, platform }) {
        const read = loaded(texts, configuration, platform);
        if (failed(read) || "problems" in read) return read;
        const data = { platform: read.platform, ...read.coverage };
        return { text: JSON.stringify(data), data };
      },
    }),
    tool({
      name: "doctor",
      description:
        "Why phones or calls would not work with a CallManager Express configuration, and the commands that mend it.",
      input: { configuration: GIVEN, platform: PLATFORM.optional(), language: LANGUAGE.default("en") },
      run({ configuration, platform, language }) {
        const read = loaded(texts, configuration, platform);
        if (failed(read) || "problems" in read) return read;
        const findings = diagnose(read);
        return "problems" in findings
          ? findings
          : { text: findingsText(findings, language), data: { findings } };
      },
    }),
    tool({
      name: "grade",
      description:
        "The marks of one submission for a lab with tasks, each lost point with its reason; configurations, logs and scripts are taken.",
      input: {
        lab: LAB,
        files: z
          .array(z.strictObject({ name: z.string().describe("tells the device: R1.cfg"), content: GIVEN }))
          .min(1),
        student: z.string().optional(),
        variant: z.number().int().optional(),
        view: z.enum(["teacher", "student"]).optional().describe("student leaves out what was expected"),
        language: LANGUAGE.optional(),
      },
      run({ lab: given, files, ...options }) {
        const lab = texts.lab(given);
        if (failed(lab)) return lab;
        const submitted: SubmittedFile[] = [];
        for (const { name, content } of files) {
          const read = texts.read(content);
          if (failed(read)) return read;
          submitted.push({ name, content: read });
        }
        const marks = gradeSubmission(lab.lab, submitted, { ...options, readFile: lab.readFile });
        return "problems" in marks ? marks : { text: JSON.stringify(marks), data: marks };
      },
    }),
  ];
}

function loaded(texts: GivenTexts, given: z.output<typeof GIVEN>, platform: string | undefined) {
  const text = texts.read(given);
  return failed(text) ? text : loadConfiguration(text, { platform });
}
