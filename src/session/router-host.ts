import { ignoresStartup } from "../router/config-register.js";
import { Random } from "../router/random.js";
import { fullyLicensed } from "../platform/variants.js";
import type { Grammar } from "../language/grammar.js";
import type { Clock, ConfigurationPart, Device } from "../modes/device.js";
import { messageCount } from "../modes/global/logging.js";
import { providePorts } from "../modes/global/network.js";
import type { Surroundings } from "../modes/surroundings.js";
import type { Platform } from "../platform/platform.js";
import { createRouter } from "../router/create.js";
import { provideLines } from "../router/lines.js";
import { countMessage } from "../router/log-buffer.js";
import {
  memoryNvram,
  type Nvram,
  type NvramFault,
  NOT_ENOUGH_SPACE,
  type PrivateConfig,
  type SavedConfiguration,
} from "../router/nvram.js";
import { DEBUGGING, shows, showsSeverity, recordMessage } from "../router/logging.js";
import type { Router } from "../router/router.js";
import { temporaryFlash, type FlashMemory } from "../router/files/file-systems.js";
import type { Volume } from "../router/files/volume.js";
import { restoreVlans, vlanDatabase, type VlanDatabase } from "../router/switching.js";
import { loadInSteps } from "../running-config/load.js";
import { loadFileInSteps } from "../running-config/load-file.js";
import { loadStartup } from "../running-config/load-startup.js";
import { printConfiguration, printRunningBlocks, printRunningConfig } from "../running-config/print.js";
import { atOnce, type Steps } from "../running-config/steps.js";
import { alone } from "./alone.js";
import { StartupFiles } from "./startup-files.js";
import { Rollback } from "./rollback.js";
import { ScheduledReload } from "./scheduled-reload.js";
import { flashOf, nvramOf } from "./router-files.js";
import { Timeline } from "./timeline.js";
import { LoginWatch } from "./login-watch.js";
import { Logins, SHUTDOWN } from "./logins.js";
import { formatTimestamp } from "./timestamp.js";

export interface HostOptions {
  readonly platform: Platform;
  readonly unbounded?: boolean;
  readonly nvram?: Nvram;
  /** Where the files of its flash memory last. */
  readonly flash?: FlashMemory;
  /** A configuration to start with instead of the saved one. */
  readonly configuration?: string | undefined;
  /** What it starts with while nothing is saved, instead of its platform's factory configuration. */
  readonly initial?: string | undefined;
  /** Lines of configuration that it has besides while nothing is saved. */
  readonly added?: string | undefined;
  /** The VLANs that were left in flash memory. */
  readonly vlans?: VlanDatabase | undefined;
  /** What the clock shows as virtual time begins; otherwise that of a router whose clock was never set. */
  readonly clock?: ClockSetting | undefined;
  /** Where salts and the like come from. */
  readonly seed?: number;
  /** The device's own hardware address, `0019.e86a.0100`: devices of one lab need different ones. */
  readonly mac?: string;
  /** How long a typed line takes on the virtual clock, in milliseconds; 0 where the clock follows real time. */
  readonly lineTime?: number;
  /** The virtual time that it shares with what is around it. */
  readonly timeline?: Timeline;
  /** Does what a reload has to do; all at once unless it says so. */
  readonly work?: ((steps: Steps<void>) => void) | undefined;
}

/** What a clock shows, and whether it was set. */
export interface ClockSetting {
  /** Milliseconds, as `Date` counts them. */
  readonly time: number;
  readonly authoritative: boolean;
}

/** A powered router that sessions log in to: its model, its clock, its saved configuration and its syslog. */
export class RouterHost {
  /** What the router is, with the technology packages that run since it started. */
  platform: Platform;
  readonly unbounded: boolean;
  readonly clock: Clock;
  readonly lineTime: number;
  readonly timeline: Timeline;
  surroundings: Surroundings;
  /** Who is logged in. */
  readonly logins = new Logins();
  /** Who tried to log in since the router came up. */
  watch = new LoginWatch(this);
  router: Router;
  readonly reloads: ScheduledReload;
  readonly rollback: Rollback;
  readonly flash: Volume;
  readonly nvram: Volume;
  /** What it was before any licence. */
  readonly #delivered: Platform;
  readonly #initial: string | undefined;
  readonly #added: string | undefined;
  readonly #files: StartupFiles;
  readonly #mac: string | undefined;
  readonly #logs: string[] = [];
  /** Its configuration register, where somebody changed it. */
  #register: string | undefined;
  #bootedAt = 0;
  /** What the clock shows at the beginning of virtual time. */
  #epoch = START;
  #authoritative = false;
  #modified = false;
  /** When something was last configured, as the clock had it. */
  #changedAt: number | undefined;
  readonly #random: Random;
  readonly #work: (steps: Steps<void>) => void;

