import { linkState, primaryAddress } from "../../router/interfaces.js";
import { classfulMask, prefixLength } from "../../router/ipv4.js";
import * as http from "../../modes/global/ip/services.js";
import { routingTable, type Entry } from "../../router/routes.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** Short forms of what other shows tell (IOS IP command references). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user", packetTracer: false } as const;

const interfaces = action({
  ...SHOW,
  syntax: "show interfaces summary",
  help: { summary: "Show interface summary" },
  run: (router) =>
    linesText([
      "",
      " *: interface is up",
      " IHQ: pkts in input hold queue     IQD: pkts dropped from input queue",
      " OHQ: pkts in output hold queue    OQD: pkts dropped from output queue",
      " RXBS: rx rate (bits/sec)          RXPS: rx rate (pkts/sec)",
      " TXBS: tx rate (bits/sec)          TXPS: tx rate (pkts/sec)",
      " TRTL: throttle count",
      "",
      "  Interface                   IHQ       IQD       OHQ       OQD      RXBS      RXPS      TXBS      TXPS      TRTL",
      "-".repeat(113),
      ...interfacesInOrder(router).map((port) => {
        const up = linkState(router, port).protocol === "up";
        return `${up ? "*" : " "} ${port.name.padEnd(22)}${"0".padStart(9)}${"0".padStart(10).repeat(8)}`;
      }),
    ]),
});

/** The bytes that one route takes in the table. */
const ENTRY = { overhead: 60, memory: 172 };

const routes = action({
  ...SHOW,
  syntax: "show ip route summary",
  help: { summary: "Summary of all routes" },
  run(router) {
    const table = routingTable(router);
    const majors = new Set(table.filter(isSubnet).map(({ network }) => network.split(".")[0])).size;
    const rows = [...sourcesOf(table)].map(([name, entries]) => {
      const subnets = entries.filter(isSubnet).length;
      return { name, networks: entries.length - subnets, subnets };
    });
    const total = rows.reduce(
      (sum, one) => ({ networks: sum.networks + one.networks, subnets: sum.subnets + one.subnets }),
      { networks: majors, subnets: 0 },
    );
    const inner =
      majors === 0 ? [] : [`internal        ${String(majors).padEnd(48)}${majors * ENTRY.memory}`];
    return linesText([
      "IP routing table name is default (0x0)",
      "IP routing table maximum-paths is 32",
      "Route Source    Networks    Subnets     Replicates  Overhead    Memory (bytes)",
      ...rows.map(summaryRow),
      ...inner,
      summaryRow({ name: "Total", ...total }),
    ]);
  },
});

/** The routes by who told of them; connected and static ones have their row in any case. */
function sourcesOf(table: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const sources = new Map<string, Entry[]>([
    ["connected", []],
    ["static", []],
  ]);
  for (const entry of table) {
    const { code, learned } = entry;
    const told =
      learned && [learned.protocol, learned.process].filter((word) => word !== undefined).join(" ");
    const name = told ?? (code === "S" ? "static" : "connected");
    sources.set(name, [...(sources.get(name) ?? []), entry]);
  }
  return sources;
}

interface SummaryRow {
  readonly name: string;
  readonly networks: number;
  readonly subnets: number;
}

function summaryRow({ name, networks, subnets }: SummaryRow): string {
  const count = networks + subnets;
  const cells = [networks, subnets, 0, count * ENTRY.overhead].map((value) => String(value).padEnd(12));
  return `${name.padEnd(16)}${cells.join("")}${count * ENTRY.memory}`;
}

/** Whether a route is finer than its network of class A, B or C. */
function isSubnet({ network, mask }: Entry): boolean {
  return (prefixLength(mask) ?? 0) > (prefixLength(classfulMask(network)) ?? 0);
}

const aliases = action({
  ...SHOW,
  syntax: "show ip aliases",
  help: { aliases: "IP alias table" },
  run: (router) =>
    linesText([
      "Address Type             IP Address      Port",
      ...interfacesInOrder(router).flatMap((port) => {
        const own = linkState(router, port).protocol === "up" ? primaryAddress(router, port) : undefined;
        return own ? [`Interface                ${own.address}`] : [];
      }),
    ]),
});

const web = action({
  ...SHOW,
  syntax: "show ip http server status",
  help: { http: "HTTP information", server: "HTTP/HTTPS server", status: "HTTP server status" },
  run(router) {
    const state = (isOn = false) => (isOn ? "Enabled" : "Disabled");
    const { idle, life, requests } = http.httpTimeout.shown.of(router);
    return linesText([
      `HTTP server status: ${state(http.httpServer.shown.isOn(router))}`,
      `HTTP server port: ${http.httpPort.shown.of(router).port}`,
      `HTTP server authentication method: ${http.httpAuthentication.shown.of(router).method}`,
      "HTTP server digest algorithm: md5",
      `HTTP server access class: ${http.httpAccessClass.shown.of(router)?.list ?? 0}`,
      `HTTP server base path: ${http.httpPath.shown.of(router)?.path ?? ""}`,
      "HTTP server help root: ",
      "Maximum number of concurrent server connections allowed: 5",
      `Server idle time-out: ${idle} seconds`,
      `Server life time-out: ${life} seconds`,
      `Maximum number of requests allowed on a connection: ${requests}`,
      "HTTP server active session modules: ALL",
      "HTTP secure server capability: Present",
      `HTTP secure server status: ${state(http.httpSecureServer.shown.isOn(router))}`,
      `HTTP secure server port: ${http.httpSecurePort.shown.of(router).port}`,
    ]);
  },
});

export const summaryShows = [interfaces, routes, aliases, web];
