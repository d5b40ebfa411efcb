import { bandwidthOf } from "../../rules/interface-figures.js";
import type { GenericBlock } from "../../language/holder.js";
import type { BlockWith } from "../../language/kept-block.js";
import { classMap, policyMap, REST } from "../../modes/qos.js";
import { servicePolicy } from "../../modes/interface/services.js";
import { description, policyClass } from "../../modes/qos.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { interfacesInOrder } from "../network/common.js";
import { linesText } from "../text.js";
import { execWords } from "../../modes/words.js";
import { attachedLines, olderLines } from "./attached-text.js";
import { actionLines, matchLines, policyOf } from "./qos-text.js";

/** `show class-map` and `show policy-map` (IOS QoS command reference). */
const { action } = vocabulary<Router>()({
  ...execWords,
  "class-map": "Show QoS Class Map",
  "policy-map": "Show QoS Policy Map",
});

const SHOW = { show: true, level: "user" } as const;

/** The class that takes what no other one matches. */
const USUAL: BlockWith<{ readonly match: "match-all" | "match-any"; readonly name: string }> = {
  args: { match: "match-any", name: REST },
  stored: undefined,
  blocks: undefined,
};

const classMaps = action({
  ...SHOW,
  syntax: "show class-map [name:WORD]",
  help: { name: "Name of the class map" },
  run(router, { name }) {
    const maps = [USUAL, ...classMap.shown.all(router)];
    const shown = maps.filter(({ args }) => name === undefined || args.name === name);
    return linesText(
      shown.flatMap((map) => [
        ` Class Map ${map.args.match} ${map.args.name} (id ${maps.indexOf(map)})`,
        ...descriptionLines(map, "   Description: "),
        ...matched(router, map.args.name),
        "",
      ]),
    );
  },
});

function matched(router: Router, name: string): readonly string[] {
  const lines = matchLines(router, name, true);
  return lines.length === 0 ? ["   Match none "] : lines.map((line) => `   Match ${line}`);
}

function descriptionLines(block: GenericBlock, head: string): readonly string[] {
  return description.shown.all(block).map(({ text }) => `${head}${text}`);
}

const policyMaps = action({
  ...SHOW,
  syntax: "show policy-map [name:WORD]",
  help: { name: "Name of the policy map" },
  run: (router, { name }) =>
    linesText(
      policyMap.shown
        .all(router)
        .filter(({ args }) => name === undefined || args.name === name)
        .flatMap((policy) => [
          `  Policy Map ${policy.args.name}`,
          ...descriptionLines(policy, "   Description: "),
          ...policyClass.shown
            .all(policy)
            .flatMap((entry) => [
              `    Class ${entry.args.name}`,
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
  const policies = servicePolicy.shown.all(port).flatMap(({ name, direction }) => {
    const policy = policyOf(router, name);
    return policy && (wanted === undefined || direction === wanted) ? [{ policy, direction }] : [];
  });
  if (policies.length === 0) return "";
  const text = device.platform.traits.shows.policies === "conversation" ? olderLines : attachedLines;
  return linesText([
    ` ${port.name} `,
    ...policies.flatMap(({ policy, direction }) => [
      "",
      `  Service-policy ${direction}: ${policy.args.name}`,
      ...text(router, policy, bandwidthOf(port), 4),
    ]),
  ]);
}

export const qosShows = [classMaps, policyMaps, attached];
