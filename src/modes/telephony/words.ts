/** Words with which many commands of telephony-service begin. */
export const telephonyWords = {
  "after-hours": "Define after-hours patterns, date, etc",
  "call-forward": "Configure parameters for call forwarding",
  "cnf-file": "Ephone CNF file config options",
  conference: "Configure conference type",
  "hunt-group": "Configure hunt-group",
  ip: "Define IP address and port for Telephony-Service/Fallback",
  mwi: "Define IP address and port for MWI Server",
  "night-service": "Define night-service bell",
  sdspfarm: "Config SCCP DSP farm units and transcoding sessions",
  service: "Service configuration in Ephone",
  srst: "SRST configuration",
  timeouts: "Define timeout value for IP phone",
  web: "Define username for admin user",
} as const;
