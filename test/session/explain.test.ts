import { describe, expect, test } from "vitest";
import { VIRTUAL_KINDS } from "../../src/language/types/interface-kinds.js";
import { isOnCard } from "../../src/router/interfaces.js";
import { platformNamed, platforms } from "../../src/platform/platforms.js";
import { fullyLicensed } from "../../src/platform/variants.js";
import { explain } from "../../src/session/explain.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

/** Names that are good on some platform: every port, and one of each kind that can be made. */
const NAMES = [
  ...new Set([
    ...platforms.flatMap(({ ports }) => ports),
    ...VIRTUAL_KINDS.map((kind) => `${kind}${kind === "Null" ? 0 : 1}`),
  ]),
];

describe.each(platforms.map(fullyLicensed))("on $id", (platform) => {
  test.each([
    ["config", (name: string) => `interface ${name}`],
    ["config", (name: string) => `interface range ${name}`],
    ["config", (name: string) => `ip tftp source-interface ${name}`],
    ["privileged", (name: string) => `show interfaces ${name}`],
  ])("an interface is explained in %s as the prompt takes it: %s", (mode, lineOf) => {
    // What may stand on a card of this device is explained though no card is there.
    const names = NAMES.filter((name) => platform.ports.includes(name) || !isOnCard(name));
    const refused = names.filter((name) => explain(mode, lineOf(name), platform)?.status !== "ok");
    const session = new Session(new RouterHost({ platform }));
    const refusedThere = names.filter((name) => {
      session.moveTo("config");
      // What can be made is there only once somebody has made it.
      session.enter(`interface ${name}`);
      session.moveTo(mode);
      session.enter(lineOf(name));
      return session.problem !== undefined;
    });
    expect(refused).toEqual(refusedThere);
  });
});

function explained(line: string, id: string) {
  return explain("config", line, platformNamed(id) ?? expect.fail(id));
}

test("reading stops at an interface that the product does not have", () => {
  expect(explained("int gi0/0", "c2811-15.1")).toMatchObject({
    status: "invalid",
    offset: 4,
    understood: "interface",
    canonical: "",
  });
});

test("Packet Tracer has read the name that it refuses", () => {
  expect(explained("int gi0/0", "packet-tracer-2811")).toMatchObject({
    status: "invalid",
    offset: 4,
    understood: "interface GigabitEthernet0/0",
  });
});

test.each(["s0/0/0", "s0/3/1.5", "fa1/0", "bri0/1/0", "service-engine 0/0"])(
  "%s may stand on a card",
  (name) => {
    expect(explained(`interface ${name}`, "c2811-15.1")?.status).toBe("ok");
    expect(explained(`interface ${name}`, "c2960-15.0")?.status).toBe("invalid");
  },
);

test("what takes a setting back may name an interface that is gone", () => {
  const line = "no ip tftp source-interface GigabitEthernet0/5";
  expect(explained(line, "c2811-15.1")?.status).toBe("ok");
});
