import { refuse, type Command } from "../language/declaration.js";
import { bindingsOf, usageOf } from "../router/dhcp.js";
import { toNumber } from "../router/ipv4.js";
import { MONTHS } from "../language/types/time.js";
import { twoDigits } from "../router/time-text.js";
import type { ShowTraits } from "../platform/show-traits.js";
import type { DhcpBinding, DhcpPool, Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { networkWords } from "./network/words.js";

/** What the DHCP server has leased (IOS DHCP server command reference; SHOW.md section 7). */
const { action } = vocabulary<Router>()(networkWords);

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

/** `Mar 13 2002 01:56 AM` */
function timeText(time: number): string {
  const date = new Date(time);
  const hour = date.getUTCHours();
  const clock = `${twoDigits(hour % 12 === 0 ? 12 : hour % 12)}:${twoDigits(date.getUTCMinutes())} ${hour < 12 ? "AM" : "PM"}`;
  return `${MONTHS[date.getUTCMonth()] ?? ""} ${twoDigits(date.getUTCDate())} ${date.getUTCFullYear()} ${clock}`;
}

/** The hardware address in a client identifier, without the leading type: `0010.114A.B9B6`. */
function hardwareOf(client: string): string {
  const digits = client.replaceAll(".", "").slice(2).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, "$1.");
}

function bindingRow({ address, client, expires, manual }: DhcpBinding, form: ShowTraits["dhcp"]): string {
  const kind = manual ? "Manual" : "Automatic";
  if (form === "hardware-address")
    return `${address.padEnd(17)}${hardwareOf(client).padEnd(24)} --                     ${kind}`;
  const until = manual || expires === "infinite" ? "Infinite" : timeText(expires);
  return `${address.padEnd(20)}${client.padEnd(24)}${until.padEnd(24)}${kind}`;
}

const bindings = action({
  syntax: "show ip dhcp binding [address:A.B.C.D]",
  help: { binding: "DHCP address bindings", address: "DHCP client's IP address" },
  packetTracer: { syntax: "show ip dhcp binding" },
  show: true,
  run(router, { address }, { platform }) {
    const { dhcp } = platform.traits.shows;
    const shown = bindingsOf(router)
      .filter((one) => address === undefined || one.address === address)
      .toSorted((a, b) => toNumber(a.address) - toNumber(b.address));
    const heading =
      dhcp === "hardware-address"
        ? [
            "IP address       Client-ID/              Lease expiration        Type",
            "                 Hardware address",
          ]
        : [
            "Bindings from all pools not associated with VRF:",
            "IP address          Client-ID/              Lease expiration        Type",
            "                    Hardware address/",
            "                    User name",
          ];
    return lines([...heading, ...shown.map((one) => bindingRow(one, dhcp))]);
  },
});

function poolText(router: Router, pool: DhcpPool, form: ShowTraits["dhcp"]): readonly string[] {
  const usage = usageOf(router, pool);
  const { total = 0, leased = 0, excluded = 0 } = usage ?? {};
  const row = (label: string, value: string | number) => ` ${label.padEnd(31)}: ${value}`;
  return [
    "",
    `Pool ${pool.name} :`,
    row("Utilization mark (high/low)", "100 / 0"),
    row("Subnet size (first/next)", "0 / 0 "),
    row("Total addresses", total),
    row("Leased addresses", leased),
    row("Excluded addresses", excluded),
    row("Pending event", "none"),
    ...(usage
      ? [
          " 1 subnet is currently in the pool :",
          " Current index        IP address range                    Leased/Excluded/Total",
          ` ${(form === "hardware-address" ? usage.first : (usage.next ?? "0.0.0.0")).padEnd(21)}${usage.first.padEnd(17)}- ${usage.last.padEnd(18)}${String(leased).padEnd(5)}/ ${String(excluded).padEnd(6)}/ ${total}`,
        ]
      : [" 0 subnet is currently in the pool :"]),
  ];
}

