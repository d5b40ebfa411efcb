import type { Interface } from "../../router/router.js";
import { withAreaNumber } from "../routing/networks.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";
import { partsOf } from "../../router/interfaces.js";
import type { OspfNetworkType } from "../../router/ospf-model.js";
import { routerOnly } from "../devices.js";

/** Routing protocols and IPv6 on an interface (IOS IP routing and IPv6 command references); IPv6 is kept and shown. */
const { setting, settings, toggle } = vocabulary<Interface>()({
  ...interfaceWords,
  authentication: "authentication subcommands",
  eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
  seconds: "Seconds",
  system: "Autonomous system number",
  name: "Name",
});

const REAL = { packetTracer: false } as const;

export const ospfArea = setting({
  syntax: "ip ospf process:<1-65535> area area:WORD",
  meaning: withAreaNumber,
  acts: true,
  help: { process: "Process ID", area: "Set the OSPF area ID" },
  packetTracer: false,
});

export const ospfNetwork = setting({
  syntax: "ip ospf network kind:{broadcast | non-broadcast | point-to-multipoint | point-to-point}",
  acts: true,
  dependentDefault: (port) => usualNetwork(port),
  help: {
    network: "Network type",
    broadcast: "Specify OSPF broadcast multi-access network",
    "non-broadcast": "Specify OSPF NBMA network",
    "point-to-multipoint": "Specify OSPF point-to-multipoint network",
    "point-to-point": "Specify OSPF point-to-point network",
  },
});

export const ospfCost = setting({
  syntax: "ip ospf cost value:<0-65535>",
  acts: true,
  help: { cost: "Interface cost", value: "Value" },
});

export const ospfPriority = setting({
  syntax: "ip ospf priority value:<0-65535>",
  acts: true,
  default: { value: 1 },
  help: { priority: "Router priority", value: "Value" },
});

export const ospfHelloInterval = setting({
  syntax: "ip ospf hello-interval value:<0-65535>",
  dependentDefault: (port) => ({ value: usualHello(port) }),
  acts: true,
  help: { "hello-interval": "Time between HELLO packets", value: "Value" },
});

export const ospfDeadInterval = setting({
  syntax: "ip ospf dead-interval value:<0-65535>",
  dependentDefault: (port) => ({ value: 4 * helloOf(port) }),
  acts: true,
  help: { "dead-interval": "Interval after which a neighbor is declared dead", value: "Value" },
});

/** The network type that was said, or that of the interface's kind. */
export function ospfNetworkTypeOf(port: Interface): OspfNetworkType {
  return ospfNetwork.of(port)?.kind ?? networkTypeOfKind(port);
}

/** What a line may say of the usual network; no line says that it is a loopback. */
function usualNetwork(port: Interface): { readonly kind: Exclude<OspfNetworkType, "loopback"> } | "off" {
  const kind = networkTypeOfKind(port);
  return kind === "loopback" ? "off" : { kind };
}

function networkTypeOfKind(port: Interface): OspfNetworkType {
  const { kind, subinterface } = partsOf(port.name);
  if (kind === "Loopback") return "loopback";
  if (kind !== "Serial" && kind !== "Tunnel") return "broadcast";
  return subinterface !== undefined && port.link === "multipoint" ? "non-broadcast" : "point-to-point";
}

/** Seconds between two hellos while nobody says otherwise: networks without multicast have fewer (RFC 2328, appendix C.3). */
function usualHello(port: Interface): number {
  const type = ospfNetworkTypeOf(port);
  return type === "non-broadcast" || type === "point-to-multipoint" ? 30 : 10;
}

function helloOf(port: Interface): number {
  return ospfHelloInterval.of(port)?.value ?? usualHello(port);
}

/** How often OSPF says hello on an interface, and after how long a silence a neighbour is gone: four times as long. */
export function ospfIntervalsOf(port: Interface): readonly [number, number] {
  const hello = helloOf(port);
  return [hello, ospfDeadInterval.of(port)?.value ?? 4 * hello];
}

