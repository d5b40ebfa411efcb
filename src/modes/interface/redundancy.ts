import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** More of HSRP, and VRRP and GLBP beside it (IOS First Hop Redundancy Protocols command reference). Nobody else is in a group. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  authentication: "Authentication",
  decrement: "Priority decrement",
  delay: "Wait before preempting",
  group: "Group number",
  "key-chain": "Set key chain",
  "key-string": "Set key string",
  md5: "Use MD5 authentication",
  minimum: "Delay at least this long",
  object: "Tracked object number",
  preempt: "Enable preemption of lower priority routers",
  priority: "Priority level",
  secondary: "Make this IP address a secondary virtual IP address",
  seconds: "Seconds",
  text: "Plain text authentication",
  timers: "Set the timers",
  track: "Event tracking",
  vrrp: "VRRP Interface configuration commands",
  glbp: "Gateway Load Balancing Protocol interface commands",
});

/** Group 0 goes without its number. */
function firstGroupUnsaid<A extends { readonly group?: number }>({ group, ...line }: A): A {
  return (group === undefined || group === 0 ? line : { group, ...line }) as A;
}

export const standbyOptions = [
  setting({
    syntax: "standby [group:<0-4095>] ip address:A.B.C.D secondary",
    canonical: firstGroupUnsaid,
    key: ["group", "address"],
    no: "standby [group:<0-4095>] ip address:A.B.C.D secondary",
    help: { ip: "Enable HSRP and set the virtual IP address", address: "Virtual IP address" },
  }),
  setting({
    syntax: "standby [group:<0-4095>] ipv6 {autoconfig | address:IPV6 | prefix:IPV6-WITH-LENGTH}",
    canonical: firstGroupUnsaid,
    key: ["group", "address", "prefix"],
    no: "standby [group:<0-4095>] ipv6 {autoconfig | address:IPV6 | prefix:IPV6-WITH-LENGTH}",
    help: {
      ipv6: "Enable HSRP IPv6",
      autoconfig: "Obtain address using autoconfiguration",
      address: "IPv6 link-local address",
      prefix: "IPv6 prefix",
    },
  }),
  setting({
    syntax: "standby [group:<0-4095>] name name:WORD<1-25>",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] name",
    help: { name: "Redundancy name string" },
  }),
  setting({
    syntax:
      "standby [group:<0-4095>] track {interface:INTERFACE [steps:<1-255>] | object:<1-1000> [decrement decrement:<1-255> | shutdown]}",
    canonical: firstGroupUnsaid,
    key: ["group", "interface", "object"],
    no: "standby [group:<0-4095>] track {interface:INTERFACE | object:<1-1000>}",
    help: {
      track: "Priority tracking",
      interface: "Interface",
      steps: "Priority decrement",
      shutdown: "Shutdown group",
    },
  }),
  setting({
    syntax:
      "standby [group:<0-4095>] preempt delay {minimum minimum:<0-3600> [reload reload:<0-3600>] [sync sync:<0-3600>] | reload reload:<0-3600> [sync sync:<0-3600>] | sync sync:<0-3600>}",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] preempt delay",
    help: { reload: "Delay after reload", sync: "Wait for IP redundancy clients" },
  }),
  setting({
    syntax: "standby [group:<0-4095>] timers msec hello:<15-999> msec hold:<50-3000>",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] timers msec",
    help: {
      timers: "Hello and hold timers",
      msec: "Specify an interval in milliseconds",
      hello: "Hello interval",
      hold: "Hold time",
    },
  }),
  setting({
    syntax:
      "standby [group:<0-4095>] authentication {text password:SECRET-WORD<1-8> | md5 key-chain chain:WORD}",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] authentication {text | md5 key-chain}",
    help: { password: "Authentication string", chain: "Name of key-chain" },
  }),
  setting({
    syntax: "standby [group:<0-4095>] mac-address mac:LOWER-MAC",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] mac-address",
    help: { "mac-address": "Virtual MAC address", mac: "MAC address" },
  }),
  setting({
    syntax: "standby [group:<0-4095>] follow name:WORD",
    canonical: firstGroupUnsaid,
    key: ["group"],
    no: "standby [group:<0-4095>] follow",
    help: { follow: "Name of HSRP group to follow", name: "Name" },
  }),
  setting({
    syntax: "standby delay minimum minimum:<0-10000> [reload reload:<0-10000>]",
    argumentDefaults: { reload: 5 },
    no: "standby delay",
    help: {
      delay: "HSRP initialisation delay",
      minimum: "Set minimum delay",
      reload: "Set delay after reload",
    },
  }),
  toggle({
    syntax: "standby use-bia",
    default: "off",
    help: { "use-bia": "HSRP uses interface's burned in address" },
  }),
  toggle({ syntax: "standby bfd", default: "on", help: { bfd: "Enable HSRP BFD" } }),
  setting({
    syntax: "standby mac-refresh interval:<0-255>",
    default: { interval: 10 },
    help: {
      "mac-refresh": "Refresh MAC cache on switch by periodically sending packet from virtual mac address",
      interval: "Seconds",
    },
  }),
];

