import { argumentRows, valueRows, type Completions, type Offer, type Row } from "./completions.js";

/** A function that lets zsh complete the program's commands, with what each is for. */
export function zshCompletion(all: readonly Completions[]): string {
  return `#compdef cme
# Completion of cme in zsh, written by: cme completion zsh
_cme() {
  local at=cme i
  local -a offers
  for ((i = 2; i < CURRENT; i++)); do
    case "$at $words[i]" in
    ${all.map(({ path }) => quoted(path)).join("|")}) at="$at $words[i]" ;;
    esac
  done
  case "$at $words[CURRENT-1]" in
${valueRows(all).map(valueCase).join("")}  esac
  if [[ $PREFIX == -* ]]; then
    case $at in
${all.map(({ path, options }) => offerCase(path, options)).join("")}    esac
    _describe -t options option offers
    return
  fi
  case $at in
${all.map(({ path, commands }) => offerCase(path, commands)).join("")}  esac
  (( $#offers )) && _describe -t commands command offers
  case $at in
${argumentCases(all)}  esac
}
if [[ $funcstack[1] == _cme ]]; then _cme "$@"; else compdef _cme cme; fi
`;
}

function valueCase(row: Row): string {
  return `  ${quoted(row.at)}) ${offered(row)}; return ;;\n`;
}

function argumentCases(all: readonly Completions[]): string {
  const rows = argumentRows(all.map((one) => ({ ...one, commands: [] })));
  return rows
    .filter(({ values: { words, files } }) => files || words.length > 0)
    .map((row) => `  ${quoted(row.at)}) ${offered(row)} ;;\n`)
    .join("");
}

/** What offers a row's words and files. */
function offered({ values: { words, files } }: Row): string {
  const parts = [
    ...(words.length > 0 ? [`compadd -- ${words.join(" ")}`] : []),
    ...(files ? ["_files"] : []),
  ];
  return parts.join("; ") || ":";
}

function offerCase(path: string, offers: readonly Offer[]): string {
  if (offers.length === 0) return "";
  const rows = offers.map(({ name, description }) => quoted(`${name.replaceAll(":", "\\:")}:${description}`));
  return `    ${quoted(path)}) offers=(${rows.join(" ")}) ;;\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
