import type { Interface, Router } from "../../router/router.js";
import { baseAddress } from "../../router/interfaces.js";
import type { SnoopedLease } from "../../router/switching-model.js";
import { mergedRanges, rangesText } from "../../language/types/vlan-list.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import {
  allowsUntrustedInformation,
  insertsRelayInformation,
  verifiesHardwareAddress,
} from "../../modes/global/network/switch-guards.js";
import { snooping, snoopingVlans } from "../../modes/global/network/switch.js";
import { snoopingRate, snoopingTrust } from "../../modes/interface/switch-services.js";
import { interfacesInOrder } from "../network/common.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** show ip dhcp snooping (Catalyst command reference; the forms from memory). */
const { action } = vocabulary<Router>()({ ...networkWords, snooping: "DHCP snooping" });

const SHOW = { level: "user", show: true } as const;

function onOff(on: boolean): string {
  return on ? "enabled" : "disabled";
}

function portRow(port: Interface): string {
  const trusted = snoopingTrust.shown.isOn(port) ? "yes" : "no";
  const rate = snoopingRate.shown.of(port)?.packets ?? "unlimited";
  return `${port.name.padEnd(27)}${trusted.padEnd(11)}${trusted.padEnd(16)}${rate}`;
}

const settings = action({
  ...SHOW,
  syntax: "show ip dhcp snooping",
  help: {},
  run(router) {
    const on = snooping.shown.isOn(router);
    const vlans = rangesText(mergedRanges(snoopingVlans.shown.all(router).flatMap((line) => line.vlans)));
    const told = (port: Interface) =>
      snoopingTrust.shown.isOn(port) || snoopingRate.shown.of(port) !== undefined;
    return linesText([
      `Switch DHCP snooping is ${onOff(on)}`,
      "DHCP snooping is configured on following VLANs:",
      vlans === "" ? "none" : vlans,
      "DHCP snooping is operational on following VLANs:",
      vlans === "" || !on ? "none" : vlans,
      "DHCP snooping is configured on the following L3 Interfaces:",
      "",
      `Insertion of option 82 is ${onOff(insertsRelayInformation.shown.isOn(router))}`,
      "   circuit-id default format: vlan-mod-port",
      `   remote-id: ${baseAddress(router)} (MAC)`,
      `Option 82 on untrusted port is ${allowsUntrustedInformation.shown.isOn(router) ? "" : "not "}allowed`,
      `Verification of hwaddr field is ${onOff(verifiesHardwareAddress.shown.isOn(router))}`,
      "Verification of giaddr field is enabled",
      "DHCP snooping trust/rate is configured on the following Interfaces:",
      "",
      "Interface                  Trusted    Allow option    Rate limit (pps)",
      "-----------------------    -------    ------------    ----------------   ",
      ...interfacesInOrder(router).filter(told).map(portRow),
    ]);
  },
});

/** `00:0A:1B:2C:3D:4E` */
function colonMac(mac: string): string {
  return (mac.replaceAll(".", "").toUpperCase().match(/../g) ?? []).join(":");
}

function leaseRow({ mac, address, seconds, vlan, port }: SnoopedLease): string {
  return [
    colonMac(mac).padEnd(20),
    address.padEnd(17),
    String(seconds).padEnd(12),
    "dhcp-snooping".padEnd(15),
    String(vlan).padEnd(6),
    port,
  ].join("");
}

const bindings = action({
  ...SHOW,
  syntax: "show ip dhcp snooping binding",
  help: { binding: "DHCP snooping bindings" },
  run: ({ snoopedLeases }) =>
    linesText([
      "MacAddress          IpAddress        Lease(sec)  Type           VLAN  Interface",
      "------------------  ---------------  ----------  -------------  ----  --------------------",
      ...snoopedLeases.map(leaseRow),
      `Total number of bindings: ${snoopedLeases.length}`,
      "",
    ]),
});

export const dhcpSnoopingShows = switchOnly([settings, bindings]);
