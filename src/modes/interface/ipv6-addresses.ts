import { refuse, type Outcome } from "../../language/declaration.js";
import { isLinkLocal, sameNetwork } from "../../router/ipv6.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** IPv6 addresses of an interface (IOS IPv6 command reference, `ipv6 address`). Kept and shown. */
const { setting, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  bytes: "Bytes",
});

const ADDRESS = { address: "Configure IPv6 address on interface" } as const;

export const ipv6Address = setting({
  syntax: "ipv6 address {prefix:IPV6-WITH-LENGTH [anycast | eui-64] | local:IPV6 link-local}",
  no: "ipv6 address [prefix:IPV6-WITH-LENGTH [anycast | eui-64] | local:IPV6 link-local]",
  examples: { local: ["FE80::1", "fe80::2"], prefix: ["2001:DB8:1::1/64", "2001:db8:2::1/64"] },
  help: {
    ...ADDRESS,
    prefix: "IPv6 prefix",
    anycast: "Configure as an anycast",
    "eui-64": "Use eui-64 interface identifier",
    local: "IPv6 link-local address",
    "link-local": "Use link-local address",
  },
  key: ["prefix"],
  refuses: (port, args, { router, loading }) => (loading ? undefined : addressFault(router, port, args)),
  printOrder: "entered",
  revise: {
    set: (lines, args) => {
      const others = lines.filter(({ prefix }) => prefix !== args.prefix);
      return args.local === undefined ? [...others, args] : [args, ...others];
    },
    no: (lines, { prefix, local }) =>
      prefix === undefined && local === undefined
        ? []
        : lines.filter((line) => line.prefix !== prefix || line.local !== local),
  },
});

/** A link-local address is one by its prefix, a global one is not, and no two interfaces are in one network. */
function addressFault(
  router: Router,
  port: Interface,
  { prefix, local }: { readonly prefix?: string; readonly local?: string },
): Outcome {
  if (local !== undefined && !isLinkLocal(local)) return refuse("% Invalid link-local address");
  if (prefix === undefined) return undefined;
  if (isLinkLocal(prefix)) return refuse(`%${port.name}: Error: ${prefix} is invalid`);
  for (const other of router.interfaces.values()) {
    if (other === port) continue;
    const same = ipv6Address.shown.all(other).find((one) => one.prefix && sameNetwork(one.prefix, prefix));
    if (same)
      return refuse(
        `%${port.name}: Error: ${prefix} is overlapping with ${same.prefix ?? ""} on ${other.name}`,
      );
  }
  return undefined;
}

export const ipv6Enable = toggle({
  syntax: "ipv6 enable",
  help: { enable: "Enable IPv6 on interface" },
  default: "off",
});

export const ipv6Autoconfig = setting({
  syntax: "ipv6 address autoconfig [default]",
  no: "ipv6 address autoconfig",
  help: { ...ADDRESS, autoconfig: "Obtain address using autoconfiguration", default: "Insert default route" },
});

export const ipv6Mtu = setting({
  syntax: "ipv6 mtu bytes:<1280-1500>",
  help: { mtu: "Set IPv6 Maximum Transmission Unit" },
});

/** Addresses that an interface has from elsewhere, and the size of its packets. */
export const ipv6Borrowed = [
  setting({
    syntax: "ipv6 address dhcp [rapid-commit]",
    no: "ipv6 address dhcp",
    help: { ...ADDRESS, dhcp: "Obtain a ipv6 address using dhcp", "rapid-commit": "Enable Rapid-Commit" },
  }),
  setting({
    syntax: "ipv6 address general:WORD bits:IPV6-WITH-LENGTH",
    key: ["general", "bits"],
    examples: { general: ["PROVIDER"] },
    help: { ...ADDRESS, general: "General prefix name", bits: "The bits behind the general prefix" },
  }),
  setting({
    syntax: "ipv6 unnumbered lender:INTERFACE",
    help: { unnumbered: "Configure IPv6 unnumbered interface", lender: "Interface whose address is used" },
  }),
  ipv6Mtu,
];

export const ipv6Addresses = [ipv6Address, ipv6Autoconfig, ipv6Enable];
