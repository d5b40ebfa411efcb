import type { Router } from "../../router/router.js";
import { radiusServerMode, tacacsServerMode } from "../aaa-server.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** The servers that check users for the router (IOS Security Command Reference). */
const { block, setting, settings } = vocabulary<Router>()({
  ...configWords,
  "radius-server": "Modify RADIUS query parameters",
  "tacacs-server": "Modify TACACS query parameters",
  attribute: "Customize selected radius attributes",
  minutes: "Minutes",
  name: "Name",
  number: "Number",
});

const TACACS = { "tacacs-server": "Modify TACACS query parameters" };
const SHARED_KEY = "Encryption key shared with the servers";

const tacacsHost = setting({
  syntax:
    "tacacs-server host address:WORD [single-connection] [port port:<1-65535>] [timeout timeout:<1-1000>] [key key:SECRET-LINE]",
  argumentDefaults: { port: 49 },
  semanticOrder: true,
  orderReason: "the first server that answers decides",
  help: {
    ...TACACS,
    host: "Specify a TACACS server",
    address: "IP address or name of the TACACS server",
    "single-connection": "Multiplex all packets over a single tcp connection to server",
    port: "TCP port for TACACS server",
    timeout: "Time to wait for this TACACS server to reply",
    key: "per-server encryption key",
  },
  group: "radius",
  key: ["address"],
  printOrder: "entered",
  packetTracer: { syntax: "tacacs-server host address:A.B.C.D [single-connection] [key key:SECRET-LINE]" },
});

const tacacsTimeout = setting({
  syntax: "tacacs-server timeout seconds:<1-1000>",
  default: { seconds: 5 },
  help: {
    ...TACACS,
    timeout: "Time to wait for a TACACS server to reply",
    seconds: "Wait time (default 5 seconds)",
  },
  group: "radius",
  packetTracer: false,
});

const tacacsKey = setting({
  syntax: "tacacs-server key key:SECRET-LINE",
  help: { ...TACACS, key: SHARED_KEY },
  group: "radius",
});

const RADIUS = { "radius-server": "Modify RADIUS query parameters" };

const radiusHost = setting({
  syntax:
    "radius-server host address:WORD [auth-port auth:<0-65535>] [acct-port acct:<0-65535>] [timeout timeout:<1-1000>] [retransmit retransmit:<0-100>] [key key:SECRET-LINE]",
  argumentDefaults: { auth: 1645, acct: 1646 },
  semanticOrder: true,
  orderReason: "the first server that answers decides",
  help: {
    ...RADIUS,
    host: "Specify a RADIUS server",
    address: "IP address or name of the RADIUS server",
    "auth-port": "UDP port for RADIUS authentication server (default is 1645)",
    auth: "Port number",
    "acct-port": "UDP port for RADIUS accounting server (default is 1646)",
    acct: "Port number",
    timeout: "Time to wait for this RADIUS server to reply",
    retransmit: "Specify the number of retries to active server",
    key: "per-server encryption key",
  },
  group: "radius",
  key: ["address"],
  printOrder: "entered",
  packetTracer: {
    syntax: "radius-server host address:A.B.C.D [auth-port auth:<0-65535>] [key key:SECRET-LINE]",
  },
});

const radiusRetransmit = setting({
  syntax: "radius-server retransmit retries:<0-100>",
  default: { retries: 3 },
  help: {
    ...RADIUS,
    retransmit: "Specify the number of retries to active server",
    retries: "Number of retries for a transaction (default is 3)",
  },
  group: "radius",
  packetTracer: false,
});

const radiusTimeout = setting({
  syntax: "radius-server timeout seconds:<1-1000>",
  default: { seconds: 5 },
  help: {
    ...RADIUS,
    timeout: "Time to wait for a RADIUS server to reply",
    seconds: "Wait time (default 5 seconds)",
  },
  group: "radius",
  packetTracer: false,
});

const radiusKey = setting({
  syntax: "radius-server key key:SECRET-LINE",
  help: { ...RADIUS, key: SHARED_KEY },
  group: "radius",
});

const radiusAttributes = setting({
  syntax: "radius-server vsa send [use:{accounting | authentication}]",
  help: {
    ...RADIUS,
    vsa: "Vendor specific attribute configuration",
    send: "Send vendor-specific attributes in requests",
    accounting: "Send in accounting requests",
    authentication: "Send in access requests",
  },
  group: "radius",
  key: ["use"],
  packetTracer: false,
});

