import type { CodecName } from "./codecs.js";
import type { PhoneTypeName } from "./phone-types.js";
import type { Holder } from "../language/holder.js";

/** CallManager Express, from `telephony-service` on; what nobody said is undefined. */
export interface Telephony extends Holder {
  maxEphones: number;
  maxDn: number;
  /** Dial-peer preference and registration of all numbers (`max-dn … preference …`). */
  maxDnOptions: { readonly preference?: number; readonly registration?: "primary" | "both" };
  source: { readonly address: string; readonly port: number } | undefined;
  sourceOptions: {
    readonly secondary?: string;
    readonly rehome?: number;
    readonly "any-match"?: true;
    readonly "strict-match"?: true;
  };
  /** Marks of the packets that go to phones. */
  dscp: readonly { readonly codepoint: number; readonly kind: "media" | "service" | "signaling" | "video" }[];
  autoAssign: readonly AutoAssign[];
  /** Whether a phone that nobody configured may register; undefined is yes. */
  autoRegister: boolean | undefined;
  /** Seconds between two signs of life of a phone. */
  keepalive: { readonly seconds: number; readonly auxiliary?: number } | undefined;
  maxRedirect: number | undefined;
  /** Without a gain where a file of an early train said none. */
  conferences: { readonly count: number; readonly gain?: Gain } | undefined;
  transferSystem: { readonly kind: TransferSystem; readonly dss?: true } | undefined;
  transferPatterns: readonly { readonly pattern: string; readonly blind?: true }[];
  callForwardPatterns: readonly { readonly pattern: string }[];
  dialplanPatterns: readonly DialplanPattern[];
  voicemail: { readonly number: string } | undefined;
  moh: { readonly file: string } | undefined;
  multicastMoh:
    { readonly address: string; readonly port: number; readonly route?: readonly string[] } | undefined;
  systemMessage: { readonly message: string } | undefined;
  timeouts: Readonly<Partial<Record<PhoneTimeout, number>>>;
  timeZone: { readonly zone: number } | undefined;
  timeFormat: "12" | "24" | undefined;
  dateFormat: DateFormat | undefined;
  /** On unless switched off: what the PickUp key takes, and who may look into the directory. */
  directedPickup: { readonly gpickup?: true } | "no" | undefined;
  localDirectory: { readonly authenticate?: true } | "no" | undefined;
  /** Languages, and below tones; the first place is that of the whole router. */
  userLocales: readonly UserLocale[];
  networkLocales: readonly Locale[];
  /** Firmware by phone type. */
  loads: readonly { readonly type: string; readonly file: string }[];
  /** Where the phones' files are and how many there are; undefined: in memory, one for all. */
  cnfLocation: { readonly place?: "flash:" | "slot0:"; readonly url?: string } | undefined;
  cnfOption: "perphone" | "perphonetype" | undefined;
  /** Whether the phones' files were made, and their time stamp; "" where a file of an early train has none. */
  cnfFiles: string | undefined;
  /** The pages for administrators: who may see them, and what they may change there. */
  webSystem: WebAdmin | undefined;
  webCustomer: WebAdmin | undefined;
  dnWebedit: boolean;
  timeWebedit: boolean;
  directoryLastFirst: boolean;
  directoryEntries: readonly DirectoryEntry[];
  facStandard: boolean;
  facCustom: readonly CustomCode[];
  facAliases: readonly { readonly tag: number; readonly code: string; readonly existing: string }[];
  /** How agents leave their groups; undefined: by the DND key. */
  huntGroupLogout: "DND" | "HLog" | "notify" | undefined;
  /** What switches night service on and off. */
  nightCode: { readonly code: string } | undefined;
}

export interface AutoAssign {
  readonly first: number;
  readonly last: number;
  readonly type?: PhoneTypeName | "all";
  readonly cfw?: string;
  readonly timeout?: number;
}

export type Gain = "-6" | "0" | "3" | "6";
export type DateFormat = "dd-mm-yy" | "mm-dd-yy" | "yy-dd-mm" | "yy-mm-dd";
export type TransferSystem = "blind" | "full-blind" | "full-consult" | "local-consult";
export type PhoneTimeout = "busy" | "interdigit" | "night-service-bell" | "ringing" | "transfer-recall";

export interface DialplanPattern {
  readonly tag: number;
  readonly pattern: string;
  readonly length: number;
  readonly extension?: string;
  readonly "no-reg"?: true;
  readonly demote?: true;
}

