import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Transport, names and behaviour of the SIP user agent (IOS Voice Command Reference, `sip-ua`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  "calling-info": "Calling information treatment",
  crypto: "Set TLS signaling parameters",
  name: "Name",
  nat: "NAT traversal",
  number: "Number",
  set: "Put this in its place",
  symmetric: "Symmetric NAT",
  transport: "SIP transport",
  trustpoint: "Trustpoint",
});

const transports = [
  toggle({ syntax: "transport udp", default: "on", help: { udp: "Listen on UDP" } }),
  toggle({ syntax: "transport tcp", default: "on", help: { tcp: "Listen on TCP" } }),
  setting({
    syntax: "transport tcp tls [version:{v1.0 | v1.1 | v1.2}]",
    no: "transport tcp tls",
    help: {
      tcp: "Listen on TCP",
      tls: "Listen on TLS over TCP",
      "v1.0": "TLS version 1.0",
      "v1.1": "TLS version 1.1",
      "v1.2": "TLS version 1.2",
    },
  }),
  setting({
    syntax:
      "crypto signaling {default | remote-addr address:A.B.C.D mask:MASK} trustpoint label:WORD [strict-cipher]",
    key: ["address"],
    no: "crypto signaling {default | remote-addr address:A.B.C.D mask:MASK}",
    help: {
      signaling: "TLS signaling",
      default: "Default trustpoint",
      "remote-addr": "Trustpoint for connections of these addresses",
      address: "Remote IP address",
      mask: "Remote subnet mask",
      label: "Trustpoint label",
      "strict-cipher": "Use only the strongest cipher",
    },
  }),
  setting({
    syntax: "srv version version:<1-2>",
    default: { version: 2 },
    help: { srv: "DNS SRV records", version: "Format of the query" },
  }),
];

const identities = [
  toggle({
    syntax: "remote-party-id",
    default: "on",
    help: { "remote-party-id": "Enable Remote-Party-ID support in SIP User Agent" },
  }),
  setting({
    syntax:
      "calling-info pstn-to-sip header:{asserted-id | from | remote-party-id} what:{name | number} set text:WORD",
    key: ["header", "what"],
    no: "calling-info pstn-to-sip header:{asserted-id | from | remote-party-id} what:{name | number}",
    help: {
      "pstn-to-sip": "Calls from the telephone network",
      "asserted-id": "P-Asserted-Identity header",
      from: "From header",
      "remote-party-id": "Remote-Party-ID header",
      text: "Name or number",
    },
  }),
  setting({
    syntax: "calling-info sip-to-pstn what:{name | number} set text:WORD",
    key: ["what"],
    no: "calling-info sip-to-pstn what:{name | number}",
    help: { "sip-to-pstn": "Calls to the telephone network", text: "Name or number" },
  }),
  setting({
    syntax: "calling-info direction:{pstn-to-sip | sip-to-pstn} unscreened discard",
    key: ["direction"],
    help: {
      "pstn-to-sip": "Calls from the telephone network",
      "sip-to-pstn": "Calls to the telephone network",
      unscreened: "Numbers that nobody has verified",
      discard: "Leave name and number out",
    },
  }),
  setting({
    syntax: "permit hostname host:WORD",
    key: ["host"],
    examples: { host: ["dns:cme.example.com", "dns:sip.example.com"] },
    help: {
      permit: "Requests that are taken",
      hostname: "Names by which this router is called",
      host: "dns:host.domain",
    },
  }),
  toggle({
    syntax: "host-registrar",
    default: "off",
    help: { "host-registrar": "Use the registrar's name in diversion and contact headers" },
  }),
  setting({
    syntax: "aaa username source:{called | calling | proxy-auth}",
    default: { source: "calling" },
    help: {
      aaa: "SIP-UA AAA related configuration",
      username: "User name of accounting",
      called: "Called number",
      calling: "Calling number",
      "proxy-auth": "That of the Proxy-Authorization header",
    },
  }),
];

const behaviour = [
  toggle({
    syntax: "redirection",
    default: "on",
    help: { redirection: "Handle 3xx responses" },
  }),
  toggle({
    syntax: "suspend-resume",
    default: "on",
    help: { "suspend-resume": "Hold calls by ISDN SUSPEND and RESUME" },
  }),
  setting({
    syntax: "offer call-hold how:{conn-addr | direction-attr}",
    no: "offer call-hold",
    help: {
      offer: "What is offered",
      "call-hold": "How a call is put on hold",
      "conn-addr": "By the connection address 0.0.0.0",
      "direction-attr": "By the direction attribute",
    },
  }),
  setting({
    syntax: "disable-early-media code:{180}",
    no: "disable-early-media",
    help: { "disable-early-media": "Local ringback in spite of early media", 180: "Of 180 responses" },
  }),
  setting({
    syntax: "notify telephone-event max-duration milliseconds:<40-3000>",
    default: { milliseconds: 2000 },
    help: {
      notify: "NOTIFY messages",
      "telephone-event": "Tones by NOTIFY",
      "max-duration": "Time between two messages of a tone",
      milliseconds: "Milliseconds",
    },
  }),
  setting({
    syntax: "keepalive target server:TARGET [tcp [tls] | udp] [secondary]",
    key: ["secondary"],
    no: "keepalive target [secondary]",
    help: {
      keepalive: "OPTIONS to a server",
      target: "Server",
      server: "ipv4:A.B.C.D[:port] or dns:host",
      tcp: "By TCP",
      tls: "By TLS over TCP",
      udp: "By UDP",
      secondary: "Second server",
    },
  }),
  setting({
    syntax: "nat symmetric role role:{active | passive}",
    no: "nat symmetric role",
    help: {
      role: "Who sends voice first",
      active: "This router",
      passive: "The other end",
    },
  }),
  toggle({
    syntax: "nat symmetric check-media-src",
    default: "off",
    help: { "check-media-src": "Follow the address from which voice comes" },
  }),
];

export const sipSignaling = [...transports, ...identities, ...behaviour];
