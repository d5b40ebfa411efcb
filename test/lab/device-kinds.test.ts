import { describe, expect, test } from "vitest";
import { deviceKinds, kindOf } from "../../src/lab/device-kinds/kinds.js";
import { drawTopologySvg } from "../../src/lab/topology-drawing-svg.js";
import { readTopology } from "../../src/lab/topology-file.js";
import { tellTopology } from "../../src/lab/topology-sentences.js";
import { topologyText } from "../../src/lab/topology-text.js";
import { describeDevice } from "../../src/network/console/device-state.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import type { Topology } from "../../src/network/topology.js";
import { defaultPlatform, usualSwitch } from "../../src/platform/platforms.js";
import { topologyCommands } from "../../src/lab/topology-commands.js";
import { portsOf } from "../../src/network/device-ports.js";

/** What holds of every kind of device, however many there are. */

function read(text: string): Topology {
  const reading = readTopology(text, "lab.yaml", (path) => ({ problem: path }));
  if ("problems" in reading) throw new Error(reading.problems.map(({ message }) => message.en).join());
  return reading.topology;
}

function labOf(topology: Topology): Lab {
  return new Lab(topology, {
    platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
    hostOptions: () => ({}),
  });
}

const ALONE = "name: alone\ndevices:\n  CME: { kind: router }\n  SW1: { kind: switch }\n";

test("whoever does harm comes into no lab with real ports", () => {
  const lab = new Lab(read(ALONE), {
    platformOf: ({ kind }) => (kind === "switch" ? usualSwitch : defaultPlatform),
    hostOptions: () => ({}),
    isReached: true,
  });
  for (const language of ["en", "fr"] as const) {
    const keyboard = new LabConsole(lab, { lineTime: 0, commands: () => topologyCommands(lab, language) });
    for (const kind of deviceKinds) {
      if (!("doesHarm" in kind)) continue;
      expect(keyboard.enter(`@ add ${kind.kind} NEW1 SW1`).text).toMatch(
        /^% NEW1 (stays outside|reste dehors)/,
      );
    }
  }
  expect(lab.topology.devices).toHaveLength(2);
});

describe.each(deviceKinds.map(({ kind }) => kind))("a device of kind %s", (kind) => {
  const { added, plug } = kindOf({ kind });
  const device = () => {
    const fields = JSON.stringify({ ...added(undefined, "0200.0000.0001") });
    return read(`${ALONE}  NEW1: ${fields}\n`);
  };

  test("comes back from its text", () => {
    const topology = device();
    expect(read(topologyText(topology))).toEqual(topology);
  });

  test("is drawn with its name and what it is, in both languages", () => {
    const topology = device();
    const [en, fr] = (["en", "fr"] as const).map((language) => tellTopology(topology, language).at(-1));
    expect(en).toMatch(/^NEW1: .+\.$/);
    expect(fr).toMatch(/^NEW1: .+\.$/);
    expect(drawTopologySvg(topology, "en")).toContain(`class="device ${kind}" id="device-NEW1"`);
  });

  test("says what it is and how it is, and has a command line with help, while the lab runs", () => {
    const lab = labOf(device());
    lab.timeline.pass(1000);
    const found = lab.deviceNamed("new1");
    if (!found) throw new Error("it is not there");
    for (const language of ["en", "fr"] as const) {
      expect(describeDevice(found, lab.timeline.now, language)[0]).not.toBe("");
      const keyboard = new LabConsole(lab, { lineTime: 0, language });
      expect(keyboard.help("@NEW1 ")).toMatch(/exit|enable/);
    }
  });

  test("is added to a running lab, and taken away again", () => {
    const lab = labOf(read(ALONE));
    const commands = topologyCommands(lab, "en");
    const keyboard = new LabConsole(lab, { lineTime: 0, commands: () => commands });
    const port = plug === undefined ? "SW1" : `CME ${plug === "line" ? "FXS0/0/0" : "FXO0/0/0"}`;
    expect(keyboard.enter(`@ add ${kind} NEW1 ${port}`).text).toContain("NEW1");
    const description = lab.topology.devices.at(-1);
    expect(description).toMatchObject({ kind, name: "NEW1" });
    expect(description && portsOf(description)).toContain(lab.topology.cables.at(-1)?.ends[0].port);
    expect(keyboard.enter("@ remove NEW1").text).toBe("NEW1 is gone.\n");
  });
});
