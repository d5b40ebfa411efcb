import { refuse, type Outcome, type Setting } from "../../language/declaration.js";
import type { Interface } from "../../router/router.js";
import type { PortSecurity, SecureAddress } from "../../router/switching-model.js";
import { vocabulary, type Device } from "../device.js";
import { switchOnly } from "../devices.js";
import { ofSwitch, switchingOf } from "./of-switch.js";
import { interfaceWords } from "./words.js";

/** Which and how many stations may use a port (IOS LAN switching command reference, `switchport port-security`). */
const { setting, settings } = vocabulary<Interface>()({
  ...interfaceWords,
  "port-security": "Security related command",
  "mac-address": "Secure mac address",
  access: "Secure addresses of the access VLAN",
  aging: "Port-security aging commands",
  count: "Maximum addresses",
  mac: "48 bit mac address",
  maximum: "Max secure addresses",
  static: "Enable aging for configured secure addresses",
  sticky: "Configure dynamic secure addresses as sticky",
  vlan: "Set the VLAN ID of the VLAN on which this MAC address can be learned",
  vlanId: "VLAN ID",
  voice: "Secure addresses of the voice VLAN",
});

const securityOf = (port: Interface): PortSecurity => switchingOf(port).security;

const maximum = setting({
  syntax: "switchport port-security maximum count:<1-8192>",
  default: { count: 1 },
  help: { maximum: "Max secure addresses", count: "Maximum addresses" },
  no: "switchport port-security maximum",
  get({ switching }) {
    const count = switching?.security.maximum ?? 1;
    return count === 1 ? undefined : { count };
  },
  set: (port, { count }, device) => allow(port, count, device),
  clear: (port, _args, device) => allow(port, 1, device),
});

function allow(port: Interface, count: number, { loading }: Device): Outcome {
  const security = securityOf(port);
  if (!loading && count < security.addresses.length) {
    return refuse("Command rejected: Maximum is less than number of currently secured mac-addresses.");
  }
  security.maximum = count;
  return undefined;
}

const enable = setting({
  syntax: "switchport port-security",
  help: {},
  get: ({ switching }) => (switching?.security.enabled === true ? {} : undefined),
  set(port, _args, { loading }) {
    const switching = switchingOf(port);
    if (!loading && switching.mode.startsWith("dynamic")) {
      return refuse(`Command rejected: ${port.name} is a dynamic port.`);
    }
    switching.security.enabled = true;
    return undefined;
  },
  clear(port) {
    securityOf(port).enabled = false;
  },
});

export const agingTime = setting({
  syntax: "switchport port-security aging time minutes:<1-1440>",
  acts: true,
  help: {
    aging: "Port-security aging commands",
    time: "Port-security aging time",
    minutes: "Aging time in minutes",
  },
  no: "switchport port-security aging time",
});

const violation = setting({
  syntax: "switchport port-security violation action:{protect | restrict | shutdown}",
  default: { action: "shutdown" },
  help: {
    violation: "Security violation mode",
    protect: "Security violation protect mode",
    restrict: "Security violation restrict mode",
    shutdown: "Security violation shutdown mode",
  },
  no: "switchport port-security violation",
  get({ switching }) {
    const action = switching?.security.violation ?? "shutdown";
    return action === "shutdown" ? undefined : { action };
  },
  set(port, { action }) {
    securityOf(port).violation = action;
  },
  clear(port) {
    securityOf(port).violation = "shutdown";
  },
});

export const agingType = setting({
  syntax: "switchport port-security aging type inactivity",
  acts: true,
  help: {
    aging: "Port-security aging commands",
    type: "Port-security aging type",
    inactivity: "Aging based on inactivity time period",
  },
  no: "switchport port-security aging type",
});

const sticky = setting({
  syntax: "switchport port-security mac-address sticky",
  help: { sticky: "Configure dynamic secure addresses as sticky" },
  get: ({ switching }) => (switching?.security.sticky === true ? {} : undefined),
  set(port) {
    securityOf(port).sticky = true;
  },
  clear(port) {
    const security = securityOf(port);
    security.sticky = false;
    security.addresses = security.addresses.filter((one) => !one.sticky);
  },
});

/** A row of secure addresses: those that somebody wrote down, or those that were learned. */
function addresses(learned: boolean) {
  return {
    get: ({ switching }: Interface) =>
      switching?.security.addresses.filter((one) => one.sticky === learned).map(({ mac }) => ({ mac })),
    set: (port: Interface, { mac }: { readonly mac: string }, { loading }: Device) =>
      secure(securityOf(port), { mac: mac.toLowerCase(), sticky: learned }, loading),
    clear(port: Interface, { mac }: { readonly mac?: string }): void {
      const security = securityOf(port);
      security.addresses = security.addresses.filter(
        (one) => one.sticky !== learned || one.mac !== mac?.toLowerCase(),
      );
    },
  };
}

function secure(security: PortSecurity, added: SecureAddress, loading: boolean) {
  const others = security.addresses.filter(({ mac }) => mac !== added.mac);
  if (!loading && others.length >= security.maximum) {
    return refuse("Total secure mac-addresses on interface has reached maximum limit.");
  }
  security.addresses = [...others, added];
  return undefined;
}

const stickyAddress = setting({
  syntax: "switchport port-security mac-address sticky mac:LOWER-MAC",
  help: { sticky: "Configure dynamic secure addresses as sticky", mac: "48 bit mac address" },
  key: ["mac"],
  printOrder: "entered",
  no: "switchport port-security mac-address sticky mac:LOWER-MAC",
  ...addresses(true),
});

const fixedAddress = setting({
  syntax: "switchport port-security mac-address mac:LOWER-MAC",
  help: { mac: "48 bit mac address" },
  key: ["mac"],
  printOrder: "entered",
  no: "switchport port-security mac-address mac:LOWER-MAC",
  ...addresses(false),
});

/** What is said of single VLANs; kept and shown. */
const ofVlans = settings(
  { packetTracer: false },
  {
    "switchport port-security maximum count:<1-8192> vlan {access | voice | vlanId:<1-4094>}": {
      key: ["access", "voice", "vlanId"],
      no: "switchport port-security maximum [count:<1-8192>] vlan {access | voice | vlanId:<1-4094>}",
    },
    "switchport port-security mac-address sticky mac:LOWER-MAC vlan {access | voice | vlanId:<1-4094>}": {
      key: ["mac", "access", "voice", "vlanId"],
      printOrder: "entered",
    },
    "switchport port-security mac-address mac:LOWER-MAC vlan {access | voice | vlanId:<1-4094>}": {
      key: ["mac", "access", "voice", "vlanId"],
      printOrder: "entered",
    },
    "switchport port-security aging static": { usually: "off" },
  },
);

export const portSecurity: readonly Setting<Interface, Device>[] = switchOnly(
  [maximum, enable, agingTime, violation, agingType, sticky, stickyAddress, fixedAddress, ...ofVlans].map(
    ofSwitch,
  ),
);
