/** Whether a line of a solution leads somewhere and configures nothing. */
export function isNavigation(line: string): boolean {
  return /^(en|ena\w*|conf\w*( t\w*)?|exit|end|write( mem\w*)?|wr|copy run\S* start\S*|do .*|!.*)$/i.test(
    line.trim(),
  );
}

/** The line with each of its values changed, one at a time: numbers and addresses, one higher. */
export function* changedValues(line: string): Iterable<string> {
  const words = line.split(" ");
  for (const [index, word] of words.entries()) {
    const changed = changedWord(word);
    if (changed === undefined) continue;
    yield words.with(index, changed).join(" ");
  }
}

function changedWord(word: string): string | undefined {
  const [, ahead = "", last = ""] = /^(\d+\.\d+\.\d+\.)(\d+)$/.exec(word) ?? [];
  // A mask is no mask any more with another last number.
  if (ahead !== "") return ahead.startsWith("255.") ? undefined : `${ahead}${(Number(last) + 1) % 255}`;
  if (/^\d{1,9}$/.test(word)) return String(Number(word) + 1).padStart(word.length, "0");
  const [, button, dn] = /^(\d+:)(\d+)$/.exec(word) ?? [];
  return button === undefined ? undefined : `${button}${Number(dn) + 1}`;
}
