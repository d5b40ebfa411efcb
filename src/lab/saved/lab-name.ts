/** Whether a saved lab may have that name, which is that of a folder too. */
export function isLabName(name: string): boolean {
  return NAME.test(name) && !RESERVED.test(name);
}

/** A name for a lab that came from a file or from elsewhere. */
export function labNameFrom(text: string): string {
  const name = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, "-")
    .replaceAll(/^[-_]+|[-_]+$/g, "")
    .slice(0, LONGEST);
  return isLabName(name) ? name : "lab";
}

/** That name, or the first one behind it that is free: `course`, `course-2`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(one)) return one;
  }
}

const LONGEST = 60;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}$/u;
/** Names of devices, which are no folders on Windows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
