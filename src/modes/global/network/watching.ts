import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import { blockMode } from "../../voice/block-mode.js";
import { ipWords } from "../ip/words.js";

/** Probes, what depends on them, and what the router does by itself (IOS IP SLAs, Object Tracking and EEM guides). Kept and shown. */
const { setting, block } = vocabulary<Router>()(ipWords);
const inBlock = vocabulary<GenericBlock>()({
  delay: "Tracking delay",
  down: "Delay down change notification",
  event: "Event information",
  seconds: "Seconds",
  up: "Delay up change notification",
});

const trackMode = blockMode("config-track", "Tracking instance configuration commands:", [
  inBlock.setting({
    syntax: "delay {down down:<0-180> [up up:<0-180>] | up up:<0-180> [down down:<0-180>]}",
    no: "delay",
    help: { down: "Seconds", up: "Seconds" },
  }),
  inBlock.setting({
    syntax: "object number:<1-1000> [not]",
    key: ["number"],
    no: "object number:<1-1000>",
    help: { object: "Tracked object of a list", number: "Its number", not: "While it is down" },
  }),
]);

const track = block({
  syntax:
    "track number:<1-1000> {interface interface:INTERFACE {ip routing | line-protocol} | ip route network:A.B.C.D mask:MASK reachability | ip sla probe:<1-2147483647> [state:{reachability | state}] | list boolean operation:{and | or}}",
  key: ["number"],
  no: "track number:<1-1000>",
  help: {
    track: "Object tracking configuration commands",
    number: "Tracked object",
    interface: "Select an interface to track",
    "line-protocol": "Track interface line-protocol",
    routing: "Track interface ip routing state",
    ip: "IP protocol",
    route: "IP route",
    network: "Network",
    mask: "Mask",
    reachability: "Reachability",
    sla: "IP Service Level Agreement",
    probe: "Entry number",
    state: "Return code",
    list: "Group objects in a list",
    boolean: "Boolean list configuration",
    and: "All of them must be up",
    or: "One of them must be up",
  },
  group: "track",
  mode: trackMode,
});

const common = [
  inBlock.setting({
    syntax: "frequency seconds:<1-604800>",
    default: { seconds: 60 },
    help: { frequency: "Frequency of an operation" },
  }),
  inBlock.setting({
    syntax: "timeout milliseconds:<0-604800000>",
    default: { milliseconds: 5000 },
    help: { timeout: "Timeout of an operation", milliseconds: "Milliseconds" },
  }),
  inBlock.setting({
    syntax: "threshold milliseconds:<0-60000>",
    default: { milliseconds: 5000 },
    help: { threshold: "Operation threshold in milliseconds", milliseconds: "Milliseconds" },
  }),
  inBlock.setting({ syntax: "tag text:LINE", help: { tag: "User defined tag", text: "Text" } }),
  inBlock.setting({ syntax: "owner text:LINE", help: { owner: "Owner of entry", text: "Text" } }),
  inBlock.setting({ syntax: "tos value:<0-255>", help: { tos: "Type Of Service", value: "Value" } }),
];

const probeMode = blockMode("config-ip-sla", "IP SLAs entry configuration commands:", [
  inBlock.setting({
    syntax: "icmp-echo address:WORD [source-interface interface:INTERFACE | source-ip source:A.B.C.D]",
    no: false,
    irreversible: "an operation keeps its kind",
    help: {
      "icmp-echo": "ICMP Echo operation",
      address: "Destination address or name",
      "source-interface": "Source interface",
      interface: "Interface",
      "source-ip": "Source address",
      source: "Address",
    },
  }),
  inBlock.setting({
    syntax:
      "udp-jitter address:WORD port:<1-65535> [codec codec:{g711alaw | g711ulaw | g729a}] [num-packets packets:<1-60000>] [interval interval:<4-60000>]",
    no: false,
    irreversible: "an operation keeps its kind",
    help: {
      "udp-jitter": "UDP jitter operation",
      address: "Destination address or name",
      port: "Destination port",
      codec: "Packets as of a codec",
      g711alaw: "G.711 A Law",
      g711ulaw: "G.711 u Law",
      g729a: "G.729a",
      "num-packets": "Number of packets",
      packets: "Number",
      interval: "Milliseconds between two",
    },
  }),
  ...common,
]);

