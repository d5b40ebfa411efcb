import {
  vrrpAdvertise,
  vrrpDescription,
  vrrpIp,
  vrrpPreempt,
  vrrpPreemptDelay,
  vrrpPriority,
  vrrpShutdown,
} from "../../modes/interface/redundancy.js";
import { linkState, primaryAddress } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder, shortName } from "./common.js";
import { networkWords } from "./words.js";

/** VRRP (RFC 3768; IOS First Hop Redundancy). Nobody else is in a group, so an open port is master. */
const { action } = vocabulary<Router>()({
  ...networkWords,
  vrrp: "VRRP information",
  interface: "VRRP interface status and configuration",
  port: "Interface",
});

interface Group {
  readonly port: Interface;
  readonly group: number;
  readonly address: string;
  readonly priority: number;
  readonly isOwner: boolean;
  readonly preempts: boolean;
  readonly state: "Master" | "Init";
  /** Seconds between two advertisements. */
  readonly interval: number;
}

function groupsOf(router: Router, of?: string): readonly Group[] {
  return interfacesInOrder(router)
    .filter(({ name }) => of === undefined || name === of)
    .flatMap((port) => {
      const own = primaryAddress(router, port);
      const isOpen = linkState(router, port).protocol === "up" && own !== undefined;
      return vrrpIp.shown
        .all(port)
        .filter(({ secondary }) => secondary === undefined)
        .map(({ group, address }) => {
          const like = { group };
          const isOwner = own?.address === address;
          const advertised = vrrpAdvertise.shown.of(port, like);
          return {
            port,
            group,
            address,
            isOwner,
            priority: isOwner ? 255 : (vrrpPriority.shown.of(port, like)?.priority ?? 100),
            preempts: !vrrpPreempt.shown.off(port).some((one) => one.group === group),
            state: isOpen && !vrrpShutdown.shown.of(port, like) ? "Master" : "Init",
            interval: advertised?.seconds ?? (advertised?.milliseconds ?? 1000) / 1000,
          } as const;
        });
    });
}

/** The time after which a silent master is gone (RFC 3768, section 5.3.2). */
function downInterval({ priority, interval }: Group): number {
  return 3 * interval + (256 - priority) / 256;
}

const three = (seconds: number) => seconds.toFixed(3);

const brief = action({
  syntax: "show vrrp brief",
  help: { brief: "Brief output" },
  level: "user",
  show: true,
  packetTracer: false,
  run: (router) =>
    linesText([
      "Interface          Grp Pri Time  Own Pre State   Master addr     Group addr",
      ...groupsOf(router).map((one) =>
        [
          shortName(one.port.name).padEnd(19),
          String(one.group).padEnd(4),
          String(one.priority).padEnd(4),
          String(Math.round(downInterval(one) * 1000)).padEnd(6),
          (one.isOwner ? "Y" : "").padEnd(4),
          (one.preempts ? "Y" : "").padEnd(4),
          one.state.padEnd(8),
          masterOf(router, one).padEnd(16),
          one.address,
        ].join(""),
      ),
    ]),
});

const show = action({
  syntax: "show vrrp [all | interface port:INTERFACE]",
  help: { all: "Include groups in disabled state" },
  level: "user",
  show: true,
  packetTracer: false,
  run: (router, { port }) =>
    groupsOf(router, port)
      .map((one) => `${linesText(groupLines(router, one))}\n`)
      .join(""),
});

function masterOf(router: Router, { state, port }: Group): string {
  return state === "Master" ? (primaryAddress(router, port)?.address ?? "0.0.0.0") : "0.0.0.0";
}

function groupLines(router: Router, one: Group): readonly string[] {
  const { port, group, address, priority, preempts, state, interval } = one;
  const description = vrrpDescription.shown.of(port, { group })?.text;
  const wait = vrrpPreemptDelay.shown.of(port, { group })?.seconds;
  const master = masterOf(router, one);
  const local = state === "Master" ? " (local)" : "";
  return [
    `${port.name} - Group ${group}  `,
    ...(description === undefined ? [] : [`  ${description}  `]),
    `  State is ${state}  `,
    `  Virtual IP address is ${address}`,
    `  Virtual MAC address is 0000.5e00.01${group.toString(16).padStart(2, "0")}`,
    `  Advertisement interval is ${three(interval)} sec`,
    `  Preemption ${preempts ? "enabled" : "disabled"}${wait === undefined || wait === 0 ? "" : `, delay min ${wait} secs`}`,
    `  Priority is ${priority}  `,
    state === "Master"
      ? `  Master Router is ${master}${local}, priority is ${priority}  `
      : "  Master Router is unknown, priority is unknown",
    `  Master Advertisement interval is ${state === "Master" ? `${three(interval)} sec` : "unknown"}`,
    `  Master Down interval is ${state === "Master" ? `${three(downInterval(one))} sec` : "unknown"}`,
  ];
}

export const vrrpShows = [brief, show];
