import type { Line } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { lineWords } from "../words.js";

/** What else the terminal at the end of a line is told (IOS Terminal Services Command Reference). Kept and shown. */
const { settings } = vocabulary<Line>()({
  ...lineWords,
  bits: "Bits",
  character: "ASCII decimal equivalent of the character, or the character itself",
  level: "Enable level",
  list: "Use a list with this name, or default",
  minutes: "Minutes",
  number: "Number",
  seconds: "Seconds",
});

const REAL = { packetTracer: false } as const;

export const terminalOptions = settings(REAL, {
  "absolute-timeout minutes:<0-10000>": {
    default: { minutes: 0 },
    no: "absolute-timeout",
    help: { "absolute-timeout": "Set absolute timeout for line disconnection" },
  },
  "accounting {service:{connection | exec | resource} | commands level:<0-15>} list:WORD": {
    key: ["service", "level"],
    no: "accounting {service:{connection | exec | resource} | commands level:<0-15>} [list:WORD]",
    help: {
      accounting: "Accounting parameters",
      commands: "For exec (shell) commands",
      connection: "For connections",
      exec: "For starting an exec (shell)",
      resource: "For resources",
    },
  },
  "authorization {service:{arap | exec | reverse-access} | commands level:<0-15>} list:WORD": {
    key: ["service", "level"],
    no: "authorization {service:{arap | exec | reverse-access} | commands level:<0-15>} [list:WORD]",
    help: {
      authorization: "Authorization parameters",
      arap: "For Appletalk Remote Access Protocol",
      commands: "For exec (shell) commands",
      exec: "For starting an exec (shell)",
      "reverse-access": "For reverse access connections",
    },
  },
  "autocommand command:LINE": {
    no: "autocommand",
    help: { autocommand: "Automatically execute an EXEC command", command: "Command" },
  },
  autohangup: { usually: "off", help: { autohangup: "Automatically hangup when last connection closes" } },
  "autoselect what:{arap | during-login | ppp | slip | timeout}": {
    key: ["what"],
    help: {
      autoselect: "Set line to autoselect",
      arap: "Set line to allow ARAP autoselection",
      "during-login": "Do autoselect at the Username/Password prompt",
      ppp: "Set line to allow PPP autoselection",
      slip: "Set line to allow SLIP autoselection",
      timeout: "Set wait timeout for initial autoselect byte",
    },
  },
  "disconnect-character character:WORD": {
    no: "disconnect-character",
    help: { "disconnect-character": "Define the disconnect character" },
  },
  editing: { usually: "on", help: { editing: "Enable command line editing" } },
  "exec-character-bits bits:{7 | 8}": {
    default: { bits: "7" },
    no: "exec-character-bits",
    help: {
      "exec-character-bits": "Size of characters to the command exec",
      7: "7-bit characters",
      8: "8-bit characters",
    },
  },
  "full-help": { usually: "off", help: { "full-help": "Provide help to unprivileged user" } },
  international: { usually: "off", help: { international: "Enable international 8-bit character support" } },
  "ip netmask-format format:{bit-count | decimal | hexadecimal}": {
    no: "ip netmask-format",
    help: {
      ip: "IP options",
      "netmask-format": "Change display of netmasks",
      "bit-count": "Display netmask as number of significant bits",
      decimal: "Display netmask in dotted decimal",
      hexadecimal: "Display netmask in hexadecimal",
    },
  },
  "ipv6 access-class list:WORD direction:{in | out}": {
    key: ["direction"],
    no: "ipv6 access-class [list:WORD] direction:{in | out}",
    help: {
      ipv6: "IPv6 options",
      "access-class": "Filter connections based on an IPv6 access list",
      in: "Filter incoming connections",
      out: "Filter outgoing connections",
    },
  },
  lockable: { usually: "off", help: { lockable: "Allow users to lock a line" } },
  "media-type kind:{rj45 | usb}": {
    no: "media-type",
    help: { "media-type": "Console media type", rj45: "Use RJ45 connector", usb: "Use USB connector" },
  },
  monitor: { usually: "off", help: { monitor: "Copy debug output to the current terminal line" } },
  "modem kind:{callout | cts-required | host | dtr-active | enable | ri-is-cd}": {
    key: ["kind"],
    help: {
      modem: "Configure the Modem Control Lines",
      callout: "Configure line for reverse connections",
      "cts-required": "Usual mode of CTS",
      host: "Host mode",
      "dtr-active": "Leave DTR low unless line is active",
      enable: "Enable modem control",
      "ri-is-cd": "Treat RI as CD",
    },
  },
  "padding character:<0-127> count:<0-255>": {
    key: ["character"],
    no: "padding character:<0-127>",
    help: { padding: "Set padding for a specified output character", count: "Number of NULLs" },
  },
  "rxspeed bits:<0-4294967295>": { no: "rxspeed", help: { rxspeed: "Set the receive speed" } },
  "txspeed bits:<0-4294967295>": { no: "txspeed", help: { txspeed: "Set the transmit speed" } },
  "script kind:{activation | callback | connection | dialer | reset | startup} name:WORD": {
    key: ["kind"],
    no: "script kind:{activation | callback | connection | dialer | reset | startup}",
    help: {
      script: "specify event related chat scripts to run on the line",
      activation: "chat script to run whenever line is activated",
      callback: "chat script to run on callback",
      connection: "chat script to run whenever connection is made to the line",
      dialer: "chat script to run whenever dialer makes an outgoing call",
      reset: "chat script to run whenever line is reset",
      startup: "chat script to run at system startup",
      name: "Regular expression",
    },
  },
  "session-limit number:<0-4294967295>": {
    no: "session-limit",
    help: { "session-limit": "Set maximum number of sessions" },
  },
  "special-character-bits bits:{7 | 8}": {
    default: { bits: "7" },
    no: "special-character-bits",
    help: {
      "special-character-bits": "Size of the escape (and other special) characters",
      7: "7-bit characters",
      8: "8-bit characters",
    },
  },
  "start-character character:WORD": {
    no: "start-character",
    help: { "start-character": "Define the start character" },
  },
  "stop-character character:WORD": {
    no: "stop-character",
    help: { "stop-character": "Define the stop character" },
  },
  "terminal-type name:WORD": {
    no: "terminal-type",
    help: { "terminal-type": "Set the terminal type", name: "Type" },
  },
  "usb-inactivity-timeout minutes:<1-240>": {
    no: "usb-inactivity-timeout",
    help: { "usb-inactivity-timeout": "Set inactivity timeout for USB console" },
  },
});
