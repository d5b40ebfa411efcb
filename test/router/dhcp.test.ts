import { expect, test } from "vitest";
import { createDhcpPool, createRouter } from "../../src/router/create.js";
import {
  addPool,
  isExcluded,
  isRange,
  overlappingPool,
  removePool,
  sameRange,
  serveNetwork,
  usageOf,
} from "../../src/router/dhcp.js";
import type { DhcpPool, Router } from "../../src/router/router.js";

function routerWithPool(): { router: Router; pool: DhcpPool } {
  const router = createRouter();
  const pool = createDhcpPool("Voice");
  addPool(router, pool);
  serveNetwork(router, pool, { address: "192.168.150.0", mask: "255.255.255.240" });
  return { router, pool };
}

test("two pools do not serve the same addresses", () => {
  const { router, pool } = routerWithPool();
  const other = createDhcpPool("Data");
  expect(overlappingPool(router, other, { address: "192.168.150.8", mask: "255.255.255.248" })).toBe(pool);
  expect(
    overlappingPool(router, other, { address: "192.168.150.16", mask: "255.255.255.240" }),
  ).toBeUndefined();
  removePool(router, pool.name);
  expect(
    overlappingPool(router, other, { address: "192.168.150.8", mask: "255.255.255.248" }),
  ).toBeUndefined();
  expect(overlappingPool(router, pool, { address: "192.168.150.0", mask: "255.255.255.0" })).toBeUndefined();
});

test("a single address is a range, and ranges run upwards", () => {
  expect(sameRange({ low: "10.0.0.1", high: undefined }, { low: "10.0.0.1", high: "10.0.0.1" })).toBe(true);
  expect(isRange({ low: "10.0.0.2", high: "10.0.0.10" })).toBe(true);
  expect(isRange({ low: "10.0.0.10", high: "10.0.0.2" })).toBe(false);
});

test("a pool counts what is excluded once, and offers the first address that is free", () => {
  const { router, pool } = routerWithPool();
  expect(usageOf(router, pool)).toMatchObject({ total: 14, excluded: 0, next: "192.168.150.1" });
  router.dhcp.excluded = [
    { low: "192.168.150.1", high: "192.168.150.3" },
    { low: "192.168.150.2", high: undefined },
    { low: "10.0.0.1", high: undefined },
  ];
  router.dhcp.bindings = [
    {
      address: "192.168.150.4",
      client: "0100.0a1b.2c3d.4e",
      pool: "Voice",
      expires: "infinite",
      manual: false,
    },
  ];
  expect(usageOf(router, pool)).toEqual({
    first: "192.168.150.1",
    last: "192.168.150.14",
    total: 14,
    leased: 1,
    excluded: 3,
    next: "192.168.150.5",
  });
  expect(isExcluded(router, "192.168.150.2")).toBe(true);
  expect(isExcluded(router, "192.168.150.4")).toBe(false);
  router.dhcp.excluded = [{ low: "192.168.150.0", high: "192.168.150.15" }];
  expect(usageOf(router, pool)?.next).toBeUndefined();
});

test("a pool for one host has no addresses to give", () => {
  expect(usageOf(createRouter(), createDhcpPool("phone1"))).toBeUndefined();
});
