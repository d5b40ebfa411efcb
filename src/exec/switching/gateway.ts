import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** Where a switch sends what it does not reach itself (IOS IP command reference). */
const { action } = vocabulary<Router>()(networkWords);

/** A device that does not route has no table of routes. */
const gateway = action({
  syntax: "show ip route",
  help: {},
  unless: "routing",
  level: "user",
  show: true,
  run: ({ defaultGateway }) =>
    linesText([
      `Default gateway is ${defaultGateway ?? "not set"}`,
      "",
      "Host               Gateway           Last Use    Total Uses  Interface",
      "ICMP redirect cache is empty",
    ]),
});

export const gatewayShows = switchOnly([gateway]);
