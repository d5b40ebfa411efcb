import { invalid } from "../../language/declaration.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field } from "../fields.js";
import { ephoneDnWords } from "./words.js";

/** Lines for something else than a phone's calls: paging, intercom, parking, music (REFERENCE.md section 4). */
const { setting, toggle } = vocabulary<EphoneDn>()(ephoneDnWords);

export const parkSlot = setting({
  acts: true,
  syntax:
    "park-slot [directed] [reservation-group group:WORD] [reserved-for owner:DIGITS] [timeout timeout:<0-65535> limit limit:<1-65535> [notify notify:DIGITS [only]] [recall] [transfer transfer:DIGITS] [alternate alternate:DIGITS] [retry retry:<0-65535> limit retries:<1-65535>]]",
  help: {
    "park-slot": "This ephone-dn is used as a park slot",
    directed: "Users park and fetch by its number",
    "reservation-group": "Group that may use it",
    group: "Group",
    "reserved-for": "The one extension that may use it",
    owner: "Extension number",
    timeout: "Seconds between two reminders",
    limit: "How many reminders",
    notify: "Remind this extension too",
    only: "Remind only that extension",
    recall: "Give the call back to the phone",
    transfer: "Give the call to another number",
    alternate: "Where it goes if that is busy",
    retry: "Seconds until the next try",
    retries: "How many tries",
  },
});

export const paging = setting({
  syntax: "paging [ip address:A.B.C.D port port:<2000-65535>]",
  help: {
    paging: "set audio paging mode",
    ip: "Multicast to the phones",
    address: "Multicast IP address, not 224.x.x.x",
    port: "UDP port",
  },
  get: (dn) => dn.paging,
  set(dn, args) {
    const first = Number(args.address?.split(".")[0] ?? 239);
    if (first < 225 || first > 239) return invalid("address");
    dn.paging = args;
    return undefined;
  },
  clear(dn) {
    dn.paging = undefined;
  },
});

export const pagingGroup = setting({
  acts: true,
  syntax: "paging group tags:WORD",
  help: {
    paging: "set audio paging mode",
    group: "Several paging numbers at once",
    tags: "Tags, with commas between",
  },
});

export const intercom = setting({
  acts: true,
  syntax: "intercom number:DIGITS [barge-in [no-mute] | no-auto-answer | no-mute] [label label:LINE]",
  help: {
    intercom: "Define intercom/auto-call extension number",
    number: "A sequence of digits - representing E.164 number",
    "barge-in": "Put a call that is on the other phone on hold",
    "no-mute": "The other phone's microphone is on",
    "no-auto-answer": "The other phone rings",
    label: "Text on the phone",
  },
});

export const conference = setting({
  acts: true,
  syntax: "conference {kind:{ad-hoc | meetme} [video [homogeneous]] | unlocked}",
  help: {
    conference: "Configure conference type",
    "ad-hoc": "Conferences that a call grows into",
    meetme: "Conferences that callers dial",
    unlocked: "Anyone may join",
    video: "With pictures",
    homogeneous: "The same video for all parties",
  },
});

export const moh = setting({
  acts: true,
  syntax: "moh [out-call number:DIGITS] [ip address:A.B.C.D port port:<2000-65535> [route route:A.B.C.D]]",
  help: {
    moh: "Music on hold from this line",
    "out-call": "Call the source of the music",
    number: "Its number",
    ip: "Multicast it as well",
    address: "Multicast IP address",
    port: "UDP port",
    route: "Interface on which it is sent",
  },
});

export const feed = setting({
  acts: true,
  syntax: "feed ip address:A.B.C.D port port:<2000-65535> [route route:A.B.C.D] [out-call number:DIGITS]",
  help: {
    feed: "Multicast what this line hears",
    ip: "Multicast",
    address: "Multicast IP address",
    port: "UDP port",
    route: "Interface on which it is sent",
    "out-call": "Call the source",
    number: "Its number",
  },
});

