import type { Conversation, Reply } from "../session/conversation.js";
import { Terminal } from "../terminal/terminal.js";
import { WaitTimer } from "./wait-timer.js";

/** A session that came over the network, as its connection sees it. */
export interface RemoteSession extends Conversation {
  /** Whether it logged out or was thrown off its line. */
  readonly over: boolean;
  /** How often a wrong name or password was given. */
  readonly denials: number;
  /** Whether somebody has got past the login. */
  readonly admitted: boolean;
  /** The connection is gone. */
  hangUp(): void;
}

/** The connection under a session. */
export interface Wire {
  /** Sends; false while more waits to be sent than is good, until `drained` is called. */
  write(text: string): boolean;
  /** Whether the client's input is to be read: a client that types faster than it is answered has to wait. */
  flow(open: boolean): void;
  /** Sends what is left and closes. */
  end(): void;
}

export interface VtyOptions {
  /** Whether there is a screen and somebody at it; otherwise output is not paged. */
  readonly attended: boolean;
  /** Milliseconds from its arrival until a wrong password is answered. */
  readonly penalty: () => number;
  /** The longest that one of the router's own waits lasts, in milliseconds, such as a ping that nobody answers. */
  readonly wait: () => number;
  /** Called once, when somebody has got past the login. */
  readonly admitted?: () => void;
  /** Milliseconds that a login may take. */
  readonly loginTime: number;
  /** Milliseconds without input after which the session ends; undefined: never. */
  readonly timeout: () => number | undefined;
  /** Called once, when it is over. */
  readonly over: () => void;
  /** Called if something of ours went wrong; the session is over then. */
  readonly fault: (error: unknown) => void;
}

/** How many characters may wait to be worked off before the client has to wait. */
const FULL = 16_384;
/** Long lines are worked off in pieces, so that they cannot keep others waiting. */
const PIECE = 1024;
/** Milliseconds after which the other sessions get their turn. */
const TURN = 8;

const ABORT_KEY = "\u001E";

/**
 * A session at a connection: keys in, characters out. Whatever is typed ahead waits and is worked off in order, a
 * line at a time; between lines the other sessions get their turn, and the client has to read before more is done.
 */
export class Vty {
  private readonly terminal: Terminal;
  private queue = "";
  private output = "";
  private blocked = false;
  private held = false;
  private inputEnded = false;
  private closed = false;
  private denials = 0;
  private isIn = false;
  private readonly waitTimer = new WaitTimer(() => this.waited());
  private holdTimer: NodeJS.Timeout | undefined;
  private turn: NodeJS.Immediate | undefined;
  private readonly openedAt = performance.now();
  private typedAt = this.openedAt;

  constructor(
    private readonly session: RemoteSession,
    private readonly wire: Wire,
    private readonly options: VtyOptions,
  ) {
    const write = (text: string) => {
      this.output += text;
    };
    this.terminal = new Terminal(session, write, {
      unattended: !options.attended,
      closed: () => session.over,
    });
  }

  /** Begins with what the router says first. */
  open(greeting: Reply): void {
    this.run(() => this.terminal.start(greeting));
  }

  receive(text: string): void {
    this.typedAt = performance.now();
    this.queue += text;
    if (this.queue.length > FULL) this.wire.flow(false);
    this.pump();
  }

  /** The client will type no more: what it typed is still worked off. */
  receivedAll(): void {
    this.inputEnded = true;
    this.pump();
  }

  /** The window's new size; 0 stands for a size that the client does not know. */
  resize(width: number, length: number): void {
    this.run(() => this.terminal.resize(width === 0 ? 80 : width, length === 0 ? 24 : length));
  }

  /** The client has read what waited to be sent. */
  drained(): void {
    this.blocked = false;
    this.pump();
  }

  /** Looks for messages, and whether the session has ended or nobody types any more. */
  tick(): void {
    const now = performance.now();
    const { admitted, prompt } = this.session;
    if (!admitted && now - this.openedAt > this.options.loginTime) {
      this.output += `\r\n% ${prompt} timeout expired!\r\n`;
      this.session.hangUp();
    } else if (admitted && now - this.typedAt > (this.options.timeout() ?? Infinity)) this.session.hangUp();
    this.run(() => {
      // Messages wait for a client that reads.
      if (!this.blocked) this.terminal.logs();
    });
  }

  /** Ends it, whatever is going on. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.waitTimer.stop();
    clearTimeout(this.holdTimer);
    clearImmediate(this.turn);
    this.session.hangUp();
    if (this.output !== "" && !this.held) this.wire.write(this.output);
    this.output = "";
    this.queue = "";
    this.wire.end();
    this.options.over();
  }

  /** Works off what was typed, as far as the router, the client and the other sessions let it. */
  private pump(): void {
    this.run(() => {
      const until = performance.now() + TURN;
      while (this.ready) {
        const arrival = performance.now();
        this.terminal.input(this.nextPiece());
        this.punish(arrival);
        if (performance.now() > until) break;
      }
      if (this.terminal.waiting && this.queue.includes(ABORT_KEY)) this.abortWait();
    });
    if (!this.ready || this.turn) return;
    this.turn = setImmediate(() => {
      this.turn = undefined;
      this.pump();
    });
  }

  private get ready(): boolean {
    const idle = this.closed || this.blocked || this.held || this.session.over;
    return !idle && this.queue !== "" && !this.terminal.waiting;
  }

  private nextPiece(): string {
    const end = this.queue.slice(0, PIECE).search(/[\r\n]/);
    const piece = this.queue.slice(0, end < 0 ? PIECE : end + 1);
    this.queue = this.queue.slice(piece.length);
    if (this.queue.length < FULL) this.wire.flow(true);
    return piece;
  }

  /** Ctrl-Shift-6 overtakes what was typed before it. */
  private abortWait(): void {
    this.queue = this.queue.replace(ABORT_KEY, "");
    this.terminal.input(ABORT_KEY);
  }

  /** After a wrong password nothing is told or done for a while, which began when it came. */
  private punish(arrival: number): void {
    if (this.session.denials === this.denials) return;
    this.denials = this.session.denials;
    this.held = true;
    this.hold(arrival + this.options.penalty());
  }

  /** A timer counts from the beginning of its turn: what was done in that turn would make it ring too early. */
  private hold(until: number): void {
    const left = until - performance.now();
    if (left > 0) {
      this.holdTimer = setTimeout(() => this.hold(until), Math.ceil(left));
      return;
    }
    this.held = false;
    this.pump();
  }

  /** Does something and then sees to what follows from it; a fault of ours ends this session alone. */
  private run(action: () => void): void {
    if (this.closed) return;
    try {
      action();
      this.settle();
    } catch (error) {
      this.close();
      this.options.fault(error);
    }
  }

  private settle(): void {
    if (this.held) return;
    if (!this.isIn && this.session.admitted) {
      this.isIn = true;
      this.options.admitted?.();
    }
    this.send();
    const finished = this.inputEnded && this.queue === "" && !this.terminal.waiting;
    if (this.session.over || finished) this.close();
    else this.waitTimer.follow(this.terminal, this.options.wait());
  }

  private send(): void {
    if (this.output === "") return;
    const text = this.output;
    this.output = "";
    this.blocked = !this.wire.write(text) || this.blocked;
  }

  private waited(): void {
    this.run(() => {
      const arrival = performance.now();
      this.terminal.elapsed();
      this.punish(arrival);
    });
    this.pump();
  }
}
