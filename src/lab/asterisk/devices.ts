import type { CodecName } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { dialPeers } from "../../rules/dial-peers.js";
import { sipPools } from "../../rules/sip-phones.js";

/** A telephone as Asterisk has it: one endpoint, however many numbers it has. */
export interface Endpoint {
  /** `phone1` of ephone 1, `pool1` of a SIP phone's pool. */
  readonly name: string;
  readonly numbers: readonly string[];
  readonly title: string;
  readonly codecs: readonly CodecName[];
  /** Undefined where the configuration has none: Skinny needs no password. */
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

/** Every telephone of a configuration, by tags. */
export function endpointsOf(router: Router): readonly Endpoint[] {
  const phones = [...router.ephones.values()]
    .filter(({ vmDevice, learned }) => vmDevice === undefined && !learned)
    .toSorted((a, b) => a.tag - b.tag)
    .map(({ tag, buttons }): Endpoint => {
      const dns = buttons.flatMap((button) => button.dns.flatMap((dn) => router.ephoneDns.get(dn) ?? []));
      return {
        name: `phone${tag}`,
        numbers: dns.flatMap(({ number }) => (number === undefined ? [] : [number])),
        title: dns.find(({ name }) => name !== undefined)?.name ?? "",
        codecs: ["g711ulaw"],
        login: undefined,
      };
    });
  const pools = sipPools(router).map(({ tag, lines, user, codecs }): Endpoint => ({
    name: `pool${tag}`,
    numbers: lines.map(({ number }) => number),
    title: lines.find(({ name }) => name !== "")?.name ?? "",
    codecs,
    login: user && { user: user.name, password: user.password },
  }));
  return [...phones, ...pools];
}

/** Another system that is reached by a VoIP dial-peer. */
export interface Trunk {
  readonly tag: number;
  readonly pattern: string;
  readonly preference: number;
  readonly codec: string;
  readonly protocol: string;
  readonly address: string;
  readonly port: number;
}

export function trunksOf(router: Router): readonly Trunk[] {
  return dialPeers(router).flatMap(
    ({ tag, own, kind, shutdown, pattern, preference, target, protocol, codec }) => {
      const [, address, port] = /^ipv4:([\d.]+)(?::(\d+))?$/.exec(target) ?? [];
      if (own || kind !== "voip" || shutdown || address === undefined) return [];
      return [{ tag, pattern, preference, codec, protocol, address, port: Number(port ?? 5060) }];
    },
  );
}

/** The numbers of phones; those that serve something else have no line. */
export function linesOf(router: Router): readonly (EphoneDn & { readonly number: string })[] {
  return [...router.ephoneDns.values()]
    .toSorted((a, b) => a.tag - b.tag)
    .flatMap((dn) => (dn.number === undefined ? [] : [{ ...dn, number: dn.number }]));
}
