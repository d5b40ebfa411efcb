import { refuse, type Mode, type Outcome } from "../../../language/declaration.js";
import type { Platform } from "../../../platform/platform.js";
import {
  entryNamed,
  isNumber,
  isNumberOf,
  listFor,
  removeEntries,
  rememberEntry,
} from "../../../router/access-lists.js";
import type { EntryArguments } from "../../../router/access-entry.js";
import type { AccessList, Router } from "../../../router/router.js";
import { configPrefixes, leaving } from "../../common.js";
import { vocabulary, type Device } from "../../device.js";
import { ipv6List } from "./ipv6-lists.js";
import { ipWords } from "../ip/words.js";

/** Access lists by number and by name (IOS security command reference; REFERENCE.md section 10). */
const { setting, section, action } = vocabulary<Router>()(ipWords);
const inList = vocabulary<AccessList>()({});

const STANDARD = "{any | host host:A.B.C.D | address:A.B.C.D [wildcard:A.B.C.D]} [log]";

const PROTOCOL =
  "{protocol:{ahp | eigrp | esp | gre | icmp | igmp | ip | ipinip | ospf | pim | tcp | udp} | number:<0-255>}";
const SOURCE = "{sourceAny:{any} | host sourceHost:A.B.C.D | source:A.B.C.D sourceWildcard:A.B.C.D}";
const SOURCE_PORT =
  "[{sourceOp:{eq | gt | lt | neq} sourcePort:WORD | range sourceLow:WORD sourceHigh:WORD}]";
const TARGET = "{targetAny:{any} | host targetHost:A.B.C.D | target:A.B.C.D targetWildcard:A.B.C.D}";
const TARGET_PORT =
  "[{targetOp:{eq | gt | lt | neq} targetPort:WORD | range targetLow:WORD targetHigh:WORD}]";
const OPTIONS =
  "[options:{administratively-prohibited | echo | echo-reply | established | fragments | log | log-input | packet-too-big | time-exceeded | ttl-exceeded | unreachable}+ | type:<0-255> [code:<0-255>]] [dscp dscp:DSCP | precedence precedence:PRECEDENCE]";
const EXTENDED = `${PROTOCOL} ${SOURCE} ${SOURCE_PORT} ${TARGET} ${TARGET_PORT} ${OPTIONS}` as const;

const standardHelp = {
  remark: "Access list entry comment",
  text: "Comment up to 100 characters",
  deny: "Specify packets to reject",
  permit: "Specify packets to forward",
  any: "Any source host",
  host: "A single host address",
  address: "Address to match",
  wildcard: "Wildcard bits",
  log: "Log matches against this entry",
} as const;

const extendedHelp = {
  remark: "Access list entry comment",
  text: "Comment up to 100 characters",
  deny: "Specify packets to reject",
  permit: "Specify packets to forward",
  ahp: "Authentication Header Protocol",
  eigrp: "Cisco's EIGRP routing protocol",
  esp: "Encapsulation Security Payload",
  gre: "Cisco's GRE tunneling",
  icmp: "Internet Control Message Protocol",
  igmp: "Internet Gateway Message Protocol",
  ip: "Any Internet Protocol",
  ipinip: "IP in IP tunneling",
  ospf: "OSPF routing protocol",
  pim: "Protocol Independent Multicast",
  tcp: "Transmission Control Protocol",
  udp: "User Datagram Protocol",
  number: "An IP protocol number",
  any: "Any host",
  host: "A single host",
  sourceHost: "Source address",
  source: "Source address",
  sourceWildcard: "Source wildcard bits",
  targetHost: "Destination address",
  target: "Destination address",
  targetWildcard: "Destination wildcard bits",
  eq: "Match only packets on a given port number",
  gt: "Match only packets with a greater port number",
  lt: "Match only packets with a lower port number",
  neq: "Match only packets not on a given port number",
  range: "Match only packets in the range of port numbers",
  sourcePort: "Port number or name",
  sourceLow: "Lowest port",
  sourceHigh: "Highest port",
  targetPort: "Port number or name",
  targetLow: "Lowest port",
  targetHigh: "Highest port",
  "administratively-prohibited": "Administratively prohibited",
  echo: "Echo (ping)",
  "echo-reply": "Echo reply",
  established: "Match established connections",
  fragments: "Check non-initial fragments",
  log: "Log matches against this entry",
  "log-input": "Log matches against this entry, including input interface",
  "packet-too-big": "Fragmentation needed and DF set",
  "time-exceeded": "All time exceededs",
  "ttl-exceeded": "TTL exceeded",
  unreachable: "All unreachables",
  type: "ICMP message type",
  code: "ICMP message code",
  dscp: "Match packets with given dscp value",
  precedence: "Match packets with given precedence value",
} as const;

