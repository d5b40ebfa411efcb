import type { BitPattern } from "../../language/bit-pattern.js";
import { classfulMask, networkOf, prefixLength, toAddress, toNumber } from "../../router/ipv4.js";

/** Networks as routing protocols keep them, whatever address of theirs was typed (IOS IP Routing command references). */

interface Network {
  readonly address?: string;
  readonly wildcard?: string;
}

/** RIP knows networks by class only. */
export function classfulNetwork<A extends { readonly address?: string }>(args: A): A {
  return args.address === undefined
    ? args
    : { ...args, address: networkOf(args.address, classfulMask(args.address)) };
}

/** A network without host bits; a mask in the place of the wildcard is turned round. */
export function wildcardNetwork(network: Network): Network {
  const { address, wildcard: typed } = network;
  if (address === undefined || typed === undefined) return network;
  const isMask = prefixLength(typed) !== undefined && typed !== "0.0.0.0" && typed !== "255.255.255.255";
  const wildcard = isMask ? inverse(typed) : typed;
  return { address: networkOf(address, inverse(wildcard)), wildcard };
}

/** The same; a whole class goes without a wildcard, and what has none is one. */
export function shortestNetwork(network: Network): Network {
  const { address, wildcard } = wildcardNetwork(network);
  if (address === undefined) return network;
  const isClass = wildcard === undefined || wildcard === inverse(classfulMask(address));
  return isClass ? classfulNetwork({ address }) : { address, wildcard };
}

/** BGP leaves out the mask of a class. */
export function maskedNetwork<A extends { readonly address?: string; readonly mask?: string }>({
  mask,
  ...network
}: A): A {
  const { address } = network;
  if (address === undefined || mask === undefined) return network as A;
  const held = { ...network, address: networkOf(address, mask) };
  return (mask === classfulMask(address) ? held : { ...held, mask }) as A;
}

/** The addresses that fall under a network. */
export function addressPattern({ address, wildcard }: Required<Network>): BitPattern {
  return { bits: toNumber(address), free: toNumber(wildcard) };
}

/** The number of an OSPF area, which may be written as an address. */
export function withAreaNumber<A extends { readonly area?: string }>(args: A): A {
  const { area } = args;
  if (area === undefined) return args;
  const number = /^\d+(\.\d+){3}$/.test(area) ? toNumber(area) : /^\d+$/.test(area) ? Number(area) : area;
  return { ...args, area: String(number) };
}

function inverse(mask: string): string {
  return toAddress(~toNumber(mask) >>> 0);
}
