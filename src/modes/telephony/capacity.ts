import { exactly } from "../../language/bit-pattern.js";
import { refuse } from "../../language/declaration.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, rows, value } from "../fields.js";
import { PHONE_TYPES_OR_ALL, phoneTypeHelp } from "../phone-type-words.js";
import { telephonyWords } from "./words.js";

/** How many phones and numbers there may be, and where phones register (REFERENCE.md section 3.2). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const autoRegister = setting({
  syntax: "auto-reg-ephone",
  help: { "auto-reg-ephone": "Enable Ephone Auto-Registration" },
  defaultOn: true,
  default: {},
  packetTracer: { print: "never" },
  get: (cme) => (cme.autoRegister === undefined ? undefined : cme.autoRegister ? {} : "no"),
  set(cme, _args, { verbatim }) {
    cme.autoRegister = verbatim && cme.autoRegister === undefined ? true : undefined;
  },
  clear(cme) {
    cme.autoRegister = false;
  },
});

export const maxEphones = setting({
  syntax: "max-ephones count:<1-$maxEphones>",
  help: { "max-ephones": "Define max number of ephones", count: "Maximum phones to support" },
  packetTracer: { no: false },
  get: (cme) => (cme.maxEphones > 0 ? { count: cme.maxEphones } : undefined),
  set(cme, { count }, { router, platform, loading }) {
    const highest = Math.max(0, ...router[platform.traits.telephony.maxEphonesCounts].keys());
    if (count < highest && !loading) return refuse(`Please remove ephone ${highest} first`);
    cme.maxEphones = count;
    return undefined;
  },
  clear(cme, _args, { router }) {
    if (router.ephones.size > 0) return refuse("Please remove all ephones first");
    cme.maxEphones = 0;
    return undefined;
  },
});

export const maxDn = setting({
  syntax: "max-dn count:<1-$maxDn> [preference preference:<0-8>] [no-reg registration:{primary | both}]",
  argumentDefaults: { preference: 0 },
  help: {
    "max-dn": "Maximum directory numbers supported",
    count: "Maximum directory numbers",
    preference: "Set the preference for all directory numbers",
    "no-reg": "No registration of directory numbers",
    primary: "The primary number only",
    both: "Both the primary and the secondary number",
  },
  packetTracer: { syntax: "max-dn count:<1-$maxDn>", no: false },
  get: (cme) => (cme.maxDn > 0 ? { count: cme.maxDn, ...cme.maxDnOptions } : undefined),
  set(cme, { count, ...options }, { router, loading }) {
    const highest = Math.max(0, ...router.ephoneDns.keys());
    if (count < highest && !loading) return refuse(`Please remove ephone-dn ${highest} first`);
    cme.maxDn = count;
    cme.maxDnOptions = options;
    return undefined;
  },
  clear(cme, _args, { router }) {
    if (router.ephoneDns.size > 0) return refuse("Please remove all ephone-dns first");
    cme.maxDn = 0;
    cme.maxDnOptions = {};
    return undefined;
  },
});

export const sourceAddress = setting({
  syntax:
    "ip source-address address:A.B.C.D [port port:<2000-9999>=2000] [secondary secondary:A.B.C.D [rehome rehome:<0-65535>]] [any-match | strict-match]",
  help: {
    "source-address": "Define IP source address for the phones",
    address: "Router IP address",
    port: "TCP port on which phones register",
    secondary: "Second router in case of failure",
    rehome: "Seconds before phones return to the first router",
    "any-match": "Phones may register with any address of the router",
    "strict-match": "Phones must register with this address",
  },
  canonical: ({ "any-match": _default, ...address }) => address,
  packetTracer: { syntax: "ip source-address address:A.B.C.D port port:<2000-9999>" },
  get: (cme) => cme.source && { ...cme.source, ...cme.sourceOptions },
  set(cme, { address, port, ...options }) {
    cme.source = { address, port };
    cme.sourceOptions = options;
  },
  clear(cme) {
    cme.source = undefined;
    cme.sourceOptions = {};
  },
});

export const dscp = setting({
  acts: false,
  syntax: "ip qos dscp codepoint:DSCP kind:{media | service | signaling | video}",
  key: ["kind"],
  printOrder: "entered",
  help: {
    qos: "Quality of service",
    dscp: "Set DSCP of the packets that the router sends to phones",
    codepoint: "DSCP value",
    media: "Voice packets",
    service: "Phone services",
    signaling: "Signaling packets",
    video: "Video packets",
  },
  get: (cme) => cme.dscp,
  set(cme, args) {
    cme.dscp = [...cme.dscp.filter(({ kind }) => kind !== args.kind), args];
  },
  clear(cme, args) {
    cme.dscp = cme.dscp.filter(({ kind }) => args.kind !== undefined && kind !== args.kind);
  },
});

const isForAll = ({ type }: { readonly type?: string }) => type === undefined || type === "all";

export const autoAssign = setting({
  syntax: `auto assign first:<1-$maxDn> to last:<1-$maxDn> [type type:${PHONE_TYPES_OR_ALL}] [cfw cfw:DIGITS timeout timeout:<3-60000>]`,
  no: `auto assign [first:<1-$maxDn> to last:<1-$maxDn> [type type:${PHONE_TYPES_OR_ALL}] [cfw cfw:DIGITS timeout timeout:<3-60000>]]`,
  key: ["first", "last", "type"],
  semanticOrder: (args) => exactly(isForAll(args) ? 0 : 1),
  orderReason: "a phone gets a number of the first range that has one, those for its type first",
  help: {
    ...phoneTypeHelp,
    auto: "Define dn range for auto assignment",
    assign: "Define dn range for auto assignment",
    first: "Start dn-tag",
    to: "Set end dn-tag",
    last: "End dn-tag",
    all: "Any phone type",
    type: "Phone type that takes numbers of this range",
    cfw: "Forward calls of these numbers",
    timeout: "Seconds without an answer",
  },
  packetTracer: {
    syntax: "auto assign first:<1-$maxDn> to last:<1-$maxDn>",
    no: "auto assign [first:<1-$maxDn> to last:<1-$maxDn>]",
  },
  ...rows("autoAssign", ["first", "last", "type"], "entered"),
});

export const keepalive = setting({
  syntax: "keepalive seconds:<10-65535> [auxiliary auxiliary:<0-65535>]",
  help: {
    keepalive: "Define keepalive timeout period to unregister IP phones",
    seconds: "Time in seconds",
    auxiliary: "Interval with the second router",
  },
  default: { seconds: PHONE_DEFAULTS.keepalive },
  ...field("keepalive"),
});

export const maxRedirect = setting({
  syntax: "max-redirect count:<5-20>",
  help: { "max-redirect": "Maximum number of redirect per call", count: "Redirects" },
  default: { count: PHONE_DEFAULTS.maxRedirect },
  ...value("maxRedirect", "count"),
});

export const protocolMode = setting({
  syntax: "protocol mode {ipv4 | ipv6 | dual-stack [preference preference:{ipv4 | ipv6}]}",
  default: { ipv4: true },
  help: {
    protocol: "Protocol of the phones",
    mode: "Mode in which phones register",
    ipv4: "IPv4 only",
    ipv6: "IPv6 only",
    "dual-stack": "IPv4 and IPv6",
    preference: "Preferred protocol",
  },
});

export const shutdown = toggle({
  acts: true,
  syntax: "shutdown",
  default: "off",
  help: { shutdown: "Shut down the Skinny server" },
});