  /** Switched on, unless it is only about to be. */
  constructor(options: HostOptions, isOff = false) {
    this.unbounded = options.unbounded ?? false;
    this.#delivered = this.unbounded ? fullyLicensed(options.platform) : options.platform;
    this.platform = this.#delivered;
    this.#mac = options.mac;
    this.#files = new StartupFiles(options.nvram ?? memoryNvram());
    this.#random = new Random(options.seed ?? 1);
    this.#initial = options.initial;
    this.#added = options.added;
    this.lineTime = options.lineTime ?? 1000;
    this.timeline = options.timeline ?? new Timeline();
    if (options.clock) {
      this.#epoch = options.clock.time - this.timeline.now;
      this.#authoritative = options.clock.authoritative;
    }
    this.clock = this.#makeClock();
    this.reloads = new ScheduledReload(this);
    this.rollback = new Rollback(this);
    this.flash = flashOf(this, options.flash ?? temporaryFlash());
    this.nvram = nvramOf(this);
    this.surroundings = alone(this);
    this.#work = options.work ?? atOnce;
    this.router = isOff
      ? createRouter(this.platform.hardware.board, this.#mac)
      : atOnce(this.#boot(options.configuration));
    if (!isOff) restoreVlans(options.vlans, this.router);
  }

  /** Switches a router on, a line of its configuration at a step. */
  static *powerOn(options: HostOptions): Steps<RouterHost> {
    const host = new RouterHost(options, true);
    host.router = yield* host.#boot(options.configuration);
    restoreVlans(options.vlans, host.router);
    return host;
  }

  get startupConfig(): SavedConfiguration {
    return this.#files.configuration;
  }

  /** Why the router came up without all that it saved, if its NVRAM could not be read. */
  get unread(): NvramFault | undefined {
    return this.#files.unread;
  }

  get modified(): boolean {
    return this.#modified;
  }

  /** Notes that the running configuration may differ from the saved one. */
  touch(): void {
    this.#modified = true;
    this.#changedAt = this.clock.now();
  }

  /** Lets virtual time pass. */
  pass(milliseconds: number): void {
    this.timeline.pass(milliseconds);
  }

  log(message: string): void {
    const stamped = formatTimestamp(message, this.router, this.clock);
    recordMessage(this.router, message, stamped, this.platform);
    if (messageCount.isOn(this.router)) countMessage(this.router.log, message, this.clock.now());
    if (shows(this.router, message, "console")) this.#logs.push(stamped);
    if (shows(this.router, message, "monitor")) this.logins.monitor(stamped);
  }

  /** Prints a line of `debug`, if that was switched on. */
  debug(kind: string, line: string): void {
    const { router, clock } = this;
    if (!router.debugging.has(kind)) return;
    const stamped = formatTimestamp(line, router, clock, "debug");
    if (showsSeverity(router, DEBUGGING, "console")) this.#logs.push(stamped);
    if (showsSeverity(router, DEBUGGING, "monitor")) this.logins.monitor(stamped);
  }

  /** Shows lines on all terminals. */
  tellEverybody(lines: readonly string[]): void {
    this.tellConsole(lines);
    for (const seat of this.logins.all) if (seat.peer !== undefined) seat.tell(lines);
  }

  tellConsole(lines: readonly string[]): void {
    this.#logs.push(...lines);
  }

  /** What came up on the console since the last call. */
  takeLogs(): readonly string[] {
    return this.#logs.splice(0);
  }

  /** The next number of the seed's sequence, 0 up to (not including) `below`. */
  random(below: number): number {
    return this.#random.below(below);
  }

  /** `permitted`: what whoever looks may use of each mode, where that is not everything. */
  runningConfig(device: Device, part: ConfigurationPart, permitted?: (grammar: Grammar) => Grammar): string {
    if (typeof part === "function") {
      return printRunningBlocks(printConfiguration(device, undefined, permitted), part);
    }
    const shown: Device = part === "all" ? withDefaults(device) : device;
    return printRunningConfig(shown, this.#changedAt, part === "full view" ? undefined : permitted);
  }

  /** The running configuration as a file holds it. */
  configuration(device: Device): string {
    return printConfiguration(device, this.#changedAt);
  }

  save(device: Device): NvramFault | undefined {
    const fault = this.saveText(this.configuration(device));
    if (!fault) this.#modified = false;
    return fault;
  }

  /** Makes a text the saved configuration. */
  saveText(text: string): NvramFault | undefined {
    return this.#hasRoomFor(text) ? this.#files.write(text, this.#privately) : NOT_ENOUGH_SPACE;
  }

  erase(): NvramFault | undefined {
    const fault = this.#files.write(undefined, undefined);
    if (!fault) this.#modified = true;
    return fault;
  }

  mergeStartup(device: Device): SavedConfiguration {
    const saved = this.#files.configuration;
    if (typeof saved === "string") {
      device.shell.applyLines(saved);
      if (this.unread) {
        const { privately } = this.#files.read();
        device.router.rsaKeys ??= privately?.rsaKeys;
      }
    }
    return saved;
  }

  /** Starts again from what is saved. */
  boot(): void {
    this.logins.dismiss(SHUTDOWN);
    this.#work(this.#restart());
  }

  *#restart(): Steps<void> {
    this.#bootedAt = this.timeline.now;
    this.rollback.stop();
    this.watch = new LoginWatch(this);
    const vlans = vlanDatabase(this.router);
    this.#register = this.router.nextConfigRegister ?? this.#register;
    this.router = yield* this.#boot();
    restoreVlans(vlans, this.router);
    this.#modified = false;
    this.#changedAt = undefined;
    this.surroundings.restarted();
  }

  forgetLayout(path: string): void {
    for (const known of this.router.layout.keys()) {
      if (known === path || known.startsWith(`${path}\n`)) this.router.layout.delete(known);
    }
  }

  forgetKeptLine(path: string, text: string): boolean {
    for (const { lines } of this.router.layout.get(path)?.gaps.values() ?? []) {
      const at = lines.findIndex((line) => !line.decoration && line.text.trim() === text);
      if (at >= 0) {
        lines.splice(at, 1);
        return true;
      }
    }
    return false;
  }

  /** Whether a block holds a line that is no command here, left by a loaded file. */
  keepsLine(path: string, text: string): boolean {
    const gaps = [...(this.router.layout.get(path)?.gaps.values() ?? [])];
    return gaps.some(({ lines }) => lines.some((line) => !line.decoration && line.text.trim() === text));
  }

  #hasRoomFor(text: string): boolean {
    return this.unbounded || new TextEncoder().encode(text).length <= this.platform.hardware.nvramBytes;
  }

  /** What is saved with the configuration and is no part of it. */
  get #privately(): PrivateConfig | undefined {
    const { rsaKeys, nextConfigRegister: configRegister = this.#register } = this.router;
    return rsaKeys || configRegister ? { rsaKeys, configRegister } : undefined;
  }

  /**
   * The router as it comes up: with a given configuration or what is saved, or, if nothing is or its register says so,
   * as its platform leaves the factory.
   */
  *#boot(configuration?: string): Steps<Router> {
    const { configuration: kept, privately } = this.#files.read();
    this.#register ??= privately?.configRegister;
    const isIgnored = this.#register !== undefined && ignoresStartup(this.#register);
    const saved = configuration ?? (isIgnored ? undefined : kept);
    const random = (below: number) => this.random(below);
    const given = saved ?? (isIgnored ? undefined : this.#initial);
    const options = { random, mac: this.#mac };
    const device = yield* loadStartup(given ?? this.#delivered.factory, this.#delivered, options);
    this.platform = device.platform;
    if (saved === undefined && this.#added !== undefined) yield* loadInSteps(this.#added, device);
    providePorts(device);
    if (this.#register !== undefined) device.router.configRegister = this.#register;
    if (!isIgnored) device.router.rsaKeys = privately?.rsaKeys;
    if (given === undefined) device.router.layout.clear();
    else {
      const factory = yield* loadFileInSteps(this.platform.factory, this.platform, options);
      provideLines(device.router, factory.device.router);
    }
    return device.router;
  }

  #makeClock(): Clock {
    const host = this;
    return {
      now: () => Math.floor(this.#epoch + this.timeline.now),
      set: (time) => {
        this.#epoch = time - this.timeline.now;
        this.#authoritative = true;
      },
      uptime: () => Math.floor(this.timeline.now - this.#bootedAt),
      get authoritative() {
        return host.#authoritative;
      },
    };
  }
}

/** When a router whose clock was never set believes it started: 1 March 2002. */
const START = Date.UTC(2002, 2, 1);

function withDefaults(device: Device): Device {
  return Object.create(device, { showsDefaults: { value: true } }) as Device;
}
