import { releaseNamed } from "../language/release.js";
import { packetTracerLanguage } from "../language/traits.js";
import { row, type Platform } from "./platform.js";
import { packetTracerRouter } from "./traits.js";

const PORTS = ["FastEthernet0/0", "FastEthernet0/1"];

/** The 2811 of Packet Tracer 8.2, which calls itself IOS 15.1: a part of the commands, printed its own way. */
export const packetTracer: Platform = {
  id: "packet-tracer-2811",
  aliases: ["pt-2811"],
  dialect: {
    family: "router",
    software: "IOS",
    features: ["routing"],
    release: releaseNamed("15.1(4)M4"),
    isPacketTracer: true,
    packages: "all",
    traits: packetTracerLanguage,
  },
  traits: packetTracerRouter,
  ports: PORTS,
  slots: 1,
  limits: { maxEphones: 42, maxDn: 144, maxConferences: 16, maxPools: 42, maxVoiceDn: 150, maxVty: 15 },
  layout: [
    row("version", { after: 1 }),
    row("hostname", { after: 3 }),
    row("boot", { used: 1 }),
    row("secrets", { used: 1, after: 1 }),
    row("clock", { used: 1 }),
    row("dhcp-excluded", { after: 1 }),
    row("dhcp-pools", { after: 3 }),
    row("aaa", { used: 1 }),
    row("cef"),
    row("ipv6-cef", { after: 3 }),
    row("login", { used: 1 }),
    row("users", { used: 1, after: 1 }),
    row("license", { after: 9 }),
    row("isakmp", { each: 1 }),
    row("ipsec", { each: 1 }),
    row("crypto-map", { each: 1 }),
    row("ssh"),
    row("domain"),
    row("ftp", { after: 2 }),
    row("spanning-tree", { after: 2 }),
    row("qos-class", { each: 1, after: 2 }),
    row("qos-policy", { each: 1, after: 2 }),
    row("interfaces", { each: 1 }),
    row("routers", { each: 1 }),
    row("local-pool"),
    row("nat"),
    row("classless"),
    row("routes", { after: 1 }),
    row("flow", { after: 2 }),
    row("lists"),
    row("named-lists", { after: 1 }),
    row("cdp", { used: 1 }),
    row("banner", { after: 3 }),
    row("snmp"),
    row("radius"),
    row("logging"),
    row("syslog", { after: 1 }),
    row("dial-peer", { each: 1 }),
    row("telephony", { each: 1 }),
    row("ephone-dn", { each: 1 }),
    row("ephone", { each: 1 }),
    row("alias", { used: 1 }),
    row("line-con", { each: 1 }),
    row("line-aux", { each: 1 }),
    row("line-tty", { each: 1 }),
    row("lines", { after: 2 }),
    row("ntp", { after: 1 }),
    row("end"),
  ],
  factory: factoryOf("CISCO2811/K9", "FTX1017A0CM-", PORTS),
  salt: "mERr",
  type7Seed: 8,
  timestamps: false,
  hardware: {
    model: "2811",
    pid: "CISCO2811/K9",
    family: "2800",
    version: "15.1(4)M4",
    train: "15.1",
    firstTrain: "12.3",
    image: "c2800nm-advipservicesk9-mz.151-4.M4.bin",
    serial: "FTX1017A0CM-",
    cme: "8.6",
    copyright: "Copyright (c) 1986-2012 by Cisco Systems, Inc.",
    compiled: "Compiled Tue 20-Mar-12 22:25 by prod_rel_team",
    rom: "ROM: System Bootstrap, Version 12.1(3r)T2, RELEASE SOFTWARE (fc1)",
    memory: "Cisco 2811 (MPC860) processor (revision 0x200) with 60416K/5120K bytes of memory",
    nvramBytes: 245752,
    disk: {
      bytes: 64_016_384,
      imageBytes: 50_938_004,
      imageNumber: 3,
      imageDate: 0,
      others: [
        { name: "sigdef-category.xml", size: 28_282, number: 2 },
        { name: "sigdef-default.xml", size: 227_537, number: 1 },
      ],
      mode: "-rw-",
      kind: "flash",
    },
    flash: ["62720K bytes of ATA CompactFlash (Read/Write)"],
  },
};

/** What is there when nothing is saved on a router of Packet Tracer with these ports. */
export function factoryOf(product: string, serial: string, ports: readonly string[]): string {
  const body = (name: string) => `interface ${name}
 no ip address
 duplex auto
 speed auto
 shutdown
`;
  return `version 15.1
no service timestamps log datetime msec
no service timestamps debug datetime msec
no service password-encryption
hostname Router
no ip cef
no ipv6 cef
license udi pid ${product} sn ${serial}
spanning-tree mode pvst
${ports.map(body).join("")}interface Vlan1
 no ip address
 shutdown
ip classless
ip flow-export version 9
line con 0
line aux 0
line vty 0 4
 login
end
`;
}
