import type { Platform } from "../../platform/platform.js";
import type { Site, WorkingLab } from "./working-labs.js";

/** One way to break a lab that works. */
export interface PlantedFault {
  readonly name: string;
  /** The code of the finding that names it. */
  readonly code: string;
  /** What is typed, at the lab's keyboard; `@NAME ` goes before a line, and the rest is configuration of the router. */
  readonly plant: (site: Site) => readonly string[];
  /** In which labs it can be planted; without it in all. */
  readonly labs?: readonly WorkingLab["name"][];
  /** Platforms by a part of their names where it cannot. */
  readonly not?: string;
  /** Planted once the phones are registered: it is what they hold from before, and goes when they start again. */
  readonly late?: true;
  /** Whether a call fails for it is a matter of chance. */
  readonly rare?: true;
}

/** Whether a fault can be planted in a lab whose routers are of a platform. */
export function fits({ labs, not }: PlantedFault, { name }: WorkingLab, { id }: Platform): boolean {
  return (labs?.includes(name) ?? true) && (not === undefined || !id.includes(not));
}

const pool = ({ pool: name }: Site) => `ip dhcp pool ${name}`;
const atHub = ({ hub }: Site, ...lines: readonly string[]) =>
  ["enable", "configure terminal", ...lines, "end"].map((line) => `@${hub} ${line}`);

