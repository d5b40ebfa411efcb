import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { switchOnly } from "../devices.js";
import { ofSwitch, switchingOf } from "./of-switch.js";
import { interfaceWords } from "./words.js";

/** What else a switch does with the frames of a port (Catalyst 2960 software configuration guide). */
const { setting, toggle, action } = vocabulary<Interface>()(interfaceWords);

export const priorityExtend = setting({
  syntax: "switchport priority extend {cos value:<0-7> | trust}",
  help: {
    priority: "Set appliance 802.1p priority",
    extend: "Extend 802.1p priority value of the appliance",
    cos: "Override 802.1p priority of devices on appliance",
    value: "COS value",
    trust: "Trust 802.1p priorities of devices on appliance",
  },
  no: "switchport priority extend",
});

export const protectedPort = toggle({
  syntax: "switchport protected",
  help: { protected: "Configure an interface to be a protected port" },
  default: "off",
});

/** Makes a port one for a single station, and says what that amounts to. */
const host = action({
  configures: true,
  syntax: "switchport host",
  help: { host: "Set port host" },
  run(port) {
    const switching = switchingOf(port);
    switching.mode = "access";
    switching.portfast = true;
    return "switchport mode will be set to access\nspanning-tree portfast will be enabled\nchannel group will be disabled\n\n";
  },
});

export const defaultCos = setting({
  syntax: "mls qos cos value:<0-7>",
  acts: true,
  default: { value: 0 },
  help: { cos: "Configure interface COS parameters", value: "class of service value between 0 and 7" },
  no: "mls qos cos",
});

export const snoopingTrust = toggle({
  acts: true,
  syntax: "ip dhcp snooping trust",
  help: {
    dhcp: "Configure DHCP parameters for this interface",
    snooping: "DHCP Snooping",
    trust: "DHCP Snooping trust config",
  },
  default: "off",
});

/** How fast its messages of DHCP may come until the port is closed. */
export const snoopingRate = setting({
  syntax: "ip dhcp snooping limit rate packets:<1-2048>",
  acts: true,
  no: "ip dhcp snooping limit rate",
  help: {
    dhcp: "Configure DHCP parameters for this interface",
    snooping: "DHCP Snooping",
    limit: "DHCP Snooping limit",
    rate: "DHCP Snooping limit",
    packets: "DHCP snooping rate limit in packets per second",
  },
});

const stormControl = setting({
  syntax:
    "storm-control kind:{broadcast | multicast | unicast} level {bps fast:WORD [slow:WORD] | pps many:WORD [few:WORD] | upper:WORD [lower:WORD]}",
  help: {
    "storm-control": "storm configuration",
    broadcast: "Broadcast address storm control",
    multicast: "Multicast address storm control",
    unicast: "Unicast address storm control",
    level: "Set storm suppression level on this interface",
    bps: "Enter suppression level in bits per second",
    fast: "Enter rising threshold in bits per second",
    slow: "Enter falling threshold in bits per second",
    pps: "Enter suppression level in packets per second",
    many: "Enter rising threshold in packets per second",
    few: "Enter falling threshold in packets per second",
    upper: "Enter rising threshold, in percent",
    lower: "Enter falling threshold, in percent",
  },
  key: ["kind"],
  no: "storm-control kind:{broadcast | multicast | unicast} level",
  packetTracer: {
    syntax: "storm-control kind:{broadcast | multicast | unicast} level upper:WORD [lower:WORD]",
  },
});

const stormAction = setting({
  syntax: "storm-control action what:{shutdown | trap}",
  packetTracer: false,
  key: ["what"],
  help: {
    "storm-control": "storm configuration",
    action: "Action to take for storm-control",
    shutdown: "Shutdown this interface if a storm occurs",
    trap: "Send SNMP trap if a storm occurs",
  },
});

export const appliance = switchOnly([priorityExtend, protectedPort].map(ofSwitch));
export const hostPort = switchOnly([host]);
/** In front of what a port trusts, behind it, and at the end. */
export const marking = switchOnly([defaultCos]);
export const storms = switchOnly([stormControl, stormAction]);
export const snooping = switchOnly([snoopingRate, snoopingTrust]);
