import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Zones, prefixes and bandwidth of a gatekeeper (IOS Voice Command Reference, `gatekeeper`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  address: "IP address",
  bandwidth: "Bandwidth of calls",
  default: "Of all zones that nobody names",
  gatekeeper: "Name of a gatekeeper",
  prefix: "Prefix",
  zone: "Zone",
});

const zones = [
  setting({
    syntax:
      "zone remote gatekeeper:WORD domain:WORD address:A.B.C.D [port:<1-65535>] [cost cost:<1-100>] [priority priority:<1-100>]",
    key: ["gatekeeper"],
    printOrder: "entered",
    no: "zone remote gatekeeper:WORD",
    help: {
      remote: "Zone of another gatekeeper",
      domain: "Domain",
      port: "Port of registrations",
      cost: "Cost, the lowest first",
      priority: "Priority, the lowest first",
    },
  }),
  setting({
    syntax: "zone prefix gatekeeper:WORD prefix:WORD [gw-priority priority:<0-10> gateways:WORD ...8]",
    key: ["gatekeeper", "prefix", "priority"],
    printOrder: "entered",
    no: "zone prefix gatekeeper:WORD prefix:WORD",
    help: {
      prefix: "Numbers of a zone",
      "gw-priority": "Which gateways take them first",
      priority: "Priority, 0 never",
      gateways: "Name of a gateway",
    },
  }),
  setting({
    syntax: "zone subnet gatekeeper:WORD {default | network:WORD} enable",
    key: ["gatekeeper", "network"],
    printOrder: "entered",
    no: "zone subnet gatekeeper:WORD {default | network:WORD}",
    examples: { network: ["192.168.1.0/24"] },
    help: {
      subnet: "Endpoints of a network",
      network: "Network, A.B.C.D/length",
      enable: "They may register",
    },
  }),
  setting({
    syntax: "zone cluster side:{local | remote} name:WORD gatekeeper:WORD",
    key: ["side", "name"],
    no: "zone cluster side:{local | remote} name:WORD",
    help: {
      cluster: "Gatekeepers that stand in for each other",
      local: "With this one",
      remote: "Others",
      name: "Name of the cluster",
    },
  }),
];

const calls = [
  setting({
    syntax: "gw-type-prefix prefix:WORD [default-technology] [gw ipaddr address:A.B.C.D [port:<1-65535>]]",
    key: ["prefix", "address"],
    printOrder: "entered",
    no: "gw-type-prefix prefix:WORD",
    help: {
      "gw-type-prefix": "Technology prefix of gateways",
      "default-technology": "For calls that have none",
      gw: "A gateway that has it",
      ipaddr: "By its address",
      port: "Port of calls",
    },
  }),
  setting({
    syntax:
      "bandwidth kind:{interzone | remote | session | total} {default | zone gatekeeper:WORD} kilobits:<1-10000000>",
    key: ["kind", "gatekeeper"],
    no: "bandwidth kind:{interzone | remote | session | total} {default | zone gatekeeper:WORD}",
    help: {
      interzone: "From zone to zone",
      remote: "To other gatekeepers",
      session: "Of a call",
      total: "Of all calls of a zone",
      kilobits: "Kilobits a second",
    },
  }),
  toggle({
    syntax: "arq reject-unknown-prefix",
    default: "off",
    help: { arq: "Requests of endpoints", "reject-unknown-prefix": "Refuse numbers of no zone" },
  }),
  toggle({
    syntax: "lrq reject-unknown-prefix",
    default: "off",
    help: { lrq: "Requests of gatekeepers", "reject-unknown-prefix": "Refuse numbers of no zone" },
  }),
  setting({
    syntax: "lrq forward-queries [add-hop-count]",
    help: {
      lrq: "Requests of gatekeepers",
      "forward-queries": "Pass them on",
      "add-hop-count": "Count how often they are passed on",
    },
  }),
  setting({
    syntax: "endpoint ttl seconds:<60-3600>",
    help: { endpoint: "Endpoints", ttl: "Time after which they register again", seconds: "Seconds" },
  }),
  setting({
    syntax:
      "alias static address:A.B.C.D port:<1-65535> gkid gatekeeper:WORD [terminal] [e164 number:WORD] [h323id name:WORD]",
    key: ["address", "port"],
    no: "alias static address:A.B.C.D port:<1-65535>",
    help: {
      alias: "Endpoints that do not register",
      static: "One of them",
      port: "Port of calls",
      gkid: "Gatekeeper to which it belongs",
      terminal: "It is a terminal",
      e164: "Its number",
      number: "Number",
      h323id: "Its name",
      name: "Name",
    },
  }),
  setting({
    syntax:
      "use-proxy gatekeeper:WORD {default | remote-zone zone:WORD} {direct | inbound-to inbound:{gateway | terminal} | outbound-from outbound:{gateway | terminal}}",
    key: ["gatekeeper", "zone", "inbound", "outbound"],
    no: "use-proxy gatekeeper:WORD {default | remote-zone zone:WORD} [inbound-to inbound:{gateway | terminal} | outbound-from outbound:{gateway | terminal}]",
    help: {
      "use-proxy": "Calls by way of a proxy",
      "remote-zone": "Of one zone",
      zone: "Name of the zone",
      direct: "Without one",
      "inbound-to": "Calls that come to",
      "outbound-from": "Calls that come from",
      gateway: "Gateways",
      terminal: "Terminals",
    },
  }),
];

export const gatekeeperZones = [...zones, ...calls];