const REAL = { packetTracer: false, group: "radius" } as const;

const namedServers = [
  block({
    ...REAL,
    syntax: "radius server name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: {
      radius: "RADIUS server configuration command",
      server: "Specify a RADIUS server",
      name: "Name for the radius server configuration",
    },
    mode: radiusServerMode,
  }),
  block({
    ...REAL,
    syntax: "tacacs server name:WORD",
    key: ["name"],
    printOrder: "entered",
    help: {
      tacacs: "TACACS+ server configuration command",
      server: "Specify a TACACS+ server",
      name: "Name for the TACACS+ server configuration",
    },
    mode: tacacsServerMode,
  }),
];

/** What else the servers are asked; kept and shown. */
const queries = settings(REAL, {
  "radius-server deadtime minutes:<1-1440>": {
    no: "radius-server deadtime",
    help: { deadtime: "Time to stop using a server that doesn't respond" },
  },
  "radius-server dead-criteria {time seconds:<1-120> [tries number:<1-100>] | tries number:<1-100>}": {
    no: "radius-server dead-criteria",
    help: {
      "dead-criteria": "Set the criteria used to decide when a radius server is marked dead",
      time: "Without an answer",
      seconds: "Seconds",
      tries: "Timeouts in a row",
    },
  },
  "radius-server attribute 6 how:{mandatory | on-for-login-auth | support-multiple}": {
    key: ["how"],
    help: {
      6: "Service-Type",
      mandatory: "Must be there",
      "on-for-login-auth": "Send attribute 6 in the login access request",
      "support-multiple": "Several",
    },
  },
  "radius-server attribute 8 include-in-access-req": {
    usually: "off",
    help: { 8: "Framed-IP-Address", "include-in-access-req": "Send attribute 8 in access-req packets" },
  },
  "radius-server attribute 25 access-request include": {
    usually: "off",
    help: { 25: "Class", "access-request": "Access requests", include: "Send it" },
  },
  "radius-server attribute 31 send nas-port-detail [mac-only]": {
    no: "radius-server attribute 31 send nas-port-detail",
    help: {
      31: "Calling-Station-Id",
      send: "Send it",
      "nas-port-detail": "With the port",
      "mac-only": "The MAC address only",
    },
  },
  "radius-server attribute 32 include-in-access-req [format format:WORD]": {
    no: "radius-server attribute 32 include-in-access-req",
    help: {
      32: "NAS-Identifier",
      "include-in-access-req": "Send attribute 32 in access-req packets",
      format: "Format",
    },
  },
  "radius-server attribute nas-port format format:WORD": {
    no: "radius-server attribute nas-port format",
    help: { "nas-port": "NAS-Port", format: "Format" },
  },
  "radius-server source-ports {extended | low:WORD}": {
    no: "radius-server source-ports",
    examples: { low: ["1645-1646"] },
    help: {
      "source-ports": "source ports used for sending out RADIUS requests",
      extended: "Many",
      low: "1645-1646",
    },
  },
  "radius-server unique-ident number:<1-255>": {
    no: "radius-server unique-ident",
    help: { "unique-ident": "Higher order bits of Acct-Session-Id" },
  },
  "radius-server directed-request [restricted]": {
    no: "radius-server directed-request",
    help: {
      "directed-request": "Allow user to specify radius server to use with `@server'",
      restricted: "The servers that a user names only",
    },
  },
  "radius-server optional-passwords": {
    usually: "off",
    help: { "optional-passwords": "The first RADIUS request can be made without requesting a password" },
  },
  "tacacs-server directed-request [restricted] [no-truncate]": {
    no: "tacacs-server directed-request",
    help: {
      "directed-request": "Allow user to specify tacacs server to use with `@server'",
      restricted: "The servers that a user names only",
      "no-truncate": "With the server's name",
    },
  },
  "tacacs-server packet maxsize number:<10240-65536>": {
    no: "tacacs-server packet maxsize",
    help: { packet: "Modify TACACS+ packet options", maxsize: "Maximum TACACS+ packet size" },
  },
  "tacacs-server administration": {
    usually: "off",
    help: { administration: "Start tacacs+ deamon handling administrative messages" },
  },
});

export const aaaServerCommands = [
  tacacsHost,
  tacacsTimeout,
  tacacsKey,
  radiusHost,
  radiusRetransmit,
  radiusTimeout,
  radiusKey,
  radiusAttributes,
  ...queries,
  ...namedServers,
];
