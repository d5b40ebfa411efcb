/** What the law of state was once broken by, as short as it breaks it: the platform, and what was typed there. */
export const found: readonly (readonly [platform: string, ...lines: string[]])[] = [
  ["c2911-15.2", "no line vty 15"],
  ["c2911-15.2", "no line vty 1114 0"],
  [
    "packet-tracer-2911",
    "interface range fa0/1 - 2, gi0/1",
    "ip address 192.168.10.1 255.255.255.0 secondary",
  ],
  ["packet-tracer-2911", "interface range fa0/1/0 - 3", "switchport trunk native vlan 1"],
  [
    "packet-tracer-2911",
    "interface fa0/0",
    "ip address dhcp",
    "ip address 192.168.10.1 255.255.255.0 secondary",
  ],
  ["packet-tracer-2911", "router ospf 1 vrf alpha", "no log-adjacency-changes detail"],
  ["c2911-15.2", "telephony-service", "overlap-signal", "group 1 vrf alpha"],
  ["c2911-15.2", "telephony-service", "group 1", "exit", "group 5 vrf alpha"],
  ["c2911-15.2", "telephony-service", "group 1", "exit", "ip source-address 192.168.10.1 port 2000"],
  ["c2911-15.2", "telephony-service", "url services http://a/b Menu", "cnf-file location flash:", "group 5"],
  ["c2811-15.1", "voice-card alpha", "exit", "dspfarm"],
  ["c2811-15.1", "no gatekeeper", "gatekeeper"],
  ["c2811-15.1", "aaa new-model", "no aaa session-id unique"],
  ["c2960-15.0", "interface fa0/0", "auto qos voip cisco-phone", "mls qos trust"],
  ["c2960-15.0", "interface fa0/0", "auto qos voip trust", "srr-queue bandwidth share 1 1 1 1"],
];
