import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { sipHelp } from "../sip-help.js";

/**
 * What SIP does for the calls of one peer, where that is not what `sip` of `voice service voip` says (IOS Voice Command
 * Reference, `voice-class sip …`). Kept and shown.
 */
const { setting, toggle, toggles } = vocabulary<GenericBlock>()({
  "voice-class": "Set dial-peer voice class control parameters",
  sip: "Set dial-peer SIP related parameters",
  content: "Content of messages",
  failure: "What is answered when it fails",
  headers: "Headers of messages",
  seconds: "Seconds",
  system: "Use global configuration of the system",
  unsupp: "What is not supported",
});

/** Whether the place of the peer is asked by OPTIONS if it is there; while it is not, calls take another way. */
/** How often, in seconds, and how many times a place is asked where the line does not say. */
export const USUAL_QUESTIONS = { up: 60, down: 30, retries: 5 } as const;

export const optionsKeepalive = setting({
  acts: true,
  syntax:
    "voice-class sip options-keepalive [up-interval up:<5-1200>] [down-interval down:<5-1200>] [retry retries:<1-10>]",
  argumentDefaults: USUAL_QUESTIONS,
  no: "voice-class sip options-keepalive",
  help: {
    "options-keepalive": "Ask with OPTIONS whether the peer is there",
    "up-interval": "Seconds between two questions while it is",
    up: "Seconds, default 60",
    "down-interval": "Seconds between two questions while it is not",
    down: "Seconds, default 30",
    retry: "Questions before it counts as gone",
    retries: "Number, default 5",
  },
});

const simple = toggles(
  { leading: "voice-class sip", default: "off" },
  {
    anat: "Offer IPv4 and IPv6 addresses (ANAT)",
    e911: "Emergency services",
    "error-passthru": "Pass error responses on to the other side",
    "header-passing": "Pass headers on to applications",
    "history-info": "Send History-Info headers",
    "random-contact": "Use a random user name in Contact headers",
    "referto-passing": "Pass the Refer-To header on unchanged",
    "requri-passing": "Pass the request URI on unchanged",
    "update-callerid": "Send caller IDs that change",
  },
);

const calls = [
  setting({
    syntax: "voice-class sip asserted-id header:{pai | ppi | system}",
    default: { header: "system" },
    no: "voice-class sip asserted-id",
    help: sipHelp.assertedId,
  }),
  setting({
    syntax: "voice-class sip associate registered-number number:WORD",
    no: "voice-class sip associate",
    help: {
      associate: "Associate the peer with a registration",
      "registered-number": "Number that is registered",
      number: "Number",
    },
  }),
  toggle({
    syntax: "voice-class sip authenticate redirecting-number",
    default: "off",
    help: { authenticate: "Authentication", "redirecting-number": "Use the number that redirects the call" },
  }),
  setting({
    syntax: "voice-class sip call-route what:{dest-route-string | history-info | p-called-party-id | url}",
    key: ["what"],
    help: sipHelp.callRoute,
  }),
  setting({
    syntax: "voice-class sip early-offer forced [renegotiate [always]]",
    no: "voice-class sip early-offer forced",
    help: {
      "early-offer": "Early-Offer",
      forced: "Forcefully send Early-Offer",
      renegotiate: "Ask again for what was not offered",
      always: "For every call",
    },
  }),
  setting({
    syntax:
      "voice-class sip midcall-signaling how:{block | passthru | preserve-codec} [media:{media-change}]",
    no: "voice-class sip midcall-signaling",
    help: sipHelp.midcallSignaling,
  }),
  setting({
    syntax: "voice-class sip registration passthrough [static] [registrar-index index:<1-6>]",
    no: "voice-class sip registration passthrough",
    help: {
      registration: "Registrations",
      passthrough: "Pass them on to the peer",
      static: "To a registrar that is configured",
      "registrar-index": "Which registrar",
      index: "Its number",
    },
  }),
  setting({
    syntax: "voice-class sip resource priority mode mode:{loose | passthrough | strict}",
    no: "voice-class sip resource priority mode",
    help: {
      resource: "Resource-Priority headers",
      priority: "Priority of calls",
      mode: "What becomes of calls whose priority is unknown",
      loose: "They are taken",
      passthrough: "The header is passed on",
      strict: "They are refused",
    },
  }),
  setting({
    syntax: "voice-class sip tenant tag:<1-10000>",
    since: "15.6(2)T",
    no: "voice-class sip tenant",
    help: { tenant: "Tenant of SIP trunks", tag: "Voice class tag" },
  }),
];

