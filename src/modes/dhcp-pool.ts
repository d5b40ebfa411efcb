import { refuse, type Mode, type Outcome } from "../language/declaration.js";
import { overlappingPool, serveNetwork } from "../router/dhcp.js";
import { classfulMask, networkOf, prefixLength } from "../router/ipv4.js";
import type { DhcpPool } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { routerOnly } from "./devices.js";
import { vocabulary, type Device } from "./device.js";
import { poolClassMode } from "./dhcp-pool/classes.js";
import { packetTracerPool } from "./dhcp-pool/packet-tracer.js";
import { netbios, told } from "./dhcp-pool/told.js";

/** ip dhcp pool (IOS DHCP server command reference; REFERENCE.md section 10). */
const { setting, toggle, block, words } = vocabulary<DhcpPool>()({
  import: "Programatically importing DHCP option parameters",
  utilization: "Configure various utilization parameters",
});

const REAL = { packetTracer: false } as const;

export const importAll = toggle({
  ...REAL,
  syntax: "import all",
  help: { all: "Import all DHCP option parameters" },
  default: "off",
});

const vrf = setting({
  ...REAL,
  syntax: "vrf name:WORD",
  help: { vrf: "Associate this pool with a VRF", name: "VRF name" },
});

const origin = setting({
  ...REAL,
  syntax: "origin kind:{aaa | dhcp | file | ipcp}",
  help: {
    origin: "Configure the origin of the pool",
    aaa: "Use AAA",
    dhcp: "Use DHCP protocol",
    file: "Use a file",
    ipcp: "Use IPCP",
  },
});

/** A pool serves a network or one host. */
function notForNetworks({ network }: DhcpPool, { loading }: Device): Outcome {
  if (!network || loading) return undefined;
  return refuse("% This command may not be used with network, origin, vrf or relay pools.");
}

const network = setting({
  ...REAL,
  syntax: "network address:A.B.C.D [mask:PREFIX]",
  help: {
    network: "Network number and mask",
    address: "Network number in dotted-decimal notation",
    mask: "Network mask or prefix length",
  },
  print: "network address:A.B.C.D mask:MASK",
  get: (pool) => pool.network,
  set(pool, { address, mask = classfulMask(address) }, device) {
    if (prefixLength(mask) === undefined) return { invalid: "mask" };
    if (pool.host && !device.loading) {
      return refuse("% This command may not be used with host, origin, vrf or relay pools.");
    }
    const added = { address: networkOf(address, mask), mask };
    const rival = device.loading ? undefined : overlappingPool(device.router, pool, added);
    if (rival) return refuse(`% The network ${added.address} ${mask} overlaps with pool ${rival.name}`);
    serveNetwork(device.router, pool, added);
    return undefined;
  },
  clear(pool, _args, { router }) {
    serveNetwork(router, pool, undefined);
  },
});

const host = setting({
  ...REAL,
  syntax: "host address:A.B.C.D [mask:PREFIX]",
  help: {
    host: "Client IP address and mask",
    address: "IP address in dotted-decimal notation",
    mask: "Network mask or prefix length",
  },
  print: "host address:A.B.C.D mask:MASK",
  get: ({ host: one }) =>
    one && { address: one.address, ...(one.mask === undefined ? {} : { mask: one.mask }) },
  set(pool, { address, mask = classfulMask(address) }, device) {
    const refused = notForNetworks(pool, device);
    if (refused) return refused;
    pool.host = { address, mask };
    return undefined;
  },
  clear(pool) {
    pool.host = undefined;
  },
});

const clientIdentifier = setting({
  ...REAL,
  syntax: "client-identifier identifier:HEX",
  help: {
    "client-identifier": "Client identifier",
    identifier: "Dotted-hexadecimal string (01aa.bbcc.dd..)",
  },
  get: ({ clientIdentifier: identifier }) => (identifier === undefined ? undefined : { identifier }),
  set(pool, { identifier }, device) {
    const refused = notForNetworks(pool, device);
    if (refused) return refused;
    pool.clientIdentifier = inGroups(identifier);
    return undefined;
  },
  clear(pool) {
    pool.clientIdentifier = undefined;
  },
});

