import { registerText } from "../../router/config-register.js";
import type { BlockWith } from "../../language/kept-block.js";
import { linkState, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { routerOnly } from "../../modes/devices.js";
import { bootSystem } from "../../modes/global/boot.js";
import { ntp } from "../../modes/global/clock.js";
import { httpSecureServer, httpServer } from "../../modes/global/ip/services.js";
import { snmp } from "../../modes/global/management.js";
import { tftpServer } from "../../modes/global/files.js";
import { controller } from "../../modes/global/voice/hardware.js";
import {
  cableLength,
  clockSource,
  description,
  framing,
  lineCode,
  shutdown,
} from "../../modes/voice/controller.js";
import { interfacesInOrder } from "../network/common.js";
import { networkWords } from "../network/words.js";
import { linesText } from "../text.js";
import { isConfigured } from "./configured.js";

/** Ports as hardware, the boot variables, licences (IOS Configuration Fundamentals command reference). */
const { action } = vocabulary<Router>()({ ...networkWords, controllers: "Interface controller status" });

const SHOW = { show: true, level: "user" } as const;

const controllers = action({
  ...SHOW,
  syntax: "show controllers [name:INTERFACE]",
  help: { name: "Interface name and number" },
  run(router, { name }, device) {
    const port = name === undefined ? undefined : router.interfaces.get(name);
    if (name !== undefined && !port) return noSuchInterface(device, "name");
    const ports = port ? [port] : interfacesInOrder(router).filter(isPort);
    const groups = port ? [] : controller.shown.all(router);
    return [
      ...ports.map((one) => linesText(portLines(one, device))),
      ...groups.map((one) => linesText(groupLines(one))),
    ].join("\n");
  },
});

function isPort({ name }: Interface): boolean {
  const { kind, subinterface } = partsOf(name);
  return subinterface === undefined && /Ethernet|Serial/.test(kind);
}

/** A serial port tells which end of the cable it has: whoever gives the clock is the DCE. */
function portLines(port: Interface, { router, platform }: Device): readonly string[] {
  const { chips } = platform.traits.interfaces;
  const { line } = linkState(router, port);
  if (!port.name.startsWith("Serial"))
    return [
      `Interface ${port.name}`,
      `Hardware is ${chips.ethernetController}`,
      `  Link is ${line === "up" ? "Up" : "Down"}, ${port.duplex === "half" ? "Half" : "Full"} duplex, ${port.speed === undefined || port.speed === "auto" ? "100" : port.speed}Mb/s`,
    ];
  const cable =
    port.clockRate === undefined
      ? "DTE V.35 TX and RX clocks detected"
      : `DCE V.35, clock rate ${port.clockRate}`;
  return [
    `Interface ${port.name}`,
    `Hardware is ${chips.serialController}`,
    port.cable ? cable : "No serial cable attached",
  ];
}

const lineController = action({
  ...SHOW,
  syntax: "show controllers kind:{E1 | T1} [slot:WORD]",
  help: { E1: "E1 controller information", T1: "T1 controller information", slot: "Slot of the controller" },
  packetTracer: false,
  run: (router, { kind, slot }) =>
    controller.shown
      .all(router)
      .filter(({ args }) => args.kind === kind && (slot === undefined || args.slot === slot))
      .map((block) => linesText(groupLines(block)))
      .join(""),
});

/** The clock by which a controller sends. */
const CLOCKS = { line: "Line", internal: "Internal", "free-running": "Free-running" } as const;

function groupLines(
  block: BlockWith<{ readonly kind: "E1" | "T1"; readonly slot: string }>,
): readonly string[] {
  const { kind, slot } = block.args;
  const long = kind === "T1";
  const down = shutdown.shown.isOn(block);
  const frames = framing.shown.of(block)?.kind ?? (long ? "esf" : "crc4");
  const code = lineCode.shown.of(block)?.code ?? (long ? "b8zs" : "hdb3");
  const clock = CLOCKS[clockSource.shown.of(block).source];
  const cable = cableLength.shown.of(block);
  return [
    `${kind} ${slot} is ${down ? "administratively down" : "up"}.`,
    `  Applique type is Channelized ${kind}${long ? "" : " - balanced"}`,
    ...(long ? [`  Cablelength is ${cable ? `${cable.kind} ${cable.value}` : "long gain36 0db"}`] : []),
    ...description.shown.all(block).map(({ text }) => `  Description: ${text}`),
    down ? "  Transmitter is sending AIS." : "  No alarms detected.",
    "  alarm-trigger is not set",
    `  Framing is ${frames.toUpperCase()}, Line Code is ${code.toUpperCase()}, Clock Source is ${clock}.`,
    "  Data in current interval (0 seconds elapsed):",
    "     0 Line Code Violations, 0 Path Code Violations",
    "     0 Slip Secs, 0 Fr Loss Secs, 0 Line Err Secs, 0 Degraded Mins",
    "     0 Errored Secs, 0 Bursty Err Secs, 0 Severely Err Secs, 0 Unavail Secs",
  ];
}

const bootVariables = action({
  show: true,
  syntax: "show bootvar",
  help: { bootvar: "Boot and related environment variable" },
  packetTracer: false,
  run(router) {
    const images = bootSystem.shown.all(router).map((line) => line.image);
    const list = images.map((image) => `${image.replace(/^flash /, "flash:")},1;`).join("");
    return linesText([
      list === "" ? "BOOT variable does not exist" : `BOOT variable = ${list}`,
      "CONFIG_FILE variable does not exist",
      "BOOTLDR variable does not exist",
      registerText(router),
    ]);
  },
});

const licence = action({
  ...SHOW,
  syntax: "show license udi",
  help: { license: "Show license information", udi: "Show license udi information" },
  run(_router, _args, { platform }) {
    const { pid: product, serial } = platform.hardware;
    return linesText([
      "Device#   PID                   SN                      UDI",
      "-----------------------------------------------------------------------------",
      `*0        ${product.padEnd(22)}${serial.padEnd(16)}${product}:${serial}`,
      "",
    ]);
  },
});

/** A service that waits for connections, with the name of its process. */
interface Service {
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  readonly name: string;
}

const openPorts = action({
  show: true,
  syntax: "show control-plane host open-ports",
  help: {
    "control-plane": "Control Plane information",
    host: "Show host information",
    "open-ports": "Show open ports on the device",
  },
  packetTracer: false,
  run: (router, _args, device) =>
    linesText([
      "Active internet connections (servers and established)",
      "Prot               Local Address             Foreign Address                  Service    State",
      ...services(router, device).map(({ protocol, port, name }) => {
        const local = `*:${port}`.padStart(28);
        return ` ${protocol}${local}${"*:0".padStart(28)}${name.padStart(25)}   LISTEN`;
      }),
      "",
    ]),
});

function services(router: Router, device: Device): readonly Service[] {
  const when = (open: boolean, protocol: Service["protocol"], port: number, name: string) =>
    open ? [{ protocol, port, name }] : [];
  const { telephony, dhcp, lines, rsaKeys } = router;
  const telnet = lines.some(
    ({ kind, transportInput }) =>
      kind === "vty" && (transportInput ?? ["telnet"]).some((one) => one === "telnet" || one === "all"),
  );
  return [
    ...when(rsaKeys !== undefined, "tcp", 22, "SSH-Server"),
    ...when(telnet, "tcp", 23, "Telnet"),
    ...when(httpServer.shown.isOn(router) ?? false, "tcp", 80, "HTTP CORE"),
    ...when(httpSecureServer.shown.isOn(router) ?? false, "tcp", 443, "HTTP CORE"),
    ...when(telephony?.source !== undefined, "tcp", telephony?.source?.port ?? 2000, "Skinny Server"),
    ...when(dhcp.pools.size > 0, "udp", 67, "DHCPD Receive"),
    ...when(tftpServer.shown.all(router).length > 0 || telephony !== undefined, "udp", 69, "TFTP Server"),
    ...when(isConfigured(ntp, router, device), "udp", 123, "NTP"),
    ...when(isConfigured(snmp, router, device), "udp", 161, "IP SNMP"),
  ];
}

export const hardwareShows = [
  ...routerOnly([controllers, lineController]),
  bootVariables,
  licence,
  openPorts,
];
