import { stationOf, type Lab } from "../network/lab.js";
import { addressOf } from "../network/console/pc-ping.js";
import type { Pc } from "../network/hosts/pc.js";
import type { CallStateText } from "../network/phone/phone-view.js";
import type { CallClaim, Claim } from "../parse/lab-check.js";
import { noDevice } from "./observing.js";
import { phonesOf, type LabPhone } from "../network/phones.js";
import { noNumber, phoneWith, registeredNumbersOf, stationNamed } from "./stations.js";
import {
  numberOfParty,
  telephoneOf,
  telephonesOf,
  telephoneWith,
  type NamedTelephone,
} from "./telephones.js";
import { fails, HOLDS, type Verdict } from "./verdict.js";

/** What is found out by doing it: pings, logins, calls. The lab is another one afterwards. */
export type ActingClaim = Extract<
  Claim,
  { readonly kind: "ping" | "login" | "call" | "attack" | "transfer" | "park" | "hunt" | "page" }
>;

/** Does what a sentence speaks of, and tells what came of it; all calls that it makes are over afterwards. */
export function act(claim: ActingClaim, lab: Lab, patience = PATIENCE): Verdict {
  const actor = new Actor(lab, patience);
  try {
    return actor.act(claim);
  } finally {
    actor.hangUp();
  }
}

/** Milliseconds in which a call is to ring, and a ping to be answered. */
const PATIENCE = 10_000;
/** Milliseconds that a person leaves between two keys, and that a call lasts until one hears each other. */
const MOMENT = 500;
const LISTENING = 3000;
/** Milliseconds in which a hunt group tries its members. */
const HUNTING = 90_000;

const TELNET = 23;
const ECHO_SIZE = 60;

class Actor {
  constructor(
    private readonly lab: Lab,
    private readonly patience: number,
  ) {}

  act(claim: ActingClaim): Verdict {
    switch (claim.kind) {
      case "ping":
        return this.#ping(claim);
      case "login":
        return this.#login(claim);
      case "call":
        return this.#call(claim);
      case "attack":
        return this.#attack(claim);
      case "transfer":
        return this.#transfer(claim);
      case "park":
        return this.#park(claim);
      case "hunt":
        return this.#hunt(claim);
      case "page":
        return this.#page(claim);
    }
  }

  /** Ends every call of the lab. */
  hangUp(): void {
    for (let round = 0; round < 3; round++) {
      const busy = telephonesOf(this.lab).filter(({ telephone }) => telephone.state() !== undefined);
      if (busy.length === 0) return;
      for (const { telephone } of busy) telephone.hangUp();
      this.#pass(MOMENT);
    }
  }

