import type { Exchange } from "../calls/exchange.js";
import type { Q931Message } from "../host/line-signal.js";
import { causeText } from "../../router/release-causes.js";

/** What `debug isdn q931` tells of a message (FEATURES.md section 6). */
export function traceQ931(
  { host }: Exchange,
  port: string,
  direction: "TX ->" | "RX <-",
  message: Q931Message,
): void {
  // Digits that are heard in the voice are no message of the D channel.
  if (message.message === "INFORMATION") return;
  host.debug("ISDN Q931 packets", () => {
    const { reference, isOrigin } = message;
    const flagged = (isOrigin ? 0 : 0x8000) + reference;
    const callref = flagged.toString(16).toUpperCase().padStart(4, "0");
    const name = shortPort(port);
    const head = `ISDN ${name} Q931: ${direction} ${message.message} pd = 8  callref = 0x${callref}`;
    return [head, ...elements(message, port.startsWith("BRI")).map((line) => `\t${line}`)].join("\n");
  });
}

function elements(
  { message, channel, calling, called, cause }: Q931Message,
  isBasic: boolean,
): readonly string[] {
  return [
    ...(message === "SETUP" ? SPEECH : []),
    ...(channel === undefined ? [] : channelElement(channel, isBasic)),
    ...(calling && calling.name !== "" ? [`Display i = '${calling.name}'`] : []),
    ...(calling && calling.number !== ""
      ? [`Calling Party Number i = 0x0081, '${calling.number}'`, "\tPlan:Unknown, Type:Unknown"]
      : []),
    ...(called === undefined
      ? []
      : [`Called Party Number i = 0x80, '${called}'`, "\tPlan:Unknown, Type:Unknown"]),
    ...(cause === undefined ? [] : [`Cause i = 0x80${hex(0x80 + cause)} - ${nameOf(cause)}`]),
  ];
}

/** Bearer capability (ITU-T Q.931 section 4.5.5). */
const SPEECH = [
  "Bearer Capability i = 0x8090A3",
  "\tStandard = CCITT",
  "\tTransfer Capability = Speech",
  "\tTransfer Mode = Circuit",
  "\tTransfer Rate = 64 kbit/s",
];

function channelElement(channel: number, isBasic: boolean): readonly string[] {
  if (isBasic) return [`Channel ID i = 0x${hex(0x88 + channel)}`];
  return [`Channel ID i = 0xA983${hex(0x80 + channel)}`, `\tExclusive, Channel ${channel}`];
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, "0");
}

/** `normal call clearing (16)` without its number, beginning with a capital letter. */
function nameOf(cause: number): string {
  const [, words = ""] = /\((.*) \(\d+\)\)$/.exec(causeText(cause)) ?? [];
  return words === "" ? "Unknown cause" : `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;
}

function shortPort(port: string): string {
  return port.replace(/^Serial/, "Se").replace(/^BRI/, "BR");
}
