import { type Header, headerOf, headersOf, type SipRequest } from "./message.js";

/** Keys of the pad that travel in messages: `sip-notify` and `sip-info` of `dtmf-relay` (SIP.md section 1.4). */

/** Keys by the numbers of events (RFC 4733 section 3.2). */
export const KEYS = "0123456789*#ABCD";

/** Units of a thousandth of a second for which a key counts as pressed. */
const DURATION = 250;

/** An unsolicited NOTIFY of one key. */
export function keyNotice(key: string): { readonly headers: readonly Header[]; readonly body: string } {
  return {
    headers: headersOf(
      ["Event", "telephone-event;rate=1000"],
      ["Subscription-State", "active"],
      ["Content-Type", "audio/telephone-event"],
    ),
    body: String.fromCharCode(KEYS.indexOf(key), 0x80, DURATION >> 8, DURATION & 0xff),
  };
}

/** The key that a NOTIFY or an INFO tells of; undefined where it is about something else. */
export function readKey(request: SipRequest): string | undefined {
  const { body } = request;
  const type = (headerOf(request, "Content-Type") ?? "").toLowerCase();
  if (type === "audio/telephone-event") return body.length === 4 ? at(body.charCodeAt(0)) : undefined;
  if (!type.startsWith("application/dtmf")) return undefined;
  const found = /^\s*(?:Signal\s*=\s*)?([0-9*#A-D]|1[0-5])\s*$/im.exec(body);
  const said = found?.[1];
  if (said === undefined) return undefined;
  return said.length > 1 ? at(Number(said)) : at(KEYS.indexOf(said));
}

function at(event: number): string | undefined {
  return KEYS[event];
}
