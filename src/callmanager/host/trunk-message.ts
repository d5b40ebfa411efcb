import type { CodecName } from "../../router/codecs.js";
import type { MediaAddress, Party } from "./party.js";

/** A call between two call agents over IP, with the steps of H.323 (ITU-T H.225.0, and H.245 for the media). */

export type TrunkMessage =
  | {
      readonly type: "setup";
      readonly calling: Party;
      readonly called: string;
      /** Codecs that the calling side takes, by IOS's words, the preferred one first. */
      readonly codecs: readonly CodecName[];
      readonly media: MediaAddress | undefined;
      /** How often the call has been forwarded, and for whom it was. */
      readonly redirects: number;
      readonly originalCalled: string | undefined;
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
  | { readonly type: "release"; readonly cause: number };

/** What carries one call to another call agent, or from it. */
export interface TrunkConnection {
  /** The other router's address. */
  readonly address: string;
  send(message: TrunkMessage): void;
  close(): void;
}
