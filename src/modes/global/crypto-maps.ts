import type { Router } from "../../router/router.js";
import { cryptoMapMode, isakmpPolicyMode, transformSetMode } from "../crypto.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** What two sites agree on before they encrypt (IOS Security Command Reference). */
const { setting, block } = vocabulary<Router>()({
  ...configWords,
  crypto: "Encryption module",
  isakmp: "Configure ISAKMP policy",
});

export const isakmpPolicy = block({
  syntax: "crypto isakmp policy priority:<1-10000>",
  help: { policy: "Set policy for an ISAKMP protection suite", priority: "Priority of protection suite" },
  group: "isakmp",
  key: ["priority"],
  mode: isakmpPolicyMode,
});

export const isakmpKey = setting({
  syntax: "crypto isakmp key key:SECRET-WORD address address:A.B.C.D [mask:MASK]",
  help: {
    key: "Set pre-shared key for remote peer",
    address: "IP address of the remote peer",
    mask: "Mask of the remote peers",
  },
  group: "isakmp",
  key: ["address"],
  canonical: ({ mask, ...rest }) =>
    mask === undefined || mask === "255.255.255.255" ? rest : { ...rest, mask },
  no: "crypto isakmp key key:SECRET-WORD address address:A.B.C.D",
});

/** Transforms in any order; AES has keys of 128 bits where nothing else is said. */
function inOrder(transforms: readonly string[]): readonly string[] {
  const whole = transforms
    .join(" ")
    .replaceAll("esp-aes 128", "esp-aes")
    .match(/[a-z][a-z0-9-]*(?: \d+)?/g);
  return (whole ?? []).toSorted();
}

export const transformSet = block({
  syntax: "crypto ipsec transform-set name:WORD transforms:WORD ...4",
  help: {
    ipsec: "Configure IPSEC policy",
    "transform-set": "Define transform and settings",
    name: "Transform set tag",
    transforms: "Transform, such as esp-aes 256 or esp-sha-hmac",
  },
  group: "ipsec",
  key: ["name"],
  meaning: ({ transforms, ...set }) => (transforms ? { ...set, transforms: inOrder(transforms) } : set),
  mode: transformSetMode,
});

const cryptoMap = block({
  syntax: "crypto map name:WORD sequence:<1-65535> ipsec-isakmp",
  help: {
    map: "Enter a crypto map",
    name: "Crypto map tag",
    sequence: "Sequence to insert into crypto map entry",
    "ipsec-isakmp": "IPSEC w/ISAKMP",
  },
  group: "crypto-map",
  key: ["name", "sequence"],
  mode: cryptoMapMode,
});

export const cryptoMaps = [isakmpPolicy, isakmpKey, transformSet, cryptoMap];
