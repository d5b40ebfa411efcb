import type { Interface } from "../../router/router.js";
import { NO_POLICY, withoutPolicy } from "../qos.js";
import { vocabulary, type Device } from "../device.js";
import { announcing } from "./link-messages.js";
import { tunnelOptions } from "./tunnel-options.js";
import { interfaceWords } from "./words.js";
import { routerOnly, withFeature } from "../devices.js";

/** Tunnels, redundancy, quality of service, voice and modules on an interface; mostly kept and shown. */
const { setting, toggle } = vocabulary<Interface>()(interfaceWords);

const REAL = { packetTracer: false } as const;

/** A tunnel is up as soon as both of its ends are known. */
function dig(port: Interface, tunnel: Interface["tunnel"], device: Device): void {
  announcing(device, [port.name], () => {
    port.tunnel = tunnel;
  });
}

const tunnelSource = setting({
  syntax: "tunnel source {interface:INTERFACE | address:A.B.C.D}",
  help: {
    source: "Source of tunnel packets",
    interface: "Interface that is the source",
    address: "IP address",
  },
  get({ tunnel: { source } }) {
    if (source === undefined) return undefined;
    return /^\d/.test(source) ? { address: source } : { interface: source };
  },
  set(port, { interface: name, address }, device) {
    const source = name ?? address;
    if (source !== undefined) dig(port, { ...port.tunnel, source }, device);
  },
  clear(port, _args, device) {
    const { destination } = port.tunnel;
    dig(port, destination === undefined ? {} : { destination }, device);
  },
});

const tunnelDestination = setting({
  syntax: "tunnel destination address:A.B.C.D",
  help: { destination: "Destination of tunnel", address: "IP address" },
  get: ({ tunnel: { destination } }) => (destination === undefined ? undefined : { address: destination }),
  set(port, { address }, device) {
    dig(port, { ...port.tunnel, destination: address }, device);
  },
  clear(port, _args, device) {
    const { source } = port.tunnel;
    dig(port, source === undefined ? {} : { source }, device);
  },
});

export const tunnelMode = setting({
  syntax: "tunnel mode {gre {ip | multipoint} | ipip | ipsec ipv4 | ipv6ip}",
  default: { gre: true, ip: true },
  help: {
    mode: "Tunnel encapsulation method",
    gre: "generic route encapsulation protocol",
    ip: "over IP",
    multipoint: "over IP (multipoint)",
    ipip: "IP over IP encapsulation",
    ipsec: "IPSec tunnel encapsulation",
    ipv4: "over IPv4",
    ipv6ip: "IPv6 over IP encapsulation",
  },
});

export const tunnelProtection = setting({
  ...REAL,
  syntax: "tunnel protection ipsec profile name:WORD",
  help: {
    protection: "Enable tunnel protection",
    ipsec: "Use ipsec",
    profile: "Use the profile",
    name: "Name of the profile",
  },
});

/** Group 0 goes without its number. */
function firstGroupUnsaid<A extends { readonly group?: number }>({ group, ...line }: A): A {
  return (group === undefined || group === 0 ? line : { group, ...line }) as A;
}

export const standbyIp = setting({
  syntax: "standby [group:<0-4095>] ip [address:A.B.C.D]",
  canonical: firstGroupUnsaid,
  help: {
    group: "group number",
    ip: "Enable HSRP and set the virtual IP address",
    address: "Virtual IP address",
  },
  key: ["group"],
  no: "standby [group:<0-4095>] ip [address:A.B.C.D]",
});

export const standbyPriority = setting({
  syntax: "standby [group:<0-4095>] priority priority:<0-255>",
  defaultOfEach: { priority: 100 },
  canonical: firstGroupUnsaid,
  help: { group: "group number", priority: "Priority level" },
  key: ["group"],
  no: "standby [group:<0-4095>] priority [priority:<0-255>]",
});

export const standbyTimers = setting({
  syntax: "standby [group:<0-4095>] timers hello:<1-254> hold:<2-255>",
  defaultOfEach: { hello: 3, hold: 10 },
  canonical: firstGroupUnsaid,
  help: {
    group: "group number",
    timers: "Hello and hold timers",
    hello: "Hello interval in seconds",
    hold: "Hold time in seconds",
  },
  key: ["group"],
  no: "standby [group:<0-4095>] timers [hello:<1-254> hold:<2-255>]",
});

export const standbyPreempt = setting({
  syntax: "standby [group:<0-4095>] preempt",
  canonical: firstGroupUnsaid,
  help: { group: "group number", preempt: "Overthrow lower priority Active routers" },
  key: ["group"],
  no: "standby [group:<0-4095>] preempt",
});

const standbyAuthentication = setting({
  syntax:
    "standby [group:<0-4095>] authentication {md5 key-string [type:{0 | 7}] key:SECRET-WORD<1-64> | text:SECRET-WORD<1-8>}",
  canonical: firstGroupUnsaid,
  help: {
    group: "group number",
    authentication: "Authentication",
    md5: "Use MD5 authentication",
    "key-string": "Set key string",
    0: "Specifies an UNENCRYPTED key string will follow",
    7: "Specifies a HIDDEN key string will follow",
    key: "Key string (64 chars max)",
    text: "Plain text authentication string (8 chars max)",
  },
  key: ["group"],
  no: "standby [group:<0-4095>] authentication",
  packetTracer: false,
});

export const standbyVersion = setting({
  syntax: "standby version version:<1-2>",
  default: { version: 1 },
  help: { version: "HSRP version" },
});

