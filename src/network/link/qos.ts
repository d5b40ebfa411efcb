import type { GenericBlock } from "../../language/holder.js";
import { classMap, policyMap } from "../../modes/qos.js";
import { mlsQos } from "../../modes/global/network/vlans.js";
import { trust, trustDevice } from "../../modes/interface/quality.js";
import { rtpPriority, servicePolicy } from "../../modes/interface/services.js";
import { defaultCos } from "../../modes/interface/switch-services.js";
import {
  matchAccessGroup,
  matchAny,
  matchDscp,
  matchPrecedence,
  matchProtocol,
  policyClass,
  priority,
} from "../../modes/qos.js";
import { permits } from "../../router/packet-filter.js";
import type { Interface, Router } from "../../router/router.js";
import { filtered } from "../ip/filters.js";
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
  const attached = servicePolicy.of(own, { direction: "output" });
  if (attached) {
    const policy = policyMap.of(router, { name: attached.name });
    return policy && ofPolicy(router, policy);
  }
  const voice = rtpPriority.of(own);
  return voice && ((packet) => isVoiceBetween(packet, voice.port, voice.range));
}

/** Each packet belongs to the first class that it fits. */
function ofPolicy(router: Router, policy: GenericBlock): Priority {
  const classes = policyClass.all(policy).map((one) => ({
    first: priority.of(one) !== undefined,
    map: classMap.of(router, { name: one.args.name }),
  }));
  return (packet) => classes.find(({ map }) => map && belongs(router, map, packet))?.first ?? false;
}

type ClassMap = ReturnType<(typeof classMap)["all"]>[number];

function belongs(router: Router, map: ClassMap, packet: Packet): boolean {
  const fits = matches(router, map, packet);
  return map.args.match === "match-any" ? fits.some(Boolean) : fits.length > 0 && fits.every(Boolean);
}

/** Whether a packet fits each of the `match` lines of a class. */
function matches(router: Router, map: ClassMap, packet: Packet): readonly boolean[] {
  return [
    ...matchDscp.all(map).map(({ codes }) => codes.includes(packet.dscp)),
    ...matchPrecedence.all(map).map(({ codes }) => codes.includes(packet.dscp >> 3)),
    ...matchProtocol.all(map).map((line) => isSought(line) && isOf(line.kind, packet)),
    ...matchAccessGroup.all(map).map(({ list, group }) => isPermitted(router, list ?? group, packet)),
    ...matchAny.all(map).map(() => true),
  ];
}

function isPermitted({ accessLists }: Router, name: number | string | undefined, packet: Packet): boolean {
  const list = accessLists.get(String(name));
  return list !== undefined && permits(list, filtered(packet));
}

/** Whether a packet is of a protocol, by the name that network-based application recognition has for it. */
function isOf(protocol: string, { data }: Packet): boolean {
  if (protocol === "ip" || protocol === data.kind) return true;
  if (data.kind === "udp") return protocol === data.data.kind;
  const port = WELL_KNOWN[protocol];
  return data.kind === "tcp" && port !== undefined && [data.sourcePort, data.destinationPort].includes(port);
}

const WELL_KNOWN: Readonly<Record<string, number>> = { telnet: 23, skinny: 2000 };

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
  if (!mlsQos.isOn(router)) return undefined;
  const trusted = trust.of(port);
  const phonesOnly = trustDevice.of(port) !== undefined;
  const ordinary = defaultCos.of(port).value;
  return (frame) => {
    const isTrusted = trusted !== undefined && (!phonesOnly || phoneThere());
    // Without another word it is the codepoint that is trusted.
    if (isTrusted && !trusted.cos) return frame;
    return withClass(frame, isTrusted ? (frame.tag?.priority ?? ordinary) : 0);
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

/** Whether what a line asks of a protocol's packets besides may be there: those of a lab hold no pictures and no web pages. */
function isSought({ media, field }: { readonly media?: string; readonly field?: string }): boolean {
  return media !== "video" && field === undefined;
}
