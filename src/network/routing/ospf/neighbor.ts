import type { Lsa, LsaHeader, LsaName, OspfNeighborState } from "../../../router/ospf-model.js";
import type { OspfPort } from "../../../rules/ospf-settings.js";
import { toNumber } from "../../../router/ipv4.js";
import type { Timeline, Timer } from "../../../session/timeline.js";
import { compareInstances, nameOf } from "./lsa.js";
import type { DatabaseDescription, Hello, OspfBody } from "./packets.js";

/** The interface to which a neighbour belongs, as the neighbour needs it. */
export interface NeighborHost {
  readonly timeline: Timeline;
  readonly routerId: string;
  readonly port: OspfPort;
  send(body: OspfBody, to: string): void;
  /** All that the area's database holds. */
  headers(): readonly LsaHeader[];
  find(name: LsaName): Lsa | undefined;
  /** Whether the two are to have the same database: not between two that are no designated router. */
  wantsAdjacency(neighbor: OspfNeighbor): boolean;
  stateChanged(neighbor: OspfNeighbor, before: OspfNeighborState, why: string): void;
  debug(line: string): void;
}

const ORDER: readonly OspfNeighborState[] = [
  "DOWN",
  "ATTEMPT",
  "INIT",
  "2WAY",
  "EXSTART",
  "EXCHANGE",
  "LOADING",
  "FULL",
];

/** A router on the other side of an interface, and how far the two have come (RFC 2328 section 10). */
export class OspfNeighbor {
  priority = 1;
  designated = "0.0.0.0";
  backup = "0.0.0.0";
  /** What it has, and is to send; and what it was sent, and has not confirmed. */
  readonly requests = new Map<string, LsaHeader>();
  readonly #unconfirmed = new Map<string, Lsa>();
  #state: OspfNeighborState = "DOWN";
  #changes = 0;
  #upSince: number | undefined;
  #silence: Timer | undefined;
  #silentAt = 0;
  #repeat: Timer | undefined;
  #again: Timer | undefined;
  #isMaster = false;
  #sequence: number;
  #toDescribe: LsaHeader[] = [];
  #lastSent: DatabaseDescription | undefined;

  constructor(
    private readonly host: NeighborHost,
    readonly routerId: string,
    readonly address: string,
  ) {
    this.#sequence = Math.floor(host.timeline.now) & 0xffff;
  }

  get state(): OspfNeighborState {
    return this.#state;
  }

  /** How often its state has changed, and since when it is full, on virtual time. */
  get changes(): number {
    return this.#changes;
  }

  get upSince(): number | undefined {
    return this.#upSince;
  }

