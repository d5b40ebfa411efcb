import type { Holder } from "../language/holder.js";

/** What the router knows of itself and of its terminals: plain data (IOS Configuration Fundamentals). */
export interface System {
  /** Whether files come and go by SSH (`ip scp server enable`). */
  scpServer: boolean;
  /** Undefined where no configuration said either; then they stay clear. */
  passwordEncryption: boolean | undefined;
  /** The fewest signs that a new password may have. */
  minimumPassword: number | undefined;
  /** By privilege level; 15 unless one was given. */
  readonly enableSecrets: Map<number, Secret>;
  readonly enablePasswords: Map<number, Secret>;
  /** In order of entry. */
  readonly users: Map<string, User>;
  readonly banners: Map<BannerKind, BannerText>;
  readonly timestamps: Record<"debug" | "log", Timestamps | "off" | undefined>;
  readonly logging: Logging;
  readonly aaa: Aaa;
  timeZone: TimeZone | undefined;
  summerTime: SummerTime | undefined;
  /** Seconds that an SSH client may take to log in, and how often it may be wrong, where the configuration says so. */
  sshTimeout: number | undefined;
  sshRetries: number | undefined;
  readonly loginGuard: LoginGuard;
  /** Whose keys the router knows; undefined where nobody spoke of keys. */
  sshChain: SshChain | undefined;
  /** What the router started by, and what it will start by where that is something else (config-register.ts). */
  configRegister: string;
  nextConfigRegister: string | undefined;
  /** The key pair that SSH needs; it is no part of the configuration either. */
  rsaKeys: RsaKeys | undefined;
}

/** How logins over the network are watched (`login block-for` and its neighbours). */
export interface LoginGuard {
  /** So many wrong logins within a time close the router to logins for another; all times in seconds. */
  blockFor: { readonly seconds: number; readonly attempts: number; readonly within: number } | undefined;
  /** Seconds behind a wrong login, if somebody said how many. */
  delay: number | undefined;
  /** The access list of those who may come nevertheless. */
  quietList: string | undefined;
  /** Whether wrong and right logins are announced, each of them or only some. */
  onFailure: LoginNotice | undefined;
  onSuccess: LoginNotice | undefined;
}

export interface LoginNotice {
  readonly every?: number;
}

/** A password as the configuration holds it: 0 clear, 4 SHA-256, 5 MD5, 7 reversible. */
export interface Secret {
  readonly type: 0 | 4 | 5 | 7;
  readonly text: string;
}

export interface User {
  readonly name: string;
  privilege: number | undefined;
  secret: Secret | undefined;
  /** It was given by `secret`, not by `password`. */
  hashed: boolean;
  noPassword: boolean;
  /** A file holds its clear password without the `0` in front. */
  untyped: boolean;
}

export interface SshChain extends Holder {
  /** In order of entry. */
  readonly users: Map<string, SshUser>;
}

export interface SshUser extends Holder {
  readonly name: string;
  /** The hashes of his keys, in hexadecimal. */
  keys: readonly { readonly kind: "ssh-rsa"; readonly hash: string; readonly comment?: string }[];
}

export type BannerKind = "exec" | "incoming" | "login" | "motd";

/** A delimiter of "" stands for a banner whose text was never closed: it is its one line. */
export interface BannerText {
  readonly delimiter: string;
  readonly text: string;
}

/** What stands in front of a message: how long the router is up, or a date with some of its parts. */
export interface Timestamps {
  readonly form: "uptime" | "datetime";
  readonly options: readonly TimestampOption[];
}

export type TimestampOption = "msec" | "localtime" | "show-timezone" | "year";

/** Where messages go: the least urgent severity that is sent there, unless it is the usual one. */
export interface Logging {
  console: number | "off" | undefined;
  monitor: number | "off" | undefined;
  trap: number | "off" | undefined;
  /** What is kept in memory, and in how many bytes. */
  buffered: { readonly size?: number; readonly level?: number } | "off" | undefined;
  /** `no logging on`: messages go to the console alone. */
  off: boolean;
  /** Syslog servers in order of entry; a file may hold them as `logging host`. */
  hosts: readonly { readonly address: string; readonly long: boolean }[];
}

export interface Aaa {
  /** Undefined where no configuration said either; then it is off. */
  newModel: boolean | undefined;
  /** How users are checked, by the name of the list; lines take the list `default`. */
  readonly login: Map<string, string>;
  sessionId: "common" | "unique" | undefined;
}

export interface TimeZone {
  readonly name: string;
  readonly hours: number;
  readonly minutes?: number;
}

/** When clocks go forward: every year by a rule, by the rule of the United States if there is none. */
export interface SummerTime {
  readonly name: string;
  readonly start?: YearlyMoment;
  readonly end?: YearlyMoment;
  /** Minutes by which they do; 60 unless told. */
  readonly offset?: number;
}

/** The second Sunday of March at 02:00. */
export interface YearlyMoment {
  readonly week: number | "first" | "last";
  readonly day: string;
  readonly month: string;
  readonly time: string;
}

export interface RsaKeys {
  readonly name: string;
  readonly bits: number;
}

export type TransportProtocol =
  "all" | "lapb-ta" | "lat" | "mop" | "none" | "pad" | "rlogin" | "ssh" | "telnet" | "udptn" | "v120";

/** A row of terminal lines: `line con 0`, `line vty 0 4`. */
export interface TerminalLine {
  readonly kind: "console" | "aux" | "vty" | "tty";
  first: number;
  last: number;
  /** It was cut off from the row in front of it; while both are alike they print as one. */
  continues: boolean;
  password: Secret | undefined;
  /** How a user logs in; undefined where nobody said anything, which lets everybody in. */
  login: "none" | "password" | "local" | { readonly list: string } | undefined;
  execTimeout: { readonly minutes: number; readonly seconds: number } | undefined;
  /** `logging synchronous`, with its options. */
  synchronous: { readonly level?: string; readonly limit?: number } | undefined;
  transportInput: readonly TransportProtocol[] | undefined;
  privilege: number | undefined;
  length: number | undefined;
  width: number | undefined;
  historySize: number | undefined;
}
