import { once } from "node:events";
import type { Socket } from "node:net";
import { StringDecoder } from "node:string_decoder";
import type { ServerChannel, Session as SshSession } from "ssh2";
import type { Encryption } from "../modes/device.js";
import type { Arrival, ServedRouter } from "./served-router.js";
import { BACKLOG, denied, LINGER, type Service } from "./service.js";
import { scpRequestIn, serveScp, type ScpRequest } from "./ssh-scp.js";
import { runCommands } from "./ssh-exec.js";
import { Vty, type Wire } from "./vty.js";

/** Whose channel it is. */
interface Owner {
  readonly user: string;
  readonly peer: string;
  readonly encryption: Encryption | undefined;
  readonly service: Service;
  /** Ends the connection, even if the client does not answer. */
  readonly end: () => void;
}

/** What a client asks of one session channel: a shell, or one command; all else ssh2 refuses. */
export class SshChannel {
  private window: { readonly width: number; readonly length: number } | undefined;
  private vty: Vty | undefined;

  constructor(
    private readonly router: ServedRouter,
    private readonly socket: Socket,
    private readonly owner: Owner,
  ) {}

  serve(session: SshSession): void {
    session.on("pty", (accept, _reject, { cols, rows }) => {
      this.window = { width: cols, length: rows };
      // A client need not ask for an answer.
      (accept as (() => void) | undefined)?.();
    });
    session.on("window-change", (accept, _reject, { cols, rows }) => {
      this.vty?.resize(cols, rows);
      (accept as (() => void) | undefined)?.();
    });
    session.on("shell", (accept, reject) => {
      this.begin(accept, reject, (arrival, channel) => this.shell(arrival, channel));
    });
    session.on("exec", (accept, reject, { command }) => {
      const request = scpRequestIn(command);
      this.begin(
        accept,
        reject,
        (arrival, channel) =>
          void (request ? this.copy(request, arrival, channel) : this.exec(command, arrival, channel)),
      );
    });
  }

  /** Takes a line of the router; where that has to come up first, the channel waits for it. */
  private begin(
    accept: () => ServerChannel,
    reject: () => void,
    serve: (arrival: Arrival, channel: ServerChannel) => void,
  ): void {
    const { peer, encryption, service, end } = this.owner;
    const arrive = () => this.router.arrive("ssh", peer, encryption);
    if (!this.router.isComing) {
      const arrival = arrive();
      if (arrival) serve(arrival, accept());
      else reject();
      return;
    }
    // A client that has nothing to type ends its input at once: ssh2 accepts it now or never.
    const channel = accept();
    const arrived = this.router.ready().then(() => {
      const arrival = channel.writable ? arrive() : undefined;
      if (arrival) serve(arrival, channel);
      else this.finish(channel);
    });
    arrived.catch((error: unknown) => {
      service.fault(error);
      end();
    });
  }

  private shell(arrival: Arrival, channel: ServerChannel): void {
    const { service, user, peer } = this.owner;
    const vty = new Vty(arrival.remote, this.wire(channel), {
      attended: this.window !== undefined,
      penalty: () => denied(service.guard, peer, user),
      wait: () => service.wait,
      loginTime: service.guard.limits.loginTime,
      timeout: () => this.router.timeout(arrival.line),
      over: () => {
        service.vtys.delete(vty);
        this.router.release(arrival.line);
      },
      fault: service.fault,
    });
    this.vty = vty;
    service.vtys.add(vty);
    this.connect(channel, vty);
    const { text } = arrival.session.connect(user);
    if (this.window) vty.resize(this.window.width, this.window.length);
    vty.open({ text: `\n${text}`, paged: false });
  }

  private connect(channel: ServerChannel, vty: Vty): void {
    const text = new StringDecoder("utf8");
    const drained = () => this.drained(channel);
    this.socket.on("drain", drained);
    channel.on("data", (chunk: Buffer) => vty.receive(text.write(chunk)));
    channel.on("end", () => vty.receivedAll());
    channel.on("close", () => {
      this.socket.off("drain", drained);
      vty.close();
    });
    channel.on("error", () => vty.close());
  }

  private wire(channel: ServerChannel): Wire {
    return {
      write: (text) => {
        channel.write(text, () => this.drained(channel));
        return !this.full(channel);
      },
      flow(open) {
        if (open) channel.resume();
        else channel.pause();
      },
      end: () => this.finish(channel),
    };
  }

  /** Some of what was sent is gone: from the socket, or from the channel, whose client opened its window. */
  private drained(channel: ServerChannel): void {
    if (!this.full(channel)) this.vty?.drained();
  }

  private full(channel: ServerChannel): boolean {
    return channel.writableLength > BACKLOG || this.socket.writableLength > BACKLOG;
  }

  private exec(command: string, arrival: Arrival, channel: ServerChannel): Promise<void> {
    channel.on("close", () => arrival.remote.hangUp());
    channel.resume();
    return this.attended(arrival, channel, async () => {
      await runCommands(command, arrival.remote, this.owner.service.wait, (text) => this.send(text, channel));
      this.finish(channel);
    });
  }

  /** Takes or gives a file. */
  private copy(request: ScpRequest, arrival: Arrival, channel: ServerChannel): Promise<void> {
    return this.attended(arrival, channel, async () => {
      const patience = this.router.timeout(arrival.line);
      this.finish(channel, await serveScp(request, arrival.session.device, channel, patience));
    });
  }

  /** Does what a client came for, and lets go of the line; a fault of ours ends this channel alone. */
  private async attended(arrival: Arrival, channel: ServerChannel, work: () => Promise<void>): Promise<void> {
    const { service, user } = this.owner;
    channel.on("error", () => arrival.remote.hangUp());
    try {
      arrival.session.connect(user);
      await work();
    } catch (error) {
      service.fault(error);
      channel.close();
    } finally {
      arrival.remote.hangUp();
      this.router.release(arrival.line);
    }
  }

  /** Sends, and waits until the client has read most of it. */
  private async send(text: string, channel: ServerChannel): Promise<void> {
    await new Promise<void>((resolve) => {
      channel.once("close", resolve);
      channel.write(text, () => {
        channel.off("close", resolve);
        resolve();
      });
    });
    if (this.socket.writableLength > BACKLOG)
      await Promise.race([once(this.socket, "drain"), once(this.socket, "close")]);
  }

  /** An exit status, 0 for all that went well, and the end of the channel. */
  private finish(channel: ServerChannel, status = 0): void {
    if (!channel.writable) return;
    channel.exit(status);
    channel.end();
    const patience = setTimeout(() => this.owner.end(), LINGER);
    channel.once("close", () => clearTimeout(patience));
  }
}
