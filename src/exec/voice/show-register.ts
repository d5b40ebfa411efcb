import { refuse } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { registerGlobal, registerTemplate } from "../../modes/global/voice/sip-phones.js";
import { createProfile } from "../../modes/voice/register/global.js";
import { lines as poolNumbers } from "../../modes/voice/register/pool.js";
import { linesText } from "../text.js";
import { byTag } from "./by-tag.js";
import { numberOf, poolTable } from "./pool-rows.js";
import { phonePeerLines, registrationLines } from "./registered-text.js";
import { identityOf, poolLines, templateLines } from "./pool-text.js";
import { dnLines, globalLines, registerDns, registerPools } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** `show voice register` (CME command reference; SHOW.md section 5). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const global = action({
  ...SHOW,
  syntax: "show voice register global",
  help: { global: "Show voice register global configuration" },
  run: (_router, _args, device) => linesText(globalLines(device)),
});

const dn = action({
  ...SHOW,
  syntax: "show voice register dn {all | tag:<1-$maxVoiceDn>}",
  help: { dn: "Voice register dn", all: "All dns", tag: "Voice register dn tag" },
  run(router, { tag }) {
    const shown = byTag(registerDns(router), tag);
    if (tag !== undefined && shown.length === 0) return refuse(`Dn Tag ${tag} is not configured`);
    return shown.map((block) => linesText([...dnLines(router, block), ""])).join("");
  },
});

const pool = action({
  ...SHOW,
  syntax: "show voice register pool {all | tag:<1-$maxPools>}",
  help: { all: "All pools", tag: "Voice register pool tag" },
  run(router, { tag }) {
    const shown = byTag(registerPools(router), tag);
    if (tag !== undefined && shown.length === 0) return refuse(`Pool Tag ${tag} is not configured`);
    return shown.map((block) => linesText([...poolLines(router, block), ""])).join("");
  },
});

const brief = action({
  ...SHOW,
  syntax: "show voice register pool {all | tag:<1-$maxPools>} brief",
  help: { all: "All pools", tag: "Voice register pool tag", brief: "Brief output" },
  run: (router, { tag }) => poolTable(router, (block) => tag === undefined || block.args.tag === tag),
});

const byNumber = action({
  ...SHOW,
  syntax: "show voice register pool telephone-number number:DIGITS",
  help: { "telephone-number": "Pools with this telephone number", number: "Telephone number" },
  run: (router, { number }) =>
    poolTable(router, (block) =>
      poolNumbers.number.shown.all(block).some((line) => numberOf(router, line) === `${number}$`),
    ),
});

const registered = action({
  ...SHOW,
  syntax: "show voice register pool registered",
  help: { registered: "Registered pools" },
  run: (router) =>
    registerPools(router)
      .filter(({ args }) => router.sipRegistrations.has(args.tag))
      .map((block) => linesText([...poolLines(router, block), ""]))
      .join(""),
});

const unregistered = action({
  ...SHOW,
  syntax: "show voice register pool unregistered",
  help: { unregistered: "Pools that are not registered" },
  run: (router) =>
    registerPools(router)
      .filter(({ args }) => !router.sipRegistrations.has(args.tag))
      .map((block) =>
        linesText([
          `Pool Tag: ${block.args.tag}`,
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
    byTag(registerTemplate.shown.all(router), tag)
      .map((block) => linesText([...templateLines(router, block), ""]))
      .join(""),
});

const statistics = action({
  ...SHOW,
  syntax: "show voice register statistics [global | pool tag:<1-$maxPools>]",
  help: { statistics: "Voice register statistics", global: "Of all pools", tag: "Voice register pool tag" },
  run(router, { global: whole, tag }) {
    const counted = byTag(registerPools(router), tag);
    return linesText([
      ...(tag === undefined ? ["Global statistics", ...registrationLines(router), ""] : []),
      ...(whole ? [] : counted).flatMap((block) => [
        `Register pool ${block.args.tag} statistics`,
        ...registrationLines(router, block.args.tag),
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
  run: (router, { tag }) => linesText(phonePeerLines(router, tag)),
});

const all = action({
  ...SHOW,
  syntax: "show voice register all",
  help: { all: "Show all voice register information" },
  run(router, _args, device) {
    const part = (title: string, body: readonly string[]) => [title, "=".repeat(title.length), ...body];
    return linesText([
      ...part("VOICE REGISTER GLOBAL", globalLines(device)),
      "",
      ...part(
        "VOICE REGISTER DN",
        registerDns(router).flatMap((block) => [...dnLines(router, block), ""]),
      ),
      ...part(
        "VOICE REGISTER TEMPLATE",
        byTag(registerTemplate.shown.all(router)).flatMap((block) => [...templateLines(router, block), ""]),
      ),
      ...part(
        "VOICE REGISTER POOL",
        registerPools(router).flatMap((block) => [...poolLines(router, block), ""]),
      ),
    ]);
  },
});

const profiles = action({
  ...SHOW,
  syntax: "show voice register tftp-bind",
  help: { "tftp-bind": "Files that phones may fetch" },
  run: (router) =>
    registerGlobal.shown.all(router).some((block) => createProfile.shown.of(block) !== undefined)
      ? registerPools(router)
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
