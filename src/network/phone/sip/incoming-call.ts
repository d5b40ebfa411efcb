import { readAddress } from "../../../callmanager/sip/address.js";
import type { Audio } from "../../../callmanager/sip/audio.js";
import { audioOf } from "../../../callmanager/sip/call-media.js";
import { headerOf, type SipRequest } from "../../../callmanager/sip/message.js";
import { partyOf, type RemoteParty } from "../../../callmanager/sip/remote-party.js";
import { readUri } from "../../../callmanager/sip/uri.js";
import type { CodecName } from "../../../router/codecs.js";
import type { SipProfileLine } from "../../services/sip-phone-files.js";
import type { SipPhoneState } from "./sip-state.js";

/** What a phone that speaks SIP does with a call that comes in. */
export type Reception =
  | {
      readonly kind: "rings";
      readonly line: SipProfileLine;
      readonly caller: RemoteParty;
      /** Undefined where the caller waits for an offer of ours. */
      readonly offer: Audio | undefined;
    }
  | { readonly kind: "refused"; readonly status: number }
  /** All calls of the line go to another number. */
  | { readonly kind: "moved"; readonly line: SipProfileLine; readonly to: string };

export type Ringing = Extract<Reception, { readonly kind: "rings" }>;

/** Whether an INVITE rings, by its line and by what else goes on at the phone; `codecs` are those that it takes. */
export function receptionOf(
  { profile, forwardsTo, doNotDisturb, calls }: SipPhoneState,
  request: SipRequest,
  codecs: readonly CodecName[],
): Reception {
  const called = readUri(request.uri)?.user ?? "";
  const line = profile.lines.find(({ number }) => number === called);
  if (!line) return { kind: "refused", status: NOT_FOUND };
  const caller = callerOf(request);
  if (profile.keys.blocksAnonymous && isAnonymous(caller)) return { kind: "refused", status: ANONYMITY };
  if (forwardsTo !== undefined) return { kind: "moved", line, to: forwardsTo };
  const own = [...calls.values()].filter((one) => one.line === line.button);
  const isFull = profile.callWaiting ? own.length >= CALLS_PER_LINE : calls.size > 0;
  if (doNotDisturb || isFull) return { kind: "refused", status: BUSY };
  const offer = audioOf(request.body);
  if (typeof offer === "string") return { kind: "refused", status: BAD_REQUEST };
  if (offer && !offer.codecs.some(({ name }) => codecs.includes(name)))
    return { kind: "refused", status: NOT_ACCEPTABLE };
  return { kind: "rings", line, caller, offer };
}

/** `Remote-Party-ID` before From. */
function callerOf(request: SipRequest): RemoteParty {
  const from = readAddress(headerOf(request, "From") ?? "");
  return partyOf(request) ?? { number: from?.uri.user ?? "", name: from?.name ?? "" };
}

function isAnonymous({ number }: RemoteParty): boolean {
  return number === "" || number === "anonymous";
}

/** Calls that a line has at the same time. */
const CALLS_PER_LINE = 2;

const BAD_REQUEST = 400;
const NOT_FOUND = 404;
/** Anonymity Disallowed (RFC 5079). */
const ANONYMITY = 433;
const BUSY = 486;
const NOT_ACCEPTABLE = 488;
