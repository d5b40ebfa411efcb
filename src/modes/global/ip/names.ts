import type { Platform } from "../../../platform/platform.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "./words.js";

/** Names and name servers (IOS IP addressing command reference; REFERENCE.md section 10). */
const { setting } = vocabulary<Router>()(ipWords);

const lookup = {
  defaultOn: true,
  default: {},
  set(router: Router): void {
    router.domainLookup = true;
  },
  clear(router: Router): void {
    router.domainLookup = false;
  },
} as const;

function hasOneWord({ traits }: Platform): boolean {
  return traits.configuration.domainSpelling === "ip domain-";
}

/** Every platform takes both spellings; each prints its own. */
const domainLookup = setting({
  ...lookup,
  syntax: "ip domain lookup",
  help: { lookup: "Enable IP Domain Name System hostname translation" },
  group: "domain",
  get: ({ domainLookup: on }, { platform }) => (on || hasOneWord(platform) ? undefined : "no"),
});

const hyphenatedLookup = setting({
  ...lookup,
  syntax: "ip domain-lookup",
  help: { "domain-lookup": "Enable IP Domain Name System hostname translation" },
  group: "domain",
  get: ({ domainLookup: on }, { platform }) => (on || !hasOneWord(platform) ? undefined : "no"),
});

const naming = {
  set(router: Router, { name }: { readonly name: string }): void {
    router.domainName = name;
  },
  clear(router: Router): void {
    router.domainName = undefined;
  },
} as const;

const domainName = setting({
  ...naming,
  syntax: "ip domain name name:WORD",
  help: { name: "Default domain name" },
  group: "domain",
  get: ({ domainName: name }, { platform }) =>
    name === undefined || hasOneWord(platform) ? undefined : { name },
});

const hyphenatedName = setting({
  ...naming,
  syntax: "ip domain-name name:WORD",
  help: { "domain-name": "Define the default domain name", name: "Default domain name" },
  group: "domain",
  get: ({ domainName: name }, { platform }) =>
    name === undefined || !hasOneWord(platform) ? undefined : { name },
});

const domainList = setting({
  syntax: "ip domain list name:WORD",
  semanticOrder: true,
  orderReason: "domains are tried in this order",
  help: { list: "Domain name to complete unqualified host names.", name: "A domain name" },
  key: ["name"],
  printOrder: "entered",
  group: "domain",
  packetTracer: false,
});

/** The older spelling of the same list. */
const hyphenatedList = setting({
  syntax: "ip domain-list name:WORD",
  help: { "domain-list": "Domain name to complete unqualified host names.", name: "A domain name" },
  acts: false,
  semanticOrder: true,
  orderReason: "domains are tried in this order",
  key: ["name"],
  printOrder: "entered",
  group: "domain",
  packetTracer: false,
  get: () => undefined,
  set: (router, name, device) => domainList.set(router, name, device),
  clear: (router, name, device) => domainList.clear(router, name, device),
});

const host = setting({
  syntax: "ip host name:WORD addresses:A.B.C.D ...8",
  help: { host: "Add an entry to the ip hostname table", name: "Name of host", addresses: "Host IP address" },
  key: ["name"],
  group: "domain",
  get: ({ hosts }) => [...hosts].map(([name, addresses]) => ({ name, addresses })),
  set(router, { name, addresses }) {
    router.hosts.set(name, addresses);
  },
  clear(router, { name = "" }) {
    router.hosts.delete(name);
  },
});

/** Servers past the sixth are refused silently, as the router's table is full. */
const MOST_SERVERS = 6;

const nameServer = setting({
  syntax: "ip name-server servers:A.B.C.D ...6",
  semanticOrder: true,
  orderReason: "servers are asked in this order",
  help: {
    "name-server": "Specify address of name server to use",
    servers: "Domain server IP address (maximum of 6)",
  },
  key: ["servers"],
  no: "ip name-server [servers:A.B.C.D ...6]",
  group: "domain",
  get: ({ nameServers }) => nameServers.map((server) => ({ servers: [server] })),
  set(router, { servers }) {
    router.nameServers = [...new Set([...router.nameServers, ...servers])].slice(0, MOST_SERVERS);
  },
  clear(router, { servers }) {
    router.nameServers = servers ? router.nameServers.filter((one) => !servers.includes(one)) : [];
  },
});

export const names = [
  domainLookup,
  hyphenatedLookup,
  domainList,
  hyphenatedList,
  domainName,
  hyphenatedName,
  host,
  nameServer,
];
