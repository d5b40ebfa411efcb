import type { CodecName } from "../router/codecs.js";

/** What two call agents say to each other about one call (ITU-T Q.931 as H.225.0 uses it, reduced to what matters). */
export type TrunkMessage =
  | {
      readonly type: "setup";
      readonly calling: string;
      readonly callingName: string;
      readonly called: string;
      readonly codecs: readonly CodecName[];
    }
  | { readonly type: "proceeding" }
  | { readonly type: "alerting"; readonly name: string }
  | { readonly type: "connect"; readonly name: string; readonly codec: CodecName }
  /** Where voice is to be sent from now on; undefined: nowhere (hold). */
  | { readonly type: "media"; readonly address: string | undefined; readonly port: number }
  | { readonly type: "release"; readonly cause: Cause };

/** Why a call came to its end (Q.850). */
export type Cause =
  "normal" | "busy" | "no answer" | "unknown number" | "no circuit" | "incompatible" | "rejected";
