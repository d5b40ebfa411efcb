import type { LineKind } from "../callmanager/host/line-signal.js";

/**
 * Ports of telephone lines, which stand beside those of the network at the ends of cables: `FXS0/0/0` is voice port 0/0/0
 * of a card with analog phones, `FXO0/1/0` one of a card towards a telephone network, `BRI` and `PRI` are ISDN's.
 */

/** The kinds, by the letters of their ports; how many ports a card has; which other cards its slot may hold instead. */
const CARDS: Readonly<Record<LineKind, { readonly letters: string; readonly ports: number }>> = {
  fxs: { letters: "FXS", ports: 4 },
  fxo: { letters: "FXO", ports: 4 },
  bri: { letters: "BRI", ports: 2 },
  pri: { letters: "PRI", ports: 1 },
};

const SLOTS = [0, 1, 2, 3];

/** The telephone ports that a router has with the right cards in its slots. */
export const TELEPHONE_PORTS: readonly string[] = Object.values(CARDS).flatMap(({ letters, ports }) =>
  SLOTS.flatMap((slot) => Array.from({ length: ports }, (_value, port) => `${letters}0/${slot}/${port}`)),
);

/** A telephone port of a router by its parts: the kind of its line, and its slot, `0/0/0`; undefined for another port. */
export function telephonePort(name: string): { readonly kind: LineKind; readonly slot: string } | undefined {
  const [, letters, slot] = /^(FXS|FXO|BRI|PRI)(\d+\/\d+\/\d+)$/.exec(name) ?? [];
  if (letters === undefined || slot === undefined) return undefined;
  return { kind: letters.toLowerCase() as LineKind, slot };
}

/** The card of a router to which a port of its slots belongs; undefined where the port is no card's. */
export function slotOfCard(name: string): { readonly letters: string; readonly slot: string } | undefined {
  const [, letters, slot] = /^(Serial|FXS|FXO|BRI|PRI)(\d+\/\d+)\/\d+$/.exec(name) ?? [];
  return letters === undefined || slot === undefined ? undefined : { letters, slot };
}

/** What is plugged together: of a loop one end feeds the other, all others have the same at both ends. */
type Socket = "ethernet" | "serial" | "bri" | "pri" | "feeds-loop" | "is-fed";

const SOCKETS: readonly (readonly [pattern: RegExp, socket: Socket])[] = [
  [/^Serial/, "serial"],
  [/^(FXS\d|line\d)/, "feeds-loop"],
  [/^(FXO\d|line$)/, "is-fed"],
  [/^bri\d/i, "bri"],
  [/^pri\d/i, "pri"],
];

function socketOf(port: string): Socket {
  return SOCKETS.find(([pattern]) => pattern.test(port))?.[1] ?? "ethernet";
}

const MATES: Readonly<Partial<Record<Socket, Socket>>> = { "feeds-loop": "is-fed", "is-fed": "feeds-loop" };

/** Whether one cable may join two ports, by their names: an FXS port feeds a phone or an FXO port, a serial port a serial one. */
export function fits(one: string, other: string): boolean {
  const socket = socketOf(one);
  return socketOf(other) === (MATES[socket] ?? socket);
}

/** Whether a port carries a telephone line, and no frames. */
export function isTelephonePort(port: string): boolean {
  const socket = socketOf(port);
  return socket !== "ethernet" && socket !== "serial";
}
