import { shortPort } from "../network/device-ports.js";
import type { Cable, Topology } from "../network/topology.js";
import type { Language } from "./hint-texts.js";
import {
  cableCaption,
  cableLine,
  captionOf,
  isLeasedLine,
  outCaption,
  outsideLine,
  type LiveLab,
} from "./topology-captions.js";
import { placeDevices, treeOf, type Place, type TreeNode } from "./topology-layout.js";
import { TextCanvas } from "./text-canvas.js";

/** A wider drawing becomes an indented list. */
const WIDEST = 100;

/** What a leased line has around its text: a stroke and a blank at each end. */
const LEASED_MARGIN = 4;

/** The row of a leased line, from the top of the boxes: beside what kind of devices they are. */
const LEASED_ROW = 2;

/** Lines between two rows of boxes: the branch, the upper port, the cable, the lower port. */
const BETWEEN = 4;

/** Draws a lab in box characters; one that is too wide for a terminal as an indented list. */
export function drawTopologyText(topology: Topology, language: Language, live?: LiveLab): readonly string[] {
  const { roots, others } = treeOf(topology);
  const captions = new Map(
    topology.devices.map((device) => [device.name, captionOf(device, language, live)]),
  );
  const captionAt = ({ device }: TreeNode) => captions.get(device.name) ?? [];
  const outAt = (cable: Cable) => outCaption(cable, language, live);
  const leased = leasedLines(roots, others, outAt);
  const { places, width } = placeDevices(roots, {
    widthOf: (node) => Math.max(...captionAt(node).map((line) => line.length)) + 4,
    gap: 2,
    gapBetween: (left) => (leased.find(({ from }) => from === left)?.label.length ?? 0) + LEASED_MARGIN,
  });
  const leaving = (topology.outside ?? []).map(outsideLine);
  const rest = others
    .filter((cable) => !leased.some((line) => line.cable === cable))
    .map((cable) => cableLine(cable, outAt(cable)));
  if (width > WIDEST) {
    const lines = others.map((cable) => cableLine(cable, outAt(cable)));
    return [...roots.flatMap((root) => listed(root, { captionAt, outAt })), ...lines, ...leaving];
  }
  const canvas = drawBoxes(places, { captionAt, outAt });
  for (const line of leased) drawLeasedLine(canvas, places, line);
  return [...canvas.lines(), ...rest, ...leaving];
}

interface LeasedLine {
  readonly cable: Cable;
  readonly from: TreeNode;
  readonly to: TreeNode;
  readonly label: string;
}

/** Lines between neighbours at the top: they can be drawn from box to box. */
function leasedLines(
  roots: readonly TreeNode[],
  others: readonly Cable[],
  outAt: Captions["outAt"],
): readonly LeasedLine[] {
  return roots.flatMap((from, index) => {
    const to = roots[index + 1];
    if (!to) return [];
    const cable = others.find((other) => isLeasedLine(other) && joins(other, from, to));
    if (!cable) return [];
    const portAt = (node: TreeNode) =>
      shortPort(cable.ends.find(({ device }) => device === node.device.name)?.port ?? "");
    const caption = cableCaption(cable, outAt(cable));
    const middle = caption === "" ? "──" : `── ${caption} ──`;
    return [{ cable, from, to, label: `${portAt(from)} ${middle} ${portAt(to)}` }];
  });
}

function joins({ ends }: Cable, one: TreeNode, other: TreeNode): boolean {
  const names = ends.map(({ device }) => device);
  return names.includes(one.device.name) && names.includes(other.device.name);
}

/** What is written at devices, and across cables that are out. */
interface Captions {
  readonly captionAt: (node: TreeNode) => readonly string[];
  readonly outAt: (cable: Cable) => string | undefined;
}