/** A hexadecimal string as the router prints it, four digits between two dots. */
function inGroups(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(".", "")
      .match(/.{1,4}/g)
      ?.join(".") ?? text
  );
}

const hardwareAddress = setting({
  ...REAL,
  syntax: "hardware-address mac:LOWER-MAC [type:{ethernet | ieee802}]",
  help: {
    "hardware-address": "Client hardware address",
    mac: "Dotted-hexadecimal string (aabb.ccdd.eeff ..)",
    ethernet: "10Mb Ethernet",
    ieee802: "IEEE 802 networks",
  },
  canonical: ({ mac: address, type }) => ({
    ...(address === undefined ? {} : { mac: address }),
    ...(type === undefined || type === "ethernet" ? {} : { type }),
  }),
  get: ({ hardwareAddress: one }) => one,
  set(pool, { mac, type }, device) {
    const refused = notForNetworks(pool, device);
    if (refused) return refused;
    pool.hardwareAddress = { mac, ...(type === undefined ? {} : { type }) };
    return undefined;
  },
  clear(pool) {
    pool.hardwareAddress = undefined;
  },
});

const clientName = setting({
  ...REAL,
  syntax: "client-name name:WORD",
  help: { "client-name": "Client name", name: "Client name" },
});

const utilization = (["high", "low"] as const).map((end) =>
  setting({
    ...REAL,
    syntax: `utilization mark ${end} percent:<1-100> [log]`,
    help: {
      mark: "Configure utilization mark",
      high: "Configure high utilization mark",
      low: "Configure low utilization mark",
      percent: "Percentage of the pool",
      log: "Enable logging",
    },
  }),
);

const bootfile = setting({
  ...REAL,
  syntax: "bootfile name:WORD",
  help: { bootfile: "Boot file name", name: "Boot file name" },
});

const nextServer = setting({
  ...REAL,
  syntax: "next-server servers:A.B.C.D ...8",
  help: { "next-server": "Next server in boot process", servers: "Server's name or IP address" },
  trailingSpace: true,
});

const lease = setting({
  ...REAL,
  syntax: "lease {infinite | days:<0-365> [hours:<0-23> [minutes:<0-59>]]}",
  help: {
    lease: "Address lease time",
    infinite: "Infinite lease",
    days: "Days",
    hours: "Hours",
    minutes: "Minutes",
  },
  no: "lease [infinite | days:<0-365> [hours:<0-23> [minutes:<0-59>]]]",
  default: { days: 1 },
  canonical: ({ hours = 0, minutes = 0, ...rest }) => ({
    ...rest,
    ...(hours > 0 || minutes > 0 ? { hours } : {}),
    ...(minutes > 0 ? { minutes } : {}),
  }),
  get: ({ lease: time }) => (time === "infinite" ? { infinite: true as const } : time),
  set(pool, { infinite, days = 0, hours, minutes }) {
    pool.lease = infinite
      ? "infinite"
      : { days, ...(hours === undefined ? {} : { hours }), ...(minutes === undefined ? {} : { minutes }) };
  },
  clear(pool) {
    pool.lease = undefined;
  },
});

const updateArp = toggle({
  ...REAL,
  syntax: "update arp",
  help: { update: "Dynamic updates", arp: "Update the ARP table" },
  default: "off",
});

const relayDestination = setting({
  ...REAL,
  syntax: "relay source address:A.B.C.D mask:MASK",
  help: {
    relay: "Function as a DHCP relay",
    source: "Source of relay",
    address: "Network",
    mask: "Network mask",
  },
});

const poolClass = block({
  ...REAL,
  syntax: "class name:WORD",
  help: { class: "Specify a DHCP class", name: "Class name" },
  key: ["name"],
  printOrder: "entered",
  mode: poolClassMode,
});

export const dhcpPoolMode: Mode<DhcpPool, Device> = {
  prompt: "dhcp-config",
  title: "DHCP pool configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [
    importAll,
    vrf,
    origin,
    relayDestination,
    ...utilization,
    network,
    host,
    clientIdentifier,
    hardwareAddress,
    clientName,
    bootfile,
    nextServer,
    ...told,
    ...netbios,
    lease,
    updateArp,
    poolClass,
    ...routerOnly(packetTracerPool),
    ...leaving,
  ],
};
