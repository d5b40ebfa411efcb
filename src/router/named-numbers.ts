/** Numbers of packets that access lists know by names (IOS security command reference, `access-list (IP extended)`). */

/** Protocols by their words (IANA protocol numbers). */
export const PROTOCOLS: Readonly<Record<string, number>> = {
  icmp: 1,
  igmp: 2,
  ipinip: 4,
  tcp: 6,
  udp: 17,
  gre: 47,
  esp: 50,
  ahp: 51,
  eigrp: 88,
  ospf: 89,
  pim: 103,
};

/** TCP ports. */
export const TCP_PORTS: Readonly<Record<string, number>> = {
  echo: 7,
  discard: 9,
  daytime: 13,
  chargen: 19,
  "ftp-data": 20,
  ftp: 21,
  telnet: 23,
  smtp: 25,
  time: 37,
  whois: 43,
  tacacs: 49,
  domain: 53,
  gopher: 70,
  finger: 79,
  www: 80,
  hostname: 101,
  pop2: 109,
  pop3: 110,
  sunrpc: 111,
  ident: 113,
  nntp: 119,
  bgp: 179,
  irc: 194,
  exec: 512,
  login: 513,
  cmd: 514,
  lpd: 515,
  talk: 517,
  uucp: 540,
  klogin: 543,
  kshell: 544,
};

/** UDP ports. */
export const UDP_PORTS: Readonly<Record<string, number>> = {
  echo: 7,
  discard: 9,
  time: 37,
  nameserver: 42,
  tacacs: 49,
  domain: 53,
  bootps: 67,
  bootpc: 68,
  tftp: 69,
  sunrpc: 111,
  ntp: 123,
  "netbios-ns": 137,
  "netbios-dgm": 138,
  "netbios-ss": 139,
  snmp: 161,
  snmptrap: 162,
  xdmcp: 177,
  "mobile-ip": 434,
  isakmp: 500,
  biff: 512,
  who: 513,
  syslog: 514,
  talk: 517,
  rip: 520,
  "non500-isakmp": 4500,
};

/** Messages of ICMP: the type, and the code where the word means one alone (RFC 792). */
export const ICMP_MESSAGES = {
  "echo-reply": [0],
  unreachable: [3],
  "packet-too-big": [3, 4],
  "administratively-prohibited": [3, 13],
  echo: [8],
  "time-exceeded": [11],
  "ttl-exceeded": [11, 0],
} as const satisfies Readonly<Record<string, readonly [number, number?]>>;

/** A port by its name or its number; undefined if it is neither. */
export function portNumber(word: string): number | undefined {
  const number = Number(word);
  return Number.isInteger(number) ? number : (TCP_PORTS[word] ?? UDP_PORTS[word]);
}

/** A port as the router prints it: by its name with that protocol, where it has one. */
export function portName(port: string, protocol: string | undefined): string {
  return nameIn(protocol === "udp" ? UDP_PORTS : TCP_PORTS, Number(port)) ?? port;
}

/** The word of a protocol's number; undefined where it has none. */
export function protocolName(number: number): string | undefined {
  return nameIn(PROTOCOLS, number);
}

/** The word of an ICMP message; undefined where it has none. */
export function icmpName(type: number, code: number | undefined): string | undefined {
  return Object.entries(ICMP_MESSAGES).find(
    ([, [itsType, itsCode]]: readonly [string, readonly [number, number?]]) =>
      itsType === type && itsCode === code,
  )?.[0];
}

function nameIn(names: Readonly<Record<string, number>>, number: number): string | undefined {
  return Object.keys(names).find((name) => names[name] === number);
}
