import { expect, test } from "vitest";
import { whyClosed } from "../../src/network/outside/closed-labs.js";

test("a lab with a device that attacks others stays closed to the outside, and says which one it is", () => {
  const devices = [
    { kind: "router", name: "CME" },
    { kind: "attacker", name: "EVE" },
  ];
  expect(whyClosed(devices)?.en).toBe(
    "EVE attacks other devices: a lab with an attacker stays closed to the outside",
  );
  expect(whyClosed(devices.slice(0, 1))).toBeUndefined();
});
