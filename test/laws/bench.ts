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
      if (!this.session.prompt.includes("(")) this.session.moveTo("config");
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
 * are switched on, since running-config does not say which are, and what it does not hold is taken away.
 */
export function typedAfresh(printed: string, platform: Platform): Bench {
  const fresh = new Bench(platform);
  const wanted = blocksOf(printed);
  const shut = (port: string) => wanted.get(`interface ${port}`)?.includes(" shutdown") ?? false;
  const surplus = [...blocksOf(fresh.printed).keys()].filter((header) => !wanted.has(header));
  fresh.type([
    ...platform.ports
      .filter((port) => !shut(port))
      .flatMap((port) => [`interface ${port}`, "no shutdown", "exit"]),
    ...surplus.map(negated),
    ...pasted(withoutAdditions(printed, platform)),
  ]);
  return fresh;
}

/** The configuration with `no` in front of what a router adds to a new block and the configuration does not hold. */
function withoutAdditions(printed: string, platform: Platform): string {
  const wanted = blocksOf(printed);
  const bare = new Bench(platform);
  const known = blocksOf(bare.printed);
  const headers = [...wanted.keys()].filter((header) => !known.has(header));
  for (const header of headers) bare.type([header]);
  const added = blocksOf(bare.printed);
  const additions = new Map(
    headers.map((header) => {
      const own = wanted.get(header) ?? [];
      const rows = (added.get(header) ?? []).filter((row) => /^ [a-z]/.test(row) && !own.includes(row));
      return [header, rows.map((row) => ` ${negated(row.trim())}`)];
    }),
  );
  return printed
    .split("\n")
    .flatMap((row) => [row, ...(additions.get(row) ?? [])])
    .join("\n");
}

/** The lines of the global configuration, each with those below it. */
function blocksOf(printed: string): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  let rows: string[] = [];
  for (const row of printed.split("\n")) {
    if (row.startsWith(" ")) rows.push(row);
    else if (/^[a-z]/.test(row)) blocks.set(row, (rows = []));
  }
  return blocks;
}

function negated(line: string): string {
  return line.startsWith("no ") ? line.slice(3) : `no ${line}`;
}

/** A configuration as somebody pastes it at the prompt. */
export function pasted(printed: string): readonly string[] {
  return printed.split("\n").filter((line) => line !== "end");
}
