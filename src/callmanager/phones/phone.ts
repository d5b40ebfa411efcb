import type { Ephone, Registration } from "../../router/telephony-model.js";
import type { DebugKind, PhoneConnection } from "../agent-host.js";
import type { Collection } from "./collecting.js";
import { effectivePhone } from "../dial-plan/effective.js";
import type { Exchange } from "../calls/exchange.js";
import type { LineLeg } from "./line-leg.js";
import { lineButtons, takesCalls, type LineButton } from "./phone-buttons.js";
import { compose } from "../sccp/compose.js";
import type { SccpMessage, ServerMessage } from "../sccp/messages.js";

/** How the router's shows see it; the call agent keeps it up to date. */
export type LiveRegistration = { -readonly [Key in keyof Registration]: Registration[Key] };

/** A second call that somebody began in order to transfer the first one, or to confer. */
export interface Consultation {
  readonly kind: "transfer" | "conference";
  readonly held: LineLeg;
  readonly leg: LineLeg;
}

/** A phone that is registered. */
export class Phone {
  /** What its screen shows: calls that it makes or takes, that ring, or that are held or used on a line it shares. */
  readonly legs = new Map<number, LineLeg>();
  /** The call in which somebody dials, waits or talks. */
  active: LineLeg | undefined;
  handsetOff = false;
  lastDialled = "";
  /** The page that it plays. */
  paged: number | undefined;
  /** SCCP's numbers of the codecs that it has; empty until it has said so. */
  codecs: ReadonlySet<number> = new Set();
  lines: readonly LineButton[] = [];
  consultation: Consultation | undefined;
  collection: Collection | undefined;
  /** When its user typed the PIN that lifts after-hours blocks, and when a key was pressed last, on the timeline. */
  login: { readonly since: number; used: number } | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly connection: PhoneConnection,
    readonly ephone: Ephone,
    readonly registration: LiveRegistration,
    /** `SEP` and its hardware address. */
    readonly name: string,
    /** Ends its connection. */
    readonly leave: () => void,
  ) {}

  get tag(): number {
    return this.ephone.tag;
  }

  /** Its configuration, with that of its template. */
  get settings(): Ephone {
    return effectivePhone(this.exchange.router, this.ephone);
  }

  get busy(): boolean {
    for (const leg of this.legs.values()) if (leg.owner === this) return true;
    return false;
  }

  send<T extends ServerMessage["type"]>(
    type: T,
    values: Partial<Omit<Extract<SccpMessage, { readonly type: T }>, "type">> = {},
  ): void {
    this.connection.send(compose(type, values));
  }

  debug(kind: DebugKind, text: string): void {
    this.exchange.host.debug(kind, `ephone-${this.tag}[${this.registration.socket}]:${text}`);
  }

  /** Takes its lines from the configuration. */
  readButtons(): void {
    this.leaveLines();
    this.lines = lineButtons(this.exchange.router, this.ephone);
    for (const button of this.lines) {
      for (const tag of button.dns) {
        const line = this.exchange.line(tag);
        const there = takesCalls(button) ? line.places : line.watchers;
        if (!there.has(this)) there.set(this, button);
      }
    }
  }

  leaveLines(): void {
    for (const { dns } of this.lines) {
      for (const tag of dns) {
        this.exchange.lines.get(tag)?.places.delete(this);
        this.exchange.lines.get(tag)?.watchers.delete(this);
      }
    }
    this.lines = [];
  }

  /** The calls on one of its buttons. */
  legsOn(instance: number): readonly LineLeg[] {
    return [...this.legs.values()].filter((leg) => leg.shownAt(this) === instance);
  }

  /** Writes down what the shows tell of it. */
  note(): void {
    this.registration.offHook = this.active !== undefined || this.handsetOff;
    this.registration.ringing = [...this.legs.values()].some((leg) => leg.state === "ringing");
  }
}
