import type { Exchange } from "../calls/exchange.js";
import { lineOf, type Phone } from "./lines-and-phones.js";
import type { LineButton } from "./phone-buttons.js";

/** What the syslog tells of phones that come and go (SHOW.md section 9). */

/** The number of an alarm, by the reason that the phone gives for its start. */
const ALARMS: Readonly<Record<string, number>> = {
  "TCP-timeout": 10,
  "CM-closed-TCP": 14,
  KeepaliveTO: 20,
  "Reset-Reset": 22,
  "Reset-Restart": 23,
  Initialized: 25,
};

/** A phone says why it starts. */
export function announceAlarm({ host }: Exchange, text: string): void {
  if (!host.traits.logsPhonesInDetail) return;
  const last = /Last=(\S+)/.exec(text)?.[1] ?? "";
  host.log(`%IPPHONE-6-REG_ALARM: ${/^\d+:/.test(text) ? text : `${ALARMS[last] ?? 25}: ${text}`}`);
}

export function announceRegistered(phone: Phone, fresh: boolean): void {
  announceLines(phone, phone.lines, "up");
  log(phone, fresh && isDetailed(phone) ? "REGISTER_NEW" : "REGISTER", "has registered.");
}

export function announceUnregistered(
  phone: Phone,
  lines: readonly LineButton[],
  how: "normal" | "abnormal",
): void {
  log(phone, `UNREGISTER_${how.toUpperCase()}`, `has unregistered ${how}ly.`);
  announceLines(phone, lines, "down");
}

/** A phone that vanished without a word has come back; its lines have been there all the time. */
export function announceReplaced(phone: Phone): void {
  if (isDetailed(phone)) log(phone, "UNREGISTER_ABNORMAL", "has unregistered abnormally.");
}

function log(phone: Phone, kind: string, what: string): void {
  const { exchange, registration, connection, name, tag } = phone;
  const who = isDetailed(phone) ? `ephone-${tag}:${name}` : `ephone-${tag}`;
  const socket = isDetailed(phone) ? registration.socket : 2;
  exchange.host.log(
    `%IPPHONE-6-${kind}: ${who} IP:${connection.address} Socket:${socket} DeviceType:Phone ${what}`,
  );
}

function isDetailed({ exchange }: Phone): boolean {
  return exchange.host.traits.logsPhonesInDetail;
}

/**
 * A line is down while no registered phone has it. Its creation announced it as up, so that only one that has been
 * down since is news.
 */
function announceLines({ exchange }: Phone, lines: readonly LineButton[], state: "down" | "up"): void {
  for (const tag of new Set(lines.flatMap(({ dns }) => dns))) {
    const line = lineOf(exchange, tag);
    const phones = line.places.size + line.watchers.size;
    const news = state === "down" ? phones === 0 : phones === 1 && line.wasDown;
    if (!news) continue;
    line.wasDown = state === "down";
    if (!exchange.host.traits.logsPhonesInDetail) continue;
    for (let channel = 1; channel <= line.channels; channel++)
      exchange.host.log(
        `%LINK-3-UPDOWN: Interface ephone_dsp DN ${tag}.${channel}, changed state to ${state}`,
      );
  }
}