function drawBoxes(places: readonly Place[], { captionAt, outAt }: Captions): TextCanvas {
  const canvas = new TextCanvas();
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...places.filter((place) => place.row === row).map(({ node }) => captionAt(node).length)),
  );
  const tops = heights.map((_, row) =>
    heights.slice(0, row).reduce((sum, height) => sum + height + 2 + BETWEEN, 0),
  );
  for (const place of places) {
    const top = tops[place.row] ?? 0;
    const caption = captionAt(place.node);
    const bottom = top + caption.length + 1;
    drawBox(canvas, place, top, caption);
    const children = place.node.children.flatMap((child) => places.filter(({ node }) => node === child));
    if (children.length > 0)
      drawBranches(canvas, place, { bottom, childTop: tops[place.row + 1] ?? 0, children, outAt });
  }
  return canvas;
}

function drawBox(
  canvas: TextCanvas,
  { center, width, node }: Place,
  top: number,
  caption: readonly string[],
): void {
  const left = center - Math.floor(width / 2);
  const inside = width - 2;
  canvas.write(left, top, `┌${"─".repeat(inside)}┐`);
  for (const [index, line] of caption.entries()) {
    const before = Math.floor((inside - line.length) / 2);
    canvas.write(left, top + 1 + index, `│${" ".repeat(before)}${line}`.padEnd(inside + 1) + "│");
  }
  canvas.write(left, top + 1 + caption.length, `└${"─".repeat(inside)}┘`);
  if (node.up) canvas.write(center, top, "┴");
  if (node.children.length > 0) canvas.write(center, top + 1 + caption.length, "┬");
}

/** From the box down to the branch, along it, and down to each child with the ports at both ends of its cable. */
function drawBranches(
  canvas: TextCanvas,
  { center }: Place,
  {
    bottom,
    childTop,
    children,
    outAt,
  }: {
    readonly bottom: number;
    readonly childTop: number;
    readonly children: readonly Place[];
    readonly outAt: Captions["outAt"];
  },
): void {
  const branch = childTop - BETWEEN;
  canvas.line(center, bottom, center, branch);
  const centers = children.map((child) => child.center);
  if (children.length > 1) canvas.line(Math.min(...centers), branch, Math.max(...centers), branch);
  for (const child of children) {
    if (!child.node.up) continue;
    canvas.line(child.center, branch, child.center, childTop - 1);
    canvas.writeCentered(child.center, branch + 1, shortPort(child.node.up.parentPort));
    const out = outAt(child.node.up.cable);
    if (out !== undefined) canvas.writeCentered(child.center, branch + 2, out);
    canvas.writeCentered(child.center, childTop - 1, shortPort(child.node.up.ownPort));
  }
}

function drawLeasedLine(canvas: TextCanvas, places: readonly Place[], { from, to, label }: LeasedLine): void {
  const edge = (node: TreeNode) => {
    const { center = 0, width = 0 } = places.find((place) => place.node === node) ?? {};
    const left = center - Math.floor(width / 2);
    return { left, right: left + width - 1 };
  };
  const [start, end] = [edge(from).right, edge(to).left];
  const free = end - start - 1;
  const text = ` ${label} `;
  const before = Math.floor((free - text.length) / 2);
  const stroke = `${"─".repeat(before)}${text}`.padEnd(free, "─");
  canvas.write(start, LEASED_ROW, `├${stroke}┤`);
}

/** The same as a list: what hangs below a device stands under it. */
function listed(node: TreeNode, { captionAt, outAt }: Captions, indent = "", branch = ""): readonly string[] {
  const [name = "", ...more] = captionAt(node);
  const out = node.up && outAt(node.up.cable);
  const line = out === undefined ? "──" : `── ${out} ──`;
  const way = node.up ? `${shortPort(node.up.parentPort)} ${line} ${shortPort(node.up.ownPort)} ` : "";
  const last = node.children.at(-1);
  return [
    `${indent}${branch}${way}${name}${more.length > 0 ? ` (${more.join(", ")})` : ""}`,
    ...node.children.flatMap((child) => {
      const below = branch === "" ? indent : indent + (branch === "└─ " ? "   " : "│  ");
      return listed(child, { captionAt, outAt }, below, child === last ? "└─ " : "├─ ");
    }),
  ];
}
