import type { Attendant } from "../../../rules/attendants.js";
import type { Timer } from "../../../session/timeline.js";
import type { Leg } from "../../calls/call.js";
import { CAUSE } from "../../calls/causes.js";
import type { Exchange } from "../../calls/exchange.js";
import { PassiveLeg } from "../../calls/passive-leg.js";
import { hangUp } from "../../calls/releasing.js";
import { joinFarEnds, sendFarEnd } from "../../calls/replacing.js";
import { MUSIC } from "../../host/music.js";
import { routeCall } from "../../calls/routing.js";
import type { MediaAddress, Party } from "../../host/party.js";
import { AgentSearch, isDeserted, queues } from "./agents.js";
import {
  ALL_BUSY,
  DISCONNECT,
  ENTER_EXTENSION,
  INVALID_OPTION,
  menuOf,
  type Prompt,
  WELCOME,
} from "./prompts.js";

/** Seconds after which an extension counts as complete that somebody stops dialling. */
const INTERDIGIT = 5;

/** The attendant's end of a call: it speaks, listens to keys, and takes the caller to an agent or an extension. */
export class AttendantLeg extends PassiveLeg {
  readonly kind = "application";
  override readonly codecs = ["g711ulaw"] as const;
  readonly #ended: () => void;
  /** What a key does now; undefined: nothing. */
  #onKey: ((key: string) => void) | undefined;
  /** What happens when the prompt is over, or the caller has waited long enough. */
  #timer: Timer | undefined;
  #words = "";
  #hearsAt: MediaAddress | undefined;
  #stopPlaying: (() => void) | undefined;
  #search: AgentSearch | undefined;
  /** The pilot number of the group for which the caller waits, and since when. */
  #waiting: { readonly pilot: string; readonly since: number } | undefined;
  #reminder: Timer | undefined;

  constructor(
    exchange: Exchange,
    readonly attendant: Attendant,
    readonly party: Party,
    ended: () => void,
  ) {
    super(exchange);
    this.#ended = ended;
    const source = exchange.router.telephony?.source;
    this.endpoint = source && { address: source.address, port: source.port };
  }

  override keyHeard(key: string): void {
    this.#onKey?.(key);
  }

