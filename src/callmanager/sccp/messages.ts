import { address, type Field, type Fields, padding, repeat, struct, text, u16, u32, u8 } from "./fields.js";

/**
 * The Skinny Client Control Protocol, versions 3 to 11: every message that phones and the call agent exchange, with
 * the fields of its body in order. Bodies are as long as the longer ones of real servers; a shorter one that
 * arrives is read as far as it goes.
 */

const caller = { line: u32, callReference: u32 };

const encryption = padding(44);

/** Address and port of one end of a voice stream, and how it is coded. */
const media = { conference: u32, passThruParty: u32 };

const FROM_PHONE = {
  KeepAlive: message(0x000, {}),
  Register: message(0x001, {
    deviceName: text(16),
    userId: u32,
    instance: u32,
    address,
    deviceType: u32,
    maxStreams: u32,
    activeStreams: u32,
    protocolVersion: u8,
    unused: padding(1),
    features: u16,
    maxConferences: u32,
    activeConferences: u32,
    macAddress: padding(12),
    addressScope: u32,
    maxLines: u32,
    address6: padding(16),
    addressScope6: u32,
    firmware: text(32),
  }),
  IpPort: message(0x002, { port: u32 }),
  KeypadButton: message(0x003, { button: u32, ...caller }),
  EnblocCall: message(0x004, { number: text(24), line: u32 }),
  Stimulus: message(0x005, { stimulus: u32, instance: u32, callReference: u32, status: u32 }),
  OffHook: message(0x006, caller),
  OnHook: message(0x007, caller),
  ForwardStatReq: message(0x009, { line: u32 }),
  SpeedDialStatReq: message(0x00a, { number: u32 }),
  LineStatReq: message(0x00b, { line: u32 }),
  ConfigStatReq: message(0x00c, {}),
  TimeDateReq: message(0x00d, {}),
  ButtonTemplateReq: message(0x00e, {}),
  VersionReq: message(0x00f, {}),
  CapabilitiesRes: message(0x010, {
    count: u32,
    capabilities: repeat(18, struct({ codec: u32, framesPerPacket: u32, parameters: padding(8) })),
  }),
  ServerReq: message(0x012, {}),
  Alarm: message(0x020, { severity: u32, text: text(80), parameter1: u32, parameter2: u32 }),
  OpenReceiveChannelAck: message(0x022, { status: u32, address, port: u32, passThruParty: u32 }),
  SoftKeySetReq: message(0x025, {}),
  SoftKeyEvent: message(0x026, { event: u32, ...caller }),
  Unregister: message(0x027, { reason: u32 }),
  SoftKeyTemplateReq: message(0x028, {}),
  HeadsetStatus: message(0x02b, { status: u32 }),
  RegisterAvailableLines: message(0x02d, { lines: u32 }),
  ServiceURLStatReq: message(0x033, { index: u32 }),
  FeatureStatReq: message(0x034, { index: u32 }),
} as const;

