import { refuse, type Outcome } from "../../../language/declaration.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "../ip/words.js";

/** Lists of networks by their length (IOS IP Routing command reference, `ip prefix-list`). Kept and shown. */
const { setting, action } = vocabulary<Router>()({
  ...ipWords,
  "prefix-list": "Build a prefix list",
  name: "Name of a prefix list",
});

const REAL = { group: "prefix-lists", packetTracer: false } as const;

export const prefixListDescription = setting({
  ...REAL,
  syntax: "ip prefix-list name:WORD description text:LINE",
  no: "ip prefix-list name:WORD description",
  help: {
    description: "Prefix-list specific description",
    text: "Up to 80 characters describing this prefix-list",
  },
  key: ["name"],
});

const ENTRY = {
  deny: "Specify packets to reject",
  permit: "Specify packets to forward",
  network: "IP prefix <network>/<length>, e.g., 35.0.0.0/8",
  ge: "Minimum prefix length to be matched",
  shortest: "Minimum prefix length",
  le: "Maximum prefix length to be matched",
  longest: "Maximum prefix length",
} as const;

const EXAMPLES = {
  network: ["10.0.0.0/8", "172.16.0.0/12"],
  shortest: ["16", "20"],
  longest: ["24", "28"],
} as const;

export const prefixListEntry = setting({
  ...REAL,
  syntax:
    "ip prefix-list name:WORD seq sequence:<1-4294967294> action:{deny | permit} network:NETWORK [ge shortest:<1-32>] [le longest:<1-32>]",
  no: "ip prefix-list name:WORD [seq sequence:<1-4294967294>] [action:{deny | permit} network:NETWORK [ge shortest:<1-32>] [le longest:<1-32>]]",
  examples: EXAMPLES,
  help: { ...ENTRY, seq: "sequence number of an entry", sequence: "Sequence number" },
  key: ["name", "sequence"],
  refuses: (_router, entry) => rangeFault(entry),
  revise: {
    no: (lines, { name, sequence, ...entry }) =>
      lines.filter(
        (line) =>
          line.name !== name ||
          (sequence !== undefined && line.sequence !== sequence) ||
          (entry.network !== undefined && !isEntry(line, entry)),
      ),
  },
});

/** An entry without a number is put five behind the last one of its list. */
const STEP = 5;

const unnumberedEntry = action({
  packetTracer: false,
  configures: true,
  syntax:
    "ip prefix-list name:WORD action:{deny | permit} network:NETWORK [ge shortest:<1-32>] [le longest:<1-32>]",
  examples: EXAMPLES,
  help: ENTRY,
  run(router, args, device) {
    const fault = rangeFault(args);
    if (fault) return fault;
    const ofList = prefixListEntry.shown.all(router).filter(({ name }) => name === args.name);
    if (ofList.some((line) => isEntry(line, args))) return undefined;
    const last = Math.max(0, ...ofList.map(({ sequence }) => sequence));
    const sequence = (Math.floor(last / STEP) + 1) * STEP;
    return prefixListEntry.set(router, { ...args, sequence }, device);
  },
});

/** The lengths that match lie behind that of the network itself. */
function rangeFault({ network = "", shortest, longest }: Entry): Outcome {
  const length = Number(network.split("/")[1]);
  const low = shortest ?? length + 1;
  const isWhole = shortest === undefined && longest === undefined;
  if (isWhole || (length < low && low <= (longest ?? 32))) return undefined;
  return refuse(`% Invalid prefix range for ${network}, make sure: len < ge-value <= le-value`);
}

interface Entry {
  readonly action?: string;
  readonly network?: string;
  readonly shortest?: number;
  readonly longest?: number;
}

function isEntry(one: Entry, other: Entry): boolean {
  return (
    one.action === other.action &&
    one.network === other.network &&
    one.shortest === other.shortest &&
    one.longest === other.longest
  );
}

export const prefixLists = [prefixListDescription, prefixListEntry, unnumberedEntry];
