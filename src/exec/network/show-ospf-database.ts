import { compareAddresses, prefixLength } from "../../router/ipv4.js";
import { ospfProcess } from "../../modes/global/routing.js";
import type { Lsa, LsaType, OspfState, RouterLink } from "../../router/ospf-model.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { networkWords } from "./words.js";

/** `show ip ospf database` (IOS IP Routing: OSPF Command Reference). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

const TITLES: Readonly<Record<LsaType, string>> = {
  1: "Router Link States",
  2: "Net Link States",
  3: "Summary Net Link States",
  4: "Summary ASB Link States",
  5: "Type-5 AS External Link States",
};

/** Advertisements of one type, in one area or in all. */
interface Section {
  readonly title: string;
  readonly type: LsaType;
  readonly lsas: readonly Lsa[];
}

function sectionsOf({ areas, externals }: OspfState, types: readonly LsaType[]): readonly Section[] {
  const inAreas = areas.flatMap(({ name, database }) =>
    types
      .filter((type) => type < 5)
      .map((type) => ({
        title: `${TITLES[type]} (Area ${name})`,
        type,
        lsas: database.filter((lsa) => lsa.type === type),
      })),
  );
  const shared: Section[] = types.includes(5) ? [{ title: TITLES[5], type: 5, lsas: externals }] : [];
  return [...inAreas, ...shared]
    .filter(({ lsas }) => lsas.length > 0)
    .map((section) => ({ ...section, lsas: section.lsas.toSorted(byName) }));
}

function byName(a: Lsa, b: Lsa): number {
  return compareAddresses(a.id, b.id) || compareAddresses(a.advertisingRouter, b.advertisingRouter);
}

function processes(router: Router, text: (state: OspfState) => readonly string[]): string {
  return linesText(
    ospfProcess.shown.all(router).flatMap(({ args: { process } }) => {
      const state = router.ospf.get(process);
      if (!state) return [];
      return [
        "",
        `            OSPF Router with ID (${state.routerId}) (Process ID ${process})`,
        ...text(state),
      ];
    }),
  );
}

const summary = action({
  ...SHOW,
  syntax: "show ip ospf database",
  help: { database: "Database summary" },
  run: (router) =>
    processes(router, (state) =>
      sectionsOf(state, [1, 2, 3, 4, 5]).flatMap(({ title, type, lsas }) => {
        const last = type === 1 ? " Link count" : type === 5 ? " Tag" : "";
        return [
          "",
          `\t\t${title}`,
          "",
          `Link ID         ADV Router      Age         Seq#       Checksum${last}`,
          ...lsas.map(summaryRow),
        ];
      }),
    ),
});

function summaryRow({ id, advertisingRouter, age, sequence, checksum, body }: Lsa): string {
  const last =
    body.kind === "router" ? ` ${body.links.length}` : body.kind === "external" ? ` ${body.tag}` : "";
  return [
    id.padEnd(16),
    advertisingRouter.padEnd(16),
    String(age).padEnd(12),
    `0x${hex(sequence, 8)} `,
    `0x${hex(checksum, 6)}`,
    last,
  ].join("");
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).toUpperCase().padStart(digits, "0");
}

const TYPES = { router: 1, network: 2, summary: 3, "asbr-summary": 4, external: 5 } as const;

const detail = action({
  ...SHOW,
  syntax: "show ip ospf database kind:{asbr-summary | external | network | router | summary} [id:A.B.C.D]",
  help: {
    database: "Database summary",
    "asbr-summary": "ASBR summary link states",
    external: "External link states",
    network: "Network link states",
    router: "Router link states",
    summary: "Network summary link states",
    id: "Link state ID (as an IP address)",
  },
  packetTracer: false,
  run: (router, { kind, id }) =>
    processes(router, (state) =>
      sectionsOf(state, [TYPES[kind]]).flatMap(({ title, lsas }) => [
        "",
        `\t\t${title}`,
        ...lsas.filter((lsa) => id === undefined || lsa.id === id).flatMap((lsa) => ["", ...lsaLines(lsa)]),
      ]),
    ),
});

const NAMES: Readonly<Record<LsaType, string>> = {
  1: "Router Links",
  2: "Network Links",
  3: "Summary Links(Network)",
  4: "Summary Links(AS Boundary Router)",
  5: "AS External Link",
};

const ID_NOTES: Readonly<Record<LsaType, string>> = {
  1: "",
  2: " (address of Designated Router)",
  3: " (summary Network Number)",
  4: " (AS Boundary Router address)",
  5: " (External Network Number )",
};

function optionsText({ isExternalCapable, otherOptions = 0 }: Lsa): string {
  const onDemand = (otherOptions & DEMAND_CIRCUITS) !== 0 ? ", DC" : "";
  return `${isExternalCapable ? "" : ", No ExternalRoutingCapability"}${onDemand}`;
}

/** Its router may keep quiet on a line that costs (RFC 1793). */
const DEMAND_CIRCUITS = 0x20;

function lsaLines(lsa: Lsa): readonly string[] {
  const { type, id, advertisingRouter, age, sequence, checksum, size } = lsa;
  return [
    `  LS age: ${age}`,
    `  Options: (No TOS-capability${optionsText(lsa)})`,
    `  LS Type: ${NAMES[type]}`,
    `  Link State ID: ${id}${ID_NOTES[type]}`,
    `  Advertising Router: ${advertisingRouter}`,
    `  LS Seq Number: ${hex(sequence, 8)}`,
    `  Checksum: 0x${hex(checksum, 1)}`,
    `  Length: ${size}`,
    ...bodyLines(lsa),
  ];
}

function bodyLines({ body }: Lsa): readonly string[] {
  switch (body.kind) {
    case "router":
      return [
        ...(body.isBorder ? ["  Area Border Router"] : []),
        ...(body.isBoundary ? ["  AS Boundary Router"] : []),
        `  Number of Links: ${body.links.length}`,
        ...body.links.flatMap((link) => ["", ...linkLines(link)]),
        "",
      ];
    case "network":
      return [
        `  Network Mask: /${prefixLength(body.mask) ?? 0}`,
        ...body.routers.map((id) => `\tAttached Router: ${id}`),
      ];
    case "summary":
      return [`  Network Mask: /${prefixLength(body.mask) ?? 0}`, `\tMTID: 0 \tMetric: ${body.metric} `];
    case "external":
      return [
        `  Network Mask: /${prefixLength(body.mask) ?? 0}`,
        `\tMetric Type: ${body.metricType} (${body.metricType === 2 ? "Larger than any link state path" : "Comparable directly to link state metric"})`,
        "\tMTID: 0 ",
        `\tMetric: ${body.metric} `,
        `\tForward Address: ${body.forwarding ?? "0.0.0.0"}`,
        `\tExternal Route Tag: ${body.tag}`,
      ];
  }
}

const LINK_TEXTS = {
  "point-to-point": ["another Router (point-to-point)", "Neighboring Router ID", "Router Interface address"],
  transit: ["a Transit Network", "Designated Router address", "Router Interface address"],
  stub: ["a Stub Network", "Network/subnet number", "Network Mask"],
} as const;

function linkLines({ kind, id, data, metric }: RouterLink): readonly string[] {
  const [what, idText, dataText] = LINK_TEXTS[kind];
  return [
    `    Link connected to: ${what}`,
    `     (Link ID) ${idText}: ${id}`,
    `     (Link Data) ${dataText}: ${data}`,
    "      Number of MTID metrics: 0",
    `       TOS 0 Metrics: ${metric}`,
  ];
}

export const ospfDatabaseShows = [summary, detail];
