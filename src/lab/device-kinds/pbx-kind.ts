import * as v from "valibot";
import type { PbxDescription } from "../../network/topology.js";
import { about } from "../exercise-schema.js";
import { fields, host, subscriber, telephoneNumber } from "../field-values.js";
import { mustBe } from "../said.js";
import type { DeviceKind } from "./device-kind.js";
import { hostFields, readAddress, shownAddress, writeAddress } from "./host-fields.js";

const extensions = v.array(
  subscriber,
  mustBe("a list of extensions: - 301 Alice", "une liste de postes : - 301 Alice"),
);

const schema = fields(
  {
    kind: v.literal("pbx"),
    ...hostFields,
    extensions: v.optional(about(extensions, "Its telephones: a number each, and perhaps a name"), []),
    trunk: about(host, "The address of the call agent at the other end of its SIP trunk"),
    menu: v.optional(about(telephoneNumber, "The number of its menu, which offers the extensions")),
    mailbox: v.optional(about(telephoneNumber, "The number of its mailboxes")),
  },
  { en: "a pbx", fr: "un pbx" },
);

export const pbxKind: DeviceKind<PbxDescription, typeof schema> = {
  kind: "pbx",
  schema,
  read(name, source) {
    const { kind, mac, extensions: own, trunk, menu, mailbox } = source;
    return { kind, name, mac, address: readAddress(source), extensions: own, trunk, menu, mailbox };
  },
  write({ kind, mac, address, extensions: own, trunk, menu, mailbox }) {
    const written = own.map(({ number, name }) => (name === "" ? number : `${number} ${name}`));
    return { kind, mac, ...writeAddress(address), extensions: written, trunk, menu, mailbox };
  },
  added: (_model, mac) => ({
    kind: "pbx",
    mac,
    extensions: ["401 Alice", "402 Bob"],
    trunk: "192.168.10.1",
    menu: "480",
    mailbox: "490",
  }),
  caption: () => ({ en: "exchange (PBX)", fr: "autocommutateur (PBX)" }),
  addresses: ({ address, extensions: own }) => [
    ...shownAddress(address),
    ...own.map(({ number, name }) => `${number} ${name}`.trimEnd()),
  ],
  particulars: ({ mac }) => [mac],
  symbol: [
    `<rect x="-22" y="2" width="44" height="38" rx="3"/>`,
    `<path fill="none" d="M-14 10h28M-14 17h28M-14 24h28"/>`,
    `<circle cx="12" cy="33" r="2.4" fill="#1f6f8b"/>`,
  ],
};
