import type { Socket } from "node:net";
import { StringDecoder } from "node:string_decoder";
import type { TelnetLogin } from "./telnet-login.js";
import type { Admission } from "./guard.js";
import { Listener } from "./listener.js";
import { BACKLOG, denied, LINGER, whenReady, type Service } from "./service.js";
import { OFFER, TelnetDecoder } from "./telnet-protocol.js";
import { Vty, type Wire } from "./vty.js";

/** A port on which Telnet clients find a router. */
export function telnetListener(service: Service): Listener {
  return new Listener(service.guard, service.fault, (socket, peer, admission) => {
    whenReady(socket, service, () => welcome(socket, peer, service, admission));
  });
}

function welcome(socket: Socket, peer: string, service: Service, admission: Admission): void {
  const arrival = service.gate.accept(peer);
  if (!arrival) {
    socket.destroy();
    return;
  }
  socket.write(OFFER);
  const vty = new Vty(arrival.remote, wireOf(socket), {
    attended: true,
    penalty: () => Math.max(denied(service.guard, peer), loginDelay(arrival)),
    wait: () => arrival.wait ?? service.wait,
    admitted: () => admission.loggedIn(),
    loginTime: service.guard.limits.loginTime,
    timeout: () => arrival.timeout(),
    over() {
      service.vtys.delete(vty);
      arrival.release();
    },
    fault: service.fault,
  });
  service.vtys.add(vty);
  serve(socket, vty);
  vty.open(arrival.greeting());
}

/** Whoever is in, and is wrong about a secret there, is not slowed by it. */
function loginDelay({ remote, loginDelay: delay }: TelnetLogin): number {
  return remote.admitted ? 0 : delay;
}

function serve(socket: Socket, vty: Vty): void {
  const protocol = new TelnetDecoder();
  const text = new StringDecoder("utf8");
  socket.on("data", (chunk: Buffer) => {
    const { typed, reply, window } = protocol.decode(chunk);
    // Whoever does not read gets no answer to his options either.
    if (reply.length > 0 && socket.writableLength < BACKLOG) socket.write(reply);
    if (window) vty.resize(window.width, window.length);
    if (typed.length > 0) vty.receive(text.write(typed));
  });
  socket.on("drain", () => vty.drained());
  socket.on("end", () => vty.receivedAll());
  socket.on("close", () => vty.close());
}

function wireOf(socket: Socket): Wire {
  return {
    write: (text) => {
      if (socket.writable) socket.write(text);
      return socket.writableLength < BACKLOG;
    },
    flow(open) {
      if (open) socket.resume();
      else socket.pause();
    },
    end() {
      if (socket.destroyed) return;
      socket.end();
      const patience = setTimeout(() => socket.destroy(), LINGER);
      socket.once("close", () => clearTimeout(patience));
    },
  };
}
