import * as v from "valibot";
import type { AnalogPhoneDescription } from "../../network/topology.js";
import { fields } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";

const schema = fields(
  { kind: v.literal("analog-phone") },
  { en: "an analog-phone", fr: "un téléphone analogique" },
);

export const analogPhoneKind: DeviceKind<AnalogPhoneDescription, typeof schema> = {
  kind: "analog-phone",
  schema,
  read: (name, { kind }) => ({ kind, name }),
  write: ({ kind }) => ({ kind }),
  added: () => ({ kind: "analog-phone" }),
  caption: () => ({ en: "analog phone", fr: "téléphone analogique" }),
  particulars: () => [],
  plug: "line",
  symbol: [
    `<path d="M-24 40v-8a12 12 0 0 1 12-12h24a12 12 0 0 1 12 12v8z"/>`,
    `<circle cx="0" cy="31" r="6" fill="#ffffff" stroke-width="1"/>`,
    `<path fill="none" stroke-width="6" d="M-26 14c8-10 44-10 52 0"/>`,
  ],
};
