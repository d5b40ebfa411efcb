import type { EphoneDn } from "../../router/telephony-model.js";
import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import type { Attempt, CallObserver, Exchange } from "../calls/exchange.js";
import type { Line, LineLeg, Phone } from "./lines-and-phones.js";
import type { SoftKeyTable } from "./soft-key-table.js";

/** Why a call does not ring at a line, or no longer. */
export type DiversionReason = "all" | "busy" | "noan";

/** The line, and by which of its numbers it was called. */
export interface CalledLine {
  readonly dn: EphoneDn;
  readonly which: "primary" | "secondary";
}

export interface Diversion {
  readonly number: string;
  /** How many seconds the line rings before, where nobody answers. */
  readonly after?: number;
}

/** What a feature has to do with phones and their lines; each is called where it applies. */
export interface Feature extends CallObserver {
  /** Codes that somebody may dial instead of a number, or before one. */
  codes?(exchange: Exchange): readonly string[];
  /** Acts on what was dialled so far; false for digits that are none of its codes. */
  takeCode?(phone: Phone, leg: LineLeg): boolean;
  /** Digits without a code of the feature before them; undefined where there is none. */
  withoutCode?(exchange: Exchange, digits: string): string | undefined;
  /** Whether a phone may not call a number; `called` is what translation makes of it, undefined for nothing. */
  forbids?(phone: Phone, typed: string, called: string | undefined): boolean;
  /** Whether digits that were dialled so far may not go on. */
  blocks?(phone: Phone, digits: string): boolean;
  /** Takes a call to a number of an ephone-dn behind which no phone rings. */
  takeCall?(exchange: Exchange, call: Call, dn: EphoneDn): Attempt | undefined;
  /** Where a call to a line goes instead. */
  divert?(exchange: Exchange, call: Call, at: CalledLine, reason: DiversionReason): Diversion | undefined;
  /** A line rings for a call. */
  ringing?(call: Call, line: Line): void;
  /** Somebody has seized a line by its button. */
  seized?(leg: LineLeg): void;
  /** A line's call was put on hold. */
  held?(leg: LineLeg): void;
  /** A phone has registered, and shows its lines. */
  registered?(phone: Phone): void;
  /** Somebody presses a key of a phone. */
  keyPressed?(phone: Phone): void;
}

/** What phones of an exchange have. */
interface Installed {
  features: readonly Feature[];
  softKeys: SoftKeyTable | undefined;
}

const installed = attached((_exchange: Exchange): Installed => ({ features: [], softKeys: undefined }));

/** Gives an exchange its features, once, before anything happens. */
export function install(exchange: Exchange, features: readonly Feature[], softKeys: SoftKeyTable): void {
  Object.assign(installed(exchange), { features, softKeys });
}

export function featuresOf(exchange: Exchange): readonly Feature[] {
  return installed(exchange).features;
}

export function softKeysOf(exchange: Exchange): SoftKeyTable {
  const { softKeys } = installed(exchange);
  if (!softKeys) throw new Error("an exchange without soft keys");
  return softKeys;
}