  /** Milliseconds until it counts as gone. */
  get deadIn(): number {
    return Math.max(0, this.#silentAt - this.host.timeline.now);
  }

  get unconfirmed(): number {
    return this.#unconfirmed.size;
  }

  isAtLeast(state: OspfNeighborState): boolean {
    return ORDER.indexOf(this.#state) >= ORDER.indexOf(state);
  }

  hear(hello: Hello): void {
    const { timeline, port, routerId } = this.host;
    this.#silence?.cancel();
    this.#silentAt = timeline.now + port.dead * 1000;
    this.#silence = timeline.after(port.dead * 1000, () => this.die("Dead timer expired"));
    this.priority = hello.priority;
    this.designated = hello.designated;
    this.backup = hello.backup;
    if (!this.isAtLeast("INIT")) this.#enter("INIT", "Received Hello");
    if (!hello.neighbors.includes(routerId)) {
      if (this.isAtLeast("2WAY")) this.#retreat("INIT", "1-Way");
    } else this.recognise();
  }

  /** It has shown that it hears this router. */
  recognise(): void {
    if (this.#state !== "INIT") return;
    this.#enter("2WAY", "2-Way Received");
    this.decide();
  }

  /** Begins to share databases, or ends it, as the designated routers now are. */
  decide(): void {
    const wants = this.host.wantsAdjacency(this);
    if (this.#state === "2WAY" && wants) this.#begin("AdjOK?");
    else if (this.isAtLeast("EXSTART") && !wants) this.#retreat("2WAY", "AdjOK?");
  }

  /** It is gone; `why` as messages tell it. */
  die(why: string): void {
    this.#silence?.cancel();
    if (this.#state === "DOWN") return;
    this.#retreat("DOWN", `Neighbor Down: ${why}`);
  }

  describe(heard: DatabaseDescription): void {
    const { port } = this.host;
    if (!this.isAtLeast("EXSTART")) return;
    if (this.#state === "EXSTART") {
      if (heard.mtu > port.mtu && !port.ignoresMtu) {
        this.host.debug(`Nbr ${this.routerId} has larger interface MTU`);
        return;
      }
      return this.#negotiate(heard);
    }
    const isRepeated = this.#isMaster ? heard.sequence < this.#sequence : heard.sequence === this.#sequence;
    if (isRepeated) {
      if (!this.#isMaster && this.#lastSent) this.#send(this.#lastSent);
      return;
    }
    const isNext = heard.sequence === (this.#isMaster ? this.#sequence : this.#sequence + 1);
    if (this.#state !== "EXCHANGE" || heard.isInitial || heard.isMaster === this.#isMaster || !isNext)
      return this.#begin("SeqNumberMismatch");
    this.#continue(heard);
  }

  /** It asks for advertisements that this router described. */
  answer(names: readonly LsaName[]): void {
    if (!this.isAtLeast("EXCHANGE")) return;
    const lsas = names.flatMap((name) => this.host.find(name) ?? []);
    if (lsas.length < names.length) return this.#begin("BadLSReq");
    this.host.send({ kind: "update", lsas }, this.address);
  }

  /** An advertisement has come that may have been asked for. */
  received(lsa: LsaHeader): void {
    const asked = this.requests.get(nameOf(lsa));
    if (asked && compareInstances(lsa, asked) >= 0) this.requests.delete(nameOf(lsa));
  }

  /** All advertisements of an update have been looked at. */
  proceed(): void {
    if (this.#state !== "LOADING") return;
    if (this.requests.size === 0) return this.#finish();
    this.#ask();
  }

  /** Sends an advertisement again and again until it is confirmed. */
  insist(lsa: Lsa): void {
    this.#unconfirmed.set(nameOf(lsa), lsa);
    this.#again ??= this.host.timeline.after(RETRANSMIT, () => this.#insistAgain());
  }

  /** Whether this very instance was confirmed by it, one way or another. */
  confirm(header: LsaHeader): boolean {
    const sent = this.#unconfirmed.get(nameOf(header));
    if (!sent || compareInstances(sent, header) !== 0) return false;
    return this.#unconfirmed.delete(nameOf(header));
  }

  /** An older instance need not be confirmed any more. */
  spare(name: LsaName): void {
    this.#unconfirmed.delete(nameOf(name));
  }

  #insistAgain(): void {
    this.#again = undefined;
    if (this.#unconfirmed.size === 0 || !this.isAtLeast("EXCHANGE")) return;
    this.host.send({ kind: "update", lsas: [...this.#unconfirmed.values()] }, this.address);
    this.#again = this.host.timeline.after(RETRANSMIT, () => this.#insistAgain());
  }

  #enter(state: OspfNeighborState, why: string): void {
    const before = this.#state;
    if (before === state) return;
    this.#state = state;
    this.#changes++;
    this.#upSince = state === "FULL" ? this.host.timeline.now : undefined;
    this.host.stateChanged(this, before, why);
  }

  #retreat(state: OspfNeighborState, why: string): void {
    this.#forget();
    this.#enter(state, why);
  }

  #forget(): void {
    this.#repeat?.cancel();
    this.#again?.cancel();
    this.#again = undefined;
    this.requests.clear();
    this.#unconfirmed.clear();
    this.#toDescribe = [];
    this.#lastSent = undefined;
  }

  /** Finds out who leads the exchange of descriptions: who has the higher identity. */
  #begin(why: string): void {
    this.#forget();
    this.#isMaster = true;
    this.#sequence++;
    this.#enter("EXSTART", why);
    this.#describe({ isInitial: true, hasMore: true, headers: [] });
  }

  #negotiate(heard: DatabaseDescription): void {
    const isLower = toNumber(this.routerId) < toNumber(this.host.routerId);
    const offers = heard.isInitial && heard.hasMore && heard.isMaster && heard.headers.length === 0;
    const agrees = !heard.isInitial && !heard.isMaster && heard.sequence === this.#sequence;
    if (offers && !isLower) {
      this.#isMaster = false;
      this.#sequence = heard.sequence;
      this.#exchange();
      this.#describeNext();
    } else if (agrees && isLower) {
      this.#exchange();
      this.#continue(heard);
    }
  }

  #exchange(): void {
    this.#repeat?.cancel();
    this.#toDescribe = [...this.host.headers()];
    this.#enter("EXCHANGE", "Negotiation Done");
  }

  #continue({ headers, hasMore, sequence }: DatabaseDescription): void {
    for (const header of headers) {
      const own = this.host.find(header);
      if (!own || compareInstances(header, own) > 0) this.requests.set(nameOf(header), header);
    }
    const hadMore = this.#lastSent?.hasMore ?? true;
    if (this.#isMaster) {
      this.#sequence++;
      if (hadMore || hasMore) this.#describeNext();
      else this.#load();
    } else {
      this.#sequence = sequence;
      this.#describeNext();
      if (!hasMore && this.#lastSent?.hasMore === false) this.#load();
    }
  }

  #describeNext(): void {
    const headers = this.#toDescribe.splice(0, HEADERS_A_PACKET);
    this.#describe({ isInitial: false, hasMore: this.#toDescribe.length > 0, headers });
  }

  #describe(what: Pick<DatabaseDescription, "isInitial" | "hasMore" | "headers">): void {
    const { mtu } = this.host.port;
    this.#lastSent = {
      kind: "description",
      mtu,
      isMaster: this.#isMaster,
      sequence: this.#sequence,
      ...what,
    };
    this.#send(this.#lastSent);
  }

  /** The one that leads repeats itself until there is an answer. */
  #send(description: DatabaseDescription): void {
    this.host.send(description, this.address);
    this.#repeat?.cancel();
    if (this.#isMaster) this.#repeat = this.host.timeline.after(RETRANSMIT, () => this.#send(description));
  }

  #load(): void {
    this.#repeat?.cancel();
    this.#enter("LOADING", "Exchange Done");
    if (this.requests.size === 0) this.#finish();
    else this.#ask();
  }

  #ask(): void {
    const wanted = [...this.requests.values()].slice(0, NAMES_A_PACKET);
    const names = wanted.map(({ type, id, advertisingRouter }) => ({ type, id, advertisingRouter }));
    this.host.send({ kind: "request", names }, this.address);
    this.#repeat?.cancel();
    this.#repeat = this.host.timeline.after(RETRANSMIT, () => this.#ask());
  }

  #finish(): void {
    this.#repeat?.cancel();
    this.#enter("FULL", "Loading Done");
  }
}

/** Milliseconds (`RxmtInterval`, RFC 2328 appendix C.3). */
const RETRANSMIT = 5000;
/** What fits into 1500 bytes. */
const HEADERS_A_PACKET = 70;
const NAMES_A_PACKET = 110;