export interface Locale {
  readonly index?: number;
  readonly country?: Country;
  /** A locale of one's own, and its country code. */
  readonly custom?: "U1" | "U2" | "U3" | "U4" | "U5";
  readonly code?: string;
  readonly file?: string;
}

/** What phones speak; the tones of fewer countries have a language of their own. */
export interface UserLocale extends Locale {
  readonly country?: Exclude<Country, "AT" | "CA" | "CH" | "GB">;
}

export type Country =
  | "AT"
  | "CA"
  | "CH"
  | "DE"
  | "DK"
  | "ES"
  | "FR"
  | "GB"
  | "IT"
  | "JP"
  | "NL"
  | "NO"
  | "PT"
  | "RU"
  | "SE"
  | "US";

export interface WebAdmin {
  readonly user?: string;
  readonly password?: string;
  readonly kind?: "0" | "5";
  readonly secret?: string;
}

export interface DirectoryEntry {
  readonly tag: number;
  readonly number: string;
  readonly name: string;
}

/** A feature access code of one's own: `fac custom callfwd all *45`. */
export interface CustomCode {
  readonly feature:
    | "callfwd"
    | "cancel"
    | "dnd"
    | "dpark-retrieval"
    | "ephone-hunt"
    | "park"
    | "pickup"
    | "redial"
    | "trnsfvm"
    | "voicemail";
  readonly detail?: "all" | "cancel" | "call" | "direct" | "group" | "hlog" | "hlog-phone" | "join" | "local";
  readonly waiting?: true;
  readonly code: string;
}

export interface EphoneDn extends Holder {
  readonly tag: number;
  /** Undefined is a single line. */
  mode: "dual-line" | "octo-line" | undefined;
  number: string | undefined;
  secondary: string | undefined;
  numberOptions: { readonly "no-reg"?: true; readonly both?: true; readonly primary?: true };
  name: string | undefined;
  label: string | undefined;
  description: string | undefined;
  preference: { readonly preference: number; readonly secondary?: number } | undefined;
  forwardAll: string | undefined;
  forwardBusy: CallForward | undefined;
  forwardNoAnswer: (CallForward & { readonly timeout: number }) | undefined;
  /** A call that finds this line busy does not go on to another line of the same number. */
  huntstop: boolean;
  huntstopChannel: { readonly channels?: number } | undefined;
  /** Serves the phones' loudspeakers: with a multicast address, or one call a phone. */
  paging: { readonly address?: string; readonly port?: number } | undefined;
  template: number | undefined;
  pickupGroup: string | undefined;
  /** How this number tells phones of messages. */
  mwi: { readonly kind?: "off" | "on" | "on-off"; readonly sip?: true; readonly qsig?: true } | undefined;
}

export interface CallForward {
  readonly number: string;
  readonly primary?: true;
  readonly secondary?: true;
  readonly "dialplan-pattern"?: true;
}

export interface Ephone extends Holder {
  readonly tag: number;
  securityMode: "authenticated" | "none" | "encrypted";
  description: string | undefined;
  mac: string | undefined;
  macReserved: boolean;
  /** What a voice-mail port has instead of a hardware address. */
  vmDevice: string | undefined;
  type: string | undefined;
  addons: Readonly<Record<string, unknown>>;
  buttons: readonly PhoneButton[];
  username: { readonly user: string; readonly password?: string } | undefined;
  pin: string | undefined;
  speedDials: readonly SpeedDial[];
  pagingDn: { readonly dn: number; readonly mode?: "multicast" | "unicast" } | undefined;
  codec: PhoneCodec | undefined;
  keepalive: number | undefined;
  maxCallsPerButton: number | undefined;
  busyTrigger: number | undefined;
  template: number | undefined;
  /** Which line the handset takes when it is lifted: a ringing or idle one unless something was said. */
  autoLine:
    | { readonly button?: number; readonly "answer-incoming"?: true; readonly incoming?: true }
    | "no"
    | undefined;
  nightBell: boolean;
  multicastMoh: boolean;
  /** It only stands for a phone that registered by itself: nobody configured it, and no configuration shows it. */
  learned: boolean;
}

