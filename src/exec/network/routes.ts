import { classfulMask, networkOf, prefixLength, toNumber } from "../../router/ipv4.js";
import { routeTo, routingTable, type Entry } from "../../router/routes.js";
import type { Router } from "../../router/router.js";
import type { EigrpVector, LearnedRoute } from "../../router/routing-model.js";
import { ageText } from "../../router/time-text.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { networkWords } from "./words.js";

/** show ip route (IOS IP routing command reference). */
const { action } = vocabulary<Router>()(networkWords);

/** Width of the column of codes, for a whole network and for a subnet below its heading. */
interface Columns {
  readonly network: number;
  readonly subnet: number;
}

function columnsOf({ platform }: Device): Columns {
  const { codeWidth } = platform.traits.shows.routes;
  return { network: codeWidth, subnet: codeWidth + 3 };
}

function destination({ network, mask }: Entry): string {
  return `${network}/${prefixLength(mask) ?? 0}`;
}

function path({ interface: port, nextHop, distance, learned }: Entry, ago: Ago): string {
  const through = port === undefined ? "" : `, ${port}`;
  if (learned) {
    const age = ago(learned.since);
    if (nextHop === undefined) return `is a summary, ${age}${through}`;
    return `[${distance}/${learned.metric}] via ${nextHop}, ${age}${through}`;
  }
  if (nextHop === undefined) return `is directly connected${through}`;
  return `[${distance}/0] via ${nextHop}${through}`;
}

/** How long ago something was learned, `00:00:12`. */
type Ago = (since: number) => string;

function agoOf({ shell }: Device): Ago {
  return (since) => ageText(Math.max(0, Math.floor((shell.clock.uptime() - since) / 1000)));
}

/** `O*E2`, `O IA`, `D EX`, `S*`, `C`: the protocol, whether it is a way for everything else, and its kind. */
function codeOf({ code, network, mask, learned }: Entry): string {
  const candidate = isDefault({ network, mask }) ? "*" : "";
  if (!learned || learned.kind === "internal") return `${code}${candidate}`;
  return `${code}${candidate || " "}${learned.kind}`;
}

/** One destination, with a further line for each further way to it. */
function rows(entries: readonly Entry[], width: number, ago: Ago): readonly string[] {
  return entries.map((entry, index) => {
    const start = codeOf(entry).padEnd(width) + destination(entry);
    return `${index === 0 ? start : " ".repeat(start.length)} ${path(entry, ago)}`;
  });
}

function isDefault({ network, mask }: Pick<Entry, "network" | "mask">): boolean {
  return network === "0.0.0.0" && mask === "0.0.0.0";
}

/** The network of class A, B or C that a route belongs to; the default route to none. */
function majorOf({ network, mask }: Entry): string {
  const natural = classfulMask(network);
  return toNumber(mask) < toNumber(natural) ? `${network}/${mask}` : networkOf(network, natural);
}

function groups<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found.values()];
}

function majorRows(entries: readonly Entry[], columns: Columns, ago: Ago): readonly string[] {
  const subnets = groups(entries, destination);
  const [first] = entries;
  if (!first) return [];
  const natural = classfulMask(first.network);
  if (subnets.length === 1 && toNumber(first.mask) <= toNumber(natural))
    return rows(entries, columns.network, ago);
  const masks = new Set(entries.map(({ mask }) => mask));
  const network = networkOf(first.network, natural);
  const count = `${subnets.length} subnets`;
  const heading =
    masks.size === 1
      ? `${network}/${prefixLength(first.mask) ?? 0} is subnetted, ${count}`
      : `${network}/${prefixLength(natural) ?? 0} is variably subnetted, ${count}, ${masks.size} masks`;
  return [" ".repeat(columns.network) + heading, ...subnets.flatMap((one) => rows(one, columns.subnet, ago))];
}

function gatewayLine(entries: readonly Entry[]): string {
  const gateway = entries.find(isDefault);
  if (!gateway) return "Gateway of last resort is not set";
  return `Gateway of last resort is ${gateway.nextHop ?? "0.0.0.0"} to network 0.0.0.0`;
}

