import { NumberUse } from "../callmanager/phones/auto-assign.js";
import type { Router } from "../router/router.js";
import type { EphoneDn } from "../router/telephony-model.js";
import { configuredPools, registerDns } from "../rules/sip-phones.js";

/** What is free on a router for further phones. What was given out once is not given again: proposals go together. */
export class Spares {
  readonly #use: NumberUse;
  readonly #numbers: Set<string>;
  readonly #dns: Set<number>;
  readonly #ephones: Set<number>;
  readonly #registerDns: Set<number>;
  readonly #pools: Set<number>;
  readonly #given = new Set<number>();

  constructor(private readonly router: Router) {
    const { ephones, ephoneDns } = router;
    this.#use = new NumberUse(router);
    this.#numbers = new Set(
      [...ephoneDns.values()].flatMap(({ number = [], secondary = [] }) => [number, secondary].flat()),
    );
    for (const { number } of registerDns(router)) if (number !== undefined) this.#numbers.add(number);
    this.#registerDns = new Set(registerDns(router).map(({ tag }) => tag));
    this.#pools = new Set(configuredPools(router).map(({ tag }) => tag));
    this.#dns = new Set(ephoneDns.keys());
    this.#ephones = new Set(
      [...ephones.values()].flatMap(({ tag, mac }) => (mac === undefined ? [] : [tag])),
    );
  }

  /** The lowest line with a number that may be given to a phone and is on none. */
  numberedDn(): number | undefined {
    return this.#use.take({ first: 1, last: Math.max(0, ...this.router.ephoneDns.keys()) })?.tag;
  }

  /** A line without a number that is on no phone. */
  bareDn(): EphoneDn | undefined {
    const { ephones, ephoneDns } = this.router;
    const used = new Set([...ephones.values()].flatMap(({ buttons }) => buttons.flatMap(({ dns }) => dns)));
    const found = [...ephoneDns.values()].find(
      ({ tag, number }) => number === undefined && !used.has(tag) && !this.#bare.has(tag),
    );
    if (found) this.#bare.add(found.tag);
    return found;
  }

  readonly #bare = new Set<number>();

  /** The tag of a line that does not exist yet. */
  newDn(): number {
    return takeLowest(this.#dns);
  }

  /** The tag of an ephone that is for no phone yet. */
  newEphone(): number {
    return takeLowest(this.#ephones);
  }

  /** The tag of a line of SIP phones that does not exist yet. */
  newRegisterDn(): number {
    return takeLowest(this.#registerDns);
  }

  /** The lowest line of SIP phones that has a number and is on none. */
  numberedRegisterDn(): number | undefined {
    const used = new Set(configuredPools(this.router).flatMap(({ places }) => places.map(({ dn }) => dn)));
    const found = registerDns(this.router)
      .filter(({ tag, number }) => number !== undefined && !used.has(tag) && !this.#given.has(tag))
      .toSorted((a, b) => a.tag - b.tag)[0];
    if (found) this.#given.add(found.tag);
    return found?.tag;
  }

  /** The tag of a pool that is for no SIP phone yet. */
  newPool(): number {
    return takeLowest(this.#pools);
  }

  /** A number that nobody has, next to those that are there. */
  newNumber(): string {
    const first = [...this.#numbers].find((one) => /^\d{2,9}$/.test(one)) ?? "100";
    let next = Number(first) + 1;
    while (this.#numbers.has(String(next))) next++;
    this.#numbers.add(String(next));
    return String(next);
  }
}

/** The lowest number from 1 on that is not taken; it is from now on. */
function takeLowest(taken: Set<number>): number {
  let lowest = 1;
  while (taken.has(lowest)) lowest++;
  taken.add(lowest);
  return lowest;
}

/** The spares of each router during one diagnosis. */
export class Proposals {
  readonly #spares = new Map<Router, Spares>();

  for(router: Router): Spares {
    const known = this.#spares.get(router) ?? new Spares(router);
    this.#spares.set(router, known);
    return known;
  }
}
