import * as v from "valibot";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { DeviceDescription, Origin, Topology } from "../network/topology.js";
import type { LabText } from "../network/lab-text.js";
import { sameInBoth } from "./said.js";
import { checkTopology, type FieldPath, type Objection } from "./topology-checks.js";
import { quoted, shortened } from "./shortened.js";
import { isDeeperThan } from "./yaml-depth.js";
import { freeMac } from "./free-mac.js";
import { ADOPT } from "./field-values.js";
import type { Configured } from "./device-kinds/device-kind.js";
import { readDevice } from "./device-kinds/kinds.js";
import { topologySchema, type TopologySource } from "./topology-schema.js";

/** What is wrong with a topology file, and where: its line, and its field as `devices.PC1.mac`. */
export interface TopologyProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly field: string;
  readonly message: LabText;
}

export type TopologyReading =
  { readonly topology: Topology } | { readonly problems: readonly TopologyProblem[] };

/** Where configurations come from that a topology names by their files; a text with `problem` if there is none. */
export type ReadConfiguration = (path: string) => string | { readonly problem: string };

/** Reads a lab that was written down in YAML; all that is wrong with it is found at once. */
export function readTopology(
  text: string,
  file: string,
  readConfiguration: ReadConfiguration,
): TopologyReading {
  const read = readLab(text, file, readConfiguration);
  return "problems" in read ? read : { topology: read.topology };
}

/** A lab with all that its file says, and how to say where something in it is wrong. */
export interface LabReading {
  readonly topology: Topology;
  readonly source: TopologySource;
  readonly problemAt: (objection: Objection) => TopologyProblem;
}

/** The same, with what the file says besides the topology. */
export function readLab(
  text: string,
  file: string,
  readConfiguration: ReadConfiguration,
): LabReading | { readonly problems: readonly TopologyProblem[] } {
  if (text.length > LONGEST || isDeeperThan(DEEPEST, text)) {
    const message = text.length > LONGEST ? TOO_LONG : TOO_DEEP;
    return { problems: [{ file, line: 1, field: "YAML", message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "error" });
  const [broken] = document.errors;
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    // A tab moves what stands behind it, which YAML may name instead.
    const tab = /^\s*\t/.test(text.split("\n")[line - 1] ?? "");
    const message = plainMessage(tab ? "TAB_AS_INDENT" : broken.code, broken.message);
    return { problems: [{ file, line, field: "YAML", message }] };
  }
  const place = ({ path, message }: Objection): TopologyProblem => {
    return { file, line: lineOf(document, lines, path), field: fieldName(path), message };
  };
  if (document.contents === null) return { problems: [place({ path: [], message: EMPTY })] };
  const value = valueOf(document);
  if ("broken" in value) return { problems: [place({ path: [], message: value.broken })] };
  const read = topologyOf(value.value, readConfiguration, (name) => ({
    file,
    line: firstLineOf(document, lines, ["devices", name, "configuration"]),
  }));
  return "objections" in read ? { problems: read.objections.map(place) } : { ...read, problemAt: place };
}

/** The topology that the fields of a file stand for; `originOf` says where the configuration of a device begins. */
export function topologyOf(
  fields: unknown,
  readConfiguration: ReadConfiguration,
  originOf?: (name: string) => Origin,
): Pick<LabReading, "topology" | "source"> | { readonly objections: readonly Objection[] } {
  const parsed = v.safeParse(topologySchema, fields, { lang: "en" });
  if (!parsed.success) return { objections: objectionsTo(fields, parsed.issues) };
  const { topology, objections } = build(parsed.output, readConfiguration, originOf);
  return objections.length > 0 ? { objections } : { topology, source: parsed.output };
}

/** A problem in one line, as compilers print it. */
export function describeProblem(
  { file, line, field, message }: TopologyProblem,
  language: keyof LabText,
): string {
  return `${file}:${line}: ${field}: ${message[language]}`;
}

function build(
  source: TopologySource,
  readConfiguration: ReadConfiguration,
  originOf?: (name: string) => Origin,
): { topology: Topology; objections: readonly Objection[] } {
  const objections: Objection[] = [];
  const configurationOf = (name: string, written: string | undefined): Configured => {
    if (written === undefined) return { configuration: undefined };
    if (written.includes("\n")) return { configuration: written, origin: originOf?.(name) };
    const read = readConfiguration(written);
    if (typeof read === "string") return { configuration: read, origin: { file: written, line: 1 } };
    objections.push({ path: ["devices", name, "configuration"], message: sameInBoth(read.problem) });
    return { configuration: undefined };
  };
  const devices = withOwnAddresses(
    Object.entries(source.devices).map(([name, device]) =>
      readDevice(name, device, (written) => configurationOf(name, written)),
    ),
  );
  // Without its configuration nobody knows which ports a router has.
  const checked = objections.length > 0 ? NOTHING : checkTopology(source, devices);
  const { cables, outside } = checked;
  const topology = { name: source.name, devices, cables, ...(outside.length > 0 && { outside }) };
  return { topology, objections: [...objections, ...checked.objections] };
}

const NOTHING: ReturnType<typeof checkTopology> = { cables: [], outside: [], objections: [] };

/** Gives a hardware address to each station that adopts one, for as long as nobody names it. */
function withOwnAddresses(devices: readonly DeviceDescription[]): readonly DeviceDescription[] {
  const taken = new Set(devices.flatMap((device) => ("mac" in device ? [device.mac] : [])));
  return devices.map((device) => {
    if (!("mac" in device) || device.mac !== ADOPT) return device;
    const mac = freeMac(taken);
    taken.add(mac);
    return { ...device, mac };
  });
}

/** The issues of a schema in both languages, which have the same in the same order. */
function objectionsTo(fields: unknown, issues: readonly v.BaseIssue<unknown>[]): readonly Objection[] {
  const translated = v.safeParse(topologySchema, fields, { lang: "fr" }).issues ?? [];
  return issues.map((issue, index) => ({
    path: (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key))),
    message: { en: issue.message, fr: translated[index]?.message ?? issue.message },
  }));
}

