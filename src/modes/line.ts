import { invalid, refuse, type Mode } from "../language/declaration.js";
import { absoluteNumber } from "../router/lines.js";
import type { Line } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import { value } from "./fields.js";
import { passwordGiven } from "./global/secrets.js";
import { terminalOptions } from "./line/terminal-options.js";
import { terminalCommands } from "./line/terminal.js";
import { transportCommands } from "./line/transport.js";
import { lineWords } from "./words.js";

/** line (IOS Terminal Services Command Reference). Order is that of running-config. */
const { setting, toggle } = vocabulary<Line>()(lineWords);

export const sessionTimeout = setting({
  syntax: "session-timeout minutes:<0-35791> [output]",
  help: {
    "session-timeout": "Set interval for closing connection when there is no input traffic",
    minutes: "Session timeout interval in minutes",
    output: "Include output traffic as well as input traffic",
  },
  trailingSpace: true,
});

export const accessClass = setting({
  syntax: "access-class list:WORD direction:{in | out} [vrf-also]",
  acts: true,
  help: {
    "access-class": "Filter connections based on an IP access list",
    list: "IP access list, by number or name",
    in: "Filter incoming connections",
    out: "Filter outgoing connections",
    "vrf-also": "Same access list is applied for all VRFs",
  },
  key: ["direction"],
  no: "access-class [list:WORD] direction:{in | out}",
  packetTracer: { syntax: "access-class list:WORD direction:{in | out}" },
});

/** Ten minutes are usual: some platforms show them when they were typed. */
const execTimeout = setting({
  syntax: "exec-timeout minutes:<0-35791> [seconds:<0-2147483>=0]",
  help: {
    "exec-timeout": "Set the EXEC timeout",
    minutes: "Timeout in minutes",
    seconds: "Timeout in seconds",
  },
  irreversible: "its `no` means never, not ten minutes",
  default: { minutes: 10, seconds: 0 },
  shows: "default",
  get: (line) => line.execTimeout,
  set(line, { minutes, seconds }, { loading, platform }) {
    const usual = minutes === 10 && seconds === 0;
    line.execTimeout =
      usual && !platform.traits.configuration.showsUsualTimeout && !loading
        ? undefined
        : { minutes, seconds };
  },
  clear(line) {
    line.execTimeout = { minutes: 0, seconds: 0 };
  },
});

const privilege = setting({
  syntax: "privilege level level:<0-15>",
  help: {
    privilege: "Change privilege level for line",
    level: "Assign default privilege level for line",
  },
  packetTracer: { printLast: true },
  default: { level: 1 },
  ...value("privilege", "level"),
});

const password = setting({
  syntax: "password [type:{0 | 7}] text:SECRET",
  help: {
    password: "Set a password",
    0: "Specifies an UNENCRYPTED password will follow",
    7: "Specifies a HIDDEN password will follow",
    text: "The UNENCRYPTED (cleartext) line password",
  },
  get: ({ password: secret }) =>
    secret && { ...(secret.type === 7 ? { type: "7" as const } : {}), text: secret.text },
  set(line, { type, text }, device) {
    const given = passwordGiven(type, text, device);
    if (!("secret" in given)) return given;
    line.password = given.secret;
    return undefined;
  },
  clear(line) {
    line.password = undefined;
  },
});

const activationCharacter = setting({
  syntax: "activation-character [character:WORD]",
  help: {
    "activation-character": "Define the activation character",
    character: "Character or its decimal value",
  },
  defaultOn: true,
  irreversible: "a character that was typed is shown, even the usual one",
  packetTracer: false,
});

const exec = toggle({
  syntax: "exec",
  help: { exec: "Configure EXEC" },
  default: "on",
  packetTracer: false,
});

const synchronous = setting({
  syntax: "logging synchronous [level level:WORD] [limit limit:<0-2147483647>]",
  help: {
    logging: "Modify message logging facilities",
    synchronous: "Synchronized message output",
    level: "Severity level to output asynchronously",
    limit: "Messages queue size",
  },
  packetTracer: { syntax: "logging synchronous" },
  get: (line) => line.synchronous,
  set(line, args) {
    line.synchronous = args;
  },
  clear(line) {
    line.synchronous = undefined;
  },
});

/** How users log in: `login`, `login local`, `login authentication LIST` and `no login` exclude each other. */
const login = setting({
  syntax: "login [local | authentication list:WORD]",
  help: {
    login: "Enable password checking",
    local: "Local password checking",
    authentication: "Authentication parameters.",
    list: "Use an authentication list with this name, or default",
  },
  irreversible: "vtys come with `login`, the console without",
  dependentDefault: ({ kind }) => (kind === "vty" ? {} : "off"),
  get(line, { router }) {
    const { login: way } = line;
    if (typeof way === "object") return { list: way.list };
    if (way === undefined || router.aaa.newModel) return undefined;
    if (way === "none") return "no";
    return way === "local" ? { local: true as const } : {};
  },
  set(line, { local, list }, device) {
    if (list !== undefined) {
      line.login = { list };
      return undefined;
    }
    if (device.router.aaa.newModel && !device.loading) {
      return local ? invalid("local") : refuse("% Incomplete command.", "");
    }
    line.login = local ? "local" : "password";
    if (!local && !line.password) warnOfNoPassword(line, device);
    return undefined;
  },
  clear(line, _args, { loading }) {
    line.login = line.kind === "vty" || loading ? "none" : undefined;
  },
});

export const lineMode: Mode<Line, Device> = {
  prompt: "config-line",
  title: "Line configuration commands:",
  prefixes: configPrefixes,
  words: lineWords,
  commands: [
    sessionTimeout,
    accessClass,
    execTimeout,
    privilege,
    password,
    activationCharacter,
    exec,
    synchronous,
    login,
    ...terminalCommands,
    ...terminalOptions,
    ...transportCommands,
    ...leaving,
  ],
};

/** Nobody gets in where a password is asked for and there is none. */
function warnOfNoPassword({ kind, first, last }: Line, device: Device): void {
  const hasAuxiliary = device.platform.dialect.family !== "switch";
  for (let number = first; number <= last; number++) {
    device.print(
      `% Login disabled on line ${absoluteNumber(kind, number, hasAuxiliary)}, until 'password' is set`,
    );
  }
}
