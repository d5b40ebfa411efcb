import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { switchOnly } from "../../modes/devices.js";
import { mlsQos } from "../../modes/global/network/vlans.js";
import { trust, trustDevice } from "../../modes/interface/quality.js";
import { defaultCos } from "../../modes/interface/switch-services.js";
import { interfacesInOrder } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";
import { isSwitchPort } from "./ports.js";

/** show mls qos (IOS QoS command reference for the Catalyst 2960). */
const { action } = vocabulary<Router>()({
  ...networkWords,
  mls: "Show MultiLayer Switching information",
  qos: "QoS information",
});

const global = action({
  syntax: "show mls qos",
  help: {},
  level: "user",
  show: true,
  run: (router) =>
    linesText([
      `QoS is ${mlsQos.shown.isOn(router) ? "enabled" : "disabled"}`,
      "QoS ip packet dscp rewrite is enabled",
    ]),
});

/** What the markings of a port are trusted for: `trust cos`, or nothing. */
function trustMode(port: Interface): string {
  const line = trust.shown.of(port);
  if (!line) return "not trusted";
  const kind = (["cos", "ip-precedence"] as const).find((word) => line[word]);
  return `trust ${kind ?? "dscp"}`;
}

/** Behind a port that trusts a phone only, there is one (CDP). */
function hasPhone(router: Router, { name }: Interface): boolean {
  return router.cdpNeighbors.some(
    ({ localPort, capabilities }) => localPort === name && capabilities.split(" ").includes("P"),
  );
}

function portText(router: Router, port: Interface): string {
  const mode = trustMode(port);
  const demanding = trustDevice.shown.of(port) !== undefined;
  const trusted = !demanding || hasPhone(router, port);
  return linesText([
    port.name,
    ...(mlsQos.shown.isOn(router)
      ? []
      : ["QoS is disabled. When QoS is enabled, following settings will be applied"]),
    `trust state: ${trusted ? mode : "not trusted"}`,
    `trust mode: ${mode}`,
    `trust enabled flag: ${trusted ? "ena" : "dis"}`,
    "COS override: dis",
    `default COS: ${defaultCos.shown.of(port).value}`,
    "DSCP Mutation Map: Default DSCP Mutation Map",
    `Trust device: ${demanding ? "cisco-phone" : "none"}`,
    "qos mode: port-based",
    "",
  ]);
}

const ports = action({
  syntax: "show mls qos interface [interface:INTERFACE]",
  help: { interface: "QoS interface information" },
  level: "user",
  show: true,
  run(router, { interface: name }, device) {
    if (name === undefined) {
      return interfacesInOrder(router)
        .filter(isSwitchPort)
        .map((port) => portText(router, port))
        .join("");
    }
    const port = router.interfaces.get(name);
    return port ? portText(router, port) : noSuchInterface(device);
  },
});

export const mlsQosShows = switchOnly([global, ports]);
