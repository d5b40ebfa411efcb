import type { DeviceDescription } from "../network/topology.js";
import { kindOf } from "./device-kinds/kinds.js";
import type { Point } from "./svg-shapes.js";

/** The height of every icon, in pixels. */
export const ICON_HEIGHT = 44;

/** The usual symbol of a device, its upper middle at a point. */
export function drawIcon(device: DeviceDescription, { x, y }: Point): readonly string[] {
  return [
    `<g transform="translate(${x} ${y})" fill="#dcebf3" stroke="#1f6f8b" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">`,
    ...kindOf(device).symbol,
    "</g>",
  ];
}
