import type { Args, Mode, Setting } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Telephony } from "../../router/telephony-model.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";
import * as capacity from "./capacity.js";
import { cnfLocation } from "./cnf-files.js";
import * as phones from "./phones.js";
import { telephonyWords } from "./words.js";

/** The blocks inside telephony-service: groups of phones in a VPN, and video (REFERENCE.md section 1). */
const { block } = vocabulary<Telephony>()(telephonyWords);
const { setting, toggle, words } = vocabulary<GenericBlock>()({});

const source = setting({
  syntax:
    "ip source-address address:A.B.C.D [port port:<2000-9999>=2000] [secondary secondary:A.B.C.D [rehome rehome:<0-65535>]] [any-match | strict-match]",
  help: {
    ip: "Define IP address and port",
    "source-address": "Define IP source address for the phones of this group",
    address: "Router IP address",
    port: "TCP port on which phones register",
    secondary: "Second router in case of failure",
    rehome: "Return to the first router",
    "any-match": "Serve phones that ask for any address of this router",
    "strict-match": "Serve only phones that ask for this address",
  },
});

const url = setting({
  syntax:
    "url kind:{authentication | directories | idle | information | messages | proxy-server | services} url:WORD [name:LINE]",
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
    name: "Name on the phone, root, or idle-timeout and seconds",
  },
});

const location = setting({
  syntax: "cnf-file location {place:{flash: | slot0:} | tftp url:WORD}",
  help: {
    "cnf-file": "Ephone CNF file config options",
    location: "Location of the phones' files",
    "flash:": "Flash memory of the router",
    "slot0:": "Card in slot 0",
    tftp: "An external TFTP server",
    url: "Address of the directory, tftp://A.B.C.D/path",
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
  commands: [
    ofFirst(capacity.sourceAddress, source),
    ofFirst(phones.url, url),
    ofFirst(cnfLocation, location),
    shutdown,
    ...leaving,
  ],
};

const groups = block({
  syntax: "group  tag:<1-5> [vrf vrf:WORD]",
  key: ["tag"],
  blankLine: "after",
  help: { group: "Group of phones in one VPN", tag: "Group tag", vrf: "VPN routing and forwarding instance" },
  mode: groupMode,
});

const FIRST = { tag: 1 };

/** What is said for all phones becomes a matter of the first group as soon as there are groups. */
const IN_FIRST: readonly Setting<Telephony, Device>[] = [capacity.sourceAddress, phones.url, cnfLocation];

export const group: typeof groups = {
  ...groups,
  enter(cme, args, device) {
    const entered = groups.enter(cme, args, device);
    enterFirst(cme, device);
    return entered;
  },
  remove(cme, args, device) {
    if (args["tag"] === FIRST.tag) for (const one of IN_FIRST) one.clear(cme, {}, device);
    return groups.remove(cme, args, device);
  },
};

function tagsOf(cme: Telephony, device: Device): readonly unknown[] {
  return [...groups.list(cme, device)].map(({ args }) => args["tag"]);
}

function enterFirst(cme: Telephony, device: Device): void {
  const isSaid = IN_FIRST.some((one) => one.get(cme, device) !== undefined);
  const tags = tagsOf(cme, device);
  if (isSaid && tags.length > 0 && !tags.includes(FIRST.tag)) groups.enter(cme, FIRST, device);
}

/** A setting of telephony-service as it is there: with groups, what is typed is the first one's. */
export function besideGroups<S extends Setting<Telephony, Device>>(own: S): S {
  return {
    ...own,
    get: (cme: Telephony, device: Device) =>
      tagsOf(cme, device).length > 0 ? undefined : own.get(cme, device),
    set(cme: Telephony, args: Args, device: Device) {
      const outcome = own.set(cme, args, device);
      enterFirst(cme, device);
      return outcome;
    },
  };
}

/** The same setting in a group: of the first one it is that of telephony-service, of others it is kept. */
function ofFirst(
  own: Setting<Telephony, Device>,
  ofOther: Setting<GenericBlock, Device>,
): Setting<GenericBlock, Device> {
  // The first group keeps nothing itself.
  const shape = { ...ofOther };
  const keeping: { kept?: true } = shape;
  delete keeping.kept;
  const cmeOf = ({ args }: GenericBlock, { router }: Device) =>
    args["tag"] === FIRST.tag ? router.telephony : undefined;
  return {
    ...shape,
    simulated: own.simulated,
    get(one, device) {
      const cme = cmeOf(one, device);
      return cme ? own.get(cme, device) : ofOther.get(one, device);
    },
    set(one, args, device) {
      const cme = cmeOf(one, device);
      return cme ? own.set(cme, args, device) : ofOther.set(one, args, device);
    },
    clear(one, args, device) {
      const cme = cmeOf(one, device);
      return cme ? own.clear(cme, args, device) : ofOther.clear(one, args, device);
    },
  };
}

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
