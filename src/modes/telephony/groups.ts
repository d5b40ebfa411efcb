import type { Mode } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Telephony } from "../../router/telephony-model.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import { telephonyWords } from "./words.js";

/** The blocks inside telephony-service: groups of phones in a VPN, and video (REFERENCE.md section 1). */
const { block } = vocabulary<Telephony>()(telephonyWords);
const { setting, toggle, words } = vocabulary<GenericBlock>()({});

const source = setting({
  syntax:
    "ip source-address address:A.B.C.D [port port:<2000-9999>=2000] [secondary secondary:A.B.C.D [rehome seconds:<0-65535>]] [any-match | strict-match]",
  help: {
    ip: "Define IP address and port",
    "source-address": "Define IP source address for the phones of this group",
    address: "Router IP address",
    port: "TCP port on which phones register",
    secondary: "Second router in case of failure",
    rehome: "Return to the first router",
    seconds: "Seconds before that",
    "any-match": "Serve phones that ask for any address of this router",
    "strict-match": "Serve only phones that ask for this address",
  },
});

const url = setting({
  syntax:
    "url kind:{authentication | directories | idle | information | messages | proxy-server | services} url:WORD [line:{root}]",
  key: ["kind"],
  printOrder: "entered",
  help: {
    authentication: "Authentication URL",
    directories: "Directories URL",
    idle: "Idle URL",
    information: "Information URL",
    messages: "Messages URL",
    "proxy-server": "Proxy-server URL",
    services: "Services URL",
    url: "Define Ephone URL's",
    root: "The first page of services",
  },
});

const shutdown = toggle({
  syntax: "shutdown",
  default: "off",
  help: { shutdown: "Take no phones of this group" },
});

const groupMode: Mode<GenericBlock, Device> = {
  prompt: "conf-tele-group",
  title: "Telephony group configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [source, url, shutdown, ...leaving],
};

export const group = block({
  syntax: "group  tag:<1-5> [vrf vrf:WORD]",
  key: ["tag"],
  blankLine: "after",
  help: { group: "Group of phones in one VPN", tag: "Group tag", vrf: "VPN routing and forwarding instance" },
  mode: groupMode,
});

const bitRate = setting({
  syntax: "maximum bit-rate rate:<0-10000000>",
  help: { maximum: "Maximum", "bit-rate": "Bit rate of video", rate: "Kilobits a second" },
});

const videoBitRate = setting({
  syntax: "video-bitrate rate:<1-10000>",
  help: { "video-bitrate": "Bit rate of video calls", rate: "Kilobits a second" },
});

const videoMode: Mode<GenericBlock, Device> = {
  prompt: "config-tele-video",
  title: "Telephony video configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [bitRate, videoBitRate, ...leaving],
};

export const video = block({
  syntax: "video",
  help: { video: "Enter video configuration mode" },
  mode: videoMode,
});
