import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { errdisableCause, errdisableInterval } from "../../modes/global/network/switch.js";
import { interfacesInOrder, shortName } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** Ports that closed themselves, and what opens them again (IOS interface command reference). */
const { action } = vocabulary<Router>()(networkWords);

const SHOW = { show: true, level: "user" } as const;

/** Why a port closes itself, in the order and with the names of this show. */
const REASONS = [
  "arp-inspection",
  "bpduguard",
  "channel-misconfig (STP)",
  "dhcp-rate-limit",
  "dtp-flap",
  "gbic-invalid",
  "inline-power",
  "link-flap",
  "mac-limit",
  "loopback",
  "pagp-flap",
  "port-mode-failure",
  "psecure-violation",
  "security-violation",
  "sfp-config-mismatch",
  "small-frame",
  "storm-control",
  "udld",
  "vmps",
];

const recovery = action({
  ...SHOW,
  syntax: "show errdisable recovery",
  help: { errdisable: "Error disable", recovery: "Error disable recovery" },
  run(router) {
    const causes = errdisableCause.shown.all(router).map(({ cause }) => cause);
    const recovers = (reason: string) => causes.some((cause) => cause === "all" || cause === reason);
    const waiting = closed(router).filter(({ errDisabled = "" }) => recovers(errDisabled));
    return linesText([
      "ErrDisable Reason            Timer Status",
      "-----------------            --------------",
      ...REASONS.map((reason) => `${reason.padEnd(29)}${recovers(reason) ? "Enabled" : "Disabled"}`),
      "",
      `Timer interval: ${errdisableInterval.shown.of(router).seconds} seconds`,
      "",
      "Interfaces that will be enabled at the next timeout:",
      "",
      ...(waiting.length === 0
        ? []
        : ["Interface       Errdisable reason", "---------       -----------------"]),
      ...waiting.map(({ name, errDisabled = "" }) => `${shortName(name).padEnd(16)}${errDisabled}`),
    ]);
  },
});

function closed(router: Router) {
  return interfacesInOrder(router).filter(({ errDisabled }) => errDisabled !== undefined);
}

const status = action({
  ...SHOW,
  syntax: "show interfaces status err-disabled",
  help: { status: "Show interface line status", "err-disabled": "Show interface error disabled state" },
  run(router) {
    const ports = closed(router);
    if (ports.length === 0) return "";
    return linesText([
      "",
      "Port      Name               Status       Reason               Err-disabled Vlans",
      ...ports.map(({ name, description = "", errDisabled = "" }) =>
        [shortName(name).padEnd(10), description.slice(0, 18).padEnd(19), "err-disabled ", errDisabled].join(
          "",
        ),
      ),
    ]);
  },
});

export const errdisableShows = switchOnly([recovery, status]);