  #pass(milliseconds: number): void {
    this.lab.timeline.pass(milliseconds);
  }

  #until(holds: () => boolean, patience = this.patience): boolean {
    return this.lab.timeline.passUntil(holds, patience);
  }

  #pc(name: string): Pc | undefined {
    const station = stationNamed(this.lab, name);
    return station?.kind === "pc" ? station.node : undefined;
  }

  /** The address of a device of the lab, or of what a name server knows. */
  #addressOf(pc: Pc, host: string): string | undefined {
    const device = this.lab.deviceNamed(host);
    if (!device) return addressOf(pc, this.lab.timeline, host);
    if (device.kind !== "ios") return stationOf(device)?.settings?.address;
    for (const { addresses } of device.node.router.interfaces.values())
      if (addresses[0]) return addresses[0].address;
    return undefined;
  }

  #ping({ from, to, works }: Extract<ActingClaim, { kind: "ping" }>): Verdict {
    const pc = this.#pc(from);
    if (!pc) return noDevice(from);
    const destination = this.#addressOf(pc, to);
    const answered = destination !== undefined && this.#echo(pc, destination);
    if (answered === works) return HOLDS;
    return answered ? fails(`${to} answers ${from}`, `${to} répond à ${from}`) : noAnswer(from, to);
  }

  /** Asks several times: the first question waits for the hardware address, and may be lost for that. */
  #echo(pc: Pc, destination: string): boolean {
    for (let attempt = 0; attempt < 4; attempt++) {
      let answer: string | undefined;
      const request = { destination, size: ECHO_SIZE, timeout: 2000 };
      pc.station.stack.probes.start(request, ({ kind }) => (answer = kind));
      this.#until(() => answer !== undefined, request.timeout);
      if (answer === "reply") return true;
    }
    return false;
  }

  #login({ from, to, works }: Extract<ActingClaim, { kind: "login" }>): Verdict {
    const pc = this.#pc(from);
    if (!pc) return noDevice(from);
    const address = this.#addressOf(pc, to);
    let [heard, closed] = [false, false];
    if (address !== undefined) {
      const events = {
        opened: () => undefined,
        received: () => (heard = true),
        closed: () => (closed = true),
      };
      const connection = pc.station.tcp.connect(address, TELNET, events);
      this.#until(() => heard || closed);
      // Who is refused is told why, and the connection ends.
      this.#pass(MOMENT);
      connection.close();
    }
    const isOpen = heard && !closed;
    if (isOpen === works) return HOLDS;
    return isOpen
      ? fails(`${to} lets ${from} log in by Telnet`, `${to} laisse ${from} se connecter par Telnet`)
      : fails(
          `${to} lets nobody log in by Telnet from ${from}`,
          `${to} ne laisse pas ${from} se connecter par Telnet`,
        );
  }

  #attack({ device, words, succeeds }: Extract<ActingClaim, { kind: "attack" }>): Verdict {
    const attacker = this.lab.deviceNamed(device);
    if (attacker?.kind !== "other" || !attacker.attack) return noDevice(device);
    const outcome = attacker.attack(words);
    if (!outcome)
      return fails(`${device} knows no attack "${words}"`, `${device} ne connaît pas d'attaque « ${words} »`);
    return outcome.succeeded === succeeds ? HOLDS : { holds: false, because: outcome.text };
  }

  #call(claim: CallClaim): Verdict {
    const { outcome } = claim;
    const from = numberOfParty(this.lab, claim.from);
    const to = numberOfParty(this.lab, claim.to);
    if (from === undefined || to === undefined)
      return outcome === "none" ? HOLDS : noNumber(from === undefined ? claim.from : claim.to);
    const caller = telephoneWith(this.lab, from);
    if (!caller) return outcome === "none" ? HOLDS : nobodyHas(from);
    const refused = this.#dialAt(caller, to);
    if (refused) return outcome === "none" ? HOLDS : refused;
    const state = this.#settledState(caller);
    switch (outcome) {
      case "none":
        return isUnderWay(state) ? fails(`${from} reaches ${to}`, `${from} atteint ${to}`) : HOLDS;
      case "busy":
        return state === "busy" ? HOLDS : hears(from, to, state);
      case "ringing":
        return this.#rings(claim.rings ?? to, from, to, state);
      case "connected":
        return this.#talk(caller, { ...claim, from, to }, state);
    }
  }

  #dialAt({ telephone }: NamedTelephone, number: string): Verdict | undefined {
    const refused = telephone.call(number);
    return refused && { holds: false, because: refused };
  }

  #dial(phone: LabPhone, number: string): Verdict | undefined {
    return this.#dialAt(telephoneOf(this.lab, phone), number);
  }

  #settledState({ telephone }: NamedTelephone): CallStateText | undefined {
    this.#until(() => SETTLED.has(telephone.state() ?? "off hook"));
    return telephone.state();
  }

  #stateAfterDialling(phone: LabPhone): CallStateText | undefined {
    return this.#settledState(telephoneOf(this.lab, phone));
  }

  #rings(number: string, from: string, to: string, state: CallStateText | undefined): Verdict {
    const target = telephoneWith(this.lab, number);
    if (!target) return nobodyHas(number);
    if (this.#until(() => isRung(target), HUNTING)) return HOLDS;
    return isUnderWay(state)
      ? fails(
          `${number} does not ring when ${from} calls ${to}`,
          `${number} ne sonne pas quand ${from} appelle ${to}`,
        )
      : hears(from, to, state);
  }

  /** The call is answered, both hear each other, and it ends. */
  #talk(caller: NamedTelephone, { from, to, codec }: CallClaim, state: CallStateText | undefined): Verdict {
    const callee = this.#rungBy(caller);
    if (!callee) return hears(from, to, state);
    callee.telephone.answer();
    this.#until(() => speaks(caller) && speaks(callee));
    if (!speaks(caller) || !speaks(callee))
      return fails(
        `the call from ${from} to ${to} does not come about`,
        `l'appel de ${from} à ${to} n'aboutit pas`,
      );
    this.#pass(LISTENING);
    for (const { name, telephone } of [caller, callee])
      if (!telephone.hears())
        return fails(`${name} hears nothing of the call`, `${name} n'entend rien de l'appel`);
    const phone = phoneWith(this.lab, from) ?? phoneWith(this.lab, to);
    const used = phone?.boot.voice.codec;
    if (codec === undefined || used === codec) return HOLDS;
    return fails(`the call uses ${used ?? "another codec"}`, `l'appel utilise ${used ?? "un autre codec"}`);
  }

  /** The telephone that rings, other than the caller's own. */
  #rungBy(caller: NamedTelephone): NamedTelephone | undefined {
    const others = telephonesOf(this.lab).filter(
      ({ name, numbers }) => name !== caller.name || numbers[0] !== caller.numbers[0],
    );
    this.#until(() => others.some(isRung));
    const found = others.find(isRung);
    // Nobody answers before the keys for that are on the screen.
    if (found) this.#pass(MOMENT);
    return found;
  }

  /** Whose phone rings, other than the caller's own. */
  #ringing(caller: LabPhone): LabPhone | undefined {
    const rings = ({ boot }: LabPhone) =>
      [...boot.station.phone.calls.values()].some(({ state }) => state === "ring in");
    const others = phonesOf(this.lab).filter(({ name }) => name !== caller.name);
    this.#until(() => others.some(rings));
    const found = others.find(rings);
    // Nobody answers before the keys for that are on the screen.
    if (found) this.#pass(MOMENT);
    return found;
  }

  /** Somebody with none of these numbers, to call from. */
  #somebodyElse(...numbers: readonly string[]): LabPhone | undefined {
    return phonesOf(this.lab).find(({ boot }) => {
      const own = registeredNumbersOf(boot);
      return own.length > 0 && !own.some((number) => numbers.includes(number));
    });
  }

  /** A call from somebody else to a number, answered there. */
  #connectedTo(number: string, ...others: readonly string[]): Connected | Verdict {
    const caller = this.#somebodyElse(number, ...others);
    const callee = phoneWith(this.lab, number);
    if (!callee) return nobodyHas(number);
    if (!caller) return fails("nobody is left to call from", "il ne reste personne pour appeler");
    const refused = this.#dial(caller, number);
    if (refused) return refused;
    const state = this.#stateAfterDialling(caller);
    if (this.#ringing(caller)?.name !== callee.name) return hears(caller.name, number, state);
    callee.boot.station.answer();
    this.#until(() => isConnected(caller) && isConnected(callee));
    return { caller, callee };
  }

  #transfer({ from, to }: Extract<ActingClaim, { kind: "transfer" }>): Verdict {
    const target = phoneWith(this.lab, to);
    if (!target) return nobodyHas(to);
    const call = this.#connectedTo(from, to);
    if ("holds" in call) return call;
    const { station } = call.callee.boot;
    const failed = fails(`${from} cannot transfer to ${to}`, `${from} ne peut pas transférer vers ${to}`);
    if (station.transfer() !== undefined) return failed;
    this.#pass(MOMENT);
    if (station.number(to) !== undefined) return failed;
    if (this.#ringing(call.callee)?.name !== target.name) return failed;
    target.boot.station.answer();
    this.#pass(MOMENT);
    station.transfer();
    return this.#until(() => isConnected(call.caller) && isConnected(target) && !isConnected(call.callee))
      ? HOLDS
      : failed;
  }

  #park({ from, by }: Extract<ActingClaim, { kind: "park" }>): Verdict {
    const taker = phoneWith(this.lab, by);
    if (!taker) return nobodyHas(by);
    const call = this.#connectedTo(from, by);
    if ("holds" in call) return call;
    if (call.callee.boot.station.park() !== undefined)
      return fails(`${from} cannot park the call`, `${from} ne peut pas mettre l'appel en parking`);
    this.#pass(MOMENT);
    const { timeline } = this.lab;
    const slot = /\d+/.exec(call.callee.boot.station.phone.prompt(timeline.now))?.[0];
    if (slot === undefined) return fails("no slot was free", "aucun emplacement n'était libre");
    const refused = this.#dial(taker, slot);
    if (refused) return refused;
    return this.#until(() => isConnected(taker) && isConnected(call.caller))
      ? HOLDS
      : fails(`${by} does not get the call back from ${slot}`, `${by} ne reprend pas l'appel de ${slot}`);
  }

  #hunt({ pilot, numbers }: Extract<ActingClaim, { kind: "hunt" }>): Verdict {
    const caller = this.#somebodyElse(...numbers);
    if (!caller) return fails("nobody is left to call from", "il ne reste personne pour appeler");
    const refused = this.#dial(caller, pilot);
    if (refused) return refused;
    for (const number of numbers) {
      const verdict = this.#rings(number, caller.name, pilot, this.#stateAfterDialling(caller));
      if (!verdict.holds) return verdict;
    }
    return HOLDS;
  }

  #page({ number, numbers }: Extract<ActingClaim, { kind: "page" }>): Verdict {
    const caller = this.#somebodyElse(...numbers);
    if (!caller) return fails("nobody is left to page from", "il ne reste personne pour annoncer");
    const refused = this.#dial(caller, number);
    if (refused) return refused;
    for (const one of numbers) {
      const phone = phoneWith(this.lab, one);
      if (!phone) return nobodyHas(one);
      // A phone that is paged plays what it hears without a call.
      if (!this.#until(() => phone.boot.station.phone.speaker || isConnected(phone)))
        return fails(`the page does not reach ${one}`, `l'annonce n'atteint pas ${one}`);
    }
    return HOLDS;
  }
}

