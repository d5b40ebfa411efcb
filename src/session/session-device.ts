import type { Mode } from "../language/declaration.js";
import type { Device, Shell, TerminalSettings } from "../modes/device.js";
import type { RouterHost } from "./router-host.js";

/** The part of a session that its commands may move. */
export interface Controls extends Pick<Shell, "lineName" | "level" | "user" | "author" | "monitoring"> {
  readonly terminal: TerminalSettings;
  /** What was typed in EXEC. */
  readonly execHistory: readonly string[];
  print(text: string): void;
  enter(mode: Mode<never, Device>, targets: readonly unknown[]): void;
  exit(): void;
  end(): void;
  logout(): void;
  admit(user: string | undefined, level: number): void;
  denied(user: string | undefined): boolean;
  /** Leaves everything behind, because the router starts again. */
  restart(): void;
}

/** What the commands of one session reach: its controls, and the router that it is logged in to. */
export function createDevice(host: RouterHost, controls: Controls): Device {
  const device: Device = {
    get router() {
      return host.router;
    },
    platform: host.platform,
    unbounded: host.unbounded,
    loading: false,
    verbatim: false,
    print: (line) => controls.print(`${line}\n`),
    log: (message) => host.log(message),
    shell: {
      get level() {
        return controls.level;
      },
      set level(value: number) {
        controls.level = value;
      },
      get user() {
        return controls.user;
      },
      set user(value: string | undefined) {
        controls.user = value;
      },
      get author() {
        return controls.author;
      },
      get monitoring() {
        return controls.monitoring;
      },
      set monitoring(value: boolean) {
        controls.monitoring = value;
      },
      get logins() {
        return host.logins.all;
      },
      admit: (user, level) => controls.admit(user, level),
      denied: (user) => controls.denied(user),
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
      lineName: controls.lineName,
      enter: (mode, targets) => controls.enter(mode, targets),
      exit: () => controls.exit(),
      end: () => controls.end(),
      logout: () => controls.logout(),
      runningConfig: (header) => host.runningConfig(device, header),
      save: () => host.save(device),
      erase: () => host.erase(),
      mergeStartup: () => host.mergeStartup(device),
      reload: () => controls.restart(),
      random: (below) => host.random(below),
    },
  };
  return device;
}
