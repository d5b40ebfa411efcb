import { imageLabel, type Board, type Hardware } from "../../platform/platform.js";
import { baseAddress, partsOf } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";

/** What show version says of a switch behind the export notice (IOS Configuration Fundamentals; Catalyst 2960 hardware guide). */
export function switchHardwareLines(router: Router, hardware: Hardware, board: Board): readonly string[] {
  const { model, serial, memory, nvramBytes } = hardware;
  return [
    memory,
    `Processor board ID ${serial}`,
    "Last reset from power-on",
    ...portLines(router),
    "The password-recovery mechanism is enabled.",
    "",
    `${nvramBytes / 1024}K bytes of flash-simulated non-volatile configuration memory.`,
    ...numbers([
      ["Base ethernet MAC Address", withColons(baseAddress(router))],
      ["Motherboard assembly number", board.assembly],
      ["Power supply part number", board.supplyPart],
      ["Motherboard serial number", board.boardSerial],
      ["Power supply serial number", board.supplySerial],
      ["Model revision number", board.revision],
      ["Motherboard revision number", board.boardRevision],
      ["Model number", model],
      ["System serial number", serial],
      ["Top Assembly Part Number", board.top],
      ["Top Assembly Revision Number", board.topRevision],
      ["Version ID", board.version],
      ["CLEI Code Number", board.clei],
      ["Hardware Board Revision Number", board.hardwareRevision],
    ]),
    "",
    "",
    ...stackLines(router, hardware),
    "",
    "",
  ];
}

function numbers(rows: readonly (readonly [string, string])[]): readonly string[] {
  return rows.map(([label, text]) => `${label.padEnd(32)}: ${text}`);
}

/** `00:17:59:A7:51:80`, as hardware addresses stand on a label. */
function withColons(mac: string): string {
  return mac
    .replaceAll(".", "")
    .toUpperCase()
    .replace(/..(?=.)/g, "$&:");
}

function count(router: Router, kind: string): number {
  return [...router.interfaces.keys()].filter((name) => partsOf(name).kind === kind).length;
}

function portLines(router: Router): readonly string[] {
  const kinds = [
    ["Vlan", "Virtual Ethernet"],
    ["FastEthernet", "FastEthernet"],
    ["GigabitEthernet", "Gigabit Ethernet"],
  ] as const;
  return kinds
    .map(([kind, label]) => [count(router, kind), label] as const)
    .filter(([ports]) => ports > 0)
    .map(([ports, label]) => `${ports} ${label} interface${ports === 1 ? "" : "s"}`);
}

/** The table of the switches of a stack, of which there is one. */
function stackLines(router: Router, hardware: Hardware): readonly string[] {
  const { model, version } = hardware;
  const ports = count(router, "FastEthernet") + count(router, "GigabitEthernet");
  const software = imageLabel(hardware);
  return [
    "Switch Ports Model              SW Version            SW Image                 ",
    "------ ----- -----              ----------            ----------               ",
    `*    1 ${String(ports).padEnd(6)}${model.padEnd(19)}${version.padEnd(22)}${software.padEnd(25)}`,
  ];
}
