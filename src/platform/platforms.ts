import { c2811 } from "./c2811.js";
import { c2900Series } from "./c2900.js";
import { c2960 } from "./c2960.js";
import { c3560 } from "./c3560.js";
import { isr4300Series } from "./isr4300.js";
import { atLeast, fullyLicensed } from "./variants.js";
import { packetTracer2900Series } from "./packet-tracer-2900.js";
import { packetTracerSwitches } from "./packet-tracer-switches.js";
import { packetTracer } from "./packet-tracer.js";
import type { Platform } from "./platform.js";

/** Every platform that `--platform` takes; the first is what a router is unless something says otherwise. */
export const platforms: readonly Platform[] = [
  c2811,
  packetTracer,
  ...c2900Series,
  ...packetTracer2900Series,
  ...isr4300Series,
  c2960,
  c3560,
  ...packetTracerSwitches,
];

export const defaultPlatform = c2811;

/** What a switch of a lab is unless it says so. */
export const usualSwitch = c2960;

/** The platform of that name, or the first that goes by it (`2911`, `2911-15.7`, `pt-2911`); undefined if there is none. */
export function platformNamed(name: string): Platform | undefined {
  return platforms.find(({ id }) => id === name) ?? platforms.find((one) => namesOf(one).includes(name));
}

/** Every name by which a platform goes: whole, without the letters of its series, and its other names. */
export function namesOf({ id, aliases }: Platform): readonly string[] {
  return [...new Set([id, id.replace(/^(c|isr)(?=\d)/, ""), ...aliases])];
}

/** What people call a platform: `2811, IOS 15.1`, `2811 of Packet Tracer`, in French `2811 de Packet Tracer`. */
export function titleOf({ hardware, dialect }: Platform, language: "en" | "fr" = "en"): string {
  return dialect.isPacketTracer
    ? `${hardware.model} ${language === "en" ? "of" : "de"} Packet Tracer`
    : `${hardware.model}, ${dialect.software} ${hardware.train}`;
}

/**
 * The other platforms, those that are most like one first: the same product as Packet Tracer has it, or the real one;
 * then another of its family.
 */
export function platformsLike(platform: Platform): readonly Platform[] {
  const unlikeness = ({ dialect: { family, isPacketTracer }, hardware: { model } }: Platform) =>
    (family === platform.dialect.family ? 0 : 4) +
    (model === platform.hardware.model ? 0 : 2) +
    (isPacketTracer === platform.dialect.isPacketTracer ? 0 : 1);
  return platforms.filter(({ id }) => id !== platform.id).toSorted((a, b) => unlikeness(a) - unlikeness(b));
}

/** Signs of a configuration that Packet Tracer printed; two of them settle it (DESIGN.md section 6). */
const SIGNS = [
  /^no service timestamps log datetime msec *$/m,
  /^ip flow-export version 9 *$/m,
  /^spanning-tree mode pvst *$/m,
  /^ephone(?:-dn)? \d+ *$/m,
];

/** Signs of a configuration that a Catalyst switch printed; two of them settle it, since no router has both. */
const SWITCH_SIGNS = [
  /^system mtu routing \d+ *$/m,
  /^spanning-tree (?:extend system-id|mode pvst) *$/m,
  /^interface FastEthernet0\/24 *$/m,
];

/** Signs of a switch that routes; one settles it. */
const MULTILAYER_SIGNS =
  /^(?:ip routing|ip classless|ip flow-export version 9|line aux 0| +switchport trunk encapsulation \w+| +no switchport) *$/m;

/** Packet Tracer's switches start without the time stamps of messages. */
const PACKET_TRACER_SWITCH = /^no service timestamps log datetime msec *$/m;

/** A fixed port of a router never is a switch port, so this settles it alone. */
const SWITCH_PORT = /^interface FastEthernet0\/\d+ *\n(?: .*\n)*? +switchport (?:access|mode|trunk|voice) /m;

/**
 * Which platform printed a configuration. What it holds was in force there, so that its licences are too; the version
 * that it names is taken as the last release of that train.
 */
export function platformOf(configuration: string): Platform {
  const text = configuration.replace(/\r/g, "");
  const shows = (signs: readonly RegExp[]) => signs.filter((sign) => sign.test(text)).length >= 2;
  if (shows(SWITCH_SIGNS) || SWITCH_PORT.test(text)) return switchOf(text);
  const isPacketTracer = shows(SIGNS);
  const candidates = platforms.filter(
    ({ dialect }) => dialect.family === "router" && dialect.isPacketTracer === isPacketTracer,
  );
  const found = fullyLicensed(bestFor(text, candidates) ?? defaultPlatform);
  const version = /^version (\d+\.\d+)/m.exec(text)?.[1];
  return isPacketTracer || version === undefined ? found : atLeast(found, `${version}(99)`);
}

function switchOf(text: string): Platform {
  const isPacketTracer = PACKET_TRACER_SWITCH.test(text);
  const routes = MULTILAYER_SIGNS.test(text);
  const fits = ({ dialect: { family, features, isPacketTracer: own } }: Platform) =>
    family === "switch" && own === isPacketTracer && features.includes("routing") === routes;
  return platforms.find(fits) ?? c2960;
}

/**
 * The first of those whose product the configuration names, or else which ran its version at all and have its ports,
 * by the nearest release.
 */
function bestFor(text: string, candidates: readonly Platform[]): Platform | undefined {
  const named = /^license udi pid (\S+)/m.exec(text)?.[1];
  const train = placeOfTrain(/^version (\d+\.\d+)/m.exec(text)?.[1] ?? "");
  const ports = [...text.matchAll(/^interface (\w*Ethernet\d+(?:\/\d+)+) *$/gm)].map(([, name = ""]) => name);
  const cost = ({ hardware, ports: own }: Platform) => [
    named === hardware.pid ? 0 : 1,
    train > 0 && train < placeOfTrain(hardware.firstTrain) ? 1 : 0,
    ports.filter((name) => !own.includes(name)).length,
    Math.max(train - placeOfTrain(hardware.train), 0),
    Math.max(placeOfTrain(hardware.train) - train, 0),
  ];
  return candidates.toSorted((a, b) => compare(cost(a), cost(b)))[0];
}

/** A number by which trains can be compared: 16.12 comes after 16.6. 0 where there is none. */
function placeOfTrain(train: string): number {
  const [major = 0, minor = 0] = train.split(".").map(Number);
  return major * 100 + minor;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
