import { localCalls } from "../../modes/ephone-dn/calls.js";
import type { CallForward } from "../../router/telephony-model.js";
import { isOwnPhone } from "../calls/own-phones.js";
import { effectiveLine } from "../dial-plan/effective.js";
import type { CalledLine, Feature } from "../phones/feature.js";

/** `call-forward` of a line: where its calls go instead (REFERENCE.md section 4). */
export const callForwarding: Feature = {
  divert({ router }, call, { dn, which }, reason) {
    const local = isOwnPhone(call.caller) && call.redirects === 0;
    const line = effectiveLine(router, dn);
    if (local && !localCalls.isOn(line)) return undefined;
    if (reason === "all") return line.forwardAll === undefined ? undefined : { number: line.forwardAll };
    if (reason === "busy") return counts(line.forwardBusy, which) ? line.forwardBusy : undefined;
    const { forwardNoAnswer: forward } = line;
    return counts(forward, which) ? { number: forward.number, after: forward.timeout } : undefined;
  },
};

/** Whether a forward counts for calls to this number of the line. */
function counts<T extends CallForward>(forward: T | undefined, which: CalledLine["which"]): forward is T {
  if (!forward) return false;
  const { primary, secondary } = forward;
  if (primary) return which === "primary";
  return !secondary || which === "secondary";
}
