import { basename, extname, join } from "node:path";
import { visible } from "../../parse/visible.js";
import { platformNamed } from "../../platform/platforms.js";
import type { Platform } from "../../platform/platform.js";
import type { DeviceDescription, Topology } from "../../network/topology.js";
import type { Language } from "../../lab/hint-texts.js";
import { failed, type Failure } from "../failure.js";
import { filesIn, isFolder } from "../files.js";
import { diskOf, type Io } from "../io.js";
import { configurationIn } from "../../intake/submitted-configuration.js";
import { readSubmittedFile } from "../submissions.js";
import { platformOfFile } from "./load.js";

/** The files that an option names for the devices of a lab. */
export interface DeviceFiles {
  /** The one for the router where lines are typed first. */
  readonly first: string | undefined;
  /** By the devices' names as they were written. */
  readonly named: ReadonlyMap<string, string>;
  /** Where a file is named after each device. */
  readonly folder: string | undefined;
}

/** Reads what an option was given: `FILE`, `DEVICE=FILE` or a folder, each once. */
export function readDeviceFiles(option: string, values: readonly string[], io: Io): DeviceFiles | Failure {
  let [first, folder]: (string | undefined)[] = [];
  const named = new Map<string, string>();
  for (const value of values) {
    const [, device, file = ""] = /^([A-Za-z][\w-]*)=(.+)$/s.exec(value) ?? [];
    const twice = (whose: string) => ({ failure: `${option} names two files for ${whose}: name one` });
    if (device !== undefined) {
      if ([...named.keys()].some((other) => isName(other, device))) return twice(device);
      named.set(device, file);
    } else if (isFolder(value, diskOf(io))) {
      if (folder !== undefined) return { failure: `${option} names two folders: name one` };
      folder = value;
    } else {
      if (first !== undefined) return twice("the first router");
      first = value;
    }
  }
  return { first, named, folder };
}

/** Whether somebody speaks of the devices of a lab. */
export function speaksOfDevices({ named, folder }: DeviceFiles): boolean {
  return named.size > 0 || folder !== undefined;
}

/** The file for each router and switch that has one; a device that is not there is a failure. */
export function filesByDevice(
  { named, folder }: DeviceFiles,
  { devices, name: lab }: Topology,
  inFolder: (device: string) => string | undefined,
): ReadonlyMap<string, string> | Failure {
  const known = devices.filter(isConfigured).map(({ name }) => name);
  const files = new Map<string, string>();
  for (const device of folder === undefined ? [] : known) {
    const file = inFolder(device);
    if (file !== undefined) files.set(device, file);
  }
  for (const [written, file] of named) {
    const device = known.find((name) => isName(name, written));
    if (device === undefined)
      return { failure: `the lab ${lab} has no router or switch ${written}: it has ${known.join(", ")}` };
    files.set(device, file);
  }
  return files;
}

/** What is written into a folder: a file for each device. */
export function writtenInto({ folder = "." }: DeviceFiles): (device: string) => string {
  return (device) => join(folder, `${device}.cfg`);
}

/** Gives the devices of a lab the configurations that files hold for them. */
export async function configured(
  topology: Topology,
  files: DeviceFiles,
  { platform, lang }: { readonly platform: Platform; readonly lang: Language | undefined },
  io: Io,
): Promise<Topology | Failure> {
  const there = files.folder === undefined ? [] : filesIn([files.folder], io);
  if (failed(there)) return there;
  const byDevice = filesByDevice(files, topology, (device) =>
    there.find((file) => isNamedAfter(file, device)),
  );
  if (failed(byDevice)) return byDevice;
  const used = new Set(byDevice.values());
  for (const file of there.filter((one) => !used.has(one)))
    io.stderr.write(`cme: ${visible(file)} is named after no router or switch of the lab ${topology.name}\n`);
  const devices: DeviceDescription[] = [];
  for (const device of topology.devices) {
    const path = byDevice.get(device.name);
    if (path === undefined || !isConfigured(device)) {
      devices.push(device);
      continue;
    }
    const submitted = await readSubmittedFile(path, io, lang);
    if (failed(submitted)) return submitted;
    const own = platformNamed(device.platform ?? "") ?? platformOfFile(submitted, io);
    const { text, lines, file } = configurationIn(submitted, own ?? platform);
    devices.push({ ...device, platform: own?.id, configuration: text, origin: { file, line: 1, lines } });
  }
  return { ...topology, devices };
}

function isNamedAfter(file: string, device: string): boolean {
  return isName(basename(file, extname(file)), device);
}

function isName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isConfigured(
  device: DeviceDescription,
): device is Extract<DeviceDescription, { readonly kind: "router" | "switch" }> {
  return device.kind === "router" || device.kind === "switch";
}
