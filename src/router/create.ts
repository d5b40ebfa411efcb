import type { Dhcp, DhcpPool, Ephone, EphoneDn, Holder, Interface, Line, Router, Telephony } from "./router.js";

/** A router that holds nothing; what a new one holds is its platform's factory configuration. */
export function createRouter(): Router {
  const dhcp: Dhcp = { excluded: [], pools: new Map() };
  return {
    ...holder(),
    hostname: "Router",
    domainLookup: true,
    passwordEncryption: false,
    enableSecret: undefined,
    enablePassword: undefined,
    users: new Map(),
    banners: new Map(),
    interfaces: new Map(),
    dhcp,
    routes: [],
    lines: [],
    telephony: undefined,
    ephoneDns: new Map(),
    ephones: new Map(),
    layout: new Map(),
  };
}

export function holder(): Holder {
  return { stored: new Map(), blocks: new Map() };
}

export function createInterface(name: string): Interface {
  return {
    ...holder(),
    name,
    addresses: [],
    dhcpClient: false,
    shutdown: false,
    encapsulation: undefined,
    duplex: undefined,
    speed: undefined,
    helperAddresses: [],
    cable: true,
  };
}

export function createDhcpPool(name: string): DhcpPool {
  return {
    ...holder(),
    name,
    network: undefined,
    host: undefined,
    defaultRouters: [],
    dnsServers: [],
    domainName: undefined,
    options: [],
    lease: undefined,
  };
}

export function createLine(kind: Line["kind"], first: number, last: number): Line {
  return {
    ...holder(),
    kind,
    first,
    last,
    password: undefined,
    login: "none",
    execTimeout: undefined,
    synchronous: false,
    transportInput: undefined,
    privilege: undefined,
  };
}

export function createTelephony(): Telephony {
  return {
    ...holder(),
    maxEphones: 0,
    maxDn: 0,
    maxDnOptions: {},
    source: undefined,
    sourceOptions: {},
    autoAssign: [],
    autoRegister: true,
    cnfFiles: undefined,
    keepalive: 30,
  };
}

export function createEphoneDn(tag: number, mode: EphoneDn["mode"]): EphoneDn {
  return {
    ...holder(),
    tag,
    mode,
    number: undefined,
    secondary: undefined,
    numberOptions: {},
    name: undefined,
    label: undefined,
  };
}

export function createEphone(tag: number): Ephone {
  return { ...holder(), tag, mac: undefined, type: undefined, addons: {}, buttons: [] };
}
