import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Frame Relay beside maps and DLCIs, and the wire of a serial line (IOS wide-area networking command reference). Kept and shown. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  "service-module": "Service module of a T1 or 56K card",
});

export const frameRelayOptions = [
  setting({
    syntax: "frame-relay intf-type type:{dce | dte | nni}",
    default: { type: "dte" },
    help: {
      "intf-type": "Configure a FR DTE/DCE/NNI interface",
      dce: "Configure a FR DCE interface",
      dte: "Configure a FR DTE interface",
      nni: "Configure a FR NNI interface",
    },
  }),
  setting({
    syntax: "frame-relay route in:<16-1007> interface interface:INTERFACE out:<16-1007>",
    key: ["in"],
    no: "frame-relay route in:<16-1007>",
    help: {
      route: "Frame relay route for pvc switching",
      in: "Input DLCI",
      interface: "Outgoing interface",
      out: "Output DLCI",
    },
  }),
  setting({
    syntax: "frame-relay class name:WORD",
    help: { class: "Define a map class on the interface", name: "Name" },
  }),
  toggle({
    syntax: "frame-relay traffic-shaping",
    default: "off",
    help: { "traffic-shaping": "Enable Frame Relay Traffic Shaping" },
  }),
  toggle({
    syntax: "frame-relay inverse-arp",
    default: "on",
    help: { "inverse-arp": "Enable/disable inverse ARP on a DLCI" },
  }),
  setting({
    syntax: "frame-relay inverse-arp ip dlci:<16-1007>",
    key: ["dlci"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: { "inverse-arp": "Enable/disable inverse ARP on a DLCI", ip: "IP", dlci: "DLCI" },
  }),
  setting({
    syntax: "frame-relay fragment bytes:<16-1600> end-to-end",
    no: "frame-relay fragment",
    help: { fragment: "FRF.12 fragmentation", bytes: "Bytes of a fragment", "end-to-end": "From end to end" },
  }),
  setting({
    syntax: "frame-relay ip kind:{rtp | tcp} header-compression [active | passive]",
    key: ["kind"],
    no: "frame-relay ip kind:{rtp | tcp} header-compression",
    help: {
      ip: "Frame Relay Internet Protocol config commands",
      rtp: "RTP parameters",
      tcp: "TCP parameters",
      "header-compression": "Compress headers",
      active: "Always",
      passive: "Only where the other end does",
    },
  }),
  setting({
    syntax: "frame-relay local-dlci dlci:<16-1007>",
    help: { "local-dlci": "Set source DLCI when LMI is not supported", dlci: "DLCI" },
  }),
  setting({
    syntax: "frame-relay multicast-dlci dlci:<16-1022>",
    help: { "multicast-dlci": "Set DLCI of a multicast group", dlci: "DLCI" },
  }),
  setting({
    syntax:
      "frame-relay kind:{lmi-n391dte | lmi-n392dce | lmi-n392dte | lmi-n393dce | lmi-n393dte | lmi-t392dce} value:<1-255>",
    key: ["kind"],
    help: {
      "lmi-n391dte": "Set full status polling counter",
      "lmi-n392dce": "LMI error threshold, DCE",
      "lmi-n392dte": "LMI error threshold, DTE",
      "lmi-n393dce": "Set LMI monitored event count, DCE",
      "lmi-n393dte": "Set LMI monitored event count, DTE",
      "lmi-t392dce": "Set LMI polling verification timer",
      value: "Value",
    },
  }),
  setting({
    syntax: "frame-relay payload-compression {FRF9 stac | packet-by-packet}",
    no: "frame-relay payload-compression",
    help: {
      "payload-compression": "Use payload compression",
      FRF9: "As FRF.9 has it",
      stac: "Stac compression",
      "packet-by-packet": "Packet by packet",
    },
  }),
];

export const wire = [
  toggle({
    syntax: "invert txclock",
    default: "off",
    help: { invert: "Serial invert modes", txclock: "Invert transmit clock" },
  }),
  toggle({
    syntax: "nrzi-encoding",
    default: "off",
    help: { "nrzi-encoding": "Enable use of NRZI encoding" },
  }),
  toggle({ syntax: "ignore-dcd", default: "off", help: { "ignore-dcd": "Ignore dcd" } }),
  toggle({
    syntax: "dce-terminal-timing-enable",
    default: "off",
    help: { "dce-terminal-timing-enable": "Enable DCE terminal timing" },
  }),
  setting({
    syntax: "serial restart-delay seconds:<0-900>",
    help: {
      serial: "serial interface commands",
      "restart-delay": "Time before a line is tried again",
      seconds: "Seconds",
    },
  }),
  setting({
    syntax: "physical-layer mode:{async | sync}",
    default: { mode: "sync" },
    help: { "physical-layer": "Configure sync/async mode", async: "Asynchronous", sync: "Synchronous" },
  }),
  setting({
    syntax: "transmitter-delay flags:<0-255>",
    default: { flags: 0 },
    help: {
      "transmitter-delay": "Set dead-time after transmitting a datagram",
      flags: "Flags between two datagrams",
    },
  }),
  setting({
    syntax: "service-module t1 timeslots slots:WORD [speed speed:{56 | 64}]",
    no: "service-module t1 timeslots",
    help: {
      t1: "T1",
      timeslots: "Channels in use",
      slots: "Range, or all",
      speed: "Speed of each",
      56: "56 kbps",
      64: "64 kbps",
    },
  }),
  setting({
    syntax: "service-module kind:{56k | t1} clock source source:{internal | line}",
    no: "service-module kind:{56k | t1} clock source",
    key: ["kind"],
    help: {
      "56k": "56K",
      t1: "T1",
      clock: "Clock",
      source: "Where it comes from",
      internal: "This router",
      line: "The line",
    },
  }),
  setting({
    syntax: "service-module t1 framing framing:{esf | sf}",
    no: "service-module t1 framing",
    help: { t1: "T1", framing: "Framing", esf: "Extended superframe", sf: "Superframe" },
  }),
  setting({
    syntax: "service-module t1 linecode code:{ami | b8zs}",
    no: "service-module t1 linecode",
    help: { t1: "T1", linecode: "Line code", ami: "AMI", b8zs: "B8ZS" },
  }),
  toggle({
    syntax: "service-module t1 remote-alarm-enable",
    default: "off",
    help: { t1: "T1", "remote-alarm-enable": "Send remote alarms" },
  }),
  setting({
    syntax: "service-module t1 fdl kind:{ansi | att | both}",
    no: "service-module t1 fdl",
    help: { t1: "T1", fdl: "Facility data link", ansi: "ANSI T1.403", att: "AT&T TR54016", both: "Both" },
  }),
];
