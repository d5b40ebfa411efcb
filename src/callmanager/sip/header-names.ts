/** Headers by their whole names, in IOS's spelling; those with a compact form (RFC 3261 section 7.3.3) have it behind. */
const SPELLINGS: readonly (readonly [name: string, compact?: string])[] = [
  ["Via", "v"],
  ["Remote-Party-ID"],
  ["From", "f"],
  ["To", "t"],
  ["Date"],
  ["Call-ID", "i"],
  ["Supported", "k"],
  ["Require"],
  ["Unsupported"],
  ["Min-SE"],
  ["Session-Expires", "x"],
  ["Cisco-Guid"],
  ["User-Agent"],
  ["Server"],
  ["Allow"],
  ["CSeq"],
  ["Max-Forwards"],
  ["Timestamp"],
  ["Route"],
  ["Record-Route"],
  ["Contact", "m"],
  ["Refer-To", "r"],
  ["Referred-By", "b"],
  ["Replaces"],
  ["Diversion"],
  ["WWW-Authenticate"],
  ["Proxy-Authenticate"],
  ["Authorization"],
  ["Proxy-Authorization"],
  ["Expires"],
  ["Min-Expires"],
  ["Allow-Events", "u"],
  ["Event", "o"],
  ["Subscription-State"],
  ["RSeq"],
  ["RAck"],
  ["Accept"],
  ["Reason"],
  ["Warning"],
  ["Retry-After"],
  ["Subject", "s"],
  ["Content-Encoding", "e"],
  ["Content-Type", "c"],
  ["Content-Disposition"],
  ["Content-Length", "l"],
];

const BY_SPELLING = new Map(
  SPELLINGS.flatMap(([name, compact]) =>
    [name, compact ?? name].map((one) => [one.toLowerCase(), name] as const),
  ),
);

/** The whole name of a header however it was written; a name that nobody knows stays as it is. */
export function headerName(written: string): string {
  return BY_SPELLING.get(written.toLowerCase()) ?? written;
}

const PLACES = new Map(SPELLINGS.map(([name], index) => [name, index]));

/** Where IOS has a header among the others of a message; unknown ones stand before those of the body. */
export function placeOfHeader(name: string): number {
  return PLACES.get(name) ?? (PLACES.get("Content-Type") ?? 0) - 0.5;
}

/** Headers whose values may stand in one line with commas between them (RFC 3261 section 7.3.1). */
const LISTS = new Set(
  "Via Supported Require Unsupported Allow Allow-Events Route Record-Route Contact Diversion Accept Reason Warning".split(
    " ",
  ),
);

export function isList(name: string): boolean {
  return LISTS.has(name);
}
