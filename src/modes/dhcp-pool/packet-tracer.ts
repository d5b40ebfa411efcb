import { serveNetwork } from "../../router/dhcp.js";
import type { DhcpPool } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { networkOf, prefixLength } from "../../router/ipv4.js";

/** The five commands of a pool on Packet Tracer, in its fixed order: one address each, and shorter forms behind `no`. */
const { setting } = vocabulary<DhcpPool>()({});

const network = setting({
  syntax: "network address:A.B.C.D mask:MASK",
  help: {
    network: "Network number and mask",
    address: "Network number in dotted-decimal notation",
    mask: "Network mask",
  },
  packetTracerOnly: true,
  no: "network address:A.B.C.D",
  get: (pool) => pool.network,
  set(pool, { address, mask }, { router }) {
    if (prefixLength(mask) === undefined) return { invalid: "mask" };
    serveNetwork(router, pool, { address: networkOf(address, mask), mask });
    return undefined;
  },
  clear(pool, _args, { router }) {
    serveNetwork(router, pool, undefined);
  },
});

const defaultRouter = setting({
  syntax: "default-router router:A.B.C.D",
  help: { "default-router": "Default routers", router: "Router's IP address" },
  packetTracerOnly: true,
  no: "default-router",
  get: ({ defaultRouters: [router] }) => (router === undefined ? undefined : { router }),
  set(pool, { router }) {
    pool.defaultRouters = [router];
  },
  clear(pool) {
    pool.defaultRouters = [];
  },
});

const option = setting({
  syntax: "option code:<0-254> ip server:A.B.C.D",
  help: {
    option: "Raw DHCP options",
    code: "DHCP option code",
    ip: "Data is one or more IP addresses",
    server: "Server's name or IP address",
  },
  packetTracerOnly: true,
  no: "option code:<0-254>",
  key: ["code"],
  get: ({ options }) => options.map(({ code, ip = [] }) => ({ code, server: ip[0] ?? "" })),
  set(pool, { code, server }) {
    const others = pool.options.filter((one) => one.code !== code);
    pool.options = [...others, { code, ip: [server] }].toSorted((a, b) => a.code - b.code);
  },
  clear(pool, { code }) {
    pool.options = pool.options.filter((one) => one.code !== code);
  },
});

const dnsServer = setting({
  syntax: "dns-server server:A.B.C.D",
  help: { "dns-server": "Set name server", server: "Server's name or IP address" },
  packetTracerOnly: true,
  no: "dns-server",
  get: ({ dnsServers: [server] }) => (server === undefined ? undefined : { server }),
  set(pool, { server }) {
    pool.dnsServers = [server];
  },
  clear(pool) {
    pool.dnsServers = [];
  },
});

const domainName = setting({
  syntax: "domain-name name:WORD",
  help: { "domain-name": "Domain name", name: "Domain name" },
  packetTracerOnly: true,
  get: ({ domainName: name }) => (name === undefined ? undefined : { name }),
  set(pool, { name }) {
    pool.domainName = name;
  },
  clear(pool) {
    pool.domainName = undefined;
  },
});

export const packetTracerPool = [network, defaultRouter, option, dnsServer, domainName];
