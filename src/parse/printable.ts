/** A text of a client's as screens and logs may show it: signs that would steer a terminal become dots. */
export function printable(text: string): string {
  return text.replace(/[^ -~]/g, ".");
}
