import { pool } from "../../modes/global/ip/nat.js";
import { nat } from "../../modes/interface/ip.js";
import { toNumber } from "../../router/ipv4.js";
import { dropTranslations, type NatTable } from "../../router/nat-table.js";
import type { Router } from "../../router/router.js";
import { dynamicTranslations, type DynamicTranslation } from "../../rules/address-translation.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { translationCounts, translationLines, translationRows, usesOf } from "./nat-text.js";
import { networkWords } from "./words.js";

/** Address translation: who has which address, in numbers, and how it ends (IOS IP Addressing command reference). */
const { action } = vocabulary<Router>()(networkWords);

const translations = action({
  syntax: "show ip nat translations",
  help: { translations: "Translation entries" },
  level: "user",
  show: true,
  run: (router, _args, { platform }) => linesText(translationLines(translationRows(router), platform)),
});

/** The pool of `ip nat pool` behind a dynamic rule. */
function poolLines(router: Router, name: string, rule: string): readonly string[] {
  const found = pool.shown.of(router, { name });
  if (!found) return [];
  const { low, high, mask, length } = found;
  const total = toNumber(high) - toNumber(low) + 1;
  const allocated = [...router.nat.lent.values()].filter((one) => one.rule === rule).length;
  const share = Math.floor((100 * allocated) / total);
  const misses = router.nat.failures.get(rule) ?? 0;
  return [
    ` pool ${name}: ${mask === undefined ? `prefix-length ${length ?? 0}` : `netmask ${mask}`}`,
    `\tstart ${low} end ${high}`,
    `\ttype generic, total addresses ${total}, allocated ${allocated} (${share}%), misses ${misses}`,
  ];
}

function ruleLines(
  router: Router,
  { rule, which, pool: name, interface: port = "" }: DynamicTranslation,
  number: number | undefined,
): readonly string[] {
  const towards = name === undefined ? `interface ${port}` : `pool ${name}`;
  const head = number === undefined ? "" : `[Id: ${number}] `;
  const uses = usesOf(rule, router.nat);
  return [
    `${head}${which} ${towards} refcount ${uses}`,
    ...(name === undefined ? [] : poolLines(router, name, rule)),
  ];
}

const statistics = action({
  syntax: "show ip nat statistics",
  help: { statistics: "Translation statistics" },
  level: "user",
  show: true,
  run(router, _args, { platform }) {
    const isTotal = platform.traits.shows.nat === "total";
    const { fixed, made, extended } = translationCounts(router);
    const { hits, misses, expired, peak } = router.nat;
    const names = (side: "inside" | "outside") =>
      interfacesInOrder(router)
        .filter((port) => nat.shown.of(port)?.side === side)
        .map(({ name }) => name);
    const rules = dynamicTranslations(router);
    const mappings = [
      "Dynamic mappings:",
      ...(rules.length === 0 ? [] : ["-- Inside Source"]),
      ...rules.flatMap((rule, index) => ruleLines(router, rule, isTotal ? undefined : index + 1)),
    ];
    if (isTotal) {
      return linesText([
        `Total translations: ${fixed + made} (${fixed} static, ${made} dynamic, ${extended} extended)`,
        `Outside Interfaces: ${names("outside").join(" , ")}`,
        `Inside Interfaces: ${names("inside").join(" , ")}`,
        `Hits: ${hits}  Misses: ${misses}`,
        `Expired translations: ${expired}`,
        ...mappings,
      ]);
    }
    const listed = (side: "inside" | "outside") =>
      names(side).length === 0 ? [] : [`  ${names(side).join(", ")}`];
    return linesText([
      `Total active translations: ${fixed + made} (${fixed} static, ${made} dynamic; ${extended} extended)`,
      `Peak translations: ${Math.max(peak, fixed + made)}`,
      "Outside interfaces:",
      ...listed("outside"),
      "Inside interfaces: ",
      ...listed("inside"),
      `Hits: ${hits}  Misses: ${misses}`,
      `CEF Translated packets: ${hits}, CEF Punted packets: ${misses}`,
      `Expired translations: ${expired}`,
      ...mappings,
      "",
      "Total doors: 0",
      "Appl doors: 0",
      "Normal doors: 0",
      "Queued Packets: 0",
    ]);
  },
});

const CLEAR = { nat: "Clear NAT", translation: "Clear dynamic translation" };

/** Entries that packets made go; those of the configuration stay. */
const clearAll = action({
  syntax: "clear ip nat translation *",
  help: { ...CLEAR, "*": "Delete all dynamic translations" },
  run(router) {
    dropTranslations(router.nat, () => true);
  },
});

const clearOne = action({
  syntax: "clear ip nat translation {inside global:A.B.C.D local:A.B.C.D | outside near:A.B.C.D far:A.B.C.D}",
  help: {
    ...CLEAR,
    inside: "Inside addresses (and ports)",
    global: "Inside global IP address",
    local: "Inside local IP address",
    outside: "Outside addresses (and ports)",
    near: "Outside local IP address",
    far: "Outside global IP address",
  },
  packetTracer: false,
  run(router, { global, local, near, far }) {
    const dropped = dropTranslations(router.nat, (one) =>
      "local" in one
        ? one.local === local && one.global === global
        : local === undefined
          ? one.outsideLocal.address === near && one.outsideGlobal.address === far
          : one.insideLocal.address === local && one.insideGlobal.address === global,
    );
    return dropped === 0 ? "%Translation not found\n" : undefined;
  },
});

const clearCounters = action({
  syntax: "clear ip nat statistics",
  help: { nat: "Clear NAT", statistics: "Clear translation statistics" },
  packetTracer: false,
  run({ nat: table }) {
    forgetCounters(table);
  },
});

function forgetCounters(table: NatTable): void {
  table.hits = 0;
  table.misses = 0;
  table.expired = 0;
  table.peak = table.outgoing.size + table.lent.size;
  table.failures.clear();
}

export const natCommands = [translations, statistics, clearAll, clearOne, clearCounters];
