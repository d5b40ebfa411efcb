import { refuse } from "../../language/declaration.js";
import { keptBlocks, keptRows } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { numberOf, poolTable } from "./pool-rows.js";
import { identityOf, poolLines, templateLines } from "./pool-text.js";
import { dnLines, globalLines, registerBlocks, STATISTICS, tagOf } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** `show voice register` (CME command reference; SHOW.md section 5). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

function tagged(blocks: readonly GenericBlock[], tag: number | undefined): readonly GenericBlock[] {
  return blocks.filter((block) => tag === undefined || tagOf(block) === tag);
}

const global = action({
  ...SHOW,
  syntax: "show voice register global",
  help: { global: "Show voice register global configuration" },
  run: (_router, _args, device) => lines(globalLines(device)),
});

const dn = action({
  ...SHOW,
  syntax: "show voice register dn {all | tag:<1-$maxVoiceDn>}",
  help: { dn: "Voice register dn", all: "All dns", tag: "Voice register dn tag" },
  run(router, { tag }) {
    const shown = tagged(registerBlocks(router, "dn"), tag);
    if (tag !== undefined && shown.length === 0) return refuse(`Dn Tag ${tag} is not configured`);
    return shown.map((block) => lines([...dnLines(router, block), ""])).join("");
  },
});

const pool = action({
  ...SHOW,
  syntax: "show voice register pool {all | tag:<1-$maxPools>}",
  help: { all: "All pools", tag: "Voice register pool tag" },
  run(router, { tag }) {
    const shown = tagged(registerBlocks(router, "pool"), tag);
    if (tag !== undefined && shown.length === 0) return refuse(`Pool Tag ${tag} is not configured`);
    return shown.map((block) => lines([...poolLines(block), ""])).join("");
  },
});

const brief = action({
  ...SHOW,
  syntax: "show voice register pool {all | tag:<1-$maxPools>} brief",
  help: { all: "All pools", tag: "Voice register pool tag", brief: "Brief output" },
  run: (router, { tag }) => poolTable(router, (block) => tag === undefined || tagOf(block) === tag),
});

const byNumber = action({
  ...SHOW,
  syntax: "show voice register pool telephone-number number:DIGITS",
  help: { "telephone-number": "Pools with this telephone number", number: "Telephone number" },
  run: (router, { number }) =>
    poolTable(router, (block) =>
      keptRows(block, "number").some((row) => numberOf(router, row) === `${number}$`),
    ),
});

const registered = action({
  ...SHOW,
  syntax: "show voice register pool registered",
  help: { registered: "Registered pools" },
  run: () => "",
});

const unregistered = action({
  ...SHOW,
  syntax: "show voice register pool unregistered",
  help: { unregistered: "Pools that are not registered" },
  run: (router) =>
    registerBlocks(router, "pool")
      .map((block) =>
        lines([
          `Pool Tag: ${tagOf(block)}`,
          ` MAC Address                : ${identityOf(block)}`,
          " No. of attempts to register: 0",
          " Unregister time            : ",
          " Last register request time : ",
          " Reason for state unregister: ",
          "         No registration request since last reboot/unregister",
          "",
        ]),
      )
      .join(""),
});

const template = action({
  ...SHOW,
  syntax: "show voice register template {all | tag:<1-10>}",
  help: { template: "Voice register template", all: "All templates", tag: "Template tag" },
  run: (router, { tag }) =>
    tagged(registerBlocks(router, "template"), tag)
      .map((block) => lines([...templateLines(router, block), ""]))
      .join(""),
});

const statistics = action({
  ...SHOW,
  syntax: "show voice register statistics [global | pool tag:<1-$maxPools>]",
  help: { statistics: "Voice register statistics", global: "Of all pools", tag: "Voice register pool tag" },
  run(router, { global: whole, tag }) {
    const counted = tagged(registerBlocks(router, "pool"), tag);
    return lines([
      ...(tag === undefined ? ["Global statistics", ...STATISTICS, ""] : []),
      ...(whole ? [] : counted).flatMap((block) => [
        `Register pool ${tagOf(block)} statistics`,
        ...STATISTICS,
        "",
      ]),
    ]);
  },
});

/** Dial-peers exist while a phone is registered. */
const dialPeers = action({
  ...SHOW,
  syntax: "show voice register dial-peers [pool tag:<1-$maxPools>]",
  help: { "dial-peers": "Dial-peers that pools have made", tag: "Voice register pool tag" },
  run: () => "",
});

const all = action({
  ...SHOW,
  syntax: "show voice register all",
  help: { all: "Show all voice register information" },
  run(router, _args, device) {
    const part = (title: string, body: readonly string[]) => [title, "=".repeat(title.length), ...body];
    return lines([
      ...part("VOICE REGISTER GLOBAL", globalLines(device)),
      "",
      ...part(
        "VOICE REGISTER DN",
        registerBlocks(router, "dn").flatMap((block) => [...dnLines(router, block), ""]),
      ),
      ...part(
        "VOICE REGISTER TEMPLATE",
        registerBlocks(router, "template").flatMap((block) => [...templateLines(router, block), ""]),
      ),
      ...part(
        "VOICE REGISTER POOL",
        registerBlocks(router, "pool").flatMap((block) => [...poolLines(block), ""]),
      ),
    ]);
  },
});

const profiles = action({
  ...SHOW,
  syntax: "show voice register tftp-bind",
  help: { "tftp-bind": "Files that phones may fetch" },
  run: (router) =>
    keptBlocks(router, "voice register global").some((block) => keptRows(block, "create profile").length > 0)
      ? registerBlocks(router, "pool")
          .map((block) => identityOf(block).replaceAll(".", ""))
          .map((mac) => `tftp-server SEP${mac}.cnf.xml url system:/cme/sipphone/SEP${mac}.cnf.xml\n`)
          .join("")
      : "",
});

export const showRegister = [
  global,
  dn,
  pool,
  brief,
  byNumber,
  registered,
  unregistered,
  template,
  statistics,
  dialPeers,
  all,
  profiles,
];