export const vrrpIp = setting({
  syntax: "vrrp group:<1-255> ip address:A.B.C.D [secondary]",
  key: ["group", "secondary"],
  no: "vrrp group:<1-255> ip [address:A.B.C.D [secondary]]",
  help: { ip: "Enable Virtual Router Redundancy Protocol (VRRP) for IP", address: "VRRP group IP address" },
});

export const vrrpDescription = setting({
  syntax: "vrrp group:<1-255> description text:LINE<1-80>",
  key: ["group"],
  no: "vrrp group:<1-255> description",
  help: { description: "Group specific description", text: "Up to 80 characters describing this group" },
});

export const vrrpPriority = setting({
  syntax: "vrrp group:<1-255> priority priority:<1-254>",
  defaultOfEach: { priority: 100 },
  key: ["group"],
  no: "vrrp group:<1-255> priority [priority:<1-254>]",
  help: { priority: "Priority of this VRRP group" },
});

/** A router takes over from one with a lower priority unless it is told not to. */
export const vrrpPreempt = setting({
  syntax: "vrrp group:<1-255> preempt",
  key: ["group"],
  defaultOn: true,
  defaultOfEach: {},
  irreversible: "what is on by itself is told off by a line of its own",
  no: "vrrp group:<1-255> preempt",
  help: {},
});

export const vrrpPreemptDelay = setting({
  syntax: "vrrp group:<1-255> preempt delay minimum seconds:<0-3600>",
  key: ["group"],
  no: "vrrp group:<1-255> preempt delay",
  help: {},
});

export const vrrpAdvertise = setting({
  syntax: "vrrp group:<1-255> timers advertise {seconds:<1-255> | msec milliseconds:<50-999>}",
  defaultOfEach: { seconds: 1 },
  key: ["group"],
  no: "vrrp group:<1-255> timers advertise",
  help: {
    advertise: "Set the Advertisement timer",
    msec: "Specify time in milliseconds",
    milliseconds: "Milliseconds",
  },
});

export const vrrpTrack = setting({
  syntax: "vrrp group:<1-255> track object:<1-1000> [decrement decrement:<1-255>]",
  key: ["group", "object"],
  no: "vrrp group:<1-255> track object:<1-1000>",
  help: {},
});

const vrrpLearn = setting({
  syntax: "vrrp group:<1-255> timers learn",
  key: ["group"],
  no: "vrrp group:<1-255> timers learn",
  help: { learn: "Learn timer values from current Master" },
});

const vrrpAuthentication = setting({
  syntax:
    "vrrp group:<1-255> authentication {md5 {key-chain chain:WORD | key-string [type:{0 | 7}] key:SECRET-WORD<1-64>} | text password:SECRET-WORD<1-8>}",
  key: ["group"],
  no: "vrrp group:<1-255> authentication",
  help: {
    authentication: "Authentication string",
    chain: "Name of key-chain",
    0: "Specifies an UNENCRYPTED key string will follow",
    7: "Specifies a HIDDEN key string will follow",
    key: "Key string",
    password: "Authentication string",
  },
});

export const vrrpShutdown = setting({
  syntax: "vrrp group:<1-255> shutdown",
  key: ["group"],
  no: "vrrp group:<1-255> shutdown",
  help: { shutdown: "Disable VRRP Configuration" },
});

export const vrrp = [
  vrrpDescription,
  vrrpIp,
  vrrpAdvertise,
  vrrpLearn,
  vrrpPreempt,
  vrrpPreemptDelay,
  vrrpPriority,
  vrrpAuthentication,
  vrrpTrack,
  vrrpShutdown,
];

