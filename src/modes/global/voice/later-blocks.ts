import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import * as encryption from "../../voice/encryption.js";
import { sipProfilesMode } from "../../voice/sip-profiles.js";
import { configWords } from "../../words.js";

/** Sections of SIP trunks, most of them of later trains than a 2811 runs (IOS Voice Command Reference). Kept and shown. */
const { block } = vocabulary<Router>()({
  ...configWords,
  class: "Voice class",
  tag: "Tag",
});

export const trunkBlocks = realIosOnly([
  block({
    group: "voice-class",
    syntax: "voice class sip-profiles tag:<1-10000>",
    key: ["tag"],
    help: { "sip-profiles": "Headers of SIP messages that are changed" },
    mode: sipProfilesMode,
  }),
  block({
    group: "voice-class",
    since: "17.3",
    syntax: "voice class tls-profile tag:<1-10000>",
    key: ["tag"],
    help: { "tls-profile": "How connections are encrypted" },
    mode: encryption.tlsProfileMode,
  }),
  block({
    group: "voice-class",
    since: "17.6",
    syntax: "media profile stream-service tag:<1-10000>",
    key: ["tag"],
    help: {
      media: "Media of calls",
      profile: "Profile",
      "stream-service": "A server that gets a copy of the voice",
    },
    mode: encryption.mediaProfileMode,
  }),
]);
