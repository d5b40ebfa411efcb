import { describe, expect, test } from "vitest";
import { createInterface, createRouter, createSwitching, createVlan } from "../../src/router/create.js";
import type { Switching } from "../../src/router/switching-model.js";
import {
  announcedMode,
  bridgePriority,
  carriedVlans,
  isGuarded,
  isPortfast,
  isTrunk,
  isVlanUp,
  restoreVlans,
  vlanDatabase,
  untaggedVlan,
  vlanName,
  vlanOfFrame,
  withoutVlans,
  withVlans,
} from "../../src/router/switching.js";

function port(fields: Partial<Switching>): Switching {
  return { ...createSwitching(), ...fields };
}

function switchWith(...numbers: readonly number[]) {
  const router = createRouter();
  for (const number of numbers) router.vlans.set(number, createVlan(number));
  return router;
}

const access = port({ mode: "access", accessVlan: 10, voiceVlan: 150 });
const trunk = port({ mode: "trunk", nativeVlan: 99, allowedVlans: [{ low: 10, high: 99 }] });

describe("a trunk", () => {
  const modes = ["access", "trunk", "dynamic auto", "dynamic desirable", undefined] as const;
  const trunks = (mode: Switching["mode"]) => modes.filter((peer) => isTrunk(port({ mode, peer })));

  test("comes to be where one end wants it and the other agrees", () => {
    expect(trunks("access")).toEqual([]);
    expect(trunks("trunk")).toEqual([...modes]);
    expect(trunks("dynamic auto")).toEqual(["trunk", "dynamic desirable"]);
    expect(trunks("dynamic desirable")).toEqual(["trunk", "dynamic auto", "dynamic desirable"]);
  });

  test("does not come to be by itself where nothing is announced", () => {
    expect(announcedMode(port({ mode: "trunk", nonegotiate: true }))).toBeUndefined();
    expect(announcedMode(trunk)).toBe("trunk");
  });
});

describe("a frame", () => {
  test("without a tag belongs to the access VLAN, or on a trunk to the native one", () => {
    expect([untaggedVlan(access), untaggedVlan(trunk)]).toEqual([10, 99]);
  });

  test("with a tag belongs to that VLAN if the port carries it", () => {
    const router = switchWith(10, 20, 99, 150, 200);
    const vlans = (own: Switching) =>
      [undefined, 0, 10, 20, 99, 150, 200].map((tag) => vlanOfFrame(router, own, tag));
    expect(vlans(access)).toEqual([10, 10, 10, undefined, undefined, 150, undefined]);
    expect(vlans(trunk)).toEqual([99, 99, 10, 20, 99, undefined, undefined]);
  });

  test("is not taken into a VLAN that is suspended, shut or gone", () => {
    const router = switchWith(10);
    const vlan = router.vlans.get(10);
    const taken = () => vlanOfFrame(router, access, undefined);
    expect(taken()).toBe(10);
    Object.assign(vlan ?? {}, { suspended: true });
    expect(taken()).toBeUndefined();
    Object.assign(vlan ?? {}, { suspended: false, shutdown: true });
    expect(taken()).toBeUndefined();
    router.vlans.delete(10);
    expect(taken()).toBeUndefined();
  });
});

test("a port carries its voice VLAN with a tag, a trunk all but the native VLAN", () => {
  const router = switchWith(10, 20, 99, 150);
  expect(carriedVlans(router, access)).toEqual([
    { vlan: 10, tagged: false },
    { vlan: 150, tagged: true },
  ]);
  expect(carriedVlans(router, trunk)).toEqual([
    { vlan: 10, tagged: true },
    { vlan: 20, tagged: true },
    { vlan: 99, tagged: false },
  ]);
  expect(carriedVlans(router, port({ mode: "access", voiceVlan: "dot1p" }))).toEqual([
    { vlan: 1, tagged: false },
  ]);
});

test("allowed VLANs are added and taken away", () => {
  const some = withoutVlans("all", [{ low: 1, high: 1 }]);
  expect(some).toEqual([{ low: 2, high: 4094 }]);
  expect(withVlans(some, [{ low: 1, high: 1 }])).toBe("all");
  expect(withoutVlans([{ low: 10, high: 30 }], [{ low: 15, high: 20 }])).toEqual([
    { low: 10, high: 14 },
    { low: 21, high: 30 },
  ]);
  expect(withoutVlans([{ low: 10, high: 10 }], [{ low: 1, high: 4094 }])).toEqual([]);
});

test("portfast is for ports that are no trunks, unless it was said for trunks", () => {
  const router = createRouter();
  const fast = (fields: Partial<Switching>) => isPortfast(router, port(fields));
  expect(fast({})).toBe(false);
  expect(fast({ portfast: true })).toBe(true);
  expect(fast({ portfast: true, mode: "trunk" })).toBe(false);
  expect(fast({ portfast: "trunk", mode: "trunk" })).toBe(true);
  router.spanningTree.portfastDefault = true;
  router.spanningTree.bpduguardDefault = true;
  expect([fast({}), fast({ portfast: false }), fast({ mode: "trunk" })]).toEqual([true, false, false]);
  expect(isGuarded(router, port({}))).toBe(true);
  expect(isGuarded(router, port({ bpduguard: false }))).toBe(false);
});

test("a bridge has the usual priority until it is told another", () => {
  const router = createRouter();
  router.spanningTree.priorities.set(10, 4096);
  expect([bridgePriority(router, 1), bridgePriority(router, 10)]).toEqual([32768, 4096]);
});

test("the interface of a VLAN is up while a connected port carries the VLAN", () => {
  const router = switchWith(10);
  const own = { ...createInterface("FastEthernet0/1"), switching: access };
  router.interfaces.set(own.name, own);
  expect([isVlanUp(router, 10), isVlanUp(router, 1)]).toEqual([true, false]);
  own.cable = false;
  expect(isVlanUp(router, 10)).toBe(false);
});

test("a VLAN without a name is named by its number", () => {
  expect([1, 10, 2000].map((number) => vlanName(createVlan(number)))).toEqual([
    "default",
    "VLAN0010",
    "VLAN2000",
  ]);
});

test("the file of VLANs outlasts a restart where the configuration does not tell them", () => {
  const before = switchWith(10);
  const started = createRouter();
  restoreVlans(vlanDatabase(before), started);
  expect(started.vlans.has(10)).toBe(false);
  before.vlanFile = true;
  restoreVlans(vlanDatabase(before), started);
  expect(started.vlans.has(10)).toBe(true);
  const transparent = createRouter();
  transparent.vtp = { mode: "transparent", domain: undefined };
  restoreVlans(before, transparent);
  expect(transparent.vlans.has(10)).toBe(false);
});
