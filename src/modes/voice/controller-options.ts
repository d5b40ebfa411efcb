import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Primary rate groups and echo of a T1 or E1 controller (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({
  "echo-cancel": "Echo canceller",
  "pri-group": "Primary rate group",
});

export const priGroup = setting({
  acts: true,
  syntax:
    "pri-group timeslots slots:WORD [nfas_d role:{backup | none | primary} [nfas_int int:<0-44>] nfas-group group:<0-43> [iua server:WORD]] [service service:{mgcp}]",
  no: "pri-group timeslots slots:WORD",
  help: {
    timeslots: "Time slots",
    slots: "List of slots",
    nfas_d: "D channel of a group of lines",
    backup: "It is the spare one",
    none: "There is none on this line",
    primary: "It is the first one",
    nfas_int: "Interface of the group",
    int: "Number",
    "nfas-group": "Group",
    group: "Number",
    iua: "Signaling goes to an application server",
    server: "Its name",
    service: "Service",
    mgcp: "MGCP",
  },
});

export const controllerOptions = [
  priGroup,
  setting({
    syntax: "pri-group nec-fusion host:WORD pbx-port port:<49152-65535>",
    no: "pri-group nec-fusion",
    help: {
      "nec-fusion": "NEC Fusion",
      host: "Address or name of the PBX",
      "pbx-port": "Its port",
      port: "TCP port",
    },
  }),
  setting({
    syntax: "isdn rlm-group group:<0-255>",
    help: { isdn: "ISDN", "rlm-group": "Redundant links to a signaling controller", group: "Group" },
  }),
  toggle({ syntax: "echo-cancel enable", default: "on", help: { enable: "Switch it on" } }),
  toggle({
    syntax: "echo-cancel comfort-noise",
    default: "on",
    help: { "comfort-noise": "Noise where there is silence" },
  }),
  toggle({
    syntax: "echo-cancel compensation",
    default: "off",
    help: { compensation: "Lower loud voices first" },
  }),
  toggle({ syntax: "echo-cancel loopback", default: "off", help: { loopback: "Cancel in a loop as well" } }),
  block({
    syntax: "cas-custom group:<0-30>",
    key: ["group"],
    help: { "cas-custom": "Signaling of a group of time slots in detail", group: "Its number" },
    mode: blockMode("config-ctrl-cas", "CAS custom configuration commands:", [
      setting({
        syntax: "trunk-group name:WORD [preference:<1-64>]",
        no: "trunk-group",
        help: {
          "trunk-group": "Trunk group of the time slots",
          name: "Name",
          preference: "Preference order",
        },
      }),
    ]),
  }),
];
