/** Whether a line begins, its words spelt out, like a command that real IOS has, though this router lacks it: then it is no slip. */
export function beginsIosCommand(text: string): boolean {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:no|do) +/, "")
    .split(/\s+/);
  return COMMANDS.some((command) => command.split(" ").every((word, at) => word === typed[at]));
}

/** How commands of IOS 15.1 begin that are nobody's here: without them a gap would look like a slip. */
const COMMANDS: readonly string[] = [
  ...behind("show", [
    "aaa buffers bootvar bridge call clns compress context controllers credentials dialer diag dspfarm ephone-hunt",
    "event fabric frame-relay gatekeeper h323 idb ipv6 isdn key kron l2tp lldp mgcp monitor mpls",
    "netbios object-group parser pas policy-map ppp proxy queueing radius region rmon rtpspi rtr scp sdlc",
    "smrp sntp stacks standby tacacs tcp template tdm track traffic-shape tunnel udp vpdn vrf vrrp vtp x25 x29 zone",
  ]),
  ...behind("show ip", [
    "accounting admission aliases as-path-access-list bgp cache casa cef community-list ddns dfp dns drp dvmrp",
    "explicit-paths extcommunity-list flow http igmp inspect ips irdp mcache mroute mtag multicast nbar nhrp",
    "pim policy prefix-list redirects rip rsvp rtp sctp slb sla sockets static tcp traffic trigger-authentication",
    "urlfilter verify virtual-reassembly vrf wccp",
  ]),
  ...behind("show ip ospf", ["border-routers database flood-list statistics virtual-links"]),
  ...behind("debug", [
    "aaa adjacency arp atm callback ccsip cdp chat condition confmodem cot crypto ctl dhcp dialer dspfarm eigrp ethernet",
    "fax frame-relay h225 h245 hpi interface ipv6 isdn mgcp modem ntp packet ppp radius rtpspi sccp snmp standby",
    "tacacs tcp telnet tftp track udp vlan voip vpm vtsp x25",
  ]),
  ...behind("debug ip", [
    "bgp cef eigrp error ftp http igmp inspect multicast nat nhrp ospf packet pim policy routing",
  ]),
  ...behind("clear", [
    "aaa buffers cdp counters crypto dialer frame-relay interface ipv6 isdn mac ntp snmp standby tcp vpdn",
  ]),
  ...behind("clear ip", [
    "accounting bgp cache cef eigrp flow igmp inspect mroute nat ospf prefix-list rip route rtp",
  ]),
  ...behind("ip", [
    "accounting-list accounting-threshold admission bgp-community bootp casa cache ddns dns drp explicit-path",
    "extcommunity-list flow-cache flow-capture flow-top-talkers gdp identd igmp inspect ips irdp kerberos",
    "mroute msdp multicast nbar nhrp ospf pgm pim policy-list port-map prefix-list radius rarp-server rcmd reflexive-list",
    "rsvp sap scp sdr security sla slb spd tacacs telnet traffic-export trigger-authentication urlfilter vrf wccp",
  ]),
  ...words([
    "absolute-timeout appletalk arap async atm autonomic bfd boomerang bridge bstun bulkstat cem cgmp chat-script",
    "class clns connect decnet delete dialer-list distribute-list dlsw dspu dxi eap eou ethernet event fair-queue flow",
    "format frame-relay fras fsck glbp identity interworking ipc ipv6 ipx isis iua key l2tp lane lat ldap lldp lnm macro",
    "map-class map-list max-metric mkdir monitor more mop mpls multilink ncia netbios netconf nls object-group",
    "pad parser pppoe ppp priority-list ptp pwd queue-list regexp rename resume rif rlogin rmdir rmon route-map rsrb",
    "sap sdlc setup sgbp slip smrp sna sntp source-bridge squeeze stun subscriber summary-address systat",
    "tag-switching tarp test threshold timers track tn3270 tunnel tx-ring-limit udp-port undelete utilization verify",
    "vines virtual-profile virtual-template vpdn vpn wlccp wsma x25 x3 x29 xns xremote zone",
  ]),
];

function behind(beginning: string, rows: readonly string[]): readonly string[] {
  return words(rows).map((word) => `${beginning} ${word}`);
}

function words(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(" "));
}
