import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import type { StationHost } from "../station-host.js";

/** A machine in which a phone may speak SCCP. */
export interface SccpHost extends StationHost {
  /** Opens a TCP connection; `closed` is also the answer to one that was refused or never came about. */
  connect(address: string, port: number, events: ConnectionEvents): AgentConnection;
}

export interface ConnectionEvents {
  opened(): void;
  receive(message: ServerMessage): void;
  closed(): void;
}

export interface AgentConnection {
  send(message: PhoneMessage): void;
  close(): void;
}
