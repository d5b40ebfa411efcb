import type { Mode } from "../../../language/declaration.js";
import { sameValue } from "../../../language/keys.js";
import type { GenericBlock } from "../../../language/holder.js";
import { portName } from "../../../router/named-numbers.js";
import type { Router } from "../../../router/router.js";
import { configPrefixes, leaving } from "../../common.js";
import { vocabulary, type Device } from "../../device.js";
import { ipWords } from "../ip/words.js";
import { nextSequence, prefixEntryHelp, rangeFault, samePrefixEntry } from "./prefix-entry.js";

/** Access lists and prefix lists of IPv6 (IOS IPv6 command reference, `ipv6 access-list`, `ipv6 prefix-list`). Kept and shown. */
const { setting, action, block } = vocabulary<Router>()({
  ...ipWords,
  "prefix-list": "Configure IPv6 prefix lists",
  name: "Name of a prefix list",
});
const inList = vocabulary<GenericBlock>()({});

const PROTOCOL = "{protocol:{ahp | esp | icmp | ipv6 | pcp | sctp | tcp | udp} | number:<0-255>}";
const SOURCE = "{sourceAny:{any} | host sourceHost:IPV6 | source:IPV6-PREFIX}";
const SOURCE_PORT =
  "[{sourceOp:{eq | gt | lt | neq} sourcePort:WORD | range sourceLow:WORD sourceHigh:WORD}]";
const TARGET = "{targetAny:{any} | host targetHost:IPV6 | target:IPV6-PREFIX}";
const TARGET_PORT =
  "[{targetOp:{eq | gt | lt | neq} targetPort:WORD | range targetLow:WORD targetHigh:WORD}]";
const OPTIONS =
  "[options:{destination-unreachable | echo-reply | echo-request | established | fragments | log | log-input | mld-query | mld-reduction | mld-report | nd-na | nd-ns | packet-too-big | parameter-problem | port-unreachable | router-advertisement | router-solicitation | time-exceeded}+] [dscp dscp:DSCP] [time-range hours:WORD]";
const RULE = `${PROTOCOL} ${SOURCE} ${SOURCE_PORT} ${TARGET} ${TARGET_PORT} ${OPTIONS}` as const;

const PORTS = ["sourcePort", "sourceLow", "sourceHigh", "targetPort", "targetLow", "targetHigh"] as const;
const SAID = [
  "text",
  "action",
  "protocol",
  "number",
  ...["sourceAny", "sourceHost", "source", "sourceOp"],
  ...["targetAny", "targetHost", "target", "targetOp"],
  ...PORTS,
  ...["options", "dscp", "hours"],
] as const;

type Line = Readonly<Record<string, unknown>>;

/** Ports by the names that the router prints. */
function withPortNames(args: Line): Line {
  const named = PORTS.flatMap((label) => {
    const port = args[label];
    return typeof port === "string" ? [[label, portName(port, String(args["protocol"]))] as const] : [];
  });
  return { ...args, ...Object.fromEntries(named) };
}

const entry = inList.setting({
  syntax: `[sequence sequence:<1-4294967294>] {remark text:LINE | action:{deny | permit} ${RULE}}`,
  no: `[sequence sequence:<1-4294967294>] [remark text:LINE | action:{deny | permit} ${RULE}]`,
  canonical: (args: Line) => withPortNames(args) as never,
  semanticOrder: true,
  orderReason: "the first entry that fits a packet decides",
  printOrder: "entered",
  key: SAID,
  examples: Object.fromEntries(PORTS.map((label) => [label, ["80", "443"]])),
  help: {
    sequence: "Sequence number for this entry",
    remark: "Access list entry comment",
    text: "Comment up to 100 characters",
    deny: "Specify packets to reject",
    permit: "Specify packets to forward",
    ahp: "Authentication Header Protocol",
    esp: "Encapsulation Security Payload",
    icmp: "Internet Control Message Protocol",
    ipv6: "Any IPv6",
    pcp: "Payload Compression Protocol",
    sctp: "Streams Control Transmission Protocol",
    tcp: "Transmission Control Protocol",
    udp: "User Datagram Protocol",
    number: "An IPv6 protocol number",
    any: "Any prefix",
    host: "A single host",
    sourceHost: "Source address",
    source: "Source IPv6 prefix",
    targetHost: "Destination address",
    target: "Destination IPv6 prefix",
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
    "destination-unreachable": "All destination unreachables",
    "echo-reply": "Echo reply",
    "echo-request": "Echo request (ping)",
    "mld-query": "Multicast Listener Discovery Query",
    "mld-reduction": "Multicast Listener Discovery Reduction",
    "mld-report": "Multicast Listener Discovery Report",
    "nd-na": "Neighbor discovery neighbor advertisements",
    "nd-ns": "Neighbor discovery neighbor solicitations",
    "packet-too-big": "Packet too big",
    "parameter-problem": "All parameter problems",
    "port-unreachable": "Port unreachable",
    "router-advertisement": "Neighbor discovery router advertisements",
    "router-solicitation": "Neighbor discovery router solicitations",
    "time-exceeded": "All time exceededs",
    dscp: "Match packets with given dscp value",
    established: "Match established connections",
    fragments: "Check non-initial fragments",
    "time-range": "Specify a time-range",
    hours: "Time-range entry name",
    log: "Log matches against this entry",
    "log-input": "Log matches against this entry, including input interface",
  },
  revise: {
    // The lines of a list have too many shapes to be told apart by type.
    set: (lines: readonly Line[], args: Line) => placed(lines, args) as never,
    no: (lines: readonly Line[], args: Line) => remaining(lines, args) as never,
  },
});

