import { Lab } from "../../src/network/lab.js";
import type { Phone } from "../../src/network/phone/phone.js";
import type { Cable, Topology } from "../../src/network/topology.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";

/** What a lab of phones went through: they came up, and each was in two calls. */
export interface LabRun {
  readonly registered: number;
  readonly calls: number;
  /** That went onto cables. */
  readonly frames: number;
  readonly milliseconds: number;
  /** That the lab holds in the end. */
  readonly megabytes: number;
}

/** Which of the phones speak SIP: none, or two of four, so that calls go from each kind to the other. */
export type Mixture = "sccp" | "both";

/**
 * Boots a lab of so many phones on one switch and lets each half call the other half, twice. Memory means something
 * only where `collect` frees what nobody holds.
 */
export function runLab(
  count: number,
  collect: () => void = () => undefined,
  mixture: Mixture = "sccp",
): LabRun {
  collect();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const lab = new Lab(topology(count, mixture), {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({ unbounded: true }),
  });
  let frames = 0;
  lab.capture = () => {
    frames++;
  };
  lab.timeline.pass(120_000);
  const phones = [...lab.devices.values()].flatMap((one) => (one.kind === "phone" ? [one.node] : []));
  const calls = callEachOther(lab, phones) + callEachOther(lab, phones);
  const milliseconds = performance.now() - start;
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
  const registered = phones.filter(({ boot }) => boot.station.state === "registered").length;
  return { registered, calls, frames, milliseconds, megabytes };
}

/** How many calls stood at the same time. */
function callEachOther(lab: Lab, phones: readonly Phone[]): number {
  const callers = phones.filter((_, index) => index % 2 === 0);
  const callees = phones.filter((_, index) => index % 2 === 1);
  const all = (some: readonly Phone[], press: (phone: Phone, index: number) => void, wait: number) => {
    some.forEach(press);
    lab.timeline.pass(wait);
  };
  all(callers, ({ boot }) => void boot.station.offHook(), 1000);
  const numberOf = (phone: Phone | undefined) => phone?.boot.station.phone.lines.get(1)?.number ?? "";
  all(callers, ({ boot }, index) => void boot.station.number(numberOf(callees[index])), 1000);
  all(callees, ({ boot }) => void boot.station.answer(), 5000);
  const connected = callees.filter(({ boot }) => boot.station.phone.call?.state === "connected").length;
  all(callers, ({ boot }) => void boot.station.onHook(), 1000);
  all(callees, ({ boot }) => void boot.station.onHook(), 1000);
  return connected;
}

function speaksSip(index: number, mixture: Mixture): boolean {
  return mixture === "both" && (index % 4 === 1 || index % 4 === 2);
}

function topology(count: number, mixture: Mixture): Topology {
  const names = Array.from({ length: count }, (_, index) => `P${index + 1}`);
  const ports = names.map(
    (_, index) => `FastEthernet${Math.floor(index / PORTS) + 1}/${(index % PORTS) + 1}`,
  );
  return {
    name: `${count} phones`,
    devices: [
      {
        kind: "router",
        name: "CME",
        platform: undefined,
        configuration: routerConfiguration(count, mixture),
      },
      { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
      ...names.map(
        (name, index) =>
          ({
            kind: "phone",
            name,
            model: "7960",
            mac: macOf(index + 1),
            protocol: speaksSip(index, mixture) ? "sip" : "sccp",
          }) as const,
      ),
    ],
    cables: [
      { ...cable("CME", "FastEthernet0/0", "SW1", "GigabitEthernet0/1"), bandwidth: 1_000_000_000 },
      ...names.map((name, index) => cable("SW1", ports[index] ?? "", name, "switch")),
    ],
  };
}

/** Ports of one module of the switch. */
const PORTS = 48;

function routerConfiguration(count: number, mixture: Mixture): string {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const pools = all.filter((tag) => speaksSip(tag - 1, mixture));
  const numbers = all.filter((tag) => !speaksSip(tag - 1, mixture));
  return [
    "ip dhcp excluded-address 10.1.0.1",
    "ip dhcp pool PHONES",
    " network 10.1.0.0 255.255.0.0",
    " option 150 ip 10.1.0.1",
    "interface FastEthernet0/0",
    " ip address 10.1.0.1 255.255.0.0",
    "telephony-service",
    ` max-ephones ${count}`,
    ` max-dn ${count}`,
    " ip source-address 10.1.0.1 port 2000",
    ` auto assign 1 to ${count}`,
    ...numbers.flatMap((tag) => [`ephone-dn ${tag} dual-line`, ` number ${10_000 + tag}`]),
    ...(pools.length === 0 ? [] : sipConfiguration(pools, count)),
    "end",
  ].join("\n");
}

function sipConfiguration(pools: readonly number[], count: number): readonly string[] {
  return [
    "voice service voip",
    " allow-connections sip to sip",
    " sip",
    "  registrar server",
    "voice register global",
    " mode cme",
    " source-address 10.1.0.1 port 5060",
    ` max-dn ${count}`,
    ` max-pool ${count}`,
    " authenticate register",
    " create profile",
    ...pools.flatMap((tag) => [`voice register dn ${tag}`, ` number ${10_000 + tag}`]),
    ...pools.flatMap((tag) => [
      `voice register pool ${tag}`,
      ` id mac ${macOf(tag)}`,
      " type 7960",
      ` number 1 dn ${tag}`,
      ` username ${10_000 + tag} password secret${tag}`,
      " codec g711ulaw",
    ]),
  ];
}

function macOf(index: number): string {
  return `0012.7f00.${index.toString(16).padStart(4, "0")}`;
}

function cable(device: string, port: string, other: string, otherPort: string): Cable {
  const ends = [
    { device, port },
    { device: other, port: otherPort },
  ] as const;
  return { ends, bandwidth: undefined, delay: undefined };
}