export const cdpEnable = toggle({
  syntax: "cdp enable",
  acts: true,
  help: { enable: "Enable CDP on interface" },
  default: "on",
});

const bridgeGroup = setting({
  ...REAL,
  syntax: "bridge-group group:<1-255>",
  help: {
    "bridge-group": "Transparent bridging interface parameters",
    group: "Assign an interface to a Bridge Group",
  },
});

const zoneMember = setting({
  ...REAL,
  syntax: "zone-member security zone:WORD",
  help: { "zone-member": "Apply zone name", security: "Security zone", zone: "Name of the zone" },
});

const channelGroup = setting({
  ...REAL,
  syntax: "channel-group group:<1-64>",
  help: { "channel-group": "Etherchannel/port bundling configuration", group: "Channel group number" },
});

const clns = toggle({
  ...REAL,
  syntax: "clns route-cache",
  help: { clns: "CLNS interface subcommands", "route-cache": "Enable fast-switching of CLNS packets" },
  default: "on",
});

const mopEnabled = toggle({
  ...REAL,
  syntax: "mop enabled",
  help: { mop: "DEC MOP server commands", enabled: "Enable MOP server" },
  default: "on",
});

export const rtpPriority = setting({
  ...REAL,
  syntax: "ip rtp priority port:<2000-65535> range:<0-16383> bandwidth:<0-2000>",
  acts: true,
  help: {
    rtp: "RTP parameters",
    priority: "Assign a priority queue for RTP streams",
    port: "Lower bound of UDP destination port",
    range: "Range of UDP ports",
    bandwidth: "Kilobits per second",
  },
});

export const servicePolicy = setting({
  acts: true,
  syntax: "service-policy direction:{input | output} name:WORD",
  help: {
    "service-policy": "Configure QoS Service Policy",
    input: "Assign policy-map to the input of an interface",
    output: "Assign policy-map to the output of an interface",
    name: "policy-map name",
  },
  refuses: (_port, { name }, device) => withoutPolicy(name, device),
  untried: NO_POLICY,
  key: ["direction"],
  no: "service-policy direction:{input | output} [name:WORD]",
});

const cryptoMap = setting({
  syntax: "crypto map name:WORD",
  help: { map: "Assign a Crypto Map", name: "Crypto Map tag" },
});

const gatewayInterface = toggle({
  ...REAL,
  syntax: "h323-gateway voip interface",
  help: { interface: "Designates interface to be used as an H323 gateway interface" },
  default: "off",
});

const gatewayId = setting({
  ...REAL,
  syntax:
    "h323-gateway voip id name:WORD {ipaddr address:A.B.C.D [port:<1-65535>] | multicast} [priority priority:<1-127>]",
  help: {
    id: "Define the H323 gatekeeper ID for this gateway",
    name: "Gatekeeper ID",
    ipaddr: "Use the IP address of the gatekeeper",
    address: "IP address of the gatekeeper",
    port: "Port of the gatekeeper",
    multicast: "Use multicast to find the gatekeeper",
    priority: "Priority of this gatekeeper",
  },
  key: ["name"],
});

const gatewayH323Id = setting({
  ...REAL,
  syntax: "h323-gateway voip h323-id name:WORD",
  help: { "h323-id": "Configure H323 ID for this gateway", name: "H323 ID" },
});

const gatewayPrefix = setting({
  ...REAL,
  syntax: "h323-gateway voip tech-prefix prefix:WORD",
  help: { "tech-prefix": "Configure technology prefix for this gateway", prefix: "Technology prefix" },
  key: ["prefix"],
});

const gatewayBind = setting({
  ...REAL,
  syntax: "h323-gateway voip bind srcaddr address:A.B.C.D",
  help: { bind: "Configure source address binding", srcaddr: "Source IP address", address: "IP address" },
});

const moduleAddress = setting({
  ...REAL,
  syntax: "service-module ip address address:A.B.C.D mask:MASK",
  help: { ip: "IP configuration of the module", address: "IP address of the module", mask: "IP subnet mask" },
});

const moduleGateway = setting({
  ...REAL,
  syntax: "service-module ip default-gateway address:A.B.C.D",
  help: {
    ip: "IP configuration of the module",
    "default-gateway": "Default gateway of the module",
    address: "IP address",
  },
});

const moduleExternal = setting({
  ...REAL,
  syntax: "service-module external ip address address:A.B.C.D mask:MASK",
  help: {
    external: "External interface of the module",
    ip: "IP configuration",
    address: "IP address",
    mask: "IP subnet mask",
  },
});

export const tunnels = [
  ...routerOnly([tunnelSource, tunnelDestination]),
  ...tunnelOptions,
  ...routerOnly([tunnelMode, tunnelProtection]),
];
export const modules = [...routerOnly([moduleExternal, moduleAddress, moduleGateway])];
export const zones = [...routerOnly([zoneMember, bridgeGroup, channelGroup])];
export const redundancy = [
  ...withFeature("routing", [
    standbyVersion,
    standbyIp,
    standbyTimers,
    standbyPriority,
    standbyPreempt,
    standbyAuthentication,
  ]),
];
export const tail = [
  cdpEnable,
  ...routerOnly([
    clns,
    mopEnabled,
    gatewayInterface,
    gatewayId,
    gatewayH323Id,
    gatewayPrefix,
    gatewayBind,
    cryptoMap,
    rtpPriority,
  ]),
  servicePolicy,
];
