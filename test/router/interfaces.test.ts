import { describe, expect, test } from "vitest";
import { createInterface, createRouter, createSwitching } from "../../src/router/create.js";
import {
  addressFault,
  compareInterfaces,
  hardwareAddress,
  linkState,
  ownerOf,
  parentOf,
  primaryAddress,
} from "../../src/router/interfaces.js";
import { giveVlan, vlanOwner } from "../../src/router/interface-register.js";
import { overlapOf, overlapWhenOpened } from "../../src/router/overlaps.js";
import type { Interface, InterfaceAddress, Router } from "../../src/router/router.js";

function address(text: string, mask = "255.255.255.0", secondary = false): InterfaceAddress {
  return { address: text, mask, secondary };
}

/** A router with these interfaces, all of them open. */
function routerWith(ports: Readonly<Record<string, Partial<Interface>>>): {
  router: Router;
  port: (name: string) => Interface;
} {
  const router = createRouter();
  for (const [name, fields] of Object.entries(ports)) {
    router.interfaces.set(name, { ...createInterface(name), ...fields });
  }
  return {
    router,
    port(name) {
      const found = router.interfaces.get(name);
      if (!found) throw new Error(`no ${name}`);
      return found;
    },
  };
}

test("interfaces sort as running-config prints them", () => {
  const sorted = [
    "Loopback0",
    "Tunnel1",
    "Embedded-Service-Engine0/0",
    "FastEthernet0/0",
    "FastEthernet0/0.2",
    "FastEthernet0/0.10",
    "FastEthernet0/1",
    "Serial0/0/0",
    "FastEthernet0/1/0",
    "Serial0/3/0:23",
    "FastEthernet1/0",
    "Service-Engine1/1",
    "Vlan1",
    "Vlan10",
  ];
  expect(sorted.toReversed().toSorted(compareInterfaces)).toEqual(sorted);
});

test("a sub-interface stands on its port", () => {
  expect(parentOf("FastEthernet0/0.10")).toBe("FastEthernet0/0");
  expect(parentOf("FastEthernet0/0")).toBeUndefined();
});

describe("the state of a link", () => {
  test("follows shutdown, the cable and the port", () => {
    const { router, port } = routerWith({
      "FastEthernet0/0": {},
      "FastEthernet0/0.10": {},
      "FastEthernet0/1": { cable: false },
      Loopback0: {},
    });
    const state = (name: string) => Object.values(linkState(router, port(name))).join("/");
    expect(state("FastEthernet0/0.10")).toBe("up/up");
    expect(state("FastEthernet0/1")).toBe("down/down");
    expect(state("Loopback0")).toBe("up/up");
    port("FastEthernet0/0").shutdown = true;
    expect(state("FastEthernet0/0.10")).toBe("administratively down/down");
  });

  test("of a tunnel needs both ends, of a VLAN an open port", () => {
    const { router, port } = routerWith({
      "FastEthernet0/0": { shutdown: true },
      "FastEthernet0/1/0": { switching: createSwitching(), shutdown: true },
      Tunnel1: { tunnel: { source: "FastEthernet0/0", destination: "10.0.0.1" } },
      Vlan1: {},
    });
    const protocol = (name: string) => linkState(router, port(name)).protocol;
    expect([protocol("Tunnel1"), protocol("Vlan1")]).toEqual(["down", "down"]);
    port("FastEthernet0/0").shutdown = false;
    port("FastEthernet0/1/0").shutdown = false;
    expect([protocol("Tunnel1"), protocol("Vlan1")]).toEqual(["up", "up"]);
  });
});

