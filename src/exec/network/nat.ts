import { keptRows, keptText, textOf } from "../../router/kept.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** Address translation in numbers (IOS IP Addressing command reference). */
const { action } = vocabulary<Router>()(networkWords);

type Row = Readonly<Record<string, unknown>>;

function sideOf(port: Interface): string | undefined {
  return keptText(port, "ip nat", "side");
}

/** The pool of `ip nat pool` behind a dynamic rule. */
function poolLines(router: Router, name: string): readonly string[] {
  const pool = keptRows(router, "ip nat pool").find((row) => row["name"] === name);
  if (!pool) return [];
  const [low, high] = [String(pool["low"]), String(pool["high"])];
  const last = (address: string) => Number(address.split(".").at(-1));
  const total = last(high) - last(low) + 1;
  const mask = textOf(pool["mask"]);
  return [
    ` pool ${name}: ${mask === undefined ? `prefix-length ${String(pool["length"])}` : `netmask ${mask}`}`,
    `\tstart ${low} end ${high}`,
    `\ttype generic, total addresses ${total}, allocated 0 (0%), misses 0`,
  ];
}

function ruleLines(router: Router, row: Row, index: number, strict: boolean): readonly string[] {
  const list = textOf(row["list"]);
  const which = list === undefined ? `route-map ${String(row["map"])}` : `access-list ${list}`;
  const pool = textOf(row["pool"]);
  const towards = pool === undefined ? `interface ${String(row["interface"])}` : `pool ${pool}`;
  const head = strict ? "" : `[Id: ${index + 1}] `;
  return [`${head}${which} ${towards} refcount 0`, ...(pool === undefined ? [] : poolLines(router, pool))];
}

const statistics = action({
  syntax: "show ip nat statistics",
  help: { statistics: "Translation statistics" },
  level: "user",
  show: true,
  run(router, _args, { platform }) {
    const strict = platform.dialect.isPacketTracer;
    const fixed =
      keptRows(router, "ip nat inside source static").length +
      keptRows(router, "ip nat outside source static").length;
    const names = (side: string) =>
      interfacesInOrder(router)
        .filter((port) => sideOf(port) === side)
        .map(({ name }) => name);
    const rules = [
      ...keptRows(router, "ip nat inside source list"),
      ...keptRows(router, "ip nat inside source route-map"),
    ];
    const dynamic = [
      "Dynamic mappings:",
      ...(rules.length === 0 ? [] : ["-- Inside Source"]),
      ...rules.flatMap((row, index) => ruleLines(router, row, index, strict)),
    ];
    if (strict) {
      const extended = keptRows(router, "ip nat inside source static protocol:{tcp").length;
      return linesText([
        `Total translations: ${fixed} (${fixed} static, 0 dynamic, ${extended} extended)`,
        `Outside Interfaces: ${names("outside").join(" , ")}`,
        `Inside Interfaces: ${names("inside").join(" , ")}`,
        "Hits: 0  Misses: 0",
        "Expired translations: 0",
        ...dynamic,
      ]);
    }
    const ported = keptRows(router, "ip nat inside source static").filter((row) => row["protocol"]).length;
    const listed = (side: string) => (names(side).length === 0 ? [] : [`  ${names(side).join(", ")}`]);
    return linesText([
      `Total active translations: ${fixed} (${fixed} static, 0 dynamic; ${ported} extended)`,
      `Peak translations: ${fixed}`,
      "Outside interfaces:",
      ...listed("outside"),
      "Inside interfaces: ",
      ...listed("inside"),
      "Hits: 0  Misses: 0",
      "CEF Translated packets: 0, CEF Punted packets: 0",
      "Expired translations: 0",
      ...dynamic,
      "",
      "Total doors: 0",
      "Appl doors: 0",
      "Normal doors: 0",
      "Queued Packets: 0",
    ]);
  },
});

export const natShows = [statistics];
