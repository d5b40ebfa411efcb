/** Whether a line begins like a command that real IOS has, though this router may lack it. */
export function beginsIosCommand(text: string): boolean {
  const [first = ""] = text.trim().toLowerCase().split(/\s+/);
  return first.length > 2 && WORDS.some((word) => word.startsWith(first) || first.startsWith(`${word}-`));
}

/** First words of commands of IOS 15.1 that are nobody's here: without them a gap would look like a slip. */
const WORDS = (
  "appletalk arap async-bootp atm autonomic avb beep bfd bgp bisync boomerang bridge bstun bulkstat buffers busy-message " +
  "call-history-mib cem cgmp chat-script class clns cns common-criteria connect cwmp decnet dialer-list dlsw " +
  "dnsix-dmdp downward-compatible-config dspu dxi eap eigrp eou ethernet eventlog fhrp flow frame-relay fras " +
  "glbp gprs gtp identity ima interworking ipc iphc-profile ipx isdn isis isrs key kerberos l2tp l2vpn lacp lane " +
  "lat ldap lldp lnm locaddr-priority macro map-class map-list media-proxy metadata mop mpls multilink " +
  "nat64 ncia netbios netconf nhrp nls object-group oer onep pad parser partition passthru pfr platform pppoe " +
  "priority-list protocol-tunnel ptp qllc queue-list radius-proxy ras regexp resume rif rlogin rmon rsrb rsh " +
  "rudpv1 saa sap sasl scheduler scripting sdlc sdllc service-insertion sgbp sgcp smrp sna sntp source-bridge " +
  "spd stun subscriber subscriber-policy tag-switching tarp template test threshold tn3270 track tunnel ubr " +
  "udld utilization vc-group vines virtual-profile virtual-template vpdn vpn vty-async waas webvpn wism wlccp " +
  "wsma x25 x29 xconnect xdr xns xot zone"
).split(" ");
