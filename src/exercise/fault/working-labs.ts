import type { Cable, DeviceDescription, Topology } from "../../network/topology.js";
import { licenceLine } from "../../modes/global/licences.js";
import { lanPortOf } from "../../platform/lan-port.js";
import type { Platform } from "../../platform/platform.js";
import type { Text } from "../verdict.js";

/** A lab in which every phone registers and every call connects, to be broken. */
export interface WorkingLab {
  readonly name: "course" | "stick" | "sites" | "sip";
  readonly topology: Topology;
  /** What its owner knows of it. */
  readonly about: Text;
  /** The facts of the site at which a fault is planted. */
  readonly site: Site;
}

export interface Site {
  readonly router: string;
  readonly hub: string;
  /** The router's port towards the switch, and the interface in which the phones' network is. */
  readonly port: string;
  readonly voice: string;
  readonly pool: string;
  /** `192.168.150`: the network is its /24, the router its first host. */
  readonly net: string;
  /** Devices that register, with their ports at the switch; those with a MAC in the configuration first. */
  readonly phones: readonly string[];
  readonly macs: readonly string[];
}

/** The labs with routers of a platform, from easy to hard. */
export function workingLabs(platform: Platform): readonly WorkingLab[] {
  const labs = [courseLab(platform), stickLab(platform), siteLab(platform)];
  // Packet Tracer's phones do not speak SIP.
  return platform.traits.telephony.phoneMaker === "cisco" ? [...labs, sipLab(platform)] : labs;
}

/** The port towards the switch. */
function lanPort(platform: Platform): string {
  return lanPortOf(platform) ?? "FastEthernet0/0";
}

/** What a router needs to be a call agent at all. */
function licence(platform: Platform): readonly string[] {
  const line = licenceLine("uck9", platform);
  return line === undefined ? [] : [line];
}

/** The course's lab: one network, two phones that were configured, two softphones that `auto assign` serves. */
function courseLab(platform: Platform): WorkingLab {
  const port = lanPort(platform);
  const macs = ["0012.7f10.0001", "0012.7f10.0002", "00d0.ba20.0001", "00d0.ba20.0002"];
  const configuration = [
    "hostname CME",
    ...licence(platform),
    "no ip domain-lookup",
    ...lan(port, "192.168.150"),
    ...service("192.168.150", "Voice", ["101", "102", "11", "12"]),
    ...ephones(macs.slice(0, 2)),
    "end",
  ].join("\n");
  return {
    name: "course",
    about: {
      en: "One network, 192.168.150.0/24, for phones and PCs. PHONE1 has 101 and PHONE2 102; the softphones on PC1 and PC2 are given 11 and 12 by the router.",
      fr: "Un seul réseau, 192.168.150.0/24, pour les postes et les PC. PHONE1 a le 101 et PHONE2 le 102 ; les softphones de PC1 et PC2 reçoivent 11 et 12 du routeur.",
    },
    site: {
      router: "CME",
      hub: "SW1",
      port,
      voice: port,
      pool: "Voice",
      net: "192.168.150",
      phones: ["PHONE1", "PHONE2", "PC1", "PC2"],
      macs,
    },
    topology: {
      name: "course",
      devices: [
        router("CME", configuration),
        { kind: "switch", name: "SW1", platform: undefined, configuration: "hostname SW1\nend" },
        phone("PHONE1", macs[0]),
        phone("PHONE2", macs[1]),
        softphone("PC1", macs[2]),
        softphone("PC2", macs[3]),
      ],
      cables: [
        cable(`CME ${port}`, "SW1 FastEthernet0/24"),
        cable("SW1 FastEthernet0/1", "PHONE1 switch"),
        cable("SW1 FastEthernet0/2", "PHONE2 switch"),
        cable("SW1 FastEthernet0/3", "PC1 FastEthernet0"),
        cable("SW1 FastEthernet0/4", "PC2 FastEthernet0"),
      ],
    },
  };
}

