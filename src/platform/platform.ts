import type { Dialect, TechnologyPackage } from "../language/dialect.js";
import type { InterfaceKind } from "../language/types/interface-kinds.js";
import type { Traits } from "./traits.js";

/** What a router is made of, as data: nothing here acts. */
export interface Platform {
  readonly id: string;
  /** Other names by which `--platform` and topologies know it. */
  readonly aliases: readonly string[];
  readonly dialect: Dialect;
  readonly traits: Traits;
  /** Physical interfaces, in the order in which the router names them. */
  readonly ports: readonly string[];
  /** Kinds of interface that somebody may make, if not all. */
  readonly virtual?: readonly InterfaceKind[];
  /** The highest number of a slot that takes cards, if any does. */
  readonly slots?: number;
  /** Upper ends of ranges that a declaration names `$name`. */
  readonly limits: Readonly<Record<string, number>>;
  /** The groups of running-config in their order, and the lines of `!` around them. */
  readonly layout: readonly LayoutRow[];
  /** What running-config holds on a router that nobody has touched. */
  readonly factory: string;
  readonly hardware: Hardware;
  /** Salt of type 5 secrets where it never changes; otherwise it is drawn from the session's seed. */
  readonly salt?: string;
  /** Seed of type 7 passwords where it never changes. */
  readonly type7Seed?: number;
  /** What a new vty lets in without being told, where running-config says so. */
  readonly vtyInput?: readonly ("all" | "none")[];
  /** Whether syslog lines carry a time stamp without being told to. */
  readonly timestamps: boolean;
}

/**
 * One group of running-config. `each` lines of `!` follow every one of its blocks, `used` more follow the
 * group if it printed anything, and `after` follow it in any case.
 */
export interface LayoutRow {
  readonly group: string;
  readonly each?: number;
  readonly used?: number;
  readonly after?: number;
}

/** What `show version` and the boot banner tell. */
export interface Hardware {
  readonly model: string;
  /** The product identifier, `CISCO2811`. */
  readonly pid: string;
  /** As the software line begins: `2800`, `C2960`. */
  readonly family: string;
  readonly version: string;
  readonly train: string;
  /** The first train that ran on the product. */
  readonly firstTrain: string;
  readonly image: string;
  /** As software lines name it, if not by its file: `C2960-LANBASEK9-M`. */
  readonly imageLabel?: string;
  /** Where it lies, if not in `flash:`. */
  readonly imageAt?: string;
  /** What IOS XE is, beside the IOS that runs on it. */
  readonly xe?: IosXe;
  readonly serial: string;
  readonly cme: string;
  readonly copyright: string;
  readonly compiled: string;
  readonly rom: string;
  readonly memory: string;
  readonly nvramBytes: number;
  readonly disk: Disk;
  /** The last lines of `show version` about memory. */
  readonly flash: readonly string[];
  /** Which technology packages a licence opens, and what `license boot` calls the module. */
  readonly activation?: { readonly module: string; readonly packages: readonly TechnologyPackage[] };
  /** A switch tells what it is assembled of. */
  readonly board?: Board;
  /** What `show inventory` tells besides the chassis, and `show platform` of what is plugged in. */
  readonly parts?: readonly Part[];
}

export interface IosXe {
  /** Its release in full, `16.06.05`. */
  readonly version: string;
  readonly codeName?: string;
  /** What the product forwards at most without a further licence, in kilobits a second. */
  readonly throughput: number;
}

/** A part of the product, as `show inventory` lists it. */
export interface Part {
  readonly name: string;
  readonly description: string;
  readonly pid: string;
  /** A part without a serial number has no version either. */
  readonly serial?: string;
  readonly version?: string;
  /** The place under which `show platform` lists it, with its type and state there. */
  readonly slot?: readonly [slot: string, type: string, state: string];
}

/** The flash memory, and what is in it when the device is new, the image aside; that comes with `image`. */
export interface Disk {
  readonly bytes: number;
  readonly imageBytes: number;
  /** The image's number among the files. */
  readonly imageNumber: number;
  /** When the image was put there, in milliseconds since 1970, UTC. */
  readonly imageDate: number;
  /** Other files; without a size, directories. */
  readonly others: readonly { readonly name: string; readonly size?: number; readonly number: number }[];
  /** How files are marked. */
  readonly mode: "-rw-" | "-rwx";
  /** How directories are marked, if not as files. */
  readonly directoryMode?: "drwx";
  /** Which kind of memory `show file systems` says it is. */
  readonly kind: "disk" | "flash" | "usbflash";
}

/** The parts of a switch by their numbers. */
export interface Board {
  /** The switch's own hardware address, to which those of its ports are next. */
  readonly mac: string;
  readonly configRegister: string;
  readonly assembly: string;
  readonly boardSerial: string;
  readonly boardRevision: string;
  readonly supplyPart: string;
  readonly supplySerial: string;
  /** Of the model. */
  readonly revision: string;
  readonly top: string;
  readonly topRevision: string;
  readonly version: string;
  readonly clei: string;
  readonly hardwareRevision: string;
}

export function row(group: string, separators: Omit<LayoutRow, "group"> = {}): LayoutRow {
  return { group, ...separators };
}

/** A layout in which some groups stand behind another, in this order. */
export function movedBehind(
  layout: readonly LayoutRow[],
  place: string,
  groups: readonly string[],
): readonly LayoutRow[] {
  const moved = groups.flatMap((name) => layout.filter(({ group }) => group === name));
  const rest = layout.filter(({ group }) => !groups.includes(group));
  const at = rest.findIndex(({ group }) => group === place) + 1;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** A layout with other lines of `!` around some groups. */
export function withRuns(layout: readonly LayoutRow[], runs: readonly LayoutRow[]): readonly LayoutRow[] {
  return layout.map((one) => runs.find(({ group }) => group === one.group) ?? one);
}

/** The image as software lines name it. */
export function imageLabel({ image, imageLabel: label }: Hardware): string {
  return label ?? `${(image.split("-mz")[0] ?? "").toUpperCase()}-M`;
}
