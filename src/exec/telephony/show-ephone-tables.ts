import type { Router } from "../../router/router.js";
import { isIdentified, phonesInOrder, placesOf, registrationOf } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";

/** The tables of `show ephone summary` and the like: a row a line, or a row a phone type (SHOW.md section 1.4). */
const { action } = vocabulary<Router>()(execWords);

const REAL = { show: true, packetTracer: false } as const;

const brief = action({
  ...REAL,
  syntax: "show ephone summary brief",
  help: { summary: "Show summary of all ephone", brief: "One row a line" },
  run: (router) => table(router, phonesInOrder(router)),
});

const registeredSummary = action({
  ...REAL,
  syntax: "show ephone state:{registered | unregistered} summary",
  help: {
    registered: "registered phones",
    unregistered: "phones that are not registered",
    summary: "One row a line",
  },
  run(router, { state }) {
    const wanted = state === "registered" ? ["Registered"] : ["Unregistered", "Deceased"];
    return table(
      router,
      phonesInOrder(router).filter((phone) => wanted.includes(stateOf(router, phone))),
    );
  },
});

const RULE = `${"=".repeat(82)}\n`;

/** What is known of a phone: nothing at all until it has a hardware address. */
function stateOf(router: Router, phone: Ephone): "Deceased" | "Registered" | "Unknown" | "Unregistered" {
  if (registrationOf(router, phone)) return "Registered";
  if (router.deceased.has(phone.tag)) return "Deceased";
  return isIdentified(phone) ? "Unregistered" : "Unknown";
}

function table(router: Router, phones: readonly Ephone[]): string {
  const counted = (state: string) =>
    phonesInOrder(router).filter((phone) => stateOf(router, phone) === state).length;
  const rows = phones.flatMap((phone) => rowsOf(router, phone));
  return [
    RULE,
    `${columns(["PhoneType", "Ephone", "MacAddress", "IpAddress", "Ln", "Dn", "Number", "Status"])}\n`,
    RULE,
    ...rows.map((row) => `${row}\n`),
    RULE,
    `Total ephones configured   : ${router.ephones.size}\n`,
    `Total ephones registered   : ${counted("Registered")}\n`,
    `Total ephones unregistered : ${counted("Unregistered")}\n`,
    `Total ephones deceased     : ${counted("Deceased")}\n`,
    `Ephones in unknown state   : ${counted("Unknown")}\n`,
  ].join("");
}

/** One row a line of the phone; only the first names the phone. */
function rowsOf(router: Router, phone: Ephone): string[] {
  const registration = registrationOf(router, phone);
  const status = stateOf(router, phone);
  const own = [phone.type ?? "Unknown", String(phone.tag), phone.mac ?? "", registration?.address ?? ""];
  const lines = phone.buttons.flatMap(({ button, dns }) =>
    dns.map((tag) => {
      const shared = placesOf(router, tag).length > 1 ? "*" : "";
      return [String(button), `${tag}${shared}`, router.ephoneDns.get(tag)?.number ?? ""];
    }),
  );
  const cells = lines.length === 0 ? [["", "", ""]] : lines;
  return cells.map((line, index) => columns([...(index === 0 ? own : ["", "", "", ""]), ...line, status]));
}

const WIDTHS = [12, 8, 16, 17, 4, 6, 12] as const;

function columns(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join("")
    .trimEnd();
}

const types = action({
  ...REAL,
  syntax: "show ephone summary types",
  help: { summary: "Show summary of all ephone", types: "One row a phone type" },
  run(router) {
    const names = [...new Set(phonesInOrder(router).map(typeName))];
    const rule = `${"=".repeat(75)}\n`;
    const row = (name: string, phones: readonly Ephone[]) => {
      const counted = (state: string) => phones.filter((phone) => stateOf(router, phone) === state).length;
      const numbers = [
        phones.length,
        counted("Registered"),
        counted("Unregistered"),
        counted("Deceased"),
        counted("Unknown"),
      ];
      return `${name.padEnd(21)}${numbers.map((number, index) => String(number).padEnd(TYPE_WIDTHS[index] ?? 0)).join("")}`;
    };
    const titles = ["Configured", "Registered", "Unregistered", "Deceased", "Other"]
      .map((title, index) => title.padEnd(TYPE_WIDTHS[index] ?? 0))
      .join("");
    const ofType = (name: string) => phonesInOrder(router).filter((phone) => typeName(phone) === name);
    const rows = names.map((name) => `${row(name, ofType(name)).trimEnd()}\n`);
    const total = `${row("Total Phones", phonesInOrder(router)).trimEnd()}\n`;
    return [rule, `${"PhoneType".padEnd(21)}${titles.trimEnd()}\n`, rule, ...rows, rule, total, rule].join(
      "",
    );
  },
});

function typeName({ type }: Ephone): string {
  return type ?? "Unknown Ephone type";
}

const TYPE_WIDTHS = [12, 12, 14, 10, 5] as const;

export const showEphoneTables = [brief, registeredSummary, types];
