import { beforeEach, describe, expect, it } from "vitest";
import { RipTable, type Heard } from "../../../../src/network/routing/rip/table.js";
import { Timeline } from "../../../../src/session/timeline.js";

const TIMES = { invalid: 180_000, holddown: 180_000, flush: 240_000 };
const NETWORK = { network: "192.168.2.0", mask: "255.255.255.0" };

let timeline: Timeline;
let table: RipTable;

beforeEach(() => {
  timeline = new Timeline();
  table = new RipTable(timeline, { times: () => TIMES, maximumPaths: () => 2, changed: () => undefined });
});

function from(router: number, metric: number): Heard {
  const nextHop = `10.0.0.${router}`;
  return { ...NETWORK, metric, nextHop, interface: `Serial0/0/${router}`, from: nextHop };
}

function ways(): readonly string[] {
  return table.destinations.flatMap(({ metric, paths }) => paths.map((path) => `${metric} ${path.nextHop}`));
}

describe("what RIP has learned", () => {
  it("is the shortest way, and several if they are equally long", () => {
    for (const heard of [from(1, 3), from(2, 2), from(3, 4)]) table.learn(heard);
    expect(ways()).toEqual(["2 10.0.0.2"]);
    table.learn(from(3, 2));
    table.learn(from(4, 2));
    expect(ways()).toEqual(["2 10.0.0.2", "2 10.0.0.3"]);
  });

  it("follows the neighbour in use to a longer way", () => {
    table.learn(from(1, 2));
    table.learn(from(1, 5));
    expect(ways()).toEqual(["5 10.0.0.1"]);
  });

  it("grows old without being repeated, and is forgotten", () => {
    table.learn(from(1, 2));
    timeline.pass(170_000);
    table.learn(from(1, 2));
    timeline.pass(179_000);
    expect(ways()).toEqual(["2 10.0.0.1"]);
    timeline.pass(1000);
    expect(ways()).toEqual([]);
    expect(table.destinations).toHaveLength(1);
    timeline.pass(60_000);
    expect(table.destinations).toHaveLength(0);
  });

  it("doubts a longer way for a while after a neighbour said that there is none", () => {
    table.learn(from(1, 2));
    table.learn(from(1, 16));
    table.learn(from(2, 3));
    expect(ways()).toEqual([]);
    table.learn(from(2, 2));
    expect(ways()).toEqual(["2 10.0.0.2"]);
  });

  it("believes a longer way after the holddown", () => {
    table.learn(from(1, 2));
    table.learn(from(1, 16));
    timeline.pass(180_000);
    table.learn(from(2, 3));
    expect(ways()).toEqual(["3 10.0.0.2"]);
  });

  it("believes a longer way at once where its own interface went down", () => {
    table.learn(from(1, 2));
    table.lose((path) => path.interface === "Serial0/0/1");
    table.learn(from(2, 3));
    expect(ways()).toEqual(["3 10.0.0.2"]);
  });
});
