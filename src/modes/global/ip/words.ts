import { configWords } from "../../words.js";

/** Words with which many commands of interfaces, addresses and routing begin. */
export const ipWords = {
  ...configWords,
  "access-list": "Add an access list entry",
  dhcp: "Configure DHCP server and relay parameters",
  domain: "IP DNS Resolver",
  ftp: "FTP configuration commands",
  http: "HTTP server configuration",
  inside: "Inside address translation",
  interface: "Select an interface to configure",
  local: "Specify local options",
  nat: "NAT configuration commands",
  outside: "Outside address translation",
  source: "Source address translation",
  ssh: "Configure ssh options",
  tcp: "Global TCP parameters",
  tftp: "tftp configuration commands",
  vrf: "Configure an IP VPN Routing/Forwarding instance",
} as const;
