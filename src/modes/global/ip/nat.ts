import { maskOf } from "../../../router/ipv4.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { ipWords } from "./words.js";

/** Network address translation (IOS IP addressing command reference). */
const { setting } = vocabulary<Router>()(ipWords);

export const pool = setting({
  syntax:
    "ip nat pool name:WORD low:A.B.C.D high:A.B.C.D {netmask mask:MASK | prefix-length length:<1-32>} [type kind:{match-host | rotary}]",
  acts: true,
  help: {
    pool: "Define pool of addresses",
    name: "Pool name",
    low: "Start IP address",
    high: "End IP address",
    netmask: "Specify the network mask",
    mask: "Network mask",
    "prefix-length": "Specify the prefix length",
    length: "Prefix length",
    type: "Specify the pool type",
    "match-host": "Keep host numbers the same after translation",
    rotary: "Rotary address pool",
  },
  key: ["name"],
  group: "nat",
  meaning: ({ length, mask, ...rest }) => {
    const said = length === undefined ? mask : maskOf(length);
    return said === undefined ? rest : { ...rest, mask: said };
  },
});

export const dynamic = setting({
  syntax: "ip nat inside source list list:WORD {interface interface:INTERFACE | pool pool:WORD} [overload]",
  acts: true,
  help: {
    list: "Specify access list describing local addresses",
    interface: "Specify interface for global address",
    pool: "Name pool of global addresses",
    overload: "Overload an address translation",
  },
  key: ["list"],
  group: "nat",
});

export const routeMap = setting({
  syntax:
    "ip nat inside source route-map map:WORD {interface interface:INTERFACE | pool pool:WORD} [overload]",
  acts: true,
  help: {
    "route-map": "Specify route-map",
    map: "Route-map name",
    interface: "Specify interface for global address",
    pool: "Name pool of global addresses",
    overload: "Overload an address translation",
  },
  key: ["map"],
  group: "nat",
  packetTracer: false,
});

export const portForward = setting({
  syntax:
    "ip nat inside source static protocol:{tcp | udp} local:A.B.C.D localPort:<1-65535> {interface interface:INTERFACE | global:A.B.C.D} globalPort:<1-65535> [extendable]",
  acts: true,
  help: {
    static: "Specify static local->global mapping",
    tcp: "Transmission Control Protocol",
    udp: "User Datagram Protocol",
    local: "Inside local IP address",
    localPort: "Local UDP/TCP port",
    interface: "Specify interface for global address",
    global: "Inside global IP address",
    globalPort: "Global UDP/TCP port",
    extendable: "Extend this translation when used",
  },
  key: ["protocol", "local", "localPort"],
  group: "nat",
});

export const staticAddress = setting({
  syntax: "ip nat inside source static local:A.B.C.D global:A.B.C.D [extendable]",
  acts: true,
  help: {
    static: "Specify static local->global mapping",
    local: "Inside local IP address",
    global: "Inside global IP address",
    extendable: "Extend this translation when used",
  },
  key: ["local"],
  group: "nat",
});

export const outsideStatic = setting({
  syntax: "ip nat outside source static global:A.B.C.D local:A.B.C.D",
  acts: true,
  help: {
    static: "Specify static global->local mapping",
    global: "Outside global IP address",
    local: "Outside local IP address",
  },
  key: ["global"],
  group: "nat",
});

export const timeout = setting({
  syntax:
    "ip nat translation kind:{timeout | tcp-timeout | udp-timeout | dns-timeout | icmp-timeout | finrst-timeout | syn-timeout | max-entries} value:<0-536870>",
  acts: true,
  help: {
    translation: "NAT translation entry configuration",
    timeout: "Specify timeout for dynamic NAT translations",
    "tcp-timeout": "Specify timeout for NAT TCP flows",
    "udp-timeout": "Specify timeout for NAT UDP flows",
    "dns-timeout": "Specify timeout for NAT DNS flows",
    "icmp-timeout": "Specify timeout for NAT ICMP flows",
    "finrst-timeout": "Specify timeout for NAT TCP flows after a FIN or RST",
    "syn-timeout": "Specify timeout for NAT TCP flows after a SYN and no further data",
    "max-entries": "Specify maximum number of NAT entries",
    value: "Seconds, or entries",
  },
  key: ["kind"],
  group: "nat",
  default: [
    { kind: "timeout", value: 86400 },
    { kind: "tcp-timeout", value: 86400 },
    { kind: "udp-timeout", value: 300 },
    { kind: "dns-timeout", value: 60 },
    { kind: "icmp-timeout", value: 60 },
    { kind: "finrst-timeout", value: 60 },
    { kind: "syn-timeout", value: 60 },
  ],
  packetTracer: false,
});

export const nat = [timeout, pool, dynamic, routeMap, staticAddress, portForward, outsideStatic];
