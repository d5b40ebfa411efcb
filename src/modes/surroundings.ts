import type { RoutingProtocol } from "../router/routing-model.js";

/** What a router's commands reach outside of it; whoever holds the router provides it. */
export interface Surroundings {
  /** Brings what changes by itself into the model (learned addresses, ages), because a command is going to look. */
  observe(): void;
  /** The configuration may have changed. */
  changed(): void;
  /** The router has started again, with another model. */
  restarted(): void;
  /** Sends one probe and lets virtual time pass until it is known what became of it. */
  probe(request: ProbeRequest): ProbeAnswer;
  /**
   * Sends one probe where time is real, and cannot be let pass: yields what tells what became of it, undefined as long as
   * that is not known. Undefined where time is virtual.
   */
  liveProbe?(request: ProbeRequest): (() => ProbeAnswer | undefined) | undefined;
  /** Asks the name servers for an address, and waits for them. */
  lookUp(name: string): string | undefined;
  /** Fetches a file from a TFTP server, and waits for it. */
  fetchFile(request: { readonly server: string; readonly file: string }): FileTransfer;
  /** Sends a file to a TFTP server, and waits until that has it. */
  storeFile(request: {
    readonly server: string;
    readonly file: string;
    readonly bytes: Uint8Array;
  }): FileTransfer;
  /**
   * Makes registered phones boot (`reset`), or fetch their file and register again (`restart`): one after the other,
   * after so many seconds or when the one before is back.
   */
  resetPhones(tags: readonly number[], kind: "reset" | "restart", next: number | "when back"): void;
  /** Makes SIP phones that are registered boot, or fetch their file and register again; `pools` are their tags. */
  resetSipPhones(pools: readonly number[], kind: "reset" | "restart"): void;
  /** Spares the phones that have not been told yet. */
  cancelResets(): void;
  /** Calls a number from the router itself, and lets virtual time pass until the call is over. */
  callNumber(digits: string): TestCall;
  /** Makes the processes of a routing protocol, or one of them, begin anew. */
  restartRouting(protocol: RoutingProtocol, process?: number): void;
}

/** What became of a file that somebody was asked for, or was sent: all of it, or why not. */
export type FileTransfer =
  | { readonly kind: "done"; readonly content: Uint8Array; readonly seconds: number }
  /** As RFC 1350 numbers errors: 1 no such file, 2 access violation, 3 disk full. */
  | { readonly kind: "error"; readonly code: number }
  | { readonly kind: "silence" };

/** What became of a call that the router made by itself. */
export interface TestCall {
  readonly callId: number;
  readonly rang: boolean;
  readonly answered: boolean;
  /** Why it ended (Q.850). */
  readonly cause: number;
}

/** An echo request, or a datagram that nobody waits for and that is reported by whoever gets it. */
export interface ProbeRequest {
  readonly destination: string;
  /** Undefined: the address of the interface through which it leaves. */
  readonly source?: string | undefined;
  /** Bytes of the whole packet. */
  readonly size: number;
  readonly ttl?: number;
  readonly dscp?: number;
  /** Whether it may not be cut into fragments on its way. */
  readonly dontFragment?: boolean;
  /** What an echo request is filled with, 0-0xffff. */
  readonly pattern?: number | undefined;
  /** The UDP port of a datagram; undefined: an echo request. */
  readonly port?: number;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What became of a probe. */
export type ProbeAnswer =
  | { readonly kind: "reply"; readonly from: string; readonly milliseconds: number; readonly ttl: number }
  | { readonly kind: "exceeded"; readonly from: string; readonly milliseconds: number }
  | {
      readonly kind: "unreachable";
      readonly from: string;
      /** As of ICMP's message: 0 network, 1 host, 3 port, 4 too large, 13 filtered. */
      readonly code: number;
      /** Bytes that would pass where the packet was too large. */
      readonly mtu: number | undefined;
      readonly milliseconds: number;
    }
  | { readonly kind: "timeout" }
  /** The device itself has no way there. */
  | { readonly kind: "no-route" };