/** The lines of a list as they are printed: each is what its own syntax has read, so it fits that syntax. */
function printed(entries: readonly EntryArguments[], { platform }: Device): readonly never[] {
  const action = platform.traits.configuration.accessListDeny;
  return entries.map((args) => (args.action === "deny" ? { ...args, action } : args) as never);
}

/** What an entry means: `deny` has blanks behind it where it is printed, and `host` is an address without a wildcard. */
function meaningOf<A extends EntryArguments>(args: A): A {
  const { action, host, address = host, wildcard, sourceHost, targetHost, ...rest } = args;
  const { source = sourceHost, sourceWildcard = sourceHost && NO_BITS, ...others } = rest;
  const { target = targetHost, targetWildcard = targetHost && NO_BITS, ...options } = others;
  const said = {
    ...options,
    ...(action && { action: action.trim() as "deny" | "permit" }),
    ...(address && { address }),
    ...(wildcard && wildcard !== NO_BITS && { wildcard }),
    ...(source && { source, ...(sourceWildcard && { sourceWildcard }) }),
    ...(target && { target, ...(targetWildcard && { targetWildcard }) }),
  };
  // It has no other labels than those of the line.
  return said as EntryArguments as A;
}

const NO_BITS = "0.0.0.0";

function numbered(router: Router, kind: AccessList["kind"]): readonly EntryArguments[] {
  return [...router.accessLists.values()]
    .filter((list) => list.numbered && list.kind === kind)
    .toSorted((a, b) => Number(a.name) - Number(b.name))
    .flatMap((list) => list.entries.map((entry) => ({ list: Number(list.name), ...entry.arguments })));
}

const standardNumbered = setting({
  syntax: `access-list {list:<1-99> | list:<1300-1999>} {remark text:LINE | action:{deny | permit} ${STANDARD}}`,
  semanticOrder: "list",
  orderReason: "the first entry that fits a packet decides",
  help: { ...standardHelp, list: "IP standard access list" },
  group: "lists",
  meaning: meaningOf,
  no: "access-list {list:<1-99> | list:<1300-1999>} [text:LINE]",
  get: (router, device) => printed(numbered(router, "standard"), device),
  set(router, { list = 0, ...args }, { platform }) {
    rememberEntry(listFor(router, String(list), "standard", true), args, platform);
  },
  clear(router, { list = 0 }) {
    router.accessLists.delete(String(list));
  },
});

const extendedNumbered = setting({
  syntax: `access-list {list:<100-199> | list:<2000-2699>} {remark text:LINE | action:{deny | permit} ${EXTENDED}}`,
  semanticOrder: "list",
  orderReason: "the first entry that fits a packet decides",
  help: { ...extendedHelp, list: "IP extended access list" },
  group: "lists",
  meaning: meaningOf,
  no: "access-list {list:<100-199> | list:<2000-2699>} [text:LINE]",
  get: (router, device) => printed(numbered(router, "extended"), device),
  set(router, { list = 0, ...args }, { platform }) {
    rememberEntry(listFor(router, String(list), "extended", true), args, platform);
  },
  clear(router, { list = 0 }) {
    router.accessLists.delete(String(list));
  },
});

function remembered(
  list: AccessList,
  args: EntryArguments & { readonly sequence?: number },
  platform: Platform,
): Outcome {
  if (rememberEntry(list, args, platform)) return undefined;
  return refuse("% Duplicate sequence number", "%Failed to add ace to access-list");
}

const sequenceRemoval = inList.setting({
  syntax: "sequence:<1-2147483647>",
  help: { sequence: "Sequence Number" },
  hidden: true,
  untried: "It has a form behind no only",
  get: () => undefined,
  set: () => ({ invalid: "sequence" }),
  clear(list, { sequence }) {
    list.entries = list.entries.filter((entry) => entry.sequence !== sequence);
  },
});

/** What lines of both kinds of lists do. */
const entry = {
  meaning: meaningOf,
  semanticOrder: true,
  orderReason: "the first entry that fits a packet decides",
  get: ({ entries }: AccessList, device: Device) =>
    printed(
      entries.map((one) => one.arguments),
      device,
    ),
  set: (list: AccessList, args: EntryArguments, { platform }: Device) => remembered(list, args, platform),
  clear(list: AccessList, args: EntryArguments, { platform }: Device): void {
    removeEntries(list, entryNamed(list, args, platform));
  },
} as const;

