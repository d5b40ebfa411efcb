import type { Dialogue } from "../../language/declaration.js";
import { ospfProcess } from "../../modes/global/routing.js";
import { referenceBandwidth, type OspfBlock } from "../../modes/routing/ospf.js";
import type { Lsa, OspfAreaState, OspfState } from "../../router/ospf-model.js";
import { areaAuthentication, areaId } from "../../rules/ospf-settings.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { redistributedSources } from "./redistribution-text.js";
import { networkWords } from "./words.js";

/** `show ip ospf` and `clear ip ospf process` (IOS IP Routing: OSPF Command Reference). */
const { action } = vocabulary<Router>()(networkWords);

const process = action({
  syntax: "show ip ospf [process:<1-65535>]",
  help: { process: "Process ID number" },
  show: true,
  level: "user",
  run: (router, { process: only }) =>
    linesText(
      ospfProcess.shown.all(router).flatMap((block) => {
        const { process: number } = block.args;
        const state = router.ospf.get(number);
        return state && (only === undefined || only === number) ? processLines(number, block, state) : [];
      }),
    ),
});

function processLines(number: number, block: OspfBlock, state: OspfState): readonly string[] {
  const { routerId, isBorder, isBoundary, areas, externals } = state;
  const stubs = areas.filter(({ stub }) => stub).length;
  const sources = redistributedSources(block);
  const role = [isBorder ? "area border" : "", isBoundary ? "autonomous system boundary" : ""].filter(
    Boolean,
  );
  return [
    ` Routing Process "ospf ${number}" with ID ${routerId}`,
    " Supports only single TOS(TOS0) routes",
    ...(role.length === 0 ? [] : [` It is an ${role.join(" and ")} router`]),
    ...(sources.length === 0
      ? []
      : [" Redistributing External Routes from,", ...sources.map((name) => `    ${name}`)]),
    " Initial SPF schedule delay 5000 msecs",
    " Minimum LSA interval 5 secs. Minimum LSA arrival 1000 msecs",
    ` Number of external LSA ${externals.length}. Checksum Sum ${checksumOf(externals)}`,
    ` Number of areas in this router is ${areas.length}. ${areas.length - stubs} normal ${stubs} stub 0 nssa`,
    ` Reference bandwidth unit is ${referenceBandwidth.shown.of(block).megabits} mbps`,
    ...areas.flatMap((area) => areaLines(area, block, state)),
    "",
  ];
}

function areaLines(area: OspfAreaState, block: OspfBlock, { interfaces }: OspfState): readonly string[] {
  const { name, id, stub, totally, runs, database } = area;
  const own = interfaces.filter((one) => areaId(one.area) === id).length;
  const keyed = areaAuthentication(block, id);
  const guard = keyed ? (keyed["message-digest"] ? "message digest" : "simple password") : "no";
  return [
    `    Area ${id === "0.0.0.0" ? `BACKBONE(${name})` : name}`,
    ...(stub ? [`        It is a stub area${totally ? ", no summary LSA in this area" : ""}`] : []),
    `        Number of interfaces in this area is ${own}`,
    `\tArea has ${guard} authentication`,
    `\tSPF algorithm executed ${runs} times`,
    `\tNumber of LSA ${database.length}. Checksum Sum ${checksumOf(database)}`,
  ];
}

/** The sum of all check sums, by which two databases are compared at a glance. */
function checksumOf(lsas: readonly Lsa[]): string {
  const sum = lsas.reduce((total, { checksum }) => total + checksum, 0);
  return `0x${sum.toString(16).toUpperCase().padStart(6, "0")}`;
}

const clear = action({
  syntax: "clear ip ospf [number:<1-65535>] process",
  help: { number: "Process ID number", process: "Reset OSPF process" },
  *run(_router, { number }, { shell }): Dialogue {
    const which = number === undefined ? "ALL OSPF processes" : `OSPF process ${number}`;
    const answer = yield { kind: "answer", prompt: `Reset ${which}? [no]: ` };
    if (/^y/i.test(answer.trim())) shell.surroundings.restartRouting("ospf", number);
    return undefined;
  },
});

export const ospfProcessCommands = [process, clear];
