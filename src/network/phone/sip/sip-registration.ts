import { headerOf, type SipResponse } from "../../../callmanager/sip/message.js";
import { reasonOf } from "../../../callmanager/sip/responses.js";
import { phoneTypes } from "../../../router/phone-types.js";
import type { Timer } from "../../../session/timeline.js";
import type { SipProfile, SipProfileLine } from "../../services/sip-phone-files.js";
import type { StationState } from "../phone-station.js";
import type { PhoneProgress, StuckReason } from "../progress.js";
import type { AgentAddress } from "../station-host.js";
import { LineRegistration } from "./line-registration.js";
import type { SipEndpoint } from "./sip-endpoint.js";
import type { SipHost } from "./sip-host.js";

interface SearchEvents {
  /** A line is registered; the call agent's clock, in milliseconds since 1970, if it said it. */
  registered(line: SipProfileLine, clock: number | undefined): void;
  /** The call agent is gone, and the lines with it. */
  lost(): void;
}

/**
 * Keeps a phone's lines registered with the first call agent of its file that answers. The phone counts as registered when
 * its first line is.
 */
export class SipRegistration {
  #lines: readonly LineRegistration[] = [];
  #state: StationState = "idle";
  #since = 0;
  #begun = 0;
  #current = 0;
  #retry: Timer | undefined;
  #retryAt: number | undefined;
  #failure: { readonly reason: StuckReason; readonly tried: number; readonly text?: string } | undefined;

  constructor(
    private readonly host: SipHost,
    private readonly endpoint: SipEndpoint,
    private readonly profile: SipProfile,
    private readonly events: SearchEvents,
  ) {}

  get state(): StationState {
    return this.#state;
  }

  /** The call agent that it is registered with, or tries, or will try next. */
  get place(): AgentAddress | undefined {
    return this.profile.agents[this.#current];
  }

  get progress(): PhoneProgress {
    const { reason: stuck, tried, text: rejection } = this.#failure ?? {};
    const since = this.#since;
    const about = { agent: this.place, rejection, tried, stuck };
    if (this.#state === "registered")
      return { ...about, stage: "registered", since, next: undefined, stuck: undefined };
    const stage = stuck === "rejected" ? "rejected" : "registering";
    return { ...about, stage, since, next: this.#retryAt ?? this.host.timeline.now };
  }

  start(): void {
    const { place } = this;
    if (!place) return;
    const { now } = this.host.timeline;
    this.#retry?.cancel();
    this.#retryAt = undefined;
    this.#begun = now;
    if (this.#failure === undefined || this.#state === "registered") this.#since = now;
    this.#state = "registering";
    for (const line of this.#lines) line.stop();
    const { model, deviceName } = this.host;
    const about = {
      agent: this.endpoint.agent,
      server: this.endpoint.wayTo(place),
      features: featuresOf(model, deviceName),
      expires: this.profile.expires,
    };
    this.#lines = this.profile.lines.map(
      (line, index) =>
        new LineRegistration(line, about, {
          accepted: (response) => this.#accepted(line, index, response),
          refused: ({ status }) => {
            if (index === 0) this.#failed({ reason: "rejected", text: `${status} ${reasonOf(status)}` });
          },
          unanswered: () => {
            if (index === 0) this.#failed({ reason: "agent-silent" });
          },
        }),
    );
    this.#lines[0]?.start();
    this.host.moved();
  }

  /** Leaves the call agent in good order. */
  leave(): void {
    if (this.#state === "registered") for (const line of this.#lines) line.leave();
    this.stop();
  }

  stop(): void {
    this.#retry?.cancel();
    for (const line of this.#lines) line.stop();
    this.#lines = [];
    this.#state = "idle";
  }

  /** The other lines follow the first one. */
  #accepted(line: SipProfileLine, index: number, response: SipResponse): void {
    const isNew = this.#state !== "registered";
    if (index === 0 && isNew) {
      this.#state = "registered";
      this.#since = this.host.timeline.now;
      this.#failure = undefined;
      for (const other of this.#lines.slice(1)) other.start();
    }
    const told = Date.parse(headerOf(response, "Date") ?? "");
    this.events.registered(line, Number.isNaN(told) ? undefined : told);
    if (index === 0 && isNew) this.host.moved();
  }

  /** The next call agent of the list at once; after the last one the phone waits. */
  #failed({ reason, text }: { readonly reason: StuckReason; readonly text?: string }): void {
    const { now } = this.host.timeline;
    const wasRegistered = this.#state === "registered";
    for (const line of this.#lines) line.stop();
    this.#state = reason === "rejected" ? "rejected" : "waiting";
    this.#current = (this.#current + 1) % this.profile.agents.length;
    const isLast = this.#current === 0;
    // A call agent that took the phone before was not tried in vain.
    if (wasRegistered) this.#since = now;
    else if (isLast) this.#failure = { reason, tried: this.#begun, ...(text !== undefined && { text }) };
    const wait = isLast && !wasRegistered ? RETRY : 0;
    this.#retryAt = now + wait;
    this.#retry = this.host.timeline.after(wait, () => this.start());
    if (wasRegistered) this.events.lost();
    this.host.moved();
  }
}

/** What a Contact tells of the phone: its hardware address, and its model by the numbers of Cisco's types (SIP.md section 2). */
function featuresOf(model: SipHost["model"], deviceName: string): string {
  const type = phoneTypes[model];
  const mac = deviceName.replace(/^SEP/, "").toLowerCase();
  const number = "sccp" in type ? `;+u.sip!model.ccm.cisco.com="${type.sccp}"` : "";
  return `;+sip.instance="<urn:uuid:00000000-0000-0000-0000-${mac}>"${number};+u.sip!devicename.ccm.cisco.com="${deviceName}"`;
}

/** Milliseconds until a phone that nobody took tries again. */
const RETRY = 30_000;
