import type { Completions, OfferedOption, Values } from "./completions.js";

/** Commands that let fish complete the program's commands, with what each is for. */
export function fishCompletion(all: readonly Completions[]): string {
  return `# Completion of cme in fish, written by: cme completion fish
function __cme_at
    set -l at cme
    for word in (commandline -opc)[2..]
        switch "$at $word"
            case ${all.map(({ path }) => quoted(path)).join(" ")}
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end
complete -c cme -f
${all.map(linesOf).join("")}`;
}

function linesOf({ path, commands, options, values }: Completions): string {
  const at = `complete -c cme -n ${quoted(`__cme_at ${path}`)}`;
  const rows = [
    ...commands.map(({ name, description }) => `${at} -a ${name} -d ${quoted(description)}`),
    ...options.map(
      (option) => `${at} ${flag(option)}${takes(option.values)} -d ${quoted(option.description)}`,
    ),
    ...(values ? [`${at}${offered(values)}`] : []),
  ];
  return rows.map((row) => `${row}\n`).join("");
}

function flag({ name }: OfferedOption): string {
  return name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
}

function takes(values: Values | undefined): string {
  return values ? ` -r${offered(values)}` : "";
}

function offered({ words, files }: Values): string {
  return `${words.length > 0 ? ` -a ${quoted(words.join(" "))}` : ""}${files ? " -F" : " -f"}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
