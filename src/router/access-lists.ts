import { LineIndex } from "../language/line-index.js";
import type { Platform } from "../platform/platform.js";
import { createAccessList } from "./create.js";
import type { AccessEntry, EntryArguments } from "./access-entry.js";
import { toAddress, toNumber } from "./ipv4.js";
import { icmpName, portName, protocolName } from "./named-numbers.js";
import type { AccessList, Router } from "./router.js";

/** Rules of access lists: how entries are numbered and how the router rewrites them (REFERENCE.md section 10). */

/** Whether a list is named by its number, and so is printed line by line. */
export function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** Whether lists of a kind may have that number (IOS Security Command Reference, `access-list`). */
export function isNumberOf(kind: AccessList["kind"], number: number): boolean {
  const within = (low: number, high: number) => number >= low && number <= high;
  return kind === "standard" ? within(1, 99) || within(1300, 1999) : within(100, 199) || within(2000, 2699);
}

/** The list of that name, made if it is not there. */
export function listFor(
  router: Router,
  name: string,
  kind: AccessList["kind"],
  numbered: boolean,
): AccessList {
  const list = router.accessLists.get(name) ?? createAccessList(name, kind, numbered);
  router.accessLists.set(name, list);
  return list;
}

/**
 * Adds a line: behind the others in steps of ten, or where its sequence number says; a line is there only once,
 * and a remark stands between two steps. False if the sequence number is taken.
 */
export function rememberEntry(
  list: AccessList,
  { sequence: typed, ...rest }: EntryArguments & { readonly sequence?: number },
  platform: Platform,
): boolean {
  const entry = rewritten(rest, list.kind, platform);
  if (entry.text === undefined && entryNamed(list, entry, platform)) return true;
  const last = list.entries.at(-1)?.sequence ?? 0;
  const next = entry.text === undefined ? Math.floor(last / 10) * 10 + 10 : last + 1;
  const sequence = typed ?? next;
  const place = sequence > last ? list.entries.length : placeOf(sequence, list.entries);
  if (list.entries[place]?.sequence === sequence) return false;
  const { entries } = list;
  const added = { sequence, arguments: entry };
  list.entries = entries.toSpliced(place, 0, added);
  bySaying.added(entries, list.entries, added, undefined);
  return true;
}

/** Where an entry of that number belongs, or stands already. */
function placeOf(sequence: number, entries: readonly AccessEntry[]): number {
  const place = entries.findIndex((one) => one.sequence >= sequence);
  return place < 0 ? entries.length : place;
}

/** The line that says the same. */
export function entryNamed(
  list: AccessList,
  args: EntryArguments,
  platform: Platform,
): AccessEntry | undefined {
  return bySaying.find(
    list.entries,
    { sequence: 0, arguments: rewritten(args, list.kind, platform) },
    undefined,
  );
}

const bySaying = new LineIndex<AccessEntry>(({ arguments: said }) => textOf(said));

export function removeEntries(list: AccessList, entry: AccessEntry | undefined): void {
  list.entries = list.entries.filter((one) => one !== entry);
}

/** What an entry says, the same for equal ones. */
function textOf(args: EntryArguments): string {
  return JSON.stringify(Object.entries(args).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const EVERY = "255.255.255.255";
const ONE = "0.0.0.0";

/** A line as the router keeps it: hosts and `any` by their words, what has a name by it, no bits that a wildcard ignores. */
function rewritten(args: EntryArguments, kind: AccessList["kind"], platform: Platform): EntryArguments {
  if (kind === "standard") return standardEntry(args, platform);
  const { protocol, number, source, sourceWildcard, target, targetWildcard, type, code, ...rest } = args;
  const known = protocolOf(protocol, number);
  return {
    ...rest,
    ...known,
    ...sourceOf(source, sourceWildcard),
    ...targetOf(target, targetWildcard),
    ...portsOf(rest, known.protocol),
    ...(type === undefined ? {} : icmpOf(type, code)),
  };
}

function standardEntry(args: EntryArguments, { traits }: Platform): EntryArguments {
  const { host, wildcard, address, ...rest } = args;
  if (wildcard === EVERY) return { ...rest, any: true };
  const single = wildcard === ONE ? address : undefined;
  if (traits.configuration.standardHost === "host A.B.C.D" && single !== undefined)
    return { ...rest, host: single };
  const only = traits.configuration.standardHost === "host A.B.C.D" ? undefined : (host ?? single);
  if (only !== undefined) return { ...rest, address: only };
  return address === undefined || wildcard === undefined
    ? args
    : { ...rest, address: withoutIgnored(address, wildcard), wildcard };
}

/** An address without the bits that its wildcard says do not matter. */
function withoutIgnored(address: string, wildcard: string): string {
  return toAddress((toNumber(address) & ~toNumber(wildcard)) >>> 0);
}

/** A protocol that has a name goes by it. */
function protocolOf(protocol: string | undefined, number: number | undefined): EntryArguments {
  const name = number === undefined ? protocol : protocolName(number);
  if (name !== undefined) return { protocol: name };
  return number === undefined ? {} : { number };
}

function icmpOf(type: number, code: number | undefined): EntryArguments {
  const name = icmpName(type, code);
  if (name !== undefined) return { options: [name] };
  return code === undefined ? { type } : { type, code };
}

function sourceOf(source?: string, wildcard?: string): EntryArguments {
  if (source === undefined || wildcard === undefined) return {};
  if (wildcard === EVERY) return { sourceAny: "any" };
  if (wildcard === ONE) return { sourceHost: source };
  return { source: withoutIgnored(source, wildcard), sourceWildcard: wildcard };
}

function targetOf(target?: string, wildcard?: string): EntryArguments {
  if (target === undefined || wildcard === undefined) return {};
  if (wildcard === EVERY) return { targetAny: "any" };
  if (wildcard === ONE) return { targetHost: target };
  return { target: withoutIgnored(target, wildcard), targetWildcard: wildcard };
}

const PORT_LABELS = [
  "sourcePort",
  "sourceLow",
  "sourceHigh",
  "targetPort",
  "targetLow",
  "targetHigh",
] as const;

function portsOf(
  args: EntryArguments,
  protocol: string | undefined,
): Readonly<Partial<Record<(typeof PORT_LABELS)[number], string>>> {
  return Object.fromEntries(
    PORT_LABELS.flatMap((label) => {
      const port = args[label];
      return port === undefined ? [] : [[label, portName(port, protocol)] as const];
    }),
  );
}
