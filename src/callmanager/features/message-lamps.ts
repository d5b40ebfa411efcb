import { mwiLine } from "../../modes/ephone/keys.js";
import { systemMessageOf } from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import type { Feature } from "../phones/feature.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { lineOf, type Phone } from "../phones/lines-and-phones.js";
import { LAMP, MESSAGE_LAMP } from "../sccp/values.js";

/**
 * A call to a number of `mwi` says that messages wait for the extension in its last digits, or no longer: the lamp on the
 * handset tells of the phone's own line (`mwi-line`), an envelope of its others (CME administration guide, "Configuring
 * Voice-Mail Integration").
 */
export const messageLamps: Feature = {
  takeCall(exchange, call, dn) {
    if (dn.mwi?.kind === undefined) return undefined;
    switchLamp(exchange, dn, call);
    return { failed: "busy", cause: CAUSE.normal };
  },
  registered(phone) {
    const tags = phone.lines.flatMap(({ dns }) => dns);
    for (const tag of tags) if (lines(phone.exchange).has(tag)) show(phone, tag);
  },
};

/** Tags of the ephone-dns for which messages wait. */
const lines = attached((_exchange: Exchange) => new Set<number>());

/** A server of voice mail says whether messages wait for a number, which asks for that by `mwi sip`. */
export function noteMessages(exchange: Exchange, number: string, waits: boolean): boolean {
  const tags = lineTagsOf(exchange, number).filter((tag) => exchange.router.ephoneDns.get(tag)?.mwi?.sip);
  for (const tag of tags) switchLine(exchange, tag, waits);
  return tags.length > 0;
}

function switchLamp(exchange: Exchange, dn: EphoneDn, { destination, caller }: Call): void {
  const kind = dn.mwi?.kind;
  const extension =
    kind === "on-off" || !dn.number?.includes(".")
      ? caller.party.number
      : dotted(dn.number, destination.number);
  for (const tag of lineTagsOf(exchange, extension)) switchLine(exchange, tag, kind !== "off");
}

function switchLine(exchange: Exchange, tag: number, waits: boolean): void {
  if (waits) lines(exchange).add(tag);
  else lines(exchange).delete(tag);
  for (const phone of lineOf(exchange, tag).places.keys()) show(phone, tag);
}

/** Shows a phone whether messages wait for one of its lines. */
function show(phone: Phone, tag: number): void {
  const { exchange, lines: buttons } = phone;
  const waits = lines(exchange).has(tag);
  const mode = waits ? LAMP.on : LAMP.off;
  const place = lineOf(exchange, tag).places.get(phone)?.instance ?? 1;
  const own = mwiLine.of(phone.settings)?.line ?? buttons[0]?.instance;
  const lamps = place === own ? [0, ...(place === 1 ? [] : [place])] : [place];
  for (const instance of lamps) {
    phone.send("SetLamp", { stimulus: MESSAGE_LAMP, instance, mode });
    phone.debug("EPHONE mwi", `Set MWI line ${instance} to ${waits ? "ON" : "OFF"} count 1`);
  }
  if (place !== own) return;
  const text = waits ? "You Have VoiceMail" : systemMessageOf(exchange.router);
  phone.send("DisplayPromptStatus", { text });
}

/** The digits that stand where the pattern has dots. */
function dotted(pattern: string, number: string): string {
  return [...number].filter((_digit, index) => pattern.charAt(index) === ".").join("");
}
