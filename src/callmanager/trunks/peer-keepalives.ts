import type { Router } from "../../router/router.js";
import type { Timer } from "../../session/timeline.js";
import type { Exchange } from "../calls/exchange.js";
import type { DialPeer, PeerQuestions } from "../dial-plan/dial-peers.js";
import type { SipSource } from "../sip/carrier.js";
import { headersOf } from "../sip/message.js";
import { callIdOf } from "../sip/identifiers.js";
import { printUri, sipUri } from "../sip/uri.js";
import type { UserAgent } from "../sip/user-agent.js";

/** A dial-peer whose place is asked whether somebody is there. */
interface Watched {
  readonly target: NonNullable<DialPeer["target"]>;
  readonly questions: PeerQuestions;
  /** Questions in a row that nobody has answered. */
  unanswered: number;
  timer: Timer | undefined;
}

/** Statuses by which a place says that it takes no calls, and what a lost question counts as. */
const OUT_OF_SERVICE: ReadonlySet<number> = new Set([408, 503, 505]);

/**
 * `voice-class sip options-keepalive` (IOS Voice Command Reference): dial-peers ask their places by OPTIONS, and take no calls
 * while nobody answers there.
 */
export class PeerKeepalives {
  readonly #watched = new Map<number, Watched>();

  constructor(
    private readonly exchange: Exchange,
    private readonly agent: UserAgent,
    /** The way to a place; undefined where none leads there. */
    private readonly wayTo: (target: DialPeer["target"]) => SipSource | undefined,
  ) {}

  /** The configuration is another one now: what is watched as before goes on. */
  configurationChanged(): void {
    const { plan, router } = this.exchange;
    const wanted = new Map(plan.peers.flatMap((peer) => watchedOf(peer)));
    for (const [tag, one] of this.#watched) if (!isSame(one, wanted.get(tag))) this.#forget(tag, router);
    for (const [tag, one] of wanted) {
      if (this.#watched.has(tag)) continue;
      this.#watched.set(tag, one);
      router.peerKeepalives.set(tag, "active");
      one.timer = this.exchange.host.timeline.after(0, () => this.#ask(tag, one));
    }
  }

  /** The router goes down. */
  stop(): void {
    for (const tag of [...this.#watched.keys()]) this.#forget(tag, this.exchange.router);
  }

  #forget(tag: number, router: Router): void {
    this.#watched.get(tag)?.timer?.cancel();
    this.#watched.delete(tag);
    router.peerKeepalives.delete(tag);
    this.exchange.forgetPlan();
  }

  #ask(tag: number, one: Watched): void {
    const source = this.wayTo(one.target);
    const heard = (status: number) => this.#heard(tag, one, status);
    if (!source) return heard(LOST);
    const { address, port } = one.target;
    const own = source.carrier.ownPlace(source.place);
    const { identifiers } = this.agent;
    this.agent.send(
      "OPTIONS",
      {
        uri: printUri(sipUri(undefined, address, port)),
        to: source,
        sequence: FIRST,
        headers: headersOf(
          ["From", `<${printUri(sipUri(undefined, own.address))}>;tag=${identifiers.tag()}`],
          ["To", `<${printUri(sipUri(undefined, address))}>`],
          ["Call-ID", callIdOf(identifiers.callWords(), own.address)],
          ["Contact", `<${printUri(sipUri(undefined, own.address, own.port))}>`],
          ["Accept", "application/sdp"],
        ),
      },
      {
        answered: ({ status }) => {
          if (status >= 200) heard(status);
        },
        unanswered: () => heard(LOST),
      },
    );
  }

  #heard(tag: number, one: Watched, status: number): void {
    if (this.#watched.get(tag) !== one) return;
    const { up, down, retries } = one.questions;
    const isThere = !OUT_OF_SERVICE.has(status);
    one.unanswered = isThere ? 0 : one.unanswered + 1;
    const isGone = one.unanswered >= retries;
    if (isThere || isGone) this.#become(tag, isThere ? "active" : "busyout");
    const next = isThere ? up : isGone ? down : AT_ONCE;
    one.timer = this.exchange.host.timeline.after(next * 1000, () => this.#ask(tag, one));
  }

  #become(tag: number, state: "active" | "busyout"): void {
    const { peerKeepalives } = this.exchange.router;
    if (peerKeepalives.get(tag) === state) return;
    peerKeepalives.set(tag, state);
    this.exchange.forgetPlan();
  }
}

function watchedOf(peer: DialPeer): readonly (readonly [number, Watched])[] {
  const { tag, protocol, target, questions, shutdown } = peer;
  if (protocol !== "sip" || !target || !questions || shutdown) return [];
  return [[tag, { target, questions, unanswered: 0, timer: undefined }]];
}

function isSame({ target, questions }: Watched, other: Watched | undefined): boolean {
  return (
    other !== undefined &&
    JSON.stringify([target, questions]) === JSON.stringify([other.target, other.questions])
  );
}

/** A question that was lost, as a status. */
const LOST = 408;
/** Seconds until the next question while it is not yet clear that nobody is there. */
const AT_ONCE = 1;
/** CSeq of the first request of a kind. */
const FIRST = 101;