/** A router on a stick: voice in VLAN 10, data in VLAN 20, over two switches and their trunks. */
function stickLab(platform: Platform): WorkingLab {
  const port = lanPort(platform);
  const macs = ["0012.7f10.0011", "0012.7f10.0012"];
  const configuration = [
    "hostname CME",
    ...licence(platform),
    `interface ${port}`,
    " no ip address",
    " no shutdown",
    `interface ${port}.10`,
    " encapsulation dot1Q 10",
    " ip address 192.168.10.1 255.255.255.0",
    `interface ${port}.20`,
    " encapsulation dot1Q 20",
    " ip address 192.168.20.1 255.255.255.0",
    "ip dhcp pool DATA",
    " network 192.168.20.0 255.255.255.0",
    " default-router 192.168.20.1",
    ...service("192.168.10", "VOICE", ["101", "102"]),
    ...ephones(macs),
    "end",
  ].join("\n");
  const trunk = (name: string) => [`interface ${name}`, " switchport mode trunk"];
  const access = (name: string) => [
    `interface ${name}`,
    " switchport mode access",
    " switchport access vlan 20",
    " switchport voice vlan 10",
  ];
  const vlans = ["vlan 10", " name VOICE", "vlan 20", " name DATA"];
  const hub = [
    "hostname SW1",
    ...vlans,
    ...trunk("FastEthernet0/24"),
    ...trunk("GigabitEthernet0/1"),
    ...access("FastEthernet0/1"),
    "end",
  ];
  const floor = [
    "hostname SW2",
    ...vlans,
    ...trunk("GigabitEthernet0/1"),
    ...access("FastEthernet0/1"),
    "end",
  ];
  return {
    name: "stick",
    about: {
      en: "A router on a stick behind two switches: voice is VLAN 10 with 192.168.10.0/24, data VLAN 20 with 192.168.20.0/24. PHONE1 has 101 and PHONE2 102.",
      fr: "Un routeur sur un trunk derrière deux commutateurs : la voix est le VLAN 10, 192.168.10.0/24, les données le VLAN 20, 192.168.20.0/24. PHONE1 a le 101 et PHONE2 le 102.",
    },
    site: {
      router: "CME",
      hub: "SW1",
      port,
      voice: `${port}.10`,
      pool: "VOICE",
      net: "192.168.10",
      phones: ["PHONE1", "PHONE2"],
      macs,
    },
    topology: {
      name: "stick",
      devices: [
        router("CME", configuration),
        { kind: "switch", name: "SW1", platform: undefined, configuration: hub.join("\n") },
        { kind: "switch", name: "SW2", platform: undefined, configuration: floor.join("\n") },
        phone("PHONE1", macs[0]),
        phone("PHONE2", macs[1]),
      ],
      cables: [
        cable(`CME ${port}`, "SW1 FastEthernet0/24"),
        cable("SW1 GigabitEthernet0/1", "SW2 GigabitEthernet0/1"),
        cable("SW1 FastEthernet0/1", "PHONE1 switch"),
        cable("SW2 FastEthernet0/1", "PHONE2 switch"),
      ],
    },
  };
}

/** Two sites with a call agent each, and a leased line between them. */
function siteLab(platform: Platform): WorkingLab {
  const port = lanPort(platform);
  const macs = ["0012.7f10.0101", "0012.7f10.0102", "0012.7f10.0201"];
  const side = (own: number, other: number, numbers: readonly string[], phones: readonly string[]) =>
    [
      `hostname ${own === 1 ? "PARIS" : "LYON"}`,
      ...licence(platform),
      ...lan(port, `192.168.${own}`),
      "interface Serial0/0/0",
      ` ip address 10.0.0.${own} 255.255.255.252`,
      " no shutdown",
      `ip route 192.168.${other}.0 255.255.255.0 10.0.0.${other}`,
      `dial-peer voice ${other} voip`,
      ` destination-pattern ${other}..`,
      ` session target ipv4:10.0.0.${other}`,
      ...service(`192.168.${own}`, "PHONES", numbers),
      ...ephones(phones),
      "end",
    ].join("\n");
  return {
    name: "sites",
    about: {
      en: "Two sites with a router each, 10.0.0.1 and 10.0.0.2 on the line between them. In Paris, 192.168.1.0/24, PHONE1 has 101 and PHONE2 102; in Lyon, 192.168.2.0/24, PHONE3 has 201.",
      fr: "Deux sites avec un routeur chacun, 10.0.0.1 et 10.0.0.2 sur la ligne entre eux. À Paris, 192.168.1.0/24, PHONE1 a le 101 et PHONE2 le 102 ; à Lyon, 192.168.2.0/24, PHONE3 a le 201.",
    },
    site: {
      router: "PARIS",
      hub: "SW1",
      port,
      voice: port,
      pool: "PHONES",
      net: "192.168.1",
      phones: ["PHONE1", "PHONE2", "PHONE3"],
      macs,
    },
    topology: {
      name: "sites",
      devices: [
        router("PARIS", side(1, 2, ["101", "102"], macs.slice(0, 2))),
        router("LYON", side(2, 1, ["201"], macs.slice(2))),
        { kind: "switch", name: "SW1", platform: undefined, configuration: "hostname SW1\nend" },
        { kind: "switch", name: "SW2", platform: undefined, configuration: "hostname SW2\nend" },
        phone("PHONE1", macs[0]),
        phone("PHONE2", macs[1]),
        phone("PHONE3", macs[2]),
      ],
      cables: [
        cable("PARIS Serial0/0/0", "LYON Serial0/0/0"),
        cable(`PARIS ${port}`, "SW1 FastEthernet0/24"),
        cable(`LYON ${port}`, "SW2 FastEthernet0/24"),
        cable("SW1 FastEthernet0/1", "PHONE1 switch"),
        cable("SW1 FastEthernet0/2", "PHONE2 switch"),
        cable("SW2 FastEthernet0/1", "PHONE3 switch"),
      ],
    },
  };
}

