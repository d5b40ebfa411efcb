import { releaseNamed } from "../language/release.js";
import { packetTracerLanguage } from "../language/traits.js";
import { c2960, SWITCH_PORTS } from "./c2960.js";
import { c3560 } from "./c3560.js";
import { row, type Platform } from "./platform.js";
import { packetTracerSwitch } from "./traits.js";

/** The switches of Packet Tracer 8.2: a part of the commands, printed its own way. */

const PORT_LINES = SWITCH_PORTS.map((name) => `interface ${name}`).join("\n");

const HEAD = `no service timestamps log datetime msec
no service timestamps debug datetime msec
no service password-encryption
hostname Switch
spanning-tree mode pvst
`;

const VLAN = `interface Vlan1
 no ip address
 shutdown
`;

/** The 2960-24TT of Packet Tracer. */
const packetTracer2960: Platform = {
  ...c2960,
  id: "packet-tracer-2960",
  aliases: ["pt-2960"],
  dialect: {
    ...c2960.dialect,
    isPacketTracer: true,
    traits: packetTracerLanguage,
  },
  traits: packetTracerSwitch,
  virtual: ["Port-channel", "Vlan"],
  layout: [
    row("version", { after: 1 }),
    row("hostname", { after: 1 }),
    row("boot", { used: 1 }),
    row("secrets", { used: 1, after: 1 }),
    row("clock"),
    row("dhcp-excluded", { used: 1 }),
    row("dhcp-pools", { each: 1 }),
    row("aaa"),
    row("ssh"),
    row("domain"),
    row("ftp", { used: 1 }),
    row("login"),
    row("users", { used: 1, after: 1 }),
    row("dhcp-snooping"),
    row("arp-inspection"),
    row("mls"),
    row("errdisable"),
    row("port-channels"),
    row("spanning-tree", { after: 1 }),
    row("vtp"),
    row("vlans", { each: 1 }),
    row("lldp"),
    row("mac-table"),
    row("qos-class", { each: 1 }),
    row("qos-policy", { each: 1 }),
    row("interfaces", { each: 1 }),
    row("forward"),
    row("lists"),
    row("named-lists"),
    row("cdp"),
    row("banner", { used: 1 }),
    row("snmp"),
    row("monitor"),
    row("radius"),
    row("logging"),
    row("syslog", { after: 2 }),
    row("alias"),
    row("line-con", { each: 1 }),
    row("lines", { after: 4 }),
    row("ntp"),
    row("end"),
  ],
  factory: `version 15.0
${HEAD}spanning-tree extend system-id
${PORT_LINES}
${VLAN}line con 0
line vty 0 4
 login
line vty 5 15
 login
end
`,
  salt: "mERr",
  type7Seed: 8,
  timestamps: false,
  hardware: {
    ...c2960.hardware,
    image: "2960-lanbasek9-mz.150-2.SE4.bin",
    imageLabel: "C2960-LANBASEK9-M",
    serial: "FOC1010X104",
    compiled: "Compiled Wed 26-Jun-13 02:49 by mnguyen",
    disk: {
      ...c2960.hardware.disk,
      bytes: 64_016_384,
      imageBytes: 4_670_455,
      imageNumber: 1,
      imageDate: 0,
      mode: "-rw-",
    },
  },
};

/** The 3560-24PS of Packet Tracer, of the release that it has in every version seen. */
const packetTracer3560: Platform = {
  ...c3560,
  id: "packet-tracer-3560",
  aliases: ["pt-3560"],
  dialect: {
    ...c3560.dialect,
    release: releaseNamed("12.2(37)SE1"),
    isPacketTracer: true,
    traits: packetTracerLanguage,
  },
  traits: {
    ...packetTracerSwitch,
    shows: { ...packetTracerSwitch.shows, flash: "summary" },
  },
  virtual: ["Loopback", "Port-channel", "Vlan"],
  layout: [
    row("version", { after: 1 }),
    row("hostname", { after: 2 }),
    row("boot"),
    row("secrets", { after: 2 }),
    row("clock"),
    row("dhcp-excluded"),
    row("dhcp-pools", { after: 2 }),
    row("aaa"),
    row("routing"),
    row("ipv6-cef", { after: 12 }),
    row("ssh"),
    row("domain"),
    row("ftp"),
    row("login"),
    row("users"),
    row("dhcp-snooping"),
    row("arp-inspection"),
    row("mls"),
    row("errdisable", { after: 2 }),
    row("port-channels"),
    row("spanning-tree", { after: 6 }),
    row("vtp"),
    row("vlans", { each: 1 }),
    row("lldp"),
    row("mac-table"),
    row("qos-class", { each: 1 }),
    row("qos-policy", { each: 1 }),
    row("interfaces", { each: 1 }),
    row("routers", { each: 1 }),
    row("forward"),
    row("classless"),
    row("routes", { after: 1 }),
    row("flow", { after: 2 }),
    row("lists"),
    row("named-lists"),
    row("cdp"),
    row("banner"),
    row("snmp"),
    row("monitor"),
    row("radius"),
    row("logging"),
    row("syslog", { after: 6 }),
    row("alias"),
    row("line-con", { each: 1 }),
    row("line-aux", { each: 1 }),
    row("lines", { after: 4 }),
    row("ntp"),
    row("end"),
  ],
  factory: `version 12.2(37)SE1
${HEAD}${PORT_LINES}
${VLAN}ip classless
ip flow-export version 9
line con 0
line aux 0
line vty 0 4
 login
end
`,
  salt: "mERr",
  type7Seed: 8,
  timestamps: false,
  hardware: {
    ...c3560.hardware,
    version: "12.2(37)SE1",
    image: "c3560-advipservicesk9-mz.122-37.SE1.bin",
    serial: "CAT10441EFT",
    copyright: "Copyright (c) 1986-2007 by Cisco Systems, Inc.",
    compiled: "Compiled Thu 05-Jul-07 22:22 by pt_team",
    rom: "ROM: C3560 Boot Loader (C3560-HBOOT-M) Version 12.2(25r)SEC, RELEASE SOFTWARE (fc4)",
    disk: {
      ...c3560.hardware.disk,
      bytes: 64_016_384,
      imageBytes: 8_662_192,
      imageNumber: 1,
      imageDate: 0,
      mode: "-rw-",
    },
  },
};

export const packetTracerSwitches: readonly Platform[] = [packetTracer2960, packetTracer3560];
