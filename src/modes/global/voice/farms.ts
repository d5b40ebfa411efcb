import type { Section } from "../../../language/declaration.js";
import type { BlockWith } from "../../../language/kept-block.js";
import type { Router } from "../../../router/router.js";
import { vocabulary, type Device } from "../../device.js";
import * as hardware from "../../voice/hardware.js";
import { IOS, voiceWords } from "./words.js";

/** Media resources, and the call agent that uses them (IOS Voice Command Reference). */
const { setting, block, toggle } = vocabulary<Router>()(voiceWords);

export const sccpLocal = setting({
  acts: true,
  syntax: "sccp local interface:INTERFACE [port port:<1025-65535>]",
  help: { local: "Local interface", interface: "Interface", port: "Local port" },
  group: "sccp",
  ...IOS,
});

export const sccpCcm = setting({
  acts: true,
  syntax:
    "sccp ccm address:A.B.C.D identifier identifier:<1-65535> [priority priority:<1-4>] [version version:WORD]",
  help: {
    ccm: "CallManager",
    address: "Address",
    identifier: "Identifier",
    priority: "Priority",
    version: "Version",
  },
  group: "sccp",
  key: ["address"],
  printOrder: "entered",
  ...IOS,
});

export const sccp = toggle({ acts: true, syntax: "sccp", help: {}, default: "off", group: "sccp", ...IOS });

export const sccpGroup = block({
  acts: true,
  syntax: "sccp ccm group group:<1-65535>",
  help: { ccm: "CallManager", group: "Group" },
  group: "sccp-group",
  key: ["group"],
  mode: hardware.sccpGroupMode,
  ...IOS,
});

/** A profile with the arguments of its header. */
export type FarmProfile = BlockWith<{
  readonly tag: number;
  readonly kind?: "conference" | "mtp" | "transcode";
}>;

export const farmProfile = block({
  acts: true,
  syntax: "dspfarm profile tag:<1-65535> [kind:{conference | mtp | transcode}] [universal]",
  help: {
    dspfarm: "DSP farm",
    profile: "Profile",
    tag: "Tag",
    conference: "Conference",
    mtp: "Media termination",
    transcode: "Transcoding",
    universal: "Between any two codecs",
  },
  group: "dspfarm",
  key: ["tag"],
  printOrder: "entered",
  mode: hardware.dspfarmMode,
  ...IOS,
});

const FARM_KINDS: readonly (string | undefined)[] = ["transcode", "conference", "mtp"];

/** Profiles print by what they are for, and those of one kind by their tags. */
export const dspfarm: Section<Router, Device> = {
  ...farmProfile,
  *list(router) {
    const rank = ({ args: { kind, tag } }: FarmProfile) => FARM_KINDS.indexOf(kind) * 65536 + tag;
    for (const block of farmProfile.shown.all(router).toSorted((a, b) => rank(a) - rank(b)))
      yield { args: block.args, target: block };
  },
};
