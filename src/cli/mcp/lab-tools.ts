import * as z from "zod";
import { findingsText } from "../../doctor/report.js";
import { diagnose } from "../../library/diagnosis.js";
import { captureOf, openLab, screenOf, stateOf, typeLine, type OpenLab } from "../../library/labs.js";
import type { Refusal } from "../../library/refusal.js";
import { failed, type Failure } from "../failure.js";
import { GIVEN, LAB, LANGUAGE, PLATFORM, type GivenTexts } from "./given-texts.js";
import { tool, type Answer, type Tool } from "./tool.js";

const ID = z.string().describe("the lab, as lab_start named it");

/** What goes on in labs that stay on between calls. */
export function labTools(texts: GivenTexts): readonly Tool[] {
  const labs = new OpenLabs();
  return [
    tool({
      name: "lab_start",
      description:
        "Switches a lab on: routers, switches, PCs and phones on virtual time. It stays on until lab_stop; the other lab tools take the id that it yields.",
      input: {
        lab: LAB.default("course"),
        configurations: z
          .array(z.strictObject({ device: z.string(), configuration: GIVEN }))
          .default([])
          .describe("what routers and switches start with, in place of what the lab says"),
        platform: PLATFORM.optional(),
        language: LANGUAGE.optional(),
      },
      run({ lab: given, configurations: all, platform, language }) {
        const lab = texts.lab(given);
        if (failed(lab)) return lab;
        const configurations: Record<string, string> = {};
        for (const { device, configuration } of all) {
          const text = texts.text(configuration);
          if (failed(text)) return text;
          configurations[device] = text;
        }
        const options = { readFile: lab.readFile, configurations, capture: true, platform, language };
        const open = openLab(lab.lab, options);
        if ("problems" in open) return open;
        const id = labs.add(open);
        if (failed(id)) return id;
        return { text: `${id}\n${describeState(open)}`, data: { lab: id, ...stateOf(open) } };
      },
    }),
    tool({
      name: "lab_type",
      description:
        "Types lines in a lab and shows what the terminal prints. `@PHONE1 dial 102` types at another device, `@ wait 60` lets a minute pass, `@` lists devices and commands.",
      input: {
        lab: ID,
        lines: z.array(z.string()).min(1).max(MOST_LINES),
        device: z.string().optional().describe("where they are typed: a router, a switch, a PC or a phone"),
      },
      run: ({ lab: id, lines, device }) =>
        labs.in(id, (lab) => {
          const typed = [];
          for (const line of lines) {
            const one = typeLine(lab, line, { device });
            if ("problems" in one) return one;
            typed.push(one);
          }
          const shown = typed.map(
            ({ transcript, hints }) => transcript + hints.map((hint) => `(${hint})\n`).join(""),
          );
          return { text: `${shown.join("")}${typed.at(-1)?.nextPrompt ?? ""}`, data: { lines: typed } };
        }),
    }),
    tool({
      name: "lab_state",
      description: "What the devices, cables and phones of a lab are doing, and what is broken there now.",
      input: { lab: ID, language: LANGUAGE.default("en") },
      run: ({ lab: id, language }) =>
        labs.in(id, (lab) => {
          const findings = diagnose(lab);
          if ("problems" in findings) return findings;
          const text = `${describeState(lab)}\n${findingsText(findings, language)}`;
          return { text, data: { ...stateOf(lab), findings } };
        }),
    }),
    tool({
      name: "lab_screen",
      description: "What the screen of a phone shows: calls, lines with lamps, soft keys.",
      input: { lab: ID, phone: z.string() },
      run: ({ lab: id, phone }) =>
        labs.in(id, (lab) => {
          const shown = screenOf(lab, phone);
          return "problems" in shown ? shown : { text: shown.drawn, data: shown };
        }),
    }),
    tool({
      name: "lab_pcap",
      description: "The traffic of a lab since it was switched on, as a capture file for Wireshark.",
      input: { lab: ID },
      run: ({ lab: id }) =>
        labs.in(id, (lab) => {
          const bytes = captureOf(lab);
          if ("problems" in bytes) return bytes;
          const file = { name: `${id}.pcap`, type: "application/vnd.tcpdump.pcap", bytes };
          return { text: `${bytes.length} bytes`, file };
        }),
    }),
    tool({
      name: "lab_stop",
      description: "Switches a lab off.",
      input: { lab: ID },
      run: ({ lab: id }) =>
        labs.in(id, () => {
          labs.remove(id);
          return { text: `${id} is off` };
        }),
    }),
  ];
}

/** The labs that are on, by their ids. */
class OpenLabs {
  readonly #labs = new Map<string, OpenLab>();
  #begun = 0;

  add(lab: OpenLab): string | Failure {
    if (this.#labs.size >= MOST_LABS)
      return { failure: `${MOST_LABS} labs are on, which is the most: end one with lab_stop` };
    const id = `${lab.name}-${++this.#begun}`;
    this.#labs.set(id, lab);
    return id;
  }

  in(id: string, act: (lab: OpenLab) => Answer | Refusal | Failure): Answer | Refusal | Failure {
    const lab = this.#labs.get(id);
    if (lab) return act(lab);
    return { failure: `there is no lab ${id}: lab_start begins one, and names it` };
  }

  remove(id: string): void {
    this.#labs.delete(id);
  }
}

const MOST_LABS = 8;
const MOST_LINES = 1000;

function describeState(lab: OpenLab): string {
  const rows = stateOf(lab).devices.map(
    ({ name, what, state }) => `${name}: ${what}${state === "" ? "" : `; ${state}`}`,
  );
  return `${rows.join("\n")}\n`;
}
