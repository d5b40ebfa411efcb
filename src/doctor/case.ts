import type { Fault } from "./finding.js";

/** A fault, and the phone or the call that does not work because of it. */
export interface Case {
  readonly fault: Fault;
  /** As sentences name it: `PHONE1`, `101 to 201`. */
  readonly who: string;
  /** Devices that have to be plugged in again if the fault says so. */
  readonly phones: readonly string[];
}
