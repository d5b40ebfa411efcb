import { expect, test } from "vitest";
import { createLine, createRouter } from "../../src/router/create.js";
import { hashed, hidePasswords, isWellFormed, kept, matches } from "../../src/router/passwords.js";

test("a clear password is hidden where the router hides passwords", () => {
  const router = createRouter();
  expect(kept(router, { type: 0, text: "cisco" }, 8)).toEqual({ type: 0, text: "cisco" });
  router.passwordEncryption = true;
  expect(kept(router, { type: 0, text: "cisco" }, 8)).toEqual({ type: 7, text: "0822455D0A16" });
  expect(kept(router, { type: 5, text: "$1$" }, 8)).toEqual({ type: 5, text: "$1$" });
});

test("all clear passwords are hidden at once", () => {
  const router = createRouter();
  const line = createLine("console", 0, 0);
  line.password = { type: 0, text: "cisco" };
  router.lines = [line];
  router.enablePasswords.set(15, { type: 0, text: "cisco" });
  router.enableSecrets.set(15, hashed("cisco", "mERr"));
  hidePasswords(router, () => 8);
  expect(line.password).toEqual({ type: 7, text: "0822455D0A16" });
  expect(router.enablePasswords.get(15)).toEqual({ type: 7, text: "0822455D0A16" });
  expect(router.enableSecrets.get(15)?.text).toBe("$1$mERr$hx5rVt7rPNoS4wqbXKX7m0");
});

test.each([
  { type: 0, text: "cisco" },
  { type: 4, text: "tnhtc92DXBhelxjYk8LWJrPV36S2i4ntXrpb4RFmfqY" },
  { type: 5, text: "$1$mERr$hx5rVt7rPNoS4wqbXKX7m0" },
  { type: 7, text: "0822455D0A16" },
] as const)("type $type is compared with what was typed", (secret) => {
  expect(isWellFormed(secret)).toBe(true);
  expect(matches(secret, "cisco")).toBe(true);
  expect(matches(secret, "Cisco")).toBe(false);
});

test.each([
  { type: 0, text: "" },
  { type: 4, text: "short" },
  { type: 5, text: "cisco" },
  { type: 7, text: "08224" },
] as const)("$text is no password of type $type", (secret) => {
  expect(isWellFormed(secret)).toBe(false);
});
