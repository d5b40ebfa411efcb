import { sipUa } from "../modes/global/voice.js";
import { sipUaOptions } from "../modes/voice/sip-ua-options.js";
import type { Router } from "../router/router.js";

/** Why a call ended: ISDN cause codes against SIP status codes (RFC 3398; IOS SIP configuration guide, defaults). */

/** The status that a SIP caller gets for a cause, as `set pstn-cause` or else the router's own table has it. */
export function statusOfCause(router: Router, cause: number): number {
  const agent = sipUa.of(router);
  return (agent && sipUaOptions.statusOfCause.of(agent, { cause }))?.status ?? usualStatus(cause);
}

/** The cause that others get for a status, as `set sip-status` or else the router's own table has it. */
export function causeOfStatus(router: Router, status: number): number {
  const agent = sipUa.of(router);
  return (agent && sipUaOptions.causeOfStatus.of(agent, { status }))?.cause ?? usualCause(status);
}

export function usualStatus(cause: number): number {
  return STATUS[cause] ?? OTHER_STATUS;
}

function usualCause(status: number): number {
  return USUAL_CAUSES[status] ?? OTHER_CAUSE;
}

/** SIP status by ISDN cause, where that is not 500. */
const STATUS: Readonly<Record<number, number>> = {
  1: 404,
  2: 404,
  3: 404,
  17: 486,
  18: 480,
  19: 480,
  20: 480,
  21: 403,
  22: 410,
  26: 404,
  27: 404,
  28: 484,
  29: 501,
  31: 404,
  34: 503,
  38: 503,
  41: 503,
  42: 503,
  47: 503,
  55: 403,
  57: 403,
  58: 501,
  65: 501,
  79: 501,
  87: 503,
  88: 400,
  95: 400,
  102: 408,
  111: 400,
};

const OTHER_STATUS = 500;

/** ISDN cause by SIP status. */
export const USUAL_CAUSES: Readonly<Record<number, number>> = {
  400: 127,
  401: 57,
  402: 21,
  403: 57,
  404: 1,
  405: 127,
  406: 127,
  407: 21,
  408: 102,
  409: 41,
  410: 1,
  411: 127,
  413: 127,
  414: 127,
  415: 79,
  420: 127,
  480: 18,
  481: 127,
  482: 127,
  483: 127,
  484: 28,
  485: 1,
  486: 17,
  487: 127,
  488: 127,
  500: 41,
  501: 79,
  502: 38,
  503: 63,
  504: 102,
  505: 127,
  580: 47,
  600: 17,
  603: 21,
  604: 1,
  606: 58,
};

/** Interworking, unspecified. */
const OTHER_CAUSE = 127;
