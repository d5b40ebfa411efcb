import { expect, test } from "vitest";
import { createInterface, createRouter } from "../../src/router/create.js";
import { routeFault, routeTo, routingTable, sourceTowards } from "../../src/router/routes.js";
import type { Route, Router } from "../../src/router/router.js";

function route(destination: string, mask: string, via: Partial<Route>): Route {
  return {
    destination,
    mask,
    interface: undefined,
    nextHop: undefined,
    distance: undefined,
    options: {},
    ...via,
  };
}

function router(routes: readonly Route[]): Router {
  const made = createRouter();
  const addresses = [{ address: "10.0.0.1", mask: "255.255.255.0", secondary: false }];
  const port = { ...createInterface("FastEthernet0/0"), addresses };
  made.interfaces.set(port.name, port);
  made.routes = [...routes];
  return made;
}

const rows = (made: Router) => routingTable(made).map(({ code, network }) => `${code} ${network}`);

test("a route has no host bits, and leads away", () => {
  const made = router([]);
  expect(routeFault(made, route("10.1.1.1", "255.0.0.0", { nextHop: "10.0.0.9" }))).toBe("mask");
  expect(routeFault(made, route("10.1.0.0", "255.0.255.0", { nextHop: "10.0.0.9" }))).toBe("mask");
  expect(routeFault(made, route("10.1.0.0", "255.255.0.0", { nextHop: "10.0.0.1" }))).toBe("own-address");
  expect(routeFault(made, route("10.1.0.0", "255.255.0.0", { nextHop: "10.0.0.9" }))).toBeUndefined();
});

test("the table holds connected networks, own addresses, and static routes that lead somewhere", () => {
  const made = router([
    route("172.16.0.0", "255.255.0.0", { nextHop: "10.0.0.9" }),
    route("172.17.0.0", "255.255.0.0", { nextHop: "172.16.0.9" }),
    route("172.18.0.0", "255.255.0.0", { nextHop: "192.168.1.9" }),
    route("172.19.0.0", "255.255.0.0", { interface: "Null0" }),
  ]);
  expect(rows(made)).toEqual(["C 10.0.0.0", "L 10.0.0.1", "S 172.16.0.0", "S 172.17.0.0", "S 172.19.0.0"]);
  const port = made.interfaces.get("FastEthernet0/0");
  if (port) port.shutdown = true;
  expect(rows(made)).toEqual(["S 172.19.0.0"]);
});

test("of several routes to one network the nearest count", () => {
  const made = router([
    route("172.16.0.0", "255.255.0.0", { nextHop: "10.0.0.8", distance: 200 }),
    route("172.16.0.0", "255.255.0.0", { nextHop: "10.0.0.9" }),
  ]);
  expect(
    routingTable(made)
      .filter(({ code }) => code === "S")
      .map(({ nextHop }) => nextHop),
  ).toEqual(["10.0.0.9"]);
});

test("the longest mask wins, and tells from which address the router speaks", () => {
  const made = router([route("0.0.0.0", "0.0.0.0", { nextHop: "10.0.0.254" })]);
  expect(routeTo(made, "10.0.0.77")?.code).toBe("C");
  expect(routeTo(made, "8.8.8.8")?.nextHop).toBe("10.0.0.254");
  expect(sourceTowards(made, "8.8.8.8")).toBe("10.0.0.1");
  expect(sourceTowards(router([]), "8.8.8.8")).toBeUndefined();
});