const probe = block({
  syntax: "ip sla number:<1-2147483647>",
  key: ["number"],
  help: { sla: "IP Service Level Agreement", number: "Entry number" },
  group: "ip-sla",
  mode: probeMode,
});

const schedule = setting({
  syntax:
    "ip sla schedule number:<1-2147483647> [life {forever | seconds:<0-2147483647>}] [start-time {now | pending | after delay:DELAY | at:TIME}] [recurring]",
  key: ["number"],
  no: "ip sla schedule number:<1-2147483647>",
  group: "ip-sla",
  help: {
    sla: "IP Service Level Agreement",
    schedule: "IP SLAs Entry Scheduling",
    number: "Entry number",
    life: "Length of time to execute in seconds",
    forever: "Never ends",
    seconds: "Seconds",
    "start-time": "When to start this entry",
    now: "Start now",
    pending: "Not yet",
    after: "After a while",
    delay: "Time",
    at: "Time of day",
    recurring: "Every day",
  },
});

const responder = setting({
  syntax: "ip sla responder",
  group: "ip-sla",
  help: { sla: "IP Service Level Agreement", responder: "Enable IP SLAs Responder" },
});

const appletMode = blockMode("config-applet", "EEM configuration commands:", [
  inBlock.setting({
    syntax:
      "event {syslog pattern pattern:QUOTED [maxrun run:<0-4294967>] | timer kind:{countdown | watchdog} time time:<1-4294967> | timer cron cron-entry cron:QUOTED | track object:<1-1000> [state state:{any | down | up}] | cli pattern command:QUOTED sync sync:{no | yes} | none}",
    no: "event",
    help: {
      syslog: "Syslog event",
      pattern: "Pattern of the message, or of the command",
      maxrun: "Longest run",
      run: "Seconds",
      timer: "Timer event",
      countdown: "Once",
      watchdog: "Again and again",
      time: "Seconds",
      cron: "By the calendar",
      "cron-entry": "When",
      track: "Tracked object event",
      object: "Its number",
      state: "What becomes of it",
      any: "It changes",
      down: "It goes down",
      up: "It comes up",
      cli: "CLI event",
      command: "Regular expression",
      sync: "Whether the command waits",
      no: "It does not",
      yes: "It does",
      none: "Run by hand",
    },
  }),
  inBlock.setting({
    syntax:
      "action label:WORD {cli command command:QUOTED | syslog [priority priority:{alerts | critical | debugging | emergencies | errors | informational | notifications | warnings}] msg message:QUOTED | puts text:QUOTED | wait seconds:<1-31536000> | reload}",
    key: ["label"],
    no: "action label:WORD",
    examples: { label: ["1.0", "2.0"] },
    help: {
      action: "Add or modify an action statement",
      label: "Label",
      cli: "Execute a CLI command",
      command: "Command",
      syslog: "Log a message",
      priority: "Severity of the message",
      alerts: "Immediate action needed",
      critical: "Critical conditions",
      debugging: "Debugging messages",
      emergencies: "System is unusable",
      errors: "Error conditions",
      informational: "Informational messages",
      notifications: "Normal but significant conditions",
      warnings: "Warning conditions",
      msg: "Message",
      message: "Text",
      puts: "Print a text",
      text: "Text",
      wait: "Wait",
      reload: "Reload the system",
    },
  }),
]);

const applet = block({
  syntax: "event manager applet name:WORD [authorization bypass]",
  key: ["name"],
  printOrder: "entered",
  no: "event manager applet name:WORD",
  help: {
    event: "Event related configuration commands",
    manager: "Event manager information",
    applet: "Register an Event Manager applet",
    name: "Name of the Event Manager applet",
    authorization: "Specify an authorization type",
    bypass: "Without AAA",
  },
  group: "event-manager",
  mode: appletMode,
});

export const watching = realIosOnly([track, probe, schedule, responder, applet]);