function table(entries: readonly Entry[], device: Device): readonly string[] {
  const columns = columnsOf(device);
  const ago = agoOf(device);
  return groups(entries, majorOf).flatMap((one) => majorRows(one, columns, ago));
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

const show = action({
  syntax: "show ip route [source:{connected | eigrp | ospf | rip | static}]",
  help: {
    connected: "Connected",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    ospf: "Open Shortest Path First (OSPF)",
    rip: "Routing Information Protocol (RIP)",
    static: "Static routes",
  },
  level: "user",
  show: true,
  run(router, { source }, device) {
    const entries = routingTable(router);
    const layout = device.platform.traits.shows.routes;
    const codes = source === undefined ? "CLSRDO" : CODES_OF[source];
    const shown = entries.filter(({ code }) => codes.includes(code));
    if (source !== undefined && !layout.codesAboveOne) return lines(table(shown, device));
    return lines([layout.codes, gatewayLine(entries), "", ...table(shown, device)]);
  },
});

const CODES_OF = { connected: "CL", static: "S", rip: "R", eigrp: "D", ospf: "O" } as const;

const showOne = action({
  syntax: "show ip route address:A.B.C.D [mask:A.B.C.D]",
  help: { address: "Network to display information about or hostname", mask: "Network mask" },
  packetTracer: { syntax: "show ip route address:A.B.C.D" },
  level: "user",
  show: true,
  run(router, { address, mask }, device) {
    const entry =
      mask === undefined
        ? routeTo(router, address)
        : routingTable(router).find((one) => one.network === address && one.mask === mask);
    if (!entry || (isDefault(entry) && address !== "0.0.0.0")) return missingText(router, address);
    const ways = routingTable(router).filter(
      (one) => one.code === entry.code && destination(one) === destination(entry),
    );
    const ago = agoOf(device);
    return lines([
      `Routing entry for ${destination(entry)}${isDefault(entry) ? ", supernet" : ""}`,
      ...knownVia(entry),
      ...(entry.learned ? lastUpdate(entry.learned, ago) : []),
      "  Routing Descriptor Blocks:",
      ...ways.flatMap((one, index) => descriptor(one, index === 0, ago)),
    ]);
  },
});

function knownVia({ code, distance, nextHop, learned }: Entry): readonly string[] {
  if (!learned) {
    const source = code === "S" ? "static" : "connected";
    const kind = code === "S" ? (nextHop === undefined ? " (connected)" : "") : " (connected, via interface)";
    return [`  Known via "${source}", distance ${distance}, metric 0${kind}`];
  }
  const { protocol, process, metric, kind } = learned;
  const name = [protocol, process].filter((word) => word !== undefined).join(" ");
  const type = protocol === "rip" ? "" : `, type ${KINDS[protocol][kind] ?? kind}`;
  return [
    `  Known via "${name}", distance ${distance}, metric ${metric}${type}`,
    ...(protocol === "ospf" ? [] : [`  Redistributing via ${name}`]),
  ];
}

const KINDS: Readonly<Record<"ospf" | "eigrp", Readonly<Record<string, string>>>> = {
  ospf: { internal: "intra area", IA: "inter area", E1: "extern 1", E2: "extern 2, forward metric 0" },
  eigrp: { internal: "internal", EX: "external" },
};

function lastUpdate({ nextHop, interface: port, since }: LearnedRoute, ago: Ago): readonly string[] {
  return nextHop === undefined ? [] : [`  Last update from ${nextHop} on ${port}, ${ago(since)} ago`];
}

/** One way to a destination; the one that the next packet takes has an asterisk. */
function descriptor(entry: Entry, isNext: boolean, ago: Ago): readonly string[] {
  const { nextHop, interface: port, learned } = entry;
  const from = learned ? `, from ${learned.from}, ${ago(learned.since)} ago` : "";
  const way =
    nextHop === undefined
      ? `directly connected, via ${port ?? ""}`
      : `${nextHop}${from}${port === undefined ? "" : `, via ${port}`}`;
  return [
    `  ${isNext ? "*" : " "} ${way}`,
    `      Route metric is ${learned?.metric ?? 0}, traffic share count is 1`,
    ...(learned?.vector ? vectorLines(learned.vector) : []),
  ];
}

function vectorLines({ delay, bandwidth, reliability, mtu, load, hops }: EigrpVector): readonly string[] {
  return [
    `      Total delay is ${delay} microseconds, minimum bandwidth is ${bandwidth} Kbit`,
    `      Reliability ${reliability}/255, minimum MTU ${mtu} bytes`,
    `      Loading ${load}/255, Hops ${hops}`,
  ];
}

/** The router says whether it knows other parts of that network of class A, B or C. */
function missingText(router: Router, address: string): string {
  const major = networkOf(address, classfulMask(address));
  const known = routingTable(router).some(
    ({ network, mask }) => mask !== "0.0.0.0" && networkOf(network, classfulMask(network)) === major,
  );
  return known ? "% Subnet not in table\n" : "% Network not in table\n";
}

/** OSPF and EIGRP put their routes back at once from what they know; RIP knows nothing else and asks its neighbours. */
const clear = action({
  syntax: "clear ip route {*}",
  help: { route: "Delete route table entries", "*": "Delete all routes" },
  run: (_router, _args, { shell }) => shell.surroundings.restartRouting("rip"),
});

export const routeCommands = [show, showOne, clear];
