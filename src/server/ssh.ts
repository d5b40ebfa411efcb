import type { Socket } from "node:net";
import ssh2, { type Connection } from "ssh2";
import type { Encryption } from "../modes/device.js";
import { Listener, plainAddress } from "./listener.js";
import type { Service } from "./service.js";
import { SshChannel } from "./ssh-channel.js";
import { authenticate } from "./ssh-login.js";
import { allowRepeatedServiceRequests, greetWith } from "./ssh-inner.js";

/** Behind what current clients prefer, what the oldest that are still about can do. */
const OLD_KEX = ["diffie-hellman-group14-sha1"] as const;
const OLD_CIPHERS = ["aes128-cbc", "aes256-cbc", "3des-cbc"] as const;

/** A connection before ssh2 has made a client of it, and until when that client has to be logged in. */
interface Carrier {
  readonly socket: Socket;
  readonly deadline: NodeJS.Timeout;
}

/** A port on which SSH clients find a router; `keys` are the server's private keys. */
export function sshListener(keys: readonly string[], service: Service): Listener {
  const carriers = new Map<string, Carrier>();
  const server = new ssh2.Server({
    hostKeys: [...keys],
    ident: "Cisco-1.25",
    algorithms: {
      kex: { append: [...OLD_KEX], prepend: [], remove: [] },
      cipher: { append: [...OLD_CIPHERS], prepend: [], remove: [] },
    },
  });
  server.on("connection", (client, { ip, port }) => {
    const carrier = carriers.get(keyOf(ip, port));
    if (carrier) welcome(client, carrier, service);
    else client.end();
  });
  return new Listener(service.guard, service.fault, (socket, peer) => {
    if (!service.gate.hasRoom("ssh", peer)) {
      socket.destroy();
      return;
    }
    const key = keyOf(socket.remoteAddress, socket.remotePort);
    const { gate, guard } = service;
    const time = Math.min(gate.loginTime ?? Infinity, guard.limits.loginTime);
    const deadline = setTimeout(() => socket.destroy(), time);
    carriers.set(key, { socket, deadline });
    socket.once("close", () => {
      clearTimeout(deadline);
      carriers.delete(key);
    });
    // ssh2 leaves a connection half open that the client has ended.
    socket.on("end", () => socket.end());
    server.injectSocket(socket);
  });
}

function keyOf(address: string | undefined, port: number | undefined): string {
  return `${address ?? ""} ${port ?? 0}`;
}

function welcome(client: Connection, { socket, deadline }: Carrier, service: Service): void {
  const peer = plainAddress(socket.remoteAddress ?? "");
  let user = "";
  let encryption: Encryption | undefined;
  let open = 0;
  allowRepeatedServiceRequests(client);
  greetWith(client, service.gate.banner);
  // A client that breaks the protocol, or is gone, has ended its own connection.
  client.on("error", () => client.end());
  authenticate(client, peer, service, (name) => {
    user = name;
  });
  client.on("handshake", ({ cs, sc }) => {
    encryption = {
      in: { cipher: cs.cipher, hmac: cs.mac },
      out: { cipher: sc.cipher, hmac: sc.mac },
    };
  });
  client.on("ready", () => clearTimeout(deadline));
  client.on("session", (accept, reject) => {
    const router = service.gate.routerOf(user);
    if (!router) return reject();
    const session = accept();
    open++;
    session.once("close", () => {
      // The connection ends with its last channel.
      if (--open === 0) client.end();
    });
    new SshChannel(router, socket, { user, peer, encryption, service, end: () => client.end() }).serve(
      session,
    );
  });
}
