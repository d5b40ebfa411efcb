import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { certificateChainMode, trustpointMode } from "../pki.js";

/** Whom the router trusts, and by what it is trusted (IOS Security Command Reference, `crypto pki`). */
const { setting, block } = vocabulary<Router>()({
  crypto: "Encryption module",
  pki: "Public Key components",
});

const REAL = { group: "pki", packetTracer: false } as const;

export const trustpoint = block({
  ...REAL,
  syntax: "crypto pki trustpoint name:WORD",
  help: { trustpoint: "Define a CA trustpoint", name: "CA Server Name" },
  key: ["name"],
  printOrder: "entered",
  mode: trustpointMode,
});

export const certificateChain = block({
  ...REAL,
  syntax: "crypto pki certificate chain name:WORD",
  help: {
    certificate: "Certificate chain and map",
    chain: "Identify certificates",
    name: "CA Server Name",
  },
  key: ["name"],
  printOrder: "entered",
  mode: certificateChainMode,
});

const tokenRemoval = setting({
  ...REAL,
  syntax: "crypto pki token token:WORD removal timeout seconds:<0-480>",
  help: {
    token: "Configure cryptographic token",
    removal: "Configure removal of the token",
    timeout: "Time before the keys of a removed token are cleared",
    seconds: "Seconds",
  },
  key: ["token"],
});

export const pkiCommands = [tokenRemoval, trustpoint, certificateChain];