const FROM_SERVER = {
  RegisterAck: message(0x081, {
    keepAlive: u32,
    /** Six signs, and two zero bytes that end the longest: `D/M/YA`. */
    dateTemplate: text(8),
    secondaryKeepAlive: u32,
    protocolVersion: u8,
    unused: padding(1),
    features: u16,
  }),
  StartTone: message(0x082, { tone: u32, direction: u32, ...caller }),
  StopTone: message(0x083, { ...caller, tone: u32 }),
  SetRinger: message(0x085, { mode: u32, duration: u32, ...caller }),
  SetLamp: message(0x086, { stimulus: u32, instance: u32, mode: u32 }),
  SetSpeakerMode: message(0x088, { mode: u32 }),
  SetMicroMode: message(0x089, { mode: u32 }),
  StartMediaTransmission: message(0x08a, {
    ...media,
    address,
    port: u32,
    milliseconds: u32,
    codec: u32,
    precedence: u32,
    silenceSuppression: u32,
    maxFrames: u32,
    bitRate: u32,
    callReference: u32,
    encryption,
    streamPassThrough: u32,
    associatedStream: u32,
    rfc2833Payload: u32,
    dtmfType: u32,
    mixing: u32,
    direction: u32,
  }),
  StopMediaTransmission: message(0x08b, { ...media, callReference: u32, portHandling: u32 }),
  CallInfo: message(0x08f, {
    callingName: text(40),
    calling: text(24),
    calledName: text(40),
    called: text(24),
    ...caller,
    callType: u32,
    originalCalledName: text(40),
    originalCalled: text(24),
    lastRedirectingName: text(40),
    lastRedirecting: text(24),
    originalReason: u32,
    lastReason: u32,
    voiceMailboxes: padding(96),
    callInstance: u32,
    security: u32,
    restriction: u32,
  }),
  ForwardStatRes: message(0x090, {
    active: u32,
    line: u32,
    forwards: repeat(3, struct({ active: u32, number: text(24) })),
    unused: padding(4),
  }),
  SpeedDialStatRes: message(0x091, { number: u32, digits: text(24), label: text(40) }),
  LineStatRes: message(0x092, { line: u32, number: text(24), name: text(40), label: text(40), options: u32 }),
  ConfigStatRes: message(0x093, {
    deviceName: text(16),
    userId: u32,
    instance: u32,
    userName: text(40),
    serverName: text(40),
    lines: u32,
    speedDials: u32,
  }),
  TimeDateRes: message(0x094, {
    year: u32,
    month: u32,
    dayOfWeek: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
    millisecond: u32,
    /** Seconds since 1970. */
    time: u32,
  }),
  ButtonTemplateRes: message(0x097, {
    offset: u32,
    count: u32,
    total: u32,
    buttons: repeat(42, struct({ instance: u8, kind: u8 }), { instance: 0, kind: 0xff }),
  }),
  VersionRes: message(0x098, { version: text(16) }),
  CapabilitiesReq: message(0x09b, {}),
  RegisterReject: message(0x09d, { reason: text(33), unused: padding(3) }),
  ServerRes: message(0x09e, {
    names: repeat(5, text(48)),
    ports: repeat(5, u32),
    addresses: repeat(5, address),
  }),
  Reset: message(0x09f, { kind: u32 }),
  KeepAliveAck: message(0x100, {}),
  StartMulticastMediaReception: message(0x101, {
    ...media,
    address,
    port: u32,
    milliseconds: u32,
    codec: u32,
    echoCancellation: u32,
    bitRate: u32,
    callReference: u32,
  }),
  StopMulticastMediaReception: message(0x103, { ...media, callReference: u32 }),
  OpenReceiveChannel: message(0x105, {
    ...media,
    milliseconds: u32,
    codec: u32,
    echoCancellation: u32,
    bitRate: u32,
    callReference: u32,
    encryption,
    streamPassThrough: u32,
    associatedStream: u32,
    rfc2833Payload: u32,
    dtmfType: u32,
    mixing: u32,
    direction: u32,
    remoteAddress: address,
    remotePort: u32,
  }),
  CloseReceiveChannel: message(0x106, { ...media, callReference: u32, portHandling: u32 }),
  SoftKeyTemplateRes: message(0x108, {
    offset: u32,
    count: u32,
    total: u32,
    softKeys: repeat(32, struct({ label: text(16), event: u32 })),
  }),
  SoftKeySetRes: message(0x109, {
    offset: u32,
    count: u32,
    total: u32,
    /** Places in the template, counted from 1, and what the phone explains of each. */
    sets: repeat(16, struct({ keys: repeat(16, u8), infos: repeat(16, u16) })),
  }),
  SelectSoftKeys: message(0x110, { ...caller, set: u32, validKeys: u32 }),
  CallState: message(0x111, {
    state: u32,
    ...caller,
    privacy: u32,
    precedenceLevel: u32,
    precedenceDomain: u32,
  }),
  DisplayPromptStatus: message(0x112, { timeout: u32, text: text(32), ...caller }),
  ClearPromptStatus: message(0x113, caller),
  ActivateCallPlane: message(0x116, { line: u32 }),
  UnregisterAck: message(0x118, { status: u32 }),
  DialedNumber: message(0x11d, { number: text(24), ...caller }),
  FeatureStatRes: message(0x11f, { index: u32, kind: u32, label: text(40), status: u32 }),
  DisplayPriNotify: message(0x120, { timeout: u32, priority: u32, text: text(32) }),
  ClearPriNotify: message(0x121, { priority: u32 }),
  ServiceURLStatRes: message(0x12f, { index: u32, url: text(256), label: text(40) }),
} as const;

/** What the codec reads: all messages by name. */
export const MESSAGES = { ...FROM_PHONE, ...FROM_SERVER } as const;

type Union<Table extends Record<string, { readonly layout: object }>> = {
  [Name in keyof Table]: { readonly type: Name } & Fields<Table[Name]["layout"]>;
}[keyof Table];

export type PhoneMessage = Union<typeof FROM_PHONE>;
export type ServerMessage = Union<typeof FROM_SERVER>;
export type SccpMessage = PhoneMessage | ServerMessage;

/** Whether a message is one that phones send. */
export function isPhoneMessage(message: SccpMessage): message is PhoneMessage {
  return Object.hasOwn(FROM_PHONE, message.type);
}

function message<const L extends Readonly<Record<string, Field<unknown>>>>(id: number, layout: L) {
  return { id, layout };
}
