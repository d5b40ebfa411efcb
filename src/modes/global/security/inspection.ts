import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { configWords } from "../../words.js";

/** The older firewall, which watches what is said and lets answers in (IOS Security command reference, `ip inspect`). Kept and shown. */
const { settings } = vocabulary<Router>()({
  ...configWords,
  count: "Number",
  inspect: "Context-based Access Control Engine",
  minutes: "Minutes",
  name: "Specify an inspection rule",
  rule: "Name of inspection defined",
  seconds: "Seconds",
});

const OPTIONS = {
  alert: "Turn on/off alert",
  "audit-trail": "Turn on/off audit trail",
  "router-traffic": "Enable inspection of sessions to/from the router",
  timeout: "Specify the inactivity timeout time",
  off: "Off",
  on: "On",
} as const;

export const inspectionRules = settings(
  { packetTracer: false, family: "router", group: "inspect" },
  {
    "ip inspect log drop-pkt": {
      usually: "off",
      help: { log: "Inspect packet logging", "drop-pkt": "Log packets that are dropped" },
    },
    "ip inspect alert-off": { usually: "off", help: { "alert-off": "Disable alert" } },
    "ip inspect audit-trail": {
      usually: "off",
      help: { "audit-trail": "Enable the logging of session information" },
    },
    "ip inspect dns-timeout seconds:<1-2147483>": {
      default: { seconds: 5 },
      help: { "dns-timeout": "Specify timeout for DNS" },
    },
    "ip inspect max-incomplete which:{high | low} count:<1-4294967295>": {
      key: ["which"],
      no: "ip inspect max-incomplete which:{high | low}",
      help: {
        "max-incomplete": "Specify maximum number of incomplete connections before clamping",
        high: "Where it begins",
        low: "Where it ends",
      },
    },
    "ip inspect one-minute which:{high | low} count:<1-4294967295>": {
      key: ["which"],
      no: "ip inspect one-minute which:{high | low}",
      help: {
        "one-minute": "Specify one-minute-sample watermarks for clamping",
        high: "Where it begins",
        low: "Where it ends",
      },
    },
    "ip inspect hashtable-size count:<1024-8192>": {
      no: "ip inspect hashtable-size",
      help: { "hashtable-size": "Specify size of hashtable" },
    },
    "ip inspect tcp idle-time seconds:<1-2147483>": {
      default: { seconds: 3600 },
      help: { tcp: "Config timeout values for tcp connections", "idle-time": "Without a word" },
    },
    "ip inspect tcp synwait-time seconds:<1-2147483>": {
      default: { seconds: 30 },
      help: {
        tcp: "Config timeout values for tcp connections",
        "synwait-time": "Until a session is established",
      },
    },
    "ip inspect tcp finwait-time seconds:<1-2147483>": {
      default: { seconds: 5 },
      help: { tcp: "Config timeout values for tcp connections", "finwait-time": "Behind its end" },
    },
    "ip inspect tcp max-incomplete host count:<1-4294967295> block-time minutes:<0-35791>": {
      no: "ip inspect tcp max-incomplete host",
      help: {
        tcp: "Config timeout values for tcp connections",
        "max-incomplete": "Incomplete connections",
        host: "To one host",
        "block-time": "How long it is closed",
      },
    },
    "ip inspect tcp reassembly queue length count:<0-1024>": {
      default: { count: 16 },
      no: "ip inspect tcp reassembly queue length",
      help: {
        tcp: "Config timeout values for tcp connections",
        reassembly: "Order of segments",
        queue: "Queue",
        length: "Its length",
      },
    },
    "ip inspect tcp reassembly timeout seconds:<1-3600>": {
      default: { seconds: 5 },
      no: "ip inspect tcp reassembly timeout",
      help: {
        tcp: "Config timeout values for tcp connections",
        reassembly: "Order of segments",
        timeout: "How long one waits",
      },
    },
    "ip inspect udp idle-time seconds:<1-2147483>": {
      default: { seconds: 30 },
      help: { udp: "Config timeout values for udp flows", "idle-time": "Without a word" },
    },
    "ip inspect name rule:WORD protocol:{cuseeme | dns | esmtp | ftp | h323 | http | https | icmp | imap | kerberos | ldap | netshow | ntp | pop3 | rcmd | realaudio | rpc | rtsp | sip | skinny | smtp | snmp | sqlnet | ssh | streamworks | syslog | tcp | telnet | tftp | udp | user-10 | vdolive} [{alert alert:{off | on} | audit-trail audit:{off | on} | router-traffic | timeout seconds:<5-43200> | java-list list:WORD | urlfilter | program-number program:<1-4294967295> | max-data bytes:<1-4294967295>}+]":
      {
        key: ["rule", "protocol", "program"],
        printOrder: "entered",
        no: "ip inspect name rule:WORD [protocol:WORD]",
        help: {
          ...OPTIONS,
          cuseeme: "CUSeeMe Protocol",
          dns: "Domain Name Server",
          esmtp: "Extended SMTP",
          ftp: "File Transfer Protocol",
          h323: "H.323 Protocol (e.g, MS NetMeeting, Intel Video Phone)",
          http: "HTTP Protocol",
          https: "Secure Hypertext Transfer Protocol",
          icmp: "ICMP Protocol",
          imap: "IMAP Protocol",
          kerberos: "Kerberos",
          ldap: "Lightweight Directory Access Protocol",
          netshow: "Microsoft NetShow Protocol",
          ntp: "Network Time Protocol",
          pop3: "POP3 Protocol",
          rcmd: "R commands (r-exec, r-login, r-sh)",
          realaudio: "Real Audio Protocol",
          rpc: "Remote Prodedure Call Protocol",
          rtsp: "Real Time Streaming Protocol",
          sip: "SIP Protocol",
          skinny: "Skinny Client Control Protocol",
          smtp: "Simple Mail Transfer Protocol",
          snmp: "Simple Network Management Protocol",
          sqlnet: "SQL Net Protocol",
          ssh: "SSH Remote Login Protocol",
          streamworks: "StreamWorks Protocol",
          syslog: "SysLog Service",
          tcp: "Transmission Control Protocol",
          telnet: "Telnet",
          tftp: "TFTP Protocol",
          udp: "User Datagram Protocol",
          "user-10": "User defined",
          vdolive: "VDOLive Protocol",
          "java-list": "Specify a standard access-list to apply the Java blocking",
          list: "Access list",
          urlfilter: "Filter by URL",
          "program-number": "Of RPC",
          program: "Program number",
          "max-data": "Most bytes of a message",
          bytes: "Bytes",
        },
      },
    "ip inspect name rule:WORD appfw policy:WORD": {
      key: ["rule", "policy"],
      help: { appfw: "Application firewall", policy: "Its policy" },
    },
    "ip inspect name rule:WORD fragment maximum count:<50-10000> [timeout seconds:<1-1000>]": {
      key: ["rule"],
      no: "ip inspect name rule:WORD fragment",
      help: {
        fragment: "IP fragment inspection",
        maximum: "Fragments that wait",
        timeout: "How long one waits",
      },
    },
  },
);
