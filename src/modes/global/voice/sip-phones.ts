import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { huntGroupMode } from "../../voice/hunt-group.js";
import { registerDnMode } from "../../voice/register/dn.js";
import { registerGlobalMode } from "../../voice/register/global.js";
import { registerPoolMode } from "../../voice/register/pool.js";
import { registerTemplateMode } from "../../voice/register/template.js";
import { IOS, voiceWords } from "./words.js";

/** SIP phones, and the hunt groups that they share with others (CME command reference). */
const { block } = vocabulary<Router>()(voiceWords);

export const registerGlobal = block({
  acts: true,
  syntax: "voice register global",
  help: { global: "All SIP phones" },
  group: "voice-register",
  mode: registerGlobalMode,
  ...IOS,
});

export const registerDn = block({
  acts: true,
  syntax: "voice register dn  tag:<1-$maxVoiceDn>",
  help: { dn: "Directory number", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerDnMode,
  ...IOS,
});

export const registerTemplate = block({
  acts: true,
  syntax: "voice register template  tag:<1-10>",
  help: { template: "Template", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerTemplateMode,
  ...IOS,
});

export const registerPool = block({
  acts: true,
  syntax: "voice register pool  tag:<1-$maxPools>",
  help: { pool: "Phone", tag: "Tag" },
  group: "voice-register",
  key: ["tag"],
  mode: registerPoolMode,
  ...IOS,
});

export const huntGroup = block({
  acts: true,
  syntax: "voice hunt-group tag:<1-100> [kind:{longest-idle | parallel | peer | sequential}]",
  help: {
    "hunt-group": "Hunt group",
    tag: "Tag",
    "longest-idle": "Longest idle",
    parallel: "Parallel",
    peer: "Peer",
    sequential: "Sequential",
  },
  group: "voice-hunt",
  key: ["tag"],
  mode: huntGroupMode,
  ...IOS,
});
