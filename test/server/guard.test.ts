// Who may connect, and how long an answer to a password takes, by an injected clock.
import { describe, expect, test } from "vitest";
import { Guard, USUAL_LIMITS } from "../../src/server/guard.js";

const keep = () => undefined;

describe("passwords", () => {
  test("wrong ones of a name are answered ever later, and a minute later all is forgotten", () => {
    let now = 0;
    const guard = new Guard(USUAL_LIMITS, () => now);
    const penalties = Array.from({ length: 10 }, () => {
      const penalty = guard.penalty("10.0.0.1", "ann");
      guard.denied("10.0.0.1", "ann");
      return penalty;
    });
    expect(penalties).toEqual([250, 250, 250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
    expect(guard.patience("10.0.0.1", "ann")).toBe(5000);
    now = 61_000;
    expect(guard.patience("10.0.0.1", "ann")).toBe(0);
    expect(guard.penalty("10.0.0.1", "ann")).toBe(250);
    expect(guard.size).toBe(0);
  });

  test("whoever guesses one name does not lock out a class behind the same address", () => {
    const guard = new Guard(USUAL_LIMITS, () => 0);
    for (let guess = 0; guess < 100; guess++) guard.denied("10.0.0.1", "ann");
    expect(guard.patience("10.0.0.1", "bob")).toBe(250);
    expect(guard.penalty("10.0.0.1", "bob")).toBe(250);
    expect(guard.patience("10.0.0.2", "ann")).toBe(0);
  });

  test("what is remembered of made-up names is bounded", () => {
    const guard = new Guard(USUAL_LIMITS, () => 0);
    for (let guess = 0; guess < 20_000; guess++) guard.denied(`10.0.${guess}`, `u${guess}`);
    expect(guard.size).toBeLessThanOrEqual(10_000);
  });
});

describe("connections", () => {
  const limits = { ...USUAL_LIMITS, perAddress: 4, beforeLogin: 4 };

  test("an address has a limited number of them", () => {
    const guard = new Guard({ ...limits, beforeLogin: 100 });
    const admissions = Array.from({ length: 4 }, () => guard.admit("10.0.0.1", keep));
    expect(guard.admit("10.0.0.1", keep)).toBeUndefined();
    admissions[0]?.leave();
    expect(guard.admit("10.0.0.1", keep)).toBeDefined();
  });

  test("so many wait for a login, of all addresses; who has logged in makes room", () => {
    const guard = new Guard(limits);
    const admissions = ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"].map((from) =>
      guard.admit(from, keep),
    );
    expect(guard.admit("10.0.0.5", keep)).toBeUndefined();
    admissions[2]?.loggedIn();
    expect(guard.admit("10.0.0.5", keep)).toBeDefined();
  });

  test("one address cannot keep the others away: its oldest makes room", () => {
    const guard = new Guard(limits);
    const dropped: number[] = [];
    for (let number = 0; number < 4; number++) guard.admit("10.0.0.1", () => dropped.push(number));
    expect(guard.admit("10.0.0.1", keep)).toBeUndefined();
    expect(guard.admit("10.0.0.2", keep)).toBeDefined();
    expect(guard.admit("10.0.0.3", keep)).toBeDefined();
    expect(guard.admit("10.0.0.4", keep)).toBeDefined();
    expect(dropped).toEqual([0, 1, 2]);
    expect(guard.admit("10.0.0.5", keep)).toBeUndefined();
  });
});
