import { expect, test } from "vitest";
import { fits, plantedFaults, type PlantedFault } from "../../src/exercise/fault/planted-faults.js";
import { workingLabs } from "../../src/exercise/fault/working-labs.js";
import { c2811 } from "../../src/platform/c2811.js";
import { BrokenLab } from "./broken-lab.js";

/** What is planted and what the doctor says of it, for people to read: `fixtures/doctor/planted-faults.md`. */
const LIST = "../../fixtures/doctor/planted-faults.md";

const HEAD = [
  "# Planted faults, and what the doctor says",
  "",
  "Each is planted alone on a 2811, in the first lab that it fits. `npx vitest run test/doctor/list.test.ts -u` writes this list.",
  "",
];

test("each planted fault is listed with the doctor's sentence", { timeout: 600_000 }, async () => {
  const blocks = plantedFaults.flatMap((fault) => block(fault));
  await expect([...HEAD, ...blocks].join("\n")).toMatchFileSnapshot(LIST);
});

function block(fault: PlantedFault): readonly string[] {
  const working = workingLabs(c2811).find((one) => fits(fault, one, c2811));
  if (!working) return expect.fail(`${fault.name} fits no lab`);
  const found = new BrokenLab(working, c2811, [fault]).broken;
  const named = found.find(({ code }) => code === fault.code);
  if (!named) return expect.fail(`${fault.name}: ${found.map(({ code }) => code).join(", ")}`);
  return [
    `## ${fault.name} (${named.code} ${named.name}, lab ${working.name})`,
    "",
    ...fault.plant(working.site).map((line) => `    ${line}`),
    "",
    `- ${named.why.en}`,
    `- ${named.why.fr}`,
    `- Typed at ${named.device}: ${named.commands.map((line) => `\`${line}\``).join(", ")}`,
    "",
  ];
}