export const mohGroup = setting({
  syntax: "moh-group group:<0-5>",
  help: { "moh-group": "Group of music files for held calls", group: "Group tag" },
});

export const loopback = setting({
  acts: true,
  syntax:
    "loopback-dn other:<1-$maxDn> [forward forward:<1-32> | strip strip:<1-32>] [prefix prefix:DIGITS] [suffix suffix:DIGITS] [retry retry:<0-32767>] [auto-con] [codec codec:{g711alaw | g711ulaw}]",
  help: {
    "loopback-dn": "Define dn-tag to create loopback dn pair with this ephone-dn",
    other: "ephone-dn tag of the other end",
    forward: "Number of digits to forward",
    strip: "Number of digits to strip",
    prefix: "Digits in front",
    suffix: "Digits behind",
    retry: "Seconds until the next try",
    "auto-con": "Connect at once",
    codec: "Codec of the pair",
    g711alaw: "G.711 A-law",
    g711ulaw: "G.711 u-law",
  },
});

export const trunk = setting({
  syntax:
    "trunk digits:DIGITS [timeout timeout:<3-30>] [transfer-timeout transfer:<5-60000>] [monitor-port port:WORD]",
  help: {
    trunk: "Associate this line with a trunk port",
    digits: "Digits that choose the port",
    timeout: "Seconds between two digits",
    "transfer-timeout": "Seconds until a transfer comes back",
    transfer: "Seconds",
    "monitor-port": "Show whether the port is in use",
    port: "Voice port",
  },
});

export const mwi = setting({
  syntax: "mwi {kind:{off | on | on-off} | sip | qsig}",
  help: {
    off: "A call to this number switches the light off",
    on: "A call to this number switches the light on",
    "on-off": "A prefix of the call says which",
    sip: "The light is told by SIP",
    qsig: "The light is told by QSIG",
  },
  ...field("mwi"),
});

export const mwiType = setting({
  syntax: "mwi-type kind:{visual | audio | both}",
  default: { kind: "visual" },
  help: {
    "mwi-type": "How messages are announced",
    visual: "By the light",
    audio: "By the tone",
    both: "By both",
  },
});

export const singleReach = {
  mobility: toggle({
    acts: true,
    syntax: "mobility",
    default: "off",
    help: { mobility: "Calls may move to another phone" },
  }),
  snr: setting({
    acts: true,
    syntax: "snr number:DIGITS delay delay:<0-10> timeout timeout:<5-60> [cfwd-noan forward:DIGITS]",
    help: {
      number: "Number that rings too",
      delay: "Seconds before it rings",
      timeout: "Seconds until it stops",
      "cfwd-noan": "Forward calls that nobody takes",
      forward: "Number",
    },
  }),
  callingNumber: toggle({
    syntax: "snr calling-number local",
    default: "off",
    help: { "calling-number": "Calling number of that call", local: "The number of this line" },
  }),
  ringStop: toggle({
    syntax: "snr ring-stop",
    default: "off",
    help: { "ring-stop": "Stop ringing here when it answers" },
  }),
  virtual: toggle({
    syntax: "snr mode virtual",
    default: "off",
    since: "15.2(2)T",
    help: { mode: "How it works", virtual: "Without a phone of its own" },
  }),
  answerTooSoon: setting({
    syntax: "snr answer-too-soon seconds:<1-5>",
    help: { "answer-too-soon": "An answer so early is that of a machine", seconds: "Seconds" },
  }),
};

export const sharedLine = setting({
  syntax: "shared-line sip [max-calls calls:<2-16>]",
  since: "15.2(2)T",
  help: {
    "shared-line": "Shared line",
    sip: "With SIP phones",
    "max-calls": "Calls at a time",
    calls: "Calls",
  },
});

export const whisper = setting({
  syntax: "whisper-intercom [speed-dial number:DIGITS [label label:LINE]]",
  help: {
    "whisper-intercom": "Speak to a phone that is in a call",
    "speed-dial": "The one number that it calls",
    number: "Number",
    label: "Text on the phone",
  },
});
