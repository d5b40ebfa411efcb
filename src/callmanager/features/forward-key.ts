import { callForward } from "../../modes/ephone-dn/calls.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { hangUp } from "../calls/releasing.js";
import { effectiveLine } from "../dial-plan/effective.js";
import { collect, finishCollecting } from "../phones/collecting.js";
import { seize } from "../phones/dialling.js";
import { type LineLeg, lineOf, type Phone } from "../phones/lines-and-phones.js";
import { standingNotice } from "../phones/phone-notices.js";
import { sendForward } from "../phones/requests.js";

/** The CFwdAll key: sets `call-forward all` of a line in the configuration, or takes it back. */
export function pressForwardAll(phone: Phone): void {
  if (phone.collection?.what === "forward") return finishCollecting(phone);
  const seized = phone.active?.state === "seized" ? phone.active : undefined;
  const tag = seized?.line.tag ?? phone.lines[0]?.dns[0];
  const dn = tag === undefined ? undefined : phone.exchange.router.ephoneDns.get(tag);
  if (!dn) return;
  if (dn.forwardAll !== undefined) {
    setForwardAll(phone, dn.tag, undefined);
    if (seized) hangUp(phone.exchange, seized);
    return;
  }
  const isForbidden = longestTarget(phone, dn) === 0;
  const leg = isForbidden ? undefined : (seized ?? (phone.active ? undefined : seize(phone)));
  if (leg) collectForwardTarget(phone, leg);
}

/** Digits that a number may have to which a phone forwards a line (`call-forward max-length`). */
function longestTarget({ exchange }: Phone, dn: EphoneDn): number {
  return callForward.maxLength.of(effectiveLine(exchange.router, dn))?.length ?? Infinity;
}

/** The digits that follow are where all calls of the leg's line go. */
export function collectForwardTarget(phone: Phone, leg: LineLeg): void {
  const { tag, dn } = leg.line;
  collect(phone, {
    leg,
    what: "forward",
    isWhole: () => false,
    done(digits) {
      if (dn && digits.length > longestTarget(phone, dn)) leg.refused("congestion");
      else {
        if (digits !== "") setForwardAll(phone, tag, digits);
        hangUp(phone.exchange, leg);
      }
    },
  });
}

/** Forwards all calls of a line, or none any more, and tells the phones that have it. */
export function setForwardAll({ exchange }: Phone, tag: number, number: string | undefined): void {
  const line = lineOf(exchange, tag);
  if (!line.dn) return;
  line.dn.forwardAll = number;
  for (const [phone, { instance }] of line.places) {
    sendForward(phone, instance);
    if (number === undefined) phone.send("ClearPriNotify", { priority: 4 });
    else standingNotice(phone, `Forwarded to ${number}`);
  }
}
