import type { GenericBlock } from "../language/holder.js";
import { keptBlocks, keptFlag, keptNumber, keptRows } from "../router/kept.js";
import { codepoint, permits } from "../router/packet-filter.js";
import type { Interface, Router } from "../router/router.js";
import { filtered } from "./filters.js";
import type { Frame, Packet } from "./frames.js";

/** Whether a packet goes before those that wait. */
export type Priority = (packet: Packet) => boolean;

/**
 * Which packets a port sends first: those of the classes to which its service policy gives `priority`, or those of
 * `ip rtp priority`; undefined where all wait alike (IOS QoS configuration guide).
 */
export function priorityAt(router: Router, port: string): Priority | undefined {
  const own = router.interfaces.get(port);
  if (!own) return undefined;
  const name = keptRows(own, "service-policy").find(({ direction }) => direction === "output")?.["name"];
  if (name !== undefined) {
    const policy = keptBlocks(router, "policy-map").find(({ args }) => args["name"] === name);
    return policy && ofPolicy(router, policy);
  }
  const [range] = keptRows(own, "ip rtp priority");
  return range && ((packet) => isVoiceBetween(packet, Number(range["port"]), Number(range["range"])));
}

/** Each packet belongs to the first class that it fits. */
function ofPolicy(router: Router, policy: GenericBlock): Priority {
  const classes = keptBlocks(policy, "class").map((one) => ({
    first: keptRows(one, "priority").length > 0,
    map: keptBlocks(router, "class-map").find(({ args }) => args["name"] === one.args["name"]),
  }));
  return (packet) => classes.find(({ map }) => map && belongs(router, map, packet))?.first ?? false;
}

function belongs(router: Router, map: GenericBlock, packet: Packet): boolean {
  const rules = [...(map.stored ?? [])]
    .filter(([{ syntax }]) => syntax.startsWith("match "))
    .flatMap(([{ syntax }, rows]) => rows.map((row) => fits(router, syntax, row, packet)));
  return map.args["match"] === "match-any" ? rules.some(Boolean) : rules.length > 0 && rules.every(Boolean);
}

type Row = Readonly<Record<string, unknown>>;

function fits(router: Router, syntax: string, row: Row, packet: Packet): boolean {
  if (syntax.startsWith("match [ip] dscp")) {
    return Object.entries(row).some(
      ([label, value]) => /^[nv]\d$/.test(label) && codepoint(value) === packet.dscp,
    );
  }
  if (syntax.startsWith("match [ip] precedence")) return Number(row["value"]) === packet.dscp >> 3;
  if (syntax.startsWith("match protocol")) return row["kind"] === "rtp" && isVoice(packet);
  if (syntax.startsWith("match access-group")) {
    const list = router.accessLists.get(String(row["list"] ?? row["group"]));
    return list !== undefined && permits(list, filtered(packet));
  }
  return syntax === "match any";
}

function isVoice({ data }: Packet): boolean {
  return data.kind === "udp" && data.data.kind === "rtp";
}

function isVoiceBetween(packet: Packet, low: number, range: number): boolean {
  const { data } = packet;
  return (
    isVoice(packet) &&
    data.kind === "udp" &&
    low <= data.destinationPort &&
    data.destinationPort <= low + range
  );
}

/** How a switch marks a frame anew. */
export type Marking = (frame: Frame) => Frame;

/**
 * What a switch does to the marks of frames that come in at a port; undefined: it leaves them (Catalyst 2960,
 * "Configuring QoS").
 */
export function markingAt(router: Router, port: Interface, phoneThere: () => boolean): Marking | undefined {
  if (keptFlag(router, "mls qos") !== true) return undefined;
  const devices = keptRows(port, "mls qos trust device");
  const trust = keptRows(port, "mls qos trust").find((row) => !devices.includes(row));
  const ordinary = keptNumber(port, "mls qos cos", "value") ?? 0;
  return (frame) => {
    const trusted = trust !== undefined && (devices.length === 0 || phoneThere());
    // Without another word it is the codepoint that is trusted.
    if (trusted && trust["cos"] === undefined) return frame;
    return withClass(frame, trusted ? (frame.tag?.priority ?? ordinary) : 0);
  };
}

function withClass(frame: Frame, classOfService: number): Frame {
  const { tag, payload } = frame;
  if (payload.kind !== "ip") return frame;
  return {
    ...frame,
    tag: tag && { ...tag, priority: classOfService },
    payload: { ...payload, dscp: classOfService * 8 },
  };
}
