import { parameterOf } from "./parameters.js";
import { readAddress } from "./address.js";
import { placeOfHeader } from "./header-names.js";
import { type Header, headerOf, type SipRequest, type SipResponse, valuesOf } from "./message.js";
import { placeOfAnswer, printVia, readVia, type SipPlace, viaAsReceived } from "./via.js";

/** An answer, and where it goes. */
export interface AddressedResponse {
  readonly response: SipResponse;
  readonly to: SipPlace;
}

/**
 * The answer to a request that came from a place: what an answer copies is in it (RFC 3261 section 8.2.6), and `tag`
 * where the request had none for us.
 */
export function responseTo(
  request: SipRequest,
  from: SipPlace,
  status: number,
  tag: string,
  more: readonly Header[] = [],
  body = "",
): AddressedResponse {
  const [first = "", ...others] = valuesOf(request, "Via");
  const via = readVia(first);
  const to = headerOf(request, "To") ?? "";
  const isTagged = parameterOf(readAddress(to)?.parameters ?? [], "tag") !== undefined;
  const vias = [via ? printVia(viaAsReceived(via, from)) : first, ...others];
  const copied = ["From", "Call-ID", "CSeq", "Timestamp"].flatMap((name) =>
    request.headers.filter((one) => one.name === name),
  );
  const headers = [
    ...vias.map((value) => ({ name: "Via", value })),
    ...copied,
    { name: "To", value: isTagged || tag === "" ? to : `${to};tag=${tag}` },
    ...more,
  ];
  return {
    response: { kind: "response", status, reason: reasonOf(status), headers: inOrder(headers), body },
    to: via ? placeOfAnswer(via, from) : from,
  };
}

/** Headers in the order in which IOS has them. */
export function inOrder(headers: readonly Header[]): readonly Header[] {
  return headers.toSorted((a, b) => placeOfHeader(a.name) - placeOfHeader(b.name));
}

const REASONS: Readonly<Record<number, string>> = {
  100: "Trying",
  180: "Ringing",
  183: "Session Progress",
  200: "OK",
  202: "Accepted",
  302: "Moved Temporarily",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  410: "Gone",
  415: "Unsupported Media Type",
  420: "Bad Extension",
  422: "Session Timer too small",
  423: "Interval Too Brief",
  433: "Anonymity Disallowed",
  480: "Temporarily Not Available",
  481: "Call Leg/Transaction Does Not Exist",
  482: "Loop Detected",
  483: "Too Many Hops",
  484: "Address Incomplete",
  486: "Busy Here",
  487: "Request Cancelled",
  488: "Not Acceptable Media",
  489: "Bad Event",
  491: "Request Pending",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
  505: "Version Not Supported",
  600: "Busy Everywhere",
  603: "Decline",
  604: "Does Not Exist Anywhere",
  606: "Not Acceptable",
};

/** The words of IOS for a status. */
export function reasonOf(status: number): string {
  return REASONS[status] ?? "Unknown";
}
