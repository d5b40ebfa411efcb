import * as v from "valibot";
import type { PhoneDescription } from "../../network/topology.js";
import { about } from "../exercise-schema.js";
import { fields, phoneModel, phoneProtocol } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";
import { macField, sipMark, writtenProtocol } from "./host-fields.js";

const schema = fields(
  {
    kind: v.literal("phone"),
    mac: macField,
    model: about(phoneModel, "Its type, as ephone has it"),
    protocol: v.optional(about(phoneProtocol, "What it speaks: sccp unless it says sip")),
  },
  { en: "a phone", fr: "un poste" },
);

export const phoneKind: DeviceKind<PhoneDescription, typeof schema> = {
  kind: "phone",
  schema,
  read: (name, { kind, mac, model, protocol }) => ({ kind, name, mac, model, protocol }),
  write: ({ kind, mac, model, protocol }) => ({ kind, mac, model, protocol: writtenProtocol(protocol) }),
  added: (model, mac) => ({ kind: "phone", mac, model: model ?? USUAL_PHONE }),
  variants: { "sip-phone": { protocol: "sip" } },
  caption: ({ model, protocol }) => ({
    en: `phone ${model}${sipMark(protocol)}`,
    fr: `téléphone ${model}${sipMark(protocol)}`,
  }),
  particulars: ({ model, mac }) => [model, mac],
  isBridge: true,
  symbol: [
    `<path d="M-22 10h46a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4h-46z"/>`,
    `<rect x="-4" y="14" width="26" height="11" fill="#ffffff" stroke-width="1"/>`,
    `<path fill="none" stroke-width="2.4" d="M0 30h1M8 30h1M16 30h1M0 35h1M8 35h1M16 35h1"/>`,
    `<rect x="-28" y="4" width="13" height="38" rx="6" fill="#1f6f8b" stroke="none"/>`,
  ],
};

const USUAL_PHONE = "7960";
