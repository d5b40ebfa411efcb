import type { Hardware, Part } from "../../platform/platform.js";
import { throughput } from "../../modes/global/ios-xe.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { onSoftware } from "../../modes/devices.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** What the device is assembled of (IOS Configuration Fundamentals command reference; ISR 4000 hardware guide; PLATFORMS.md section 5.1). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { level: "user", show: true } as const;

const inventory = action({
  ...SHOW,
  syntax: "show inventory",
  help: { inventory: "Show the physical inventory" },
  run: (_router, _args, { platform: { hardware } }) => {
    if (hardware.parts) return partsText(hardware, hardware.parts);
    return hardware.board
      ? `NAME: "1", DESCR: "${hardware.model}"\nPID: ${hardware.model.padEnd(18)}, VID: ${hardware.board.version}  , SN: ${hardware.serial}\n\n\n`
      : `NAME: "${hardware.model} chassis", DESCR: "${hardware.model} chassis"\nPID: ${hardware.pid.padEnd(17)}, VID: V05 , SN: ${hardware.serial}\n\n`;
  },
});

/** A router that counts its parts one by one says first where its licences ask for its number. */
function partsText({ pid, serial, model }: Hardware, parts: readonly Part[]): string {
  const rule = "+".repeat(71);
  const chassis: Part = {
    name: "Chassis",
    description: `Cisco ${model} Chassis`,
    pid,
    serial,
    version: "V03",
  };
  return linesText([
    rule,
    'INFO: Please use "show license UDI" to get serial number for licensing.',
    rule,
    "",
    ...[chassis, ...parts].flatMap(
      ({ name, description, pid: product, version = "", serial: number = "" }) => [
        `NAME: "${name}", DESCR: "${description}"`,
        `PID: ${product.padEnd(18)}, VID: ${version.padEnd(4)}, SN: ${number}`,
        "",
      ],
    ),
    "",
  ]);
}

const platform = action({
  ...SHOW,
  syntax: "show platform",
  help: { platform: "Show platform information" },
  family: "router",
  packetTracer: false,
  run: (_router, _args, { platform: { hardware }, shell }) => {
    const since = uptimeText(shell.clock.uptime());
    const places = (hardware.parts ?? []).flatMap(({ slot, serial }) => (slot ? [{ slot, serial }] : []));
    const rows = places.map(
      ({ slot: [place, type, state] }) =>
        `${place.padEnd(10)}${type.padEnd(20)}${state.padEnd(22)}${since.padEnd(18)}`,
    );
    return linesText([
      `Chassis type: ${hardware.pid}`,
      "",
      "Slot      Type                State                 Insert time (ago) ",
      "--------- ------------------- --------------------- ----------------- ",
      ...rows,
      "",
    ]);
  },
});

/** `00:03:12`, or with days before it. */
function uptimeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

const throughputLevel = action({
  ...SHOW,
  syntax: "show platform hardware throughput level",
  help: {
    platform: "Show platform information",
    hardware: "Show platform hardware information",
    throughput: "Show throughput commands",
    level: "Show throughput level",
  },
  family: "router",
  packetTracer: false,
  run(router, _args, { platform: { hardware } }) {
    const level = throughput.shown.of(router)?.kilobits ?? hardware.xe?.throughput ?? 0;
    return `The current throughput level is ${level} kb/s\n`;
  },
});

export const inventoryShows = [inventory, ...onSoftware("IOS XE", [platform, throughputLevel])];
