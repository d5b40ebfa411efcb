import { execTimeout, loginDelay } from "../../rules/transport.js";
import type { Conversation, Reply } from "../../session/conversation.js";
import type { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import type { Timer } from "../../session/timeline.js";
import { textContent, type Connection } from "../ip/tcp.js";
import { VtyClient } from "./vty-client.js";
import { piecesOf, type Origin, type RemoteOutput } from "./remote-terminal.js";

/** A vty whose user's client sends keys, as Telnet is spoken outside of the lab. */
export interface KeyedLogin {
  readonly client: VtyClient;
  /** Milliseconds without input after which it ends; undefined: never. */
  timeout(): number | undefined;
  /** Milliseconds that the answer to a wrong login takes at least. */
  readonly loginDelay: number;
  /** Bytes for the client, a character each. */
  send(bytes: string): void;
  /** Sends what is left and closes the connection. */
  close(): void;
}

/** A vty whose user types at another device of the lab, or outside of it. */
export class TerminalLogin {
  readonly client: VtyClient;
  /** What it said before anything was typed. */
  greeting = "";
  /** Pieces of text that came from the keyboard. */
  heard = 0;
  /** Pieces of text that went to the screen. */
  said = 0;
  #isGreeted = false;
  #isWorking = false;
  #isHandedOver = false;
  #idle: Timer | undefined;

  constructor(
    private readonly host: RouterHost,
    private readonly line: string,
    private readonly connection: Connection,
    origin: Origin,
  ) {
    const stirred = () => this.#settle();
    const { remoteAddress: peer, localPort: port } = connection;
    this.client = new VtyClient(
      (connect) => new Session(host, { asleep: true, line, peer, port, connect, stirred }),
      origin,
      stirred,
    );
  }

  /** Whether the router has ended it. */
  get over(): boolean {
    return this.#isGreeted && this.client.own.over;
  }

  /** Says what a router says to those who come. */
  greet(): void {
    this.#isGreeted = true;
    const { text } = this.#work(() => {
      const reply = this.client.own.connect();
      return { ...reply, text: `\n${reply.text}` };
    });
    this.greeting = text;
  }

  /** Works off what was typed and has arrived, and sends what comes of it. */
  work(keys: string, act: (client: Conversation) => Reply): Reply {
    const isShown = keys.endsWith("\n") && this.client.expects !== "password";
    return this.#work(() => act(this.client), isShown || keys === "" ? keys : "\r\n");
  }

  /** From now on somebody else works off what comes, and shows what is said: the greeting was. */
  handOver(): KeyedLogin {
    this.#isHandedOver = true;
    this.#idle?.cancel();
    const { client, connection, host, line } = this;
    return {
      client,
      timeout: () => execTimeout(host.router, line),
      get loginDelay() {
        return loginDelay(host.router);
      },
      send: (bytes) => connection.send(textContent(bytes)),
      close: () => connection.close(),
    };
  }

  /** The connection is gone. */
  end(): void {
    this.#idle?.cancel();
    this.client.hangUp();
  }

  #work(act: () => Reply, echo = ""): Reply {
    this.#isWorking = true;
    const reply = act();
    this.#isWorking = false;
    this.#say(echo + reply.text.replaceAll("\n", "\r\n") + this.client.prompt);
    this.#settle();
    this.#watch();
    return reply;
  }

  /** Sends what came up by itself, and closes the connection of a session that is over. */
  #settle(): void {
    if (this.#isWorking || this.#isHandedOver) return;
    const lines = this.client.takeLogs();
    if (lines.length > 0) this.#say(lines.map((line) => `${line}\r\n`).join(""), lines);
    if (!this.over) return;
    this.#idle?.cancel();
    this.client.hangUp();
    this.connection.close();
  }

  #say(text: string, lines: readonly string[] = []): void {
    const pieces = piecesOf(text);
    this.said += pieces.length;
    for (const [index, piece] of pieces.entries()) {
      const value: RemoteOutput = { login: this, lines: index === 0 ? lines : [] };
      this.connection.send({ size: piece.length, message: { type: "text", text: piece, value } });
    }
  }

  /** Ends a session at which nobody has typed for too long. */
  #watch(): void {
    this.#idle?.cancel();
    if (this.over) return;
    const { admitted, prompt } = this.client.own;
    const time = admitted ? execTimeout(this.host.router, this.line) : LOGIN_TIME;
    if (time === undefined) return;
    this.#idle = this.host.timeline.after(time, () => {
      const lines = admitted ? [] : ["", `% ${prompt} timeout expired!`];
      if (!admitted) this.#say(lines.map((line) => `${line}\r\n`).join(""), lines);
      this.client.own.hangUp();
    });
  }
}

/** Milliseconds in which somebody has to log in. */
const LOGIN_TIME = 30_000;
