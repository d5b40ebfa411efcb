import type { Router } from "../../router/router.js";
import { sipUa } from "../../modes/global/voice.js";
import { sipUaOptions } from "../../modes/voice/sip-ua-options.js";
import { USUAL_CAUSES, usualStatus } from "../../rules/sip-causes.js";
import { UNCONFIGURED } from "./unconfigured.js";

/** Why a call ended: ISDN cause codes against SIP status codes (RFC 3398; IOS SIP configuration guide, defaults). */

export interface CauseMapping {
  readonly from: number;
  readonly usual: number;
  /** What `set pstn-cause` or `set sip-status` says, or else the usual one. */
  readonly to: number;
}

const LAST_CAUSE = 127;

/** The status that a SIP caller gets for each ISDN cause. */
export function statusByCause(router: Router): readonly CauseMapping[] {
  const agent = sipUa.shown.of(router) ?? UNCONFIGURED;
  return Array.from({ length: LAST_CAUSE }, (_, index) => {
    const from = index + 1;
    const usual = usualStatus(from);
    const told = sipUaOptions.statusOfCause.shown.of(agent, { cause: from });
    return { from, usual, to: told?.status ?? usual };
  });
}

/** The cause that an ISDN caller gets for each SIP status. */
export function causeByStatus(router: Router): readonly CauseMapping[] {
  const agent = sipUa.shown.of(router) ?? UNCONFIGURED;
  return Object.entries(USUAL_CAUSES).map(([status, usual]) => {
    const from = Number(status);
    const told = sipUaOptions.causeOfStatus.shown.of(agent, { status: from });
    return { from, usual, to: told?.cause ?? usual };
  });
}
