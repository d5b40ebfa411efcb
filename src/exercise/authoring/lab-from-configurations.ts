import { decode } from "../../intake/decoding.js";
import { Notes } from "../../intake/notes.js";
import { readSubmission } from "../../intake/submission.js";
import { topologyText } from "../../lab/topology-text.js";
import { freeMac } from "../../lab/free-mac.js";
import { macOf } from "../../language/types/address.js";
import { portNamed } from "../../network/device-ports.js";
import type { Cable, DeviceDescription, Topology } from "../../network/topology.js";
import { platformOf } from "../../platform/platforms.js";
import { phoneTypeNamed } from "../../router/phone-types.js";
import { cdpNeighbours, type CdpNeighbour } from "./cdp-neighbours.js";

/** A file of somebody's devices: an exported configuration, what `show cdp neighbors` says, or a log with both. */
export interface DeviceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface GatheredLab {
  /** As a topology file. */
  readonly text: string;
  /** What of the files is not in it, in a sentence each. */
  readonly left: readonly string[];
}

/** A lab of the devices whose configurations were exported, cabled as their CDP says. */
export function labFromConfigurations(
  name: string,
  files: readonly DeviceFile[],
): GatheredLab | { readonly problem: string } {
  const left: string[] = [];
  const read = files.map((file) => readFile(file));
  for (const { file, device, neighbours } of read)
    if (!device && neighbours.length === 0)
      left.push(`${file}: neither a configuration with a hostname nor CDP neighbors`);
  const configured = new Map<string, Configured>();
  for (const { file, device } of read) {
    if (!device) continue;
    const other = configured.get(key(device.name));
    if (other) return { problem: `${file} and ${other.file} are both of ${device.name}: leave one out` };
    configured.set(key(device.name), { ...device, file });
  }
  if (configured.size === 0)
    return { problem: "there is no configuration with a hostname: export the startup-configurations" };
  const devices = new Map<string, DeviceDescription>(
    [...configured].map(([id, { name: own, kind, platform, configuration }]) => [
      id,
      { kind, name: own, platform, configuration },
    ]),
  );
  const told = read.flatMap(({ file, device, neighbours }) =>
    neighbours.map((neighbour) => ({
      neighbour,
      teller: neighbour.teller ?? device?.name ?? ownerOf(file, [...configured.values()]) ?? "",
    })),
  );
  for (const { neighbour } of told) addNeighbour(neighbour, devices);
  const cables = cablesOf(told, devices, left);
  if (cables.length === 0) left.push("no cable is known: add what show cdp neighbors says on each device");
  const topology: Topology = { name, devices: [...devices.values()], cables };
  return { text: topologyText(topology), left };
}

interface ConfiguredDevice {
  readonly name: string;
  readonly kind: "router" | "switch";
  readonly platform: string;
  readonly configuration: string;
}

interface Configured extends ConfiguredDevice {
  readonly file: string;
}

function readFile({ name: file, bytes }: DeviceFile) {
  const neighbours = cdpNeighbours(decode(bytes, new Notes()));
  const submission = readSubmission(bytes, file);
  const text = submission.kind === "configuration" ? submission.text : "";
  const hostname = /^ *hostname +(\S+)/m.exec(text)?.[1];
  return { file, neighbours, device: hostname === undefined ? undefined : deviceOf(hostname, text) };
}

function deviceOf(hostname: string, text: string): ConfiguredDevice {
  const platform = platformOf(text);
  const configuration = text.endsWith("\n") ? text : `${text}\n`;
  return { name: plainName(hostname), kind: platform.dialect.family, platform: platform.id, configuration };
}

/** A hostname as devices of a lab may be called. */
function plainName(hostname: string): string {
  const name = hostname.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 63);
  return /^[A-Za-z]/.test(name) ? name : `R${name}`.slice(0, 63);
}

function key(name: string): string {
  return name.toLowerCase();
}

/** The device whose name a file's begins with: `R1-cdp.txt`. */
function ownerOf(file: string, devices: readonly Configured[]): string | undefined {
  const fitting = devices.filter(({ name }) => {
    const start = file.slice(0, name.length);
    return key(start) === key(name) && !/^[A-Za-z0-9]/.test(file.slice(name.length));
  });
  return fitting.toSorted((one, other) => other.name.length - one.name.length)[0]?.name;
}

/** A neighbour that nobody exported is there too, as far as CDP tells what it is. */
function addNeighbour({ name, kind, platform }: CdpNeighbour, devices: Map<string, DeviceDescription>): void {
  if (kind === "other" || devices.has(key(name))) return;
  if (kind !== "phone") {
    const open = { platform: undefined, configuration: undefined };
    devices.set(key(name), { kind, name: plainName(name), ...open });
    return;
  }
  const taken = new Set([...devices.values()].flatMap((device) => ("mac" in device ? [device.mac] : [])));
  const [, digits = ""] = /^SEP([0-9A-F]{12})$/i.exec(name) ?? [];
  const mac = macOf(digits.replaceAll(/(.{4})(?=.)/g, "$1.")) ?? freeMac(taken);
  const type = /\d{4}\w*/.exec(platform)?.[0];
  const model = type !== undefined && phoneTypeNamed(type) ? type : "7960";
  devices.set(key(name), { kind: "phone", name: plainName(name), mac, model });
}

/** Each cable once, though both of its ends tell of it. */
function cablesOf(
  told: readonly { readonly neighbour: CdpNeighbour; readonly teller: string }[],
  devices: ReadonlyMap<string, DeviceDescription>,
  left: string[],
): readonly Cable[] {
  const cables = new Map<string, Cable>();
  for (const { neighbour, teller } of told) {
    const { name, localPort, port } = neighbour;
    const ends = [endAt(devices.get(key(teller)), localPort), endAt(devices.get(key(name)), port)] as const;
    const [one, other] = ends;
    if (!one || !other) {
      left.push(
        `no cable from ${teller || "a device without a name"} ${localPort} to ${name} ${port}: no such port or device is here`,
      );
      continue;
    }
    const id = [one, other]
      .map((end) => `${end.device} ${end.port}`)
      .toSorted()
      .join(" - ");
    if (!cables.has(id)) cables.set(id, { ends: [one, other], bandwidth: undefined, delay: undefined });
  }
  return [...cables.values()];
}

function endAt(device: DeviceDescription | undefined, written: string): Cable["ends"][0] | undefined {
  if (!device) return undefined;
  const port = device.kind === "phone" ? "switch" : portNamed(device, written);
  return port === undefined ? undefined : { device: device.name, port };
}
