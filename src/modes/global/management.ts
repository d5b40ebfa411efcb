import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { agentOptions } from "./snmp.js";
import { configWords } from "../words.js";

/** How others watch and reach the router (IOS Network Management and Security command references). */
const { setting, toggle } = vocabulary<Router>()(configWords);

const SNMP = { "snmp-server": "Modify SNMP engine parameters" };

/** Who may ask what the router counts, and who is told of events (SNMP). */
export const snmp = {
  engineId: setting({
    syntax: "snmp-server engineID local id:HEX",
    help: {
      ...SNMP,
      engineID: "Configure a local or remote SNMPv3 engineID",
      local: "Local SNMP agent",
      id: "engine ID octet string",
    },
    group: "snmp",
    packetTracer: false,
  }),
  community: setting({
    syntax: "snmp-server community name:SECRET-WORD [view view:WORD] [access:{RO | RW}] [list:WORD]",
    help: {
      ...SNMP,
      community: "Enable SNMP; set community string and access privs",
      name: "SNMP community string",
      view: "Restrict this community to a named MIB view",
      RO: "Read-only access with this community string",
      RW: "Read-write access with this community string",
      list: "Access-list allowing access with this community string",
    },
    group: "snmp",
    key: ["name"],
    canonical: ({ name, view, access = "RO", ...list }) => ({
      ...(name === undefined ? {} : { name }),
      ...(view === undefined ? {} : { view }),
      access,
      ...list,
    }),
    printOrder: "entered",
    packetTracer: { syntax: "snmp-server community name:SECRET-WORD [access:{RO | RW}]" },
  }),
  packetSize: setting({
    syntax: "snmp-server packetsize bytes:<484-17940>",
    default: { bytes: 1500 },
    help: { ...SNMP, packetsize: "Largest SNMP packet size", bytes: "Packet size" },
    group: "snmp",
    packetTracer: false,
  }),
  ifindex: toggle({
    syntax: "snmp-server ifindex persist",
    help: { ...SNMP, ifindex: "Enable ifindex persistence", persist: "Persist interface indices" },
    group: "snmp",
    default: "off",
    packetTracer: false,
  }),
  trapSource: setting({
    syntax: "snmp-server trap-source interface:INTERFACE",
    help: {
      ...SNMP,
      "trap-source": "Assign an interface for the source address of all traps",
      interface: "Interface",
    },
    group: "snmp",
    packetTracer: false,
  }),
  location: setting({
    syntax: "snmp-server location text:LINE",
    help: {
      ...SNMP,
      location: "Text for mib object sysLocation",
      text: "The physical location of this node",
    },
    group: "snmp",
    packetTracer: false,
  }),
  contact: setting({
    syntax: "snmp-server contact text:LINE",
    help: {
      ...SNMP,
      contact: "Text for mib object sysContact",
      text: "identification of the contact person for this managed node",
    },
    group: "snmp",
    packetTracer: false,
  }),
  chassisId: setting({
    syntax: "snmp-server chassis-id text:LINE",
    help: { ...SNMP, "chassis-id": "String to uniquely identify this chassis", text: "Unique ID string" },
    group: "snmp",
    packetTracer: false,
  }),
  traps: setting({
    syntax: "snmp-server enable traps [kinds:WORDS]",
    help: {
      ...SNMP,
      enable: "Enable SNMP Traps",
      traps: "Enable SNMP Traps",
      kinds: "Kind of traps, and which of them",
    },
    group: "snmp",
    key: ["kinds"],
    printOrder: "entered",
    packetTracer: false,
  }),
  trapHost: setting({
    syntax: "snmp-server host address:WORD parameters:SECRET-LINE",
    help: {
      ...SNMP,
      host: "Specify hosts to receive SNMP notifications",
      address: "IP address or hostname of SNMP notification host",
      parameters: "Version, community string and kinds of notifications",
    },
    group: "snmp",
    key: ["address"],
    canonical: ({ parameters, ...host }) => ({
      ...host,
      ...(parameters === undefined ? {} : { parameters: withoutUsual(parameters) }),
    }),
    printOrder: "entered",
    packetTracer: false,
  }),
};

/** Traps of version 1 are what a host gets where nothing else is said. */
function withoutUsual(parameters: string): string {
  return parameters.replace(/^(traps )?(version 1 )?/, "");
}

export const cdpRun = toggle({
  syntax: "cdp run",
  acts: true,
  help: { cdp: "Global CDP configuration subcommands", run: "Enable CDP" },
  group: "cdp",
  default: "on",
});

export const cdpTimer = setting({
  syntax: "cdp timer seconds:<5-254>",
  default: { seconds: 60 },
  help: {
    cdp: "Global CDP configuration subcommands",
    timer: "Specify the rate at which CDP packets are sent (in sec)",
    seconds: "Rate at which CDP packets are sent (in  sec)",
  },
  group: "cdp",
  packetTracer: false,
});

export const cdpHoldtime = setting({
  syntax: "cdp holdtime seconds:<10-255>",
  default: { seconds: 180 },
  help: {
    cdp: "Global CDP configuration subcommands",
    holdtime: "Specify the holdtime (in sec) to be sent in packets",
    seconds: "Length  of time  (in sec) that receiver must keep this packet",
  },
  group: "cdp",
  packetTracer: false,
});

export const alias = setting({
  syntax: "alias mode:{configure | exec | interface | line | router} name:WORD command:LINE",
  acts: true,
  help: {
    alias: "Create command alias",
    configure: "Global configuration mode",
    exec: "Exec mode",
    interface: "Interface configuration mode",
    line: "Line configuration mode",
    router: "Router configuration mode",
    name: "Alias name",
    command: "Alias text",
  },
  group: "alias",
  key: ["mode", "name"],
  printOrder: "entered",
  packetTracer: false,
});

export const managementCommands = [
  ...Object.values(snmp),
  ...agentOptions,
  cdpTimer,
  cdpHoldtime,
  cdpRun,
  alias,
];
