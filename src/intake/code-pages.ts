/** Encodings of one byte a character that computers of students still have. */
export interface CodePage {
  readonly name: "windows-1252" | "ibm850" | "macintosh";
  /** The characters of the bytes from 0x80 on. */
  readonly upper: string;
}

const UPPER_BYTES = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);

const upperHalf = (encoding: string) => new TextDecoder(encoding).decode(UPPER_BYTES);

/** Code page 850, that of consoles of Windows in western Europe, which no decoder of Unicode knows. */
const IBM_850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** That of Windows first: where nothing tells them apart, it is that one. */
export const CODE_PAGES: readonly CodePage[] = [
  { name: "windows-1252", upper: upperHalf("windows-1252") },
  { name: "ibm850", upper: IBM_850 },
  { name: "macintosh", upper: upperHalf("macintosh") },
];

export function decodedBy({ upper }: CodePage, bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? "");
  return text;
}

/** The bytes of a text in a code page; undefined if it has a character that is not there. */
export function encodedBy({ upper }: CodePage, text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes[at] = code;
    else {
      const place = upper.indexOf(text[at] ?? "");
      if (place < 0) return undefined;
      bytes[at] = 0x80 + place;
    }
  }
  return bytes;
}

/**
 * The code page by which most of the bytes beyond ASCII are letters of western Europe, or signs of typography between
 * blanks: `0x82` is `é` of the console and a low quotation mark of Windows.
 */
export function likeliestCodePage(bytes: Uint8Array): CodePage {
  const [first, ...others] = CODE_PAGES as readonly [CodePage, ...CodePage[]];
  let best = first;
  let most = lettersIn(decodedBy(first, bytes));
  for (const page of others) {
    const letters = lettersIn(decodedBy(page, bytes));
    if (letters > most) [best, most] = [page, letters];
  }
  return best;
}

/** How many letters with accents stand in words of small letters. */
function lettersIn(text: string): number {
  return text.match(/[éèêëàâäçîïôöûùüÿœæñáíóúß](?![A-Z])|(?<![a-z])[ÉÈÊÀÂÇÎÔÖÄÜ]/g)?.length ?? 0;
}
