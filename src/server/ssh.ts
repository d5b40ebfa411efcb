import type { Socket } from "node:net";
import ssh2, { type ClientInfo, type Connection, type Server as SshServer } from "ssh2";
import type { Encryption } from "../modes/device.js";
import type { Admission } from "./guard.js";
import { Listener, plainAddress } from "./listener.js";
import { whenReady, type Service } from "./service.js";
import { SshChannel } from "./ssh-channel.js";
import type { SshAlgorithms } from "./ssh-algorithms.js";
import { authenticate } from "./ssh-login.js";
import { allowRepeatedServiceRequests, greetWith, offerHostKeys } from "./ssh-inner.js";

/** A connection before ssh2 has made a client of it, and until when that client has to be logged in. */
interface Carrier {
  readonly socket: Socket;
  readonly deadline: NodeJS.Timeout;
  readonly admission: Admission;
}

/** A port on which SSH clients find a router; `keys` are the server's private keys. */
export function sshListener(keys: readonly string[], service: Service): Listener {
  const { gate, guard, fault } = service;
  const carriers = new Map<string, Carrier>();
  const serverWith = serversBy(keys, (client, { ip, port }) => {
    const carrier = carriers.get(keyOf(ip, port));
    if (carrier) welcome(client, carrier, service);
    else client.end();
  });
  return new Listener(guard, fault, (socket, peer, admission) => {
    whenReady(socket, service, () => {
      if (!gate.hasRoom("ssh", peer)) {
        socket.destroy();
        return;
      }
      const key = keyOf(socket.remoteAddress, socket.remotePort);
      const time = Math.min(gate.loginTime ?? Infinity, guard.limits.loginTime);
      const deadline = setTimeout(() => socket.destroy(), time);
      carriers.set(key, { socket, deadline, admission });
      socket.once("close", () => {
        clearTimeout(deadline);
        carriers.delete(key);
      });
      // ssh2 leaves a connection half open that the client has ended.
      socket.on("end", () => socket.end());
      serverWith(gate.algorithms(service.algorithms)).injectSocket(socket);
    });
  });
}

/** An ssh2 server offers the same to all its clients: there is one for each offer. */
function serversBy(
  keys: readonly string[],
  connected: (client: Connection, info: ClientInfo) => void,
): (offer: SshAlgorithms) => SshServer {
  const servers = new Map<string, SshServer>();
  return (offer) => {
    const name = JSON.stringify(offer);
    const known = servers.get(name);
    if (known) return known;
    const { kex, serverHostKey, cipher, hmac } = offer;
    const server = new ssh2.Server({
      hostKeys: [...keys],
      ident: "Cisco-1.25",
      algorithms: {
        kex: [...kex],
        serverHostKey: [...serverHostKey],
        cipher: [...cipher],
        hmac: [...hmac],
        compress: ["none"],
      },
    });
    server.on("connection", (client, info) => {
      offerHostKeys(client, serverHostKey);
      connected(client, info);
    });
    if (servers.size >= MOST_OFFERS) servers.clear();
    servers.set(name, server);
    return server;
  };
}

/** How many offers are kept: a router's may change as often as somebody types. */
const MOST_OFFERS = 8;

function keyOf(address: string | undefined, port: number | undefined): string {
  return `${address ?? ""} ${port ?? 0}`;
}

function welcome(client: Connection, { socket, deadline, admission }: Carrier, service: Service): void {
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
  client.on("ready", () => {
    clearTimeout(deadline);
    admission.loggedIn();
  });
  client.on("session", (accept, reject) => {
    const router = service.gate.routerOf(user);
    if (!router || open >= service.guard.limits.channels) return reject();
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
