import { keptBlocks, keptRows, keptText, textOf } from "../../router/kept.js";
import { longLocalTime } from "../../router/time-text.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
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

/** Sessions to other hosts: a router without a cable to any has none. */
const sessions = action({
  show: true,
  level: "user",
  syntax: "show sessions",
  help: { sessions: "Information about Telnet connections" },
  run: () => "% No connections open\n",
});

const vrf = action({
  ...SHOW,
  syntax: "show ip vrf",
  help: { vrf: "VPN Routing/Forwarding instance information" },
  run(router) {
    const blocks = [...keptBlocks(router, "ip vrf"), ...keptBlocks(router, "vrf definition")];
    return linesText([
      "  Name                             Default RD          Interfaces",
      ...blocks.flatMap((block) => {
        const name = String(block.args["name"]);
        const ports = interfacesInOrder(router)
          .filter((port) =>
            ["ip vrf forwarding", "vrf forwarding"].some((words) => keptText(port, words, "name") === name),
          )
          .map((port) => shortName(port.name));
        const distinguisher = textOf(keptRows(block, "rd")[0]?.["value"]) ?? "<not set>";
        const [first = "", ...others] = ports;
        return [
          `  ${name.padEnd(33)}${distinguisher.padEnd(20)}${first}`.trimEnd(),
          ...others.map((port) => " ".repeat(55) + port),
        ];
      }),
    ]);
  },
});

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
      .filter((pool) => keptRows(pool, "import all").length > 0)
      .map(({ name }) => `Address Pool Name: ${name}\n`)
      .join(""),
});

export const smallShows = [calendar, sessions, vrf, database, imported];
