import type { LabText } from "./lab-text.js";
import type { CallStateText } from "./phone/phone-view.js";

/** A telephone of a lab that somebody can use, whatever line it has: what checks of a lab do with it. */
export interface Telephone {
  /** The number at which others reach it; undefined where only the router knows. */
  readonly number: string | undefined;
  /** Of its call; undefined on the hook. */
  readonly state: () => CallStateText | undefined;
  /** Lifts the handset and dials; why it does not let anybody, undefined where it does. */
  readonly call: (number: string) => LabText | undefined;
  readonly answer: () => void;
  readonly hangUp: () => void;
  /** Whether the other end has been heard in the present call. */
  readonly hears: () => boolean;
}
