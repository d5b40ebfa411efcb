import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { credentials, registrar, secondRegistrar, sipUaOptions } from "./sip-ua-options.js";
import { sipSignaling } from "./sip-signaling.js";

/** `sip-ua` (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({ timers: "Timer settings" });

/** The order in which running-config has the retries. */
const RETRIES = [
  "invite",
  "response",
  "bye",
  "cancel",
  "prack",
  "rel1xx",
  "notify",
  "refer",
  "register",
  "subscribe",
  "options",
  "info",
  "update",
  "keepalive",
];

export const authentication = setting({
  syntax: "authentication username user:WORD password [kind:{0 | 7}] password:SECRET-LINE",
  argumentDefaults: { kind: "0" },
  help: {
    authentication: "Digest Authentication Configuration",
    username: "User name",
    user: "Name",
    password: "Password",
    0: "Specifies an UNENCRYPTED password will follow",
    7: "Specifies a HIDDEN password will follow",
  },
  key: ["user"],
});

export const mwiServer = setting({
  acts: true,
  syntax:
    "mwi-server target:TARGET [expires seconds:<600-999999>] [port port:<2000-9999>] [transport transport:{tcp | udp}] [unsolicited]",
  argumentDefaults: { seconds: 3600, port: 5060, transport: "udp" },
  help: {
    "mwi-server": "Configure an MWI server",
    target: "Server",
    expires: "Subscription time",
    seconds: "Seconds",
    port: "Port",
    transport: "Transport",
    tcp: "TCP",
    udp: "UDP",
    unsolicited: "Unsolicited notify",
  },
});

export const retry = setting({
  acts: true,
  syntax:
    "retry what:{bye | cancel | info | invite | keepalive | notify | options | prack | refer | register | rel1xx | response | subscribe | update} times:<1-10>",
  default: [
    { what: "invite", times: 6 },
    { what: "response", times: 6 },
    { what: "bye", times: 10 },
    { what: "cancel", times: 10 },
    { what: "prack", times: 10 },
    { what: "rel1xx", times: 6 },
    { what: "notify", times: 10 },
    { what: "refer", times: 10 },
    { what: "register", times: 10 },
    { what: "subscribe", times: 10 },
    { what: "options", times: 6 },
    { what: "info", times: 6 },
    { what: "update", times: 6 },
    { what: "keepalive", times: 6 },
  ],
  help: {
    retry: "Change default retries for each SIP method",
    bye: "BYE retry value",
    cancel: "CANCEL retry value",
    info: "INFO retry value",
    invite: "INVITE retry value",
    keepalive: "Keepalive retry value",
    notify: "NOTIFY retry value",
    options: "OPTIONS retry value",
    prack: "PRACK retry value",
    refer: "REFER retry value",
    register: "REGISTER retry value",
    rel1xx: "Rel1XX retry value",
    response: "Response retry value",
    subscribe: "SUBSCRIBE retry value",
    update: "UPDATE retry value",
    times: "Number of retries",
  },
  key: ["what"],
  place: (_target, { what }) => RETRIES.indexOf(what),
});

export const timers = setting({
  acts: true,
  syntax:
    "timers what:{buffer-invite | connect | disconnect | expires | hold | notify | options | prack | refer | register | rel1xx | trying | update} milliseconds:<10-2147483647>",
  default: [
    { what: "trying", milliseconds: 500 },
    { what: "expires", milliseconds: 180000 },
    { what: "connect", milliseconds: 500 },
    { what: "disconnect", milliseconds: 500 },
    { what: "notify", milliseconds: 500 },
    { what: "refer", milliseconds: 500 },
    { what: "register", milliseconds: 500 },
    { what: "hold", milliseconds: 2880 },
    { what: "options", milliseconds: 500 },
    { what: "prack", milliseconds: 500 },
    { what: "rel1xx", milliseconds: 500 },
    { what: "update", milliseconds: 500 },
  ],
  help: {
    timers: "SIP signaling timers configuration",
    "buffer-invite": "Time to buffer INVITE",
    connect: "Time to wait for ACK",
    disconnect: "Time to wait for BYE confirmation",
    expires: "Time an INVITE is valid",
    hold: "Time a held call stays",
    notify: "Time to wait before NOTIFY is sent again",
    options: "Time to wait before OPTIONS is sent again",
    prack: "Time to wait before PRACK is sent again",
    refer: "Time to wait before REFER is sent again",
    register: "Time to wait before REGISTER is sent again",
    rel1xx: "Time to wait before a reliable response is sent again",
    trying: "Time to wait for 100 response",
    update: "Time to wait before UPDATE is sent again",
    milliseconds: "Milliseconds",
  },
  key: ["what"],
});

/** Timers of connections and of servers that are watched; they count in other units than those of messages. */
const connectionTimers = [
  setting({
    syntax: "timers connection aging minutes:<5-30>",
    default: { minutes: 5 },
    help: {
      timers: "SIP signaling timers configuration",
      connection: "Connections",
      aging: "Time without messages after which one is closed",
      minutes: "Minutes",
    },
  }),
  setting({
    syntax: "timers connection establish tcp seconds:<5-30>",
    default: { seconds: 20 },
    help: {
      timers: "SIP signaling timers configuration",
      connection: "Connections",
      establish: "Time to open one",
      tcp: "By TCP",
      seconds: "Seconds",
    },
  }),
  setting({
    syntax: "timers keepalive state:{active | down} seconds:<10-600>",
    default: [
      { state: "active", seconds: 120 },
      { state: "down", seconds: 30 },
    ],
    key: ["state"],
    help: {
      timers: "SIP signaling timers configuration",
      keepalive: "Time between two OPTIONS to a server",
      active: "While it answers",
      down: "While it does not answer",
      seconds: "Seconds",
    },
  }),
  setting({
    syntax: "timers dns registrar-cache {interval minutes:<10-2147483647> | ttl}",
    no: "timers dns registrar-cache",
    help: {
      timers: "SIP signaling timers configuration",
      dns: "Names that were resolved",
      "registrar-cache": "That of the registrar",
      interval: "Keep it so long",
      minutes: "Minutes",
      ttl: "As long as the answer says",
    },
  }),
];

export const sipServer = setting({
  syntax: "sip-server target:TARGET",
  help: { "sip-server": "Configure a SIP server interface", target: "Server" },
});

export const maxForwards = setting({
  syntax: "max-forwards count:<1-70>",
  default: { count: 70 },
  help: { "max-forwards": "Change number of max-forwards for SIP Methods", count: "Number of forwards" },
});

export const presenceEnable = toggle({
  syntax: "presence enable",
  help: { presence: "Presence", enable: "Enable" },
  default: "off",
});

export const reasonHeaderOverride = toggle({
  acts: true,
  syntax: "reason-header override",
  help: { "reason-header": "Reason header", override: "Override" },
  default: "off",
});

export const sipUaMode = blockMode("config-sip-ua", "SIP UA configuration commands:", [
  credentials,
  authentication,
  mwiServer,
  retry,
  timers,
  ...connectionTimers,
  registrar,
  secondRegistrar,
  sipServer,
  maxForwards,
  presenceEnable,
  reasonHeaderOverride,
  ...Object.values(sipUaOptions),
  ...sipSignaling,
]);
