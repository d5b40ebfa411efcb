import type { Leg } from "./call.js";

/** Whether an end is a phone of this router's, whatever it speaks: what is said of calls from outside does not hold for it. */
export function isOwnPhone({ kind, isSipPhone }: Leg): boolean {
  return kind === "line" || isSipPhone === true;
}
