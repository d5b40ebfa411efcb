import {
  dynamic,
  outsideStatic,
  pool,
  portForward,
  routeMap,
  staticAddress,
} from "../../modes/global/ip/nat.js";
import { nat } from "../../modes/interface/ip.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** Address translation in numbers (IOS IP Addressing command reference). */
const { action } = vocabulary<Router>()(networkWords);

/** The pool of `ip nat pool` behind a dynamic rule. */
function poolLines(router: Router, name: string): readonly string[] {
  const found = pool.shown.of(router, { name });
  if (!found) return [];
  const { low, high, mask, length } = found;
  const last = (address: string) => Number(address.split(".").at(-1));
  const total = last(high) - last(low) + 1;
  return [
    ` pool ${name}: ${mask === undefined ? `prefix-length ${length ?? 0}` : `netmask ${mask}`}`,
    `\tstart ${low} end ${high}`,
    `\ttype generic, total addresses ${total}, allocated 0 (0%), misses 0`,
  ];
}

/** Which senders a rule translates, and into the addresses of a pool or of an interface. */
interface Rule {
  readonly which: string;
  readonly pool?: string;
  readonly interface?: string;
}

function rulesOf(router: Router): readonly Rule[] {
  return [
    ...dynamic.shown.all(router).map((line) => ({ ...line, which: `access-list ${line.list}` })),
    ...routeMap.shown.all(router).map((line) => ({ ...line, which: `route-map ${line.map}` })),
  ];
}

function ruleLines(router: Router, rule: Rule, index: number, numbered: boolean): readonly string[] {
  const { which, pool: name, interface: port = "" } = rule;
  const towards = name === undefined ? `interface ${port}` : `pool ${name}`;
  const head = numbered ? `[Id: ${index + 1}] ` : "";
  return [`${head}${which} ${towards} refcount 0`, ...(name === undefined ? [] : poolLines(router, name))];
}

const CLEAR = { nat: "Clear NAT", translation: "Clear dynamic translation" };

const statistics = action({
  syntax: "show ip nat statistics",
  help: { statistics: "Translation statistics" },
  level: "user",
  show: true,
  run(router, _args, { platform }) {
    const isTotal = platform.traits.shows.nat === "total";
    const extended = portForward.shown.all(router).length;
    const fixed = extended + staticAddress.shown.all(router).length + outsideStatic.shown.all(router).length;
    const names = (side: "inside" | "outside") =>
      interfacesInOrder(router)
        .filter((port) => nat.shown.of(port)?.side === side)
        .map(({ name }) => name);
    const rules = rulesOf(router);
    const mappings = [
      "Dynamic mappings:",
      ...(rules.length === 0 ? [] : ["-- Inside Source"]),
      ...rules.flatMap((rule, index) => ruleLines(router, rule, index, !isTotal)),
    ];
    if (isTotal) {
      return linesText([
        `Total translations: ${fixed} (${fixed} static, 0 dynamic, ${extended} extended)`,
        `Outside Interfaces: ${names("outside").join(" , ")}`,
        `Inside Interfaces: ${names("inside").join(" , ")}`,
        "Hits: 0  Misses: 0",
        "Expired translations: 0",
        ...mappings,
      ]);
    }
    const listed = (side: "inside" | "outside") =>
      names(side).length === 0 ? [] : [`  ${names(side).join(", ")}`];
    return linesText([
      `Total active translations: ${fixed} (${fixed} static, 0 dynamic; ${extended} extended)`,
      `Peak translations: ${fixed}`,
      "Outside interfaces:",
      ...listed("outside"),
      "Inside interfaces: ",
      ...listed("inside"),
      "Hits: 0  Misses: 0",
      "CEF Translated packets: 0, CEF Punted packets: 0",
      "Expired translations: 0",
      ...mappings,
      "",
      "Total doors: 0",
      "Appl doors: 0",
      "Normal doors: 0",
      "Queued Packets: 0",
    ]);
  },
});

/** Entries that packets made go; those of the configuration stay. */
const clearAll = action({
  syntax: "clear ip nat translation *",
  help: { ...CLEAR, "*": "Delete all dynamic translations" },
  run: () => undefined,
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
  run: () => "%Translation not found\n",
});

export const natCommands = [statistics, clearAll, clearOne];
