import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "../ip/words.js";
import { nextSequence, prefixEntryHelp, rangeFault, samePrefixEntry } from "./prefix-entry.js";

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
  ...prefixEntryHelp,
  network: "IP prefix <network>/<length>, e.g., 35.0.0.0/8",
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
  refuses: (_router, entry) => rangeFault(entry, 32),
  revise: {
    no: (lines, { name, sequence, ...entry }) =>
      lines.filter(
        (line) =>
          line.name !== name ||
          (sequence !== undefined && line.sequence !== sequence) ||
          (entry.network !== undefined && !samePrefixEntry(line, entry)),
      ),
  },
});

const unnumberedEntry = action({
  packetTracer: false,
  configures: true,
  syntax:
    "ip prefix-list name:WORD action:{deny | permit} network:NETWORK [ge shortest:<1-32>] [le longest:<1-32>]",
  examples: EXAMPLES,
  help: ENTRY,
  run(router, args, device) {
    const fault = rangeFault(args, 32);
    if (fault) return fault;
    const ofList = prefixListEntry.shown.all(router).filter(({ name }) => name === args.name);
    if (ofList.some((line) => samePrefixEntry(line, args))) return undefined;
    return prefixListEntry.set(router, { ...args, sequence: nextSequence(ofList) }, device);
  },
});

export const prefixLists = [prefixListDescription, prefixListEntry, unnumberedEntry];
