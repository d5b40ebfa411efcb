import type { DeviceDescription } from "../network/topology.js";
import type { Point } from "./svg-shapes.js";

/** The height of every icon, in pixels. */
export const ICON_HEIGHT = 44;

/** The usual symbol of a kind of device, its upper middle at a point. */
export function drawIcon(kind: DeviceDescription["kind"], { x, y }: Point): readonly string[] {
  return [
    `<g transform="translate(${x} ${y})" fill="#dcebf3" stroke="#1f6f8b" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">`,
    ...ICONS[kind],
    "</g>",
  ];
}

/** Drawn around x = 0, from y = 0 down. */
const ICONS: Readonly<Record<DeviceDescription["kind"], readonly string[]>> = {
  router: [
    `<path d="M-32 13v16a32 12 0 0 0 64 0v-16"/>`,
    `<ellipse cx="0" cy="13" rx="32" ry="12"/>`,
    `<path fill="none" d="M-20 9l11 3M-9 12l-4-4M-9 12l-6 2M20 17l-11-3M9 14l4 4M9 14l6-2M4 11l9-5M13 6l-6 0M13 6l-2 4M-4 15l-9 5M-13 20l6 0M-13 20l2-4"/>`,
  ],
  switch: [
    `<rect x="-36" y="8" width="72" height="28" rx="3"/>`,
    `<path fill="none" d="M-4 17h-22M-26 17l5-4M-26 17l5 4M4 27h22M26 27l-5-4M26 27l-5 4M4 17h22M26 17l-5-4M26 17l-5 4M-4 27h-22M-26 27l5-4M-26 27l5 4"/>`,
  ],
  pc: [
    `<rect x="-24" y="2" width="48" height="30" rx="3"/>`,
    `<rect x="-19" y="7" width="38" height="20" fill="#ffffff" stroke-width="1"/>`,
    `<path d="M-5 32v5h10v-5M-14 40h28" fill="none"/>`,
  ],
  phone: [
    `<path d="M-22 10h46a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4h-46z"/>`,
    `<rect x="-4" y="14" width="26" height="11" fill="#ffffff" stroke-width="1"/>`,
    `<path fill="none" stroke-width="2.4" d="M0 30h1M8 30h1M16 30h1M0 35h1M8 35h1M16 35h1"/>`,
    `<rect x="-28" y="4" width="13" height="38" rx="6" fill="#1f6f8b" stroke="none"/>`,
  ],
};
