import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { credentials, registrars, sipUaOptions } from "./sip-ua-options.js";

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
];

export const sipUaMode = blockMode("config-sip-ua", "SIP UA configuration commands:", [
  credentials,
  setting({
    syntax: "authentication username user:WORD password password:LINE",
    help: {
      authentication: "Digest Authentication Configuration",
      username: "User name",
      user: "Name",
      password: "Password",
    },
    key: ["user"],
  }),
  setting({
    syntax:
      "mwi-server target:TARGET [expires seconds:<600-999999>] [port port:<2000-9999>] [transport transport:{tcp | udp}] [unsolicited]",
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
  }),
  setting({
    syntax:
      "retry what:{bye | cancel | invite | notify | options | prack | refer | register | rel1xx | response | subscribe} times:<1-10>",
    help: {
      retry: "Change default retries for each SIP method",
      bye: "BYE retry value",
      cancel: "CANCEL retry value",
      invite: "INVITE retry value",
      notify: "NOTIFY retry value",
      options: "OPTIONS retry value",
      prack: "PRACK retry value",
      refer: "REFER retry value",
      register: "REGISTER retry value",
      rel1xx: "Rel1XX retry value",
      response: "Response retry value",
      subscribe: "SUBSCRIBE retry value",
      times: "Number of retries",
    },
    key: ["what"],
    place: (_target, { what }) => RETRIES.indexOf(what),
  }),
  setting({
    syntax:
      "timers what:{buffer-invite | connect | disconnect | expires | hold | notify | refer | register | trying} milliseconds:<10-2147483647>",
    help: {
      timers: "SIP signaling timers configuration",
      "buffer-invite": "Time to buffer INVITE",
      connect: "Time to wait for ACK",
      disconnect: "Time to wait for BYE confirmation",
      expires: "Time an INVITE is valid",
      hold: "Time a held call stays",
      notify: "Time to wait before NOTIFY is sent again",
      refer: "Time to wait before REFER is sent again",
      register: "Time to wait before REGISTER is sent again",
      trying: "Time to wait for 100 response",
      milliseconds: "Milliseconds",
    },
    key: ["what"],
  }),
  ...registrars,
  setting({
    syntax: "sip-server target:TARGET",
    help: { "sip-server": "Configure a SIP server interface", target: "Server" },
  }),
  setting({
    syntax: "max-forwards count:<1-70>",
    help: { "max-forwards": "Change number of max-forwards for SIP Methods", count: "Number of forwards" },
  }),
  toggle({ syntax: "presence enable", help: { presence: "Presence", enable: "Enable" }, default: "off" }),
  toggle({
    syntax: "reason-header override",
    help: { "reason-header": "Reason header", override: "Override" },
    default: "off",
  }),
  ...sipUaOptions,
]);
