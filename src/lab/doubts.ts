import { parseLine } from "../parse/command-line.js";
import { isPrefix } from "../language/resolve.js";
import { printCommand, printNegative } from "../language/print.js";
import { ownerOf } from "../router/interfaces.js";
import { overlaps } from "../router/ipv4.js";
import type { EphoneDn } from "../router/telephony-model.js";
import type { Router } from "../router/router.js";
import type { DoubtTexts } from "./doubt-texts.js";
import { commandAt, type Place } from "./line-reading.js";

/** Lines that a router accepted and that were surely not meant so. */

/** When something can be judged: what follows may still make sense of it. */
export type Moment = "line" | "section" | "configuration";

/** A line that was accepted, where it was typed, and what the router is now. */
export interface Accepted {
  readonly line: string;
  readonly place: Place;
  readonly router: Router;
}

/** What is said of each doubt about a router at that moment; the same words are the same doubt. */
export function doubtsAbout(accepted: Accepted, moment: Moment, texts: DoubtTexts): readonly string[] {
  return DOUBTS.filter(({ judged }) => judged === moment).flatMap(({ find }) => find(accepted, texts));
}

interface Doubt {
  /** Behind the line itself, behind its section, or when configuration is left. */
  readonly judged: Moment;
  readonly find: (accepted: Accepted, texts: DoubtTexts) => readonly string[];
}

const DOUBTS: readonly Doubt[] = [
  {
    // Packet Tracer tries a mode's own commands first: `do write` in a pool is `domain-name write`.
    judged: "line",
    find({ line, place }, texts) {
      const bound = commandAt(line, place);
      const first = parseLine(line).words[0]?.text ?? "";
      const edge = bound?.understood[0]?.edge;
      const isMeant = place.modes[0].prefixes?.some((prefix) => prefix === first.toLowerCase()) ?? false;
      if (!bound || !isMeant || !edge || isPrefix(edge)) return [];
      const { dialect } = place.platform;
      const read = printCommand(bound.command, bound.args, dialect);
      return [texts.misread(first, read, printNegative(bound.command, bound.args, dialect))];
    },
  },
  {
    judged: "section",
    find({ router }, texts) {
      const first = new Map<string, EphoneDn>();
      return [...router.ephoneDns.values()].flatMap((dn) => {
        const { number, tag, preference, huntstop } = dn;
        // Lines of one number take turns on purpose where one is preferred, or where calls go on from a busy one.
        if (number === undefined || !huntstop) return [];
        const key = `${number} ${preference?.preference ?? 0}`;
        const other = first.get(key);
        if (!other) first.set(key, dn);
        return other ? [texts.sameNumber(number, other.tag, tag)] : [];
      });
    },
  },
  {
    judged: "configuration",
    find({ router }, texts) {
      const address = router.telephony?.source?.address;
      if (address === undefined || !hasAddresses(router) || ownerOf(router, address)) return [];
      return [texts.foreignSource(address)];
    },
  },
  {
    judged: "configuration",
    find: ({ router }, texts) =>
      [...router.dhcp.pools.values()].flatMap(({ name, network }) =>
        network && hasAddresses(router) && !isReached(router, network)
          ? [texts.poolNowhere(name, network.address)]
          : [],
      ),
  },
];

/** Whether interfaces have addresses, and all of them are known. */
function hasAddresses(router: Router): boolean {
  const ports = [...router.interfaces.values()];
  return (
    ports.some(({ addresses }) => addresses.length > 0) &&
    !ports.some((port) => port.dhcpClient || port.negotiated)
  );
}

/** A relay may ask for a network that lies behind another router, which a routing protocol may still find. */
function isReached(router: Router, network: { readonly address: string; readonly mask: string }): boolean {
  const own = [...router.interfaces.values()].flatMap(({ addresses }) => addresses);
  const routes = [
    ...router.routes,
    ...router.learnedRoutes.map(({ network: destination, mask }) => ({ destination, mask })),
  ];
  const mayLearn = router.rip !== undefined || router.ospf.size + router.eigrp.size > 0;
  return (
    mayLearn ||
    own.some((one) => overlaps(one, network)) ||
    routes.some(
      ({ destination, mask }) => mask !== "0.0.0.0" && overlaps({ address: destination, mask }, network),
    )
  );
}