  override sendVoiceTo(address: MediaAddress | undefined): void {
    if (address?.address === this.#hearsAt?.address && address?.port === this.#hearsAt?.port) return;
    this.#hearsAt = address;
    this.#play();
  }

  override released(cause: number): void {
    super.released(cause);
    this.#timer?.cancel();
    this.#leaveQueue();
    this.#stopPlaying?.();
    this.#onKey = undefined;
    this.#ended();
  }

  /** The call is answered: the attendant begins to speak. */
  greet(): void {
    if (this.state !== "connected") return;
    const { dropThroughOption, hasDropThroughPrompt, groups } = this.attendant;
    const pilot = dropThroughOption === undefined ? undefined : groups.get(dropThroughOption);
    if (pilot === undefined) {
      this.#onKey = (key) => this.#choose(key);
      this.#say(WELCOME, () => this.#offerMenu(1));
    } else if (hasDropThroughPrompt) this.#say(WELCOME, () => this.#queueFor(pilot));
    else this.#queueFor(pilot);
  }

  /** The menu is played so many times; who chooses nothing then gets the operator. */
  #offerMenu(times: number): void {
    const { menuTimeout, operator } = this.attendant;
    this.#onKey = (key) => this.#choose(key);
    this.#say(menuOf(this.attendant), () => {
      if (times < menuTimeout) this.#offerMenu(times + 1);
      else if (operator === undefined) this.#giveUp();
      else this.#queueFor(operator);
    });
  }

  #choose(key: string): void {
    const { groups, operator, extensionOption } = this.attendant;
    if (key === extensionOption) return this.#askForExtension();
    const pilot = key === "0" ? operator : groups.get(key);
    if (pilot === undefined) this.#refuseOption();
    else this.#queueFor(pilot);
  }

  #refuseOption(): void {
    this.#onKey = undefined;
    this.#say(INVALID_OPTION, () => this.#offerMenu(1));
  }

  #askForExtension(): void {
    let digits = "";
    const done = () => this.#callExtension(digits);
    this.#onKey = (key) => {
      if (key !== "#") digits += key;
      if (key === "#" || digits.length >= this.attendant.maxExtensionLength) return done();
      this.#wait(INTERDIGIT, done);
    };
    this.#say(ENTER_EXTENSION, () => this.#wait(INTERDIGIT, done));
  }

  #callExtension(digits: string): void {
    if (digits === "" || this.exchange.match(digits).routes.length === 0) this.#refuseOption();
    else this.#sendCallerTo(digits);
  }

  /** The caller waits for an agent of a group. */
  #queueFor(pilot: string): void {
    const { exchange } = this;
    const { queueLength, overflow, secondGreeting } = this.attendant;
    this.#onKey = undefined;
    this.#timer?.cancel();
    if (isDeserted(exchange, pilot)) return this.#giveUp();
    const all = queues(exchange);
    const queue = all.get(pilot) ?? new Set();
    all.set(pilot, queue);
    if (queue.size >= queueLength) {
      if (overflow === undefined) hangUp(exchange, this, CAUSE.busy);
      else this.#sendCallerTo(overflow);
      return;
    }
    queue.add(this);
    this.#waiting = { pilot, since: exchange.host.timeline.now };
    this.#speak(MUSIC);
    this.#remindAfter(secondGreeting);
    this.#tryAgents(pilot);
  }

  /** From time to time somebody who waits is told so. */
  #remindAfter(seconds: number): void {
    const { timeline } = this.exchange.host;
    this.#reminder = timeline.after(seconds * 1000, () => {
      this.#speak(ALL_BUSY.words);
      this.#reminder = timeline.after(ALL_BUSY.seconds * 1000, () => {
        this.#speak(MUSIC);
        this.#remindAfter(this.attendant.secondGreeting);
      });
    });
  }

  #tryAgents(pilot: string): void {
    const { exchange } = this;
    const caller = this.call?.other(this);
    if (!caller) return;
    const search = new AgentSearch(exchange, caller.party, {
      found: (leg) => this.#connectTo(leg),
      failed: () => this.#tryLater(),
    });
    this.#search = search;
    routeCall(exchange, exchange.begin(search), pilot);
  }

  #tryLater(): void {
    this.#search = undefined;
    const { retryTimer, longestWait } = this.attendant;
    const { timeline } = this.exchange.host;
    this.#wait(retryTimer, () => {
      if (!this.#waiting) return;
      const { pilot, since } = this.#waiting;
      if (timeline.now - since >= longestWait * 1000 || isDeserted(this.exchange, pilot)) this.#giveUp();
      else this.#tryAgents(pilot);
    });
  }

  #connectTo(search: AgentSearch): void {
    this.#search = undefined;
    const caller = this.call?.other(this);
    const agent = search.call?.other(search);
    if (caller && agent) joinFarEnds(this.exchange, { leg: this, far: caller }, { leg: search, far: agent });
  }

  /** No agent takes the call: it goes to `voice-mail`, or ends. */
  #giveUp(): void {
    const { voiceMail } = this.attendant;
    const { exchange } = this;
    this.#leaveQueue();
    if (voiceMail !== undefined && exchange.match(voiceMail).routes.length > 0)
      return this.#sendCallerTo(voiceMail);
    this.#say(DISCONNECT, () => hangUp(exchange, this));
  }

  #sendCallerTo(number: string): void {
    const caller: Leg | undefined = this.call?.other(this);
    if (caller) sendFarEnd(this.exchange, { leg: this, far: caller }, number, this.party);
  }

  #leaveQueue(): void {
    const { exchange } = this;
    this.#reminder?.cancel();
    if (this.#waiting) queues(exchange).get(this.#waiting.pilot)?.delete(this);
    this.#waiting = undefined;
    this.#search?.stop();
    this.#search = undefined;
  }

  #say({ words, seconds }: Prompt, then: () => void): void {
    this.#speak(words);
    this.#wait(seconds, then);
  }

  #wait(seconds: number, then: () => void): void {
    this.#timer?.cancel();
    this.#timer = this.exchange.host.timeline.after(seconds * 1000, then);
  }

  #speak(words: string): void {
    this.#words = words;
    this.#play();
  }

  #play(): void {
    this.#stopPlaying?.();
    this.#stopPlaying = undefined;
    if (this.#hearsAt && this.#words !== "")
      this.#stopPlaying = this.exchange.host.playVoice(this.#hearsAt, "g711ulaw", this.#words);
  }
}
