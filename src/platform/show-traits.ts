/**
 * What shows of the same thing look like. Where a whole table differs, the trait is the mark by which one tells the
 * two forms apart; a word, a width or a line that differs alone is data.
 */
export interface ShowTraits {
  /** How matches of an entry are counted; `matches` comes with standard lists first and wildcards told in words. */
  readonly accessLists: "match(es)" | "matches";
  /** Neighbours in narrow columns, a name cut short; or in wide ones, where a long name has a line of its own. */
  readonly cdp: "narrow" | "wide";
  /** What `show flash:` is: a table of paths, an old one with a summary, or what `dir` shows. */
  readonly flash: "paths" | "summary" | "directory";
  /** How a lease names its client, and whether a pool's index is the next address or stays at the first. */
  readonly dhcp: "hardware-address" | "client-id";
  /** A line for each button of a phone, or lines for the phone's abilities too. */
  readonly ephones: "short" | "long";
  /** How the bandwidth is written; `Kbit/sec` comes with keepalives and flushes. */
  readonly interfaces: "Kbit" | "Kbit/sec";
  /** Whether `show ip interface` tells the ways of switching as configured, or the same words always. */
  readonly ipInterface: "configured" | "constant";
  /** Width of the first column of `show ip interface brief`. */
  readonly interfaceNameWidth: number;
  /** `show logging` breaks its first line before the flushes and names nothing of the source interface, or does. */
  readonly logging: "broken-line" | "source-interface";
  /** Translations by the count, or the active ones, their peak and each rule's number. */
  readonly nat: "total" | "active";
  /** What `show clock detail` says of a clock that nobody has set. */
  readonly unsetClock: string;
  /** Peers without a mark and the same status always; or the chosen one marked `*` and the status as it is. */
  readonly ntp: "unmarked" | "marked";
  /** What `show policy-map interface` tells of a class: its conversation in the queue, or its queue's statistics. */
  readonly policies: "conversation" | "queue-statistics";
  /** What stands above the processes of `show ip protocols`. */
  readonly protocolsHeading: readonly string[];
  /** Whether `show ip protocols` has its heading without a process, too. */
  readonly protocolsAlways: boolean;
  readonly routes: RouteTable;
  readonly ssh: {
    readonly withoutKeys: string;
    /** What is told beyond times and retries. */
    readonly details: readonly string[];
  };
  readonly spanningTreeNone: string;
  /** What `show startup-config` says of the memory that holds it. */
  readonly startupSize: "used" | "used-of-all";
  /** How a device that needs licences tells its technology packages. */
  readonly packages: PackageTable;
  /** What `show version` calls the device, and how exactly it says since when it runs. */
  readonly uptime: "host-name" | "model-and-seconds";
  /** How `show version` calls serial ports where it counts them. */
  readonly serialPorts: string;
}

export interface RouteTable {
  /** The codes as lines. */
  readonly codes: string;
  /** Whether a table of one protocol has the codes above it. */
  readonly codesAboveOne: boolean;
  /** Width of the column of codes before a network; a subnet stands three further in. */
  readonly codeWidth: number;
}

export interface PackageTable {
  /** Widths of the lines above and below the titles. */
  readonly rules: readonly [above: number, below: number];
  /** Widths of the technology, the running package and its type. */
  readonly columns: readonly [number, number, number];
  /** What is said of a package that does not run. */
  readonly none: string;
  /** The type of a licence that was accepted and not bought. */
  readonly evaluation: string;
  /** Suites are rows too, since 15.2(4)M. */
  readonly suites: readonly string[];
  /** Whether the product and its serial number stand above. */
  readonly namesProduct: boolean;
}

export const iosShows: ShowTraits = {
  accessLists: "matches",
  cdp: "wide",
  flash: "paths",
  dhcp: "client-id",
  ephones: "long",
  interfaces: "Kbit/sec",
  ipInterface: "configured",
  interfaceNameWidth: 27,
  logging: "source-interface",
  nat: "active",
  unsetClock: "No time source",
  ntp: "marked",
  policies: "queue-statistics",
  protocolsHeading: ["*** IP Routing is NSF aware ***", ""],
  protocolsAlways: true,
  routes: {
    codes: `Codes: L - local, C - connected, S - static, R - RIP, M - mobile, B - BGP
       D - EIGRP, EX - EIGRP external, O - OSPF, IA - OSPF inter area 
       N1 - OSPF NSSA external type 1, N2 - OSPF NSSA external type 2
       E1 - OSPF external type 1, E2 - OSPF external type 2
       i - IS-IS, su - IS-IS summary, L1 - IS-IS level-1, L2 - IS-IS level-2
       ia - IS-IS inter area, * - candidate default, U - per-user static route
       o - ODR, P - periodic downloaded static route, H - NHRP, l - LISP
       + - replicated route, % - next hop override
`,
    codesAboveOne: true,
    codeWidth: 6,
  },
  ssh: {
    withoutKeys: "%Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).",
    details: ["Minimum expected Diffie Hellman key size : 1024 bits"],
  },
  spanningTreeNone: "No spanning tree instances exist.",
  startupSize: "used-of-all",
  packages: {
    rules: [72, 72],
    columns: [14, 21, 15],
    none: "None",
    evaluation: "EvalRightToUse",
    suites: ["NtwkEss"],
    namesProduct: true,
  },
  uptime: "host-name",
  serialPorts: "Low-speed serial(sync/async)",
};

export const packetTracerShows: ShowTraits = {
  accessLists: "match(es)",
  cdp: "narrow",
  flash: "summary",
  dhcp: "hardware-address",
  ephones: "short",
  interfaces: "Kbit",
  ipInterface: "constant",
  interfaceNameWidth: 23,
  logging: "broken-line",
  nat: "total",
  unsetClock: "Time source is hardware calendar",
  ntp: "unmarked",
  policies: "conversation",
  protocolsHeading: [""],
  protocolsAlways: false,
  routes: {
    codes: `Codes: L - local, C - connected, S - static, R - RIP, M - mobile, B - BGP
       D - EIGRP, EX - EIGRP external, O - OSPF, IA - OSPF inter area
       N1 - OSPF NSSA external type 1, N2 - OSPF NSSA external type 2
       E1 - OSPF external type 1, E2 - OSPF external type 2, E - EGP
       i - IS-IS, L1 - IS-IS level-1, L2 - IS-IS level-2, ia - IS-IS inter area
       * - candidate default, U - per-user static route, o - ODR
       P - periodic downloaded static route
`,
    codesAboveOne: false,
    codeWidth: 5,
  },
  ssh: {
    withoutKeys: "%Please create RSA keys (of atleast 768 bits size) to enable SSH v2.",
    details: [],
  },
  spanningTreeNone: "No spanning tree instance exists.",
  startupSize: "used",
  packages: {
    rules: [64, 65],
    columns: [14, 14, 14],
    none: "disable",
    evaluation: "Evaluation",
    suites: [],
    namesProduct: false,
  },
  uptime: "host-name",
  serialPorts: "Low-speed serial(sync/async)",
};