export interface PhoneButton {
  readonly button: number;
  readonly separator: ":" | "b" | "c" | "f" | "m" | "o" | "s" | "w" | "x";
  /** The numbers behind it; an expansion (`x`) names the overlay button instead. */
  readonly dns: readonly number[];
}

export interface SpeedDial {
  readonly tag: number;
  readonly number: string;
  readonly label?: string;
}

export interface PhoneCodec {
  readonly codec: "g711ulaw" | "g722r64" | "g729r8" | "ilbc";
  readonly "dspfarm-assist"?: true;
}

export interface EphoneHunt extends Holder {
  readonly tag: number;
  readonly type: "longest-idle" | "peer" | "sequential";
  pilot: { readonly number: string; readonly secondary?: string } | undefined;
  list: readonly string[];
  final: string | undefined;
  hops: number | undefined;
  timeouts: readonly number[];
  maxTimeout: number | undefined;
  preference: { readonly preference: number; readonly secondary?: number } | undefined;
  noReg: { readonly both?: true; readonly pilot?: true } | undefined;
  membersLogout: boolean;
  statistics: boolean;
}

/** A type of phone that the router does not know by itself. */
export interface EphoneType extends Holder {
  readonly name: string;
  addon: boolean;
}

/** A phone that talks to the call agent (SCCP.md). */
export interface Registration {
  readonly socket: number;
  readonly address: string;
  readonly port: number;
  /** The protocol version of the phone. */
  readonly version: number;
  readonly firmware: string;
  /** Signs of life so far. */
  readonly keepalives: number;
  readonly offHook: boolean;
  readonly ringing: boolean;
  readonly doNotDisturb: boolean;
  /** Whether its user has typed the PIN that lifts after-hours blocks, and is still there. */
  loggedIn(): boolean;
  /** State of each line's channels by dn, `IDLE` where nothing else is said. */
  readonly states: ReadonlyMap<number, readonly string[]>;
}

/** One leg of a call that is going on, as `show call active voice brief` tells of it. */
export interface ActiveCall {
  /** Both legs of a call have the same. */
  readonly connection: number;
  readonly callId: number;
  /** A line of the router's own, or another router, by the protocol that they speak. */
  readonly kind: "telephony" | "h323" | "sip";
  /** Milliseconds since 1970, UTC, by the router's clock; connected is undefined while the phone rings. */
  readonly began: number;
  readonly connected: number | undefined;
  /** The dial-peer; 0 where none matched. */
  readonly peer: number;
  /** The side that called, or the side that is called. */
  readonly direction: "Answer" | "Originate";
  /** The number at this end. */
  readonly number: string;
  readonly state: "connecting" | "connected" | "held";
  readonly codec: CodecName;
  /** The line and its channel from 1 on, and the phone; undefined for a call to another router. */
  readonly line: { readonly dn: number; readonly channel: number; readonly phone: number } | undefined;
  /** The voice port of a leg at a telephone line, and its channel: `0/0/0`. */
  readonly port: { readonly name: string; readonly channel: number | undefined } | undefined;
  /** Where this leg's voice comes from, and where it goes. */
  readonly local: VoicePlace | undefined;
  readonly remote: VoicePlace | undefined;
  /** What has arrived and left at this end of the voice; undefined where nothing has. */
  readonly voice: VoiceStatistics | undefined;
  readonly numbers: CallNumbers;
  /** Of a leg to another router. */
  readonly trunk: TrunkSettings | undefined;
}

/** Who calls whom: as it was said, and as rules changed it; undefined where this router never learns it. */
export interface CallNumbers {
  readonly callerName: string;
  /** The caller hides its number. */
  readonly blocked: boolean;
  readonly calling: string | undefined;
  readonly called: string | undefined;
  readonly translatedCalling: string | undefined;
  readonly translatedCalled: string | undefined;
}

/** What the dial-peer of a leg says of it, when the leg began. */
export interface TrunkSettings {
  /** `ipv4:10.0.0.2`; "" for a call that came in. */
  readonly target: string;
  /** How digits are sent, the preferred way; undefined: as tones in the voice. */
  readonly dtmfRelay: string | undefined;
  readonly vad: boolean;
  /** The other router's address, where it is still connected. */
  readonly signalling: string | undefined;
  /** What it is in SIP; undefined for a call of H.323. */
  readonly sip: SipCallPlace | undefined;
}

