import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Headers, encryption and interworking of all SIP calls (IOS Voice Command Reference, `sip` of `voice service voip`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  "call-route": "Route calls",
  "early-media": "Early media",
  nat: "NAT traversal",
  "pass-thru": "Pass on what this router does not know",
  privacy: "Privacy of calls",
  registration: "Registrations of others",
  srtp: "Secure RTP",
  system: "As the system says",
});

const privacy = [
  setting({
    syntax: "privacy {disable | pstn | kinds:{critical | header | history | id | session | user}+}",
    no: "privacy",
    help: {
      disable: "None, whatever the caller asks for",
      pstn: "As the telephone network asks for it",
      critical: "The call must not be made without it",
      header: "Headers",
      history: "Where the call has been",
      id: "Number and name",
      session: "Addresses of the voice",
      user: "What the caller has to hide himself",
    },
  }),
  toggle({
    syntax: "authenticate redirecting-number",
    default: "off",
    help: {
      authenticate: "Digest authentication",
      "redirecting-number": "As the number that diverted the call",
    },
  }),
  setting({
    syntax: "tel-config to-hdr phone-context text:WORD",
    no: "tel-config to-hdr",
    help: {
      "tel-config": "Tel URIs",
      "to-hdr": "To header",
      "phone-context": "Context of local numbers",
      text: "Context",
    },
  }),
  toggle({
    syntax: "ds0-num",
    default: "off",
    help: { "ds0-num": "Tell the channel of a call from the telephone network" },
  }),
  toggle({
    syntax: "requri-passing",
    default: "off",
    help: { "requri-passing": "Pass the host of the Request-URI on" },
  }),
  toggle({
    syntax: "contact-passing",
    default: "off",
    help: { "contact-passing": "Pass the contact of 302 responses on" },
  }),
  toggle({ syntax: "warn-header", default: "on", help: { "warn-header": "Send Warning headers" } }),
  toggle({
    syntax: "update-callerid",
    default: "off",
    help: { "update-callerid": "Tell the other side of a new caller ID" },
  }),
];

const transports = [
  setting({
    syntax: "listen-port {non-secure port:<1-65535> [secure tls:<1-65535>] | secure tls:<1-65535>}",
    no: "listen-port",
    help: {
      "listen-port": "Ports on which SIP listens",
      "non-secure": "UDP and TCP",
      port: "Port",
      secure: "TLS",
      tls: "Port",
    },
  }),
  toggle({
    syntax: "conn-reuse",
    default: "off",
    help: { "conn-reuse": "Send over the connection of a registration" },
  }),
  toggle({
    syntax: "silent-discard untrusted",
    default: "on",
    help: {
      "silent-discard": "Requests that are not answered",
      untrusted: "Those of hosts that are not trusted",
    },
  }),
  toggle({
    syntax: "source filter",
    default: "off",
    help: { source: "Source of voice", filter: "Drop packets of others" },
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
    syntax: "nat auto",
    default: "off",
    help: { auto: "Where the other end is behind NAT" },
  }),
  setting({
    syntax: "nat symmetric role role:{active | passive}",
    no: "nat symmetric role",
    help: {
      symmetric: "Symmetric NAT",
      role: "Who sends voice first",
      active: "This router",
      passive: "The other end",
    },
  }),
  toggle({
    syntax: "nat symmetric check-media-src",
    default: "off",
    help: { symmetric: "Symmetric NAT", "check-media-src": "Follow the address from which voice comes" },
  }),
  setting({
    syntax:
      "registration {passthrough [static] [rate-limit [expires expires:<60-65535>] [fail-count count:<2-20>]] [registrar-index indexes:<1-6> ...5] | spoofing}",
    no: "registration {passthrough | spoofing}",
    help: {
      passthrough: "Pass them on to a registrar",
      static: "By the numbers of dial-peers",
      "rate-limit": "Not each of them",
      expires: "How long they hold there",
      "fail-count": "Failures that are passed on",
      count: "Number",
      "registrar-index": "To these registrars",
      indexes: "Index of a registrar",
      spoofing: "Answer for the registrar",
    },
    key: ["passthrough", "spoofing"],
  }),
  setting({
    syntax:
      "subscription {asnl session history {count count:<1-500> | duration minutes:<1-72000>} | maximum what:{accept | originate} subscriptions:<1-60000>}",
    key: ["what"],
    no: "subscription {asnl session history | maximum what:{accept | originate}}",
    help: {
      subscription: "Subscriptions of programs",
      asnl: "Those of applications",
      session: "Sessions",
      history: "What is kept of those that are over",
      count: "So many of them",
      duration: "So long",
      minutes: "Minutes",
      maximum: "At a time",
      accept: "Of others",
      originate: "Of this router",
      subscriptions: "Number",
    },
  }),
];

