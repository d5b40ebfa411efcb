import { refuse, type Mode } from "../language/declaration.js";
import type { Telephony } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** telephony-service (CME command reference; REFERENCE.md section 3). Order is that of running-config. */
const { setting, words } = vocabulary<Telephony>()({
  ip: "Define IP address and port for Telephony-Service/Fallback",
});

const maxEphones = setting({
  syntax: "max-ephones count:<1-$maxEphones>",
  help: { "max-ephones": "Define max number of ephones", count: "Maximum phones to support" },
  get: (cme) => (cme.maxEphones > 0 ? { count: cme.maxEphones } : undefined),
  set(cme, { count }, { router }) {
    const highest = Math.max(0, ...router.ephones.keys());
    if (count < highest) return refuse(`Please remove ephone ${highest} first`);
    cme.maxEphones = count;
    return undefined;
  },
  clear(cme, _args, { router }) {
    if (router.ephones.size > 0) return refuse("Please remove all ephones first");
    cme.maxEphones = 0;
    return undefined;
  },
});

const maxDn = setting({
  syntax: "max-dn count:<1-$maxDn> [preference preference:<0-8>] [no-reg registration:{primary | both}]",
  help: {
    "max-dn": "Maximum directory numbers supported",
    count: "Maximum directory numbers",
    preference: "Set the preference for all directory numbers",
    "no-reg": "No registration of directory numbers",
    primary: "The primary number only",
    both: "Both the primary and the secondary number",
  },
  packetTracer: { syntax: "max-dn count:<1-$maxDn>" },
  get: (cme) => (cme.maxDn > 0 ? { count: cme.maxDn, ...cme.maxDnOptions } : undefined),
  set(cme, { count, ...options }, { router }) {
    const highest = Math.max(0, ...router.ephoneDns.keys());
    if (count < highest) return refuse(`Please remove ephone-dn ${highest} first`);
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

const sourceAddress = setting({
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

export const telephonyMode: Mode<Telephony, Device> = {
  prompt: "config-telephony",
  title: "Cisco Unified Communications Manager Express configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [maxEphones, maxDn, sourceAddress, ...leaving],
};
