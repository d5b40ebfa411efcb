import type { GenericBlock } from "../../language/holder.js";
import * as phone from "../../modes/voice/register/pool.js";
import * as shared from "../../modes/voice/register/shared.js";
import { calls, keys } from "../../modes/voice/register/template.js";
import type { Router } from "../../router/router.js";
import type { TaggedBlock } from "./by-tag.js";
import { onOff, registerPools } from "./register-text.js";
import { phonePeerLines, registeredLines, registrationLines } from "./registered-text.js";

/** SIP phones and their templates, as configured (SHOW.md section 5). */

/** What a phone goes by: its hardware address, or the addresses from which it may come. */
export function identityOf(pool: GenericBlock): string {
  const id = phone.identity.id.shown.of(pool);
  return id?.mac?.toUpperCase() ?? id?.address ?? id?.net ?? "0000.0000.0000";
}

function identityLine(pool: GenericBlock): string {
  const id = phone.identity.id.shown.of(pool);
  if (id?.address !== undefined) return `  Ip address is ${id.address}, Mask is ${id.mask ?? ""}`;
  if (id?.net !== undefined) return `  Network address is ${id.net}, Mask is ${id.netMask ?? ""}`;
  return `  Mac address is ${identityOf(pool)}`;
}

/** A word and what it is set to; nothing while it is not set. */
function optional(said: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [`  ${said} ${value}`];
}

export function poolLines(router: Router, pool: TaggedBlock): readonly string[] {
  const { keepConference, collectKpml } = shared.habits;
  return [
    `Pool Tag ${pool.args.tag}`,
    "Config:",
    identityLine(pool),
    ...typeLines(pool),
    ...numberLines(pool),
    "  Proxy Ip address is 0.0.0.0",
    ...optional("Current Phone load version is", router.sipRegistrations.get(pool.args.tag)?.userAgent),
    ...callLines(pool),
    ...buttonLines(pool),
    `  keep-conference is ${onOff(keepConference.shown.isOn(pool))}`,
    ...userLines(pool),
    ...optional("template is", phone.lines.template.shown.of(pool)?.tag),
    `  kpml signal is ${onOff(collectKpml.shown.isOn(pool))}`,
    ...lpcorLines(pool, "Lpcor Type is"),
    `  Transport type is ${shared.sessionTransport.shown.of(pool).transport}`,
    ...registeredLines(router, pool.args.tag),
    "",
    "Dialpeers created:",
    "",
    ...phonePeerLines(router, pool.args.tag),
    "Statistics:",
    ...registrationLines(router, pool.args.tag),
  ];
}

function typeLines(pool: GenericBlock): readonly string[] {
  const said = phone.identity.type.shown.of(pool);
  if (!said) return [];
  const modules = [said.first, said.second, said.third].flatMap((module, index) =>
    module === undefined ? [] : [`${index + 1} ${module}`],
  );
  return [`  Type is ${said.type}${modules.length === 0 ? "" : ` addon ${modules.join(" ")}`}`];
}

function numberLines(pool: GenericBlock): readonly string[] {
  return phone.lines.number.shown.all(pool).map(({ line, dn, pattern, order }) => {
    const head = `  Number list ${line} :`;
    if (dn !== undefined) return `${head} DN ${dn}`;
    return `${head} Pattern is ${pattern ?? ""}, Preference is ${order ?? 0}`;
  });
}

