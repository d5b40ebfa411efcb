/** The separator of a table: the one that stands most often in its first line. */
export function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).mark;
}
