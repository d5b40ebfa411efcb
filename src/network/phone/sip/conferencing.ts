import type { LabText } from "../../lab-text.js";
import type { SipPhoneCall } from "./sip-call.js";
import type { SipPhoneCalls } from "./sip-calls.js";
import { refer } from "./transferring.js";

/** Conferences of a phone that speaks SIP: it mixes the voice of two calls itself, and nobody else knows of it. */

/** The first press asks for the number of the third party, the second one lets all three hear each other. */
export function pressConference(calls: SipPhoneCalls, call: SipPhoneCall): LabText | undefined {
  const { purpose } = call;
  const other = purpose.kind === "conference" ? purpose.other : undefined;
  if (!other || calls.phone.state.calls.get(other.reference)?.state !== "hold") {
    calls.begin({ kind: "conference", other: call }, call.of);
    return undefined;
  }
  call.purpose = { kind: "call" };
  other.state = "connected";
  other.sip?.direct("sendrecv");
  other.isMixed = true;
  call.isMixed = true;
  calls.settle();
  return undefined;
}

/** The phone leaves its conference: by `keep-conference` the two others talk on, else both calls are over. */
export function leaveConference(calls: SipPhoneCalls): void {
  const [first, second] = calls.phone.state.mixed;
  if (!first || !second) return;
  if (!calls.phone.state.profile.keepsConference) {
    calls.end(first);
    return calls.end(second);
  }
  calls.hold(first);
  first.isMixed = false;
  second.isMixed = false;
  const { info } = second;
  refer(calls, first, (info?.direction === "in" ? info.calling : info?.called) ?? second.dialed, second);
}