function callLines(pool: GenericBlock): readonly string[] {
  const methods = phone.media.dtmfRelay.shown.of(pool)?.methods;
  const translated = phone.calls.translateOutgoing.shown.all(pool);
  return [
    `  DTMF Relay is ${methods ? `enabled, ${methods.join(" ")}` : "disabled"}`,
    `  Call Waiting is ${onOff(phone.calls.callWaiting.shown.isOn(pool))}`,
    `  DnD is ${onOff(phone.calls.dnd.shown.isOn(pool))}`,
    ...(shared.habits.video.shown.isOn(pool) ? ["  Video is enabled"] : []),
    ...(shared.habits.camera.shown.isOn(pool) ? ["  Camera is enabled"] : []),
    ...(shared.later.nightBell.shown.isOn(pool) ? ["  Night Service Bell is enabled"] : []),
    `  Busy trigger per button value is ${phone.busyTrigger.shown.of(pool)?.calls ?? 0}`,
    ...optional("Codec is", phone.user.codec.shown.of(pool)?.codec),
    ...optional("call-forward b2bua all", shared.forwarding.all.shown.of(pool)?.number),
    ...translated.map(({ what, rule }) => `  Translate outgoing ${what} tag is ${rule}`),
    ...optional("Application is", phone.calls.application.shown.of(pool)?.name),
    ...optional("Default preference is", phone.lines.preference.shown.all(pool)[0]?.order),
  ];
}

function buttonLines(pool: GenericBlock): readonly string[] {
  const { speedDial, blfSpeedDial } = phone.dialling;
  return [
    ...speedDial.shown
      .all(pool)
      .map(({ tag, number, label }) => `  speed-dial ${tag} ${number}${withLabel(label)}`),
    ...blfSpeedDial.shown
      .all(pool)
      .map(({ tag, number, label }) => `  blf-speed-dial ${tag} ${number}${withLabel(label)}`),
    ...shared.habits.featureButton.shown
      .all(pool)
      .map(({ index, feature }) => `  feature-button ${index} ${feature}`),
  ];
}

function withLabel(label: string | undefined): string {
  return label === undefined ? "" : ` label ${label}`;
}

function userLines(pool: GenericBlock): readonly string[] {
  const user = phone.user.username.shown.of(pool);
  if (!user) return [];
  return [`  username ${user.name}${user.password === undefined ? "" : ` password ${user.password}`}`];
}

function lpcorLines(block: GenericBlock, title: string): readonly string[] {
  return [
    `  ${title} ${shared.lpcor.type.shown.of(block)?.kind ?? "none"}`,
    ...shared.lpcor.direction.shown.all(block).map(({ direction, name }) => `  Lpcor ${direction} ${name}`),
  ];
}

export function templateLines(router: Router, template: TaggedBlock): readonly string[] {
  const { tag } = template.args;
  const users = registerPools(router).filter((pool) => phone.lines.template.shown.of(pool)?.tag === tag);
  return [
    `Temp Tag ${tag}`,
    "Config:",
    ...featureLines(template),
    ...voicemailLines(template),
    ...keys.softkeys.shown.all(template).map((row) => `  softkey ${row.state}  ${row.keys.join(" ")}`),
    ...optional("Emergency response location", shared.habits.emergencyLocation.shown.of(template)?.tag),
    ...lpcorLines(template, "Lpcor type"),
    ...users.map((pool) => `  Pool ${pool.args.tag} has this template configured`),
  ];
}

function featureLines(template: GenericBlock): readonly string[] {
  const conference = calls.conference.shown.isOn(template) && calls.conferenceEnable.shown.isOn(template);
  return [
    `  Attended Transfer is ${onOff(calls.transferAttended.shown.isOn(template))}`,
    `  Blind Transfer is ${onOff(calls.transferBlind.shown.isOn(template))}`,
    `  Semi-attended Transfer is ${onOff(calls.semiAttended.shown.isOn(template))}`,
    `  Conference is ${onOff(conference)}`,
    `  Caller-ID block is ${onOff(calls.blockCallerId.shown.isOn(template))}`,
    `  DnD control is ${onOff(calls.dndControl.shown.isOn(template))}`,
    `  Anonymous call block is ${onOff(calls.blockAnonymous.shown.isOn(template))}`,
  ];
}

function voicemailLines(template: GenericBlock): readonly string[] {
  const voicemail = calls.voicemail.shown.of(template);
  return voicemail ? [`  Voicemail is ${voicemail.number}, timeout ${voicemail.timeout ?? 15}`] : [];
}
