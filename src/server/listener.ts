import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import type { Admission, Guard } from "./guard.js";

/** Where to listen; port 0 lets the operating system choose one. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Milliseconds of silence after which the operating system asks whether the client is still there. */
const KEEP_ALIVE = 60_000;

/** Bytes that a client may leave unread; what one command prints is far less. */
const MOST_UNREAD = 8_000_000;

/** Takes connections of one port as far as their addresses may have them, and hands each to its protocol. */
export class Listener {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  /**
   * `fault` is told of what goes wrong while something of a connection is worked off; that connection is over then,
   * and no other. `welcome` says by its admission when somebody has logged in.
   */
  constructor(
    guard: Guard,
    fault: (error: unknown) => void,
    welcome: (socket: Socket, peer: string, admission: Admission) => void,
  ) {
    // A client that sent all it has to say may still want the answers.
    const options = {
      allowHalfOpen: true,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE,
    };
    this.server = createServer(options, (socket) => {
      const peer = plainAddress(socket.remoteAddress ?? "");
      // A client that went away is no fault of ours.
      socket.on("error", () => socket.destroy());
      const admission = peer === "" ? undefined : guard.admit(peer, () => socket.destroy());
      if (!admission) {
        socket.destroy();
        return;
      }
      this.sockets.add(socket);
      contain(socket, fault);
      socket.once("close", () => {
        this.sockets.delete(socket);
        admission.leave();
      });
      welcome(socket, peer, admission);
    });
  }

  /** Yields the place where it listens then; throws what the operating system says against it. */
  listen({ host, port }: Place): Promise<Place> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(port, host, () => {
        this.server.off("error", reject);
        // Out of file descriptors: whoever comes next may find one.
        this.server.on("error", () => undefined);
        resolve({ host, port: (this.server.address() as AddressInfo).port });
      });
    });
  }

  /** Takes no more connections; those that are there may end by themselves. */
  close(): void {
    this.server.close();
  }

  /** Ends the connections whose clients make the server talk and do not read. */
  tick(): void {
    for (const socket of this.sockets) if (socket.writableLength > MOST_UNREAD) socket.destroy();
  }

  /** Ends the connections that are still there. */
  destroy(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** How many connections there are. */
  get connections(): number {
    return this.sockets.size;
  }
}

/** Whatever the listeners of a socket throw, ours or a library's, ends that socket and not the program. */
function contain(socket: Socket, fault: (error: unknown) => void): void {
  const emit = socket.emit.bind(socket) as (...event: readonly unknown[]) => boolean;
  socket.emit = (...event: readonly unknown[]) => {
    try {
      return emit(...event);
    } catch (error) {
      fault(error);
      socket.destroy();
      return true;
    }
  };
}

/** An IPv4 address as such, even where the operating system wraps it into an IPv6 one. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}
