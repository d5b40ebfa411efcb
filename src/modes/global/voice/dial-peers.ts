import type { Section } from "../../../language/declaration.js";
import type { Router } from "../../../router/router.js";
import { vocabulary, type Device } from "../../device.js";
import { dialPeerMode, dialPeerModes } from "../../voice/dial-peer.js";
import * as plan from "../../voice/dial-plan.js";
import { IOS, voiceWords } from "./words.js";

/** Dial-peers, who may use them, and numbers that stand for others (IOS Voice Command Reference; REFERENCE.md section 7). */
const { setting, block } = vocabulary<Router>()(voiceWords);

export const dialPeer = block({
  syntax: "dial-peer voice tag:<1-2147483647> [kind:{mmoip | pots | voatm | vofr | voip}]",
  help: {
    voice: "Voice type",
    tag: "Voice dial-peer tag",
    mmoip: "Multi Media Over IP",
    pots: "Telephony",
    voatm: "Voice over ATM",
    vofr: "Voice over Frame Relay",
    voip: "Voice over IP",
  },
  group: "dial-peer",
  key: ["tag"],
  printOrder: "entered",
  acts: true,
  mode: dialPeerMode,
  packetTracer: { syntax: "dial-peer voice tag:<1-2147483647> kind:{voip}", printOrder: "key" },
});

/** A dial-peer that exists is entered by its tag and stays of its kind; a new one needs a kind. */
export const knownDialPeer: Section<Router, Device> = {
  ...dialPeer,
  variants: dialPeerModes,
  enter(router, args, device) {
    const { tag, kind } = args;
    const known = dialPeer.all(router).find((one) => one.args.tag === tag);
    if (!known && kind === undefined) return { refused: "% Incomplete command.\n" };
    if (known && kind !== undefined && kind !== known.args.kind)
      return { refused: `% Peer ${known.args.tag} is of type ${known.args.kind ?? ""}: remove it first` };
    return dialPeer.enter(router, args, device);
  },
};

export const corCustom = block({
  syntax: "dial-peer cor custom",
  help: { cor: "Class of Restriction", custom: "Names" },
  group: "cor",
  mode: plan.corCustomMode,
  ...IOS,
});

export const corList = block({
  syntax: "dial-peer cor list name:WORD",
  help: { cor: "Class of Restriction", list: "List", name: "Name" },
  group: "cor",
  key: ["name"],
  printOrder: "entered",
  mode: plan.corListMode,
  ...IOS,
});

export const numExp = setting({
  syntax: "num-exp extension:WORD expanded:WORD",
  help: {
    "num-exp": "Dial Map Number Expansions",
    extension: "Number to expand",
    expanded: "What it becomes",
  },
  group: "num-exp",
  acts: true,
  key: ["extension"],
  ...IOS,
});
