import { codecs } from "../../../router/codecs.js";
import { deviceName, phoneTypeNamed } from "../../../router/phone-types.js";
import type { Router } from "../../../router/router.js";
import { channelStates, isOverlay, placesOf, registrationOf } from "../../../router/telephony.js";
import type {
  ActiveCall,
  ActiveLeg,
  Ephone,
  EphoneDn,
  PhoneButton,
  Registration,
} from "../../../router/telephony-model.js";

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
  const legs = legsOf(router, phone, registration);
  return [
    head(phone, registration, legs[0]),
    activity(registration, legs.length),
    `${addressing(phone, registration)}${registration?.doNotDisturb ? " DnD" : ""}`,
    ...phone.buttons.flatMap((button) => buttonLines(router, phone, button)),
    ...overlays(router, phone),
    ...phone.speedDials.map(({ tag, number, label }) =>
      `speed dial ${tag}:${number} ${label ?? ""}`.trimEnd(),
    ),
    ...(phone.pagingDn ? [`paging-dn ${phone.pagingDn.dn}`] : []),
    ...(phone.username ? [`Username:${phone.username.user} Password:${phone.username.password ?? ""}`] : []),
    ...legs.flatMap(legLines),
    `Preferred Codec: ${phone.codec?.codec ?? "g711ulaw"}`,
    "Lpcor Type: none",
    "",
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** A leg of a call at this phone, with the button on which it is. */
interface LegHere {
  readonly call: ActiveCall;
  readonly leg: ActiveLeg;
  readonly other: ActiveLeg;
  readonly button: number;
}

/** Calls in which the phone itself speaks: a shared line may be in use at another one. */
function legsOf(router: Router, phone: Ephone, registration: Registration | undefined): readonly LegHere[] {
  return router.calls.flatMap((call) =>
    [
      { leg: call.caller, other: call.callee },
      { leg: call.callee, other: call.caller },
    ].flatMap(({ leg, other }) => {
      const button = phone.buttons.find(({ dns }) => leg.dn !== undefined && dns.includes(leg.dn));
      const here = leg.media !== undefined && leg.media.address === registration?.address;
      return button && here ? [{ call, leg, other, button: button.button }] : [];
    }),
  );
}

function legLines({ call, leg, other }: LegHere): readonly string[] {
  const { sent = 0, sentBytes = 0, received = 0, receivedBytes = 0 } = leg.voice ?? {};
  const { lost = 0, jitter = 0, delay = 0 } = leg.voice ?? {};
  const [from, to] = [leg, other].map(({ media }) => `${media?.address ?? "0.0.0.0"} ${media?.port ?? 0}`);
  const bytes = codecs[call.codec].bytes;
  return [
    `Active Call on DN ${leg.dn ?? 0} chan ${leg.channel ?? 1} :${other.number} ${from ?? ""} to ${to ?? ""} via ${leg.media?.address ?? "0.0.0.0"}`,
    `${codecs[call.codec].title.replace(/[. ]/g, "").replace("µ-law", "Ulaw64k").replace("A-law", "Alaw64k")}  ${bytes} bytes no vad`,
    `Tx Pkts ${sent} bytes ${sentBytes} Rx Pkts ${received} bytes ${receivedBytes} Lost ${lost}`,
    `Jitter ${Math.round(jitter)} Latency ${Math.round(delay)} callingDn ${call.caller.dn ?? -1} calledDn ${call.callee.dn ?? -1}`,
  ];
}

function head(phone: Ephone, registration: Registration | undefined, active: LegHere | undefined): string {
  const socket = registration?.socket ?? -1;
  const state = registration
    ? `REGISTERED in SCCP ver ${registration.version}/${SERVER_VERSION} max_streams=1`
    : "UNREGISTERED";
  return `ephone-${phone.tag}[${phone.tag - 1}] Mac:${phone.mac ?? NO_MAC} TCP socket:[${socket}] activeLine:${active?.button ?? 0} whisperLine:0 ${state}`;
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

/** Packet Tracer's 2811. */
export function packetTracerText(router: Router, phone: Ephone): string {
  const registration = registrationOf(router, phone);
  const { socket = -1, address = "0.0.0.0", port = 0, keepalives = 0 } = registration ?? {};
  const { offHook = false, ringing = false } = registration ?? {};
  const state = registration ? "REGISTERED in SCCP ver 12 and Server in ver 8" : "UNREGISTERED";
  const lines = registration ? 2 : (phoneTypeNamed(phone.type)?.lines ?? 0);
  return [
    "",
    `ephone-${phone.tag} Mac:${phone.mac ?? NO_MAC} TCP socket:[${socket}] activeLine:0 ${state}`,
    `mediaActive:0 offhook:${Number(offHook)} ringing:${Number(ringing)} reset:0 reset_sent:0 paging 0 debug:0 caps:8`,
    `IP:${address} ${port} ${phone.type ?? "Unknown 0"}   keepalive ${keepalives} max_line ${lines}`,
    ...phone.buttons.flatMap((button) => packetTracerButton(router, button)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function packetTracerButton(router: Router, { button, dns }: PhoneButton): string[] {
  const dn = router.ephoneDns.get(dns[0] ?? 0);
  if (!dn) return [];
  const [state = "DOWN"] = channelStates(router, dn);
  return [
    ` button ${button}: dn ${dn.tag}  number ${dn.number ?? ""} CH1   ${state === "DOWN" ? "IDLE" : state}`,
  ];
}
