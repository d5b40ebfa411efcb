// A Telnet client and an SSH client that do as little as they can, so that tests see every byte.
import { connect, type Socket } from "node:net";
import { vi } from "vitest";
import ssh2, { type Client, type ClientChannel, type ConnectConfig } from "ssh2";

/** Milliseconds after which what was waited for does not come any more. */
const PATIENCE = 60_000;

/**
 * Notes how long those timers are, in milliseconds, that anybody sets from now on. Meanwhile the clock goes ahead by
 * nothing but timers that ring, so that what is left of a delay does not depend on how busy the machine is.
 */
export function notedWaits(): () => readonly unknown[] {
  let now = Math.ceil(performance.now());
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const real = globalThis.setTimeout;
  const set = vi.spyOn(globalThis, "setTimeout").mockImplementation((action: () => void, time = 0) => {
    const rings = now + time;
    return real(() => {
      now = Math.max(now, rings);
      action();
    }, time);
  });
  return () => set.mock.calls.map(([, time]) => time);
}

/** Lets the clock go ahead by as many milliseconds as one says. */
export function movableClock(): (by: number) => void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now() + ahead);
  return (by) => {
    ahead += by;
  };
}

/** Collects what comes and waits for a text in it. */
export class Screen {
  text = "";
  closed = false;
  private waiting: (() => void)[] = [];

  add(text: string): void {
    this.text += text;
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  /** Waits until what came after the last call holds the pattern, and yields it up to there. */
  async until(pattern: RegExp, within = PATIENCE): Promise<string> {
    const deadline = performance.now() + within;
    for (;;) {
      const match = pattern.exec(this.text);
      if (match) {
        const end = match.index + match[0].length;
        const seen = this.text.slice(0, end);
        this.text = this.text.slice(end);
        return seen;
      }
      const left = deadline - performance.now();
      if (this.closed || left <= 0) throw new Error(`no ${String(pattern)} in ${JSON.stringify(this.text)}`);
      await this.news(left);
    }
  }

  async untilClosed(within = PATIENCE): Promise<string> {
    const deadline = performance.now() + within;
    while (!this.closed) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`still open after ${JSON.stringify(this.text)}`);
      await this.news(left);
    }
    return this.text;
  }

  private news(within: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, within);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

export interface TelnetClient {
  readonly socket: Socket;
  readonly screen: Screen;
  /** The pieces in which the server sent what it had to say. */
  readonly pieces: Buffer[];
  type(text: string | Buffer): void;
}

/** A client that negotiates nothing; what the server negotiates stays in `pieces` only. */
export async function telnet(port: number): Promise<TelnetClient> {
  const socket = connect(port, "127.0.0.1");
  const screen = new Screen();
  const pieces: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => {
    pieces.push(chunk);
    screen.add(chunk.toString("latin1").replace(/\xff[\xfb-\xfe]./g, ""));
  });
  socket.on("error", () => screen.close());
  socket.on("close", () => screen.close());
  await new Promise<void>((resolve) => {
    socket.once("connect", resolve);
    socket.once("error", () => resolve());
  });
  return { socket, screen, pieces, type: (text) => void socket.write(text) };
}

/** A Telnet client that has logged in. */
export async function loggedIn(port: number, user = "admin", password = user): Promise<TelnetClient> {
  const client = await telnet(port);
  await client.screen.until(/Username: $/);
  client.type(`${user}\r\n`);
  await client.screen.until(/Password: $/);
  client.type(`${password}\r\n`);
  await client.screen.until(/[>#]$/);
  return client;
}

/** An SSH connection that has logged in; fails as ssh2 does. */
export function ssh(port: number, options: ConnectConfig = {}): Promise<Client> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    client.once("ready", () => resolve(client));
    client.once("error", reject);
    client.connect({ host: "127.0.0.1", port, username: "admin", password: "admin", ...options });
  });
}

export interface Shell {
  readonly channel: ClientChannel;
  readonly screen: Screen;
  /** What the server said when the channel ended. */
  exit: number | undefined;
}

/** A shell, on a terminal of so many rows and columns, or without one. */
export function shell(client: Client, window: { rows: number; cols: number } | false): Promise<Shell> {
  return new Promise((resolve, reject) => {
    client.shell(window === false ? false : { ...window, term: "vt100" }, (error, channel) => {
      if (error) reject(error);
      else resolve(watched(channel));
    });
  });
}

export function exec(client: Client, command: string): Promise<Shell> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) reject(error);
      else resolve(watched(channel));
    });
  });
}

function watched(channel: ClientChannel): Shell {
  const watched: Shell = { channel, screen: new Screen(), exit: undefined };
  channel.on("data", (chunk: Buffer) => watched.screen.add(chunk.toString("utf8")));
  channel.on("exit", (code: number) => {
    watched.exit = code;
  });
  channel.on("close", () => watched.screen.close());
  return watched;
}
