/** Words with which many commands of an ephone-dn begin. */
export const ephoneDnWords = {
  "call-forward": "Define E.164 telephone number for call forwarding",
  "call-waiting": "Config call-waiting option",
  "caller-id": "Configure port caller id parameters",
  cti: "Computer telephony integration",
  huntstop: "Stop hunting on Dial-Peers",
  mwi: "set message waiting indicator options (mwi)",
  snr: "Single number reach",
} as const;