export const glbpIp = setting({
  syntax: "glbp group:<0-1023> ip [address:A.B.C.D]",
  key: ["group"],
  no: "glbp group:<0-1023> ip",
  help: { ip: "Enable group and set virtual IP address", address: "Virtual IP address" },
});

export const glbpPriority = setting({
  syntax: "glbp group:<0-1023> priority priority:<1-255>",
  defaultOfEach: { priority: 100 },
  key: ["group"],
  no: "glbp group:<0-1023> priority [priority:<1-255>]",
  help: {},
});

export const glbpPreempt = setting({
  syntax: "glbp group:<0-1023> preempt [delay minimum seconds:<0-3600>]",
  key: ["group"],
  no: "glbp group:<0-1023> preempt",
  help: { preempt: "Overthrow lower priority designated routers" },
});

export const glbpTimers = setting({
  syntax:
    "glbp group:<0-1023> timers {hello:<1-60> hold:<2-180> | msec short:<50-60000> msec held:<70-180000>}",
  defaultOfEach: { hello: 3, hold: 10 },
  key: ["group"],
  no: "glbp group:<0-1023> timers",
  help: {
    timers: "Adjust GLBP timers",
    hello: "Hello interval in seconds",
    hold: "Hold time in seconds",
    msec: "Specify interval in milliseconds",
    short: "Hello interval",
    held: "Hold time",
  },
});

export const glbpBalancing = setting({
  syntax: "glbp group:<0-1023> load-balancing method:{host-dependent | round-robin | weighted}",
  defaultOfEach: { method: "round-robin" },
  key: ["group"],
  no: "glbp group:<0-1023> load-balancing",
  help: {
    "load-balancing": "GLBP load balancing method",
    "host-dependent": "Load balance equally, source MAC determines forwarder choice",
    "round-robin": "Load balance equally using each forwarder in turn",
    weighted: "Load balance in proportion to forwarder weighting",
  },
});

export const glbpWeighting = setting({
  syntax: "glbp group:<0-1023> weighting maximum:<1-254> [lower lower:<1-253>] [upper upper:<1-254>]",
  key: ["group"],
  no: "glbp group:<0-1023> weighting",
  help: {
    weighting: "Gateway weighting and tracking",
    maximum: "Weighting maximum value",
    lower: "Weighting lower threshold",
    upper: "Weighting upper threshold",
  },
});

export const glbp = [
  glbpIp,
  glbpTimers,
  setting({
    syntax: "glbp group:<0-1023> timers redirect redirect:<0-3600> timeout:<600-64800>",
    defaultOfEach: { redirect: 600, timeout: 14400 },
    key: ["group"],
    no: "glbp group:<0-1023> timers redirect",
    help: {
      timers: "Adjust GLBP timers",
      redirect: "Specify time-out values for failed forwarders",
      timeout: "Seconds until a forwarder is given up",
    },
  }),
  glbpPriority,
  glbpPreempt,
  glbpWeighting,
  setting({
    syntax: "glbp group:<0-1023> weighting track object:<1-1000> [decrement decrement:<1-254>]",
    key: ["group", "object"],
    no: "glbp group:<0-1023> weighting track object:<1-1000>",
    help: { weighting: "Gateway weighting and tracking", track: "Interface tracking" },
  }),
  glbpBalancing,
  setting({
    syntax:
      "glbp group:<0-1023> authentication {md5 {key-chain chain:WORD | key-string [type:{0 | 7}] key:SECRET-WORD<1-100>} | text password:SECRET-WORD<1-255>}",
    key: ["group"],
    no: "glbp group:<0-1023> authentication",
    help: {
      authentication: "Authentication method",
      chain: "Name of key-chain",
      0: "Specifies an UNENCRYPTED key string will follow",
      7: "Specifies a HIDDEN key string will follow",
      key: "Key string",
      password: "Authentication string",
    },
  }),
  setting({
    syntax: "glbp group:<0-1023> name name:WORD",
    key: ["group"],
    no: "glbp group:<0-1023> name",
    help: { name: "Redundancy name" },
  }),
  setting({
    syntax: "glbp group:<0-1023> forwarder preempt [delay minimum seconds:<0-3600>]",
    key: ["group"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    no: "glbp group:<0-1023> forwarder preempt",
    help: { forwarder: "Forwarder configuration", preempt: "Overthrow lower priority forwarders" },
  }),
];
