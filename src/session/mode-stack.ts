import type { AnyMode } from "../language/grammar.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import { identify } from "../running-config/items.js";

/** An open configuration mode: what it edits, and the path of its block in running-config. */
export interface Frame {
  readonly mode: AnyMode;
  readonly targets: readonly unknown[];
  readonly path: string;
}

/** The configuration modes that a session has open, global configuration first; none in EXEC. */
export class ModeStack {
  #frames: readonly Frame[] = [];
  /** The last way into each mode, by its prompt. */
  readonly #visited = new Map<string, readonly Frame[]>();

  get top(): Frame | undefined {
    return this.#frames.at(-1);
  }

  get depth(): number {
    return this.#frames.length;
  }

  /** The open modes, the present one first. */
  get modes(): readonly AnyMode[] {
    return this.#frames.map(({ mode }) => mode).reverse();
  }

  open(frame: Frame): void {
    this.#frames = [...this.#frames, frame];
    this.#visited.set(frame.mode.prompt, this.#frames);
  }

  /** Goes `levels` up. */
  leave(levels: number): void {
    this.#frames = this.#frames.slice(0, this.#frames.length - levels);
  }

  /** Back to EXEC. */
  clear(): void {
    this.#frames = [];
  }

  /** Forgets all ways: what they edited is gone. */
  forget(): void {
    this.#visited.clear();
    this.clear();
  }

  /** Does something in another mode, and comes back to those that are open now. */
  aside(frame: Frame, action: () => void): void {
    const before = this.#frames;
    this.#frames = [frame];
    try {
      action();
    } finally {
      this.#frames = before;
    }
  }

  /** Does something that may be refused, some levels up; a refusal leaves the modes as they were. */
  attempt(up: number, action: () => boolean): boolean {
    const before = this.#frames;
    this.leave(up);
    const refused = action();
    if (refused) this.#frames = before;
    return refused;
  }

  /**
   * Opens a mode by its prompt again, where it was the last time; global configuration and modes that there is
   * one of need not have been open. False, and global configuration, if there is no way.
   */
  reopen(prompt: string, device: Device): boolean {
    if (this.top?.mode.prompt === prompt) return true;
    const config: Frame = { mode: configMode, targets: [device.router], path: "" };
    const known =
      prompt === configMode.prompt
        ? [config]
        : (this.#visited.get(prompt) ?? onlyWay(prompt, config, device));
    this.#frames = known ?? [config];
    return known !== undefined;
  }
}

/** The way into a mode that there is one of, such as telephony-service. */
function onlyWay(prompt: string, config: Frame, device: Device): readonly Frame[] | undefined {
  const command = configMode.commands.find(
    (one) => one.kind === "section" && one.mode.prompt === prompt && !/[:[{]/.test(one.syntax),
  );
  if (command?.kind !== "section") return undefined;
  const [block] = command.list(device.router, device);
  const path = `\n${identify(command, {})}`;
  return block && [config, { mode: command.mode, targets: [block.target], path }];
}