/** What a YAML document stands for; one that uses a name which it did not define stands for nothing. */
function valueOf(document: Document.Parsed): { readonly value: unknown } | { readonly broken: LabText } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      broken: error.message.startsWith("Excessive alias") ? TOO_MANY_ALIASES : undefinedName(error.message),
    };
  }
}

function undefinedName(message: string): LabText {
  const [, name = ""] = /: (\S+)$/.exec(message) ?? [];
  return { en: message, fr: `le nom *${name} n'est défini nulle part avant` };
}

/** The first sentence of a YAML error: the rest is its place, and a drawing of it. */
function plainMessage(code: string, message: string): LabText {
  const own = PLAIN[code];
  if (own !== undefined) return own;
  return sameInBoth(shortened((message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, "")));
}

/** Characters of a topology file at most, and how many of its values may stand in one another. */
const LONGEST = 1_000_000;
const DEEPEST = 100;
const TOO_LONG = {
  en: "is longer than 1 MB: a lab is a few pages",
  fr: "dépasse 1 Mo : un labo tient en quelques pages",
};
const TOO_DEEP = {
  en: `has values in more than ${DEEPEST} others: a lab needs five`,
  fr: `a des valeurs dans plus de ${DEEPEST} autres : un labo en demande cinq`,
};
const TOO_MANY_ALIASES = {
  en: "stands for far more than it holds: write it out without so many *names",
  fr: "représente bien plus qu'il ne contient : écrivez-le sans tant de *noms",
};
const EMPTY = {
  en: "is empty: a lab has a name, devices and cables",
  fr: "est vide : un labo a un nom, des appareils et des câbles",
};

/** What those errors mean for who writes a lab, where YAML's own words are for who writes YAML programs. */
const PLAIN: Readonly<Record<string, LabText>> = {
  BAD_INDENT: {
    en: "is not as far to the right as its neighbours",
    fr: "n'est pas aussi à droite que ses voisins",
  },
  DUPLICATE_KEY: { en: "this name is there already", fr: "ce nom y est déjà" },
  MULTILINE_IMPLICIT_KEY: { en: "has no colon behind its name", fr: "n'a pas de deux-points après son nom" },
  MULTIPLE_DOCS: {
    en: "a file holds one lab: take this --- away, or put what follows in a file of its own",
    fr: "un fichier contient un labo : enlevez ce ---, ou mettez la suite dans un autre fichier",
  },
  TAB_AS_INDENT: {
    en: "begins with a tab: indent with blanks",
    fr: "commence par une tabulation : décalez avec des espaces",
  },
};

/** The line of a field, or of the nearest thing around it that the file has. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else {
      const item: unknown = isSeq(node) && typeof part === "number" ? node.items[part] : undefined;
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return lines.linePos(offset).line;
}

/** The line of the first line of a text that begins behind the `|` of a field. */
function firstLineOf(document: Document.Parsed, lines: LineCounter, path: FieldPath): number {
  const node = document.getIn(path, true);
  const begins = isScalar(node) && node.type === "BLOCK_LITERAL" && node.range;
  return begins ? lines.linePos(begins[0]).line + 1 : lineOf(document, lines, path);
}

/** `devices.PC1.mac`; cables are counted from 1, and a cable's list of ends goes without a name. */
function fieldName(path: FieldPath): string {
  if (path.length === 0) return "file";
  return path.map((part) => (typeof part === "number" ? String(part + 1) : named(part))).join(".");
}

/** A name as it stands in the file, unless that is more than a few words: a whole map can stand where a name should. */
function named(part: string): string {
  return /^[^\p{C}\p{Zl}\p{Zp}]{1,80}$/u.test(part) ? part : quoted(part);
}
