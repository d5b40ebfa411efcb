// The shows as a parser of network automation reads them: the templates in templates/ are as strict as those of
// such collections, so a line that they do not know is an error. Needs Debian's python3-textfsm.
import { beforeAll, describe, expect, test } from "vitest";
import { platformNamed } from "../../src/platform/platforms.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { parseShows, PYTHON, type Row } from "./parser.js";

if (PYTHON === undefined) console.warn("textfsm.test.ts is skipped: apt-get install python3-textfsm");

const CONFIGURATION = `service timestamps log datetime msec
hostname CME
interface Loopback0
 ip address 10.255.0.1 255.255.255.255
interface FastEthernet0/0
 description LAN of the phones
 ip address 192.168.10.1 255.255.255.0
 standby 1 ip 192.168.10.254
 standby 1 priority 110
 standby 1 preempt
interface FastEthernet0/1
 no ip address
 shutdown
ip dhcp pool ANNA
 host 192.168.10.20 255.255.255.0
 client-identifier 0100.1122.3344.55
ip route 0.0.0.0 0.0.0.0 192.168.10.2
ip route 172.16.0.0 255.255.0.0 192.168.10.3 5
ip route 172.16.0.0 255.255.0.0 192.168.10.4 5
access-list 10 permit 192.168.10.0 0.0.0.255
access-list 110 deny tcp any any eq telnet
access-list 110 permit ip any any
dial-peer voice 2 voip
 destination-pattern 2...
 session target ipv4:10.0.0.2
dial-peer voice 9 pots
 destination-pattern 9T
 port 0/0/0
telephony-service
 max-ephones 4
 max-dn 4
 ip source-address 192.168.10.1 port 2000
ephone-dn  1
 number 1001
ephone-dn  2
 number 1002
ephone  1
 mac-address 0011.2233.4455
 type 7960
 button  1:1 2:2
ephone  2
 mac-address 0011.2233.4466
alias exec sib show ip interface brief
line con 0
line vty 0 4
ntp server 10.0.0.5
end
`;

/** What is typed before the shows, so that the log holds something. */
const TYPED = ["configure terminal", "interface FastEthernet0/1", "no shutdown", "shutdown", "end"];

/** A show, and what of the parsed rows must be so. */
interface Case {
  readonly command: string;
  readonly rows: readonly Row[];
}