const media = [
  setting({
    syntax: "voice-class sip asymmetric payload what:{dtmf | dynamic-codecs | full | system}",
    default: { what: "system" },
    no: "voice-class sip asymmetric payload",
    help: sipHelp.asymmetric,
  }),
  toggle({
    syntax: "voice-class sip audio forced",
    default: "off",
    help: { audio: "Audio", forced: "Take nothing but audio" },
  }),
  toggle({
    syntax: "voice-class sip dtmf-relay force rtp-nte",
    default: "off",
    help: {
      "dtmf-relay": "Transport of DTMF digits",
      force: "Whatever the other end says",
      "rtp-nte": "RTP Named Telephone Event RFC 2833",
    },
  }),
  setting({
    syntax: "voice-class sip encap clear-channel [standard]",
    no: "voice-class sip encap clear-channel",
    help: {
      encap: "Encapsulation",
      "clear-channel": "Of clear-channel data",
      standard: "As RFC 4040 has it",
    },
  }),
  toggle({
    syntax: "voice-class sip g729 annexb-all",
    default: "off",
    help: sipHelp.g729,
  }),
  toggle({
    syntax: "voice-class sip send 180 sdp",
    default: "off",
    help: { send: "Send in messages", 180: "180 Ringing", sdp: "SDP" },
  }),
  toggle({
    syntax: "voice-class sip srtp negotiate cisco",
    default: "off",
    help: { srtp: "Secure RTP", negotiate: "Agree on it with the other end", cisco: "As Cisco does" },
  }),
];

const identities = [
  setting({
    syntax: "voice-class sip localhost name:WORD [preferred]",
    no: "voice-class sip localhost",
    examples: { name: ["dns:cme.example.com"] },
    help: {
      localhost: "Specify the DNS name for the localhost",
      name: "dns:host.domain",
      preferred: "Use it wherever a name is possible",
    },
  }),
  setting({
    syntax:
      "voice-class sip privacy level:{critical | header | history | id | pstn | session | system | user}",
    no: "voice-class sip privacy",
    key: ["level"],
    help: {
      privacy: "Privacy of the caller",
      critical: "Privacy, or no call",
      header: "Of headers",
      history: "Of History-Info headers",
      id: "Of the identity",
      pstn: "As the PSTN says",
      session: "Of the session",
      user: "Of the user",
    },
  }),
  setting({
    syntax: "voice-class sip privacy-policy policy:{passthru | send-always | strip}",
    key: ["policy"],
    help: sipHelp.privacyPolicy,
  }),
  setting({
    syntax: "voice-class sip tel-config to-hdr phone-context text:WORD",
    no: "voice-class sip tel-config",
    help: {
      "tel-config": "Tel URLs",
      "to-hdr": "To header",
      "phone-context": "Context of the number",
      text: "Text",
    },
  }),
  setting({
    syntax: "voice-class sip url scheme:{sip | sips | system | tel}",
    default: { scheme: "system" },
    no: "voice-class sip url",
    help: {
      url: "Configure the URL type to be used",
      sips: "Use sips URLs",
      tel: "Use tel URLs",
    },
  }),
];

const ways = [
  setting({
    syntax: "voice-class sip bind what:{all | control | media} source-interface interface:INTERFACE",
    no: "voice-class sip bind [what:{all | control | media}]",
    key: ["what"],
    help: {
      bind: "SIP bind command",
      all: "Bind control and media packets",
      control: "Bind only control packets",
      media: "Bind only media packets",
      "source-interface": "Specify interface for source address of SIP packets",
      interface: "Interface",
    },
  }),
  setting({
    syntax: "voice-class sip outbound-proxy {server:WORD | system}",
    no: "voice-class sip outbound-proxy",
    examples: { server: ["ipv4:192.168.1.10", "dns:sip.example.com"] },
    help: {
      "outbound-proxy": "Configure an Outbound Proxy Server",
      server: "ipv4:A.B.C.D[:port] or dns:host",
    },
  }),
  optionsKeepalive,
  setting({
    syntax: "voice-class sip options-ping seconds:<60-1200>",
    no: "voice-class sip options-ping",
    help: { "options-ping": "Send OPTIONS pings during calls" },
  }),
  setting({
    syntax: "voice-class sip preloaded-route [sip-server] service-route",
    no: "voice-class sip preloaded-route",
    help: {
      "preloaded-route": "Route of the first request",
      "sip-server": "By the SIP server",
      "service-route": "As the registrar says",
    },
  }),
  setting({
    syntax: "voice-class sip profiles tag:<1-10000>",
    no: "voice-class sip profiles",
    help: { profiles: "Apply a SIP profile to all messages", tag: "Voice class tag" },
  }),
  setting({
    syntax: "voice-class sip copy-list tag:<1-10000>",
    no: "voice-class sip copy-list",
    help: { "copy-list": "Apply a list of headers that are copied", tag: "Voice class tag" },
  }),
  toggle({
    syntax: "voice-class sip transport switch udp tcp",
    default: "off",
    help: sipHelp.transport,
  }),
];

