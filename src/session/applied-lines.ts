import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import { Answer } from "./answer.js";
import { CommandRunner } from "./command-runner.js";
import type { LineReader } from "./line-reader.js";
import type { ModeStack } from "./mode-stack.js";
import { Questions } from "./questions.js";
import type { RouterHost } from "./router-host.js";

/** The session whose lines they are. */
interface Surroundings {
  readonly host: RouterHost;
  readonly device: Device;
  readonly stack: ModeStack;
  readonly reader: LineReader;
  readonly answer: Answer;
}

/**
 * Types the lines of a configuration file into global configuration, up to its `end`. A line that is refused is shown
 * above what the router says of it, unless in silence; one that is kept there although it is no command is there already.
 */
export function applyLines(text: string, isSilent: boolean, surroundings: Surroundings): number {
  const { device, stack, host, answer } = surroundings;
  const said = new Answer();
  const questions = new Questions(said);
  const runner = new CommandRunner({ ...surroundings, questions, answer: said, isOver: () => false });
  let refused = 0;
  const apply = (line: string) => {
    said.begin();
    runner.begin();
    runner.apply(line);
    while (questions.expects !== undefined && questions.expects !== "text") questions.take("yes");
    const isRefused = runner.problem !== undefined;
    if (isRefused && host.keepsLine(stack.top?.path ?? "", line.trim())) return;
    if (isRefused) refused++;
    if (isSilent) return;
    answer.print((isRefused ? `${line}\n` : "") + said.reply.text);
  };
  stack.aside({ mode: configMode, targets: [device.router], path: "" }, () => {
    for (const line of text.split(/\r?\n/)) {
      if (questions.take(line)) continue;
      const words = line.trim();
      // A stray `exit` leads out of configuration, and what stands behind it is no command of EXEC.
      if (words === "end" || stack.depth === 0) return;
      if (words !== "" && !words.startsWith("!")) apply(line);
    }
  });
  return refused;
}
