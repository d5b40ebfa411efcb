/** The sentences for `call start`, which a router has for all H.323 calls and in voice classes. */
export const callStartHelp = {
  call: "Call",
  start: "How calls start",
  fast: "Fast start",
  interwork: "Between fast and slow",
  slow: "Slow start",
  system: "As the system",
} as const;
