import type { Connect, Reached } from "../../modes/device.js";
import type { EndsAtKey, Conversation, Expectation, Reply, Screen } from "../../session/conversation.js";
import { Session, type Problem } from "../../session/session.js";
import { StationConsole } from "../console/station-console.js";
import { openTerminal, type RemoteTerminal, type Origin } from "./remote-terminal.js";

/**
 * A device's command line, and the router at which its user is logged in from there: while that connection stands,
 * what is typed goes to the far router.
 */
export class TelnetClient<Own extends Conversation = Conversation> implements Conversation {
  /** The device's own command line. */
  readonly own: Own;
  #remote: RemoteTerminal | undefined;
  #isGreeted = true;

  /** `stirred` is called when something comes up at the far router by itself. */
  constructor(
    create: (connect: Connect) => Own,
    private readonly origin: Origin,
    private readonly stirred: () => void = () => undefined,
  ) {
    this.own = create((address, port) => this.#connect(address, port));
  }

  /** Whether what is typed goes to another device. */
  get connected(): boolean {
    return this.#at !== this.own;
  }

  /** What was wrong with the line that was typed last. */
  get problem(): Problem | undefined {
    if (this.#remote) return this.#remote.problem;
    return this.own instanceof Session ? this.own.problem : undefined;
  }

  /** Whether that line was refused, by a router or because it is no command of a PC or a phone. */
  get refused(): boolean {
    const isStation = !this.#remote && this.own instanceof StationConsole;
    return isStation ? this.own.refused : this.problem !== undefined;
  }

  get prompt(): string {
    return this.#at.prompt;
  }

  get expects(): Expectation {
    return this.#at.expects;
  }

  get screen(): Screen {
    return this.#at.screen;
  }

  get synchronous(): boolean {
    return this.#at.synchronous;
  }

  get history(): readonly string[] {
    return this.#at.history;
  }

  get pause(): number {
    return this.#at.pause;
  }

  get endsAtKey(): EndsAtKey {
    return this.#at.endsAtKey ?? false;
  }

  enter(line: string): Reply {
    return this.#settle((at) => at.enter(line));
  }

  help(line: string): string {
    return this.#at.help(line);
  }

  complete(line: string): string | undefined {
    return this.#at.complete(line);
  }

  end(line: string): Reply {
    return this.#settle((at) => at.end(line));
  }

  cancel(): Reply {
    return this.#settle((at) => at.cancel());
  }

  elapse(): Reply {
    return this.#settle((at) => at.elapse());
  }

  abort(): Reply {
    return this.#settle((at) => at.abort());
  }

  takeLogs(): readonly string[] {
    const logs = [...this.own.takeLogs(), ...(this.#remote?.takeLogs() ?? [])];
    const farewell = this.#farewell();
    return farewell === "" ? logs : [...logs, ...farewell.trimEnd().split("\n")];
  }

  /** Goes to a mode of the router of that name, here or where a connection leads; false if it is not among them. */
  moveTo(mode: string, host: string): boolean {
    if (this.#remote && this.#at === this.#remote) return this.#remote.moveTo(mode, host);
    return this.own instanceof Session && this.own.device.router.hostname === host && this.own.moveTo(mode);
  }

  /** Ends the connection, if there is one. */
  hangUp(): void {
    this.#leave();
  }

  #leave(): void {
    this.#remote?.close();
    this.#remote = undefined;
  }

  get #at(): Conversation {
    // Whoever is logged out, because the device started again, has no connections.
    return this.#remote && !this.#remote.over && this.own.expects !== "return" ? this.#remote : this.own;
  }

  #connect(address: string, port: number): Reached {
    this.#leave();
    const answer = openTerminal(this.origin, address, port, this.stirred);
    if (typeof answer === "string") return answer;
    this.#remote = answer;
    this.#isGreeted = false;
    return "open";
  }

  /** Does something here or there, and says of a connection that it opened or came to its end. */
  #settle(act: (at: Conversation) => Reply): Reply {
    const before = this.#farewell();
    const reply = act(this.#at);
    const greeting = this.#isGreeted ? "" : (this.#remote?.greeting() ?? "");
    this.#isGreeted = true;
    return { ...reply, text: before + reply.text + greeting + this.#farewell() };
  }

  /** What is said of a connection that is no more. */
  #farewell(): string {
    const far = this.#remote;
    if (!far) return "";
    if (this.own.expects === "return") {
      this.#leave();
      return "";
    }
    if (!far.over) return "";
    this.#remote = undefined;
    return `\n[Connection to ${far.address} closed by foreign host]\n`;
  }
}
