/** What a word may have been meant to be if one finger slipped: a key too many or too few, two swapped, a neighbour. */
export function oneKeyAway(word: string): readonly string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const swapped = `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`;
    const beside = besides(tail.charAt(0)).map((key) => `${head}${key}${tail.slice(1)}`);
    const added = Array.from(LETTERS, (key) => `${head}${key}${tail}`);
    return [swapped, `${head}${tail.slice(1)}`, ...beside, ...added];
  })
    .flat()
    .filter((one) => one.length > 1);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz-";

const ROWS = ["1234567890-", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];

function besides(key: string): readonly string[] {
  const row = ROWS.findIndex((keys) => key !== "" && keys.includes(key));
  const column = ROWS[row]?.indexOf(key) ?? -1;
  if (column < 0) return [];
  return [row - 1, row, row + 1]
    .flatMap((other) => [column - 1, column, column + 1].map((at) => ROWS[other]?.charAt(at) ?? ""))
    .filter((other) => other !== "" && other !== key);
}