export const ospfKey = setting({
  syntax: "ip ospf authentication-key key:SECRET-LINE",
  acts: true,
  help: { "authentication-key": "Authentication password (key)", key: "The OSPF password (key)" },
});

export const ospfDigest = setting({
  syntax: "ip ospf message-digest-key number:<1-255> md5 key:SECRET-LINE",
  acts: true,
  help: {
    "message-digest-key": "Message digest authentication password (key)",
    number: "Key ID",
    md5: "Use MD5 algorithm",
    key: "The OSPF password (key)",
  },
  key: ["number"],
});

export const ospfAuthentication = setting({
  syntax: "ip ospf authentication [message-digest | null]",
  acts: true,
  help: {
    authentication: "Enable authentication",
    "message-digest": "Use message-digest authentication",
    null: "Use no authentication",
  },
});

export const ospfIgnoresMtu = toggle({
  syntax: "ip ospf mtu-ignore",
  acts: true,
  help: { "mtu-ignore": "Ignores the MTU in DBD packets" },
  default: "off",
  packetTracer: false,
});

export const ripVersion = setting({
  ...REAL,
  syntax: "ip rip direction:{receive | send} version versions:{1 | 2}+",
  acts: true,
  help: {
    receive: "advertisement reception",
    send: "advertisement transmission",
    version: "version control",
    1: "RIP version 1",
    2: "RIP version 2",
  },
  key: ["direction"],
});

export const splitHorizon = toggle({
  syntax: "ip split-horizon",
  acts: true,
  help: { "split-horizon": "Perform split horizon" },
  default: "on",
});

export const summaryAddress = setting({
  syntax: "ip summary-address protocol:{eigrp | rip} [system:<1-65535>] address:A.B.C.D mask:MASK",
  acts: true,
  help: {
    "summary-address": "Perform address summarization",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    rip: "Routing Information Protocol (RIP)",
    system: "Autonomous system number",
    address: "IP address",
    mask: "IP network mask",
  },
  key: ["protocol", "address"],
  packetTracer: false,
});

/** Seconds between two hellos, and of silence after which a neighbour is gone, on all but slow networks without multicast. */
export const [EIGRP_HELLO, EIGRP_HOLD] = [5, 15];

export const eigrpHelloInterval = setting({
  syntax: "ip hello-interval eigrp system:<1-65535> seconds:<1-65535>",
  dependentDefault: () => ({ seconds: EIGRP_HELLO }),
  acts: true,
  help: {
    "hello-interval": "Configures IP-EIGRP hello interval",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    system: "Autonomous system number",
    seconds: "Seconds",
  },
  key: ["system"],
});

export const eigrpHoldTime = setting({
  syntax: "ip hold-time eigrp system:<1-65535> seconds:<1-65535>",
  dependentDefault: () => ({ seconds: EIGRP_HOLD }),
  acts: true,
  help: {
    "hold-time": "Configures IP-EIGRP hold time",
    eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)",
    system: "Autonomous system number",
    seconds: "Seconds",
  },
  key: ["system"],
});

const ipv6Ospf = setting({
  syntax: "ipv6 ospf process:<1-65535> area area:WORD",
  meaning: withAreaNumber,
  help: { ospf: "OSPF interface commands", process: "Process ID", area: "Set the OSPF area ID" },
});

