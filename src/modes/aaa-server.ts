import type { GenericBlock } from "../language/holder.js";
import { vocabulary } from "./device.js";
import { blockMode } from "./voice/block-mode.js";

/** Servers that check users, a block each, and those who may change sessions (IOS Security command reference). Kept and shown. */
const { settings } = vocabulary<GenericBlock>()({
  "0": "Specifies an UNENCRYPTED key will follow",
  "6": "Specifies an ENCRYPTED key will follow",
  "7": "Specifies HIDDEN key will follow",
  address: "Specify the server address",
  host: "IP address or name of the server",
  ipv4: "IPv4 Address",
  ipv6: "IPv6 Address",
  key: "Per-server encryption key",
  number: "Number",
  port: "Port",
  secret: "The shared key",
  seconds: "Seconds",
  timeout: "Time to wait for this server to reply",
  type: "Kind of key",
});

const KEY = { "key [type:{0 | 6 | 7}] secret:SECRET-LINE": { no: "key" } } as const;

export const radiusServerMode = blockMode(
  "config-radius-server",
  "RADIUS server sub-mode commands:",
  settings(
    {},
    {
      "address ipv4 host:WORD [auth-port auth:<0-65535>] [acct-port acct:<0-65535>]": {
        no: "address ipv4",
        help: {
          "auth-port": "UDP port for RADIUS authentication server (default is 1645)",
          auth: "Port number",
          "acct-port": "UDP port for RADIUS accounting server (default is 1646)",
          acct: "Port number",
        },
      },
      "address ipv6 host:IPV6 [auth-port auth:<0-65535>] [acct-port acct:<0-65535>]": {
        no: "address ipv6",
        help: {
          "auth-port": "UDP port for RADIUS authentication server (default is 1645)",
          auth: "Port number",
          "acct-port": "UDP port for RADIUS accounting server (default is 1646)",
          acct: "Port number",
        },
      },
      "timeout seconds:<1-1000>": { no: "timeout" },
      "retransmit number:<0-100>": {
        no: "retransmit",
        help: { retransmit: "Number of retries to active server" },
      },
      "automate-tester username name:WORD [ignore-acct-port] [ignore-auth-port] [idle-time minutes:<1-35791>]":
        {
          no: "automate-tester",
          help: {
            "automate-tester": "Configure server automated testing.",
            username: "User that is asked for",
            name: "Name",
            "ignore-acct-port": "Do not test accounting",
            "ignore-auth-port": "Do not test authentication",
            "idle-time": "Without a word",
            minutes: "Minutes",
          },
        },
      "non-standard": { usually: "off", help: { "non-standard": "Attributes are not those of the RFC" } },
      "pac key [type:{0 | 6 | 7}] secret:SECRET-LINE": {
        no: "pac key",
        help: { pac: "Protected Access Credential" },
      },
      ...KEY,
    },
  ),
);

export const tacacsServerMode = blockMode(
  "config-server-tacacs",
  "TACACS+ server sub-mode commands:",
  settings(
    {},
    {
      "address ipv4 host:WORD": { no: "address ipv4" },
      "address ipv6 host:IPV6": { no: "address ipv6" },
      ...KEY,
      "port port:<1-65535>": { default: { port: 49 }, no: "port", help: { port: "TCP port of the server" } },
      "timeout seconds:<1-1000>": { no: "timeout" },
      "single-connection": {
        usually: "off",
        help: { "single-connection": "Reuse connection to the server" },
      },
    },
  ),
);

export const dynamicAuthorMode = blockMode(
  "config-locsvr-da-radius",
  "RADIUS Application commands:",
  settings(
    {},
    {
      "client host:WORD [server-key [type:{0 | 6 | 7}] secret:SECRET-LINE]": {
        key: ["host"],
        printOrder: "entered",
        no: "client host:WORD",
        help: { client: "Specify a RADIUS client", "server-key": "Its encryption key" },
      },
      "server-key [type:{0 | 6 | 7}] secret:SECRET-LINE": {
        no: "server-key",
        help: { "server-key": "Encryption key shared with the clients" },
      },
      "port port:<0-65535>": { default: { port: 1700 }, no: "port" },
      "auth-type kind:{all | any | session-key}": {
        default: { kind: "all" },
        no: "auth-type",
        help: {
          "auth-type": "Which attributes must fit",
          all: "All",
          any: "Any",
          "session-key": "The session key",
        },
      },
      "ignore what:{server-key | session-key}": {
        key: ["what"],
        help: { ignore: "Do not compare", "server-key": "The server key", "session-key": "The session key" },
      },
    },
  ),
);

/** Rules of passwords (`aaa common-criteria policy`). */
export const passwordPolicyMode = blockMode(
  "config-cc-policy",
  "Common criteria policy commands:",
  settings(
    {},
    {
      "min-length number:<1-127>": { no: "min-length", help: { "min-length": "Minimum length" } },
      "max-length number:<1-127>": { no: "max-length", help: { "max-length": "Maximum length" } },
      "numeric-count number:<0-127>": { no: "numeric-count", help: { "numeric-count": "Digits" } },
      "upper-case number:<0-127>": { no: "upper-case", help: { "upper-case": "Capital letters" } },
      "lower-case number:<0-127>": { no: "lower-case", help: { "lower-case": "Small letters" } },
      "special-case number:<0-127>": { no: "special-case", help: { "special-case": "Other signs" } },
      "char-changes number:<0-127>": {
        no: "char-changes",
        help: { "char-changes": "Signs that must change" },
      },
      "lifetime unit:{day | hour | minute | month | second | year} number:<1-999>": {
        key: ["unit"],
        no: "lifetime unit:{day | hour | minute | month | second | year}",
        help: {
          lifetime: "How long a password lasts",
          day: "Days",
          hour: "Hours",
          minute: "Minutes",
          month: "Months",
          second: "Seconds",
          year: "Years",
        },
      },
    },
  ),
);

/** Behind the servers of a group. */
export const groupOptions = settings(
  {},
  {
    "server-private host:WORD [auth-port auth:<0-65535>] [acct-port acct:<0-65535>] [timeout seconds:<1-1000>] [retransmit number:<0-100>] [key [type:{0 | 6 | 7}] secret:SECRET-LINE]":
      {
        key: ["host"],
        printOrder: "entered",
        no: "server-private host:WORD",
        help: {
          "server-private": "Specify a private server",
          "auth-port": "UDP port for authentication",
          auth: "Port number",
          "acct-port": "UDP port for accounting",
          acct: "Port number",
          retransmit: "Number of retries to active server",
        },
      },
    "ip protocol:{radius | tacacs} source-interface interface:INTERFACE": {
      key: ["protocol"],
      no: "ip protocol:{radius | tacacs} source-interface",
      help: {
        ip: "IP",
        radius: "RADIUS",
        tacacs: "TACACS",
        "source-interface": "Source of packets",
        interface: "Interface",
      },
    },
    "ip vrf forwarding name:WORD": {
      no: "ip vrf forwarding",
      help: { ip: "IP", vrf: "VRF", forwarding: "Servers are in it", name: "Name" },
    },
    "deadtime minutes:<0-1440>": {
      no: "deadtime",
      help: { deadtime: "Specify time in minutes to ignore an unresponsive server", minutes: "Minutes" },
    },
    "load-balance method least-outstanding [batch-size number:<1-2147483647>]": {
      no: "load-balance",
      help: {
        "load-balance": "Server group load-balancing options",
        method: "Method",
        "least-outstanding": "Fewest requests under way",
        "batch-size": "Requests at once",
      },
    },
  },
);
