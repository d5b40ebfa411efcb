import type { Reached } from "../../modes/device.js";
import { PORTS } from "../../rules/transport.js";
import type { Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";
import type { Problem } from "../../session/session.js";
import type { Timeline } from "../../session/timeline.js";
import type { Content } from "../link/frames.js";
import type { Connection, Tcp } from "../ip/tcp.js";

/** A device from which connections to others are opened. */
export interface Origin {
  readonly tcp: Tcp;
  readonly timeline: Timeline;
}

/** The login at the far end of a connection, as the terminal at this end follows it. */
export interface RemoteLogin {
  readonly client: Conversation & {
    /** What was wrong with the line that was typed last. */
    readonly problem: Problem | undefined;
    moveTo(mode: string, host: string): boolean;
  };
  /** What it said before anything was typed. */
  readonly greeting: string;
  /** Pieces of text that came from the keyboard. */
  readonly heard: number;
  /** Pieces of text that went to the screen. */
  readonly said: number;
  /** Whether the router has ended it. */
  readonly over: boolean;
  /** Works off what was typed and has arrived, and sends what comes of it. */
  work(keys: string, act: (client: Conversation) => Reply): Reply;
}

/** What the far end of a connection says: text for the screen, and what that means to us. */
export interface RemoteOutput {
  readonly login: RemoteLogin;
  /** Lines that came up by themselves. */
  readonly lines: readonly string[];
}

/**
 * Connects to a port of another device, and lets virtual time pass until it is known what came of it. `stirred` is
 * called when something comes up at the far end by itself.
 */
export function openTerminal(
  { tcp, timeline }: Origin,
  address: string,
  port: number,
  stirred: () => void,
): RemoteTerminal | Reached {
  const terminal = new RemoteTerminal(address, timeline, stirred);
  const answer = terminal.open(tcp, port);
  return answer === "open" && port === PORTS.telnet ? terminal : answer;
}

/**
 * The screen and the keys of somebody who is logged in elsewhere by Telnet (RFC 854). What is typed travels to the
 * far router in plain text, and what that says travels back; nothing is shown that has not arrived.
 */
export class RemoteTerminal implements Conversation {
  prompt = "";
  expects: Expectation = "command";
  pause = 0;
  #connection: Connection | undefined;
  #login: RemoteLogin | undefined;
  #opened = false;
  #closed = false;
  #sent = 0;
  #heard = 0;
  #lines: string[] = [];

  constructor(
    readonly address: string,
    private readonly timeline: Timeline,
    private readonly stirred: () => void,
  ) {}

  /** Whether the far end has closed the connection, or does not answer any more. */
  get over(): boolean {
    return this.#closed;
  }

  /** What was wrong with the line that was typed last. */
  get problem(): Problem | undefined {
    return this.#login?.client.problem;
  }

  get screen(): Screen {
    return this.#there.client.screen;
  }

  get synchronous(): boolean {
    return this.#there.client.synchronous;
  }

  get history(): readonly string[] {
    return this.#there.client.history;
  }

  /** Opens the connection; the greeting of whoever answers is read by `greeting`. */
  open(tcp: Tcp, port: number): Reached {
    const connection = tcp.connect(this.address, port, {
      opened: () => (this.#opened = true),
      received: (content) => this.#receive(content),
      closed: () => this.#close(),
    });
    this.timeline.passUntil(() => this.#opened || this.#closed, OPENING);
    if (!this.#opened) {
      connection.drop();
      return this.#closed ? "refused" : "silence";
    }
    this.#connection = connection;
    // Whoever tries another port learns that it is open; nothing that a person could type is understood there.
    if (port !== PORTS.telnet) connection.close();
    return "open";
  }

  /** What the far end says first. */
  greeting(): string {
    this.#await(() => this.#login !== undefined);
    const login = this.#login;
    if (!login) {
      this.drop();
      return "";
    }
    this.#hearOut(login);
    return login.greeting;
  }

  enter(line: string): Reply {
    return this.#exchange(`${line}\r\n`, (client) => client.enter(line));
  }

  help(line: string): string {
    return this.#exchange(`${line}?`, (client) => said(client.help(line))).text;
  }

  complete(line: string): string | undefined {
    const before = line;
    const { text } = this.#exchange(`${line}\t`, (client) => said(client.complete(line) ?? before));
    return text === before ? undefined : text;
  }

  end(line: string): Reply {
    return this.#exchange(`${line}\u001A`, (client) => client.end(line));
  }

  cancel(): Reply {
    return this.#exchange("\u0003", (client) => client.cancel());
  }

  elapse(): Reply {
    return this.#exchange("", (client) => client.elapse());
  }

  abort(): Reply {
    return this.#exchange("\u001E", (client) => client.abort());
  }

  takeLogs(): readonly string[] {
    return this.#lines.splice(0);
  }

  /** Goes to a mode of the router of that name, if it is at this end or further on. */
  moveTo(mode: string, host: string): boolean {
    const moved = this.#there.client.moveTo(mode, host);
    this.#look();
    return moved;
  }

  /** Ends the connection in good order. */
  close(): void {
    this.#connection?.close();
    this.#closed = true;
  }

  /** The connection is gone, and nobody is told. */
  drop(): void {
    this.#connection?.drop();
    this.#closed = true;
  }

  get #there(): RemoteLogin {
    if (!this.#login) throw new Error(`nobody at ${this.address} has said anything yet`);
    return this.#login;
  }

  /** Sends what is typed, lets the far router work it off when it has arrived, and waits for what that says. */
  #exchange(keys: string, act: (client: Conversation) => Reply): Reply {
    const login = this.#there;
    this.#send(keys);
    if (!this.#await(() => login.heard >= this.#sent)) return this.#lost();
    const reply = login.work(keys, act);
    return this.#hearOut(login) ? reply : this.#lost();
  }

  #send(keys: string): void {
    for (const piece of piecesOf(keys)) {
      this.#connection?.send({
        size: piece.length,
        message: { type: "text", text: piece, value: TYPED },
      });
      this.#sent++;
    }
  }

  /** Waits for all that the far router has said, and for the end of the connection if that was its last word. */
  #hearOut(login: RemoteLogin): boolean {
    const heard = this.#await(() => this.#heard >= login.said);
    if (heard && login.over) this.#await(() => this.#closed);
    this.#look();
    return heard;
  }

  #await(holds: () => boolean): boolean {
    this.timeline.passUntil(() => this.#closed || holds(), PATIENCE);
    return holds();
  }

  #lost(): Reply {
    this.drop();
    return said("");
  }

  #receive({ message }: Content): void {
    // What a real router says is not understood: nobody here reads it off a screen.
    if (message.type !== "text" || message.value === undefined) return;
    const { login, lines } = message.value as RemoteOutput;
    this.#login = login;
    this.#heard++;
    this.#lines.push(...lines);
    this.#look();
    if (lines.length > 0) this.stirred();
  }

  #close(): void {
    this.#closed = true;
    this.stirred();
  }

  /** What the screen shows by now. */
  #look(): void {
    const { client, over } = this.#there;
    if (over) return;
    this.prompt = client.prompt;
    this.expects = client.expects;
    this.pause = client.pause;
  }
}

/** What is typed at a terminal of the lab: whoever gets it waits for the line that it is part of. */
const TYPED = "typed";

/** A text in pieces that fit into packets. */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

function said(text: string): Reply {
  return { text, paged: false };
}

const PIECE = /[^]{1,1400}/g;
/** Milliseconds that a router tries to connect. */
const OPENING = 30_000;
/** Milliseconds after which TCP has given up, whatever it was that did not arrive. */
const PATIENCE = 70_000;
