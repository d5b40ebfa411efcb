/** What a server of files takes of the options that a client asks for: `blksize` (RFC 2348), `tsize` and `timeout` (RFC 2349). */
export interface TakenOptions {
  /** As they are told to the client; others are passed over. */
  readonly taken: Readonly<Record<string, string>>;
  /** Bytes of a block. */
  readonly blockSize: number;
  /** Milliseconds until something is repeated; undefined: as the server likes. */
  readonly patience: number | undefined;
}

/** `size` is how many bytes the file has. */
export function takenOptions(asked: Readonly<Record<string, string>>, size: number): TakenOptions {
  const block = wholeNumber(asked["blksize"], 8, 65_464);
  const blockSize = block === undefined ? BLOCK : Math.min(block, LONGEST_BLOCK);
  const seconds = wholeNumber(asked["timeout"], 1, 255);
  const taken = {
    ...(block !== undefined && { blksize: String(blockSize) }),
    ...(asked["tsize"] !== undefined && { tsize: String(size) }),
    ...(seconds !== undefined && { timeout: String(seconds) }),
  };
  return { taken, blockSize, patience: seconds === undefined ? undefined : seconds * 1000 };
}

/** Bytes of a block where nobody asks for others, and at most: what an Ethernet frame carries. */
export const BLOCK = 512;
const LONGEST_BLOCK = 1428;

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
