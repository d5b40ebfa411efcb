import { describe, expect, it } from "vitest";
import { elect, NONE, type Candidate } from "../../../../src/network/routing/ospf/election.js";

function candidate(number: number, more: Partial<Candidate> = {}): Candidate {
  const [routerId, address] = [`${number}.${number}.${number}.${number}`, `10.0.0.${number}`];
  return { routerId, address, priority: 1, designated: NONE, backup: NONE, ...more };
}

describe("the election of a designated router", () => {
  it("makes a router that is alone the designated one", () => {
    expect(elect(candidate(1), [])).toEqual({ designated: "10.0.0.1", backup: NONE });
  });

  it("goes by priority and then by identity", () => {
    const others = [candidate(2), candidate(3)];
    const first = { designated: "10.0.0.1", backup: "10.0.0.3" };
    expect(elect(candidate(1, { priority: 5 }), others)).toEqual(first);
    expect(elect(candidate(9), [candidate(2)])).toEqual({ designated: "10.0.0.9", backup: "10.0.0.2" });
  });

  it("leaves who already is one what he is", () => {
    const designated = "10.0.0.1";
    const self = candidate(200, { priority: 255, designated });
    const others = [candidate(1, { designated }), candidate(2, { designated, backup: "10.0.0.2" })];
    expect(elect(self, others)).toEqual({ designated, backup: "10.0.0.2" });
  });

  it("lets the backup take over, and elects another backup", () => {
    const self = candidate(2, { designated: NONE, backup: "10.0.0.2" });
    const others = [candidate(3, { backup: "10.0.0.2" }), candidate(4, { backup: "10.0.0.2" })];
    expect(elect(self, others)).toEqual({ designated: "10.0.0.2", backup: "10.0.0.4" });
  });

  it("never elects a router of priority 0", () => {
    const none = { priority: 0 };
    expect(elect(candidate(1, none), [candidate(2, none)])).toEqual({ designated: NONE, backup: NONE });
    expect(elect(candidate(1, none), [candidate(2)])).toEqual({ designated: "10.0.0.2", backup: NONE });
  });
});
