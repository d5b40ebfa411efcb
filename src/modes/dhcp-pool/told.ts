import type { DhcpOption, DhcpPool } from "../../router/router.js";
import { vocabulary } from "../device.js";

/**
 * What a pool tells its clients. Real IOS prints these in order of entry, and a blank behind a list of addresses
 * (IOS DHCP server command reference; captures).
 */
const { setting } = vocabulary<DhcpPool>()({});

const REAL = { packetTracer: false } as const;

/** Notes that something is said for the first time; what is said again keeps its place. */
function tell(pool: DhcpPool, what: string): void {
  if (!pool.told.includes(what)) pool.told = [...pool.told, what];
}

function hush(pool: DhcpPool, what: string): void {
  pool.told = pool.told.filter((one) => one !== what);
}

function placeOf(pool: DhcpPool, what: string): number {
  return pool.told.indexOf(what);
}

const defaultRouter = setting({
  ...REAL,
  syntax: "default-router routers:A.B.C.D ...8",
  help: { "default-router": "Default routers", routers: "Router's name or IP address" },
  trailingSpace: true,
  place: (pool) => placeOf(pool, "default-router"),
  get: ({ defaultRouters: routers }) => (routers.length > 0 ? { routers } : undefined),
  set(pool, { routers }) {
    pool.defaultRouters = routers;
    tell(pool, "default-router");
  },
  clear(pool) {
    pool.defaultRouters = [];
    hush(pool, "default-router");
  },
});

const dnsServer = setting({
  ...REAL,
  syntax: "dns-server servers:A.B.C.D ...8",
  help: { "dns-server": "DNS servers", servers: "Server's name or IP address" },
  trailingSpace: true,
  place: (pool) => placeOf(pool, "dns-server"),
  get: ({ dnsServers: servers }) => (servers.length > 0 ? { servers } : undefined),
  set(pool, { servers }) {
    pool.dnsServers = servers;
    tell(pool, "dns-server");
  },
  clear(pool) {
    pool.dnsServers = [];
    hush(pool, "dns-server");
  },
});

const domainName = setting({
  ...REAL,
  syntax: "domain-name name:WORD",
  help: { "domain-name": "Domain name", name: "Domain name" },
  place: (pool) => placeOf(pool, "domain-name"),
  get: ({ domainName: name }) => (name === undefined ? undefined : { name }),
  set(pool, { name }) {
    pool.domainName = name;
    tell(pool, "domain-name");
  },
  clear(pool) {
    pool.domainName = undefined;
    hush(pool, "domain-name");
  },
});

function sameOption(a: DhcpOption, code: number | undefined, instance: number | undefined): boolean {
  return a.code === code && a.instance === instance;
}

function optionName({ code, instance }: { readonly code: number; readonly instance?: number }): string {
  return `option ${code} ${instance ?? ""}`;
}

const optionHelp = {
  option: "Raw DHCP options",
  code: "DHCP option code",
  instance: "Option instance",
  ascii: "Data is an NVT ASCII string",
  hex: "Data is a hexadecimal string",
  ip: "Data is one or more IP addresses",
} as const;

/** Options of addresses have a blank behind them, the others none. */
const addressOption = setting({
  ...REAL,
  syntax: "option code:<0-254> [instance instance:<0-255>] ip ip:A.B.C.D ...8",
  help: optionHelp,
  key: ["code", "instance"],
  no: false,
  trailingSpace: true,
  place: (pool, option) => placeOf(pool, optionName(option)),
  get: ({ options }) =>
    options.flatMap(({ ip, ascii: _ascii, hex: _hex, ...rest }) => (ip ? [{ ...rest, ip }] : [])),
  set: (pool, option) => setOption(pool, option),
});

const textOption = setting({
  ...REAL,
  syntax: "option code:<0-254> [instance instance:<0-255>] {ascii ascii:LINE | hex hex:HEX}",
  help: optionHelp,
  key: ["code", "instance"],
  meaning: ({ ascii, hex, ...option }) => ({
    ...option,
    ...(ascii === undefined ? {} : { ascii: ascii.replace(/^"(.*)"$/, "$1") }),
    ...(hex === undefined ? {} : { hex: hex.toLowerCase().replaceAll(".", "") }),
  }),
  place: (pool, option) => placeOf(pool, optionName(option)),
  get: ({ options }) => options.flatMap(({ ip, ...rest }) => (ip ? [] : [rest])),
  set: (pool, option) => setOption(pool, option),
  no: "option code:<0-254> [instance instance:<0-255>] [{ascii ascii:LINE | hex hex:HEX | ip ip:A.B.C.D ...8}]",
  clear(pool, { code, instance }) {
    pool.options = pool.options.filter((one) => !sameOption(one, code, instance));
    if (code !== undefined) hush(pool, optionName({ code, ...(instance === undefined ? {} : { instance }) }));
  },
});

function setOption(pool: DhcpPool, option: DhcpOption): void {
  const others = pool.options.filter((one) => !sameOption(one, option.code, option.instance));
  pool.options = [...others, option];
  tell(pool, optionName(option));
}

const netbiosServer = setting({
  ...REAL,
  syntax: "netbios-name-server servers:A.B.C.D ...8",
  help: { "netbios-name-server": "NetBIOS (WINS) name servers", servers: "Server's name or IP address" },
  trailingSpace: true,
});

const netbiosNodeType = setting({
  ...REAL,
  syntax: "netbios-node-type type:{b-node | h-node | m-node | p-node}",
  help: {
    "netbios-node-type": "NetBIOS node type",
    "b-node": "Broadcast node",
    "h-node": "Hybrid node",
    "m-node": "Mixed node",
    "p-node": "Peer-to-peer node",
  },
});

export const told = [defaultRouter, addressOption, textOption, dnsServer, domainName];
export const netbios = [netbiosServer, netbiosNodeType];
