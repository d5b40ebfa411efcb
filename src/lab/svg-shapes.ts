/** Pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: "bold" | "normal";
  readonly color?: string;
  readonly anchor?: "start" | "middle";
  /** White around the letters, over a line. */
  readonly halo?: boolean;
}

/** A line of text; the point is the middle, or the start, of its base line. */
export function svgText(
  { x, y }: Point,
  text: string,
  { size, weight = "normal", color = "#24404f", anchor = "middle", halo = false }: TextStyle,
): string {
  const around = halo
    ? ` stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`
    : "";
  return `<text x="${figure(x)}" y="${figure(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${color}"${around}>${escaped(text)}</text>`;
}

/** A cable; a leased line has the bolt that drawings give it. */
export function lineBetween(from: Point, to: Point, leased: boolean): string {
  const points = leased ? [from, ...bolt(from, to), to] : [from, to];
  const drawn = points.map(({ x, y }) => `${figure(x)},${figure(y)}`).join(" ");
  return `<polyline points="${drawn}" fill="none" stroke="${leased ? "#c0532f" : "#5b7486"}" stroke-width="2"/>`;
}

/** The bolt in the middle of a leased line: how far along it and away from it each corner is, in pixels. */
const BOLT = [
  { along: -9, away: 0 },
  { along: 5, away: -9 },
  { along: -5, away: 9 },
  { along: 9, away: 0 },
];

function bolt(from: Point, to: Point): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return BOLT.map(({ along, away }) => ({
    x: (from.x + to.x) / 2 + dx * along - dy * away,
    y: (from.y + to.y) / 2 + dy * along + dx * away,
  }));
}

/** At most two places behind the point. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
