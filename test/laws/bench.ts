import type { Platform } from "../../src/platform/platform.js";
import { memoryNvram } from "../../src/router/nvram.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { play } from "../../src/session/play.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

/** A router at which somebody configures. */
export class Bench {
  readonly nvram = memoryNvram();
  readonly host: RouterHost;
  readonly session: Session;

  constructor(readonly platform: Platform) {
    this.host = new RouterHost({ platform, nvram: this.nvram, lineTime: 0, unbounded: true });
    this.session = new Session(this.host, { privileged: true });
  }

  type(lines: readonly string[]): void {
    this.session.moveTo("config");
    for (const line of lines) {
      play(this.session, line);
      if (this.session.expects !== "command") this.session.cancel();
      if (!this.session.prompt.includes("(config")) this.session.moveTo("config");
    }
    this.session.moveTo("privileged");
  }

  /** Its running-config, without the lines that tell when it was changed. */
  get printed(): string {
    const printed = printConfiguration(this.session.device);
    return printed.replace(/^!\n! Last configuration change.*\n/, "");
  }

  reload(): void {
    play(this.session, "write");
    this.host.boot();
  }
}

/**
 * Types a configuration at a router fresh from the factory, as somebody would who wants exactly that: first its ports
 * are switched on, because running-config does not say that they are, and what it does not hold is taken away.
 */
export function typedAfresh(printed: string, platform: Platform): Bench {
  const fresh = new Bench(platform);
  const held = new Set(printed.split("\n"));
  const surplus = fresh.printed.split("\n").filter((line) => /^[a-z]/.test(line) && !held.has(line));
  fresh.type([
    ...platform.ports.flatMap((port) => [`interface ${port}`, "no shutdown", "exit"]),
    ...surplus.map((line) => (line.startsWith("no ") ? line.slice(3) : `no ${line}`)),
    ...pasted(printed),
  ]);
  return fresh;
}

/** A configuration as somebody pastes it at the prompt. */
export function pasted(printed: string): readonly string[] {
  return printed.split("\n").filter((line) => line !== "end");
}
