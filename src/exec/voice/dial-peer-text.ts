import { dtmfRelay, vad } from "../../modes/voice/dial-peer/media.js";
import * as said from "../../modes/voice/dial-peer/peer.js";
import { isOperational, type DialPeer } from "../../rules/dial-peers.js";
import * as settings from "./dial-peer-settings.js";

/** One dial-peer in full, as `show dial-peer voice` and `show dialplan number` print it (SHOW.md section 6). */
export function peerLines(peer: DialPeer): readonly string[] {
  const kind = peer.kind === "pots" ? "VoiceEncapPeer" : "VoiceOverIpPeer";
  return [
    `${kind}${peer.tag}`,
    ...common(peer),
    ...(peer.kind === "pots" ? pots(peer) : voip(peer)),
    ...ENDING,
  ];
}

/** A peer's lines with their indentation: a tab in its own show, blanks elsewhere. */
export function peerText(peer: DialPeer, indent: string): string {
  return peerLines(peer)
    .map((line, index) => (index === 0 || line === "" ? `${line}\n` : `${indent}${line}\n`))
    .join("");
}

function quoted(text: string): string {
  return `\`${text}'`;
}

function onOff(on: boolean): string {
  return on ? "enabled" : "disabled";
}

function common(peer: DialPeer): readonly string[] {
  const { block, corLists } = peer;
  const methods = dtmfRelay.shown.of(block)?.methods ?? [];
  const relay = methods.length === 0 ? "disabled" : `enabled, ${methods.join(" ")}`;
  const application = settings.applicationOf(block);
  return [
    "peer type = voice, system default peer = FALSE, information type = voice,",
    `description = ${quoted(said.description.shown.of(block)?.text ?? "")},`,
    `tag = ${peer.tag}, destination-pattern = ${quoted(peer.pattern)},`,
    `voice reg type = 0, corresponding tag = 0,`,
    "allow watch = FALSE",
    `answer-address = ${quoted(peer.answer)}, preference=${peer.preference},`,
    ...settings.callerLines(block),
    "rtp-ssrc mux = system",
    `source carrier-id = ${quoted(settings.carrier(block, "source"))}, target carrier-id = ${quoted(settings.carrier(block, "target"))},`,
    `source trunk-group-label = ${quoted(settings.trunkGroup(block, "source"))}, target trunk-group-label = ${quoted(settings.trunkGroup(block, "target"))},`,
    "numbering Type = `unknown'",
    `group = ${peer.tag}, Admin state is ${peer.shutdown ? "down" : "up"}, Operation state is ${isOperational(peer) ? "up" : "down"},`,
    `incoming called-number = ${quoted(peer.incoming)}, connections/maximum = 0/${peer.maximum ?? "unlimited"},`,
    `DTMF Relay = ${relay},`,
    "URI classes:",
    "    Incoming (Request) = ",
    "    Incoming (Via) = ",
    "    Incoming (To) = ",
    "    Incoming (From) = ",
    "    Destination = ",
    `huntstop = ${onOff(peer.huntstop)},`,
    `in bound application associated: '${application === "" ? "DEFAULT" : application}'`,
    `out bound application associated: '${settings.applicationOf(block, "out-bound")}'`,
    "dnis-map = ",
    "permission :both",
    `incoming COR list:${corLists.incoming ?? "maximum capability"}`,
    `outgoing COR list:${corLists.outgoing ?? "minimum requirement"}`,
    `Translation profile (Incoming):${withBlank(peer.incomingProfile)}`,
    `Translation profile (Outgoing):${withBlank(peer.outgoingProfile)}`,
    "incoming call blocking:",
    "translation-profile = `'",
    "disconnect-cause = `no-service'",
    "advertise 0x40 capacity_update_timer 25 addrFamily 4 oldAddrFamily 4",
    settings.mailboxLine(block),
  ];
}

function withBlank(name: string): string {
  return name === "" ? "" : ` ${name}`;
}

function pots(peer: DialPeer): readonly string[] {
  const { block } = peer;
  return [
    `type = pots, prefix = ${quoted(said.prefix.shown.of(block)?.digits ?? "")},`,
    `forward-digits ${settings.forwardedDigits(block)}`,
    `session-target = ${quoted("")}, voice-port = ${quoted(peer.port)},`,
    `direct-inward-dial = ${onOff(said.directInwardDial.shown.isOn(block))},`,
    `digit_strip = ${onOff(said.digitStrip.shown.isOn(block))},`,
    "register E.164 number with H323 GK and/or SIP Registrar = TRUE",
    ...settings.faxLines(block, "system"),
    "supported-language = ''",
    "preemption level = `routine'",
    "bandwidth:",
    "    maximum = 64 KBits/sec, minimum = 64 KBits/sec",
    "voice class called-number:",
    "    inbound = `', outbound = `'",
    "dial tone generation after remote onhook = enabled",
  ];
}

function voip(peer: DialPeer): readonly string[] {
  const { block } = peer;
  const codec =
    peer.codecClass === undefined
      ? settings.codecText(block)
      : `voice class codec = ${quoted(String(peer.codecClass))},`;
  return [
    `type = voip, session-target = ${quoted(peer.target)},`,
    "technology prefix: ",
    "settle-call = disabled",
    ...settings.markingLines(block),
    "UDP checksum = disabled,",
    `session-protocol = ${peer.protocol}, session-transport = ${said.sessionTransport.shown.of(block).name},`,
    "req-qos = best-effort, acc-qos = best-effort,",
    ...settings.faxLines(block, "voice"),
    settings.faxProtocolLine(block),
    "fax-relay ecm enable",
    codec,
    "Media Setting = forwarding (flow-through) (global)",
    "Expect factor = 0, Icpif = 20,",
    ...settings.playoutLines(block),
    settings.signalingLine(block),
    `VAD = ${onOff(vad.shown.isOn(block))}, Poor QOV Trap = disabled,`,
    "Source Interface = NONE",
    "voice class sip url = system,",
    "voice class sip rel1xx = system,",
    settings.redirectLine(block),
    "probe disabled,",
  ];
}

/** Nothing counts calls by peer. */
const ENDING = [
  "Time elapsed since last clearing of voice call statistics never",
  "Connect Time = 0, Charged Units = 0,",
  "Successful Calls = 0, Failed Calls = 0, Incomplete Calls = 0",
  "Accepted Calls = 0, Refused Calls = 0,",
  'Last Disconnect Cause is "",',
  'Last Disconnect Text is "",',
  "Last Setup Time = 0.",
];
