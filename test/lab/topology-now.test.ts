import { expect, test } from "vitest";
import { courseLab } from "../../src/lab/course-lab.js";
import { topologyNow } from "../../src/lab/topology-now.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { play } from "../../src/session/play.js";

test("a lab as it is now holds the VLANs that a switch keeps outside of its configuration", () => {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  for (const line of ["enable", "configure terminal", "vlan 30", "name LAB", "end"])
    play(keyboard, `@SW1 ${line}`);
  const found = topologyNow(lab).devices.find(({ name }) => name === "SW1");
  expect(found).toMatchObject({ configuration: expect.stringContaining("vlan 30\n name LAB\n") as string });
  expect(play(keyboard, "@SW1 show running-config").output).not.toContain("vlan 30");
});
