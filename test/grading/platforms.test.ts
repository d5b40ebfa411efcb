import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { c2811 } from "../../src/platform/c2811.js";
import type { Platform } from "../../src/platform/platform.js";
import { platformNamed, platforms } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

/** A configuration is compared with one that was made for another platform. */

const routers = platforms.filter(({ dialect }) => dialect.family === "router");
const packetTracer = platformNamed("packet-tracer-2811") ?? c2811;

const load = (text: string, platform: Platform) => loadFile(text, platform, { verbatim: false });

test.each(routers)("what $id says from the factory means nothing beside another router", (platform) => {
  for (const other of routers) {
    const findings = diffConfigurations(load(platform.factory, platform), load(other.factory, other));
    expect({ other: other.id, findings }).toEqual({ other: other.id, findings: [] });
  }
});

test("the course's lab means the same on both platforms", () => {
  const [one, other] = [c2811, packetTracer].map((platform) =>
    load(readFileSync(`fixtures/labs/course/running-config.${platform.id}.cfg`, "utf8"), platform),
  );
  expect(one && other && diffConfigurations(one, other)).toEqual([]);
  expect(one && other && diffConfigurations(other, one)).toEqual([]);
});

test("what was configured differs from another platform's factory, and is quoted as it stands", () => {
  const model = load("line vty 0 4\n transport input ssh\nephone-dn  1\n number 101\n", c2811);
  const submitted = load("line vty 0 4\n login\nephone-dn 1\n num 102\n", packetTracer);
  const quoted = diffConfigurations(model, submitted).map(({ expected, actual }) => [expected, actual]);
  expect(quoted).toEqual([
    [{ text: "transport input ssh", line: 2 }, undefined],
    [
      { text: "number 101", line: 4 },
      { text: "num 102", line: 4 },
    ],
  ]);
});
