import { groupedBy } from "../../language/grouped-by.js";
import { argumentRows, optionRows, valueRows, type Completions, type Row } from "./completions.js";

/** A script that lets bash complete the program's commands. */
export function bashCompletion(all: readonly Completions[]): string {
  return `# Completion of cme in bash, written by: cme completion bash
_cme() {
  local cur=\${COMP_WORDS[COMP_CWORD]} at=cme i values='' files=
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
    ${patterns(all.map(({ path }) => path))}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at \${COMP_WORDS[COMP_CWORD - 1]}" in
${cases(valueRows(all))}  *)
    if [[ $cur == -* ]]; then
      case "$at" in
${cases(optionRows(all), "      ")}      esac
    else
      case "$at" in
${cases(argumentRows(all), "      ")}      esac
    fi
    ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$values" -- "$cur")
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -F _cme cme
`;
}

/** The branches of a case, those together that offer the same. */
function cases(rows: readonly Row[], indent = "  "): string {
  const groups = groupedBy(rows, ({ values: { words, files } }) => {
    return `values='${words.join(" ")}'${files ? " files=1" : ""}`;
  });
  return [...groups]
    .map(([set, members]) => `${indent}${patterns(members.map(({ at }) => at))}) ${set} ;;\n`)
    .join("");
}

function patterns(places: readonly string[]): string {
  return places.map((place) => `"${place}"`).join(" | ");
}
