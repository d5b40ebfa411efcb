import fc from "fast-check";
import { expect, test } from "vitest";
import { decryptType7, encryptType7, md5crypt, verifyType5 } from "../../src/router/secrets.js";

test("type 7 is what routers print", () => {
  expect(encryptType7("cisco", 8)).toBe("0822455D0A16");
  expect(decryptType7("0822455D0A16")).toBe("cisco");
  expect(decryptType7("not hex")).toBeUndefined();
});

test("type 7 gives every password back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 15 }), (clear, seed) => {
      expect(decryptType7(encryptType7(clear, seed))).toBe(clear);
    }),
  );
});

test.each([
  ["cisco", "mERr", "$1$mERr$hx5rVt7rPNoS4wqbXKX7m0"],
  ["class", "mERr", "$1$mERr$9cTjUIEqNGurQiFU.ZeCi1"],
  ["long password of many letters indeed 12345", "abcd", "$1$abcd$OpMTuamz99TM8cRT3Ry74/"],
])("type 5 of %s is what routers print", (clear, salt, stored) => {
  expect(md5crypt(clear, salt)).toBe(stored);
  expect(verifyType5(clear, stored)).toBe(true);
  expect(verifyType5(`${clear}x`, stored)).toBe(false);
});

test("type 5 takes long passwords and letters of all kinds", () => {
  const stored = md5crypt("mot de passe très long ".repeat(5), "abcd");
  expect(verifyType5("mot de passe très long ".repeat(5), stored)).toBe(true);
});