/** Kept and shown. */
const eigrpOptions = settings(REAL, {
  "ip authentication mode eigrp system:<1-65535> md5": {
    key: ["system"],
    help: { mode: "mode", md5: "Keyed message digest" },
  },
  "ip authentication key-chain eigrp system:<1-65535> name:WORD": {
    key: ["system"],
    no: "ip authentication key-chain eigrp system:<1-65535>",
    help: { "key-chain": "key-chain", name: "name of key-chain" },
  },
  "ip bandwidth-percent eigrp system:<1-65535> percent:<1-999999>": {
    key: ["system"],
    no: "ip bandwidth-percent eigrp system:<1-65535>",
    help: {
      "bandwidth-percent": "Set EIGRP bandwidth limit",
      percent: "Maximum bandwidth percentage that EIGRP may use",
    },
  },
  "ip split-horizon eigrp system:<1-65535>": {
    key: ["system"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: { "split-horizon": "Perform split horizon" },
  },
  "ip next-hop-self eigrp system:<1-65535>": {
    key: ["system"],
    defaultOn: true,
    irreversible: "what is on by itself is told off by a line of its own",
    help: { "next-hop-self": "Configures IP-EIGRP next-hop-self" },
  },
});

const ripOptions = settings(REAL, {
  "ip rip authentication mode mode:{md5 | text}": {
    default: { mode: "text" },
    no: "ip rip authentication mode",
    help: { mode: "Authentication mode", md5: "Keyed message digest", text: "Clear text authentication" },
  },
  "ip rip authentication key-chain name:WORD": {
    no: "ip rip authentication key-chain",
    help: { "key-chain": "Authentication key-chain", name: "name of key-chain" },
  },
  "ip rip triggered": { usually: "off", help: { triggered: "Triggered RIP as per RFC 2091" } },
  "ip rip v2-broadcast": { usually: "off", help: { "v2-broadcast": "send ip broadcast v2 update" } },
  "ip rip advertise seconds:<5-4294967>": {
    no: "ip rip advertise",
    help: { advertise: "Specify update interval" },
  },
  "ip rip initial-delay seconds:<10-4294967>": {
    no: "ip rip initial-delay",
    help: { "initial-delay": "Delay before the first update" },
  },
});

const ospfOptions = settings(REAL, {
  "ip ospf dead-interval minimal hello-multiplier count:<3-20>": {
    no: "ip ospf dead-interval minimal",
    help: {
      "dead-interval": "Interval after which a neighbor is declared dead",
      minimal: "Set to 1 second",
      "hello-multiplier": "Set multiplier for Hellos",
      count: "Number of Hellos sent within 1 second",
    },
  },
  "ip ospf retransmit-interval seconds:<1-65535>": {
    default: { seconds: 5 },
    help: { "retransmit-interval": "Time between retransmitting lost link state advertisements" },
  },
  "ip ospf transmit-delay seconds:<1-65535>": {
    default: { seconds: 1 },
    help: { "transmit-delay": "Link state transmit delay" },
  },
  "ip ospf demand-circuit": { usually: "off", help: { "demand-circuit": "OSPF demand circuit" } },
  "ip ospf database-filter all out": {
    usually: "off",
    help: {
      "database-filter": "Filter OSPF LSA during synchronization and flooding",
      all: "Filter all LSA",
      out: "Outgoing LSA",
    },
  },
  "ip ospf flood-reduction": { usually: "off", help: { "flood-reduction": "OSPF Flood Reduction" } },
  "ip ospf resync-timeout seconds:<1-65535>": {
    default: { seconds: 40 },
    help: { "resync-timeout": "Interval after which adjacency is reset if oob-resync is not started" },
  },
  "ip ospf bfd [disable]": {
    no: "ip ospf bfd",
    help: { bfd: "Enable/Disable BFD on this interface", disable: "Disable it" },
  },
  "ip ospf prefix-suppression": {
    usually: "off",
    help: { "prefix-suppression": "Enable/Disable OSPF prefix suppression" },
  },
  "ip ospf ttl-security [hops hops:<1-254> | disable]": {
    no: "ip ospf ttl-security",
    help: {
      "ttl-security": "TTL security check",
      hops: "maximum number of IP hops allowed",
      disable: "Disable it",
    },
  },
  "ip ospf lls [disable]": {
    no: "ip ospf lls",
    help: { lls: "Enable/Disable link-local signaling", disable: "Disable it" },
  },
});

export const routing = [
  eigrpHelloInterval,
  eigrpHoldTime,
  splitHorizon,
  summaryAddress,
  ...eigrpOptions,
  ospfAuthentication,
  ospfKey,
  ospfDigest,
  ospfNetwork,
  ospfCost,
  ospfPriority,
  ospfHelloInterval,
  ospfDeadInterval,
  ospfIgnoresMtu,
  ...ospfOptions,
  ospfArea,
  ripVersion,
  ...ripOptions,
];

export const ipv6Settings = routerOnly([ipv6Ospf]);
