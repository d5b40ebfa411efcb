import type { SwitchDescription } from "../../network/topology.js";
import { fields } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";
import { iosFields, iosParticulars, readIos, writeIos } from "./ios-fields.js";

const schema = fields(iosFields("switch"), { en: "a switch", fr: "un switch" });

export const switchKind: DeviceKind<SwitchDescription, typeof schema> = {
  kind: "switch",
  schema,
  read: readIos,
  write: writeIos,
  added: (model) => ({ kind: "switch", platform: model }),
  caption: () => ({ en: "switch 2960", fr: "commutateur 2960" }),
  particulars: iosParticulars,
  isBridge: true,
  symbol: [
    `<rect x="-36" y="8" width="72" height="28" rx="3"/>`,
    `<path fill="none" d="M-4 17h-22M-26 17l5-4M-26 17l5 4M4 27h22M26 27l-5-4M26 27l-5 4M4 17h22M26 17l-5-4M26 17l-5 4M-4 27h-22M-26 27l5-4M-26 27l5 4"/>`,
  ],
};
