import { printAddress, readAddress } from "./address.js";
import { type Header, headerOf, headersOf, type SipRequest } from "./message.js";
import { parameterOf, readParameters } from "./parameters.js";
import { sipUri } from "./uri.js";
import { reasonOf } from "./responses.js";

/** What a REFER asks for (RFC 3515): a call to a number, or, with `Replaces` (RFC 3891), to who talks in a dialog. */
export interface Referral {
  readonly number: string;
  readonly replaces: ReplacedDialog | undefined;
}

/** A dialog as the end sees it that is asked to give its place. */
export interface ReplacedDialog {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
}

/** Reads what a REFER asks for; a status says why it is refused. */
export function readReferral(request: SipRequest): Referral | number {
  const target = readAddress(headerOf(request, "Refer-To") ?? "")?.uri;
  if (!target) return 400;
  const replaces = target.headers.find(({ name }) => name === "replaces")?.value;
  const dialog = replaces === undefined ? undefined : readReplaces(replaces);
  if (target.user === undefined || (replaces !== undefined && !dialog)) return 400;
  return { number: target.user, replaces: dialog };
}

function readReplaces(value: string): ReplacedDialog | undefined {
  const [callId = "", ...pieces] = value.split(";");
  const parameters = readParameters(pieces);
  const localTag = parameterOf(parameters, "to-tag");
  const remoteTag = parameterOf(parameters, "from-tag");
  return callId === "" || localTag === undefined || remoteTag === undefined
    ? undefined
    : { callId, localTag, remoteTag };
}

/** The value of `Refer-To` that asks for a call to a number, or to who talks in a dialog. */
export function referTo(number: string, host: string, replaces: ReplacedDialog | undefined): string {
  const dialog = replaces && `${replaces.callId};to-tag=${replaces.localTag};from-tag=${replaces.remoteTag}`;
  const headers = dialog === undefined ? [] : [{ name: "Replaces", value: dialog }];
  return printAddress({ name: "", uri: { ...sipUri(number, host), headers }, parameters: [] });
}

/** What a NOTIFY tells of a referral by the status that the call has got so far (RFC 3515 section 2.4.5). */
export function referralNotice(status: number): {
  readonly headers: readonly Header[];
  readonly body: string;
} {
  const isOver = status >= 200;
  return {
    headers: headersOf(
      ["Event", "refer"],
      ["Subscription-State", isOver ? "terminated;reason=noresource" : "active;expires=60"],
      ["Content-Type", "message/sipfrag;version=2.0"],
    ),
    body: `SIP/2.0 ${status} ${reasonOf(status)}\r\n`,
  };
}

/** The status that a NOTIFY tells of a referral; undefined where it is about something else. */
export function referralStatus(request: SipRequest): number | undefined {
  if (!/^refer\b/i.test(headerOf(request, "Event") ?? "")) return undefined;
  const status = /^SIP\/2\.0 (\d{3})/.exec(request.body)?.[1];
  return status === undefined ? undefined : Number(status);
}
