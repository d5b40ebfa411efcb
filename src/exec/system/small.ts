import { longLocalTime } from "../../router/time-text.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { importAll } from "../../modes/dhcp-pool.js";
import { definition, distinguisher, family, vrf } from "../../modes/global/ip/vrf.js";
import { newVrf, vrf as olderVrf } from "../../modes/interface/ip.js";
import { interfacesInOrder, shortName } from "../network/common.js";
import { networkWords } from "../network/words.js";
import { linesText } from "../text.js";

/** Shows of a few lines (IOS Configuration Fundamentals command reference). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user", packetTracer: false } as const;

/** The battery-backed clock: it goes with the other one, in local time. */
const calendar = action({
  ...SHOW,
  syntax: "show calendar",
  help: { calendar: "Display the hardware calendar" },
  run(router, _args, { shell }) {
    return `${longLocalTime(router, shell.clock.now())}\n`;
  },
});

const vrfs = action({
  ...SHOW,
  syntax: "show ip vrf",
  help: { vrf: "VPN Routing/Forwarding instance information" },
  run(router) {
    return linesText([
      "  Name                             Default RD          Interfaces",
      ...vrfsOf(router).flatMap(({ name, distinguished, ports: [first = "", ...others] }) => [
        `  ${name.padEnd(33)}${distinguished.padEnd(20)}${first}`.trimEnd(),
        ...others.map((port) => " ".repeat(55) + port),
      ]),
    ]);
  },
});

const vrfsWithProtocols = action({
  ...SHOW,
  syntax: "show vrf",
  help: { vrf: "VPN Routing/Forwarding instance information" },
  run(router) {
    return linesText([
      "  Name                             Default RD            Protocols   Interfaces",
      ...vrfsOf(router).flatMap(({ name, distinguished, families, ports: [first = "", ...others] }) => [
        `  ${name.padEnd(33)}${distinguished.padEnd(22)}${families.join(",").padEnd(12)}${first}`.trimEnd(),
        ...others.map((port) => " ".repeat(69) + port),
      ]),
    ]);
  },
});

/** Each table with its interfaces; one of the older kind is of IPv4 alone. */
function vrfsOf(router: Router) {
  const older = vrf.shown.all(router).map((block) => ({ block, families: ["ipv4"] }));
  const newer = definition.shown.all(router).map((block) => ({
    block,
    families: family.shown.all(block).map(({ args }) => args.family),
  }));
  return [...older, ...newer].map(({ block, families }) => ({
    name: block.args.name,
    distinguished: distinguisher.shown.of(block)?.value ?? "<not set>",
    families,
    ports: interfacesInOrder(router)
      .filter((port) => [olderVrf, newVrf].some(({ shown }) => shown.of(port)?.name === block.args.name))
      .map((port) => shortName(port.name)),
  }));
}

const database = action({
  ...SHOW,
  level: "privileged",
  syntax: "show ip dhcp database",
  help: { database: "DHCP database agents" },
  run: () => "",
});

const imported = action({
  ...SHOW,
  level: "privileged",
  syntax: "show ip dhcp import",
  help: { import: "Show Imported Parameters" },
  run: (router) =>
    [...router.dhcp.pools.values()]
      .filter((pool) => importAll.shown.isOn(pool))
      .map(({ name }) => `Address Pool Name: ${name}\n`)
      .join(""),
});

export const smallShows = [calendar, vrfs, vrfsWithProtocols, database, imported];
