import type { Mode } from "../language/declaration.js";
import { vocabulary as vocabularyOf } from "../language/vocabulary.js";
import type { Platform } from "../platform/platform.js";
import type { ModeClass } from "../language/mode-classes.js";
import type { Holder } from "../language/holder.js";
import type { NvramFault, SavedConfiguration } from "../router/nvram.js";
import type { FileName } from "../router/files/file-name.js";
import type { FileSystems } from "../router/files/file-systems.js";
import type { Router } from "../router/router.js";
import type { Surroundings } from "./surroundings.js";

/** What a command may reach besides the thing that its mode edits. */
export interface Device {
  readonly router: Router;
  readonly platform: Platform;
  /** Every port and every maximum is there (`--hardware any`). */
  readonly unbounded: boolean;
  /** A configuration is being loaded: nothing is announced, and what it names exists. */
  readonly loading: boolean;
  /** A loaded file is to be printed as it was: a default that it spells out is kept. */
  readonly verbatim: boolean;
  /** Running-config is to hold what holds by default, too (`show running-config all`). */
  readonly showsDefaults?: true;
  /** Prints a line on the terminal that typed the command. */
  print(line: string): void;
  /** Sends a syslog message, `%LINK-3-UPDOWN: …`. */
  log(message: string): void;
  readonly shell: Shell;
}

/**
 * Which part of the configuration is shown: all of it with what holds by default, the blocks under some headers, or
 * even what the session's level hides.
 */
export type ConfigurationPart = "all" | "full view" | ((header: string) => boolean) | undefined;

/** What EXEC commands reach: the session, its terminal, the clock and the stored configuration. */
export interface Shell {
  /** The privilege level, 0 to 15. */
  level: number;
  /** The view that somebody entered, if he did (`enable view`). */
  view: string | undefined;
  /** Who logged in, if the line asks for a name. */
  user: string | undefined;
  /** Who configures, as messages name it: `console`, `admin on vty0 (10.0.0.1)`. */
  readonly author: string;
  /** Everybody who is logged in, this session among them. */
  readonly logins: readonly Login[];
  /** Whether messages come up on this line (`terminal monitor`); on the console they always do. */
  monitoring: boolean;
  /** Somebody is let in. */
  admit(user: string | undefined, level: number): void;
  /**
   * Notes that somebody gave a wrong password, for those who guard the line; `user` is whom he wanted to log in as,
   * if that is what he wanted. True if the router is closed to him from now on.
   */
  denied(user?: string): boolean;
  /** Who failed to log in, and whether logins are closed for it. */
  readonly loginRecord: LoginRecord;
  /** A command, or its first words, with all keywords in full; undefined if no mode of that class has it. */
  spellOut(kind: ModeClass, command: string): string | undefined;
  /** Opens a mode on what it edits. */
  enter(mode: Mode<never, Device>, targets: readonly unknown[]): void;
  /** One mode up; from EXEC, out. */
  exit(): void;
  /** Back to privileged EXEC. */
  end(): void;
  logout(): void;
  /** `show running-config`, as far as the session's level or view lets see it. */
  runningConfig(part?: ConfigurationPart): string;
  readonly startupConfig: SavedConfiguration;
  /** Saves the running configuration; yields why that was not possible. */
  save(): NvramFault | undefined;
  /** Forgets the saved configuration; yields why that was not possible. */
  erase(): NvramFault | undefined;
  /** Loads the saved configuration on top of the present one (`copy startup-config running-config`), and yields it. */
  mergeStartup(): SavedConfiguration;
  /** Types a text into global configuration, and yields how many lines were refused; those are shown unless in silence. */
  applyLines(text: string, how?: "in silence"): number;
  /** What is taken back unless somebody confirms it. */
  readonly rollback: RollbackTimer;
  /** The router's files. */
  readonly files: FileSystems;
  /** Where a file is looked for whose name says no place (`cd`). */
  directory: FileName;
  /** What `copy` was told last: it is proposed the next time. */
  copied: { readonly host: string | undefined; readonly file: string | undefined };
  /** The reload that comes by itself, if there is one. */
  readonly reloads: Reloads;
  /** Starts the router again from what is saved. */
  reload(): void;
  /** Whether the running configuration differs from the saved one. */
  readonly modified: boolean;
  readonly terminal: TerminalSettings;
  readonly history: readonly string[];
  readonly clock: Clock;
  readonly surroundings: Surroundings;
  /** Opens a connection to another device; what is typed then goes there, until it is closed. */
  readonly connect: Connect;
  /** The line on which this session runs: `con0`, `vty0`. */
  readonly lineName: string;
  /** A number from 0 up to (not including) `below`, from the session's seed. */
  random(below: number): number;
}

