import type { EphoneDn } from "../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../router/telephony.js";
import type { CallControl } from "./call-control.js";
import type { PhoneLeg } from "./phone-leg.js";
import { speedDialsOf } from "./phone-lines.js";
import type { PhoneSession } from "./phone-session.js";
import type { PhoneMessage } from "./sccp/messages.js";
import { BUTTON, SOFT_KEYS } from "./sccp/values.js";

/** What the keys of a phone do in each state of its calls (CME Administrator Guide; SCCP.md section 2.4). */
export class KeyPresses {
  constructor(private readonly control: CallControl) {}

  pressed(session: PhoneSession, message: PhoneMessage): void {
    switch (message.type) {
      case "OffHook":
        return this.#offHook(session, message.callReference);
      case "OnHook":
        return this.#onHook(session, message.callReference);
      case "KeypadButton":
        return this.#digit(this.#focus(session, message.callReference), keyOf(message.button));
      case "EnblocCall":
        return this.#dial(session, message.number, message.line);
      case "Stimulus":
        if (message.stimulus === BUTTON.speedDial) return this.#speedDial(session, message.instance);
        return this.#line(session, message.instance);
      case "SoftKeyEvent":
        return this.#softKey(session, message.event, message.line, message.callReference);
      default:
        return undefined;
    }
  }

  /** Only one call at a phone is spoken: the others are put on hold, and those that only began end. */
  holdOthers(session: PhoneSession, except: PhoneLeg | undefined): void {
    for (const leg of this.control.legsAt(session)) {
      if (leg === except || leg.session !== session) continue;
      if (leg.state === "connected") this.#hold(leg);
      else if (leg.state === "off hook" || leg.state === "busy" || leg.state === "reorder")
        this.control.hangUp(leg);
    }
  }

