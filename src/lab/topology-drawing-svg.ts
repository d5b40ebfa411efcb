import { shortPort } from "../network/device-ports.js";
import type { Cable, Topology } from "../network/topology.js";
import type { Language } from "./hint-texts.js";
import { drawIcon, ICON_HEIGHT } from "./svg-icons.js";
import { lineBetween, svgText, type Point } from "./svg-shapes.js";
import {
  cableCaption,
  captionOf,
  isLeasedLine,
  outCaption,
  outsideLine,
  type LiveLab,
} from "./topology-captions.js";
import { placeDevices, treeOf, type Place, type TreeNode } from "./topology-layout.js";

/** Sizes in pixels. */
const LINE_HEIGHT = 17;
const CHARACTER = 7.6;
const PADDING = 12;
const NARROWEST = 130;
const GAP = 28;
const MARGIN = 30;
const HEADING = 44;
const BETWEEN_ROWS = 96;
/** Between two cables at the lower edge of a device: a port's name fits in. */
const PORT_STEP = 62;
/** How far below or above a device the name of its port stands. */
const LABEL_DISTANCE = 17;

/** A device in the drawing, with the corners of its box. */
interface Box {
  readonly node: TreeNode;
  readonly row: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly center: number;
  readonly bottom: number;
}

/**
 * Draws a lab as an SVG picture: routers on top, switches below them, then what people use; ports at the cables' ends. Each
 * device is a group of the class `device` with the id `device-NAME`, each cable one of the class `cable` with the id
 * `cable-PLACE`, its place among those of the topology.
 */