/** A reload that is planned (`reload in`). */
export interface PendingReload {
  /** When, as the router's clock shows it, in milliseconds since 1970, UTC. */
  readonly at: number;
  /** Who planned it, as messages name him. */
  readonly by: string;
  readonly reason: string;
}

export interface Reloads {
  readonly pending: PendingReload | undefined;
  /** Plans one, in place of the one before. */
  schedule(pending: PendingReload): void;
  /** Calls it off; false if none was planned. */
  cancel(): boolean;
}

/** A configuration to which the router goes back unless what came after it is confirmed in time. */
export interface PendingRollback {
  /** The file that holds it. */
  readonly original: string;
  readonly minutes: number;
  /** When the time began, by the router's clock. */
  readonly since: number;
  readonly user: string;
}

export interface RollbackTimer {
  readonly pending: PendingRollback | undefined;
  /** `warn` is shown a minute before the end, and what `expire` yields at the end. */
  start(pending: PendingRollback, told: { readonly warn: string; readonly expire: () => string }): void;
  /** False if nothing was pending. */
  stop(): boolean;
}

/** Connects to a port at an address, and lets virtual time pass until it is known what comes of it. */
export type Connect = (address: string, port: number) => Reached;

export type Reached = "open" | "refused" | "silence";

/** How an SSH connection is encrypted, by the names of RFC 4253: from the client, and to it. */
export interface Encryption {
  readonly in: Ciphering;
  readonly out: Ciphering;
}

export interface Ciphering {
  readonly cipher: string;
  /** Empty where the cipher vouches for the message itself. */
  readonly hmac: string;
}

/** One login on the router, as the others see it. */
export interface Login {
  /** `con0`, `vty0`. */
  readonly line: string;
  readonly user: string | undefined;
  /** Where it comes from; undefined on the console. */
  readonly peer: string | undefined;
  /** How the two ends encrypt, if it came by SSH. */
  readonly encryption: Encryption | undefined;
  /** Milliseconds since something was typed. */
  readonly idle: number;
  /** Shows a text on its terminal, each line of it. */
  tell(lines: readonly string[]): void;
  /** Throws it off its line. */
  clear(): void;
}

/** What a router remembers of wrong logins. */
export interface LoginRecord {
  /** How many there were since the router started. */
  readonly total: number;
  /** Those of one user from one place together; the latest is the last. */
  readonly failures: readonly FailedLogin[];
  /** Where things stand with `login block-for`; undefined where it is not configured. */
  readonly watching: Watching | undefined;
}

export interface FailedLogin {
  readonly user: string;
  readonly address: string;
  /** The router's port, 22 or 23; 0 on the console. */
  readonly port: number;
  readonly count: number;
  /** When the last one was, in milliseconds since 1970, UTC. */
  readonly at: number;
}

export interface Watching {
  /** Nobody may log in at present. */
  readonly quiet: boolean;
  /** Until that ends, or else until wrong logins are counted from 0 again. */
  readonly seconds: number;
  readonly failures: number;
}

export interface TerminalSettings {
  length: number;
  width: number;
  historySize: number;
}

export interface Clock {
  /** Milliseconds since 1970, UTC, as the router believes. */
  now(): number;
  set(time: number): void;
  /** Milliseconds since the router started. */
  uptime(): number;
  /** Whether somebody has set it. */
  readonly authoritative: boolean;
}

/** The ways to declare commands that edit a `T` (language/declaration.ts). */
export function vocabulary<T extends Holder>() {
  return vocabularyOf<T, Device>();
}
