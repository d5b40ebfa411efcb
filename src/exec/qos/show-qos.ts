import { bandwidthOf } from "../../rules/interface-figures.js";
import { keptBlocks, keptRows, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { interfacesInOrder, noSuchInterface } from "../network/common.js";
import { linesText } from "../text.js";
import { execWords } from "../../modes/words.js";
import { attachedLines, olderLines } from "./attached-text.js";
import { actionLines, kindOf, matchLines, nameOf, policyOf, REST } from "./qos-text.js";

/** `show class-map` and `show policy-map` (IOS QoS command reference). */
const { action } = vocabulary<Router>()({
  ...execWords,
  "class-map": "Show QoS Class Map",
  "policy-map": "Show QoS Policy Map",
});

const SHOW = { show: true, level: "user" } as const;

const classMaps = action({
  ...SHOW,
  syntax: "show class-map [name:WORD]",
  help: { name: "Name of the class map" },
  run(router, { name }) {
    const usual = { args: { match: "match-any", name: REST }, stored: undefined, blocks: undefined };
    const maps = [usual, ...keptBlocks(router, "class-map")];
    const shown = maps.filter((map) => name === undefined || nameOf(map) === name);
    return linesText(
      shown.flatMap((map) => [
        ` Class Map ${kindOf(map)} ${nameOf(map)} (id ${maps.indexOf(map)})`,
        ...descriptionLines(map, "   Description: "),
        ...matched(router, map),
        "",
      ]),
    );
  },
});

function matched(router: Router, map: GenericBlock): readonly string[] {
  const lines = matchLines(router, nameOf(map), true);
  return lines.length === 0 ? ["   Match none "] : lines.map((line) => `   Match ${line}`);
}

function descriptionLines(block: GenericBlock, head: string): readonly string[] {
  return keptRows(block, "description").flatMap((row) => {
    const text = textOf(row["text"]);
    return text === undefined ? [] : [`${head}${text}`];
  });
}

const policyMaps = action({
  ...SHOW,
  syntax: "show policy-map [name:WORD]",
  help: { name: "Name of the policy map" },
  run: (router, { name }) =>
    linesText(
      keptBlocks(router, "policy-map")
        .filter((policy) => name === undefined || nameOf(policy) === name)
        .flatMap((policy) => [
          `  Policy Map ${nameOf(policy)}`,
          ...descriptionLines(policy, "   Description: "),
          ...keptBlocks(policy, "class").flatMap((entry) => [
            `    Class ${nameOf(entry)}`,
            ...actionLines(entry).map((line) => `      ${line}`),
          ]),
          "",
        ]),
    ),
});

const attached = action({
  ...SHOW,
  syntax: "show policy-map interface [name:INTERFACE] [direction:{input | output}]",
  help: {
    interface: "Show QoS policies of an interface",
    name: "Interface name and number",
    input: "Policy on what comes in",
    output: "Policy on what goes out",
  },
  run(router, { name, direction }, device) {
    const port = name === undefined ? undefined : router.interfaces.get(name);
    if (name !== undefined && !port) return noSuchInterface(device, "name");
    return (port ? [port] : interfacesInOrder(router))
      .map((one) => portText(router, one, device, direction))
      .join("");
  },
});

function portText(router: Router, port: Interface, device: Device, wanted: string | undefined): string {
  const policies = keptRows(port, "service-policy").flatMap((row) => {
    const policy = policyOf(router, textOf(row["name"]) ?? "");
    const direction = textOf(row["direction"]) ?? "";
    return policy && (wanted === undefined || direction === wanted) ? [{ policy, direction }] : [];
  });
  if (policies.length === 0) return "";
  const text = device.platform.dialect.isPacketTracer ? olderLines : attachedLines;
  return linesText([
    ` ${port.name} `,
    ...policies.flatMap(({ policy, direction }) => [
      "",
      `  Service-policy ${direction}: ${nameOf(policy)}`,
      ...text(router, policy, bandwidthOf(port), 4),
    ]),
  ]);
}

export const qosShows = [classMaps, policyMaps, attached];
