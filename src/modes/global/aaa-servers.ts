import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** The servers that check users for the router (IOS Security Command Reference). */
const { setting } = vocabulary<Router>()(configWords);

const TACACS = { "tacacs-server": "Modify TACACS query parameters" };
const SHARED_KEY = "Encryption key shared with the servers";

const tacacsHost = setting({
  syntax:
    "tacacs-server host address:WORD [single-connection] [port port:<1-65535>] [timeout timeout:<1-1000>] [key key:SECRET-LINE]",
  meaning: ({ port = 49, ...server }) => ({ ...server, port }),
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
  meaning: ({ auth = 1645, acct = 1646, ...server }) => ({ ...server, auth, acct }),
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

export const aaaServerCommands = [
  tacacsHost,
  tacacsTimeout,
  tacacsKey,
  radiusHost,
  radiusRetransmit,
  radiusTimeout,
  radiusKey,
  radiusAttributes,
];
