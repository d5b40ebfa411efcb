/** Why a call ended (ITU-T Q.850). */
export const CAUSE = {
  unassigned: 1,
  normal: 16,
  busy: 17,
  noAnswer: 19,
  rejected: 21,
  outOfOrder: 27,
  invalidNumber: 28,
  noCircuit: 34,
  noCodec: 65,
  timerExpired: 102,
} as const;
