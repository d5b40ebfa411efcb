import { iosShows, packetTracerShows, type ShowTraits } from "./show-traits.js";

/**
 * How a platform behaves and words what it says, beyond which commands it has: each trait is a fact that one can check
 * on the device. A further platform spreads one of the sets below and changes what differs.
 */
export interface Traits {
  readonly configuration: ConfigurationTraits;
  readonly sessions: SessionTraits;
  readonly files: FileTraits;
  readonly logging: LoggingTraits;
  readonly interfaces: InterfaceTraits;
  readonly routing: RoutingTraits;
  readonly telephony: TelephonyTraits;
  readonly shows: ShowTraits;
}

/** What lines of configuration are kept as, and which are refused. */
interface ConfigurationTraits {
  /** Whether a host name that LAT cannot take is answered with the name that LAT uses instead. */
  readonly checksHostname: boolean;
  /** How `ip domain name` and `ip domain lookup` are spelt in running-config. */
  readonly domainSpelling: "ip domain" | "ip domain-";
  /** Whether `no` before what is not there is refused in words. */
  readonly missesWhatNoNames: boolean;
  /** How a line is refused that names an interface which is not there. */
  readonly missingInterface: "caret" | "message";
  /** Whether running-config keeps the characters between which a banner was typed, or shows `^C` always. */
  readonly keepsBannerDelimiter: boolean;
  /** Whether `aaa new-model` brings `aaa session-id common`, and `no aaa new-model` is shown. */
  readonly showsAaaDefaults: boolean;
  /** Whether `exec-timeout 10 0`, which is usual, is shown once it was typed. */
  readonly showsUsualTimeout: boolean;
  /** What `no transport input` leaves of a line's protocols: none at all, or what is usual. */
  readonly noTransportInput: "none" | "usual";
  /** Which time stamps can be switched on. */
  readonly timestampForms: "all" | "datetime msec";
  /** How a standard access list keeps a single address. */
  readonly standardHost: "host A.B.C.D" | "A.B.C.D";
  /** How `deny` is written in running-config, some as wide as `permit`. */
  readonly accessListDeny: string;
  /** Whether running-config notes at its head when something was last configured. */
  readonly notesLastChange: boolean;
  /** By how many bytes the size above running-config exceeds what is printed. */
  readonly surplusBytes: number;
  /** Whether a time zone of whole hours is shown with its minutes. */
  readonly showsZoneMinutes: boolean;
  /** How the acceptance of a licence is told. */
  readonly licenceAccepted: "eula-message" | "blank-line";
  /** How one is asked to accept it. */
  readonly acceptPrompt: string;
  /** Blank lines above the size of running-config. */
  readonly blanksAboveSize: number;
}

/** Prompts, names in place of commands, and what stands around the answers of tools. */
interface SessionTraits {
  /** Whether words such as `h` for `help` stand for commands before somebody made an alias. */
  readonly hasBuiltInAliases: boolean;
  /** So much of a host's name the prompts of configuration modes show. */
  readonly longestPromptName: number;
  /** What an unknown word in EXEC gets when no name server answers, and when somebody gives up waiting. */
  readonly unknownHost: { readonly unanswered: "briefly" | "second-try"; readonly aborted: string };
  /** What stands above and below the answer of `ping`. */
  readonly aroundPing: string;
  /** What stands in the heading of `traceroute` below the address. */
  readonly tracerouteDetails: string;
  /** How `telnet` ends `Trying 10.1.1.1`. */
  readonly tryingDots: string;
}

/** What there is of files, and how `copy` tells what it does. */
interface FileTraits {
  /** Whether files have dates. */
  readonly dates: boolean;
  /** What stands before the path of a directory that was made or removed: `flash0:NAME`, or `bootflash:/NAME`. */
  readonly root: "" | "/";
  /** Width of the column of sizes in `dir`. */
  readonly sizeWidth: number;
  /** What `dir` says of what is not there. */
  readonly missing: "No such file or directory" | "File Not Found";
  /** Whether a private part of the saved configuration lies beside it. */
  readonly privateConfiguration: boolean;
  /** Whether the saved configuration is a file of the flash memory, which stands for the NVRAM. */
  readonly configurationInFlash: boolean;
  /** Which places `show file systems` lists. */
  readonly listed: "all" | "memories";
  /** The name that is proposed for a configuration on another machine: the host's, spelt so. */
  readonly proposedName: "small-letters" | "as-spelt";
  /** Whether `copy` says in words what it writes, and how much that was, or only with marks. */
  readonly copies: "in-marks" | "in-words";
}

/** What is logged, and how it is shown. */
interface LoggingTraits {
  /** Whether messages are kept in the buffer without `logging buffered`. */
  readonly buffersAtFirst: boolean;
  /** What a console shows behind each message. */
  readonly behindMessage: string;
  /** Whether `clock set` is logged. */
  readonly logsClockSet: boolean;
  /** Whether the links of subinterfaces, and of virtual interfaces that come into being, are logged as those of ports. */
  readonly logsAllLinks: boolean;
  /** Whether the removal of a virtual interface is logged. */
  readonly logsRemovedInterfaces: boolean;
  /** The message of a link that comes up or goes down by itself. */
  readonly linkMessage: "%LINK-3-UPDOWN" | "%LINK-5-CHANGED";
}

