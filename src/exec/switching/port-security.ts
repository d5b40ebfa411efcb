import type { Interface, Router } from "../../router/router.js";
import type { PortSecurity } from "../../router/switching-model.js";
import { vocabulary } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import { switchOnly } from "../../modes/devices.js";
import { agingTime, agingType } from "../../modes/interface/port-security.js";
import { shortName } from "../network/common.js";
import { networkWords } from "../network/words.js";
import { isUp, switchPorts, type SwitchPort } from "./ports.js";

/** show port-security (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()({
  ...networkWords,
  "port-security": "Show secure port information",
});

function secured(router: Router): readonly SwitchPort[] {
  return switchPorts(router).filter(({ switching }) => switching.security.enabled);
}

/** Whom a port knows, and how it came to that. */
function sendersOf({ addresses: told, learned }: PortSecurity) {
  return [
    ...told.map(({ mac, sticky }) => ({
      mac,
      kind: sticky ? "SecureSticky" : "SecureConfigured",
      minutesLeft: undefined,
    })),
    ...learned.map(({ mac, minutesLeft }) => ({ mac, kind: "SecureDynamic", minutesLeft })),
  ];
}

function lastSource({ switching }: Interface): string {
  const mac = switching?.security.lastSource;
  return mac === undefined ? "0000.0000.0000:0" : `${mac}:${switching?.accessVlan ?? 0}`;
}

/** The action as tables and lists write it. */
const ACTIONS = { protect: "Protect", restrict: "Restrict", shutdown: "Shutdown" } as const;

const LIMIT = "Max Addresses limit in System (excluding one mac per port) : 8192";

const RULE = "-".repeat(75);

const table = action({
  syntax: "show port-security",
  help: {},
  show: true,
  run(router) {
    const ports = secured(router);
    const count = ports.reduce((sum, { switching }) => sum + sendersOf(switching.security).length, 0);
    return [
      "Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action",
      "                (Count)       (Count)          (Count)",
      RULE,
      ...ports.map(({ name, switching: { security } }) =>
        [
          shortName(name).padStart(11),
          String(security.maximum).padStart(13),
          String(sendersOf(security).length).padStart(13),
          String(security.violations).padStart(19),
          ACTIONS[security.violation].padStart(18),
        ].join(""),
      ),
      RULE,
      `Total Addresses in System (excluding one mac per port)     : ${Math.max(count - ports.length, 0)}`,
      LIMIT,
      "",
    ].join("\n");
  },
});

const one = action({
  syntax: "show port-security interface interface:INTERFACE",
  help: { interface: "Interface name and number" },
  show: true,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    const security = port?.switching?.security;
    if (!port || !security) return noSuchInterface(device);
    const up = isUp(router, port);
    const sticky = security.addresses.filter((address) => address.sticky).length;
    const rows = [
      ["Port Security", security.enabled ? "Enabled" : "Disabled"],
      ["Port Status", statusOf(port, security.enabled && up)],
      ["Violation Mode", ACTIONS[security.violation]],
      ["Aging Time", `${agingTime.shown.of(port)?.minutes ?? 0} mins`],
      ["Aging Type", agingType.shown.of(port) ? "Inactivity" : "Absolute"],
      ["SecureStatic Address Aging", "Disabled"],
      ["Maximum MAC Addresses", String(security.maximum)],
      ["Total MAC Addresses", String(sendersOf(security).length)],
      ["Configured MAC Addresses", String(security.addresses.length - sticky)],
      ["Sticky MAC Addresses", String(sticky)],
      ["Last Source Address:Vlan", lastSource(port)],
      ["Security Violation Count", String(security.violations)],
    ] as const;
    return `${rows.map(([label, text]) => `${label.padEnd(27)}: ${text}\n`).join("")}\n`;
  },
});

/** A port that a stranger used, one at work, or one that is not. */
function statusOf({ errDisabled }: Interface, up: boolean): string {
  if (errDisabled === "psecure-violation") return "Secure-shutdown";
  return up ? "Secure-up" : "Secure-down";
}

/** Minutes until an address is forgotten, and whether it has that long from its last frame on. */
function remainingAge(port: Interface, minutesLeft: number | undefined): string {
  if (minutesLeft === undefined) return " -";
  return `${String(minutesLeft).padStart(2)}${agingType.shown.of(port) ? " (I)" : ""}`;
}

const addresses = action({
  syntax: "show port-security address",
  help: { address: "Show secure address" },
  show: true,
  run(router) {
    const rows = secured(router).flatMap((port) =>
      sendersOf(port.switching.security).map(({ mac, kind, minutesLeft }) =>
        [
          `${String(port.switching.accessVlan).padStart(4)}    ${mac.padEnd(18)}${kind.padEnd(29)}`,
          `${shortName(port.name).padEnd(12)}${remainingAge(port, minutesLeft)}`,
        ].join(""),
      ),
    );
    return [
      "               Secure Mac Address Table",
      "-".repeat(77),
      "Vlan    Mac Address       Type                          Ports   Remaining Age",
      "                                                                   (mins)",
      "----    -----------       ----                          -----   -------------",
      ...rows,
      "-".repeat(77),
      `Total Addresses in System (excluding one mac per port)     : ${Math.max(rows.length - secured(router).length, 0)}`,
      LIMIT,
      "",
    ].join("\n");
  },
});

export const portSecurityShows = switchOnly([table, one, addresses]);