const CASES: readonly Case[] = [
  {
    command: "show ip interface brief",
    rows: [
      { INTERFACE: "FastEthernet0/0", IP_ADDRESS: "192.168.10.1", STATUS: "up", PROTO: "up" },
      {
        INTERFACE: "FastEthernet0/1",
        IP_ADDRESS: "unassigned",
        STATUS: "administratively down",
        PROTO: "down",
      },
      { INTERFACE: "Loopback0", IP_ADDRESS: "10.255.0.1", STATUS: "up", PROTO: "up" },
    ],
  },
  {
    command: "show interfaces description",
    rows: [
      { PORT: "Fa0/0", STATUS: "up", PROTOCOL: "up", DESCRIPTION: "LAN of the phones" },
      { PORT: "Fa0/1", STATUS: "admin down", PROTOCOL: "down", DESCRIPTION: "" },
      { PORT: "Lo0", STATUS: "up", PROTOCOL: "up" },
    ],
  },
  {
    command: "show interfaces",
    rows: [
      {
        INTERFACE: "FastEthernet0/0",
        DESCRIPTION: "LAN of the phones",
        IP_ADDRESS: "192.168.10.1",
        PREFIX_LENGTH: "24",
        MTU: "1500",
        BANDWIDTH: "100000 Kbit",
        ENCAPSULATION: "ARPA",
        DUPLEX: "Full",
        SPEED: "100Mb/s",
        QUEUE_STRATEGY: "fifo",
        CRC: "0",
      },
      {
        INTERFACE: "FastEthernet0/1",
        LINK_STATUS: "administratively down",
        DUPLEX: "Auto",
        SPEED: "Auto Speed",
      },
      { INTERFACE: "Loopback0", HARDWARE_TYPE: "Loopback", PREFIX_LENGTH: "32" },
    ],
  },
  {
    command: "show ip interface",
    rows: [
      {
        INTERFACE: "FastEthernet0/0",
        LINK_STATUS: "up",
        IP_ADDRESS: "192.168.10.1",
        PREFIX_LENGTH: "24",
        MTU: "1500",
        INBOUND_ACL: "not set",
        NAT: "disabled",
      },
      { INTERFACE: "FastEthernet0/1", LINK_STATUS: "administratively down", IP_ADDRESS: "" },
      { INTERFACE: "Loopback0", IP_ADDRESS: "10.255.0.1", PREFIX_LENGTH: "32" },
    ],
  },
  {
    command: "show ephone summary",
    rows: [
      {
        TAG: "1",
        MAC: "0011.2233.4455",
        STATE: "UNREGISTERED",
        PHONE_TYPE: "Telecaster 7960",
        LINES: "1:1 2:2",
      },
      { TAG: "2", STATE: "UNREGISTERED", PHONE_TYPE: "Unknown 0", LINES: "" },
    ],
  },
  {
    command: "show ephone-dn summary",
    rows: [
      { PORT: "50/0/1", STATE: "DOWN", VPM: "EFXS_ONHOOK" },
      { PORT: "50/0/2", STATE: "DOWN", VPM: "EFXS_ONHOOK" },
    ],
  },
  {
    command: "show version",
    rows: [
      {
        HOSTNAME: "CME",
        VERSION: "15.1(4)M12a",
        HARDWARE: "2811",
        SERIAL: "FTX1147A0CM",
        CONFIG_REGISTER: "0x2102",
      },
    ],
  },
  {
    command: "show ip route",
    rows: [
      {
        PROTOCOL: "S",
        TYPE: "*",
        NETWORK: "0.0.0.0",
        PREFIX_LENGTH: "0",
        DISTANCE: "1",
        NEXTHOP_IP: "192.168.10.2",
      },
      { PROTOCOL: "C", NETWORK: "10.255.0.1", PREFIX_LENGTH: "32", NEXTHOP_IF: "Loopback0" },
      { PROTOCOL: "S", NETWORK: "172.16.0.0", DISTANCE: "5", NEXTHOP_IP: "192.168.10.3" },
      { PROTOCOL: "S", NETWORK: "172.16.0.0", DISTANCE: "5", NEXTHOP_IP: "192.168.10.4" },
      { PROTOCOL: "C", NETWORK: "192.168.10.0", PREFIX_LENGTH: "24", NEXTHOP_IF: "FastEthernet0/0" },
      { PROTOCOL: "L", NETWORK: "192.168.10.1", PREFIX_LENGTH: "32", NEXTHOP_IF: "FastEthernet0/0" },
    ],
  },
  {
    command: "show ip arp",
    rows: [{ IP_ADDRESS: "192.168.10.1", AGE: "-", TYPE: "ARPA", INTERFACE: "FastEthernet0/0" }],
  },
  {
    command: "show access-lists",
    rows: [
      { NAME: "10", KIND: "Standard", SEQUENCE: "10", ACTION: "permit" },
      { NAME: "110", KIND: "Extended", SEQUENCE: "10", ACTION: "deny", RULE: "tcp any any eq telnet" },
      { NAME: "110", KIND: "Extended", SEQUENCE: "20", ACTION: "permit", RULE: "ip any any" },
    ],
  },
  { command: "show inventory", rows: [{ NAME: "2811 chassis", PID: "CISCO2811", SN: "FTX1147A0CM" }] },
  {
    command: "show dial-peer voice summary",
    rows: [
      { TAG: "2", TYPE: "voip", OPER: "up", PATTERN: "2...", TARGET: "ipv4:10.0.0.2", PREFERENCE: "0" },
      { TAG: "9", TYPE: "pots", OPER: "up", PATTERN: "9T", STAT: "up", PORT: "0/0/0" },
      { TAG: "20001", TYPE: "pots", PATTERN: "1001$", PORT: "50/0/1" },
      { TAG: "20002", TYPE: "pots", PATTERN: "1002$", PORT: "50/0/2" },
    ],
  },
  {
    command: "show ephone",
    rows: [
      {
        TAG: "1",
        MAC: "0011.2233.4455",
        STATE: "UNREGISTERED",
        BUTTONS: ["1", "2"],
        NUMBERS: ["1001", "1002"],
      },
      { TAG: "2", MAC: "0011.2233.4466", STATE: "UNREGISTERED", BUTTONS: [], NUMBERS: [] },
    ],
  },
  {
    command: "show ip dhcp binding",
    rows: [
      {
        IP_ADDRESS: "192.168.10.20",
        CLIENT_ID: "0100.1122.3344.55",
        LEASE_EXPIRATION: "Infinite",
        TYPE: "Manual",
      },
    ],
  },
  {
    command: "show logging",
    rows: [
      { MONTH: "Mar", DAY: "1", FACILITY: "LINK", SEVERITY: "3", MNEMONIC: "UPDOWN" },
      { FACILITY: "LINEPROTO", SEVERITY: "5", MNEMONIC: "UPDOWN" },
      { FACILITY: "LINK", SEVERITY: "5", MNEMONIC: "CHANGED" },
      { FACILITY: "LINEPROTO", SEVERITY: "5", MNEMONIC: "UPDOWN" },
      { FACILITY: "SYS", SEVERITY: "5", MNEMONIC: "CONFIG_I", MESSAGE: "Configured from console by console" },
    ],
  },
  {
    command: "show standby brief",
    rows: [
      { INTERFACE: "Fa0/0", GROUP: "1", PRIORITY: "110", PREEMPT: "P", STATE: "Active", ACTIVE: "local" },
    ],
  },
  {
    command: "show ntp associations",
    rows: [{ ADDRESS: "10.0.0.5", REF_CLOCK: ".INIT.", STRATUM: "16", REACH: "0" }],
  },
];

/** Shows whose rows are too many to list: one of them is looked for. */
const HOLDING: readonly { readonly command: string; readonly row: Row }[] = [
  { command: "show aliases", row: { MODE: "Exec", ALIAS: "sib", COMMAND: "show ip interface brief" } },
  { command: "show processes cpu", row: { CPU_5_SEC: "0", RUNTIME: "0", PROCESS: "DHCPD Receive" } },
];

const COMMANDS = [...CASES, ...HOLDING].map(({ command }) => command);

describe.skipIf(PYTHON === undefined)("with python3-textfsm", () => {
  let parsed: Readonly<Record<string, readonly Row[]>>;

  beforeAll(() => {
    const platform = platformNamed("c2811-15.1");
    if (!platform) throw new Error("nothing to test with");
    const host = new RouterHost({ platform, configuration: CONFIGURATION });
    const session = new Session(host, { privileged: true });
    for (const line of TYPED) session.enter(line);
    parsed = parseShows(COMMANDS.map((command) => ({ command, text: session.enter(command).text })));
  });

  test.each(CASES)("$command", ({ command, rows }) => {
    expect(parsed[command]).toMatchObject(rows);
  });

  test.each(HOLDING)("$command", ({ command, row }) => {
    expect(parsed[command]).toContainEqual(expect.objectContaining(row));
  });
});
