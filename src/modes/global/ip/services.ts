import { holder } from "../../../router/create.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { value } from "../../fields.js";
import { sshPubkeyMode } from "../../ssh-pubkey.js";
import { sshAlgorithms } from "./ssh-algorithms.js";
import { ipWords } from "./words.js";

/** The router's own servers and clients: HTTP, SSH, FTP, TFTP (IOS command references); kept and shown. */
const { section, setting, toggle } = vocabulary<Router>()(ipWords);

const REAL = { packetTracer: false } as const;

export const httpServer = toggle({
  ...REAL,
  syntax: "ip http server",
  help: { server: "Enable http server" },
  group: "http",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

export const httpAccessClass = setting({
  ...REAL,
  syntax: "ip http access-class list:<1-99>",
  help: { "access-class": "Restrict http server access by access-class", list: "Access list number" },
  group: "http",
});

export const httpPort = setting({
  ...REAL,
  syntax: "ip http port port:<0-65535>",
  default: { port: 80 },
  help: { port: "Set http server port" },
  group: "http",
});

export const httpAuthentication = setting({
  ...REAL,
  syntax: "ip http authentication method:{aaa | enable | local}",
  default: { method: "enable" },
  help: {
    authentication: "Set http server authentication method",
    aaa: "Use AAA access control methods",
    enable: "Use enable passwords",
    local: "Use local username and passwords",
  },
  group: "http",
});

export const httpSecureServer = toggle({
  ...REAL,
  syntax: "ip http secure-server",
  help: { "secure-server": "Enable HTTP secure server" },
  group: "http",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

export const httpSecurePort = setting({
  ...REAL,
  syntax: "ip http secure-port port:<0-65535>",
  default: { port: 443 },
  help: { "secure-port": "Set http secure server port number for listening", port: "Secure port number" },
  group: "http",
});

export const httpTimeout = setting({
  ...REAL,
  syntax: "ip http timeout-policy idle idle:<1-600> life life:<1-86400> requests requests:<1-86400>",
  default: { idle: 180, life: 180, requests: 1 },
  help: {
    "timeout-policy": "Set http server time-out policy parameters",
    idle: "Seconds a connection may be idle",
    life: "Seconds a connection may last",
    requests: "Requests a connection may carry",
  },
  group: "http",
});

export const httpPath = setting({
  ...REAL,
  syntax: "ip http path path:WORD",
  help: { path: "Set base path for HTML" },
  group: "http",
});

const httpClient = setting({
  ...REAL,
  syntax: "ip http client source-interface interface:INTERFACE",
  help: {
    client: "Set http client parameters",
    "source-interface": "Specify interface for source address",
    interface: "Interface",
  },
  group: "http",
});

export const dnsServer = toggle({
  ...REAL,
  syntax: "ip dns server",
  acts: true,
  help: { dns: "Configure DNS server for a zone", server: "Enable DNS server" },
  group: "http",
  default: "off",
});

const tftpSource = setting({
  ...REAL,
  syntax: "ip tftp source-interface interface:INTERFACE",
  help: {
    "source-interface": "Specify interface for source address in TFTP connections",
    interface: "Interface",
  },
  group: "http",
});

const tftpBlocksize = setting({
  ...REAL,
  syntax: "ip tftp blocksize bytes:<512-8192>",
  default: { bytes: 512 },
  help: { blocksize: "Specify TFTP client blocksize", bytes: "Block size in bytes" },
  group: "http",
});

const ftpSource = setting({
  syntax: "ip ftp source-interface interface:INTERFACE",
  help: {
    "source-interface": "Specify interface for source address in FTP connections",
    interface: "Interface",
  },
  group: "ftp",
});

const ftpUsername = setting({
  syntax: "ip ftp username name:WORD",
  help: { username: "Specify username for FTP connections", name: "User name" },
  group: "ftp",
});

const ftpPassword = setting({
  syntax: "ip ftp password [type:{0 | 7}] password:SECRET-LINE",
  help: {
    password: "Specify password to be used with FTP",
    0: "Specifies an UNENCRYPTED password will follow",
    7: "Specifies a HIDDEN password will follow",
  },
  group: "ftp",
});

const radiusSource = setting({
  ...REAL,
  syntax: "ip radius source-interface interface:INTERFACE",
  help: {
    radius: "RADIUS configuration commands",
    "source-interface": "Specify interface for source address in RADIUS packets",
    interface: "Interface",
  },
  group: "radius-source",
});

const tacacsSource = setting({
  ...REAL,
  syntax: "ip tacacs source-interface interface:INTERFACE",
  help: {
    tacacs: "TACACS configuration commands",
    "source-interface": "Specify interface for source address in TACACS packets",
    interface: "Interface",
  },
  group: "syslog",
});

const maximumConnections = (["auth-proxy", "admission"] as const).map((word) =>
  setting({
    ...REAL,
    syntax: `ip ${word} max-nodata-conns count:<1-1000>`,
    help: {
      "auth-proxy": "Authentication Proxy Commands",
      admission: "Network Admission Commands",
      "max-nodata-conns": "Maximum number of connections without data",
      count: "Connections",
    },
    group: "domain",
  }),
);

export const sshVersion = setting({
  syntax: "ip ssh version version:<1-2>",
  help: { version: "Specify protocol version to be supported" },
  group: "ssh",
});

const sshTimeout = setting({
  syntax: "ip ssh time-out seconds:<1-120>",
  default: { seconds: 120 },
  help: { "time-out": "Specify SSH time-out interval", seconds: "SSH time-out interval (secs)" },
  group: "ssh",
  ...value("sshTimeout", "seconds"),
});

const sshRetries = setting({
  syntax: "ip ssh authentication-retries count:<0-5>",
  default: { count: 3 },
  help: {
    "authentication-retries": "Specify number of authentication retries",
    count: "Number of authentication retries",
  },
  group: "ssh",
  ...value("sshRetries", "count"),
});

const sshSource = setting({
  ...REAL,
  syntax: "ip ssh source-interface interface:INTERFACE",
  help: {
    "source-interface": "Specify interface for source address in SSH connections",
    interface: "Interface",
  },
  group: "ssh",
});

const scpServer = setting({
  ...REAL,
  syntax: "ip scp server enable",
  help: { scp: "Scp commands", server: "SCP server", enable: "Enable the SCP server" },
  group: "ssh",
  get: (router) => (router.scpServer ? {} : undefined),
  set(router) {
    router.scpServer = true;
  },
  clear(router) {
    router.scpServer = false;
  },
});

const sshKeys = section({
  ...REAL,
  syntax: "ip ssh pubkey-chain",
  help: { "pubkey-chain": "Configure SSH public keys of users" },
  group: "ssh",
  mode: sshPubkeyMode,
  *list({ sshChain }) {
    if (sshChain) yield { args: {}, target: sshChain };
  },
  enter(router) {
    router.sshChain ??= { users: new Map(), ...holder() };
    return router.sshChain;
  },
  remove(router) {
    router.sshChain = undefined;
  },
});

export const services = [
  ftpSource,
  ftpUsername,
  ftpPassword,
  ...maximumConnections,
  httpServer,
  httpAccessClass,
  httpPort,
  httpAuthentication,
  httpSecureServer,
  httpSecurePort,
  httpTimeout,
  httpPath,
  httpClient,
  dnsServer,
  tftpSource,
  tftpBlocksize,
  radiusSource,
  tacacsSource,
  sshTimeout,
  sshRetries,
  sshSource,
  sshKeys,
  sshVersion,
  ...sshAlgorithms,
  scpServer,
];