/** An office in which two phones speak SCCP and two SIP. */
function sipLab(platform: Platform): WorkingLab {
  const port = lanPort(platform);
  const macs = ["0012.7f10.0001", "0012.7f10.0002", "0012.7f10.0201", "0012.7f10.0202"];
  const net = "192.168.150";
  const configuration = [
    "hostname CME",
    ...licence(platform),
    "no ip domain-lookup",
    ...lan(port, net),
    ...service(net, "VOICE", ["101", "102"]),
    ...ephones(macs.slice(0, 2)),
    ...sipService(net, [
      { number: "201", mac: macs[2] ?? "", type: "7960" },
      { number: "202", mac: macs[3] ?? "", type: "7961" },
    ]),
    "end",
  ].join("\n");
  return {
    name: "sip",
    about: {
      en: "One network, 192.168.150.0/24. PHONE1 and PHONE2 speak SCCP and have 101 and 102; SIP1, a 7960, and SIP2, a 7961, speak SIP and have 201 and 202.",
      fr: "Un seul réseau, 192.168.150.0/24. PHONE1 et PHONE2 parlent SCCP et ont le 101 et le 102 ; SIP1, un 7960, et SIP2, un 7961, parlent SIP et ont le 201 et le 202.",
    },
    site: {
      router: "CME",
      hub: "SW1",
      port,
      voice: port,
      pool: "VOICE",
      net,
      phones: ["PHONE1", "PHONE2", "SIP1", "SIP2"],
      macs,
    },
    topology: {
      name: "sip",
      devices: [
        router("CME", configuration),
        { kind: "switch", name: "SW1", platform: undefined, configuration: "hostname SW1\nend" },
        phone("PHONE1", macs[0]),
        phone("PHONE2", macs[1]),
        { kind: "phone", name: "SIP1", model: "7960", mac: macs[2] ?? "", protocol: "sip" },
        { kind: "phone", name: "SIP2", model: "7961", mac: macs[3] ?? "", protocol: "sip" },
      ],
      cables: [
        cable(`CME ${port}`, "SW1 FastEthernet0/24"),
        cable("SW1 FastEthernet0/1", "PHONE1 switch"),
        cable("SW1 FastEthernet0/2", "PHONE2 switch"),
        cable("SW1 FastEthernet0/3", "SIP1 switch"),
        cable("SW1 FastEthernet0/4", "SIP2 switch"),
      ],
    },
  };
}

interface SipPhoneOfLab {
  readonly number: string;
  readonly mac: string;
  readonly type: string;
}

function sipService(net: string, phones: readonly SipPhoneOfLab[]): readonly string[] {
  const most = phones.length;
  return [
    "voice service voip",
    " allow-connections sip to sip",
    " sip",
    "  registrar server expires max 600 min 60",
    "voice register global",
    " mode cme",
    ` source-address ${net}.1 port 5060`,
    ` max-dn ${most}`,
    ` max-pool ${most}`,
    " authenticate register",
    " create profile",
    ...phones.flatMap(({ number }, index) => [`voice register dn ${index + 1}`, ` number ${number}`]),
    ...phones.flatMap(({ mac, type, number }, index) => [
      `voice register pool ${index + 1}`,
      ` id mac ${mac}`,
      ` type ${type}`,
      ` number 1 dn ${index + 1}`,
      ` username ${number} password sip-${number}`,
      " codec g711ulaw",
    ]),
  ];
}

function lan(port: string, net: string): readonly string[] {
  return [`interface ${port}`, ` ip address ${net}.1 255.255.255.0`, " no shutdown"];
}

function service(net: string, pool: string, numbers: readonly string[]): readonly string[] {
  return [
    `ip dhcp excluded-address ${net}.1`,
    `ip dhcp pool ${pool}`,
    ` network ${net}.0 255.255.255.0`,
    ` default-router ${net}.1`,
    ` option 150 ip ${net}.1`,
    "telephony-service",
    ` max-ephones ${numbers.length}`,
    ` max-dn ${numbers.length}`,
    ` ip source-address ${net}.1 port 2000`,
    ` auto assign 1 to ${numbers.length}`,
    ...numbers.flatMap((number, index) => [`ephone-dn ${index + 1}`, ` number ${number}`]),
  ];
}

function ephones(macs: readonly string[]): readonly string[] {
  return macs.flatMap((mac, index) => [
    `ephone ${index + 1}`,
    ` mac-address ${mac}`,
    " type 7960",
    ` button 1:${index + 1}`,
  ]);
}

function router(name: string, configuration: string): DeviceDescription {
  return { kind: "router", name, platform: undefined, configuration };
}

function phone(name: string, mac = ""): DeviceDescription {
  return { kind: "phone", name, model: "7960", mac };
}

function softphone(name: string, mac = ""): DeviceDescription {
  return { kind: "pc", name, mac, address: undefined, softphone: true };
}

function cable(one: string, other: string): Cable {
  const end = (text: string) => {
    const [device = "", port = ""] = text.split(" ");
    return { device, port };
  };
  return { ends: [end(one), end(other)], bandwidth: undefined, delay: undefined };
}