/** A call of SIP as its messages and its voice go. */
export interface SipCallPlace {
  /** `Call-ID` */
  readonly callId: string;
  /** Where the other end takes messages, and where this router does. */
  readonly there: VoicePlace;
  readonly here: VoicePlace;
  /** Where this router takes the other end's voice; undefined before it has opened a way for it. */
  readonly voice: VoicePlace | undefined;
}

/** A telephone line in a card of the router. */
export interface VoiceLine {
  readonly kind: "fxs" | "fxo" | "bri" | "pri";
  /** Whether there is a live other end: layer 1 of an ISDN line. */
  connected: boolean;
  /** Whether layer 2 of an ISDN line is established. */
  layer2: boolean;
  /** An analog line whose loop is closed, and the calls that it has. */
  offHook: boolean;
  calls: number;
  /** The B channels that calls use. */
  channels: readonly number[];
}

/** A DSP farm that has registered with the call agent. */
export interface MediaUnit {
  readonly name: string;
  readonly kind: "conference" | "mtp";
  readonly socket: number;
  readonly address: string;
  readonly port: number;
  /** How many voices it takes at a time. */
  readonly streams: number;
  codecs: readonly CodecName[];
  keepalives: number;
}

/** A phone waits for a line to be free, and is told then. */
export interface CallBackRequest {
  /** The tags of the ephone-dn and the ephone from which somebody called. */
  readonly line: number;
  readonly phone: number;
  /** Milliseconds since 1970, UTC, by the router's clock. */
  readonly since: number;
}

/** A call that an application such as an auto attendant has answered. */
export interface ApplicationSession {
  /** The name of its service. */
  readonly application: string;
  readonly called: string;
  readonly calling: string;
}

/** One leg of a call that is over. */
export interface PastCall extends ActiveCall {
  /** Milliseconds since 1970, UTC, by the router's clock. */
  readonly ended: number;
  /** As Q.850 numbers causes. */
  readonly cause: number;
}

/** An IPv4 address and a UDP port. */
export interface VoicePlace {
  readonly address: string;
  readonly port: number;
}

/** What has become of the calls of one channel of a line since the router started. */
export interface LineStatistics {
  incoming: number;
  incomingAnswered: number;
  outgoing: number;
  outgoingAnswered: number;
  busy: number;
  /** At which state the other side hung up. */
  readonly disconnects: Record<"connect" | "alert" | "hold" | "ring", number>;
  /** Why the last calls ended (Q.850), the newest last, at most 64. */
  readonly causes: number[];
  /** The last call: its reference, who called whom, and its voice. */
  last:
    | {
        readonly reference: number;
        readonly calling: string;
        readonly called: string;
        readonly voice: VoiceStatistics | undefined;
      }
    | undefined;
}

/** What has become of the packets of a voice stream (RFC 3550 section 6.4.1). */
export interface VoiceStatistics {
  readonly sent: number;
  readonly sentBytes: number;
  readonly received: number;
  readonly receivedBytes: number;
  readonly lost: number;
  /** Milliseconds: how much the length of the way varies, and its length. */
  readonly jitter: number;
  readonly delay: number;
}

/** Of a stream of which nothing has been heard. */
export const SILENCE: VoiceStatistics = {
  sent: 0,
  sentBytes: 0,
  received: 0,
  receivedBytes: 0,
  lost: 0,
  jitter: 0,
  delay: 0,
};

/** A SIP phone that is registered (SIP.md section 2). */
export interface SipRegistration {
  /** The URI of its Contact, as it said last. */
  readonly contact: string;
  /** The same of each number that it has registered. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Where it is found. */
  readonly address: string;
  readonly port: number;
  readonly transport: "udp" | "tcp";
  readonly callId: string;
  readonly userAgent: string;
  /** Seconds for which it holds, and when that began, in milliseconds since 1970. */
  readonly expires: number;
  readonly since: number;
}

/** How often a SIP phone has registered and left, and when last, in milliseconds since 1970. */
export interface SipRegistrationCounts {
  readonly registers: number;
  readonly registered: number;
  readonly unregisters: number;
  readonly unregistered: number;
  readonly asked: number | undefined;
  readonly succeeded: number | undefined;
  readonly left: number | undefined;
}

/** A phone that tried to register and was turned away. */
export interface RegistrationAttempt {
  readonly mac: string;
  /** Milliseconds since 1970, UTC, by the router's clock. */
  readonly time: number;
  readonly device: string;
}
