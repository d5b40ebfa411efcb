import { isSerial } from "../network/device-ports.js";
import type { Cable, DeviceDescription, PortName, Topology } from "../network/topology.js";
import { deviceKinds } from "./device-kinds/kinds.js";

/** A device, the cable that leads up from it, and what hangs below it. */
export interface TreeNode {
  readonly device: DeviceDescription;
  /** Undefined at the top. */
  readonly up: { readonly cable: Cable; readonly parentPort: string; readonly ownPort: string } | undefined;
  readonly children: readonly TreeNode[];
}

/** A lab as people draw it: routers on top, switches below them, then what people use. */
export interface TopologyTree {
  readonly roots: readonly TreeNode[];
  /** Cables that lead neither up nor down: leased lines, and second ways. */
  readonly others: readonly Cable[];
}

/** Hangs every device below the one through which a router reaches it first. */
export function treeOf({ devices, cables }: Topology): TopologyTree {
  const above = new Map<string, { cable: Cable; parent: PortName; own: PortName }>();
  const below = new Map<string, string[]>();
  const roots: string[] = [];
  const reached = new Set<string>();
  const walk = (starts: readonly string[]) => {
    for (const name of starts) reached.add(name);
    roots.push(...starts);
    const queue = [...starts];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      for (const { cable, parent, own } of cablesAt(cables, name)) {
        if (reached.has(own.device) || isSerial(own.port)) continue;
        reached.add(own.device);
        above.set(own.device, { cable, parent, own });
        below.set(name, [...(below.get(name) ?? []), own.device]);
        queue.push(own.device);
      }
    }
  };
  walk(devices.filter(({ kind }) => kind === "router").map(({ name }) => name));
  for (const { kind } of deviceKinds) {
    for (const { name } of devices.filter((device) => device.kind === kind)) {
      if (!reached.has(name)) walk([name]);
    }
  }
  const byName = new Map(devices.map((device) => [device.name, device]));
  const nodeOf = (name: string): readonly TreeNode[] => {
    const device = byName.get(name);
    const way = above.get(name);
    const up = way && { cable: way.cable, parentPort: way.parent.port, ownPort: way.own.port };
    return device ? [{ device, up, children: (below.get(name) ?? []).flatMap(nodeOf) }] : [];
  };
  const used = new Set([...above.values()].map(({ cable }) => cable));
  return { roots: roots.flatMap(nodeOf), others: cables.filter((cable) => !used.has(cable)) };
}

function cablesAt(cables: readonly Cable[], name: string) {
  return cables.flatMap((cable) => {
    const [one, other] = cable.ends;
    if (one.device === name) return [{ cable, parent: one, own: other }];
    return other.device === name ? [{ cable, parent: other, own: one }] : [];
  });
}

/** Where a device stands: the middle of its box, how wide that is, and in which row from the top. */
export interface Place {
  readonly node: TreeNode;
  readonly center: number;
  readonly width: number;
  readonly row: number;
}

export interface Spacing {
  widthOf(node: TreeNode): number;
  /** Between two neighbours. */
  readonly gap: number;
  /** Between the boxes of two devices at the top, at least. */
  gapBetween(left: TreeNode, right: TreeNode): number;
}

/** Gives every device its place, and says how wide all of it is. */
export function placeDevices(
  roots: readonly TreeNode[],
  spacing: Spacing,
): { readonly places: readonly Place[]; readonly width: number } {
  const places: Place[] = [];
  const place = (node: TreeNode, left: number, row: number): void => {
    const own = spacing.widthOf(node);
    const width = subtreeWidth(node, spacing);
    places.push({ node, center: left + Math.floor(width / 2), width: own, row });
    let next = left + Math.floor(width / 2) - Math.floor(childrenWidth(node, spacing) / 2);
    for (const child of node.children) {
      place(child, next, row + 1);
      next += subtreeWidth(child, spacing) + spacing.gap;
    }
  };
  let left = 0;
  let end = 0;
  for (const [index, root] of roots.entries()) {
    const before = roots[index - 1];
    const width = subtreeWidth(root, spacing);
    if (before) {
      const margin = Math.floor((subtreeWidth(before, spacing) - spacing.widthOf(before)) / 2);
      const between = margin + Math.floor((width - spacing.widthOf(root)) / 2);
      left = end + Math.max(spacing.gap, spacing.gapBetween(before, root) - between);
    }
    place(root, left, 0);
    end = left + width;
  }
  return { places, width: end };
}

function subtreeWidth(node: TreeNode, spacing: Spacing): number {
  return Math.max(spacing.widthOf(node), childrenWidth(node, spacing));
}

function childrenWidth({ children }: TreeNode, spacing: Spacing): number {
  const widths = children.map((child) => subtreeWidth(child, spacing));
  return widths.reduce((sum, width) => sum + width, 0) + spacing.gap * Math.max(children.length - 1, 0);
}