export const plantedFaults: readonly PlantedFault[] = [
  { name: "phone without power", code: "D01", plant: () => ["@PHONE1 power off"] },
  { name: "cable out", code: "D02", plant: () => ["@PHONE2 cable out"] },
  {
    name: "switch port shut",
    code: "D04",
    plant: (site) => atHub(site, "interface FastEthernet0/1", "shutdown"),
  },
  {
    name: "uplink of the switch shut",
    code: "D04",
    plant: (site) => atHub(site, "interface FastEthernet0/24", "shutdown"),
  },
  { name: "router port shut", code: "D05", plant: ({ port }) => [`interface ${port}`, "shutdown"] },
  {
    name: "err-disabled by port security",
    code: "D30",
    plant: (site) =>
      atHub(
        site,
        "interface FastEthernet0/1",
        "switchport mode access",
        "switchport port-security",
        "switchport port-security mac-address 0000.0c11.1111",
      ),
  },
  {
    name: "port security protects",
    code: "D31",
    plant: (site) =>
      atHub(
        site,
        "interface FastEthernet0/1",
        "switchport mode access",
        "switchport port-security",
        "switchport port-security violation protect",
        "switchport port-security mac-address 0000.0c11.1111",
      ),
  },
  { name: "voice VLAN gone", code: "D32", labs: ["stick"], plant: (site) => atHub(site, "no vlan 10") },
  {
    name: "phone's port in another VLAN",
    code: "D36",
    labs: ["course", "sites"],
    plant: (site) =>
      atHub(
        site,
        "vlan 99",
        "exit",
        "interface FastEthernet0/1",
        "switchport mode access",
        "switchport access vlan 99",
      ),
  },
  {
    name: "uplink in another VLAN",
    code: "D36",
    labs: ["course", "sites"],
    plant: (site) =>
      atHub(
        site,
        "vlan 99",
        "exit",
        "interface FastEthernet0/24",
        "switchport mode access",
        "switchport access vlan 99",
      ),
  },
  {
    name: "no voice VLAN",
    code: "D34",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/1", "no switchport voice vlan"),
  },
  {
    name: "wrong voice VLAN",
    code: "D35",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/1", "switchport voice vlan 20"),
  },
  {
    name: "voice VLAN that does not exist",
    code: "D35",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/1", "switchport voice vlan 30"),
  },
  { name: "CDP off", code: "D37", labs: ["stick"], plant: (site) => atHub(site, "no cdp run") },
  {
    name: "CDP off at a port",
    code: "D37",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/1", "no cdp enable"),
  },
  {
    name: "trunk is an access port",
    code: "D38",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/24", "switchport mode access"),
  },
  {
    name: "trunk between switches is an access port",
    code: "D38",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface GigabitEthernet0/1", "switchport mode access"),
  },
  {
    name: "VLAN not allowed",
    code: "D39",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/24", "switchport trunk allowed vlan 1,20"),
  },
  {
    name: "VLAN not allowed between switches",
    code: "D39",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface GigabitEthernet0/1", "switchport trunk allowed vlan remove 10"),
  },
  {
    name: "native VLAN is the voice VLAN",
    code: "D40",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface FastEthernet0/24", "switchport trunk native vlan 10"),
  },
  {
    name: "native VLAN differs between switches",
    code: "D40",
    labs: ["stick"],
    plant: (site) => atHub(site, "interface GigabitEthernet0/1", "switchport trunk native vlan 10"),
  },
  {
    name: "dot1Q of another VLAN",
    code: "D41",
    labs: ["stick"],
    plant: ({ voice }) => [
      `interface ${voice}`,
      "encapsulation dot1Q 11",
      "ip address 192.168.10.1 255.255.255.0",
    ],
  },
  { name: "no address", code: "D42", plant: ({ voice }) => [`interface ${voice}`, "no ip address"] },
  {
    name: "address of another network",
    code: "D43",
    plant: ({ voice }) => [`interface ${voice}`, "ip address 172.16.99.1 255.255.255.0"],
  },
  { name: "no service dhcp", code: "D50", plant: () => ["no service dhcp"], not: "packet-tracer" },
  { name: "no pool", code: "D06", plant: ({ pool: name }) => [`no ip dhcp pool ${name}`] },
  {
    name: "pool of another network",
    code: "D51",
    plant: (site) => [pool(site), "network 192.168.77.0 255.255.255.0"],
  },
  {
    name: "all addresses excluded",
    code: "D52",
    plant: ({ net }) => [`ip dhcp excluded-address ${net}.1 ${net}.254`],
  },
  {
    name: "pool too small",
    code: "D53",
    plant: (site) => [pool(site), `network ${site.net}.0 255.255.255.252`],
  },
  { name: "no option 150", code: "D07", plant: (site) => [pool(site), "no option 150"] },
  {
    name: "option 150 of another host",
    code: "D08",
    plant: (site) => [pool(site), `option 150 ip ${site.net}.99`],
  },
  { name: "no source-address", code: "D10", plant: () => ["telephony-service", "no ip source-address"] },
  {
    name: "source-address of nobody",
    code: "D11",
    plant: ({ net }) => ["telephony-service", `ip source-address ${net}.200 port 2000`],
  },
  { name: "no telephony-service", code: "D12", plant: () => ["no telephony-service"] },
  {
    name: "max-ephones too low",
    code: "D13",
    plant: () => ["no ephone 2", "telephony-service", "max-ephones 1"],
  },
  {
    name: "unknown phone refused",
    code: "D14",
    plant: () => ["no ephone 2", "telephony-service", "no auto-reg-ephone"],
    not: "packet-tracer",
  },
  {
    name: "MAC mistyped",
    code: "D15",
    plant: ({ macs: [, mac = ""] }) => ["ephone 2", `mac-address ${mac.slice(0, -2)}fe`],
  },
  {
    name: "no button",
    code: "D16",
    plant: () => [
      "telephony-service",
      "no auto assign 1 to 4",
      "no auto assign 1 to 2",
      "exit",
      "ephone 1",
      "no button 1:1",
    ],
  },
  { name: "no number", code: "D17", plant: () => ["ephone-dn 1", "no number"] },
  { name: "numbers used up", code: "D18", plant: () => ["no ephone-dn 2"] },
  {
    name: "auto assign past max-dn",
    code: "D19",
    plant: () => [
      "no ephone-dn 2",
      "no ephone-dn 3",
      "no ephone-dn 4",
      "telephony-service",
      "max-dn 1",
      "auto assign 1 to 9",
    ],
  },
  { name: "one number twice", code: "D20", plant: () => ["ephone-dn 2", "number 101"] },
  {
    name: "phone older than its button",
    code: "D21",
    late: true,
    plant: () => [
      "telephony-service",
      "max-dn 9",
      "ephone-dn 9",
      "number 199",
      "ephone 1",
      "no button 1:1",
      "button 1:9",
    ],
  },
  {
    name: "lease older than option 150",
    code: "D09",
    late: true,
    plant: (site) => [
      pool(site),
      "no option 150",
      "@PHONE1 cable out",
      "@PHONE2 cable out",
      "@PHONE1 cable in",
      "@PHONE2 cable in",
      "@ wait 150",
      pool(site),
      `option 150 ip ${site.net}.1`,
    ],
  },
  { name: "access list drops TFTP", code: "D60", plant: dropping("udp any any eq 69") },
  { name: "access list drops SCCP", code: "D60", plant: dropping("tcp any any eq 2000") },
  { name: "access list drops DHCP", code: "D60", plant: dropping("udp any any eq 67") },
  {
    name: "access list forgets the phones",
    code: "D60",
    plant: ({ voice }) => [
      "ip access-list extended GUARD",
      "permit icmp any any",
      `interface ${voice}`,
      "ip access-group GUARD in",
    ],
  },
  {
    name: "no dial-peer",
    code: "D70",
    labs: ["sites"],
    plant: () => ["no dial-peer voice 2 voip", "no dial-peer voice 2"],
  },
  {
    name: "dial-peer without pattern",
    code: "D71",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "no destination-pattern"],
  },
  {
    name: "dial-peer for other numbers",
    code: "D71",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "destination-pattern 7..."],
  },
  {
    name: "dial-peer without target",
    code: "D72",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "no session target"],
  },
  {
    name: "dial-peer to a wrong address",
    code: "D73",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "session target ipv4:10.0.0.9"],
  },
  {
    name: "dial-peer shut",
    code: "D74",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "shutdown"],
    not: "packet-tracer",
  },
  {
    name: "no route to the other site's phones",
    code: "D75",
    labs: ["sites"],
    plant: () => ["no ip route 192.168.2.0 255.255.255.0 10.0.0.2"],
  },
  {
    name: "route to nobody",
    code: "D78",
    labs: ["sites"],
    plant: () => [
      "no ip route 192.168.2.0 255.255.255.0 10.0.0.2",
      "ip route 192.168.2.0 255.255.255.0 192.168.1.77",
    ],
  },
  {
    name: "leased line shut",
    code: "D79",
    labs: ["sites"],
    plant: () => ["interface Serial0/0/0", "shutdown"],
  },
  {
    name: "codec of one side",
    code: "D76",
    labs: ["sites"],
    plant: () => ["dial-peer voice 2 voip", "codec g711ulaw"],
    not: "packet-tracer",
  },
  {
    name: "dial-peer for an own number",
    code: "D77",
    rare: true,
    labs: ["sites"],
    plant: () => ["dial-peer voice 9 voip", "destination-pattern 102", "session target ipv4:10.0.0.2"],
  },
  {
    name: "class of restriction that nobody defined",
    code: "D80",
    plant: () => [
      "dial-peer cor custom",
      "name local",
      "dial-peer cor list LINES",
      "member local",
      "ephone-dn 2",
      "corlist outgoing LINES",
      "ephone-dn 1",
      "corlist incoming LINE",
    ],
    not: "packet-tracer",
  },
  {
    name: "access list drops H.323",
    code: "D60",
    labs: ["sites"],
    plant: () => [
      "access-list 102 deny tcp any any eq 1720",
      "access-list 102 deny tcp any eq 1720 any",
      "access-list 102 permit ip any any",
      "interface Serial0/0/0",
      "ip access-group 102 in",
    ],
  },
  {
    name: "access list drops the voice",
    code: "D60",
    labs: ["sites"],
    plant: () => [
      "access-list 103 deny udp any any range 16384 32767",
      "access-list 103 permit ip any any",
      "interface Serial0/0/0",
      "ip access-group 103 in",
    ],
  },
  {
    name: "voice VLAN suspended",
    code: "D33",
    labs: ["stick"],
    plant: (site) => atHub(site, "vlan 10", "state suspend", "exit"),
  },
  {
    name: "no relay to the other site's pool",
    code: "D55",
    labs: ["sites"],
    plant: ({ pool: name, net }) => [
      `no ip dhcp pool ${name}`,
      "@LYON configure terminal",
      "@LYON ip dhcp pool PARIS",
      `@LYON network ${net}.0 255.255.255.0`,
      `@LYON default-router ${net}.1`,
      `@LYON option 150 ip ${net}.1`,
      "@LYON end",
    ],
  },
  {
    name: "relay to nobody",
    code: "D56",
    labs: ["sites"],
    plant: ({ pool: name, net, voice }) => [
      `no ip dhcp pool ${name}`,
      "@LYON configure terminal",
      "@LYON ip dhcp pool PARIS",
      `@LYON network ${net}.0 255.255.255.0`,
      `@LYON default-router ${net}.1`,
      `@LYON option 150 ip ${net}.1`,
      "@LYON end",
      `interface ${voice}`,
      "ip helper-address 10.0.0.9",
    ],
  },
  {
    name: "default-router of nobody",
    code: "D57",
    labs: ["sites"],
    plant: (site) => [
      pool(site),
      "no option 150",
      "option 150 ip 10.0.0.1",
      `no default-router ${site.net}.1`,
      `default-router ${site.net}.77`,
    ],
  },
  {
    name: "softphone's address by hand",
    code: "D45",
    labs: ["course"],
    plant: () => ["@PC1 ipconfig 192.168.150.77 255.255.255.0 192.168.150.1"],
  },
  {
    name: "SIP registrar off",
    code: "D61",
    labs: ["sip"],
    plant: () => ["voice service voip", "sip", "no registrar server"],
  },
  {
    name: "mode of SIP phones not set",
    code: "D62",
    labs: ["sip"],
    plant: () => ["voice register global", "no mode cme"],
  },
  {
    name: "no source-address for SIP phones",
    code: "D63",
    labs: ["sip"],
    plant: () => ["voice register global", "no source-address"],
  },
  {
    name: "no profile of SIP phones",
    code: "D64",
    labs: ["sip"],
    plant: () => ["voice register global", "no create profile"],
  },
  {
    name: "pool without its phone",
    code: "D65",
    labs: ["sip"],
    plant: () => ["no voice register pool 1"],
  },
  {
    name: "pool for another address",
    code: "D66",
    labs: ["sip"],
    plant: () => ["voice register pool 1", "id mac 0012.7f10.0299"],
  },
  {
    name: "pool without a type",
    code: "D67",
    labs: ["sip"],
    plant: () => ["voice register pool 1", "no type"],
  },
  {
    name: "pool of a type with other files",
    code: "D67",
    labs: ["sip"],
    plant: () => ["voice register pool 1", "type 7961"],
  },
  {
    name: "pool without a number",
    code: "D68",
    labs: ["sip"],
    plant: () => ["voice register pool 1", "no number 1"],
  },
  {
    name: "line of a SIP phone without a number",
    code: "D68",
    labs: ["sip"],
    plant: () => ["voice register dn 1", "no number"],
  },
  {
    name: "max-pool too low",
    code: "D69",
    labs: ["sip"],
    plant: () => ["voice register global", "no max-pool"],
  },
  {
    name: "max-dn of SIP phones too low",
    code: "D69",
    labs: ["sip"],
    plant: () => ["voice register global", "no max-dn"],
  },
  {
    name: "pool without a password",
    code: "D47",
    labs: ["sip"],
    plant: () => ["voice register pool 1", "no username"],
  },
  {
    name: "SIP calls not allowed",
    code: "D82",
    labs: ["sip"],
    plant: () => ["voice service voip", "no allow-connections sip to sip"],
  },
  {
    name: "source-address of SIP phones elsewhere",
    code: "D63",
    labs: ["sip"],
    plant: ({ net }) => ["voice register global", `source-address ${net}.99 port 5060`],
  },
];

/** An access list at the voice interface that denies some packets and nothing else. */
function dropping(packets: string): PlantedFault["plant"] {
  return ({ voice }) => [
    `access-list 101 deny ${packets}`,
    "access-list 101 permit ip any any",
    `interface ${voice}`,
    "ip access-group 101 in",
  ];
}
