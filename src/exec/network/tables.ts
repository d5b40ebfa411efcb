import { printCommand } from "../../language/print.js";
import type { AnyCommand } from "../../language/positions.js";
import type { EntryArguments } from "../../router/access-entry.js";
import type { AccessList, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { entryCommands } from "../../modes/global/network/access-lists.js";
import { networkWords } from "./words.js";

/** Access lists and names (IOS command references). */
const { action } = vocabulary<Router>()(networkWords);

function listText(list: AccessList, device: Device): string {
  const { platform } = device;
  const kind = list.kind === "standard" ? "Standard" : "Extended";
  const command = entryCommands[list.kind] as AnyCommand;
  const rows = list.entries
    .filter((entry) => entry.arguments.text === undefined)
    .map(({ sequence, arguments: args, matches = 0 }) => {
      const text = printCommand(command, { ...args }, platform.dialect);
      const spelt =
        list.kind === "standard" && platform.traits.shows.accessLists === "matches"
          ? standardText(text, args)
          : text;
      return `    ${sequence} ${spelt}${matchesText(matches, device)}\n`;
    });
  return `${kind} IP access list ${list.name}\n${rows.join("")}`;
}

function matchesText(matches: number, { platform }: Device): string {
  if (matches === 0) return "";
  if (platform.traits.shows.accessLists === "match(es)") return ` (${matches} match(es))`;
  return matches === 1 ? " (1 match)" : ` (${matches} matches)`;
}

/** Pads `deny` in standard lists, and says in words that a second address is a wildcard. */
function standardText(text: string, { wildcard }: EntryArguments): string {
  const padded = text.replace(/^deny /, "deny   ");
  return wildcard === undefined ? padded : padded.replace(` ${wildcard}`, `, wildcard bits ${wildcard}`);
}

/** Standard lists before extended ones, where matches are counted in words. */
function listsText(router: Router, name: string | undefined, device: Device): string {
  const lists = [...router.accessLists.values()].filter((list) => name === undefined || list.name === name);
  const asTyped = device.platform.traits.shows.accessLists === "match(es)";
  const rank = ({ kind }: AccessList) => (asTyped || kind === "standard" ? 0 : 1);
  return lists
    .toSorted((a, b) => rank(a) - rank(b))
    .map((list) => listText(list, device))
    .join("");
}

const accessLists = action({
  syntax: "show access-lists [name:WORD]",
  help: { "access-lists": "List access lists", name: "ACL name" },
  show: true,
  run: (router, { name }, device) => listsText(router, name, device),
});

const ipAccessLists = action({
  syntax: "show ip access-lists [name:WORD]",
  help: { "access-lists": "List IP access lists", name: "ACL name" },
  show: true,
  run: (router, { name }, device) => listsText(router, name, device),
});

const hosts = action({
  syntax: "show hosts",
  help: { hosts: "IP domain-name, lookup style, nameservers, and host table" },
  level: "user",
  show: true,
  run({ domainName, domainLookup, nameServers, hosts: known }) {
    const servers = nameServers.length > 0 ? nameServers.join(", ") : "255.255.255.255";
    return [
      `Default domain is ${domainName ?? "not set"}`,
      `Name/address lookup uses ${domainLookup ? "domain service" : "static mappings"}`,
      `Name servers are ${servers}`,
      "",
      "Codes: UN - unknown, EX - expired, OK - OK, ?? - revalidate",
      "       temp - temporary, perm - permanent",
      "       NA - Not Applicable None - Not defined",
      "",
      "Host                      Port  Flags      Age Type   Address(es)",
      ...[...known].map(
        ([name, addresses]) => `${name.padEnd(26)}None  (perm, OK)  0   IP    ${addresses.join(" ")}`,
      ),
    ]
      .map((line) => `${line}\n`)
      .join("");
  },
});

export const tableShows = [accessLists, ipAccessLists, hosts];
