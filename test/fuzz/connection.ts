import { once } from "node:events";
import { connect, type Socket } from "node:net";
import ssh2 from "ssh2";
import { c2811 } from "../../src/platform/c2811.js";
import { routersInARow } from "../../src/server/classroom.js";
import { gateTo } from "../../src/server/gate.js";
import { USUAL_LIMITS } from "../../src/server/guard.js";
import { Server } from "../../src/server/server.js";
import { checkShown } from "./bounds.js";

let key: string | undefined;

/** Serves a router while somebody does something with its port. @throws if something of ours went wrong meanwhile. */
export async function served(
  protocol: "ssh" | "telnet",
  visit: (port: number) => Promise<string>,
): Promise<void> {
  const faults: unknown[] = [];
  key ??= ssh2.utils.generateKeyPairSync("ed25519").private;
  const server = new Server({
    keys: [key],
    wait: 1,
    limits: { ...USUAL_LIMITS, denialDelay: 1 },
    fault: (error) => faults.push(error),
  });
  const [router] = routersInARow(1, { platform: c2811 });
  if (!router) throw new Error("no router");
  try {
    const { port } = await server.listen(protocol, { host: "127.0.0.1", port: 0 }, gateTo(router), [router]);
    checkShown(await visit(port));
  } finally {
    await server.close();
  }
  if (faults.length > 0) throw faults[0];
  if (server.sessions > 0 || server.load.connections > 0)
    throw new Error("something of the connection is left");
}

/** Sends bytes, a piece at a time, and reads until the server ends the connection. */
export async function sent(port: number, pieces: readonly Buffer[]): Promise<Buffer> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const received: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => received.push(chunk));
  // Who breaks the protocol is thrown out while he still talks.
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  for (const piece of pieces) {
    if (socket.destroyed) break;
    await written(socket, piece);
  }
  socket.end();
  await closed;
  return Buffer.concat(received);
}

function written(socket: Socket, piece: Buffer): Promise<void> {
  return new Promise((resolve) => {
    socket.write(piece, () => resolve());
  });
}
