import { expect, test } from "vitest";
import { whyClosed } from "../../src/lab/closed-labs.js";

test("a lab with a device that attacks others stays closed to the outside, and says which one it is", () => {
  const devices = [
    { kind: "router", name: "CME" },
    { kind: "attacker", name: "EVE" },
  ] as const;
  expect(whyClosed(devices)?.en).toBe(
    "EVE is an attacker, and a lab with one stays closed to the outside: use cme console --lab",
  );
  expect(whyClosed(devices.slice(0, 1))).toBeUndefined();
});
