import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { controllerOptions } from "./controller-options.js";

/** A T1 or E1 controller (IOS Voice Command Reference; REFERENCE.md section 8). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({});

export const framing = setting({
  syntax: "framing kind:{crc4 | esf | NO-CRC4 | sf}",
  help: { framing: "Framing", crc4: "CRC4", esf: "ESF", "NO-CRC4": "No CRC4", sf: "SF" },
});

export const clockSource = setting({
  syntax: "clock source source:{internal | line | free-running}",
  default: { source: "line" },
  help: {
    clock: "Clock",
    source: "Source",
    internal: "Internal",
    line: "Line",
    "free-running": "Free running",
  },
});

export const lineCode = setting({
  syntax: "linecode code:{ami | b8zs | hdb3}",
  help: { linecode: "Line code", ami: "AMI", b8zs: "B8ZS", hdb3: "HDB3" },
});

export const cableLength = setting({
  syntax: "cablelength kind:{long | short} value:WORD",
  help: { cablelength: "Cable length", long: "Long", short: "Short", value: "Value" },
});

const ds0Group = setting({
  syntax: "ds0-group group:<0-30> timeslots slots:WORD type type:LINE",
  help: {
    "ds0-group": "Group of time slots",
    group: "Number",
    timeslots: "Time slots",
    slots: "List of slots",
    type: "Signaling",
  },
  key: ["group"],
});

export const description = setting({
  syntax: "description text:LINE",
  help: { description: "Description", text: "Text" },
});

export const shutdown = toggle({
  acts: true,
  syntax: "shutdown",
  help: { shutdown: "Shut down the controller" },
  default: "off",
});

export const controllerMode = blockMode("config-controller", "Controller configuration commands:", [
  framing,
  clockSource,
  lineCode,
  cableLength,
  ...controllerOptions,
  ds0Group,
  description,
  shutdown,
]);
