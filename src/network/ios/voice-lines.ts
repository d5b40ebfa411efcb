import type { LineSignal } from "../../callmanager/host/line-signal.js";
import { voicePort } from "../../modes/global/voice/hardware.js";
import { shutdown } from "../../modes/voice/voice-port.js";
import { createInterface } from "../../router/create.js";
import { addInterface } from "../../router/interface-register.js";
import type { Router } from "../../router/router.js";
import { isdnSettings, slotOf } from "../../rules/isdn-lines.js";
import { telephonePort } from "../telephone-ports.js";
import type { Port } from "../link/wire.js";

/** The telephone lines of a router: cables in ports of its voice cards. */
export class VoiceLines {
  /** By the slots of the lines. */
  readonly #ports = new Map<string, Port>();

  constructor(private readonly router: () => Router) {}

  /** Puts the card in that a port belongs to; false for a port of the network. */
  insert(port: Port): boolean {
    const line = telephonePort(port.name);
    if (!line) return false;
    const router = this.router();
    const { kind, slot } = line;
    this.#ports.set(slot, port);
    const nothing = { connected: port.up, layer2: false, offHook: false, calls: 0, channels: [] };
    if (!router.voiceLines.has(slot)) router.voiceLines.set(slot, { kind, ...nothing });
    if (kind === "bri") this.#addInterface(`BRI${slot}`);
    if (kind !== "pri") this.#addVoicePort(slot);
    return true;
  }

  /** Makes happen what the configuration says: a primary rate group has an interface and a voice port. */
  changed(): void {
    const router = this.router();
    for (const [slot, port] of this.#ports) {
      const kind = router.voiceLines.get(slot)?.kind;
      const settings = kind === "bri" || kind === "pri" ? isdnSettings(router, slot) : undefined;
      if (kind === "pri" && settings && settings.channels.length > 0) {
        this.#addInterface(settings.interface);
        this.#addVoicePort(settings.port);
      }
      const block = voicePort.of(router, { port: settings?.port ?? slot });
      port.enabled = settings?.isShut !== true && !(block && shutdown.isOn(block));
    }
  }

  /** The slot of the line whose port this is. */
  slotAt({ name }: Port): string | undefined {
    return telephonePort(name)?.slot;
  }

  linkChanged(slot: string, up: boolean): void {
    const line = this.router().voiceLines.get(slot);
    if (line) line.connected = up;
  }

  signal(slot: string, signal: LineSignal): void {
    this.#ports.get(slotOf(slot))?.signal(signal);
  }

  #addInterface(name: string): void {
    const router = this.router();
    if (!router.interfaces.has(name)) addInterface(router, { ...createInterface(name), cable: false });
  }

  #addVoicePort(port: string): void {
    if (!voicePort.of(this.router(), { port })) voicePort.open(this.router(), { port });
  }
}
