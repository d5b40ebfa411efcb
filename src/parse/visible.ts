/** Somebody's text as a message quotes it: what would act on a terminal, or turn its letters around, is spelt out. */
export function visible(text: string): string {
  return text.replace(ACTING, (char) => {
    const code = char.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16)}`;
  });
}

const ACTING = /[\0-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