test.each([
  ["192.168.10.1", "255.255.255.0", undefined],
  ["192.168.10.0", "255.255.255.0", { kind: "mask", length: 24 }],
  ["192.168.10.255", "255.255.255.0", { kind: "mask", length: 24 }],
  ["192.168.10.1", "255.255.255.228", { kind: "mask", length: undefined }],
  ["192.168.10.0", "255.255.255.254", undefined],
  ["192.168.10.1", "255.255.255.255", { kind: "mask", length: 32 }],
  ["127.0.0.1", "255.0.0.0", { kind: "no-host" }],
])("%s %s on a port: %o", (text, mask, fault) => {
  expect(addressFault("FastEthernet0/0", { address: text, mask })).toEqual(fault);
});

test("a loopback may have a single address", () => {
  expect(addressFault("Loopback0", address("10.0.0.1", "255.255.255.255"))).toBeUndefined();
});

test("overlaps are found on the first interface, and with addresses of the other rank on the same one", () => {
  const { router, port } = routerWith({
    "FastEthernet0/0": { addresses: [address("10.0.0.1"), address("10.0.1.1", "255.255.255.0", true)] },
    "FastEthernet0/1": { shutdown: true },
  });
  const own = port("FastEthernet0/0");
  expect(overlapOf(router, port("FastEthernet0/1"), address("10.0.0.129", "255.255.255.128"))).toEqual({
    network: "10.0.0.128",
    interface: "FastEthernet0/0",
    secondary: false,
  });
  expect(overlapOf(router, own, address("10.0.0.9"))).toBeUndefined();
  expect(overlapOf(router, own, address("10.0.1.9"))?.secondary).toBe(true);
  expect(overlapOf(router, own, address("10.0.0.9", "255.255.255.0", true))?.secondary).toBe(false);
});

test("an interface cannot be opened beside an open one of the same network", () => {
  const { router, port } = routerWith({
    "FastEthernet0/0": { addresses: [address("10.0.0.1")] },
    "FastEthernet0/1": { addresses: [address("10.0.0.2")], shutdown: true },
  });
  expect(overlapWhenOpened(router, port("FastEthernet0/1"))?.interface).toBe("FastEthernet0/0");
  port("FastEthernet0/0").shutdown = true;
  expect(overlapWhenOpened(router, port("FastEthernet0/1"))).toBeUndefined();
});

test("a VLAN belongs to one sub-interface of a port", () => {
  const tagged = { encapsulation: { vlan: 10, native: false } };
  const { router, port } = routerWith({
    "FastEthernet0/0.1": tagged,
    "FastEthernet0/0.2": {},
    "FastEthernet0/1.1": {},
  });
  expect(vlanOwner(router, port("FastEthernet0/0.2"), 10)).toBe("FastEthernet0/0.1");
  expect(vlanOwner(router, port("FastEthernet0/1.1"), 10)).toBeUndefined();
  giveVlan(router, port("FastEthernet0/0.1"), undefined);
  giveVlan(router, port("FastEthernet0/0.2"), { vlan: 10, native: false });
  expect(vlanOwner(router, port("FastEthernet0/0.1"), 10)).toBe("FastEthernet0/0.2");
});

test("addresses lead to interfaces and back", () => {
  const { router, port } = routerWith({
    Loopback0: { addresses: [address("10.0.0.1", "255.255.255.255")] },
    "Service-Engine0/0": { unnumbered: "Loopback0" },
  });
  expect(ownerOf(router, "10.0.0.1")?.name).toBe("Loopback0");
  expect(primaryAddress(router, port("Service-Engine0/0"))?.address).toBe("10.0.0.1");
});

test("every port has a hardware address of its own, which it shares with its sub-interfaces", () => {
  const built = (name: string) => hardwareAddress({ name, mac: undefined, burnedIn: undefined });
  expect(built("FastEthernet0/0.10")).toBe(built("FastEthernet0/0"));
  expect(new Set(["FastEthernet0/0", "FastEthernet0/1", "Vlan1"].map(built)).size).toBe(3);
  expect(hardwareAddress({ name: "FastEthernet0/0", mac: "000A.1B2C.3D4E", burnedIn: undefined })).toBe(
    "000a.1b2c.3d4e",
  );
});
