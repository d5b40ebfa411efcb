import { createSocket, type RemoteInfo, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import type { SipCarrier, VoiceRelay, VoiceUser } from "../callmanager/sip/carrier.js";
import type { SipMessage } from "../callmanager/sip/message.js";
import { LONGEST_MESSAGE, SipStream } from "../callmanager/sip/message-stream.js";
import { printMessage } from "../callmanager/sip/print-message.js";
import { type Malformed, readMessage } from "../callmanager/sip/read-message.js";
import type { SipPlace } from "../callmanager/sip/via.js";
import { traceSip } from "../network/ios/sip-service.js";
import type { Admission } from "./guard.js";
import { Listener, type Place } from "./listener.js";
import { MessageBudget } from "./message-budget.js";
import type { RtpRelays } from "./rtp-relays.js";
import type { PhoneService } from "./sccp.js";
import { BACKLOG } from "./service.js";

/** What a port for SIP is opened with. */
export interface SipOptions {
  /** Places beyond the lab to which dial-peers may send calls; without a port: any of that address. */
  readonly trunks: readonly { readonly host: string; readonly port: number | undefined }[];
}

/** Messages of one address in ten seconds; fifty calls a second of both ends are some four thousand. */
const MOST_MESSAGES = 20_000;

/** Addresses of which it is remembered how much they have sent. */
const MOST_ADDRESSES = 1000;

/** A port for SIP by UDP and TCP, behind which is the call agent of a router. */
export class SipListener implements SipCarrier {
  readonly isOutside = true;
  readonly #udp: UdpSocket = createSocket("udp4");
  readonly #tcp: Listener;
  /** Streams by where they come from. */
  readonly #streams = new Map<string, Socket>();
  readonly #budgets = new Map<string, MessageBudget>();
  #place: Place = { host: "127.0.0.1", port: 0 };

  constructor(
    private readonly service: PhoneService,
    private readonly relays: RtpRelays,
    private readonly options: SipOptions,
  ) {
    const { guard, fault } = service;
    this.#tcp = new Listener(guard, fault, (socket, peer, admission) => {
      if (peer.includes(":")) return void socket.destroy();
      this.#attend(socket, peer, admission);
    });
    this.#udp.on("message", (bytes, from) => {
      this.#safely(() => this.#datagram(bytes, from));
    });
  }

  /** Yields the place where it listens then; throws what the operating system says against it. */
  async listen({ host, port }: Place): Promise<Place> {
    // Of any free port TCP is asked first, for connections that go out have many of its ports.
    const { port: opened } = await this.#tcp.listen({ host, port });
    try {
      this.#udp.bind({ address: host, port: opened });
      await once(this.#udp, "listening");
    } catch (error) {
      this.#tcp.close();
      this.#udp.close();
      throw error;
    }
    // Who is gone is no fault of ours.
    this.#udp.on("error", () => undefined);
    const { address } = this.#udp.address();
    this.#place = { host: address, port: opened };
    const { router } = this.service;
    await router.ready();
    const { node } = router;
    await this.relays.start(address);
    if (node)
      node.services.calls.sipOutside = (to) =>
        this.options.trunks.some((one) => one.host === to.address && (one.port ?? to.port) === to.port)
          ? this
          : undefined;
    return { host, port: opened };
  }

  get connections(): number {
    return this.#tcp.connections;
  }

  tick(): void {
    this.#tcp.tick();
    // Who has been silent for a while starts anew.
    if (this.#budgets.size > MOST_ADDRESSES) this.#budgets.clear();
  }

  close(): void {
    this.#udp.close();
    this.#tcp.close();
    this.#tcp.destroy();
  }

  ownPlace({ address, transport }: SipPlace): SipPlace {
    return { transport, address: this.#addressTowards(address), port: this.#place.port };
  }

  send(message: SipMessage, to: SipPlace): void {
    const { node } = this.service.router;
    if (node) traceSip(node.host, "Sent", message);
    const bytes = Buffer.from(printMessage(message), "latin1");
    if (to.transport === "udp") this.#udp.send(bytes, to.port, to.address);
    else this.#streamTo(to).write(bytes);
  }

  openVoice(to: SipPlace, user: VoiceUser): VoiceRelay | undefined {
    return this.relays.open(this.#place.host, this.#addressTowards(to.address), user);
  }

  /** Of several addresses of this machine, one that who is at another can reach. */
  #addressTowards(other: string): string {
    const { host } = this.#place;
    if (host !== "0.0.0.0") return host;
    if (other.startsWith("127.")) return "127.0.0.1";
    const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
    return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
  }

  #safely(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.service.fault(error);
    }
  }

  #datagram(bytes: Uint8Array, { address, port }: RemoteInfo): void {
    if (bytes.length > LONGEST_MESSAGE || !this.#mayGoOn(address)) return;
    const message = readMessage(Buffer.from(bytes).toString("latin1"));
    if (message) this.#receive(message, { transport: "udp", address, port });
  }

  #mayGoOn(address: string): boolean {
    const budget = this.#budgets.get(address) ?? new MessageBudget(undefined, MOST_MESSAGES);
    this.#budgets.set(address, budget);
    return budget.spend();
  }

  /** Time passes first, so that what happens happens now. */
  #receive(message: SipMessage | Malformed, place: SipPlace): void {
    const { router } = this.service;
    const { node } = router;
    if (!node) return;
    router.follow();
    if (message.kind !== "malformed") traceSip(node.host, "Received", message);
    node.services.calls.agent.receiveSip(message, { carrier: this, place });
  }

  #attend(socket: Socket, peer: string, admission: Admission): void {
    const place: SipPlace = { transport: "tcp", address: peer, port: socket.remotePort ?? 0 };
    // Who connects and says nothing that can be read has no business here.
    const deadline = setTimeout(() => socket.destroy(), this.service.guard.limits.loginTime);
    this.#read(socket, place, () => {
      clearTimeout(deadline);
      admission.loggedIn();
    });
    socket.once("close", () => clearTimeout(deadline));
  }

  #read(socket: Socket, place: SipPlace, understood: () => void): void {
    const key = `${place.address}:${place.port}`;
    const stream = new SipStream();
    this.#streams.set(key, socket);
    socket.once("close", () => {
      if (this.#streams.get(key) === socket) this.#streams.delete(key);
    });
    socket.on("end", () => socket.destroy());
    socket.on("data", (bytes: Buffer) => {
      for (const arrived of stream.receive(bytes.toString("latin1"))) {
        if (arrived.kind === "broken" || !this.#mayGoOn(place.address)) return void socket.destroy();
        if (arrived.kind !== "malformed") understood();
        this.#receive(arrived, place);
      }
      if (socket.writableLength > BACKLOG) socket.destroy();
    });
  }

  /** The stream to a place: the one that came from there, or a new one. */
  #streamTo(to: SipPlace): Socket {
    const known = this.#streams.get(`${to.address}:${to.port}`);
    if (known) return known;
    const socket = connect({ host: to.address, port: to.port });
    socket.on("error", () => socket.destroy());
    this.#read(socket, to, () => undefined);
    return socket;
  }
}
