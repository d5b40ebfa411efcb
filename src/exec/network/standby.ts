import { linkState, primaryAddress } from "../../router/interfaces.js";
import {
  standbyIp,
  standbyPreempt,
  standbyPriority,
  standbyVersion,
} from "../../modes/interface/services.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** HSRP (RFC 2281; IOS First Hop Redundancy). Nobody else is in a group, so an open port is active. */
const { action } = vocabulary<Router>()({ ...networkWords, standby: "Hot standby protocol information" });

interface Group {
  readonly port: Interface;
  readonly group: number;
  readonly address: string | undefined;
  readonly priority: number;
  readonly preempts: boolean;
  readonly version: number;
  readonly state: "Active" | "Init";
}

function groups(router: Router): readonly Group[] {
  return interfacesInOrder(router).flatMap((port) => {
    const open = linkState(router, port).protocol === "up" && primaryAddress(router, port) !== undefined;
    return standbyIp.shown.all(port).map(({ group, address }) => {
      const isSame = (other: { readonly group?: number }) => other.group === group;
      return {
        port,
        group: group ?? 0,
        address,
        priority: standbyPriority.shown.all(port).find(isSame)?.priority ?? 100,
        preempts: standbyPreempt.shown.all(port).some(isSame),
        version: standbyVersion.shown.of(port).version,
        state: open && address !== undefined ? "Active" : "Init",
      } as const;
    });
  });
}

/** The address that a group answers ARP with: version 2 has room for more groups. */
function groupMac({ group, version }: Group): string {
  return version === 1
    ? `0000.0c07.ac${group.toString(16).padStart(2, "0")}`
    : `0000.0c9f.f${group.toString(16).padStart(3, "0")}`;
}

const brief = action({
  syntax: "show standby brief",
  help: { brief: "Brief output" },
  level: "user",
  show: true,
  run: (router) =>
    linesText([
      "                     P indicates configured to preempt.",
      "                     |",
      "Interface   Grp  Pri P State   Active          Standby         Virtual IP",
      ...groups(router).map((one) => {
        const cells = [
          shortName(one.port.name).padEnd(12),
          String(one.group).padEnd(5),
          String(one.priority).padEnd(4),
          one.preempts ? "P " : "  ",
          one.state.padEnd(8),
          (one.state === "Active" ? "local" : "unknown").padEnd(16),
          "unknown".padEnd(16),
          one.address ?? "unknown",
        ];
        return cells.join("");
      }),
    ]),
});

const show = action({
  syntax: "show standby",
  help: {},
  level: "user",
  show: true,
  run: (router) =>
    groups(router)
      .map((one) => linesText(groupLines(one)))
      .join(""),
});

function groupLines(one: Group): readonly string[] {
  const { port, group, address, priority, preempts, version, state } = one;
  const active = state === "Active";
  return [
    `${port.name} - Group ${group}${version === 2 ? " (version 2)" : ""}`,
    `  State is ${active ? "Active" : "Init (interface down)"}`,
    `    ${active ? 2 : 0} state changes, last state change never`,
    `  Virtual IP address is ${address ?? "unknown"}`,
    `  Active virtual MAC address is ${active ? groupMac(one) : "unknown"}`,
    `    Local virtual MAC address is ${groupMac(one)} (v${version} default)`,
    "  Hello time 3 sec, hold time 10 sec",
    `  Preemption ${preempts ? "enabled" : "disabled"}`,
    `  Active router is ${active ? "local" : "unknown"}`,
    "  Standby router is unknown",
    `  Priority ${priority} (${priority === 100 ? "default" : "configured"} ${priority})`,
    `  Group name is "hsrp-${shortName(port.name)}-${group}" (default)`,
  ];
}

export const standbyShows = [brief, show];
