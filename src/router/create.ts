import type { Board } from "../platform/platform.js";
import type { Holder } from "../language/holder.js";
import { isOnCard } from "./interfaces.js";
import { createLogBuffer } from "./log-buffer.js";
import { createNatTable } from "./nat-table.js";
import type { AccessList, Dhcp, DhcpPool, Interface, Line, Router } from "./router.js";
import type { Switching, SwitchEngine, Vlan } from "./switching-model.js";
import type { System } from "./system-model.js";

// What a model holds besides stands at the end of each literal: V8 takes a hundred times as long for a large one that
// begins with a spread.

/**
 * A router that holds nothing; what a new one holds is its platform's factory configuration. A switch comes with a
 * board; `mac` is the hardware address of this very device, if it is not that of its model.
 */
export function createRouter(board?: Pick<Board, "mac" | "configRegister">, mac = board?.mac): Router {
  const dhcp: Dhcp = {
    enabled: true,
    excluded: [],
    pools: new Map(),
    bindings: [],
    conflicts: [],
    counters: new Map(),
  };
  return {
    hostname: board ? "Switch" : "Router",
    domainLookup: true,
    domainName: undefined,
    nameServers: [],
    hosts: new Map(),
    ...system(board?.configRegister),
    ...switchEngine(board !== undefined, mac),
    interfaces: new Map(),
    dhcp,
    defaultGateway: undefined,
    routes: [],
    accessLists: new Map(),
    lines: [],
    telephony: undefined,
    ephoneDns: new Map(),
    ephones: new Map(),
    ephoneHunts: new Map(),
    ephoneTemplates: new Map(),
    ephoneDnTemplates: new Map(),
    ephoneTypes: new Map(),
    arp: [],
    learnedRoutes: [],
    rip: undefined,
    ospf: new Map(),
    eigrp: new Map(),
    nat: createNatTable(),
    voiceLines: new Map(),
    debugging: new Set(),
    registrations: new Map(),
    sipRegistrations: new Map(),
    peerKeepalives: new Map(),
    sipCounts: new Map(),
    attempts: [],
    deceased: new Set(),
    calls: [],
    applicationSessions: new Map(),
    mediaUnits: new Map(),
    farmAgents: new Map(),
    pastCalls: [],
    huntLogins: new Map(),
    conferenceParties: new Map(),
    lastHunted: new Map(),
    callBacks: new Map(),
    huntJoins: new Map(),
    lineStatistics: new Map(),
    log: createLogBuffer(),
    archived: { names: [], next: 0 },
    layout: new Map(),
    ...holder(),
  };
}

function system(configRegister = "0x2102"): System {
  return {
    scpServer: false,
    passwordEncryption: undefined,
    minimumPassword: undefined,
    enableSecrets: new Map(),
    enablePasswords: new Map(),
    users: new Map(),
    banners: new Map(),
    timestamps: { debug: undefined, log: undefined },
    logging: {
      console: undefined,
      monitor: undefined,
      trap: undefined,
      buffered: undefined,
      off: false,
      hosts: [],
    },
    aaa: { newModel: undefined, login: new Map(), sessionId: undefined },
    timeZone: undefined,
    summerTime: undefined,
    sshTimeout: undefined,
    sshRetries: undefined,
    loginGuard: {
      blockFor: undefined,
      delay: undefined,
      quietList: undefined,
      onFailure: undefined,
      onSuccess: undefined,
    },
    configRegister,
    nextConfigRegister: undefined,
    sshChain: undefined,
    rsaKeys: undefined,
  };
}

function switchEngine(isSwitch: boolean, baseMac: string | undefined): SwitchEngine {
  return {
    vlans: new Map([[1, createVlan(1)]]),
    vtp: { mode: "server", domain: undefined },
    vlanFile: false,
    spanningTree: { mode: undefined, priorities: new Map(), portfastDefault: false, bpduguardDefault: false },
    isSwitch,
    baseMac,
    rootBridges: new Map(),
    macTable: [],
    snoopedLeases: [],
    cdpNeighbors: [],
  };
}

export function createVlan(number: number): Vlan {
  return { number, written: false, name: undefined, shutdown: false, suspended: false, ...holder() };
}

/** A switch port as it leaves the factory. */
export function createSwitching(): Switching {
  return {
    mode: "dynamic auto",
    accessVlan: 1,
    voiceVlan: undefined,
    nativeVlan: 1,
    allowedVlans: "all",
    nonegotiate: false,
    portfast: undefined,
    bpduguard: undefined,
    security: {
      enabled: false,
      maximum: 1,
      violation: "shutdown",
      sticky: false,
      addresses: [],
      learned: [],
      violations: 0,
      lastSource: undefined,
    },
    peer: undefined,
  };
}

export function holder(): Holder {
  return { stored: undefined, blocks: undefined };
}

export function createInterface(name: string): Interface {
  return {
    name,
    switchable: isOnCard(name),
    link: undefined,
    description: undefined,
    bandwidth: undefined,
    mtu: undefined,
    mac: undefined,
    burnedIn: undefined,
    counters: undefined,
    addresses: [],
    dhcpClient: false,
    negotiated: false,
    unnumbered: undefined,
    switching: undefined,
    shutdown: false,
    encapsulation: undefined,
    duplex: undefined,
    speed: undefined,
    clockRate: undefined,
    tunnel: {},
    method: "unset",
    cable: true,
    estranged: false,
    errDisabled: undefined,
    bundled: false,
    redundant: false,
    ...holder(),
  };
}

export function createDhcpPool(name: string): DhcpPool {
  return {
    name,
    network: undefined,
    host: undefined,
    hardwareAddress: undefined,
    clientIdentifier: undefined,
    defaultRouters: [],
    dnsServers: [],
    domainName: undefined,
    options: [],
    told: [],
    lease: undefined,
    ...holder(),
  };
}

export function createAccessList(name: string, kind: AccessList["kind"], numbered: boolean): AccessList {
  return { name, kind, numbered, entries: [], ...holder() };
}

export function createLine(kind: Line["kind"], first: number, last: number): Line {
  return {
    kind,
    first,
    last,
    continues: false,
    password: undefined,
    login: undefined,
    execTimeout: undefined,
    synchronous: undefined,
    transportInput: undefined,
    privilege: undefined,
    length: undefined,
    width: undefined,
    historySize: undefined,
    ...holder(),
  };
}