const standardEntry = inList.setting({
  syntax: `[sequence:<1-2147483647>] {remark text:LINE | action:{deny | permit} ${STANDARD}}`,
  ...entry,
  help: { ...standardHelp, sequence: "Sequence Number" },
  no: `{remark text:LINE | action:{deny | permit} ${STANDARD}}`,
});

const extendedEntry = inList.setting({
  syntax: `[sequence:<1-2147483647>] {remark text:LINE | action:{deny | permit} ${EXTENDED}}`,
  ...entry,
  help: { ...extendedHelp, sequence: "Sequence Number" },
  no: `{remark text:LINE | action:{deny | permit} ${EXTENDED}}`,
});

export const standardMode: Mode<AccessList, Device> = {
  prompt: "config-std-nacl",
  title: "Standard Access List configuration commands:",
  prefixes: configPrefixes,
  words: inList.words,
  commands: [sequenceRemoval, standardEntry, ...leaving],
};

export const extendedMode: Mode<AccessList, Device> = {
  prompt: "config-ext-nacl",
  title: "Ext Access List configuration commands:",
  prefixes: configPrefixes,
  words: inList.words,
  commands: [sequenceRemoval, extendedEntry, ...leaving],
};

/** A name belongs to one kind of list, and a number to the kind whose range it is in. */
function opened(router: Router, name: string, kind: AccessList["kind"]): AccessList | Outcome {
  if (isNumber(name) && !isNumberOf(kind, Number(name))) return refuse("% Invalid access list name.");
  const present = router.accessLists.get(name);
  if (present && present.kind !== kind) return refuse(otherKind(present.kind));
  return listFor(router, name, kind, isNumber(name));
}

function removed(router: Router, name: string, kind: AccessList["kind"]): Outcome {
  const present = router.accessLists.get(name);
  if (present && present.kind !== kind) return refuse(otherKind(present.kind));
  router.accessLists.delete(name);
  return undefined;
}

function otherKind(kind: AccessList["kind"]): string {
  const shown = kind === "standard" ? "Standard" : "Extended";
  return `% A named ${shown} IP access list with this name already exists`;
}

function* named(router: Router, kind: AccessList["kind"]) {
  for (const list of router.accessLists.values()) {
    if (!list.numbered && list.kind === kind) yield { args: { name: list.name }, target: list };
  }
}

const standardNamed = section({
  syntax: "ip access-list standard name:WORD",
  help: { "access-list": "Named access-list", standard: "Standard Access List", name: "Access-list name" },
  group: "named-lists",
  key: ["name"],
  mode: standardMode,
  list: (router) => named(router, "standard"),
  enter: (router, { name }) => opened(router, name, "standard"),
  remove: (router, { name = "" }) => removed(router, name, "standard"),
});

const extendedNamed = section({
  syntax: "ip access-list extended name:WORD",
  help: { "access-list": "Named access-list", extended: "Extended Access List", name: "Access-list name" },
  group: "named-lists",
  key: ["name"],
  mode: extendedMode,
  list: (router) => named(router, "extended"),
  enter: (router, { name }) => opened(router, name, "extended"),
  remove: (router, { name = "" }) => removed(router, name, "extended"),
});

/** Numbers the entries of a list anew (IOS security command reference, `ip access-list resequence`). */
const resequence = action({
  syntax: "ip access-list resequence name:WORD start:<1-2147483647> step:<1-2147483647>",
  packetTracer: false,
  help: {
    "access-list": "Named access-list",
    resequence: "Resequence Access List",
    name: "Access-list name or number",
    start: "Starting Sequence Number",
    step: "Step to increment the sequence number",
  },
  run(router, { name, start, step }) {
    const list = router.accessLists.get(name);
    if (!list) return refuse(`% Access list ${name} does not exist`);
    if (start + (list.entries.length - 1) * step > LAST_SEQUENCE)
      return refuse("% Sequence number exceeds the maximum");
    list.entries = list.entries.map((entry, index) => ({ ...entry, sequence: start + index * step }));
    return undefined;
  },
});

const LAST_SEQUENCE = 2147483647;

/** What prints an entry, for `show access-lists`. */
export const entryCommands = { standard: standardEntry, extended: extendedEntry };

export const accessLists = [
  standardNamed,
  extendedNamed,
  standardNumbered,
  extendedNumbered,
  ipv6List,
  resequence,
];
