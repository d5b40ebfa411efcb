import type { Gate } from "../../server/gate.js";
import type { ServedRouter } from "../../server/served-router.js";

/** What is behind each port: the gate, and what to call it. */
export interface Door {
  readonly name: string;
  readonly gate: Gate;
  readonly routers: readonly ServedRouter[];
  /** Which in the row of phones' ports is its own; undefined: phones have no business there. */
  readonly phonesAt: number | undefined;
  /** Ends what was opened besides its ports. */
  readonly close?: () => void;
}

/** What is said where nothing would be opened. */
export const NOWHERE = {
  failure: "say where to listen: --ssh [HOST:]PORT, --telnet [HOST:]PORT, --phones HOST",
};
