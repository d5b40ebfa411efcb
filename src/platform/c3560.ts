import { releaseNamed } from "../language/release.js";
import { iosLanguage } from "../language/traits.js";
import { c2960, SWITCH_PORTS } from "./c2960.js";
import { movedBehind, row, type Platform } from "./platform.js";
import { iosSwitch } from "./traits.js";

/**
 * A Catalyst 3560 with 24 ports and two uplinks (WS-C3560-24PS), IOS 12.2(55)SE7 with IP
 * Services: it routes between its networks. What it holds when it is new is from memory, in the order of the 2960's.
 */
export const c3560: Platform = {
  ...c2960,
  id: "c3560-12.2",
  aliases: ["3560", "c3560", "3560-24ps"],
  dialect: {
    family: "switch",
    software: "IOS",
    features: ["routing", "inline-power"],
    release: releaseNamed("12.2(55)SE7"),
    isPacketTracer: false,
    packages: "all",
    traits: iosLanguage,
  },
  traits: iosSwitch,
  limits: { ...c2960.limits, maxBundles: 48 },
  layout: movedBehind(
    [
      ...c2960.layout
        .slice(0, -1)
        .flatMap((one) => (one.group === "vtp" ? [row("routing"), row("ipv6-cef"), one] : [one])),
      row("routers", { each: 1 }),
      row("classless"),
      row("routes"),
      row("multicast"),
      row("route-filters", { used: 1 }),
      row("prefix-lists", { used: 1 }),
      row("route-map", { each: 1 }),
      row("end"),
    ],
    "interfaces",
    ["routers", "classless", "routes"],
  ),
  factory: `version 12.2
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
ip classless
ip http server
ip http secure-server
line con 0
line vty 0 4
 login
line vty 5 15
 login
end
`,
  hardware: {
    ...c2960.hardware,
    model: "WS-C3560-24PS",
    pid: "WS-C3560-24PS-S",
    family: "C3560",
    version: "12.2(55)SE7",
    train: "12.2",
    image: "c3560-ipservicesk9-mz.122-55.SE7.bin",
    serial: "CAT1032A0C1",
    copyright: "Copyright (c) 1986-2013 by Cisco Systems, Inc.",
    compiled: "Compiled Mon 28-Jan-13 10:10 by prod_rel_team",
    rom: "ROM: Bootstrap program is C3560 boot loader\nBOOTLDR: C3560 Boot Loader (C3560-HBOOT-M) Version 12.2(44)SE5, RELEASE SOFTWARE (fc1)",
    memory: "cisco WS-C3560-24PS (PowerPC405) processor (revision F0) with 131072K bytes of memory.",
    nvramBytes: 524_288,
    disk: {
      bytes: 32_514_048,
      imageBytes: 12_752_912,
      imageNumber: 2,
      imageDate: Date.UTC(2002, 2, 1, 0, 5, 12),
      others: [],
      mode: "-rwx",
      kind: "flash",
    },
    board: {
      mac: "0019.0665.2480",
      configRegister: "0xF",
      assembly: "73-9673-06",
      supplyPart: "341-0029-03",
      boardSerial: "CAT10320A0D",
      supplySerial: "DTH1031A0C5",
      revision: "F0",
      boardRevision: "D0",
      top: "800-25860-04",
      topRevision: "C0",
      version: "V04",
      clei: "CNMV1L0CRC",
      hardwareRevision: "0x09",
    },
  },
};
