/**
 * The server's side of Telnet (RFC 854, 855): what a client sends is cut into what was typed and what the clients
 * negotiate. The router echoes itself and never waits for a "go ahead", whether the client agrees or not; nothing
 * that a client leaves unanswered is waited for.
 */

const [SE, NOP, IP, AYT, EC, EL, SB] = [240, 241, 244, 246, 247, 248, 250] as const;
const [WILL, WONT, DO, DONT, IAC] = [251, 252, 253, 254, 255] as const;
const [ECHO, SUPPRESS_GO_AHEAD, TERMINAL_TYPE, WINDOW_SIZE] = [1, 3, 24, 31] as const;

/** The first bytes of a connection: WILL ECHO, WILL SUPPRESS-GO-AHEAD, DO TERMINAL-TYPE, DO NAWS (RFC 857, 858, 1091, 1073). */
export const OFFER = Buffer.from([
  ...[IAC, WILL, ECHO, IAC, WILL, SUPPRESS_GO_AHEAD],
  ...[IAC, DO, TERMINAL_TYPE, IAC, DO, WINDOW_SIZE],
]);

/** What a piece of the connection held. */
export interface Received {
  /** What was typed, in UTF-8. */
  readonly typed: Buffer;
  /** What has to be answered. */
  readonly reply: Buffer;
  /** The size of the client's window, if it told a new one; a part that it does not know is 0. */
  readonly window: { readonly width: number; readonly length: number } | undefined;
}

/** A subnegotiation is a few bytes; of a longer one the rest is dropped. */
const LONGEST = 64;

/** Control characters that Telnet commands stand for: interrupt, erase character, erase line. */
const KEYS: ReadonlyMap<number, number> = new Map([
  [IP, 3],
  [EC, 127],
  [EL, 21],
]);

const HERE = Buffer.from("\r\n[Yes]\r\n");

export class TelnetDecoder {
  private state: "data" | "command" | "option" | "sub" | "subCommand" = "data";
  private verb = 0;
  private sub: number[] = [];
  /** Offers of the client that were refused: one refusal is enough. */
  private readonly refused = new Set<number>();
  private window: Received["window"];
  private reply: (Buffer | readonly number[])[] = [];

  decode(chunk: Buffer): Received {
    this.window = undefined;
    this.reply = [];
    const typed = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      const character = this.take(byte);
      if (character !== undefined) typed[length++] = character;
    }
    const reply = Buffer.concat(this.reply.map((part) => Buffer.from(part)));
    return { typed: typed.subarray(0, length), reply, window: this.window };
  }

  /** Takes a byte; yields the character that it, or the command that it ends, stands for. */
  private take(byte: number): number | undefined {
    switch (this.state) {
      case "data":
        if (byte !== IAC) return byte;
        this.state = "command";
        return undefined;
      case "command":
        return this.command(byte);
      case "option":
        this.state = "data";
        this.negotiate(byte);
        return undefined;
      case "sub":
        if (byte === IAC) this.state = "subCommand";
        else this.keep(byte);
        return undefined;
      case "subCommand":
        this.endSub(byte);
        return undefined;
    }
  }

  private command(byte: number): number | undefined {
    this.state = "data";
    if (byte === IAC) return byte;
    if (byte === SB) {
      this.state = "sub";
      this.sub = [];
    } else if (byte >= WILL) {
      this.state = "option";
      this.verb = byte;
    } else if (byte === AYT) this.reply.push(HERE);
    return byte === NOP ? undefined : KEYS.get(byte);
  }

  /** Whatever was not offered or asked for is refused; a client that takes back its consent is right anyway. */
  private negotiate(option: number): void {
    const [wanted, answer] =
      this.verb === WILL
        ? [[TERMINAL_TYPE, WINDOW_SIZE], DONT]
        : this.verb === DO
          ? [[ECHO, SUPPRESS_GO_AHEAD], WONT]
          : [[option], 0];
    const offer = this.verb * 256 + option;
    if (wanted.includes(option) || this.refused.has(offer)) return;
    this.refused.add(offer);
    this.reply.push([IAC, answer, option]);
  }

  private endSub(byte: number): void {
    if (byte === IAC) {
      this.keep(byte);
      this.state = "sub";
      return;
    }
    this.state = "data";
    const [option, widthHigh = 0, widthLow = 0, lengthHigh = 0, lengthLow = 0] = this.sub;
    if (byte !== SE || option !== WINDOW_SIZE || this.sub.length !== 5) return;
    this.window = { width: widthHigh * 256 + widthLow, length: lengthHigh * 256 + lengthLow };
  }

  private keep(byte: number): void {
    this.state = "sub";
    if (this.sub.length < LONGEST) this.sub.push(byte);
  }
}
