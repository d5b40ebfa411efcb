/** Times of SIP over UDP, in milliseconds (RFC 3261 appendix A). */
export interface SipTimers {
  /** T1: when a request is sent again; the time doubles from then on. */
  readonly first: number;
  /** T2: the longest time between two of them, but for an INVITE. */
  readonly longest: number;
  /** How often a request is sent before nobody is there, by its method; `response` for those to an INVITE. */
  readonly retries: Readonly<Partial<Record<string, number>>>;
}

/** What IOS does unless `sip-ua` says otherwise. */
export const USUAL_TIMERS: SipTimers = {
  first: 500,
  longest: 4000,
  retries: { INVITE: 6, BYE: 10, CANCEL: 10, NOTIFY: 10, REFER: 10, REGISTER: 10, OPTIONS: 6, response: 6 },
};

/** How often other requests are sent. */
export const OTHER_RETRIES = 6;

/** 64·T1: for so long an end that has said its last word still answers what comes again. */
export function memory({ first }: SipTimers): number {
  return 64 * first;
}
