import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNight } from "../../src/callmanager/features/night-service.js";
import { translateByProfile, translateByRule } from "../../src/callmanager/dial-plan/translation.js";
import { NumberTrie } from "../../src/callmanager/dial-plan/trie.js";
import { Site } from "./lab.js";

describe("NumberTrie", () => {
  const trie = (...patterns: string[]) => {
    const made = new NumberTrie<string>();
    for (const pattern of patterns) made.add(pattern, pattern);
    return made;
  };
  const found = (made: NumberTrie<string>, digits: string) => {
    const { complete, open, more } = made.match(digits);
    return `${[...complete, ...open].map(({ value, explicit }) => `${value}:${explicit}`).join(" ")}${more ? " +" : ""}`;
  };

  it.each([
    ["1", " +"],
    ["10", "10:2 +"],
    ["101", "1..:1 101:3 +"],
    ["1015", " +"],
    ["10155", "101..:3"],
    ["2", ""],
    ["9", "9T:1 +"],
    ["9123", "9T:1 +"],
  ])("matches %s", (digits, expected) => {
    const made = trie("10", "101", "1..", "101..", "9T");
    const rows = (text: string) => text.trim().split(" ").sort().join(" ");
    expect(rows(found(made, digits))).toBe(rows(expected));
  });

  it("knows brackets, ranges and their opposite", () => {
    const made = trie("[2-4]1", "[^2-4]2", "[5,7]3");
    const matches = ["11", "21", "41", "51", "12", "32", "53", "63", "73"].filter(
      (one) => found(made, one) !== "",
    );
    expect(matches).toEqual(["21", "41", "12", "53", "73"]);
  });

  it("matches as the regular expressions do that the patterns stand for", () => {
    const sign = fc.constantFrom("1", "2", "3", ".", "[12]", "[^1]");
    const pattern = fc.tuple(fc.array(sign, { minLength: 1, maxLength: 5 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 6 }),
        fc.stringMatching(/^[123]{1,6}$/),
        (patterns, digits) => {
          const made = new NumberTrie<number>();
          patterns.forEach(([signs, open], index) => made.add(`${signs.join("")}${open ? "T" : ""}`, index));
          const expected = patterns.flatMap(([signs, open], index) =>
            new RegExp(`^${signs.join("")}${open ? ".*" : ""}$`).test(digits) ? [index] : [],
          );
          const { complete, open } = made.match(digits);
          expect([...complete, ...open].map(({ value }) => value).sort()).toEqual(expected);
        },
      ),
    );
  });
});

describe("voice translation-rule", () => {
  const { router } = new Site(
    "voice translation-rule 1\n rule 1 /^555\\(....\\)$/ /\\1/\n rule 2 /^0/ /+33/\n rule 3 reject /^900/\n rule 4 /7/ /<&>/\n!\nvoice translation-profile OUT\n translate called 1\n!\n",
  );

  it.each([
    ["5551234", "1234"],
    ["0612", "+33612"],
    ["178", "1<7>8"],
    ["42", "42"],
    ["9001", undefined],
  ])("makes %s %s", (number, expected) => {
    expect(translateByRule(router, 1, number)).toBe(expected);
    expect(translateByProfile(router, "OUT", "called", number)).toBe(expected);
    expect(translateByProfile(router, "OUT", "calling", number)).toBe(number);
  });

  it("is none where there is no such rule", () => {
    expect(translateByRule(router, 9, "12")).toBe("12");
    expect(translateByProfile(router, undefined, "called", "12")).toBe("12");
  });
});

describe("the hours of night service", () => {
  const at = (row: string, hours: number) => {
    const site = new Site(`telephony-service\n night-service ${row}\n`);
    site.host.pass((hours - 9) * 3600_000);
    return isNight(site.agent.exchange);
  };

  it.each([
    ["day Mon 08:00 10:00", 9, true],
    ["day Mon 08:00 09:00", 9, false],
    ["day Mon 22:00 06:00", 29, true],
    ["day Mon 22:00 06:00", 31, false],
    ["day Tue 08:00 10:00", 9, false],
    ["day Mon 08:00 00:00", 23.9, true],
    ["date May 6 08:00 10:00", 9, true],
    ["date May 7 08:00 10:00", 9, false],
    ["everyday 00:00 00:00", 50, true],
    ["weekday 08:00 10:00", 9, true],
    ["weekend 08:00 10:00", 9, false],
    ["weekend 08:00 10:00", 24 * 5 + 9, true],
  ])("%s at hour %d: %s", (row, hours, expected) => {
    expect(at(row, hours)).toBe(expected);
  });
});
