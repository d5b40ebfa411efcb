import { refuse, type Outcome } from "../../language/declaration.js";
import { sameValue } from "../../language/keys.js";
import { LineIndex } from "../../language/line-index.js";
import { createSwitching } from "../../router/create.js";
import { giveAddresses } from "../../router/interface-register.js";
import { addressFault, parentOf, type AddressFault } from "../../router/interfaces.js";
import { toNumber } from "../../router/ipv4.js";
import { overlapOf, type Overlap } from "../../router/overlaps.js";
import type { Interface, InterfaceAddress } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { value } from "../fields.js";
import { announcing } from "./link-messages.js";
import { interfaceWords } from "./words.js";
import { routerOnly } from "../devices.js";

/** Addresses of an interface (IOS IP addressing command reference; REFERENCE.md section 10). */
const { setting } = vocabulary<Interface>()(interfaceWords);

/** An address on a LAN sub-interface needs its VLAN first. */
const WITHOUT_VLAN = [
  "",
  "% Configuring IP routing on a LAN subinterface is only allowed if that",
  "subinterface is already configured as part of an IEEE 802.10, IEEE 802.1Q,",
  "or ISL vLAN.",
  "",
];

/** The router's words about an overlap. */
export function overlapText({ network, interface: name, secondary }: Overlap): string {
  return secondary
    ? `% ${network} is assigned as a secondary address on ${name}`
    : `% ${network} overlaps with ${name}`;
}

function faultText(fault: AddressFault, { address, mask }: InterfaceAddress): string {
  if (fault.kind === "no-host") return `Not a valid host address - ${address}`;
  const hex = `0x${toNumber(mask).toString(16).toUpperCase().padStart(8, "0")}`;
  return `Bad mask ${fault.length === undefined ? hex : `/${fault.length}`} for address ${address}`;
}

/** Why an interface may not have an address; a shut one gets it all the same where it merely overlaps. */
function objection(port: Interface, added: InterfaceAddress, device: Device): Outcome {
  if (device.loading) return undefined;
  if (port.switching) return refuse("% IP addresses may not be configured on L2 links.");
  const fault = addressFault(port.name, added);
  if (fault) return refuse(faultText(fault, added));
  if (parentOf(port.name) !== undefined && !port.encapsulation && port.name.includes("Ethernet")) {
    return refuse(...WITHOUT_VLAN);
  }
  const overlap = overlapOf(device.router, port, added);
  if (!overlap) return undefined;
  if (!port.shutdown || overlap.interface === port.name) return refuse(overlapText(overlap));
  device.print(overlapText(overlap));
  return undefined;
}

function isPrimary({ secondary }: InterfaceAddress): boolean {
  return !secondary;
}

/** Forgets how the interface came to its address. */
export function withoutAddress(port: Interface, device: Device): void {
  giveAddresses(device.router, port, []);
  port.dhcpClient = false;
  port.negotiated = false;
  port.unnumbered = undefined;
  port.method = device.platform.traits.interfaces.tellsMethods && !device.loading ? "manual" : "unset";
}

/** Gives the interface another primary address, or none; secondary ones stay. */
function withPrimary(port: Interface, primary: readonly InterfaceAddress[], device: Device): void {
  const kept = port.addresses.filter(({ secondary }) => secondary);
  withoutAddress(port, device);
  giveAddresses(device.router, port, [...primary, ...kept]);
}

/** Where any hardware may be there, a port of a card that is told its address, and nothing of VLANs before, is routed. */
function routedOnAnyHardware(port: Interface, { unbounded, platform }: Device): void {
  const { switching } = port;
  const isRouter = platform.dialect.family === "router";
  if (isRouter && unbounded && port.switchable && switching && sameValue(switching, createSwitching()))
    port.switching = undefined;
}

function methodOf({ loading, platform }: Device): Interface["method"] {
  return loading && platform.traits.interfaces.tellsMethods ? "NVRAM" : "manual";
}

const byAddress = new LineIndex<InterfaceAddress>(({ address }) => address);

