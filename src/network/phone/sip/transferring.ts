import { referTo } from "../../../callmanager/sip/referral.js";
import type { LabText } from "../../lab-text.js";
import type { SipPhoneCall } from "./sip-call.js";
import type { SipPhoneCalls } from "./sip-calls.js";

/** Transfers of a phone that speaks SIP: it asks the other end to call somebody else (RFC 3515, RFC 5589). */

/** The first press asks for the number to consult, the second one joins who was called with who waits. */
export function pressTransfer(calls: SipPhoneCalls, call: SipPhoneCall): LabText | undefined {
  const { purpose, state } = call;
  if (purpose.kind !== "consult") {
    calls.begin({ kind: "consult", other: call }, call.of);
    return undefined;
  }
  const { other } = purpose;
  if (state === "connected") {
    calls.hold(call);
    refer(calls, other, call.info?.called ?? call.dialed, call);
    return undefined;
  }
  // Nobody can take the place of a call that is not answered: the other one calls himself.
  const number = call.dialed;
  calls.end(call);
  refer(calls, other, number, undefined);
  return undefined;
}

/** Sends the other end to a number that is dialled, and does not ask there before. */
export function pressBlindTransfer(calls: SipPhoneCalls, call: SipPhoneCall): void {
  calls.begin({ kind: "number", take: (number) => refer(calls, call, number, undefined) }, call.of);
}

/** Lets the other end of a call take a number, or the place of this phone in another call. */
export function refer(
  calls: SipPhoneCalls,
  call: SipPhoneCall,
  number: string,
  other: SipPhoneCall | undefined,
): void {
  const address = calls.phone.server?.place.address ?? "";
  call.state = "transfer";
  call.referralAnswered = (status) => told(calls, call, other, status);
  call.sip?.refer(referTo(number, address, other?.sip?.dialog), `<sip:${call.of.number}@${address}>`);
  calls.settle();
}

/** The other end tells how it goes: when it is done, this phone has no more to do with the call. */
function told(
  calls: SipPhoneCalls,
  call: SipPhoneCall,
  other: SipPhoneCall | undefined,
  status: number,
): void {
  if (status < ACCEPTED || call.state !== "transfer") return;
  call.referralAnswered = undefined;
  if (status < MULTIPLE) {
    if (other) calls.end(other);
    return calls.end(call);
  }
  call.state = "hold";
  calls.phone.notify("Transfer failed");
  calls.settle();
}

const ACCEPTED = 200;
const MULTIPLE = 300;