  #offHook(session: PhoneSession, reference: number): void {
    const legs = this.control.legsAt(session);
    const ringing = legs.find(
      (leg) => leg.state === "ring in" && (reference === 0 || leg.reference === reference),
    );
    if (ringing) return this.control.answer(session, ringing);
    if (legs.some(({ state }) => state === "off hook" || state === "connected")) return;
    this.#seize(session, undefined);
  }

  #onHook(session: PhoneSession, reference: number): void {
    const leg = this.#focus(session, reference);
    if (!leg) return;
    if (
      leg.consultsFor &&
      (leg.state === "ring out" || leg.state === "connected") &&
      leg.joining === "transfer"
    ) {
      return this.#completeTransfer(leg);
    }
    this.control.hangUp(leg);
  }

  #line(session: PhoneSession, instance: number): void {
    const line = session.lineNumbered(instance);
    if (!line) return;
    const own = this.control.legsAt(session).filter((leg) => line.dns.some(({ tag }) => tag === leg.dn.tag));
    const ringing = own.find(({ state }) => state === "ring in");
    if (ringing) return this.control.answer(session, ringing);
    const held = own.find(({ state }) => state === "hold");
    if (held) return this.#resume(session, held);
    this.#seize(session, instance);
  }

  #softKey(session: PhoneSession, event: number, line: number, reference: number): void {
    const leg = this.#focus(session, reference);
    switch (event) {
      case SOFT_KEYS.NewCall:
        this.#seize(session, line === 0 ? undefined : line);
        return;
      case SOFT_KEYS.Answer: {
        const ringing = this.control.legsAt(session).find(({ state }) => state === "ring in");
        if (ringing) this.control.answer(session, ringing);
        return;
      }
      case SOFT_KEYS.EndCall:
        if (leg) this.control.hangUp(leg);
        return;
      case SOFT_KEYS["<<"]:
        if (leg?.state === "off hook") leg.digits = leg.digits.slice(0, -1);
        return;
      case SOFT_KEYS.Redial:
        if (session.lastDialled !== "") this.#dial(session, session.lastDialled, line);
        return;
      case SOFT_KEYS.Hold:
        if (leg?.state === "connected") this.#hold(leg);
        return;
      case SOFT_KEYS.Resume: {
        const held =
          leg?.state === "hold" ? leg : this.control.legsAt(session).find(({ state }) => state === "hold");
        if (held) this.#resume(session, held);
        return;
      }
      case SOFT_KEYS.Trnsfer:
        if (leg) this.#transfer(session, leg);
        return;
      case SOFT_KEYS.CFwdAll:
        return this.#forwardAll(session, leg);
      case SOFT_KEYS.PickUp:
      case SOFT_KEYS.GPickUp:
        return this.#pickUp(session, event === SOFT_KEYS.GPickUp);
      case SOFT_KEYS.DND:
        session.doNotDisturb = !session.doNotDisturb;
        session.atRest();
        return;
      default:
    }
  }

  #digit(leg: PhoneLeg | undefined, key: string): void {
    if (leg?.state !== "off hook") return;
    const { router, timeline } = this.control.host;
    leg.timer?.cancel();
    if (leg.digits === "") leg.digit();
    if (key === TERMINATOR && leg.digits !== "") return this.#complete(leg);
    leg.digits += key;
    const seconds = router.telephony?.timeouts.interdigit ?? PHONE_DEFAULTS.timeouts.interdigit;
    leg.timer = timeline.after(seconds * 1000, () => this.#complete(leg));
    if (leg.purpose === "forward") return;
    const { targets, longer } = this.control.plan.match(leg.digits);
    if (!longer) {
      leg.timer.cancel();
      // A number that leads nowhere is told so at once.
      this.#complete(leg);
    } else if (targets.length > 0) leg.timer = this.#sooner(leg, seconds);
  }

  /** Where the digits are a number already, the wait for more is the same. */
  #sooner(leg: PhoneLeg, seconds: number): PhoneLeg["timer"] {
    leg.timer?.cancel();
    return this.control.host.timeline.after(seconds * 1000, () => this.#complete(leg));
  }

  /** All digits are there. */
  #complete(leg: PhoneLeg): void {
    leg.timer?.cancel();
    const { session, digits, dn } = leg;
    if (leg.purpose === "forward") {
      dn.forwardAll = digits === "" ? undefined : digits;
      this.control.hangUp(leg);
      session?.sendForward(leg.line);
      return;
    }
    if (leg.purpose === "pickup") return this.#takeFrom(leg, digits);
    if (digits === "") return leg.released("unknown number");
    if (session) session.lastDialled = digits;
    this.control.place(leg, digits);
    if (leg.consultsFor && this.#isBlind) this.#completeTransfer(leg);
  }

  get #isBlind(): boolean {
    const kind = this.control.host.router.telephony?.transferSystem?.kind;
    return kind === "blind" || kind === "full-blind";
  }

  #dial(session: PhoneSession, number: string, line: number): void {
    const open = this.control
      .legsAt(session)
      .find((leg) => leg.state === "off hook" && leg.session === session);
    const leg = open ?? this.#seize(session, line === 0 ? undefined : line);
    if (!leg) return;
    leg.digit();
    leg.digits = number;
    this.#complete(leg);
  }

  #speedDial(session: PhoneSession, tag: number): void {
    const dial = speedDialsOf(this.control.host.router, session.phone).find((one) => one.tag === tag);
    if (dial) this.#dial(session, dial.number, 0);
  }

  /** Takes a line, the first with room if none was named; an intercom line calls by itself. */
  #seize(session: PhoneSession, instance: number | undefined): PhoneLeg | undefined {
    this.holdOthers(session, undefined);
    const lines =
      instance === undefined ? session.lines : session.lines.filter((one) => one.instance === instance);
    for (const line of lines) {
      for (const dn of line.dns) {
        const leg = this.control.seize(session, dn, line.instance);
        if (!leg) continue;
        this.#callIntercom(leg, dn);
        return leg;
      }
    }
    return undefined;
  }

  #callIntercom(leg: PhoneLeg, { purposes }: EphoneDn): void {
    if (!purposes.intercom) return;
    leg.digits = purposes.intercom.number;
    this.#complete(leg);
  }

  #hold(leg: PhoneLeg): void {
    leg.call?.hold(leg);
    leg.hold();
  }

  #resume(session: PhoneSession, leg: PhoneLeg): void {
    this.holdOthers(session, leg);
    const { call } = leg;
    leg.resume();
    call?.resume(leg);
  }

  /** The first press asks where to; the second one joins the two calls. */
  #transfer(session: PhoneSession, leg: PhoneLeg): void {
    if (leg.consultsFor) return this.#completeTransfer(leg);
    if (leg.state !== "connected") return;
    this.#hold(leg);
    const line = session.lines.find(({ dns }) => dns.some(({ tag }) => tag === leg.dn.tag));
    const consulting =
      (line && this.control.seize(session, leg.dn, line.instance)) ?? this.#seize(session, undefined);
    if (!consulting) return this.#resume(session, leg);
    consulting.consultsFor = leg;
    consulting.joining = "transfer";
  }

  #completeTransfer(consulting: PhoneLeg): void {
    const { consultsFor: held, call: onward } = consulting;
    const waiting = held?.call;
    const party = held && waiting?.other(held);
    if (!held || !waiting || !party || !onward) return;
    waiting.handOver();
    onward.replace(consulting, party);
    held.call = undefined;
    consulting.consultsFor = undefined;
    consulting.end();
    held.end();
  }

  #forwardAll(session: PhoneSession, open: PhoneLeg | undefined): void {
    const [line] = session.lines;
    const dn = line?.dns[0];
    if (!line || !dn) return;
    if (dn.forwardAll !== undefined) {
      dn.forwardAll = undefined;
      session.sendForward(line.instance);
      return;
    }
    const leg = open?.state === "off hook" ? open : this.#seize(session, line.instance);
    if (leg) leg.purpose = "forward";
  }

  /** Takes a call that rings elsewhere: in the own pickup group, or at a number that is dialled. */
  #pickUp(session: PhoneSession, group: boolean): void {
    const leg = this.#seize(session, undefined);
    if (!leg) return;
    const own = leg.dn.pickupGroup;
    const found = this.control.ringing().find(({ dn }) => own !== undefined && dn.pickupGroup === own);
    if (found && group) this.#take(leg, found);
    else leg.purpose = "pickup";
  }

  #takeFrom(leg: PhoneLeg, number: string): void {
    const found = this.control
      .ringing()
      .find(({ dn }) => dn.number === number || (dn.pickupGroup !== undefined && dn.pickupGroup === number));
    if (found) this.#take(leg, found);
    else leg.released("unknown number");
  }

  /** A phone that asked for a call gets the one that rings at another. */
  #take(leg: PhoneLeg, ringing: PhoneLeg): void {
    const { call } = ringing;
    if (!call) return;
    leg.state = "ring in";
    call.replace(ringing, leg);
    ringing.stopRinging();
    call.answered();
  }

  /** The leg that a key means: the one that it names, else the one that goes on. */
  #focus(session: PhoneSession, reference: number): PhoneLeg | undefined {
    const named = this.control.legNumbered(reference);
    if (named?.session === session) return named;
    const legs = this.control.legsAt(session).filter((leg) => leg.session === session);
    return legs.find(({ state }) => state !== "hold") ?? legs[0];
  }
}

/** Ends a number: `dial-peer terminator`. */
const TERMINATOR = "#";

function keyOf(button: number): string {
  return button === 14 ? "*" : button === 15 ? "#" : String(button);
}
