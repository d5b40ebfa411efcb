import { codecs } from "../../router/codecs.js";
import { deviceName, phoneTypeNamed } from "../../router/phone-types.js";
import type { Router } from "../../router/router.js";
import { channelStates, isOverlay, placesOf, registrationOf } from "../../router/telephony.js";
import type {
  ActiveCall,
  Ephone,
  EphoneDn,
  PhoneButton,
  Registration,
} from "../../router/telephony-model.js";

/** One phone as `show ephone` prints it (SHOW.md section 1). */

const NO_MAC = "0000.0000.0000";

const SUFFIX: Readonly<Partial<Record<PhoneButton["separator"], string>>> = {
  c: "overlay",
  o: "overlay",
  s: "silent-ring",
  f: "feature-ring",
  m: "monitor-ring",
};

/** Real IOS from CME 7.1 on. */
export function phoneText(router: Router, phone: Ephone): string {
  const registration = registrationOf(router, phone);
  const legs = legsOf(router, phone);
  return [
    head(router, phone, registration, legs[0]),
    activity(registration, legs.length),
    `${addressing(phone, registration)}${registration?.doNotDisturb ? " DnD" : ""}`,
    ...phone.buttons.flatMap((button) => buttonLines(router, phone, button)),
    ...overlays(router, phone),
    ...phone.speedDials.map(({ tag, number, label }) =>
      `speed dial ${tag}:${number} ${label ?? ""}`.trimEnd(),
    ),
    ...(phone.pagingDn ? [`paging-dn ${phone.pagingDn.dn}`] : []),
    ...(phone.username ? [`Username:${phone.username.user} Password:${phone.username.password ?? ""}`] : []),
    ...legs.flatMap((leg) => legLines(router, leg)),
    `Preferred Codec: ${phone.codec?.codec ?? "g711ulaw"}`,
    "Lpcor Type: none",
    "",
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** A leg of a call at this phone, with the button on which it is. */
interface LegHere {
  readonly leg: ActiveCall;
  readonly other: ActiveCall | undefined;
  readonly button: number;
}

/** Calls in which the phone itself speaks: a shared line may be in use at another one. */
function legsOf({ calls }: Router, phone: Ephone): readonly LegHere[] {
  return calls.flatMap((leg) => {
    const { line, connected, connection } = leg;
    const button = phone.buttons.find(({ dns }) => line !== undefined && dns.includes(line.dn));
    if (line?.phone !== phone.tag || connected === undefined || !button) return [];
    const other = calls.find((one) => one.connection === connection && one !== leg);
    return [{ leg, other, button: button.button }];
  });
}

function legLines({ telephony }: Router, { leg, other }: LegHere): readonly string[] {
  const { line, codec, voice, local, remote } = leg;
  const { sent = 0, sentBytes = 0, received = 0, receivedBytes = 0 } = voice ?? {};
  const { lost = 0, jitter = 0, delay = 0 } = voice ?? {};
  const [from, to] = [local, remote].map((place) => `${place?.address ?? "0.0.0.0"} ${place?.port ?? 0}`);
  const dns = [line?.dn, other?.line?.dn].map((dn) => dn ?? -1);
  const [calling, called] = leg.direction === "Answer" ? dns : dns.toReversed();
  const { bytes, title } = codecs[codec];
  return [
    `Active Call on DN ${line?.dn ?? 0} chan ${line?.channel ?? 1} :${leg.number} ${from ?? ""} to ${to ?? ""} via ${telephony?.source?.address ?? "0.0.0.0"}`,
    `${title.replace(/[. ]/g, "").replace("µ-law", "Ulaw64k").replace("A-law", "Alaw64k")}  ${bytes} bytes vad`,
    `Tx Pkts ${sent} bytes ${sentBytes} Rx Pkts ${received} bytes ${receivedBytes} Lost ${lost}`,
    `Jitter ${Math.round(jitter)} Latency ${Math.round(delay)} callingDn ${calling ?? -1} calledDn ${called ?? -1}`,
  ];
}

function head(
  router: Router,
  phone: Ephone,
  registration: Registration | undefined,
  active: LegHere | undefined,
): string {
  const socket = registration?.socket ?? -1;
  const state = registration
    ? `REGISTERED in SCCP ver ${registration.version}/${SERVER_VERSION} max_streams=1`
    : absence(router, phone);
  return `ephone-${phone.tag}[${phone.tag - 1}] Mac:${phone.mac ?? NO_MAC} TCP socket:[${socket}] activeLine:${active?.button ?? 0} whisperLine:0 ${state}`;
}

/** Why a phone is not there: its signs of life stopped, or it left, or it never came. */
export function absence({ deceased }: Router, { tag }: Ephone): string {
  return deceased.has(tag) ? "DECEASED" : "UNREGISTERED";
}

/** The highest protocol version that CME 8.6 speaks. */
const SERVER_VERSION = 17;

function activity(registration: Registration | undefined, legs: number): string {
  const { offHook = false, ringing = false } = registration ?? {};
  const media = Math.min(legs, 1);
  return `mediaActive:${media} whisper_mediaActive:0 startMedia:${media} offhook:${Number(offHook)} ringing:${Number(ringing)} reset:0 reset_sent:0 paging 0 debug:0 caps:${registration ? 8 : 0} privacy:0`;
}

function addressing(phone: Ephone, registration: Registration | undefined): string {
  const lines = registration ? (phoneTypeNamed(phone.type)?.lines ?? 0) : 0;
  const { address = "0.0.0.0", port = 0, keepalives = 0 } = registration ?? {};
  return `IP:${address} * ${port} ${deviceName(phone.type)}  keepalive ${keepalives} max_line ${lines} available_line ${lines}`;
}

function buttonLines(router: Router, phone: Ephone, button: PhoneButton): string[] {
  const dn = router.ephoneDns.get(button.dns[0] ?? 0);
  if (!dn || button.separator === "x") return [];
  const states = channelStates(router, dn);
  const forwarded = dn.forwardAll === undefined ? "" : ` cfa ${dn.forwardAll}`;
  const words = [SUFFIX[button.separator], isShared(router, phone, dn) ? "shared" : undefined].filter(
    Boolean,
  );
  const channels = states.map((state, index) => `CH${index + 1}   ${state.padEnd(13)}`).join("");
  return [
    `button ${button.button}: cw:1 ccw:(${states.map(() => "0").join(" ")})`,
    `  dn ${dn.tag}  number ${dn.number ?? ""}${forwarded} ${channels}${words.join(" ")}`.trimEnd(),
  ];
}

function isShared(router: Router, phone: Ephone, dn: EphoneDn): boolean {
  return placesOf(router, dn.tag).some((place) => place.phone !== phone);
}

/** The numbers of each overlay button, `overlay 1: 11(60011) 12(60012)`. */
function overlays(router: Router, phone: Ephone): string[] {
  return phone.buttons
    .filter(isOverlay)
    .map(
      ({ button, dns }) =>
        `overlay ${button}: ${dns.map((tag) => `${tag}(${numberOf(router, tag)})`).join(" ")}`,
    );
}

function numberOf(router: Router, tag: number): string {
  return router.ephoneDns.get(tag)?.number ?? "";
}

/** A line for each button, and nothing of what the phone is able to. */
export function shortPhoneText(router: Router, phone: Ephone): string {
  const registration = registrationOf(router, phone);
  const { socket = -1, address = "0.0.0.0", port = 0, keepalives = 0 } = registration ?? {};
  const { offHook = false, ringing = false } = registration ?? {};
  const state = registration ? "REGISTERED in SCCP ver 12 and Server in ver 8" : absence(router, phone);
  const lines = registration ? 2 : (phoneTypeNamed(phone.type)?.lines ?? 0);
  return [
    "",
    `ephone-${phone.tag} Mac:${phone.mac ?? NO_MAC} TCP socket:[${socket}] activeLine:0 ${state}`,
    `mediaActive:0 offhook:${Number(offHook)} ringing:${Number(ringing)} reset:0 reset_sent:0 paging 0 debug:0 caps:8`,
    `IP:${address} ${port} ${phone.type ?? "Unknown 0"}   keepalive ${keepalives} max_line ${lines}`,
    ...(phone.buttons.length === 0 ? [" button 1: dn CH1 DOWN"] : []),
    ...phone.buttons.flatMap((button) => shortButton(router, button)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function shortButton(router: Router, { button, dns }: PhoneButton): string[] {
  const dn = router.ephoneDns.get(dns[0] ?? 0);
  if (!dn) return [];
  const [state = "DOWN"] = channelStates(router, dn);
  return [
    ` button ${button}: dn ${dn.tag}  number ${dn.number ?? ""} CH1   ${state === "DOWN" ? "IDLE" : state}`,
  ];
}
