import { attached } from "../calls/attached.js";
import { detach } from "../calls/replacing.js";
import { resume } from "../phones/holding.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";
import { conferOn } from "./conferring.js";
import { confersByHardware, isRoomFree, roomOf } from "./hardware-conference.js";

/** Keys of conferences on a DSP farm (CME administration guide, "Configuring Conferencing", hardware conferencing). */

/** What the screen says where a key can do nothing. */
const INACTIVE = "Key Is Not Active";

/** Calls of a phone that its user has chosen for a conference. */
const chosen = attached((_phone: Phone) => new Set<LineLeg>());

/** The Select key chooses a call for the Join key, or takes that back. */
export function pressSelect(phone: Phone, leg: LineLeg | undefined): void {
  if (!isOwn(phone, leg) || !confersByHardware(phone.exchange.router)) return notice(phone, INACTIVE);
  const calls = chosen(phone);
  if (calls.delete(leg)) return notice(phone, "Call not selected");
  calls.add(leg);
  notice(phone, "Call selected");
}

/** The Join key: the other ends of the chosen calls, or of all where no other one is chosen, confer with the phone. */
export function pressJoin(phone: Phone, leg: LineLeg | undefined): void {
  const own = [...phone.legs.values()].filter((one) => isOwn(phone, one));
  if (!isOwn(phone, leg) || own.length < 2) return notice(phone, INACTIVE);
  const marked = own.filter((one) => one === leg || chosen(phone).has(one));
  chosen(phone).clear();
  const calls = marked.length > 1 ? marked : own;
  const kept = calls.find(roomOf) ?? leg;
  const isDone = gather(
    phone,
    kept,
    calls.filter((one) => one !== kept && !roomOf(one)),
  );
  notice(phone, isDone ? "Conference" : "No Conference Bridge");
}

/** One call of the phone goes on as a conference, into which the other ends of its others come. */
function gather(phone: Phone, kept: LineLeg, others: readonly LineLeg[]): boolean {
  const { exchange } = phone;
  const far = kept.call?.other(kept);
  const joining = others.flatMap((leg) => {
    const end = leg.call?.other(leg);
    return end ? [{ leg, end }] : [];
  });
  const room = roomOf(kept);
  const hasPlace = room ? room.free >= joining.length : isRoomFree(exchange, joining.length + 2);
  if (!far || joining.length === 0 || !hasPlace) return false;
  resume(phone, kept);
  for (const { leg, end } of joining) detach(exchange, leg, end);
  const ends = joining.map(({ end }) => end);
  if (!room) return conferOn(exchange, kept, [far, ...ends]);
  for (const end of ends) room.add(end);
  return true;
}

/** The ConfList key says who takes part. */
export function pressPartyList(phone: Phone, leg: LineLeg | undefined): void {
  const room = leg && roomOf(leg);
  if (!room) return notice(phone, INACTIVE);
  notice(phone, room.parties.map(({ name, number }) => name || number).join(", "));
}

/** The RmLstC key: the party that came last leaves. */
export function pressDropLast(phone: Phone, leg: LineLeg | undefined): void {
  const room = leg?.owner === phone ? roomOf(leg) : undefined;
  if (room) room.dropLast();
  else notice(phone, INACTIVE);
}

/** Whether it is a call of the phone that was answered. */
function isOwn(phone: Phone, leg: LineLeg | undefined): leg is LineLeg {
  return (
    leg?.owner === phone && (leg.state === "connected" || leg.state === "held") && leg.call !== undefined
  );
}
