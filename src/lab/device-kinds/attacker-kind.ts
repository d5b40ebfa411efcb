import * as v from "valibot";
import type { AttackerDescription } from "../../network/topology.js";
import { fields } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";
import { hostFields, readAddress, shownAddress, writeAddress } from "./host-fields.js";

const schema = fields(
  { kind: v.literal("attacker"), ...hostFields },
  { en: "an attacker", fr: "un attaquant" },
);

export const attackerKind: DeviceKind<AttackerDescription, typeof schema> = {
  kind: "attacker",
  schema,
  read: (name, source) => ({ kind: "attacker", name, mac: source.mac, address: readAddress(source) }),
  write: ({ kind, mac, address }) => ({ kind, mac, ...writeAddress(address) }),
  added: (_model, mac) => ({ kind: "attacker", mac }),
  caption: () => ({ en: "attacker", fr: "attaquant" }),
  addresses: ({ address }) => shownAddress(address),
  particulars: ({ mac }) => [mac],
  doesHarm: true,
  symbol: [
    `<rect x="-24" y="14" width="48" height="22" rx="3"/>`,
    `<path d="M-14 14c0-18 28-18 28 0z"/>`,
    `<circle cx="-6" cy="10" r="2.4" fill="#1f6f8b"/>`,
    `<circle cx="6" cy="10" r="2.4" fill="#1f6f8b"/>`,
    `<path d="M-30 40h60" fill="none"/>`,
  ],
};