/** Lines are numbered in tens; only a number that does not follow from the line before is kept and printed. */
const STEP = 10;

function numbersOf(lines: readonly Line[]): readonly number[] {
  let last = 0;
  return lines.map(({ sequence }) => (last = typeof sequence === "number" ? sequence : last + STEP));
}

function sameSaying(one: Line, other: Line): boolean {
  return SAID.every((label) => sameValue(one[label], other[label]));
}

/** The lines with one more, where its number says; a number that is taken takes the new line in place of the old. */
function placed(lines: readonly Line[], args: Line): readonly Line[] {
  if (lines.some((line) => sameSaying(line, args))) return lines;
  const numbers = numbersOf(lines);
  const typed = args["sequence"];
  const number = typeof typed === "number" ? typed : (numbers.at(-1) ?? 0) + STEP;
  const all = lines
    .map((line, index) => ({ line, number: numbers[index] ?? 0 }))
    .filter((one) => one.number !== number)
    .concat({ line: args, number })
    .toSorted((a, b) => a.number - b.number);
  return all.map(({ line, number: own }, index) => {
    const follows = own === (all[index - 1]?.number ?? 0) + STEP;
    const said = Object.fromEntries(Object.entries(line).filter(([label]) => label !== "sequence"));
    return follows ? said : { sequence: own, ...said };
  });
}

/** What is left without the line of that number, or without those that say that. */
function remaining(lines: readonly Line[], args: Line): readonly Line[] {
  const { sequence, ...said } = args;
  const numbers = numbersOf(lines);
  if (Object.keys(said).length === 0) return lines.filter((_line, index) => numbers[index] !== sequence);
  return lines.filter((line) => !sameSaying(line, said));
}

const listMode: Mode<GenericBlock, Device> = {
  prompt: "config-ipv6-acl",
  title: "IPv6 Access List configuration commands:",
  prefixes: configPrefixes,
  words: inList.words,
  commands: [entry, ...leaving],
};

export const ipv6List = block({
  syntax: "ipv6 access-list name:WORD",
  help: { "access-list": "Configure access lists", name: "Access-list name" },
  group: "lists",
  key: ["name"],
  mode: listMode,
});

const REAL = { group: "prefix-lists", packetTracer: false } as const;
const PREFIXES = "action:{deny | permit} network:IPV6-PREFIX [ge shortest:<1-128>] [le longest:<1-128>]";
const EXAMPLES = {
  network: ["2001:DB8::/32", "2001:db8:1::/40"],
  shortest: ["48"],
  longest: ["64"],
} as const;
const ENTRY = { ...prefixEntryHelp, network: "IPv6 prefix x:x::y/<z>" } as const;

const description = setting({
  ...REAL,
  syntax: "ipv6 prefix-list name:WORD description text:LINE",
  no: "ipv6 prefix-list name:WORD description",
  help: {
    description: "Prefix-list specific description",
    text: "Up to 80 characters describing this prefix-list",
  },
  key: ["name"],
});

const numbered = setting({
  ...REAL,
  syntax: `ipv6 prefix-list name:WORD seq sequence:<1-4294967294> ${PREFIXES}`,
  no: `ipv6 prefix-list name:WORD [seq sequence:<1-4294967294>] [${PREFIXES}]`,
  examples: EXAMPLES,
  help: { ...ENTRY, seq: "sequence number of an entry", sequence: "Sequence number" },
  key: ["name", "sequence"],
  refuses: (_router, args) => rangeFault(args, 128),
  revise: {
    no: (lines, { name, sequence, ...said }) =>
      lines.filter(
        (line) =>
          line.name !== name ||
          (sequence !== undefined && line.sequence !== sequence) ||
          (said.network !== undefined && !samePrefixEntry(line, said)),
      ),
  },
});

const unnumbered = action({
  packetTracer: false,
  syntax: `ipv6 prefix-list name:WORD ${PREFIXES}`,
  examples: EXAMPLES,
  help: ENTRY,
  run(router, args, device) {
    const fault = rangeFault(args, 128);
    if (fault) return fault;
    const ofList = numbered.shown.all(router).filter(({ name }) => name === args.name);
    if (ofList.some((line) => samePrefixEntry(line, args))) return undefined;
    return numbered.set(router, { ...args, sequence: nextSequence(ofList) }, device);
  },
});

export const ipv6PrefixLists = [description, numbered, unnumbered];
