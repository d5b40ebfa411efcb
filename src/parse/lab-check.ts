import { parse } from "./generated/lab-check.js";

/** A sentence of a lab file: what must hold, and within how many seconds. */
export interface Sentence {
  readonly claim: Claim;
  /** Seconds of virtual time; undefined: as long as such a thing usually takes. */
  readonly within: number | undefined;
}

/** What a sentence says of a lab. Numbers are telephone numbers, as they are dialled; ports are as they were written. */
export type Claim =
  | { readonly kind: "doctor" }
  | { readonly kind: "saved"; readonly device: string }
  | {
      readonly kind: "route";
      readonly device: string;
      readonly network: string;
      readonly protocol: "rip" | "ospf" | "eigrp" | "static" | undefined;
    }
  | { readonly kind: "vlan"; readonly device: string; readonly port: string; readonly vlan: number }
  | { readonly kind: "mode"; readonly device: string; readonly mode: string }
  | { readonly kind: "link"; readonly device: string; readonly port: string; readonly up: boolean }
  | { readonly kind: "lease"; readonly station: string; readonly network: string | undefined }
  | { readonly kind: "ping"; readonly from: string; readonly to: string; readonly works: boolean }
  | { readonly kind: "login"; readonly from: string; readonly to: string; readonly works: boolean }
  | { readonly kind: "registered"; readonly phone: string; readonly number: string | undefined }
  | { readonly kind: "shows"; readonly phone: string; readonly text: string }
  | CallClaim
  | {
      readonly kind: "attack";
      readonly device: string;
      readonly words: string;
      readonly succeeds: boolean;
    }
  | { readonly kind: "transfer"; readonly from: string; readonly to: string }
  | { readonly kind: "park"; readonly from: string; readonly by: string }
  | { readonly kind: "hunt"; readonly pilot: string; readonly numbers: readonly string[] }
  | { readonly kind: "page"; readonly number: string; readonly numbers: readonly string[] };

export interface CallClaim {
  readonly kind: "call";
  /** A number, or a phone or PC by its name, whatever its number is; `to`, too. */
  readonly from: string;
  readonly to: string;
  /** `none`: no call comes about, for whatever reason. */
  readonly outcome: "connected" | "busy" | "ringing" | "none";
  /** Who rings, where it is not who was dialled. */
  readonly rings?: string;
  readonly codec?: string | undefined;
  /** Whoever asks makes the call; otherwise a student may have to. */
  readonly tried?: true;
}

/** A sum of a lab file's texts: `pod * 10 + 1000`. */
export type Sum =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "sum"; readonly sign: "+" | "-"; readonly left: Sum; readonly right: Sum }
  | { readonly kind: "product"; readonly left: Sum; readonly right: Sum };

/** Where a text stops making sense: counted from 0. */
export interface Misread {
  readonly offset: number;
  /** What could stand there. */
  readonly expected: readonly string[];
}

/** The forms of a sentence, each as an example. */
export const SENTENCE_FORMS: readonly string[] = [
  "PC1 has a lease in 192.168.150.0/24",
  "PC1 pings 192.168.150.254",
  "PC1 does not ping PC2",
  "PC1 can telnet to CME",
  "PC1 cannot telnet to CME",
  "PHONE1 is registered as 101",
  'PHONE1 shows "Reception"',
  "101 calls 102",
  "101 calls 102 with g729r8",
  "101 calls 102 and hears busy",
  "101 calls 102 and 103 rings",
  "101 can call 102",
  "PHONE1 can call PHONE2",
  "101 cannot call 102",
  'ATTACKER attacks with "toll 0145550199" and fails',
  "101 transfers to 103",
  "101 parks and 103 retrieves",
  "hunt 600 rings 101, 102",
  "page 700 reaches 101, 102",
  "CME Fa0/0 is up",
  "SW1 Fa0/1 carries vlan 10",
  "CME has a route to 10.2.0.0/16 by ospf",
  "CME saved its configuration",
  "CME is in config-telephony",
  "the doctor finds nothing broken",
];

/** Reads a sentence of a lab file. */
export function readSentence(text: string): Sentence | Misread {
  return readAs(() => parse(text, { startRule: "Sentence" }));
}

/** Reads what stands between `$(` and `)`. */
export function readSum(text: string): Sum | Misread {
  return readAs(() => parse(text, { startRule: "Sum" }));
}

function readAs<T>(read: () => T): T | Misread {
  try {
    return read();
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const expected = error.expected.map(
      ({ description, text }) => description ?? (text && `"${text}"`) ?? "",
    );
    return {
      offset: error.location.start.offset,
      expected: [...new Set(expected)].filter((one) => one !== ""),
    };
  }
}

interface SyntaxFault {
  readonly expected: readonly { readonly description?: string; readonly text?: string }[];
  readonly location: { readonly start: { readonly offset: number } };
}

function isSyntaxError(error: unknown): error is SyntaxFault {
  return error instanceof Error && error.name === "SyntaxError" && "expected" in error && "location" in error;
}
