import { readFileSync } from "node:fs";
import { Editions } from "../../src/exercise/editions.js";
import type { Exercise } from "../../src/exercise/exercise.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { defaultPlatform, platformNamed } from "../../src/platform/platforms.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { deviceOf } from "../../src/session/device-of.js";

/** A lab that the program brings along, in its variants. */
export function editionsOf(name: string): Editions {
  const file = `fixtures/labs/${name}/lab.yaml`;
  const editions = Editions.read(readFileSync(file, "utf8"), file, () => ({ problem: "no file is read" }));
  if ("problems" in editions) throw new Error(editions.problems.map(({ message }) => message).join("\n"));
  return editions;
}

/** What the devices of a lab print after its solution was typed; phones have registered by themselves. */
export function solvedConfigurations(exercise: Exercise, platform?: string): ReadonlyMap<string, string> {
  const lab = new Lab(exercise.topology, {
    platformOf: (device) => {
      const own = device.kind === "router" ? platform : undefined;
      const usual = device.kind === "switch" ? "c2960-15.0" : defaultPlatform.id;
      return platformNamed(own ?? device.platform ?? usual) ?? defaultPlatform;
    },
    hostOptions: () => ({}),
  });
  const keyboard = new LabConsole(lab, { lineTime: 1000 });
  for (const [device, lines] of exercise.solution) {
    keyboard.enter(`@${device}`);
    for (const line of lines) keyboard.enter(line);
  }
  return new Map(
    [...lab.devices.values()].flatMap((device): [string, string][] =>
      device.kind === "ios" ? [[device.name, printConfiguration(deviceOf(device.node.host))]] : [],
    ),
  );
}
