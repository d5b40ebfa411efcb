import * as v from "valibot";
import { macOf } from "../language/types/address.js";
import type { Family } from "../language/dialect.js";
import { about, exerciseFields } from "./exercise-schema.js";
import { namesOf, platforms } from "../platform/platforms.js";
import { quoted } from "./shortened.js";
import { isUnicast, maskOf } from "../router/ipv4.js";
import { phoneTypes, type PhoneTypeName } from "../router/phone-types.js";

/** What each field of a topology file may be; what the fields mean together is topology-checks.ts's business. */

const MODELS = Object.keys(phoneTypes) as readonly PhoneTypeName[];

/** A platform of this family, by its name or a shorter one. */
function platformOf(family: Family) {
  const known = platforms.filter(({ dialect }) => dialect.family === family);
  const names = known.flatMap(namesOf);
  const ids = known.map(({ id }) => id).join(" or ");
  return v.picklist(names, ({ input }) => `there is no ${quoted(input)}: use ${ids}`);
}

/** Milliseconds: many times what a satellite takes. */
const LONGEST_DELAY = 10_000;

const text = (what: string) => v.string(`must be ${what}`);

/** A station that takes a hardware address which the configuration names, or else one of its own. */
export const ADOPT = "adopt";

const mac = v.pipe(
  text("a hardware address, such as 0011.2233.4455"),
  v.check(
    (typed) => typed === ADOPT || isStation(canonicalMac(typed)),
    ({ input }) => `${quoted(input)} is no hardware address of one device: write it as 0011.2233.4455`,
  ),
  v.transform((typed) => canonicalMac(typed) ?? typed),
);

const host = v.pipe(
  text("an IPv4 address, such as 192.168.150.10"),
  v.check(isAddress, ({ input }) => `${quoted(input)} is no IPv4 address of a host`),
);

const hostWithMask = v.pipe(
  text("an IPv4 address with the length of its network, such as 192.168.150.10/24"),
  v.check(
    (typed) => typed === "dhcp" || withMask(typed) !== undefined,
    ({ input }) =>
      `${quoted(input)} is no IPv4 address with a length: write it as 192.168.150.10/24, or dhcp`,
  ),
  v.transform(withMask),
);

const bandwidth = v.pipe(
  text("a rate with its unit, such as 128 kbit/s"),
  v.check(
    (typed) => bitsPerSecond(typed) !== undefined,
    ({ input }) => `${quoted(input)} is no rate: write it as 128 kbit/s or 2 Mbit/s`,
  ),
  v.transform(bitsPerSecond),
);

const delay = v.pipe(
  text("a time with its unit, such as 20 ms"),
  v.check(
    (typed) => milliseconds(typed) !== undefined,
    ({ input }) => `${quoted(input)} is no time: write it as 20 ms`,
  ),
  v.check(
    (typed) => (milliseconds(typed) ?? 0) <= LONGEST_DELAY,
    ({ input }) => `${quoted(input)} is too long: a cable takes at most ${LONGEST_DELAY} ms`,
  ),
  v.transform(milliseconds),
);

const model = v.pipe(
  v.union([v.string(), v.number()], "must be a type of phone, such as 7960"),
  v.transform(String),
  v.check(
    (name) => (MODELS as readonly string[]).includes(name),
    ({ input }) => `there is no phone ${quoted(input)}: use one that "type" of ephone knows, such as 7960`,
  ),
);

const PLATFORM = "What it is and runs, as --platform has it";
const SUBMIT = "Whether students hand in its configuration";
const CONFIGURATION = "What it starts with: lines, or a file in the folder of this one";
const MAC = "Its hardware address, or adopt: one that the configuration names";

const DEVICES = {
  router: {
    kind: v.literal("router"),
    platform: v.optional(about(platformOf("router"), PLATFORM)),
    submit: v.optional(about(v.boolean("must be true or false"), SUBMIT), false),
    configuration: v.optional(about(text("a file, or a configuration of several lines"), CONFIGURATION)),
  },
  switch: {
    kind: v.literal("switch"),
    platform: v.optional(about(platformOf("switch"), PLATFORM)),
    submit: v.optional(about(v.boolean("must be true or false"), SUBMIT), false),
    configuration: v.optional(about(text("a file, or a configuration of several lines"), CONFIGURATION)),
  },
  pc: {
    kind: v.literal("pc"),
    mac: about(mac, MAC),
    address: v.optional(about(hostWithMask, "Its address and the length of its network, or dhcp")),
    gateway: v.optional(about(host, "Its default gateway")),
    dns: v.optional(about(host, "Its name server")),
    softphone: v.optional(about(v.boolean("must be true or false"), "Whether a softphone runs on it"), false),
  },
  phone: {
    kind: v.literal("phone"),
    mac: about(mac, MAC),
    model: about(model, "Its type, as ephone has it"),
  },
} as const;

