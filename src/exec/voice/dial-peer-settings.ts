import { CODEPOINTS, codepoint } from "../../language/types/named-number.js";
import type { GenericBlock } from "../../language/holder.js";
import { callerIds, services } from "../../modes/voice/dial-peer/calls.js";
import { codec, dscp, faxProtocol, faxRate, media } from "../../modes/voice/dial-peer/media.js";
import { application, forwardDigits, service } from "../../modes/voice/dial-peer/peer.js";

/** What `show dial-peer voice` says of settings that nothing else reads (IOS Voice Command Reference). */

/** The number of the caller, as the peer hands it on. */
export function callerLines(peer: GenericBlock): readonly string[] {
  const network = callerIds.networkNumber.shown.of(peer);
  const strip = callerIds.strip.shown.of(peer);
  const restriction = callerIds.restrict.shown.isOn(peer) ? "Restrict" : strip ? "Strip" : "None";
  return [
    `CLID Restriction = ${restriction}`,
    `CLID Network Number = \`${network?.number ?? ""}'`,
    `CLID Second Number ${network?.strip ? "stripped" : "sent"} `,
    `CLID Override RDNIS = ${callerIds.overrideRdnis.shown.isOn(peer) ? "enabled" : "disabled"},`,
  ];
}

export function carrier(peer: GenericBlock, end: "source" | "target"): string {
  return services.carrierId.shown.of(peer, { end })?.name ?? "";
}

/** The trunk group from which calls of this peer come, or to which they go. */
export function trunkGroup(peer: GenericBlock, end: "source" | "target"): string {
  return services.trunkGroupLabel.shown.of(peer, { end })?.name ?? "";
}

export function mailboxLine(peer: GenericBlock): string {
  return `mailbox selection policy: ${services.mailboxSelection.shown.of(peer)?.which ?? "none"}`;
}

export function forwardedDigits(peer: GenericBlock): string {
  const digits = forwardDigits.shown.of(peer);
  return digits?.all ? "all" : digits?.extra ? "extra" : String(digits?.count ?? "default");
}

/** The payload of one packet in bytes where a peer does not say it: 20 ms of sound, 30 ms with G.723. */
const PAYLOADS: Readonly<Record<string, number>> = {
  g711alaw: 160,
  g711ulaw: 160,
  "g722-64": 160,
  g723ar53: 20,
  g723r63: 24,
  g729r8: 20,
  ilbc: 50,
};

export function codecText(peer: GenericBlock): string {
  const { codec: name = "", bytes } = codec.shown.of(peer);
  return `codec = ${name},   payload size =  ${bytes ?? PAYLOADS[name] ?? 20} bytes,`;
}

export function faxLines(peer: GenericBlock, usual: string): readonly string[] {
  const [line] = faxRate.shown.all(peer);
  return [`fax rate = ${line?.rate ?? usual},   payload size =  ${line?.bytes ?? 20} bytes`];
}

export function faxProtocolLine(peer: GenericBlock): string {
  return `fax protocol = ${faxProtocol.shown.of(peer).protocol}`;
}

/** How the packets of a peer are marked: voice by `ef` and signalling by `af31`, unless told otherwise. */
export function markingLines(peer: GenericBlock): readonly string[] {
  const lines = dscp.shown.all(peer);
  const marked = (
    stream: "media" | "signaling",
    call: "rsvp-pass" | "rsvp-fail" | undefined,
    usual: number,
  ) => {
    const own = lines.find((line) => line.stream === stream && line.call === call);
    const all = lines.find((line) => line.stream === stream && line.call === undefined);
    return codepoint.print((own ?? all)?.value ?? usual);
  };
  const { ef, af31 } = CODEPOINTS;
  return [
    `ip media DSCP = ${marked("media", undefined, ef)}, ip media rsvp-pass DSCP = ${marked("media", "rsvp-pass", ef)}`,
    `ip media rsvp-fail DSCP = ${marked("media", "rsvp-fail", ef)}, ip signaling DSCP = ${marked("signaling", undefined, af31)},`,
  ];
}

const LEAST = { default: 40, low: 10, high: 80 };

/** How much voice waits before it is played. */
export function playoutLines(peer: GenericBlock): readonly string[] {
  const delay = (what: "nominal" | "maximum" | "fax") =>
    media.playoutDelay.shown.of(peer, { what })?.milliseconds;
  const { level } = media.playoutDelayMinimum.shown.of(peer);
  return [
    `Playout Mode is set to ${media.playoutDelayMode.shown.of(peer).mode},`,
    `Initial ${delay("nominal")} ms, Max ${delay("maximum")} ms`,
    `Playout-delay Minimum mode is set to ${level}, value ${LEAST[level]} ms`,
    `Fax nominal ${delay("fax")} ms`,
  ];
}

export function signalingLine(peer: GenericBlock): string {
  return `Max Redirects = 1, signaling-type = ${media.signalType.shown.of(peer).kind},`;
}

export function redirectLine(peer: GenericBlock): string {
  return `redirect ip2ip = ${services.redirectIp2ip.shown.isOn(peer) ? "enabled" : "disabled"}`;
}

/** The application behind calls that come in by this peer, or leave by it. */
export function applicationOf(peer: GenericBlock, direction?: "out-bound"): string {
  const lines = [...service.shown.all(peer), ...application.shown.all(peer)];
  return lines.find((line) => line.direction === direction)?.name ?? "";
}
