import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { configWords } from "../../words.js";

/** Which queue of a switch a frame waits in, and how its marks are translated (Catalyst QoS guide, `mls qos`). Kept and shown. */
const { settings } = vocabulary<Router>()({
  ...configWords,
  "aggregate-police": "Specify parameters for aggregate policing",
  bandwidth: "SRR bandwidth",
  bits: "Bits per second",
  buffers: "Configure buffer allocation",
  burst: "Burst bytes",
  cos: "CoS values",
  "cos-dscp": "cos-dscp map:  eight dscp values for cos 0 - 7",
  "cos-map": "Configure cos-map for a queue",
  dscp: "DSCP values",
  "dscp-cos": "dscp to cos map:  eight dscp values",
  "dscp-map": "Configure dscp-map for a queue",
  "dscp-mutation": "dscp-mutation map",
  first: "Queue 1",
  fourth: "Queue 4",
  input: "Configure SRR receive queues",
  interface: "Interface",
  level: "Threshold ID",
  map: "Define QoS mapping",
  maximum: "Maximum threshold, in percent",
  mls: "mls global commands",
  name: "Name",
  output: "Configure SRR transmit queues",
  percent: "Percent",
  qos: "Enable QoS for this switch",
  queue: "Queue ID",
  "queue-set": "Choose a queue set for this switch",
  reserved: "Reserved threshold, in percent",
  second: "Queue 2",
  set: "Queue-set ID",
  "srr-queue": "Configure SRR receive and transmit queues",
  third: "Queue 3",
  threshold: "Configure queue thresholds",
  to: "to keyword",
  value: "Value",
});

export const queueSettings = settings(
  { family: "switch", packetTracer: false, group: "mls" },
  {
    "mls qos map policed-dscp dscp:<0-63> ...8 to value:<0-63>": {
      key: ["value"],
      no: "mls qos map policed-dscp",
      help: { "policed-dscp": "policed-dscp map" },
    },
    "mls qos map cos-dscp dscp:<0-63> ...8": { no: "mls qos map cos-dscp" },
    "mls qos map ip-prec-dscp dscp:<0-63> ...8": {
      no: "mls qos map ip-prec-dscp",
      help: { "ip-prec-dscp": "dscp values per ip precedence" },
    },
    "mls qos map dscp-cos dscp:<0-63> ...8 to cos:<0-7>": { key: ["cos"], no: "mls qos map dscp-cos" },
    "mls qos map dscp-mutation name:WORD dscp:<0-63> ...8 to value:<0-63>": {
      key: ["name", "value"],
      printOrder: "entered",
      no: "mls qos map dscp-mutation name:WORD",
    },
    "mls qos srr-queue input bandwidth first:<1-100> second:<1-100>": {
      no: "mls qos srr-queue input bandwidth",
    },
    "mls qos srr-queue input threshold queue:<1-2> reserved:<1-100> maximum:<1-100>": {
      key: ["queue"],
      no: "mls qos srr-queue input threshold queue:<1-2>",
    },
    "mls qos srr-queue input buffers first:<0-100> second:<0-100>": { no: "mls qos srr-queue input buffers" },
    "mls qos srr-queue input priority-queue queue:<1-2> bandwidth percent:<0-40>": {
      key: ["queue"],
      no: "mls qos srr-queue input priority-queue queue:<1-2>",
      help: { "priority-queue": "Configure priority scheduling" },
    },
    "mls qos srr-queue input cos-map queue queue:<1-2> threshold level:<1-3> cos:<0-7> ...8": {
      key: ["queue", "level", "cos"],
      printOrder: "entered",
      no: "mls qos srr-queue input cos-map",
    },
    "mls qos srr-queue input dscp-map queue queue:<1-2> threshold level:<1-3> dscp:<0-63> ...8": {
      key: ["queue", "level", "dscp"],
      printOrder: "entered",
      no: "mls qos srr-queue input dscp-map",
    },
    "mls qos srr-queue output cos-map queue queue:<1-4> threshold level:<1-3> cos:<0-7> ...8": {
      key: ["queue", "level", "cos"],
      printOrder: "entered",
      no: "mls qos srr-queue output cos-map",
    },
    "mls qos srr-queue output dscp-map queue queue:<1-4> threshold level:<1-3> dscp:<0-63> ...8": {
      key: ["queue", "level", "dscp"],
      printOrder: "entered",
      no: "mls qos srr-queue output dscp-map",
    },
    "mls qos queue-set output set:<1-2> threshold queue:<1-4> first:<1-3200> second:<1-3200> reserved:<1-100> maximum:<1-3200>":
      {
        key: ["set", "queue"],
        no: "mls qos queue-set output set:<1-2> threshold queue:<1-4>",
        help: { first: "Drop threshold 1, in percent", second: "Drop threshold 2, in percent" },
      },
    "mls qos queue-set output set:<1-2> buffers first:<0-99> second:<0-100> third:<0-99> fourth:<0-99>": {
      key: ["set"],
      no: "mls qos queue-set output set:<1-2> buffers",
    },
    "mls qos aggregate-police name:WORD bits:<8000-1000000000> burst:<8000-1000000> exceed-action what:{drop | policed-dscp-transmit}":
      {
        key: ["name"],
        no: "mls qos aggregate-police name:WORD",
        help: {
          "exceed-action": "Action when rate is exceeded",
          drop: "drop packet",
          "policed-dscp-transmit": "change dscp per policed-dscp map and send it",
        },
      },
    "mls qos rewrite ip dscp": {
      usually: "on",
      help: { rewrite: "Rewrite Packet/Frame", ip: "IP packets", dscp: "Their DSCP" },
    },
    "auto qos srnd4": {
      usually: "off",
      help: { auto: "Configure Automation", qos: "Configure AutoQoS", srnd4: "By the present design guide" },
    },
  },
);
