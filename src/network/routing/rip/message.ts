/** RFC 1058 and 2453. */
export interface RipMessage {
  readonly kind: "rip";
  readonly command: "request" | "response";
  readonly version: 1 | 2;
  /** A request without entries asks for everything. */
  readonly entries: readonly RipEntry[];
}

export interface RipEntry {
  readonly network: string;
  /** Version 1 does not say it: 0.0.0.0. */
  readonly mask: string;
  readonly nextHop: string;
  /** 1-15; 16 is out of reach. */
  readonly metric: number;
}

export const RIP_PORT = 520;
export const UNREACHABLE = 16;
