import { releaseNamed } from "../language/release.js";
import { iosLanguage } from "../language/traits.js";
import { row, type Platform } from "./platform.js";
import { iosSwitch } from "./traits.js";

/** The ports of both series: 24 and two uplinks. */
export const SWITCH_PORTS = [
  ...Array.from({ length: 24 }, (_, index) => `FastEthernet0/${index + 1}`),
  "GigabitEthernet0/1",
  "GigabitEthernet0/2",
];

/** A Catalyst 2960 with 24 ports and two uplinks (WS-C2960-24TT-L), IOS 15.0(2)SE4 with the LAN Base image. */
export const c2960: Platform = {
  id: "c2960-15.0",
  aliases: ["2960", "c2960"],
  dialect: {
    family: "switch",
    software: "IOS",
    features: [],
    release: releaseNamed("15.0(2)SE4"),
    isPacketTracer: false,
    packages: "all",
    traits: iosLanguage,
  },
  traits: iosSwitch,
  ports: SWITCH_PORTS,
  virtual: ["Loopback", "Null", "Port-channel", "Vlan"],
  limits: { maxVty: 15, maxBundles: 6 },
  layout: [
    row("version", { after: 1 }),
    row("hostname", { after: 1 }),
    row("boot", { used: 1 }),
    row("logging"),
    row("secrets", { used: 1 }),
    row("users"),
    row("aaa"),
    row("clock"),
    row("switch-members"),
    row("system-mtu"),
    row("sdm"),
    row("vtp"),
    row("source-route"),
    row("cef", { after: 1 }),
    row("dhcp-excluded", { used: 1 }),
    row("dhcp-pools", { each: 1 }),
    row("dhcp-classes", { each: 1 }),
    row("dhcp-snooping"),
    row("source-bindings"),
    row("arp-inspection"),
    row("igmp-snooping"),
    row("domain"),
    row("ftp"),
    row("login", { after: 1 }),
    row("mls", { used: 1 }),
    row("license"),
    row("archive", { after: 3 }),
    row("udld"),
    row("inline-power"),
    row("macros"),
    row("errdisable"),
    row("port-channels", { used: 1 }),
    row("dot1x", { used: 1 }),
    row("spanning-tree", { used: 1 }),
    row("vlan-maps", { used: 1 }),
    row("vlan-allocation", { used: 1 }),
    row("vlans", { each: 1 }),
    row("lldp", { used: 1 }),
    row("ssh"),
    row("qos-class", { each: 1 }),
    row("qos-policy", { each: 1, after: 4 }),
    row("interfaces", { each: 1 }),
    row("arp-lists", { each: 1 }),
    row("forward"),
    row("http", { used: 1 }),
    row("named-lists", { each: 1 }),
    row("radius-source"),
    row("syslog"),
    row("lists", { used: 1 }),
    row("cdp"),
    row("snmp"),
    row("tftp"),
    row("radius"),
    row("kron", { each: 1 }),
    row("alias", { used: 1 }),
    row("banner", { used: 1, after: 1 }),
    row("line-con"),
    row("lines", { used: 1 }),
    row("parser-view", { each: 1 }),
    row("exception"),
    row("scheduler"),
    row("monitor"),
    row("ntp"),
    row("mac-table"),
    row("end"),
  ],
  factory: `version 15.0
no service pad
service timestamps debug datetime msec
service timestamps log datetime msec
no service password-encryption
hostname Switch
boot-start-marker
boot-end-marker
no aaa new-model
system mtu routing 1500
spanning-tree mode pvst
spanning-tree extend system-id
vlan internal allocation policy ascending
${SWITCH_PORTS.map((name) => `interface ${name}`).join("\n")}
interface Vlan1
 no ip address
ip http server
ip http secure-server
line con 0
line vty 0 4
 login
line vty 5 15
 login
end
`,
  timestamps: true,
  hardware: {
    model: "WS-C2960-24TT-L",
    pid: "WS-C2960-24TT-L",
    family: "C2960",
    version: "15.0(2)SE4",
    train: "15.0",
    firstTrain: "12.2",
    imageAt: "flash:/",
    image: "c2960-lanbasek9-mz.150-2.SE4.bin",
    serial: "FOC1332Z4KR",
    cme: "",
    copyright: "Copyright (c) 1986-2013 by Cisco Systems, Inc.",
    compiled: "Compiled Wed 26-Jun-13 02:49 by prod_rel_team",
    rom: "ROM: Bootstrap program is C2960 boot loader\nBOOTLDR: C2960 Boot Loader (C2960-HBOOT-M) Version 12.2(44)SE6, RELEASE SOFTWARE (fc1)",
    memory: "cisco WS-C2960-24TT-L (PowerPC405) processor (revision D0) with 65536K bytes of memory.",
    nvramBytes: 65536,
    disk: {
      bytes: 32_514_048,
      imageBytes: 11_792_247,
      imageNumber: 2,
      imageDate: Date.UTC(2002, 2, 1, 0, 2, 20),
      others: [],
      mode: "-rwx",
      kind: "flash",
    },
    flash: [],
    board: {
      mac: "0017.59a7.5180",
      configRegister: "0xF",
      assembly: "73-10390-04",
      supplyPart: "341-0097-02",
      boardSerial: "FOC13320QVE",
      supplySerial: "AZS13310B7L",
      revision: "D0",
      boardRevision: "B0",
      top: "800-27221-03",
      topRevision: "A0",
      version: "V03",
      clei: "COM3L00BRB",
      hardwareRevision: "0x01",
    },
  },
};
