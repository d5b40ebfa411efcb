import type { GenericBlock } from "../../language/holder.js";
import { linkState, primaryAddress } from "../../router/interfaces.js";
import { classfulMask, compareAddresses, networkOf, toNumber } from "../../router/ipv4.js";
import { eigrpProcess, ospfProcess, ripProcess } from "../../modes/global/routing.js";
import * as eigrp from "../../modes/routing/eigrp.js";
import * as ospf from "../../modes/routing/ospf.js";
import * as rip from "../../modes/routing/rip.js";
import { autoSummary } from "../../modes/routing/shared.js";
import type { Interface, Router } from "../../router/router.js";
import { areaId, areaSettings } from "../../rules/ospf-settings.js";
import { eigrpRouterId, isPassive, maximumPathsOf, ospfRouterId } from "../../rules/routing-process.js";
import { ageText } from "../../router/time-text.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { redistributedSources } from "./redistribution-text.js";
import { networkWords } from "./words.js";

/** The routing protocols that were configured (IOS IP Routing command references). */
const { action } = vocabulary<Router>()(networkWords);

const FILTERS = [
  "  Outgoing update filter list for all interfaces is not set",
  "  Incoming update filter list for all interfaces is not set",
];

const show = action({
  syntax: "show ip protocols",
  help: { protocols: "IP routing protocol process parameters and statistics" },
  level: "user",
  show: true,
  run(router, _args, device) {
    const { protocolsHeading, protocolsAlways } = device.platform.traits.shows;
    const blocks = [
      ...ospfProcess.shown.all(router).map((block) => ospfLines(router, block)),
      ...eigrpProcess.shown.all(router).map((block) => eigrpLines(router, block, device)),
      ...ripProcess.shown.all(router).map((block) => ripLines(router, block)),
    ];
    return linesText(
      !protocolsAlways && blocks.length === 0
        ? []
        : [...protocolsHeading, ...blocks.flatMap((block) => [...block, ""])],
    );
  },
});

export const protocolShows = [show];

function passiveLines(router: Router, block: GenericBlock): readonly string[] {
  const names = interfacesInOrder(router).flatMap(({ name }) => (isPassive(block, name) ? [name] : []));
  return names.length === 0 ? [] : ["  Passive Interface(s):", ...names.map((name) => `    ${name}`)];
}

function ending(distance: string, rows: readonly string[] = []): readonly string[] {
  return [
    "  Routing Information Sources:",
    "    Gateway         Distance      Last Update",
    ...rows,
    `  Distance: ${distance}`,
  ];
}

/** Who has told of routes, and how long ago. */
function sources(
  heard: readonly { readonly address: string; readonly age: number }[],
  distance: number,
): readonly string[] {
  return heard
    .toSorted((a, b) => compareAddresses(a.address, b.address))
    .map(({ address, age }) => `    ${address.padEnd(20)}${String(distance).padEnd(10)}${ageText(age)}`);
}

function ripLines(router: Router, block: GenericBlock): readonly string[] {
  const version = rip.version.shown.of(block)?.version;
  const networks = rip.network.shown.all(block).map(({ address }) => address);
  const ports = interfacesInOrder(router).filter((port) => runs(router, port, networks));
  const { update, invalid, holddown, flush } = rip.timers.shown.of(block);
  const [send, receive] = version === undefined ? ["1", "1 2"] : [String(version), String(version)];
  const summary = rip.autoSummary.shown.isOn(block);
  return [
    'Routing Protocol is "rip"',
    ...FILTERS,
    `  Sending updates every ${update} seconds, next due in ${router.rip?.nextUpdate ?? 0} seconds`,
    `  Invalid after ${invalid} seconds, hold down ${holddown}, flushed after ${flush}`,
    `  Redistributing: ${["rip", ...redistributedSources(block)].join(", ")}`,
    version === undefined
      ? "  Default version control: send version 1, receive any version"
      : `  Default version control: send version ${version}, receive version ${version}`,
    ...(ports.length === 0 ? [] : ["    Interface             Send  Recv  Triggered RIP  Key-chain"]),
    ...ports.map(({ name }) => `    ${name.padEnd(22)}${send.padEnd(6)}${receive}`),
    `  Automatic network summarization is ${summary ? "" : "not "}in effect`,
    `  Maximum path: ${maximumPathsOf(block)}`,
    "  Routing for Networks:",
    ...networks.map((network) => `    ${network}`),
    ...passiveLines(router, block),
    ...ending("(default is 120)", sources(router.rip?.sources ?? [], 120)),
  ];
}

