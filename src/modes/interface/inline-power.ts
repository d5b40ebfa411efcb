import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** Power on the wires of a port, for what hangs on it (IEEE 802.3af; Catalyst software configuration guide, `power inline`). */
const { setting, settings } = vocabulary<Interface>()({
  ...interfaceWords,
  power: "Power configuration",
  inline: "Inline power configuration",
  milliwatts: "milli-watts",
});

const POWERED = { family: "switch", feature: "inline-power" } as const;

export const inlinePower = setting({
  ...POWERED,
  acts: true,
  syntax: "power inline {auto [max milliwatts:<4000-15400>] | never | static [max fixed:<4000-15400>]}",
  no: "power inline [auto | never | static]",
  default: { auto: true },
  help: {
    auto: "Automatically detect and power inline devices",
    never: "Never apply inline power",
    static: "High priority inline power interface",
    max: "Max power on the interface",
    fixed: "milli-watts",
  },
});

export const inlinePowerOptions = [
  inlinePower,
  ...settings(
    { ...POWERED, packetTracer: false },
    {
      "power inline consumption milliwatts:<4000-15400>": {
        no: "power inline consumption",
        help: { consumption: "Configure the inline device consumption" },
      },
      "power inline police [action {errdisable | log}]": {
        no: "power inline police",
        help: {
          police: "Police the power drawn on the port",
          action: "Configure action to take when overdrawing",
          errdisable: "Shut down the port",
          log: "Log a message",
        },
      },
    },
  ),
];
