import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Certificates of phones: CAPF server, CTL client and credentials server (CME command reference). Kept and shown. */
const WORDS = {
  address: "IP address",
  count: "Number of times",
  label: "Name of the trustpoint",
  password: "Password",
  port: "TCP port",
  trustpoint: "Trustpoint",
} as const;
const { setting, action } = vocabulary<GenericBlock>()(WORDS);

const authMode = setting({
  syntax: "auth-mode mode:{auth-string | LSC | MIC | none | null-string}",
  help: {
    "auth-mode": "How phones show who they are",
    "auth-string": "By a number that the user dials",
    LSC: "By the certificate of this server",
    MIC: "By the certificate of the factory",
    none: "No certificate is made",
    "null-string": "Not at all",
  },
});

export const enrollTrustpoint = setting({
  syntax: "cert-enroll-trustpoint label:WORD password kind:{0 | 1} password:SECRET-WORD",
  help: {
    "cert-enroll-trustpoint": "Trustpoint that signs",
    0: "It follows in clear text",
    1: "It follows encrypted",
  },
});

export const sourceAddress = setting({
  syntax: "source-addr address:A.B.C.D",
  help: { "source-addr": "Address of the server" },
});

export const capfTrustpoint = setting({
  syntax: "trustpoint-label label:WORD",
  help: { "trustpoint-label": "Trustpoint of the server" },
});

export const port = setting({ syntax: "port port:<2000-9999>", default: { port: 3804 }, help: {} });

export const keySize = setting({
  syntax: "phone-key-size bits:{512 | 1024 | 2048}",
  default: { bits: "1024" },
  help: { "phone-key-size": "Length of keys", 512: "512 bits", 1024: "1024 bits", 2048: "2048 bits" },
});

export const keyRetries = setting({
  syntax: "keygen-retry count:<0-100>",
  default: { count: 3 },
  help: { "keygen-retry": "Tries to make a key" },
});

export const keyTimeout = setting({
  syntax: "keygen-timeout minutes:<1-120>",
  default: { minutes: 30 },
  help: { "keygen-timeout": "Time to make a key", minutes: "Minutes" },
});

export const capfMode = blockMode(
  "config-capf-server",
  "CAPF server configuration commands:",
  [authMode, enrollTrustpoint, sourceAddress, capfTrustpoint, port, keySize, keyRetries, keyTimeout],
  WORDS,
);

export const trustedServer = setting({
  syntax: "server kind:{capf | cme | cme-tftp | tftp} address:A.B.C.D trustpoint label:WORD",
  key: ["kind", "address"],
  printOrder: "entered",
  help: {
    server: "Server that phones trust",
    capf: "It makes certificates",
    cme: "It is a CallManager Express",
    "cme-tftp": "It is both CallManager Express and TFTP server",
    tftp: "It is a TFTP server",
  },
});

export const firstToken = setting({
  syntax: "sast1 trustpoint label:WORD",
  help: { sast1: "First token that signs the list" },
});

export const secondToken = setting({
  syntax: "sast2 trustpoint label:WORD",
  help: { sast2: "Second token that signs the list" },
});

const importCertificate = setting({
  syntax: "import certificate tag:<1-100> description:WORD file:WORD",
  key: ["tag"],
  since: "15.2(1)T",
  help: {
    import: "Take over",
    certificate: "A certificate",
    tag: "Tag",
    description: "What it is for",
    file: "File in flash",
  },
});

const regenerate = action({
  syntax: "regenerate",
  help: { regenerate: "Make the list anew" },
  run: (client) =>
    firstToken.shown.of(client) ? undefined : { refused: "% SAST1 trustpoint is not configured" },
});

export const ctlClientMode = blockMode(
  "config-ctl-client",
  "CTL client configuration commands:",
  [trustedServer, firstToken, secondToken, importCertificate, regenerate],
  WORDS,
);

export const credentialsAddress = setting({
  syntax: "ip source-address address:A.B.C.D [port port:<2000-9999>]",
  argumentDefaults: { port: 2444 },
  help: { ip: "Where it is found", "source-address": "Address of the server" },
});

export const credentialsTrustpoint = setting({ syntax: "trustpoint label:WORD", help: {} });

const listAdministrator = setting({
  syntax: "ctl-service admin user:WORD secret kind:{0 | 1} password:SECRET-WORD",
  help: {
    "ctl-service": "Who may ask for the list of trusted certificates",
    admin: "Administrator",
    user: "Name",
    secret: "Password",
    0: "It follows in clear text",
    1: "It follows encrypted",
  },
});

export const credentialsMode = blockMode(
  "config-credentials",
  "Credentials server configuration commands:",
  [credentialsAddress, credentialsTrustpoint, listAdministrator],
  WORDS,
);