interface Connected {
  readonly caller: LabPhone;
  readonly callee: LabPhone;
}

const SETTLED: ReadonlySet<string> = new Set([
  ...["ring out", "connected", "busy", "congestion", "invalid number"],
]);

function isUnderWay(state: CallStateText | undefined): boolean {
  return state === "ring out" || state === "connected";
}

function isRung({ telephone }: NamedTelephone): boolean {
  return telephone.state() === "ring in";
}

function speaks({ telephone }: NamedTelephone): boolean {
  return telephone.state() === "connected";
}

function isConnected({ boot }: LabPhone): boolean {
  return [...boot.station.phone.calls.values()].some(({ state }) => state === "connected");
}

function nobodyHas(number: string): Verdict {
  return fails(
    `no registered phone has the number ${number}`,
    `aucun poste enregistré n'a le numéro ${number}`,
  );
}

function noAnswer(from: string, to: string): Verdict {
  return fails(`${to} does not answer ${from}`, `${to} ne répond pas à ${from}`);
}

/** What the caller hears in place of what was wanted. */
function hears(from: string, to: string, state: CallStateText | undefined): Verdict {
  const [en, fr] = (state && HEARD[state]) ?? ["nothing", "rien"];
  return fails(`${from} calls ${to} and hears ${en}`, `${from} appelle ${to} et entend ${fr}`);
}

const HEARD: Readonly<Partial<Record<CallStateText, readonly [string, string]>>> = {
  "ring out": ["that it rings elsewhere", "que cela sonne ailleurs"],
  busy: ["that it is busy", "que c'est occupé"],
  congestion: ["that there is no way there", "qu'il n'y a pas de chemin"],
  "invalid number": ["that there is no such number", "que ce numéro n'existe pas"],
  "off hook": ["that more digits are waited for", "que d'autres chiffres sont attendus"],
};