const pools = action({
  syntax: "show ip dhcp pool [name:WORD]",
  help: { pool: "DHCP pools information", name: "Pool name" },
  show: true,
  run(router, { name }, { platform }) {
    const shown = [...router.dhcp.pools.values()].filter((pool) => name === undefined || pool.name === name);
    if (name !== undefined && shown.length === 0) return refuse(`% Pool ${name} is not in the database.`);
    return lines(shown.flatMap((pool) => poolText(router, pool, platform.traits.shows.dhcp)));
  },
});

const conflicts = action({
  syntax: "show ip dhcp conflict",
  help: { conflict: "DHCP address conflicts" },
  show: true,
  run: ({ dhcp }) =>
    lines([
      "IP address        Detection method   Detection time          VRF",
      ...dhcp.conflicts.map(
        ({ address, method, time }) => `${address.padEnd(18)}${method.padEnd(19)}${timeText(time)}`,
      ),
    ]),
});

const statistics = action({
  syntax: "show ip dhcp server statistics",
  help: { server: "Miscellaneous DHCP server information", statistics: "Show server statistics" },
  show: true,
  packetTracer: false,
  run({ dhcp }) {
    const row = (label: string, value: number) => `${label.padEnd(21)}${value}`;
    const manual = [...dhcp.pools.values()].filter(({ host }) => host !== undefined).length;
    const automatic = dhcp.bindings.filter((one) => !one.manual).length;
    return lines([
      row("Memory usage", 23000 + 600 * dhcp.pools.size + 300 * dhcp.bindings.length),
      row("Address pools", dhcp.pools.size),
      row("Database agents", 0),
      row("Automatic bindings", automatic),
      row("Manual bindings", manual),
      row("Expired bindings", dhcp.counters.get("expired") ?? 0),
      row("Malformed messages", 0),
      row("Secure arp entries", 0),
      "",
      "Message              Received",
      ...["BOOTREQUEST", "DHCPDISCOVER", "DHCPREQUEST", "DHCPDECLINE", "DHCPRELEASE", "DHCPINFORM"].map(
        (one) => row(one, dhcp.counters.get(one) ?? 0),
      ),
      "",
      "Message              Sent",
      ...["BOOTREPLY", "DHCPOFFER", "DHCPACK", "DHCPNAK"].map((one) => row(one, dhcp.counters.get(one) ?? 0)),
    ]);
  },
});

const lease = action({
  syntax: "show dhcp lease",
  help: {
    dhcp: "Dynamic Host Configuration Protocol status",
    lease: "Show DHCP Addresses leased from a server",
  },
  show: true,
  run: () => "",
});

const everyOrOne = "{all:{*} | address:A.B.C.D}";

const clearBinding = action({
  syntax: `clear ip dhcp binding ${everyOrOne}`,
  help: {
    dhcp: "Delete items from the DHCP database",
    binding: "DHCP address bindings",
    "*": "Clear all automatic bindings",
    address: "Address binding to clear",
  },
  packetTracer: false,
  run({ dhcp }, { address }) {
    if (address !== undefined && !dhcp.bindings.some((one) => one.address === address)) {
      return refuse("% No such binding");
    }
    dhcp.bindings = dhcp.bindings.filter((one) => address !== undefined && one.address !== address);
    return undefined;
  },
});

const clearConflict = action({
  syntax: `clear ip dhcp conflict ${everyOrOne}`,
  help: {
    dhcp: "Delete items from the DHCP database",
    conflict: "DHCP address conflicts",
    "*": "Clear all address conflicts",
    address: "Address conflict to clear",
  },
  run({ dhcp }, { address }) {
    dhcp.conflicts = dhcp.conflicts.filter((one) => address !== undefined && one.address !== address);
  },
});

const clearStatistics = action({
  syntax: "clear ip dhcp server statistics",
  help: {
    dhcp: "Delete items from the DHCP database",
    server: "Miscellaneous DHCP server information",
    statistics: "Server statistics",
  },
  packetTracer: false,
  run({ dhcp }) {
    dhcp.counters.clear();
  },
});

export const dhcpShows: readonly Command<Router, Device>[] = [
  bindings,
  pools,
  conflicts,
  statistics,
  lease,
  clearBinding,
  clearConflict,
  clearStatistics,
];
