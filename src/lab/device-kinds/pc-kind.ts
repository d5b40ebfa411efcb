import * as v from "valibot";
import type { PcDescription } from "../../network/topology.js";
import { about } from "../exercise-schema.js";
import { fields, flag, phoneProtocol } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";
import {
  hostFields,
  readAddress,
  shownAddress,
  sipMark,
  writeAddress,
  writtenProtocol,
} from "./host-fields.js";

const schema = fields(
  {
    kind: v.literal("pc"),
    ...hostFields,
    softphone: v.optional(about(flag, "Whether a softphone runs on it"), false),
    protocol: v.optional(about(phoneProtocol, "What its softphone speaks: sccp unless it says sip")),
  },
  { en: "a pc", fr: "un pc" },
);

export const pcKind: DeviceKind<PcDescription, typeof schema> = {
  kind: "pc",
  schema,
  read(name, source) {
    const { kind, mac, softphone, protocol } = source;
    return { kind, name, mac, softphone, protocol, address: readAddress(source) };
  },
  write({ kind, mac, address, softphone, protocol }) {
    const ownSoftphone = { softphone: softphone || undefined, protocol: writtenProtocol(protocol) };
    return { kind, mac, ...writeAddress(address), ...ownSoftphone };
  },
  added: (_model, mac) => ({ kind: "pc", mac }),
  caption: ({ softphone, protocol }) =>
    softphone
      ? { en: `PC with softphone${sipMark(protocol)}`, fr: `PC + softphone${sipMark(protocol)}` }
      : { en: "PC", fr: "PC" },
  addresses: ({ address }) => shownAddress(address),
  particulars: ({ mac }) => [mac],
  symbol: [
    `<rect x="-24" y="2" width="48" height="30" rx="3"/>`,
    `<rect x="-19" y="7" width="38" height="20" fill="#ffffff" stroke-width="1"/>`,
    `<path d="M-5 32v5h10v-5M-14 40h28" fill="none"/>`,
  ],
};
