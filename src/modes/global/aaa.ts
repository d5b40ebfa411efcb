import { invalid } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { aaaGroupMode } from "../aaa-group.js";
import { preauthMode } from "../voice/accounting.js";
import { configWords } from "../words.js";

/** Authentication, authorization and accounting (IOS Security Command Reference). */
const { setting, toggle, block } = vocabulary<Router>()(configWords);

const AAA = { aaa: "Authentication, Authorization and Accounting." };
const LIST = { list: "Named authentication list, or default", methods: "Methods, the first one first" };

const newModel = setting({
  syntax: "aaa new-model",
  shows: "default",
  help: { ...AAA, "new-model": "Enable NEW access control commands and functions.(Disables OLD commands.)" },
  group: "aaa",
  get({ aaa }) {
    if (aaa.newModel === undefined) return undefined;
    return aaa.newModel ? {} : "no";
  },
  set({ aaa }, _args, { loading, platform }) {
    aaa.newModel = true;
    if (!loading && platform.traits.configuration.showsAaaDefaults) aaa.sessionId ??= "common";
  },
  clear({ aaa }, _args, { platform }) {
    aaa.newModel = platform.traits.configuration.showsAaaDefaults ? false : undefined;
    aaa.sessionId = undefined;
  },
});

const serverGroup = block({
  syntax: "aaa group server protocol:{radius | tacacs+} name:WORD",
  help: {
    ...AAA,
    group: "AAA group definitions",
    server: "AAA Server group definitions",
    radius: "Radius server-group definition",
    "tacacs+": "Tacacs+ server-group definition",
    name: "Server-group name",
  },
  group: "aaa",
  key: ["protocol", "name"],
  printOrder: "entered",
  mode: aaaGroupMode,
});

const loginLists = setting({
  syntax: "aaa authentication login list:WORD methods:WORDS",
  examples: { methods: ["local", "group radius local", "none"] },
  help: {
    ...AAA,
    authentication: "Authentication configurations parameters.",
    login: "Set authentication lists for logins.",
    ...LIST,
  },
  group: "aaa",
  key: ["list"],
  get: ({ aaa }) => [...aaa.login].map(([list, methods]) => ({ list, methods })),
  set({ aaa }, { list, methods }) {
    if (!areMethods(methods)) return invalid("methods");
    aaa.login.set(list, methods);
    return undefined;
  },
  clear({ aaa }, { list = "" }) {
    aaa.login.delete(list);
  },
});

const enableList = setting({
  syntax: "aaa authentication enable default methods:WORDS",
  help: {
    ...AAA,
    authentication: "Authentication configurations parameters.",
    enable: "Set authentication list for enable.",
    default: "The default authentication list.",
    methods: LIST.methods,
  },
  group: "aaa",
});

const otherLists = setting({
  syntax: "aaa authentication kind:{arap | dot1x | ppp | sgbp} list:WORD methods:WORDS",
  help: {
    ...AAA,
    authentication: "Authentication configurations parameters.",
    arap: "Set authentication lists for arap.",
    dot1x: "Set authentication lists for IEEE 802.1x.",
    ppp: "Set authentication lists for ppp.",
    sgbp: "Set authentication lists for sgbp.",
    ...LIST,
  },
  group: "aaa",
  key: ["kind", "list"],
  packetTracer: { syntax: "aaa authentication kind:{ppp} list:WORD methods:WORDS" },
});

const attempts = setting({
  syntax: "aaa authentication attempts login count:<1-25>",
  default: { count: 3 },
  help: {
    ...AAA,
    authentication: "Authentication configurations parameters.",
    attempts: "Set the maximum number of login attempts",
    login: "Set attempts for logins",
    count: "Number of attempts",
  },
  group: "aaa",
  packetTracer: false,
});

const AUTHORIZATION = { ...AAA, authorization: "Authorization configurations parameters." };

const consoleAuthorization = toggle({
  syntax: "aaa authorization console",
  help: { ...AUTHORIZATION, console: "For enabling console authorization" },
  group: "aaa",
  default: "off",
  packetTracer: false,
});

const configAuthorization = toggle({
  syntax: "aaa authorization config-commands",
  help: { ...AUTHORIZATION, "config-commands": "For configuration mode commands." },
  group: "aaa",
  // Whoever has commands authorized has these authorized with them.
  dependentDefault: (router) =>
    authorization.shown.all(router).some(({ level }) => level !== undefined) ? "on" : "off",
  packetTracer: false,
});

const authorization = setting({
  syntax:
    "aaa authorization {service:{auth-proxy | configuration | exec | network | reverse-access} | commands level:<0-15>} list:WORD methods:WORDS",
  help: {
    ...AUTHORIZATION,
    "auth-proxy": "For Authentication Proxy Services",
    commands: "For exec (shell) commands.",
    configuration: "For downloading configurations from AAA server",
    exec: "For starting an exec (shell).",
    network: "For network services. (PPP, SLIP, ARAP)",
    "reverse-access": "For reverse access connections",
    level: "Enable level",
    ...LIST,
  },
  group: "aaa",
  key: ["service", "level", "list"],
});

const accounting = setting({
  syntax:
    "aaa accounting {service:{connection | exec | network | resource | system} | commands level:<0-15>} list:WORD methods:WORDS",
  help: {
    ...AAA,
    accounting: "Accounting configurations parameters.",
    commands: "For exec (shell) commands.",
    connection: "For outbound connections. (telnet, rlogin)",
    exec: "For starting an exec (shell).",
    network: "For network services. (PPP, SLIP, ARAP)",
    resource: "For resource events.",
    system: "For system events.",
    level: "Enable level",
    ...LIST,
  },
  group: "aaa",
  key: ["service", "level", "list"],
});

const sessionId = setting({
  acts: false,
  syntax: "aaa session-id kind:{common | unique}",
  help: {
    ...AAA,
    "session-id": "AAA Session ID",
    common: "Use the same session-id for all services",
    unique: "Send a unique session-id for each service",
  },
  group: "aaa",
  packetTracer: false,
  get: ({ aaa }) => (aaa.sessionId ? { kind: aaa.sessionId } : undefined),
  set({ aaa }, { kind }) {
    aaa.sessionId = kind;
  },
  irreversible: "a router with AAA says which it is",
  clear({ aaa }, _args, { platform }) {
    aaa.sessionId = aaa.newModel && platform.traits.configuration.showsAaaDefaults ? "common" : undefined;
  },
});

const preauthentication = block({
  syntax: "aaa preauth",
  help: { ...AAA, preauth: "What is asked before a call is answered" },
  group: "aaa",
  mode: preauthMode,
  packetTracer: false,
  family: "router",
});

export const aaaCommands = [
  newModel,
  serverGroup,
  attempts,
  loginLists,
  enableList,
  otherLists,
  consoleAuthorization,
  configAuthorization,
  authorization,
  accounting,
  preauthentication,
  sessionId,
];

const METHODS = new Set([
  "enable",
  "line",
  "local",
  "local-case",
  "none",
  "krb5",
  "krb5-telnet",
  "if-authenticated",
  "if-needed",
]);

/** One to four methods: a word of its own, or `group` and the name of one. */
function areMethods(text: string): boolean {
  const words = text.split(/\s+/);
  let count = 0;
  for (let at = 0; at < words.length; at++, count++) {
    if (words[at] === "group" && words[at + 1] !== undefined) at++;
    else if (!METHODS.has(words[at] ?? "")) return false;
  }
  return count <= 4;
}
