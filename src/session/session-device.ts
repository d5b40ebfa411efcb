import type { Grammar } from "../language/grammar.js";
import type { Mode } from "../language/declaration.js";
import type { Connect, Device, TerminalSettings } from "../modes/device.js";
import type { FileName } from "../router/files/file-name.js";
import type { FileSystems } from "../router/files/file-systems.js";
import { fileSystemsFor } from "./router-files.js";
import type { RouterHost } from "./router-host.js";
import type { LineSeat } from "./seat.js";

/** The part of a session that its commands may move. */
export interface Controls {
  readonly seat: LineSeat;
  readonly terminal: TerminalSettings;
  /** What was typed in EXEC. */
  readonly execHistory: readonly string[];
  readonly connect: Connect;
  /** Where its `cd` led. */
  directory: FileName;
  copied: Device["shell"]["copied"];
  print(text: string): void;
  spellOut: Device["shell"]["spellOut"];
  /** What the session may use of a mode; undefined where that is everything. */
  permitted(): ((grammar: Grammar) => Grammar) | undefined;
  applyLines: Device["shell"]["applyLines"];
  enter(mode: Mode<never, Device>, targets: readonly unknown[]): void;
  exit(): void;
  end(): void;
  logout(): void;
  /** Leaves everything behind, because the router starts again. */
  restart(): void;
}

/** What the commands of one session reach: its controls, and the router that it is logged in to. */
export function createDevice(host: RouterHost, controls: Controls): Device {
  const { seat } = controls;
  let systems: FileSystems | undefined;
  const files = () => (systems ??= fileSystemsFor(host, device));
  const device: Device = {
    get router() {
      return host.router;
    },
    get platform() {
      return host.platform;
    },
    unbounded: host.unbounded,
    loading: false,
    verbatim: false,
    print: (line) => controls.print(`${line}\n`),
    log: (message) => host.log(message),
    shell: {
      get level() {
        return seat.level;
      },
      set level(value: number) {
        seat.level = value;
      },
      get view() {
        return seat.view;
      },
      set view(value: string | undefined) {
        seat.view = value;
      },
      get user() {
        return seat.user;
      },
      set user(value: string | undefined) {
        seat.user = value;
      },
      get author() {
        return seat.author;
      },
      get monitoring() {
        return seat.monitoring;
      },
      set monitoring(value: boolean) {
        seat.monitoring = value;
      },
      get logins() {
        return host.logins.all;
      },
      admit(user, level) {
        seat.admit(user, level);
        host.watch.succeeded(user ?? "", seat.caller);
      },
      denied(user) {
        const { caller } = seat;
        seat.denials++;
        if (user === undefined) return false;
        host.watch.failed(user, caller);
        return caller !== undefined && !host.watch.admits(caller);
      },
      get loginRecord() {
        return host.watch;
      },
      get history() {
        return controls.execHistory;
      },
      get startupConfig() {
        return host.startupConfig;
      },
      get modified() {
        return host.modified;
      },
      terminal: controls.terminal,
      clock: host.clock,
      get surroundings() {
        return host.surroundings;
      },
      connect: controls.connect,
      lineName: seat.line,
      spellOut: (kind, command) => controls.spellOut(kind, command),
      enter: (mode, targets) => controls.enter(mode, targets),
      exit: () => controls.exit(),
      end: () => controls.end(),
      logout: () => controls.logout(),
      runningConfig: (part) => host.runningConfig(device, part, controls.permitted()),
      save: () => host.save(device),
      erase: () => host.erase(),
      mergeStartup: () => host.mergeStartup(device),
      applyLines: (text, how) => controls.applyLines(text, how),
      rollback: host.rollback,
      get files() {
        return files();
      },
      get copied() {
        return controls.copied;
      },
      set copied(value) {
        controls.copied = value;
      },
      get directory() {
        return controls.directory;
      },
      set directory(value: FileName) {
        controls.directory = value;
      },
      reloads: host.reloads,
      reload: () => controls.restart(),
      random: (below) => host.random(below),
    },
  };
  return device;
}
