import { helpersOf } from "../modes/interface/address.js";
import type { Cable, DeviceDescription, Topology } from "../network/topology.js";
import type { Platform } from "../platform/platform.js";
import { ownerOf, parentOf } from "../router/interfaces.js";
import { contains } from "../router/ipv4.js";
import { phoneTypeNamed, speaksSip } from "../router/phone-types.js";
import type { Interface, Router } from "../router/router.js";
import { configuredPools, sipSource } from "../rules/sip-phones.js";
import { loadFile } from "../running-config/load-file.js";

/** The phone that nobody configured. */
export const STRANGER = "STRANGER";

/**
 * A lab around a configuration alone: a switch on the interface whose network holds `ip source-address`, a phone for each
 * ephone and each SIP pool with its hardware address, and one that nobody configured. Sub-interfaces mean a trunk and a voice VLAN.
 * `untold`: the configuration does not tell where the phones are, or leaves their addresses to somebody else's server.
 */
export function labAround(configuration: string, platform: Platform): Topology | { readonly untold: Untold } {
  const { router } = loadFile(configuration, platform).device;
  const voice = voiceInterface(router);
  if (!voice || voice.switching) return { untold: { what: "interface", device: router.hostname } };
  const port = parentOf(voice.name) ?? voice.name;
  if (!platform.ports.includes(port)) return { untold: { what: "interface", device: router.hostname } };
  const [helper] = helpersOf(voice);
  if (helper !== undefined && !ownerOf(router, helper))
    return { untold: { what: "server", device: router.hostname, helper } };
  const phones = [
    ...phonesOf(router),
    { kind: "phone", name: STRANGER, model: "7960", mac: "0200.00ff.fffe" } as const,
  ];
  const switches = phones.length <= PORTS ? 1 : Math.ceil(phones.length / PORTS);
  const vlan = voice.encapsulation && !voice.encapsulation.native ? voice.encapsulation.vlan : undefined;
  const own = nameOf(router, phones);
  const names = Array.from({ length: switches }, (_, index) => `SW${index + 1}`);
  return {
    name: "configuration",
    devices: [
      { kind: "router", name: own, platform: platform.id, configuration },
      ...names.map((name): DeviceDescription => ({
        kind: "switch",
        name,
        platform: undefined,
        configuration: switchFor(name, vlan),
      })),
      ...phones,
    ],
    cables: [
      cable({ device: own, port }, { device: "SW1", port: UPLINK }),
      ...names
        .slice(1)
        .map((name) => cable({ device: "SW1", port: DOWNLINK }, { device: name, port: UPLINK })),
      ...phones.map(({ name, kind }, index) =>
        cable(
          { device: `SW${Math.floor(index / PORTS) + 1}`, port: `FastEthernet0/${(index % PORTS) + 1}` },
          { device: name, port: kind === "phone" ? "switch" : "FastEthernet0" },
        ),
      ),
    ],
  };
}

/** Why no lab can be made: nobody knows where the phones are, or who leases them addresses. */
export type Untold =
  | { readonly what: "interface"; readonly device: string }
  | { readonly what: "server"; readonly device: string; readonly helper: string };

/** What the router is called, unless something else of the lab is. */
function nameOf({ hostname }: Router, phones: readonly { readonly name: string }[]): string {
  return /^SW\d+$/i.test(hostname) || phones.some(({ name }) => name === hostname) ? "ROUTER" : hostname;
}

/** Phones at a switch, whose other ports lead to routers and switches. */
const PORTS = 24;
const UPLINK = "GigabitEthernet0/1";
const DOWNLINK = "GigabitEthernet0/2";

function voiceInterface(router: Router): Interface | undefined {
  const { telephony, interfaces, dhcp } = router;
  const ports = [...interfaces.values()];
  const holding = (address: string | undefined) =>
    ports.find(({ addresses }) => address !== undefined && addresses.some((own) => contains(own, address)));
  const told = [...dhcp.pools.values()].flatMap(({ options, defaultRouters }) => [
    ...options.flatMap(({ code, ip = [] }) => (code === 150 ? ip : [])),
    ...defaultRouters,
  ]);
  return [telephony?.source?.address, sipSource(router)?.address, ...told]
    .map(holding)
    .find((one) => one !== undefined);
}

type PhoneOrPc = Extract<DeviceDescription, { kind: "phone" | "pc" }>;

/** A phone for each ephone and for each pool that names the address of one. */
function phonesOf(router: Router): readonly PhoneOrPc[] {
  const phones = sccpPhonesOf(router);
  const taken = new Set(phones.map(({ mac }) => mac.toLowerCase()));
  return [...phones, ...sipPhonesOf(router).filter(({ mac }) => !taken.has(mac.toLowerCase()))];
}

function sipPhonesOf(router: Router): readonly PhoneOrPc[] {
  return configuredPools(router).flatMap(({ tag, id, type = "" }): PhoneOrPc[] => {
    if (id?.mac === undefined) return [];
    const common = { mac: id.mac, protocol: "sip" } as const;
    return type === "CIPC"
      ? [{ ...common, kind: "pc", name: `SIPPC${tag}`, address: undefined, softphone: true }]
      : [{ ...common, kind: "phone", name: `SIP${tag}`, model: speaksSip(type) ? type : "7960" }];
  });
}

function sccpPhonesOf({ ephones }: Router): readonly PhoneOrPc[] {
  return [...ephones.values()]
    .filter(({ vmDevice }) => vmDevice === undefined)
    .map(({ tag, mac = madeUp(tag), type }) =>
      type === "CIPC"
        ? { kind: "pc", name: `PC${tag}`, mac, address: undefined, softphone: true }
        : {
            kind: "phone",
            name: `PHONE${tag}`,
            model: phoneTypeNamed(type) && type !== undefined ? type : "7960",
            mac,
          },
    );
}

/** The address of a phone for an ephone that names none: locally administered. */
function madeUp(tag: number): string {
  return `0200.00ee.${tag.toString(16).padStart(4, "0")}`;
}

function switchFor(name: string, vlan: number | undefined): string {
  const ports = Array.from({ length: PORTS }, (_, index) => `FastEthernet0/${index + 1}`);
  if (vlan === undefined || vlan === 1) return `hostname ${name}\nend\n`;
  return [
    `hostname ${name}`,
    `vlan ${vlan}`,
    ...[UPLINK, DOWNLINK].flatMap((port) => [`interface ${port}`, " switchport mode trunk"]),
    ...ports.flatMap((port) => [
      `interface ${port}`,
      " switchport mode access",
      ` switchport voice vlan ${vlan}`,
      " spanning-tree portfast",
    ]),
    "end",
    "",
  ].join("\n");
}

function cable(one: Cable["ends"][0], other: Cable["ends"][0]): Cable {
  return { ends: [one, other], bandwidth: undefined, delay: undefined };
}
