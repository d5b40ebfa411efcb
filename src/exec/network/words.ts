import { execWords } from "../../modes/words.js";

/** Words with which many shows of interfaces and addresses begin. */
export const networkWords = {
  ...execWords,
  cdp: "CDP information",
  dhcp: "Show items in the DHCP database",
  eigrp: "IP-EIGRP show commands",
  interface: "IP interface status and configuration",
  interfaces: "Interface status and configuration",
  nat: "IP NAT information",
  ospf: "OSPF information",
  route: "IP routing table",
} as const;
