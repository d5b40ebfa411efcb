import { readAddress } from "./address.js";
import { headerName } from "./header-names.js";
import { type Header, headerOf, type SipMessage, type SipRequest, valuesOf } from "./message.js";
import { readVia } from "./via.js";

/** What is wrong with something that came in place of a message. */
export interface Malformed {
  readonly kind: "malformed";
  readonly problem: string;
  /** How a request like this is answered (RFC 3261 section 21.4.1), where enough of it could be read. */
  readonly status: 400 | 505;
  readonly request?: SipRequest;
}

/** What a stretch of text begins with, up to the body. */
export interface Head {
  readonly first: string;
  readonly headers: readonly Header[];
  /** Values of `Content-Length`, as written. */
  readonly lengths: readonly string[];
  /** A line that is no header. */
  readonly fault: string | undefined;
}

/** Reads the one message of a datagram, a character a byte; undefined for the line ends that keep a way open. */
export function readMessage(text: string): SipMessage | Malformed | undefined {
  const begun = text.slice(lineEndsAt(text));
  if (begun === "") return undefined;
  const { head: written, bodyAt } = cutHead(begun) ?? { head: begun, bodyAt: begun.length };
  const head = readHead(written);
  const rest = begun.slice(bodyAt);
  const length = lengthOf(head);
  if (length === undefined || typeof length === "string")
    return assemble(head, rest, typeof length === "string" ? length : undefined);
  if (length > rest.length) return assemble(head, rest, "Content-Length is more than there is");
  return assemble(head, rest.slice(0, length));
}

/** How many line ends stand before anything else. */
export function lineEndsAt(text: string): number {
  let at = 0;
  while (text.charAt(at) === "\r" || text.charAt(at) === "\n") at++;
  return at;
}

/** The lines up to the empty one, and where the body begins; undefined where no empty line has come yet. */
export function cutHead(text: string): { readonly head: string; readonly bodyAt: number } | undefined {
  const found = /\r?\n\r?\n/.exec(text);
  return found ? { head: text.slice(0, found.index), bodyAt: found.index + found[0].length } : undefined;
}

/** The lines of a head; a line that begins with a blank goes on where the one before it ended. */
export function readHead(text: string): Head {
  const [first = "", ...lines] = text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers: Header[] = [];
  const lengths: string[] = [];
  let fault: string | undefined;
  for (const line of lines) {
    const found = /^([\w\-.!%*+`'~]+)[ \t]*:(.*)$/.exec(line);
    if (found?.[1] === undefined || /[\0-\x08\x0b-\x1f\x7f]/.test(line)) {
      fault ??= line === "" ? fault : `no header: ${line.slice(0, 40)}`;
      continue;
    }
    const name = headerName(found[1]);
    const value = (found[2] ?? "").trim();
    if (name === "Content-Length") lengths.push(value);
    else headers.push({ name, value });
  }
  return { first: first.trimEnd(), headers, lengths, fault };
}

/** Bytes of the body as the head says; undefined where it says nothing, a text where that makes no sense. */
export function lengthOf({ lengths }: Head): number | string | undefined {
  const [length] = lengths;
  if (length === undefined) return undefined;
  if (lengths.some((one) => one !== length)) return "two values of Content-Length";
  return /^\d{1,7}$/.test(length) ? Number(length) : "Content-Length is no number";
}

/** Makes a message of its head and its body; `problem` is what was wrong already. */
export function assemble(head: Head, body: string, problem?: string): SipMessage | Malformed {
  const { first, headers, fault } = head;
  const answer = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/i.exec(first);
  const asked = /^([\w\-.!%*+`'~]+) (\S+) SIP\/(\d+\.\d+)$/i.exec(first);
  if (answer) {
    const response = {
      kind: "response",
      status: Number(answer[1]),
      reason: answer[2] ?? "",
      headers,
      body,
    } as const;
    const wrong = problem ?? fault ?? missing(response);
    return wrong === undefined ? response : { kind: "malformed", problem: wrong, status: 400 };
  }
  if (asked?.[1] === undefined || asked[2] === undefined)
    return { kind: "malformed", problem: "no request and no response", status: 400 };
  const request: SipRequest = { kind: "request", method: asked[1], uri: asked[2], headers, body };
  if (asked[3] !== "2.0")
    return { kind: "malformed", problem: "Version Not Supported", status: 505, request };
  const wrong = problem ?? fault ?? missing(request);
  return wrong === undefined ? request : { kind: "malformed", problem: wrong, status: 400, request };
}

/** What every message has (RFC 3261 sections 8.1.1 and 8.2.6), in a form that can be read. */
function missing(message: SipMessage): string | undefined {
  const vias = valuesOf(message, "Via");
  if (vias.length === 0 || vias.some((via) => !readVia(via))) return "Via is missing or wrong";
  for (const name of ["From", "To"])
    if (!readAddress(headerOf(message, name) ?? "")) return `${name} is missing or wrong`;
  if (!headerOf(message, "Call-ID")) return "Call-ID is missing";
  const sequence = sequenceOf(message);
  if (!sequence) return "CSeq is missing or wrong";
  if (message.kind === "request" && sequence.method !== message.method) return "CSeq has another method";
  return undefined;
}

/** The number and the method of a CSeq; undefined where there is none. */
export function sequenceOf(
  message: SipMessage,
): { readonly number: number; readonly method: string } | undefined {
  const found = /^(\d{1,10})\s+(\S+)$/.exec(headerOf(message, "CSeq") ?? "");
  const number = Number(found?.[1]);
  return found?.[2] === undefined || number >= 2 ** 31 ? undefined : { number, method: found[2] };
}
