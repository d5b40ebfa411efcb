import { expect, test } from "vitest";
import { createInterface, createRouter, createSwitching } from "../../src/router/create.js";
import { linkState } from "../../src/router/interfaces.js";
import { judgeSender, learnSender, punish } from "../../src/router/port-security.js";
import type { PortSecurity } from "../../src/router/switching-model.js";

function security(fields: Partial<PortSecurity>): PortSecurity {
  return { ...createSwitching().security, enabled: true, ...fields };
}

const [FIRST, SECOND] = ["000a.0b0c.0d0e", "000a.0b0c.0d0f"];

test("a port takes as many senders as it is told, and knows them again", () => {
  const own = security({ maximum: 1 });
  expect(judgeSender(own, FIRST)).toBe("learned");
  learnSender(own, FIRST, 0);
  expect(judgeSender(own, FIRST)).toBe("known");
  expect(judgeSender(own, SECOND)).toBe("violation");
  expect(own.lastSource).toBe(SECOND);
  expect(judgeSender(security({ enabled: false, maximum: 0 }), SECOND)).toBe("known");
});

test("a sticky port writes down whom it learned", () => {
  const own = security({ sticky: true });
  learnSender(own, FIRST, 0);
  expect(own.addresses).toEqual([{ mac: FIRST, sticky: true }]);
  expect(judgeSender(own, FIRST)).toBe("known");
  const forgetful = security({});
  learnSender(forgetful, FIRST, 0);
  expect(forgetful.addresses).toEqual([]);
});

test("a violation is dropped, counted, or closes the port", () => {
  const modes = (["protect", "restrict", "shutdown"] as const).map((violation) => {
    const own = security({ violation });
    return [punish(own), own.violations];
  });
  expect(modes).toEqual([
    ["drop", 0],
    ["drop", 1],
    ["close", 1],
  ]);
});

test("a port that was closed for a reason is down", () => {
  const port = createInterface("FastEthernet0/1");
  expect(linkState(createRouter(), port).line).toBe("up");
  port.errDisabled = "psecure-violation";
  expect(linkState(createRouter(), port)).toEqual({ line: "down", protocol: "down" });
});