const messages = [
  setting({
    syntax: "voice-class sip block code:{180 | 181 | 183} [sdp sdp:{absent | present}]",
    key: ["code"],
    no: "voice-class sip block code:{180 | 181 | 183}",
    help: sipHelp.block,
  }),
  setting({
    syntax:
      "voice-class sip error-code-override what:{cac-bandwidth | options-keepalive | total-calls} failure code:<400-699>",
    key: ["what"],
    no: "voice-class sip error-code-override what:{cac-bandwidth | options-keepalive | total-calls} failure",
    help: {
      "error-code-override": "Answer with another error",
      "cac-bandwidth": "Where the bandwidth is used up",
      "options-keepalive": "Where the peer does not answer OPTIONS",
      "total-calls": "Where there are too many calls",
      code: "SIP response",
    },
  }),
  toggle({
    syntax: "voice-class sip map resp-code 181 to 183",
    default: "off",
    help: {
      map: "Exchange messages",
      "resp-code": "Responses",
      181: "181 Call is being forwarded",
      to: "For",
      183: "183 Session progress",
    },
  }),
  toggle({
    syntax: "voice-class sip pass-thru content sdp",
    default: "off",
    help: { "pass-thru": "Pass on what this router does not know", sdp: "SDP" },
  }),
  toggle({
    syntax: "voice-class sip pass-thru content unsupp",
    default: "off",
    help: { "pass-thru": "Pass on what this router does not know" },
  }),
  toggle({
    syntax: "voice-class sip pass-thru headers unsupp",
    default: "off",
    help: { "pass-thru": "Pass on what this router does not know" },
  }),
  toggle({
    syntax: "voice-class sip reason-header override",
    default: "off",
    help: { "reason-header": "Reason headers", override: "They count more than the response" },
  }),
  setting({
    syntax: "voice-class sip rel1xx {disable | require value:WORD | supported value:WORD | system}",
    no: "voice-class sip rel1xx",
    help: sipHelp.rel1xx,
  }),
  toggle({
    syntax: "voice-class sip reset timer expires 183",
    default: "off",
    help: sipHelp.reset,
  }),
];

/** Which calls the peer takes, by voice classes, and the servers that it has for them. */
const selections = [
  setting({
    syntax: "destination e164-pattern-map tag:<1-10000>",
    since: "15.2(4)M",
    no: "destination e164-pattern-map",
    help: {
      destination: "Called numbers",
      "e164-pattern-map": "Patterns of a voice class",
      tag: "Voice class tag",
    },
  }),
  setting({
    syntax: "destination uri tag:WORD",
    no: "destination uri",
    help: { destination: "Called URIs", uri: "URIs of a voice class", tag: "Voice class tag" },
  }),
  setting({
    syntax: "incoming uri header:{from | request | to | via} tag:WORD",
    key: ["header"],
    no: "incoming uri header:{from | request | to | via}",
    help: {
      incoming: "Calls that come in",
      uri: "URIs of a voice class",
      from: "From header",
      request: "Request-URI",
      to: "To header",
      via: "Via header",
      tag: "Voice class tag",
    },
  }),
  setting({
    syntax: "session server-group tag:<1-10000>",
    since: "15.4(1)T",
    no: "session server-group",
    help: { session: "Sessions", "server-group": "Servers of a voice class", tag: "Voice class tag" },
  }),
];

export const peerSip = [
  ...selections,
  ...Object.values(simple),
  ...calls,
  ...media,
  ...identities,
  ...ways,
  ...messages,
];

/** Modems and encryption of a peer's calls. */
export const peerData = [
  setting({
    syntax:
      "modem passthrough {system | nse [payload-type type:<98-119>] codec codec:{g711alaw | g711ulaw} [redundancy]}",
    no: "modem passthrough",
    help: {
      modem: "Modem commands",
      passthrough: "Modem calls as voice",
      nse: "Use Named Signaling Events",
      "payload-type": "NSE payload type",
      type: "NSE payload type",
      codec: "Codec selection for upspeed",
      g711alaw: "G.711 A Law 64000 bps",
      g711ulaw: "G.711 u Law 64000 bps",
      redundancy: "Packet redundancy (RFC 2198)",
    },
  }),
  setting({
    syntax: "srtp [fallback | system]",
    no: "srtp",
    help: { srtp: "Secure RTP", fallback: "Without encryption where the other end has none" },
  }),
];