export function drawTopologySvg(topology: Topology, language: Language, live?: LiveLab): string {
  const { roots, others } = treeOf(topology);
  const captions = new Map(
    topology.devices.map((device) => [device.name, captionOf(device, language, live)]),
  );
  const captionAt = ({ device }: TreeNode) => captions.get(device.name) ?? [];
  const { places, width } = placeDevices(roots, {
    widthOf: (node) => boxWidth(node, captionAt(node)),
    gap: GAP,
    gapBetween: (left, right) => roomFor(others, left, right),
  });
  const boxes = boxesOf(places, captionAt);
  const groupOf: CableGroup = (cable, drawn) => {
    const out = outCaption(cable, language, live) === undefined ? "" : " out";
    return [`<g class="cable${out}" id="cable-${topology.cables.indexOf(cable)}">`, ...drawn, "</g>"];
  };
  const lowest = Math.max(0, ...boxes.map(({ bottom }) => bottom)) + MARGIN;
  const leaving = (topology.outside ?? []).map(outsideLine);
  const total = {
    width:
      Math.max(width, Math.ceil(Math.max(0, ...leaving.map((line) => line.length)) * CHARACTER)) + 2 * MARGIN,
    height: lowest + leaving.length * LINE_HEIGHT,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="system-ui, 'DejaVu Sans', sans-serif">`,
    `<rect class="paper" width="100%" height="100%" fill="#ffffff"/>`,
    svgText({ x: MARGIN, y: HEADING - 14 }, topology.name, { size: 18, weight: "bold", anchor: "start" }),
    ...boxes.flatMap((box) => cablesDown(box, boxes, groupOf)),
    ...others.flatMap((cable, index) => groupOf(cable, crossCable(cable, index, boxes))),
    ...boxes.flatMap((box) => drawBox(box, captionAt(box.node))),
    ...leaving.map((line, index) =>
      svgText({ x: MARGIN, y: lowest + index * LINE_HEIGHT }, line, { size: 12.5, anchor: "start" }),
    ),
    "</svg>",
    "",
  ].join("\n");
}

function boxWidth(node: TreeNode, caption: readonly string[]): number {
  const text = Math.max(...caption.map((line) => line.length)) * CHARACTER + 2 * PADDING;
  const ports = node.children.length * PORT_STEP;
  return Math.ceil(Math.max(NARROWEST, text, ports));
}

/** What the text of a leased line between two neighbours needs, with its ports. */
function roomFor(others: readonly Cable[], left: TreeNode, right: TreeNode): number {
  const between = others.filter((cable) => {
    const names = cable.ends.map(({ device }) => device);
    return names.includes(left.device.name) && names.includes(right.device.name);
  });
  if (between.length === 0) return GAP;
  const text = Math.max(...between.map((cable) => cableCaption(cable).length)) * CHARACTER;
  return Math.ceil(text + 2 * PORT_STEP + 40);
}

function boxesOf(places: readonly Place[], captionAt: (node: TreeNode) => readonly string[]): readonly Box[] {
  const heightOf = (node: TreeNode) => ICON_HEIGHT + captionAt(node).length * LINE_HEIGHT + 2 * PADDING;
  const rows = Math.max(0, ...places.map(({ row }) => row + 1));
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...places.filter((place) => place.row === row).map(({ node }) => heightOf(node))),
  );
  return places.map(({ node, row, center, width }) => {
    const above = heights.slice(0, row).reduce((sum, height) => sum + height + BETWEEN_ROWS, 0);
    const [left, top, height] = [center - width / 2 + MARGIN, HEADING + above, heightOf(node)];
    return { node, row, left, top, width, height, center: center + MARGIN, bottom: top + height };
  });
}

function drawBox(box: Box, caption: readonly string[]): readonly string[] {
  const { left, top, width, height, center, node } = box;
  const text = top + PADDING + ICON_HEIGHT + LINE_HEIGHT - 3;
  const { kind, name } = node.device;
  return [
    `<g class="device ${kind}" id="device-${name}">`,
    `<rect class="box" x="${left}" y="${top}" width="${width}" height="${height}" rx="8" fill="#f6f9fb" stroke="#33556e" stroke-width="1.5"/>`,
    ...drawIcon(node.device, { x: center, y: top + PADDING }),
    ...caption.map((line, index) =>
      svgText({ x: center, y: text + index * LINE_HEIGHT }, line, {
        size: index === 0 ? 15 : 12.5,
        weight: index === 0 ? "bold" : "normal",
        color: index === 0 ? "#12293a" : "#3d5566",
      }),
    ),
    "</g>",
  ];
}

/** The cables to what hangs below a device, side by side at its lower edge. */
function cablesDown(box: Box, boxes: readonly Box[], groupOf: CableGroup): readonly string[] {
  const { children } = box.node;
  return children.flatMap((child, index) => {
    const below = boxes.find(({ node }) => node === child);
    if (!below || !child.up) return [];
    const from = { x: box.center + (index - (children.length - 1) / 2) * PORT_STEP, y: box.bottom };
    const to = { x: below.center, y: below.top };
    const style = { from: child.up.parentPort, to: child.up.ownPort, caption: "", leased: false };
    return groupOf(child.up.cable, drawCable(from, to, style));
  });
}

/** A cable that the tree leaves out: to a neighbour from side to side, else from edge to edge. */
function crossCable(cable: Cable, index: number, boxes: readonly Box[]): readonly string[] {
  const ends = cable.ends.flatMap(({ device, port }) => {
    const box = boxes.find(({ node }) => node.device.name === device);
    return box ? [{ box, port }] : [];
  });
  const [first, second] = ends.sort((a, b) => a.box.row - b.box.row || a.box.left - b.box.left);
  if (!first || !second) return [];
  const style = {
    from: first.port,
    to: second.port,
    caption: cableCaption(cable),
    leased: isLeasedLine(cable),
  };
  const aside = (index % 5) * 9;
  if (first.box.row !== second.box.row) {
    const [from, to] = [{ x: first.box.center + 20 + aside, y: first.box.bottom }, second.box];
    return drawCable(from, { x: to.center + 30 + aside, y: to.top }, style);
  }
  const y = Math.min(first.box.top + first.box.height, second.box.bottom) - 26 - aside;
  return drawCable({ x: first.box.left + first.box.width, y }, { x: second.box.left, y }, style);
}

/** Puts what is drawn of a cable into its group. */
type CableGroup = (cable: Cable, drawn: readonly string[]) => readonly string[];

interface CableStyle {
  readonly from: string;
  readonly to: string;
  readonly caption: string;
  readonly leased: boolean;
}

function drawCable(
  from: Point,
  to: Point,
  { from: upper, to: lower, caption, leased }: CableStyle,
): readonly string[] {
  const level = from.y === to.y;
  const label = (start: Point, end: Point, port: string) => {
    const part = level
      ? PORT_STEP / 2 / Math.abs(end.x - start.x)
      : LABEL_DISTANCE / Math.abs(end.y - start.y);
    const at = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    return svgText({ x: at.x, y: at.y + (level ? -7 : 4) }, shortPort(port), { size: 11.5, halo: true });
  };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 14 };
  return [
    lineBetween(from, to, leased),
    label(from, to, upper),
    label(to, from, lower),
    ...(caption === "" ? [] : [svgText(middle, caption, { size: 12, halo: true, color: "#9c3a1e" })]),
  ];
}
