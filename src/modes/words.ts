/** Help of the words that many commands of one mode begin with. */
export const configWords = {
  ip: "Global IP configuration subcommands",
  ipv6: "Global IPv6 configuration commands",
  service: "Modify use of network based services",
  voice: "Global voice configuration commands",
} as const;

export const execWords = {
  show: "Show running system information",
  ip: "IP information",
  clear: "Reset functions",
  debug: "Debugging functions (see also 'undebug')",
  terminal: "Set terminal line parameters",
  ephone: "Show all ephone status",
  "ephone-dn": "Show ephone-dn status",
  "ephone-hunt": "Show ephone-hunt status",
  "telephony-service": "Show telephony-service parameters",
} as const;

/** Words of the modes of a terminal line. */
export const lineWords = {
  transport: "Define transport protocols for line",
} as const;