const secondaryAddress = setting({
  syntax: "ip address address:A.B.C.D mask:MASK secondary",
  help: {
    address: "IP address",
    mask: "IP subnet mask",
    secondary: "Make this IP address a secondary address",
  },
  key: ["address"],
  no: "ip address address:A.B.C.D mask:MASK secondary",
  get: ({ addresses }) => addresses.filter(({ secondary }) => secondary),
  set(port, { address, mask }, device) {
    const added = { address, mask, secondary: true };
    const before = port.addresses;
    const known = byAddress.find(before, added, undefined);
    if (known && isPrimary(known)) return refuse("Secondary can't be same as primary");
    const refused = objection(port, added, device);
    if (refused) return refused;
    const after = [...(known ? before.filter((one) => one !== known) : before), added];
    giveAddresses(device.router, port, after);
    if (!known) byAddress.added(before, after, added, undefined);
    return undefined;
  },
  clear(port, { address }, { router }) {
    giveAddresses(
      router,
      port,
      port.addresses.filter((one) => one.address !== address),
    );
  },
});

const address = setting({
  syntax: "ip address {address:A.B.C.D mask:MASK | dhcp | negotiated}",
  help: {
    address: "Set the IP address of an interface",
    mask: "IP subnet mask",
    dhcp: "IP Address negotiated via DHCP",
    negotiated: "IP Address negotiated over PPP",
  },
  packetTracer: { syntax: "ip address {address:A.B.C.D mask:MASK | dhcp}" },
  irreversible: "An interface that had an address remembers how it came to it",
  get(port) {
    if (port.dhcpClient) return { dhcp: true as const };
    if (port.negotiated) return { negotiated: true as const };
    const primary = port.addresses.find(isPrimary);
    if (primary) return { address: primary.address, mask: primary.mask };
    const elsewhere =
      port.switching !== undefined || port.unnumbered !== undefined || port.addresses.length > 0;
    return elsewhere ? undefined : "no";
  },
  set(port, args, device) {
    const { address: own, mask } = args;
    routedOnAnyHardware(port, device);
    if (own === undefined || mask === undefined) {
      withPrimary(port, [], device);
      port.dhcpClient = args.dhcp === true;
      port.negotiated = args.negotiated === true;
      port.method = "DHCP";
      return undefined;
    }
    const added = { address: own, mask, secondary: false };
    const refused = objection(port, added, device);
    if (refused) return refused;
    withPrimary(port, [added], device);
    port.method = methodOf(device);
    return undefined;
  },
  clear(port, { address: typed }, device) {
    routedOnAnyHardware(port, device);
    const primary = port.addresses.find(isPrimary);
    if (typed !== undefined && primary?.address !== typed) {
      return device.platform.traits.configuration.missesWhatNoNames ? refuse("Invalid address") : undefined;
    }
    if (typed !== undefined && port.addresses.length > 1) {
      return refuse("Must delete secondary before deleting primary");
    }
    announcing(device, [port.name], () => {
      if (port.addresses.length > 0 || port.dhcpClient || port.negotiated) withoutAddress(port, device);
    });
    return undefined;
  },
});

const unnumbered = setting({
  syntax: "ip unnumbered lender:INTERFACE",
  help: {
    unnumbered: "Enable IP processing without an explicit address",
    lender: "Interface whose address is borrowed",
  },
  packetTracer: false,
  ...value("unnumbered", "lender"),
});

export const helperAddress = setting({
  syntax: "ip helper-address address:A.B.C.D",
  help: {
    "helper-address": "Specify a destination address for UDP broadcasts",
    address: "IP destination address",
  },
  acts: true,
  key: ["address"],
  no: "ip helper-address [address:A.B.C.D]",
});

/** To whom an interface hands on what is said to everybody. */
export function helpersOf(port: Interface): readonly string[] {
  return helperAddress.all(port).map(({ address }) => address);
}

/** Real IOS prints secondary addresses first. */
export const addresses = [secondaryAddress, address, ...routerOnly([unnumbered])];
export const helpers = [helperAddress];
