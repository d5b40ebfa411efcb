import fc from "fast-check";
import type { Frame } from "../../src/network/link/frames.js";
import type { Port } from "../../src/network/link/wire.js";
import { c2811 } from "../../src/platform/c2811.js";
import { CallLab, topologyIn } from "./call-lab.js";
import type { Target } from "./target.js";

/** Frames that somebody puts on the cables of a lab: such as its devices send, with other values in their fields. */
export interface Injected {
  readonly frames: readonly Injection[];
}

interface Injection {
  /** The port that it leaves, of all that have a cable, counted around. */
  readonly port: number;
  /** Seconds until the next one. */
  readonly wait: number;
  readonly frame: Frame;
}

/** A lab that speaks all that its devices can speak. */
function openLab(capture?: (frame: Frame) => void): CallLab {
  const place = new CallLab(topologyIn("fixtures/topologies/two-sites.yaml"), c2811);
  place.lab.capture = capture;
  for (const name of ["PARIS", "LYON"]) for (const line of ROUTING) place.type(`@${name} ${line}`);
  place.type("@ wait 90");
  place.call("PHONE1", "201", "PHONE3");
  return place;
}

const ROUTING = [
  ...["enable", "configure terminal", "router ospf 1", "network 0.0.0.0 255.255.255.255 area 0"],
  ...["router eigrp 5", "network 10.0.0.0", "network 192.168.0.0", "no auto-summary"],
  ...["router rip", "version 2", "network 10.0.0.0", "end"],
];

/** What makes the devices say something of each kind. */
const TALK = [
  ...["@PC1 ipconfig /dhcp", "@PC2 ping 192.168.1.1", "@PC1 tracert 192.168.2.50", "@PC1 nslookup PARIS"],
  ...["@PHONE1 hold", "@PHONE1 resume", "@PHONE1 hangup", "@ wait 70"],
];

let known: readonly Frame[] | undefined;

/** How many frames of one shape are kept. */
const ALIKE = 6;

/** Frames of each shape that were seen on the cables of a lab. */
export function captured(): readonly Frame[] {
  if (known) return known;
  const shapes = new Map<string, Frame[]>();
  const place = openLab((frame) => {
    const shape = fieldsOf(frame)
      .flatMap((path) => (typeof path.at(-1) === "string" ? [path.join(".")] : []))
      .join();
    const alike = shapes.get(shape) ?? [];
    shapes.set(shape, alike);
    if (alike.length < ALIKE) alike.push(frame);
  });
  for (const line of TALK) place.type(line);
  place.lab.capture = undefined;
  // As it is written down: what is undefined is not there.
  known = [...shapes.values()].flat().map((frame) => JSON.parse(JSON.stringify(frame)) as Frame);
  return known;
}

type Path = readonly (string | number)[];

/** The ways to all values within a value. */
function fieldsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, [...path, key]))];
}

const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;
const MAC = /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i;
/** Fields that hold a text of any kind. */
const TEXTS =
  /^(text|name|file|device|port|platform|version|hostName|domainName|deviceName|firmware|vendor|tftpName)$/;

const ADDRESSES = [
  ...["0.0.0.0", "255.255.255.255", "127.0.0.1", "224.0.0.5", "224.0.0.9", "224.0.0.10", "10.0.0.1"],
  ...["10.0.0.2", "192.168.1.1", "192.168.2.1", "192.168.1.50", "192.168.1.255", "1.2.3.4", "255.0.255.0"],
];
const MACS = [
  "ffff.ffff.ffff",
  "0000.0000.0000",
  "0100.5e00.0005",
  "0100.0ccc.cccc",
  "0012.7f10.0101",
  "00d0.ba20.0101",
];
const ODD_TEXTS = ["", "x", "é", "\u0000", "../../etc", "SEP0012.7F10.0101", "101,,", "a".repeat(400)];
/** Bits of fields that have other than sixteen. */
const BITS: Readonly<Record<string, number>> = {
  ttl: 8,
  dscp: 6,
  vlan: 12,
  priority: 3,
  code: 8,
  version: 2,
  opcode: 4,
};
const LISTS = 60;

/** Another value of the same kind for a field; the same one where its kind is what it is. */
function otherThan(value: unknown, key: string, draw: number): unknown {
  const from = <Value>(some: readonly Value[]) => some[draw % some.length];
  if (Array.isArray(value))
    return from([[], [...(value as unknown[]), ...(value as unknown[])], manyOf(value)]);
  if (typeof value === "boolean") return !value;
  if (typeof value === "number")
    return from([0, 1, 2, 2 ** (BITS[key] ?? 16) - 1, 2 ** (BITS[key] ?? 16) - 2]);
  if (typeof value !== "string") return value;
  if (ADDRESS.test(value)) return from(ADDRESSES);
  if (MAC.test(value)) return from(MACS);
  return TEXTS.test(key) ? from(ODD_TEXTS) : value;
}

function manyOf(value: readonly unknown[]): readonly unknown[] {
  return value.length === 0 ? [] : Array.from({ length: LISTS }, (_, index) => value[index % value.length]);
}

/** The same with another value somewhere. */
function changed(frame: Frame, [place, draw]: readonly [number, number]): Frame {
  const fields = fieldsOf(frame).filter((path) => path.length > 0);
  const path = fields[place % fields.length] ?? [];
  const change = (value: unknown, at: number): unknown => {
    const key = path[at];
    if (key === undefined)
      return otherThan(value, String(path.findLast((one) => Number.isNaN(Number(one)))), draw);
    if (Array.isArray(value))
      return value.map((one: unknown, index) => (String(index) === key ? change(one, at + 1) : one));
    const record = value as Readonly<Record<string, unknown>>;
    return { ...record, [key]: change(record[key], at + 1) };
  };
  return change(frame, 0) as Frame;
}

const injections = fc.constant(undefined).chain(() =>
  fc.record({
    port: fc.nat(30),
    wait: fc.constantFrom(0, 0, 0, 1, 30),
    frame: fc
      .tuple(fc.constantFrom(...captured()), fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { maxLength: 4 }))
      .map(([frame, changes]) => changes.reduce(changed, frame)),
  }),
);

const SHOWS = [
  ...[
    "show arp",
    "show ip route",
    "show ip ospf database",
    "show ip ospf neighbor",
    "show ip eigrp topology",
  ],
  ...[
    "show ip eigrp neighbors",
    "show ip rip database",
    "show ip dhcp binding",
    "show ephone",
    "show interfaces",
  ],
  ...["show cdp neighbors detail", "show ip traffic", "show logging", "show tcp brief"],
];

export const frames: Target<Injected> = {
  name: "frames",
  turn: 3,
  inputs: fc.array(injections, { maxLength: 60 }).map((sent) => ({ frames: sent })),
  run({ frames: sent }) {
    const place = openLab();
    const ports = place.lab.wires.flatMap(({ ends }): readonly Port[] => ends);
    for (const { port, wait, frame } of sent) {
      ports[port % ports.length]?.send(frame);
      place.type(`@ wait ${wait}`);
    }
    place.type("@ wait 60");
    for (const name of ["PARIS", "LYON", "SW1"]) for (const show of SHOWS) place.type(`@${name} ${show}`);
    place.type("@SW1 show mac address-table");
    for (const name of ["PHONE1", "PHONE3"]) place.type(`@${name} display`);
    return { frames: sent.length };
  },
};
