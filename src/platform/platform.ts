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
  /** Where it lies, if not in `flash:`. */
  readonly imageAt?: string;
  readonly serial: string;
  readonly cme: string;
  readonly copyright: string;
  readonly compiled: string;
  readonly rom: string;
  readonly memory: string;
  readonly nvramBytes: number;
  readonly disk: Disk;
  /** The last line of `show version` about memory. */
  readonly flash: string;
  /** Which technology packages a licence opens, and what `license boot` calls the module. */
  readonly activation?: { readonly module: string; readonly packages: readonly TechnologyPackage[] };
  /** A switch tells what it is assembled of. */
  readonly board?: Board;
}

/** The flash memory, and what is in it when the device is new, the image aside; that comes with `image`. */
export interface Disk {
  readonly bytes: number;
  readonly imageBytes: number;
  /** The image's number among the files. */
  readonly imageNumber: number;
  /** When the image was put there, in milliseconds since 1970, UTC. */
  readonly imageDate: number;
  readonly others: readonly { readonly name: string; readonly size: number; readonly number: number }[];
  /** How files are marked. */
  readonly mode: "-rw-" | "-rwx";
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
