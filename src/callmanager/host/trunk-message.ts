import type { CodecName } from "../../router/codecs.js";
import type { SipCallPlace } from "../../router/telephony-model.js";
import type { MediaAddress, Party } from "./party.js";

/**
 * A call between two call agents over IP, in the steps of H.323 (ITU-T H.225.0, and H.245 for the media), which are those
 * of SIP, too.
 */

export type TrunkMessage =
  | {
      readonly type: "setup";
      readonly protocol: "h323" | "sip";
      readonly calling: Party;
      readonly called: string;
      /** Codecs that the calling side takes, by IOS's words, the preferred one first. */
      readonly codecs: readonly CodecName[];
      readonly media: MediaAddress | undefined;
      /** How often the call has been forwarded, and for whom it was. */
      readonly redirects: number;
      readonly originalCalled: string | undefined;
      /** How many more call agents it may come by (`Max-Forwards`). */
      readonly hops: number;
    }
  | { readonly type: "proceeding" }
  | { readonly type: "alerting"; readonly called: Party }
  | { readonly type: "connect"; readonly called: Party; readonly codec: CodecName }
  /** Where one side wants its voice from now on; undefined while it holds the call. */
  | { readonly type: "media"; readonly media: MediaAddress | undefined }
  /** A key of the pad was pressed at the sender's end (`dtmf-relay`). */
  | { readonly type: "key"; readonly key: string }
  /** Another party is at the sender's end: a transfer. */
  | { readonly type: "party"; readonly party: Party }
  /** The sender's end leaves the call, and ours is to call a number, or to talk with who is at another connection. */
  | {
      readonly type: "transfer";
      readonly number: string;
      readonly replaces: TrunkConnection | undefined;
      /** Learns by a SIP status how far that call has come. */
      readonly report: (status: number) => void;
    }
  /** `redirect`: the number that is to be called instead, where the sender says one. */
  | { readonly type: "release"; readonly cause: number; readonly redirect?: string | undefined };

/** What carries one call to another call agent, or from it. */
export interface TrunkConnection {
  /** The other router's address. */
  readonly address: string;
  /** Where the other end hears, if voice goes there by way of this router. */
  readonly remote?: MediaAddress | undefined;
  /** Its voice is packets of a real network. */
  readonly isOutside?: boolean;
  /** What it is in SIP, if that carries it. */
  readonly sip?: SipCallPlace | undefined;
  send(message: TrunkMessage): void;
  close(): void;
}