interface InterfaceTraits {
  /** Bits a second that a serial port which somebody plugs in gives; undefined: none. */
  readonly serialClockRate: number | undefined;
  /** By which lines an Ethernet port says that it agrees with its other end on how they speak. */
  readonly agreesBy: "duplex and speed" | "negotiation auto";
  /** Whether the removal of a subinterface warns that its lines may come back. */
  readonly warnsOfRemovedSubinterface: boolean;
  /** Whether an address stays when the VLAN of its subinterface is removed. */
  readonly keepsAddressWithoutVlan: boolean;
  /** Whether an address that was loaded (`NVRAM`) and one that was removed (`manual`) are told from others. */
  readonly tellsMethods: boolean;
  /** Whether a port that has not met its other end shows what it would negotiate. */
  readonly showsNegotiation: boolean;
  /** Whether `show interfaces` says ` (connected)` behind the protocol's state. */
  readonly saysConnected: boolean;
  /** What kind a port is where it is told by speed alone (`100BaseTX/FX`) or by its socket. */
  readonly media: "socket" | "speed";
  /** What the hardware is called. */
  readonly chips: Chips;
}

export interface Chips {
  readonly ethernet: string;
  readonly serial: string;
  readonly vlan: string;
  /** In `show controllers`. */
  readonly ethernetController: string;
  readonly serialController: string;
}

interface RoutingTraits {
  /** Whether static routes are shown in the order of their networks, or as they were typed. */
  readonly sortsStaticRoutes: boolean;
  /** Whether changes of OSPF's neighbours are logged because a new process is given the line, or without it. */
  readonly ospfLogging: "by-line" | "by-default";
  /** How EIGRP is called in the log and in shows; the name brings the form of the tables with it. */
  readonly eigrpName: "IP-EIGRP" | "EIGRP-IPv4";
  /** What the log calls the message by which a neighbour takes leave. */
  readonly eigrpFarewell: string;
  /** Whether EIGRP summarises at the borders of classful networks unless it is told otherwise. */
  readonly eigrpSummarises: boolean;
  /** Whether `no ip unreachables` and the rate limit hold back messages that a packet cannot be delivered. */
  readonly limitsUnreachables: boolean;
}

interface TelephonyTraits {
  /** Whether a tag beyond the maximum, or a button for a number that is not there, is refused without a word. */
  readonly refusesSilently: boolean;
  /** Which of the phones `max-ephones` counts (since CME 4.3 those that register). */
  readonly maxEphonesCounts: "registrations" | "ephones";
  /** Whether `create cnf-files` writes files, says so and stamps them. */
  readonly buildsCnfFiles: boolean;
  /** Whether a phone stays out that has no button, and no number for it from `auto assign`. */
  readonly needsButton: boolean;
  /** Whose phones stand around it: the screens of one tell more stages of their way apart than those of the other. */
  readonly phoneMaker: "cisco" | "packet-tracer";
  /**
   * Whether the log tells a phone's name, why it starts, that it is new or was replaced, and the state of its lines;
   * otherwise only its tag.
   */
  readonly logsPhonesInDetail: boolean;
}

/** IOS 15 on a router. */
export const iosRouter: Traits = {
  configuration: {
    showsZoneMinutes: true,
    checksHostname: true,
    domainSpelling: "ip domain",
    missesWhatNoNames: true,
    missingInterface: "caret",
    keepsBannerDelimiter: false,
    showsAaaDefaults: true,
    showsUsualTimeout: false,
    noTransportInput: "none",
    timestampForms: "all",
    standardHost: "A.B.C.D",
    accessListDeny: "deny  ",
    notesLastChange: true,
    surplusBytes: 0,
    licenceAccepted: "eula-message",
    acceptPrompt: "ACCEPT? [yes/no]: ",
    blanksAboveSize: 1,
  },
  sessions: {
    hasBuiltInAliases: true,
    longestPromptName: 20,
    unknownHost: { unanswered: "second-try", aborted: "\n" },
    aroundPing: "",
    tracerouteDetails: "VRF info: (vrf in name/id, vrf out name/id)\n",
    tryingDots: "... ",
  },
  files: {
    dates: true,
    root: "",
    sizeWidth: 12,
    missing: "No such file or directory",
    privateConfiguration: true,
    configurationInFlash: false,
    listed: "all",
    proposedName: "small-letters",
    copies: "in-marks",
  },
  logging: {
    buffersAtFirst: true,
    behindMessage: "",
    logsClockSet: true,
    logsAllLinks: false,
    logsRemovedInterfaces: true,
    linkMessage: "%LINK-3-UPDOWN",
  },
  interfaces: {
    serialClockRate: undefined,
    agreesBy: "duplex and speed",
    warnsOfRemovedSubinterface: true,
    keepsAddressWithoutVlan: false,
    tellsMethods: true,
    showsNegotiation: true,
    saysConnected: false,
    media: "speed",
    chips: {
      ethernet: "MV96340 Ethernet",
      serial: "GT96K Serial",
      vlan: "EtherSVI",
      ethernetController: "MV96340",
      serialController: "GT96K",
    },
  },
  routing: {
    sortsStaticRoutes: true,
    ospfLogging: "by-default",
    eigrpName: "EIGRP-IPv4",
    eigrpFarewell: "PEER-TERMINATION",
    eigrpSummarises: false,
    limitsUnreachables: true,
  },
  telephony: {
    refusesSilently: false,
    maxEphonesCounts: "registrations",
    buildsCnfFiles: true,
    needsButton: false,
    phoneMaker: "cisco",
    logsPhonesInDetail: true,
  },
  shows: iosShows,
};