/** Whether RIP speaks on a port: its address is in one of the networks by class. */
function runs(router: Router, port: Interface, networks: readonly string[]): boolean {
  const own = primaryAddress(router, port);
  if (!own || linkState(router, port).protocol !== "up") return false;
  return networks.includes(networkOf(own.address, classfulMask(own.address)));
}

function ospfLines(router: Router, block: ospf.OspfBlock): readonly string[] {
  const { process } = block.args;
  const state = router.ospf.get(process);
  const areas = state?.areas ?? configuredAreas(block);
  const stubs = areas.filter(({ stub }) => stub).length;
  const { value: distance } = ospf.distance.shown.of(block);
  return [
    `Routing Protocol is "ospf ${process}"`,
    ...FILTERS,
    `  Router ID ${state?.routerId ?? ospfRouterId(router, block)}`,
    ...(redistributedSources(block).length === 0
      ? []
      : [
          "  It is an autonomous system boundary router",
          "  Redistributing External Routes from,",
          ...redistributedSources(block).map((source) => `    ${source}`),
        ]),
    `  Number of areas in this router is ${areas.length}. ${areas.length - stubs} normal ${stubs} stub 0 nssa`,
    `  Maximum path: ${maximumPathsOf(block)}`,
    "  Routing for Networks:",
    ...ospf.network.shown
      .all(block)
      .map(({ address, wildcard, area }) => `    ${address} ${wildcard} area ${area}`),
    ...passiveLines(router, block),
    ...ending(`(default is ${distance})`, sources(state?.sources ?? [], distance)),
  ];
}

/** The areas of a process that does not run, because no lab is around it. */
function configuredAreas(block: ospf.OspfBlock): readonly { readonly stub: boolean }[] {
  const ids = new Set(ospf.network.shown.all(block).map(({ area }) => areaId(area)));
  return [...ids].map((id) => areaSettings(block, id));
}

function eigrpLines(router: Router, block: eigrp.EigrpBlock, { platform }: Device): readonly string[] {
  const { as: system } = block.args;
  const summary = autoSummary.shown.isOn(block) ?? platform.traits.routing.eigrpSummarises;
  const state = router.eigrp.get(system);
  const gateways = (state?.neighbors ?? []).map(({ address, upFor }) => ({ address, age: upFor / 1000 }));
  return [
    `Routing Protocol is "eigrp ${system}"`,
    ...FILTERS,
    "  Default networks flagged in outgoing updates",
    "  Default networks accepted from incoming updates",
    `  EIGRP-IPv4 Protocol for AS(${system})`,
    "    Metric weight K1=1, K2=0, K3=1, K4=0, K5=0",
    "    NSF-aware route hold timer is 240",
    `    Router-ID: ${eigrpRouterId(router, block)}`,
    "    Topology : 0 (base) ",
    "      Active Timer: 3 min",
    "      Distance: internal 90 external 170",
    `      Maximum path: ${maximumPathsOf(block)}`,
    "      Maximum hopcount 100",
    "      Maximum metric variance 1",
    "",
    ...(redistributedSources(block).length === 0
      ? []
      : [`  Redistributing: ${redistributedSources(block).join(", ")}`]),
    `  Automatic Summarization: ${summary ? "enabled" : "disabled"}`,
    "  Maximum path: 4",
    "  Routing for Networks:",
    ...eigrp.network.shown
      .all(block)
      .map(
        ({ address, wildcard }) => `    ${address}${wildcard === undefined ? "" : `/${prefixOf(wildcard)}`}`,
      ),
    ...passiveLines(router, block),
    ...ending("internal 90 external 170", sources(gateways, 90)),
  ];
}

/** The length of the prefix that a wildcard leaves. */
function prefixOf(wildcard: string): number {
  return 32 - toNumber(wildcard).toString(2).replaceAll("0", "").length;
}
