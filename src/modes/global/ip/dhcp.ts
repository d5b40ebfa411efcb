import { refuse } from "../../../language/declaration.js";
import { LineIndex } from "../../../language/line-index.js";
import { createDhcpPool } from "../../../router/create.js";
import { addPool, isRange, removePool, sameRange } from "../../../router/dhcp.js";
import type { ExcludedRange, Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { dhcpPoolMode } from "../../dhcp-pool.js";
import { dhcpClassMode } from "../../dhcp-pool/classes.js";
import { ipWords } from "./words.js";

/** The DHCP server in global configuration (IOS IP addressing command reference; REFERENCE.md section 10). */
const { setting, toggle, section, block } = vocabulary<Router>()(ipWords);

const REAL = { packetTracer: false } as const;

const useConnected = toggle({
  ...REAL,
  syntax: "ip dhcp use vrf connected",
  help: {
    use: "Configure use of certain parameters during allocation",
    vrf: "Use VRF information",
    connected: "Use the VRF of the interface that receives a request",
  },
  group: "dhcp-excluded",
  shows: "both",
  irreversible: "Whichever was said last is printed; a fresh router was told otherwise",
});

const RELAY = {
  relay: "DHCP relay agent parameters",
  information: "Relay agent information option",
} as const;

/** Requests that a switch told where it heard them, without a relay agent behind them. */
export const trustsRelayInformation = toggle({
  ...REAL,
  acts: true,
  syntax: "ip dhcp relay information trust-all",
  default: "off",
  help: { ...RELAY, "trust-all": "Received DHCP packets may contain relay info option with zero giaddr" },
  group: "dhcp-excluded",
});

const relayOptions = [
  toggle({
    ...REAL,
    syntax: "ip dhcp relay information option",
    default: "off",
    help: { ...RELAY, option: "insert relay information in BOOTREQUEST" },
    group: "dhcp-excluded",
  }),
  setting({
    ...REAL,
    syntax: "ip dhcp relay information policy policy:{drop | encapsulate | keep | replace}",
    default: { policy: "replace" },
    no: "ip dhcp relay information policy",
    help: {
      ...RELAY,
      policy: "Define reforwarding policy",
      drop: "Do not forward BOOTREQUEST message",
      encapsulate: "Encapsulate existing information",
      keep: "Leave existing information alone",
      replace: "Replace existing information",
    },
    group: "dhcp-excluded",
  }),
];

const bootpIgnore = toggle({
  ...REAL,
  syntax: "ip dhcp bootp ignore",
  help: {
    bootp: "BOOTP specific configuration",
    ignore: "Configure DHCP server to ignore received BOOTP requests",
  },
  group: "dhcp-excluded",
  default: "off",
});

const conflictLogging = toggle({
  ...REAL,
  syntax: "ip dhcp conflict logging",
  help: { conflict: "DHCP address conflict parameters", logging: "Record address conflicts in log file" },
  group: "dhcp-excluded",
  default: "on",
});

const byEnds = new LineIndex<ExcludedRange>(({ low, high = low }) => `${low} ${high}`);

const excluded = setting({
  syntax: "ip dhcp excluded-address low:A.B.C.D [high:A.B.C.D]",
  ranges: ["low", "high"],
  help: {
    "excluded-address": "Prevent DHCP from assigning certain addresses",
    low: "Low IP address",
    high: "High IP address",
  },
  key: ["low", "high"],
  no: "ip dhcp excluded-address low:A.B.C.D [high:A.B.C.D]",
  group: "dhcp-excluded",
  get: ({ dhcp }) => dhcp.excluded.map(({ low, high }) => ({ low, ...(high === undefined ? {} : { high }) })),
  set({ dhcp }, { low, high }, { loading }) {
    const range = { low, high };
    if (!isRange(range) && !loading) return refuse(`% Invalid address range: ${low} is above ${high ?? low}`);
    const before = dhcp.excluded;
    if (byEnds.find(before, range, undefined)) return undefined;
    dhcp.excluded = [...before, range];
    byEnds.added(before, dhcp.excluded, range, undefined);
    return undefined;
  },
  clear({ dhcp }, { low = "", high }, { platform }) {
    const kept = dhcp.excluded.filter((one) => !sameRange(one, { low, high }));
    if (kept.length === dhcp.excluded.length && platform.traits.configuration.missesWhatNoNames) {
      return refuse(`% Range [${low}, ${high ?? low}] is not in the database.`);
    }
    dhcp.excluded = kept;
    return undefined;
  },
});

const database = setting({
  ...REAL,
  syntax: "ip dhcp database url:WORD [write-delay seconds:<60-86400>]",
  help: {
    database: "Configure DHCP database agents",
    url: "URL of the agent",
    "write-delay": "Delay before changes are written",
    seconds: "Seconds",
  },
  key: ["url"],
  group: "dhcp-excluded",
});

export const pingPackets = setting({
  ...REAL,
  syntax: "ip dhcp ping packets count:<0-10>",
  acts: true,
  default: { count: 2 },
  help: {
    ping: "Specify ping parameters used by DHCP",
    packets: "Specify number of ping packets",
    count: "Number of ping packets (0 disables ping)",
  },
  group: "dhcp-excluded",
});

export const pingTimeout = setting({
  ...REAL,
  syntax: "ip dhcp ping timeout milliseconds:<100-10000>",
  acts: true,
  default: { milliseconds: 500 },
  help: {
    ping: "Specify ping parameters used by DHCP",
    timeout: "Specify ping timeout",
    milliseconds: "Ping timeout in milliseconds",
  },
  group: "dhcp-excluded",
});

const pool = section({
  syntax: "ip dhcp pool name:WORD",
  help: { pool: "Configure DHCP address pools", name: "Pool name" },
  key: ["name"],
  printOrder: "entered",
  group: "dhcp-pools",
  mode: dhcpPoolMode,
  list: ({ dhcp }) => [...dhcp.pools.values()].map((target) => ({ args: { name: target.name }, target })),
  enter(router, { name }) {
    const found = router.dhcp.pools.get(name);
    if (found) return found;
    const created = createDhcpPool(name);
    addPool(router, created);
    return created;
  },
  remove(router, { name = "" }) {
    const { dhcp } = router;
    removePool(router, name);
    dhcp.bindings = dhcp.bindings.filter((binding) => binding.pool !== name);
  },
});

const dhcpClass = block({
  ...REAL,
  syntax: "ip dhcp class name:WORD",
  help: { class: "Configure DHCP classes", name: "Class name" },
  key: ["name"],
  printOrder: "entered",
  group: "dhcp-classes",
  mode: dhcpClassMode,
});

export const dhcp = [
  useConnected,
  ...relayOptions,
  trustsRelayInformation,
  bootpIgnore,
  conflictLogging,
  excluded,
  database,
  pingPackets,
  pingTimeout,
  pool,
  dhcpClass,
];
