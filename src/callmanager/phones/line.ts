import { channelsOf } from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { effectiveLine } from "../dial-plan/effective.js";
import type { Exchange } from "../calls/exchange.js";
import { lamp } from "./line-display.js";
import type { LineLeg } from "./line-leg.js";
import type { Phone } from "./phone.js";
import { LAMP } from "../sccp/values.js";
import type { LineButton } from "./phone-buttons.js";

/** A directory number at work: its channels, and the phones that have it. */
export class Line {
  /** What is on each channel. */
  readonly #legs: (LineLeg | undefined)[] = [];
  /** Registered phones with a button for it on which calls are made and taken. */
  readonly places = new Map<Phone, LineButton>();
  /** Registered phones that only watch it. */
  readonly watchers = new Map<Phone, LineButton>();

  /** The last phone that had it is gone. */
  wasDown = false;

  #lit = false;

  constructor(
    readonly exchange: Exchange,
    readonly tag: number,
  ) {}

  /** Its configuration; undefined once somebody has removed it. */
  get dn(): EphoneDn | undefined {
    return this.exchange.router.ephoneDns.get(this.tag);
  }

  /** Its configuration, with that of its template. */
  get settings(): EphoneDn | undefined {
    return this.dn && effectiveLine(this.exchange.router, this.dn);
  }

  get channels(): number {
    return this.dn ? channelsOf(this.dn) : 0;
  }

  get legs(): readonly LineLeg[] {
    return this.#legs.filter((leg) => leg !== undefined);
  }

  /**
   * The phone that has all channels while the line is in use: whoever seized or answered first on a number of one or
   * two channels. The channels of an octo-line are for all who share it.
   */
  get holder(): Phone | undefined {
    return this.channels < 8 ? this.legs.find(({ owner }) => owner !== undefined)?.owner : undefined;
  }

  /** The first free channel, counted from 1, for a call that somebody makes. */
  freeForCalling(): number | undefined {
    return this.#free(this.channels);
  }

  /** The first free channel for a call that comes in: `huntstop channel` keeps the later ones for other calls. */
  freeForCalled(): number | undefined {
    const { channels } = this;
    const stop = this.settings?.huntstopChannel;
    return this.#free(stop ? Math.min(stop.channels ?? (channels === 8 ? 8 : 1), channels) : channels);
  }

  #free(channels: number): number | undefined {
    for (let channel = 1; channel <= channels; channel++) if (!this.#legs[channel - 1]) return channel;
    return undefined;
  }

  take(channel: number, leg: LineLeg): void {
    this.#legs[channel - 1] = leg;
    this.note();
  }

  release(channel: number): void {
    this.#legs[channel - 1] = undefined;
    this.note();
  }

  /** Writes down what its channels are doing, and shows it to who watches. */
  note(): void {
    const { states } = this.exchange;
    this.#light(this.legs.length > 0);
    if (this.legs.length === 0) states.delete(this.tag);
    else
      states.set(
        this.tag,
        Array.from({ length: this.channels }, (_, index) => this.#legs[index]?.stateWord ?? "IDLE"),
      );
  }
  /** The lamps of buttons that only watch the line. */
  #light(lit: boolean): void {
    if (lit === this.#lit) return;
    this.#lit = lit;
    for (const [phone, { instance }] of this.watchers) lamp(phone, instance, lit ? LAMP.on : LAMP.off);
  }
}
