import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Who this router is to SIP servers (IOS Voice Command Reference, `sip-ua`). Kept and shown. */
const { setting } = vocabulary<GenericBlock>()({
  "0": "It follows in clear text",
  "6": "It follows encrypted",
  "7": "It follows hidden",
  password: "Password",
  seconds: "Seconds",
  user: "Name",
  username: "User name",
});

export const credentials = setting({
  syntax:
    "credentials {dhcp | [number number:DIGITS] username user:WORD} password [kind:{0 | 6 | 7}] password:SECRET-WORD [realm realm:WORD]",
  key: ["dhcp", "user"],
  no: "credentials {dhcp | [number number:DIGITS] username user:WORD}",
  help: {
    credentials: "User credentials for registration",
    dhcp: "Those that DHCP gives",
    number: "Number that is registered",
    realm: "Realm",
  },
});

const REGISTRAR =
  "registrar [index:<1-6>] target:TARGET [auth-realm realm:WORD] [expires seconds:<60-65535>] [random-contact] [refresh-ratio ratio:<1-100>] [scheme scheme:{sip | sips}] [tcp] [type type:WORD]";

const registrarHelp = {
  registrar: "SIP registrar",
  index: "Which of several registrars",
  target: "Registrar",
  "auth-realm": "Realm for authentication",
  realm: "Realm",
  expires: "Registration time",
  "random-contact": "A contact that nobody can guess",
  "refresh-ratio": "When it is renewed",
  ratio: "Percent of the time",
  scheme: "Scheme of addresses",
  sip: "sip:",
  sips: "sips:",
  tcp: "Use TCP",
  type: "Type of the request",
} as const;

/** The first registrar; the second behind it is a line of its own. */
export const registrar = setting({
  syntax: REGISTRAR,
  help: registrarHelp,
  argumentDefaults: { seconds: 3600 },
  key: ["index"],
  no: "registrar",
  irreversible: "registrars with and without an index stand side by side",
});

export const secondRegistrar = setting({
  syntax: `${REGISTRAR} secondary`,
  argumentDefaults: { seconds: 3600 },
  help: { ...registrarHelp, secondary: "Second registrar" },
  no: "registrar secondary",
});

export const sipUaOptions = {
  connectionReuse: setting({
    syntax: "connection-reuse [via-port | system]",
    help: {
      "connection-reuse": "Send over the connection that a request came by",
      "via-port": "To the port of its Via header",
      system: "As the system says",
    },
  }),
  referOutOfDialog: setting({
    syntax: "refer-ood enable [count:<1-500000>]",
    argumentDefaults: { count: 500 },
    help: { "refer-ood": "REFER outside a dialog", enable: "Take them", count: "At most so many" },
  }),
  protocolMode: setting({
    syntax: "protocol mode {ipv4 | ipv6 | dual-stack [preference version:{ipv4 | ipv6}]}",
    default: { ipv4: true },
    help: {
      protocol: "Protocol",
      mode: "Version of IP",
      ipv4: "IPv4",
      ipv6: "IPv6",
      "dual-stack": "Both",
      preference: "Which one first",
    },
  }),
  statusOfCause: setting({
    acts: true,
    syntax: "set pstn-cause cause:<1-127> sip-status status:<400-699>",
    key: ["cause"],
    no: "set pstn-cause cause:<1-127>",
    help: {
      set: "Set a cause code",
      "pstn-cause": "SIP status of a cause of the telephone network",
      cause: "Cause code",
      "sip-status": "What it becomes",
      status: "SIP status code",
    },
  }),
  causeOfStatus: setting({
    acts: true,
    syntax: "set sip-status status:<400-699> pstn-cause cause:<1-127>",
    key: ["status"],
    no: "set sip-status status:<400-699>",
    help: {
      set: "Set a cause code",
      "sip-status": "Cause of the telephone network of a SIP status",
      status: "SIP status code",
      "pstn-cause": "What it becomes",
      cause: "Cause code",
    },
  }),
};
