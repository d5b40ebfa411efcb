import type { Audio } from "./audio.js";
import type { Header } from "./message.js";
import type { Referral } from "./referral.js";
import type { RemoteParty } from "./remote-party.js";

/** Who is behind an end of a call. */
export interface CallUser {
  /** The other end rings; who it is, where it says so. */
  ringing(party: RemoteParty | undefined): void;
  /** The other end has answered. */
  accepted(audio: Audio, party: RemoteParty | undefined): void;
  /** It has refused, or nobody is there: a SIP status, a Q.850 cause where one was given, and where it is instead. */
  refused(status: number, cause: number | undefined, contact: string | undefined): void;
  /** The other end hears elsewhere, or nowhere. */
  changed(audio: Audio): void;
  partyChanged(party: RemoteParty): void;
  keyPressed(key: string): void;
  /** The other end wants us to call somebody else in its place; a status where that is not done. */
  referred(referral: Referral): number | undefined;
  /** What has become of a referral of ours, as far as the other end tells: a status. */
  referralTold?(status: number): void;
  /** The call is over. */
  ended(cause: number | undefined): void;
}

/** How an INVITE is sent. */
export interface Invitation {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  readonly callId: string;
  readonly headers: readonly Header[];
}
