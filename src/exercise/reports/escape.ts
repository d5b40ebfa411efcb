/** A text as it stands in HTML and XML; characters that XML does not have are shown as `\x1b`. */
export function escaped(text: string): string {
  return text

    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, (one) => {
      return `\\x${one.charCodeAt(0).toString(16).padStart(2, "0")}`;
    })
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