const media = [
  setting({
    syntax: "srtp negotiate cisco",
    no: "srtp negotiate",
    help: { negotiate: "Agree on it", cisco: "By headers of Cisco's" },
  }),
  setting({
    syntax: "srtp-auth tags:{sha1-32 | sha1-80}+",
    no: "srtp-auth",
    help: {
      "srtp-auth": "Authentication of secure RTP",
      "sha1-32": "A tag of 32 bits",
      "sha1-80": "A tag of 80 bits",
    },
  }),
  setting({
    syntax: "srtp-crypto tag:<1-10000>",
    since: "15.6(1)T",
    no: "srtp-crypto",
    help: { "srtp-crypto": "Ciphers of secure RTP", tag: "Voice class tag" },
  }),
  setting({
    syntax: "early-media update block [re-negotiate]",
    no: "early-media update block",
    help: {
      update: "UPDATE messages of early media",
      block: "Do not pass them on",
      "re-negotiate": "Negotiate again when the call is answered",
    },
  }),
  setting({
    syntax: "encap clear-channel [standard]",
    no: "encap clear-channel",
    help: {
      encap: "How data calls are named",
      "clear-channel": "Clear-channel codec",
      standard: "As RFC 4040 has it",
    },
  }),
  toggle({ syntax: "anat", default: "on", help: { anat: "Offer addresses of both versions of IP" } }),
  setting({
    syntax: "calltype-video",
    help: { "calltype-video": "Calls with 64 kbps of data are pictures" },
  }),
  toggle({
    syntax: "sdp-proxy",
    default: "off",
    help: { "sdp-proxy": "Pass the session description on as it is" },
  }),
  setting({
    syntax: "pass-thru subscribe-notify-events all",
    no: "pass-thru subscribe-notify-events",
    help: { "subscribe-notify-events": "Subscriptions and notifications", all: "Whatever the event is" },
  }),
];

const calls = [
  toggle({
    syntax: "handle-replaces",
    default: "off",
    help: { "handle-replaces": "Pass the Replaces header on" },
  }),
  toggle({
    syntax: "refer-ood enable",
    default: "off",
    help: { "refer-ood": "REFER outside a dialog", enable: "Take them" },
  }),
  setting({
    syntax: "xfer target target:{dial-peer}",
    no: "xfer target",
    help: { xfer: "Transferred calls", target: "Where they go", "dial-peer": "As dial-peers say" },
  }),
  toggle({
    syntax: "random-request-uri validate",
    default: "off",
    help: { "random-request-uri": "Random names of contacts", validate: "Check that a call has one" },
  }),
  setting({
    syntax: "preloaded-route [sip-server] service-route",
    no: "preloaded-route",
    help: {
      "preloaded-route": "Route headers of calls that go out",
      "sip-server": "By way of the SIP server",
      "service-route": "By the way that the registrar named",
    },
  }),
  setting({
    syntax: "send 180 sdp",
    no: "send 180 sdp",
    help: { send: "What responses hold", 180: "180 Ringing", sdp: "A session description" },
  }),
  setting({
    syntax: "map resp-code 181 to 183",
    no: "map resp-code",
    help: {
      map: "Change responses",
      "resp-code": "Their code",
      181: "181 Forwarded",
      to: "It becomes",
      183: "183 Session Progress",
    },
  }),
  setting({
    syntax: "cause-code legacy",
    no: "cause-code",
    help: { "cause-code": "Causes of the telephone network", legacy: "As old releases had them" },
  }),
  setting({
    syntax: "copy-list tag:<1-10000>",
    no: "copy-list",
    help: { "copy-list": "Headers that are copied to the other leg", tag: "Voice class tag" },
  }),
  toggle({
    syntax: "call service stop",
    default: "off",
    help: { call: "Calls", service: "SIP service", stop: "Take none" },
  }),
  toggle({
    syntax: "call service stop forced",
    default: "off",
    help: {
      call: "Calls",
      service: "SIP service",
      stop: "Take none",
      forced: "And end those that there are",
    },
  }),
];

export const sipServiceMore = [...privacy, ...transports, ...media, ...calls];
