import { CODEPOINTS } from "../../../language/types/named-number.js";
import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { codecWords, usualPayloadUnsaid } from "../codecs.js";
import { mediaOptions } from "../media-options.js";

/** Voice, fax and tones of a dial-peer's calls (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  codec: "Codec to be used",
  milliseconds: "Milliseconds",
  "playout-delay": "Delay that evens out late packets",
});

export const codec = setting({
  syntax:
    "codec {codec:{aacld | clear-channel | g711alaw | g711ulaw | g722-64 | g723ar53 | g723ar63 | g723r53 | g723r63 | g726r16 | g726r24 | g726r32 | g728 | g729abr8 | g729ar8 | g729br8 | g729r8 | gsmamr-nb | ilbc | isac | transparent} [mode mode:{20 | 30 | adaptive | independent}] [bytes bytes:<10-240>] [fixed-bytes] [bit-rate rate:<10000-32000>] [framesize size:{30 | 60} [fixed]] [packetization-period period:{20}] [encap encap:{rfc3267}] [frame-format format:{bandwidth-efficient | octet-aligned} [check:{crc | no-crc}]] [modes modes:WORD] | aal2-profile profile:{atmf | custom | itut} table:<0-200> part:WORD}",
  acts: true,
  default: { codec: "g729r8" },
  canonical: usualPayloadUnsaid,
  no: "codec",
  help: {
    ...codecWords,
    isac: "iSAC 10 to 32 kbps (variable bit-rate)",
    mode: "How the codec works",
    20: "20 ms",
    30: "30 ms",
    60: "60 ms",
    adaptive: "Rate follows the network",
    independent: "Rate is fixed",
    bytes: "Specify number of voice data bytes per frame",
    "fixed-bytes": "The other end takes this number too",
    "bit-rate": "Target bit rate",
    rate: "Bits a second",
    framesize: "Length of a frame",
    fixed: "It does not change",
    "packetization-period": "Length of a packet",
    encap: "Encapsulation",
    rfc3267: "RFC 3267",
    "frame-format": "Frame format",
    "bandwidth-efficient": "As few bits as there may be",
    "octet-aligned": "Whole octets",
    crc: "With a checksum",
    "no-crc": "Without a checksum",
    modes: "Modes of the codec",
    "aal2-profile": "Profile of ATM adaptation layer 2",
    atmf: "ATM Forum profile",
    custom: "Own profile",
    itut: "ITU-T profile",
    table: "Number of the profile",
    part: "Codec of the profile",
  },
});

const FAX = { fax: "FAX related configuration commands" };

export const faxRate = setting({
  syntax:
    "fax rate rate:{12000 | 14400 | 2400 | 4800 | 7200 | 9600 | disable | system | voice} [how:{disable | voice}] [bytes bytes:<1-255>]",
  default: { rate: "voice" },
  help: {
    ...FAX,
    rate: "FAX rate for dial peer",
    12000: "FAX 12000 bps transmission rate",
    14400: "FAX 14400 bps transmission rate",
    2400: "FAX 2400 bps transmission rate",
    4800: "FAX 4800 bps transmission rate",
    7200: "FAX 7200 bps transmission rate",
    9600: "FAX 9600 bps transmission rate",
    disable: "Disable Fax Relay",
    system: "Use rate specified in global fax rate",
    voice: "Highest fax speed allowed by voice rate",
    bytes: "Payload of a packet",
  },
});

export const faxProtocol = setting({
  syntax:
    "fax protocol protocol:{cisco | none | pass-through | system | t38} [upspeed:{g711alaw | g711ulaw}] [nse [force]] [version version:<0-3>] [ls-redundancy low:<0-5> [hs-redundancy high:<0-2>]] [fallback fallback:{cisco | none | pass-through} [codec:{g711alaw | g711ulaw}]]",
  default: { protocol: "system" },
  argumentDefaults: { version: 0, low: 0, high: 0, fallback: "none" },
  no: "fax protocol",
  help: {
    ...FAX,
    protocol: "Fax protocol",
    cisco: "Cisco proprietary fax protocol",
    none: "No fax relay",
    "pass-through": "Use fax pass-through",
    system: "Use choice specified in global fax protocol",
    t38: "Use T.38 protocol",
    g711alaw: "G.711 A Law 64000 bps",
    g711ulaw: "G.711 u Law 64000 bps",
    nse: "Use Named Signaling Events to switch",
    force: "Whatever the other end says that it can",
    version: "Version of T.38",
    "ls-redundancy": "Packets again of low-speed data",
    low: "Depth",
    "hs-redundancy": "Packets again of high-speed data",
    high: "Depth",
    fallback: "Where T.38 fails",
  },
});

export const faxInterface = setting({
  syntax: "fax interface-type type:{fax-mail | modem | vfc}",
  help: {
    ...FAX,
    "interface-type": "Fax interface type",
    "fax-mail": "Fax mail",
    modem: "Modem card",
    vfc: "Voice feature card",
  },
});

export const dscp = setting({
  syntax:
    "ip qos dscp value:DSCP stream:{media | signaling | video} [call:{rsvp-fail | rsvp-none | rsvp-pass}]",
  default: [
    { value: CODEPOINTS.ef, stream: "media" },
    { value: CODEPOINTS.af31, stream: "signaling" },
  ],
  help: {
    ip: "Set ip packet options",
    qos: "Set QoS parameters",
    dscp: "Set DSCP value",
    value: "DSCP value",
    media: "Media stream",
    signaling: "Signaling stream",
    video: "Video stream",
    "rsvp-fail": "Where a reservation failed",
    "rsvp-none": "Where there is no reservation",
    "rsvp-pass": "Where a reservation succeeded",
  },
  key: ["stream", "call"],
  no: "ip qos dscp value:DSCP stream:{media | signaling | video} [call:{rsvp-fail | rsvp-none | rsvp-pass}]",
});

export const dtmfRelay = setting({
  acts: true,
  syntax:
    "dtmf-relay [methods:{cisco-rtp | digit-drop | h245-alphanumeric | h245-signal | rtp-nte | sip-info | sip-kpml | sip-notify}+]",
  help: {
    "dtmf-relay": "Transport DTMF digits across IP link",
    "cisco-rtp": "Cisco Proprietary RTP",
    "digit-drop": "Digits to be passed out-of-band and in-band digits dropped",
    "h245-alphanumeric": "DTMF Relay via H245 Alphanumeric IE",
    "h245-signal": "DTMF Relay via H245 Signal IE",
    "rtp-nte": "RTP Named Telephone Event RFC 2833",
    "sip-info": "DTMF Relay via SIP INFO messages",
    "sip-kpml": "DTMF Relay via KPML over SIP SUBSCRIBE/NOTIFY",
    "sip-notify": "DTMF Relay via SIP NOTIFY messages",
  },
});

export const vad = toggle({
  acts: true,
  syntax: "vad",
  help: { vad: "Use VoiceActivityDetection as necessary option" },
  default: "on",
});

export const vadAggressive = toggle({
  syntax: "vad aggressive",
  help: { vad: "Use VoiceActivityDetection as necessary option", aggressive: "Cut off noise more readily" },
  default: "off",
});

export const media = {
  ...mediaOptions,
  playoutDelay: setting({
    syntax: "playout-delay what:{fax | maximum | nominal} milliseconds:<0-1700>",
    default: [
      { what: "nominal", milliseconds: 60 },
      { what: "maximum", milliseconds: 1000 },
      { what: "fax", milliseconds: 300 },
    ],
    key: ["what"],
    help: { fax: "Fax calls", maximum: "Longest delay", nominal: "Delay at the start" },
  }),
  playoutDelayMinimum: setting({
    syntax: "playout-delay minimum level:{default | high | low}",
    default: { level: "default" },
    help: { minimum: "Shortest delay", default: "40 ms", high: "80 ms", low: "10 ms" },
  }),
  playoutDelayMode: setting({
    syntax: "playout-delay mode mode:{adaptive | fixed}",
    default: { mode: "adaptive" },
    help: { mode: "Whether it changes", adaptive: "It follows the network", fixed: "It stays" },
  }),
  signalType: setting({
    syntax: "signal-type kind:{cas | cept | ext-signal | transparent}",
    default: { kind: "cas" },
    help: {
      "signal-type": "Signaling of trunks",
      cas: "Channel associated",
      cept: "As CEPT has it",
      "ext-signal": "By another channel",
      transparent: "Passed on as it is",
    },
  }),
};
