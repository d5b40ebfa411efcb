import type { Socket } from "node:net";
import type { PhoneReceiver } from "../callmanager/host/agent-host.js";
import { encodeMessage } from "../callmanager/sccp/codec.js";
import { MessageStream } from "../callmanager/sccp/message-stream.js";
import { isPhoneMessage, type ServerMessage } from "../callmanager/sccp/messages.js";
import { withPrintableTexts } from "../callmanager/sccp/printable-texts.js";
import { OutsideView } from "../network/ios/outside-view.js";
import type { Admission, Guard } from "./guard.js";
import { Listener } from "./listener.js";
import { MessageBudget } from "./message-budget.js";
import type { ServedRouter } from "./served-router.js";
import type { RtpRelays } from "./rtp-relays.js";
import { BACKLOG, LINGER } from "./service.js";

/** What the ports of phones need. */
export interface PhoneService {
  readonly guard: Guard;
  readonly router: ServedRouter;
  /** Something of ours went wrong in one connection. */
  readonly fault: (error: unknown) => void;
}

/** A port on which phones that speak SCCP find the call agent of a router; `relays` are for their voice. */
export function sccpListener(service: PhoneService, relays: RtpRelays): Listener {
  return new Listener(service.guard, service.fault, (socket, peer, admission) => {
    // Addresses in SCCP are those of IPv4.
    if (peer.includes(":")) return void socket.destroy();
    const { localAddress = "" } = socket;
    const ready = Promise.all([service.router.ready(), relays.start(localAddress)]);
    const welcomed = ready.then(() => {
      if (!socket.destroyed) new PhoneSocket(socket, peer, admission, service, relays).open();
    });
    welcomed.catch((error: unknown) => {
      service.fault(error);
      socket.destroy();
    });
  });
}

/** A phone's connection: bytes to messages and back. Whatever is wrong about it ends it, and it alone. */
class PhoneSocket {
  private readonly stream = new MessageStream();
  private readonly budget = new MessageBudget();
  private receiver: PhoneReceiver | undefined;
  private deadline: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly peer: string,
    private readonly admission: Admission,
    private readonly service: PhoneService,
    private readonly relays: RtpRelays,
  ) {}

  open(): void {
    const { socket, peer, service, relays } = this;
    const { localAddress = "", localPort = 0, remotePort = 0 } = socket;
    const { node } = service.router;
    const view = node && new OutsideView(node, { address: localAddress, port: localPort });
    // Whoever connects and does not register has no business here.
    this.deadline = setTimeout(() => socket.destroy(), service.guard.limits.loginTime);
    socket.once("close", () => {
      clearTimeout(this.deadline);
      this.inTime(() => this.receiver?.closed());
    });
    this.inTime(() => {
      this.receiver = view?.accept({
        address: peer,
        port: remotePort,
        clock: () => performance.now(),
        send: (message) => this.send(message),
        close: () => this.close(),
        voice: { open: (user) => relays.open(localAddress, localAddress, user) },
      });
    });
    if (!this.receiver) return void socket.destroy();
    socket.on("data", (bytes: Buffer) => this.receive(bytes));
    // A phone that says nothing more is gone.
    socket.on("end", () => socket.destroy());
  }

  private receive(bytes: Uint8Array): void {
    const { socket } = this;
    for (const arrived of this.stream.receive(bytes)) {
      if (socket.destroyed || !socket.writable) return;
      if (arrived.kind === "broken" || !this.budget.spend()) return void socket.destroy();
      if (arrived.kind === "message" && isPhoneMessage(arrived.message)) {
        const message = withPrintableTexts(arrived.message);
        this.inTime(() => this.receiver?.receive(message));
      }
    }
  }

  /** Time passes first, so that what happens happens now. */
  private inTime(action: () => void): void {
    this.service.router.follow();
    action();
  }

  private send(message: ServerMessage): void {
    const { socket } = this;
    if (!socket.writable) return;
    if (message.type === "RegisterAck") this.registered();
    socket.write(encodeMessage(message));
    if (socket.writableLength > BACKLOG) socket.destroy();
  }

  /** From now on the router says how many there may be, and how long one may be silent. */
  private registered(): void {
    clearTimeout(this.deadline);
    this.admission.exempt();
  }

  private close(): void {
    const { socket } = this;
    if (socket.destroyed) return;
    socket.end();
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => socket.destroy(), LINGER);
  }
}
