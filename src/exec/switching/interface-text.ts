import { hardwareAddress, linkState, partsOf } from "../../router/interfaces.js";
import { NOTHING_COUNTED, type PortCounters } from "../../router/port-counters.js";
import type { Interface, Router } from "../../router/router.js";
import { linesText } from "../text.js";
import { lastLine } from "../network/last-line.js";
import { statusText } from "./status.js";

/** show interfaces of a Catalyst's port (IOS interface command reference). */

const counterLines = ({
  packetsIn,
  bytesIn,
  broadcastsIn,
  unknownIn,
  packetsOut,
  bytesOut,
}: PortCounters) => [
  '  Last clearing of "show interface" counters never',
  "  Input queue: 0/75/0/0 (size/max/drops/flushes); Total output drops: 0",
  "  Queueing strategy: fifo",
  "  Output queue: 0/40 (size/max)",
  "  5 minute input rate 0 bits/sec, 0 packets/sec",
  "  5 minute output rate 0 bits/sec, 0 packets/sec",
  `     ${packetsIn} packets input, ${bytesIn} bytes, 0 no buffer`,
  `     Received ${broadcastsIn} broadcasts (0 multicasts)`,
  "     0 runts, 0 giants, 0 throttles",
  "     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored",
  "     0 watchdog, 0 multicast, 0 pause input",
  "     0 input packets with dribble condition detected",
  `     ${packetsOut} packets output, ${bytesOut} bytes, 0 underruns`,
  "     0 output errors, 0 collisions, 1 interface resets",
  `     ${unknownIn} unknown protocol drops`,
  "     0 babbles, 0 late collision, 0 deferred",
  "     0 lost carrier, 0 no carrier, 0 pause output",
  "     0 output buffer failures, 0 output buffers swapped out",
];

/** In megabits a second; a port that nothing is connected to counts as the slowest. */
function speedOf({ name, speed }: Interface, up: boolean): number {
  if (speed !== undefined && speed !== "auto") return Number(speed);
  if (!up) return 10;
  return partsOf(name).kind === "GigabitEthernet" ? 1000 : 100;
}

const DUPLEX = { auto: "Auto", full: "Full", half: "Half" } as const;

function wireLine({ name, duplex = "auto", speed }: Interface, megabits: number, up: boolean): string {
  const both = up && duplex === "auto" ? "full" : duplex;
  const rate = up || (speed !== undefined && speed !== "auto") ? `${megabits}Mb/s` : "Auto-speed";
  const media = partsOf(name).kind === "GigabitEthernet" ? "10/100/1000BaseTX" : "10/100BaseTX";
  return `  ${DUPLEX[both]}-duplex, ${rate}, media type is ${media}`;
}

/** In microseconds. */
function delayOf(megabits: number): number {
  return megabits >= 1000 ? 10 : megabits >= 100 ? 100 : 1000;
}

/** Everything about one port of a switch. */
export function switchPortText(router: Router, port: Interface): string {
  const { line, protocol } = linkState(router, port);
  const up = line === "up";
  const megabits = speedOf(port, up);
  const kind = partsOf(port.name).kind === "GigabitEthernet" ? "Gigabit Ethernet" : "Fast Ethernet";
  const builtIn = hardwareAddress({ ...port, mac: undefined });
  return linesText([
    `${port.name} is ${line}, line protocol is ${protocol} (${statusText(router, port)}) `,
    `  Hardware is ${kind}, address is ${hardwareAddress(port)} (bia ${builtIn})`,
    ...(port.description === undefined ? [] : [`  Description: ${port.description}`]),
    `  MTU 1500 bytes, BW ${port.bandwidth ?? megabits * 1000} Kbit/sec, DLY ${delayOf(megabits)} usec, `,
    "     reliability 255/255, txload 1/255, rxload 1/255",
    "  Encapsulation ARPA, loopback not set",
    "  Keepalive set (10 sec)",
    wireLine(port, megabits, up),
    "  input flow-control is off, output flow-control is unsupported ",
    "  ARP type: ARPA, ARP Timeout 04:00:00",
    lastLine(port.counters),
    ...counterLines(port.counters ?? NOTHING_COUNTED),
  ]);
}
