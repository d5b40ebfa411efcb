import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

const { setting } = vocabulary<GenericBlock>()({});

/** How far a tone may be from its frequencies and still be taken for it (IOS Voice command reference, `freq-max-deviation`). */
export const toneLimits = [
  setting({
    syntax: "freq-max-deviation hertz:<10-125>",
    default: { hertz: 10 },
    help: { "freq-max-deviation": "Deviation of frequencies", hertz: "Hertz" },
  }),
  setting({
    syntax: "freq-max-power level:<0-20>",
    default: { level: 10 },
    help: { "freq-max-power": "Highest power", level: "-dBmO" },
  }),
  setting({
    syntax: "freq-min-power level:<10-35>",
    default: { level: 30 },
    help: { "freq-min-power": "Lowest power", level: "-dBmO" },
  }),
  setting({
    syntax: "freq-power-twist level:<0-15>",
    default: { level: 6 },
    help: { "freq-power-twist": "Difference of the power of both", level: "Decibels" },
  }),
  setting({
    syntax: "freq-max-delay tens:<10-100>",
    default: { tens: 20 },
    help: { "freq-max-delay": "Time between both frequencies", tens: "Tens of milliseconds" },
  }),
];