const device = v.variant(
  "kind",
  [
    fields(DEVICES.router, "a router"),
    fields(DEVICES.switch, "a switch"),
    fields(DEVICES.pc, "a pc"),
    fields(DEVICES.phone, "a phone"),
  ],
  "must say what kind of device it is: kind: router, switch, pc or phone",
);

const end = v.pipe(
  text("a device and its port, such as CME Fa0/0"),
  v.regex(/^\S+ +\S.*$/, ({ input }) => `${quoted(input)} must be a device and its port, such as CME Fa0/0`),
);

const ends = v.strictTuple([end, end], "a cable has two ends: [CME Fa0/0, SW1 Fa0/24]");

const cableFields = fields(
  {
    ends: about(ends, "The two ports"),
    bandwidth: v.optional(about(bandwidth, "Its rate, if not that of the ports")),
    delay: v.optional(about(delay, "How long a bit is on its way")),
  },
  "a cable",
);

/** The two ways to write a cable: its ends alone, or with more. */
export const cableForms = [ends, cableFields] as const;

/** A cable as it is written, before either form is told from the other. */
export const writtenCable = v.unknown();

const cable = v.pipe(
  writtenCable,
  v.transform((written) => (Array.isArray(written) ? { ends: written } : written)),
  cableFields,
);

const deviceName = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
    ({ input }) =>
      `${quoted(input)} cannot be a name: it begins with a letter and holds letters, digits, - and _`,
  ),
);

export const topologySchema = fields(
  {
    name: about(text("the lab's name"), "What the lab is saved as"),
    devices: v.record(deviceName, device, "must be the devices by their names: SW1: { kind: switch }"),
    cables: v.optional(v.array(cable, "must be a list of cables: - [CME Fa0/0, SW1 Fa0/24]"), []),
    ...exerciseFields,
  },
  "a topology",
);

export type TopologySource = v.InferOutput<typeof topologySchema>;
export type DeviceSource = TopologySource["devices"][string];

/** An object with these fields and no others, and what it says of one that is missing or unknown. */
function fields<const E extends v.ObjectEntries>(entries: E, what: string) {
  const known = Object.keys(entries).join(", ");
  return v.strictObject(entries, ({ expected, input, path }) => {
    if (expected === "never") return `${what} has no such field: it has ${known}`;
    if (expected === "Object") return `must be ${what} with fields: ${known}`;
    return path && input === undefined ? `${what} must have this field` : `must be ${what}`;
  });
}

/** Written with dots, colons or hyphens; yields it as IOS prints it. */
function canonicalMac(typed: string): string | undefined {
  const pairs = /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$/i.test(typed);
  return macOf(pairs ? typed.replace(/[:-]/g, "").replace(/.{4}(?=.)/g, "$&.") : typed);
}

/** Whether one device may have it: no group's address, and not zero. */
function isStation(address: string | undefined): boolean {
  if (address === undefined || /^[0.]+$/.test(address)) return false;
  return parseInt(address.slice(0, 2), 16) % 2 === 0;
}

function isAddress(typed: string): boolean {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(typed)?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) === true && isUnicast(typed);
}

function withMask(typed: string): { readonly address: string; readonly mask: string } | undefined {
  const [address = "", length = "", ...rest] = typed.split("/");
  const bits = /^\d{1,2}$/.test(length) ? Number(length) : 0;
  if (rest.length > 0 || bits < 8 || bits > 30 || !isAddress(address)) return undefined;
  return { address, mask: maskOf(bits) };
}

function bitsPerSecond(typed: string): number | undefined {
  const [, figure, unit = ""] = /^(\d+(?:\.\d+)?) *([kM]?)bit\/s$/.exec(typed) ?? [];
  const bits = Number(figure) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1);
  return figure !== undefined && bits >= 1 ? Math.round(bits) : undefined;
}

function milliseconds(typed: string): number | undefined {
  const [, figure] = /^(\d+(?:\.\d+)?) *ms$/.exec(typed) ?? [];
  return figure === undefined ? undefined : Number(figure);
}