/** IOS XE 16 on a router. */
export const iosXeRouter: Traits = {
  ...iosRouter,
  configuration: {
    ...iosRouter.configuration,
    acceptPrompt: "ACCEPT? (yes/[no]): ",
    blanksAboveSize: 2,
  },
  files: { ...iosRouter.files, root: "/", sizeWidth: 17 },
  interfaces: {
    ...iosRouter.interfaces,
    agreesBy: "negotiation auto",
    chips: { ...iosRouter.interfaces.chips, ethernet: "ISR4331-3x1GE", ethernetController: "ISR4331-3x1GE" },
  },
  shows: { ...iosShows, interfaceNameWidth: 23, serialPorts: "Serial" },
};

/** IOS 15 on a Catalyst switch. */
export const iosSwitch: Traits = {
  ...iosRouter,
  configuration: { ...iosRouter.configuration, domainSpelling: "ip domain-" },
  files: { ...iosRouter.files, configurationInFlash: true },
  sessions: { ...iosRouter.sessions, hasBuiltInAliases: false, longestPromptName: Infinity },
  shows: { ...iosShows, flash: "directory", interfaceNameWidth: 23, protocolsHeading: [""] },
};

/** A router of Packet Tracer 8.2. */
export const packetTracerRouter: Traits = {
  configuration: {
    showsZoneMinutes: false,
    checksHostname: false,
    domainSpelling: "ip domain-",
    missesWhatNoNames: false,
    missingInterface: "message",
    keepsBannerDelimiter: true,
    showsAaaDefaults: false,
    showsUsualTimeout: true,
    noTransportInput: "usual",
    timestampForms: "datetime msec",
    standardHost: "host A.B.C.D",
    accessListDeny: "deny",
    notesLastChange: false,
    surplusBytes: 1,
    licenceAccepted: "blank-line",
    acceptPrompt: "ACCEPT? [yes/no]: ",
    blanksAboveSize: 1,
  },
  sessions: {
    hasBuiltInAliases: false,
    longestPromptName: Infinity,
    unknownHost: { unanswered: "briefly", aborted: "\n% Name lookup aborted\n" },
    aroundPing: "\n",
    tracerouteDetails: "",
    tryingDots: "...",
  },
  files: {
    dates: false,
    root: "",
    sizeWidth: 12,
    missing: "File Not Found",
    privateConfiguration: false,
    configurationInFlash: false,
    listed: "memories",
    proposedName: "as-spelt",
    copies: "in-words",
  },
  logging: {
    buffersAtFirst: false,
    behindMessage: "\n",
    logsClockSet: false,
    logsAllLinks: true,
    logsRemovedInterfaces: false,
    linkMessage: "%LINK-5-CHANGED",
  },
  interfaces: {
    serialClockRate: 2_000_000,
    agreesBy: "duplex and speed",
    warnsOfRemovedSubinterface: false,
    keepsAddressWithoutVlan: true,
    tellsMethods: false,
    showsNegotiation: false,
    saysConnected: true,
    media: "socket",
    chips: {
      ethernet: "Lance",
      serial: "HD64570",
      vlan: "CPU Interface",
      ethernetController: "PQUICC MPC860P ADDR: 80C95180, FASTSEND: 80011BA4",
      serialController: "PowerQUICC MPC860",
    },
  },
  routing: {
    sortsStaticRoutes: false,
    ospfLogging: "by-line",
    eigrpName: "IP-EIGRP",
    eigrpFarewell: "Goodbye",
    eigrpSummarises: true,
    limitsUnreachables: false,
  },
  telephony: {
    refusesSilently: true,
    maxEphonesCounts: "ephones",
    buildsCnfFiles: false,
    needsButton: true,
    phoneMaker: "packet-tracer",
    logsPhonesInDetail: false,
  },
  shows: packetTracerShows,
};

/** A switch of Packet Tracer 8.2. */
export const packetTracerSwitch: Traits = {
  ...packetTracerRouter,
  files: { ...packetTracerRouter.files, configurationInFlash: false },
  shows: { ...packetTracerShows, flash: "directory" },
};
