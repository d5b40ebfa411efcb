import type { Reply } from "../session/conversation.js";
import type { RemoteSession } from "./vty.js";

/** A Telnet client's session, and what its connection has to tell of it. */
export interface TelnetLogin {
  readonly remote: RemoteSession;
  /** What the client sees first. */
  greeting(): Reply;
  release(): void;
  /** Milliseconds that the answer to a wrong login takes at least. */
  readonly loginDelay: number;
  /** Milliseconds after which it is asked again, where it waits for a router; undefined: as the router's own waits. */
  readonly wait?: number | undefined;
  /** Milliseconds without input after which it ends; undefined: never. */
  timeout(): number | undefined;
}
