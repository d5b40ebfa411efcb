import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { mirrorSessions, type MirrorSession } from "../../rules/mirroring.js";
import { shortName } from "../network/common.js";
import { networkWords } from "../network/words.js";
import { linesText } from "../text.js";

/** `show monitor` (Catalyst command reference). */
const { action } = vocabulary<Router>()(networkWords);

export const mirroringShows = switchOnly([
  action({
    show: true,
    level: "user",
    syntax: "show monitor [session number:<1-66>]",
    help: {
      monitor: "Monitoring different system events",
      session: "SPAN session",
      number: "SPAN session number",
    },
    run(router, { number }) {
      const sessions = mirrorSessions(router).filter((one) => number === undefined || one.number === number);
      return sessions.length === 0
        ? "No SPAN configuration is present in the system.\n"
        : sessions.map((one) => `${linesText(sessionLines(one))}\n`).join("\n");
    },
  }),
]);

function sessionLines({ number, sources, destinations }: MirrorSession): readonly string[] {
  const title = `Session ${number}`;
  const kinds = [
    ["Both", "both"],
    ["RX Only", "rx"],
    ["TX Only", "tx"],
  ] as const;
  const listed = (ports: readonly string[]) => ports.map(shortName).join(",");
  const rows = kinds.flatMap(([label, direction]) => {
    const ports = sources.flatMap((one) => (one.direction === direction ? [one.port] : []));
    return ports.length === 0 ? [] : [`    ${label.padEnd(19)}: ${listed(ports)}`];
  });
  const [first] = destinations;
  return [
    title,
    "-".repeat(title.length),
    "Type                   : Local Session",
    ...(rows.length === 0 ? [] : ["Source Ports           : ", ...rows]),
    ...(first
      ? [
          `Destination Ports      : ${listed(destinations.map(({ port }) => port))}`,
          "    Encapsulation      : Native",
          `          Ingress      : ${first.ingress === undefined ? "Disabled" : `Enabled, default VLAN = ${first.ingress}`}`,
        ]
      : []),
  ];
}
