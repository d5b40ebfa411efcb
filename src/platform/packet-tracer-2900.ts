import { factoryOf, packetTracer } from "./packet-tracer.js";
import { row, type LayoutRow, type Platform } from "./platform.js";

/** The 2901 and the 2911 of Packet Tracer 8.2: the 2811's commands, once `uck9` is licensed. */
const RUNS: Readonly<Record<string, LayoutRow>> = {
  license: row("license", { after: 11 }),
  domain: row("domain", { after: 0 }),
  ftp: row("ftp", { after: 2 }),
  "spanning-tree": row("spanning-tree", { after: 6 }),
  "qos-class": row("qos-class", { each: 1 }),
  "qos-policy": row("qos-policy", { each: 1 }),
  flow: row("flow", { after: 2 }),
  "named-lists": row("named-lists", { after: 1 }),
};

function ofSeries(model: string, ports: readonly string[], slots: number): Platform {
  return {
    ...packetTracer,
    id: `packet-tracer-${model}`,
    aliases: [`pt-${model}`],
    dialect: { ...packetTracer.dialect, packages: [], disk: "flash0" },
    traits: { ...packetTracer.traits, shows: { ...packetTracer.traits.shows, uptime: "model-and-seconds" } },
    ports,
    slots,
    layout: packetTracer.layout.map((one) => RUNS[one.group] ?? one),
    factory: factoryOf(`CISCO${model}/K9`, "FTX15240A0C-", ports),
    hardware: {
      ...packetTracer.hardware,
      model,
      firstTrain: "15.0",
      pid: `CISCO${model}/K9`,
      family: "C2900",
      imageAt: "flash0:",
      image: "c2900-universalk9-mz.SPA.151-1.M4.bin",
      serial: "FTX152400KS",
      compiled: "Compiled Thurs 5-Jan-12 15:41 by pt_team",
      rom: "ROM: System Bootstrap, Version 15.1(4)M4, RELEASE SOFTWARE (fc1)",
      memory: `Cisco CISCO${model}/K9 (revision 1.0) with 491520K/32768K bytes of memory.`,
      nvramBytes: 262136,
      disk: {
        ...packetTracer.hardware.disk,
        bytes: 255_744_000,
        imageBytes: 33_591_768,
      },
      flash: ["249856K bytes of ATA System CompactFlash 0 (Read/Write)"],
      activation: { module: "c2900", packages: ["securityk9", "uck9", "datak9"] },
    },
  };
}

export const packetTracer2900Series: readonly Platform[] = [
  ofSeries("2901", ["GigabitEthernet0/0", "GigabitEthernet0/1"], 0),
  ofSeries("2911", ["GigabitEthernet0/0", "GigabitEthernet0/1", "GigabitEthernet0/2"], 1),
];
