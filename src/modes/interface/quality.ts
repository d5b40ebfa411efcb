import type { Interface } from "../../router/router.js";
import { mlsQos } from "../global/network/vlans.js";
import type { Args, Setting } from "../../language/declaration.js";
import { vocabulary, type Device } from "../device.js";
import { routerOnly, switchOnly } from "../devices.js";
import { interfaceWords } from "./words.js";

/** Which markings a port trusts, and how it lets voice go first (IOS QoS command reference; Catalyst 2960 QoS guide). */
const { setting, toggle } = vocabulary<Interface>()(interfaceWords);

export const trustDevice = setting({
  packetTracer: false,
  packetTracerSwitch: {},
  syntax: "mls qos trust device cisco-phone",
  acts: true,
  help: {
    trust: "Configure port trust state",
    device: "trusted device class",
    "cisco-phone": "Cisco IP Phone",
  },
});

export const trust = setting({
  packetTracer: false,
  packetTracerSwitch: {},
  syntax: "mls qos trust [cos | dscp | ip-precedence]",
  acts: true,
  help: {
    trust: "Configure port trust state",
    cos: "trust cos keyword",
    dscp: "trust dscp keyword",
    "ip-precedence": "trust ip-precedence keyword",
  },
});

const priorityQueue = toggle({
  packetTracer: false,
  syntax: "priority-queue out",
  help: { "priority-queue": "Configure priority queueing", out: "egress priority queue" },
  onSwitch: { trailingSpace: true },
  default: "off",
});

const shares = setting({
  syntax: "srr-queue bandwidth share first:<1-255> second:<1-255> third:<1-255> fourth:<1-255>",
  help: {
    "srr-queue": "Configure shaped round-robin transmit queues",
    bandwidth: "Configure SRR bandwidth",
    share: "Configure shared bandwidth",
    first: "enter bandwidth weight for queue id 1",
    second: "enter bandwidth weight for queue id 2",
    third: "enter bandwidth weight for queue id 3",
    fourth: "enter bandwidth weight for queue id 4",
  },
  no: "srr-queue bandwidth share",
});

const autoQosLine = setting({
  packetTracer: false,
  syntax: "auto qos voip [trust | cisco-phone]",
  help: {
    auto: "Configure Automation",
    voip: "Configure AutoQoS for VoIP",
    trust: "Trust the DSCP or CoS marking",
    "cisco-phone": "Trust the QoS marking of Cisco IP Phone",
  },
  onSwitch: {
    syntax: "auto qos voip {cisco-phone | trust}",
    no: "auto qos voip [cisco-phone | trust]",
    trailingSpace: true,
  },
  irreversible: "QoS of the whole switch stays enabled",
});

/** What a switch makes of `auto qos`: weights of its four queues, of which the first is served before the others. */
const AUTOMATIC_SHARES = { first: 1, second: 30, third: 35, fourth: 5 } as const;

/** On a switch it amounts to other settings, which are shown beside it; what the port was told before stays. */
const autoQos: Setting<Interface, Device> = {
  ...autoQosLine,
  set(port, args, device) {
    if (device.platform.dialect.family === "switch" && !device.loading) {
      mlsQos.set(device.router, {}, device);
      const give = (setting: Setting<Interface, Device>, given: Args) => {
        if (setting.get(port, device) === undefined) setting.set(port, given, device);
      };
      give(shares, AUTOMATIC_SHARES);
      give(priorityQueue, {});
      if (args["cisco-phone"] === true) give(trustDevice, {});
      give(trust, { cos: true });
    }
    return autoQosLine.set(port, args, device);
  },
  clear(port, args, device) {
    if (device.platform.dialect.family === "switch") {
      for (const made of [shares, priorityQueue, trustDevice, trust]) made.clear(port, {}, device);
    }
    return autoQosLine.clear(port, args, device);
  },
};

/** A switch names its queues first: how much each may send, and whether one is served before the others. */
export const queueShares = switchOnly([shares]);
export const queuePriority = switchOnly([priorityQueue]);
export const quality = [trustDevice, trust, ...routerOnly([priorityQueue]), autoQos];
