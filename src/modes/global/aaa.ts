import { invalid } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { dynamicAuthorMode, passwordPolicyMode } from "../aaa-server.js";
import { aaaGroupMode } from "../aaa-group.js";
import { preauthMode } from "../voice/accounting.js";
import { configWords } from "../words.js";

/** Authentication, authorization and accounting (IOS Security Command Reference). */
const { setting, settings, toggle, block } = vocabulary<Router>()({
  ...configWords,
  aaa: "Authentication, Authorization and Accounting.",
  accounting: "Accounting configurations parameters.",
  authentication: "Authentication configurations parameters.",
  text: "Text of message",
});

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
    "aaa accounting {service:{connection | dot1x | exec | identity | network | resource | system} | commands level:<0-15>} list:WORD methods:WORDS",
  help: {
    ...AAA,
    accounting: "Accounting configurations parameters.",
    commands: "For exec (shell) commands.",
    connection: "For outbound connections. (telnet, rlogin)",
    dot1x: "For dot1x sessions.",
    identity: "For identity sessions.",
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
  dependentDefault: ({ aaa }) => (aaa.newModel ? { kind: "common" as const } : "off"),
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

const REAL = { packetTracer: false, group: "aaa" } as const;

/** What users are shown and what servers are told; kept and shown. */
const options = settings(REAL, {
  "aaa authentication fail-message text:BANNER": {
    no: "aaa authentication fail-message",
    help: { "fail-message": "Message to use for failed login/authentication." },
  },
  "aaa authentication banner text:BANNER": {
    no: "aaa authentication banner",
    help: { banner: "Message to use when starting login/authentication." },
  },
  "aaa authentication password-prompt text:WORD": {
    no: "aaa authentication password-prompt",
    help: { "password-prompt": "Text to use when prompting for a password" },
  },
  "aaa authentication username-prompt text:WORD": {
    no: "aaa authentication username-prompt",
    help: { "username-prompt": "Text to use when prompting for a username" },
  },
  "aaa accounting update {newinfo [periodic minutes:<1-2147483647>] | periodic minutes:<1-2147483647>}": {
    no: "aaa accounting update",
    help: {
      update: "Enable accounting update records.",
      newinfo: "Only send accounting update records when we have new acct info.",
      periodic: "Send accounting update records at regular intervals.",
      minutes: "Minutes",
    },
  },
  "aaa accounting delay-start": {
    usually: "off",
    help: { "delay-start": "Delay PPP Network start record until peer IP address is known." },
  },
  "aaa accounting nested": {
    usually: "off",
    help: { nested: "When starting PPP from EXEC, generate NETWORK records before EXEC-STOP record." },
  },
  "aaa accounting suppress null-username": {
    usually: "off",
    help: {
      suppress: "Do not generate accounting records for a specific type of user.",
      "null-username": "Do not generate accounting records for user with null username",
    },
  },
  "aaa accounting send stop-record authentication failure": {
    usually: "off",
    help: {
      send: "Send records to accounting server.",
      "stop-record": "Generate stop records",
      failure: "For calls that fail authentication",
    },
  },
  "aaa nas port extended": {
    usually: "off",
    help: { nas: "NAS specific configuration", port: "NAS port", extended: "Extended NAS port" },
  },
  "aaa local authentication attempts max-fail count:<1-65535>": {
    no: "aaa local authentication attempts max-fail",
    help: {
      local: "AAA local method options",
      attempts: "Failed attempts",
      "max-fail": "Until a user is locked out",
      count: "Number",
    },
  },
  "aaa max-sessions count:<1-2147483647>": {
    no: "aaa max-sessions",
    help: { "max-sessions": "Adjust initial hash size for estimated max sessions", count: "Number" },
  },
  "aaa dnis map enable": {
    usually: "off",
    help: {
      dnis: "Associate certain AAA parameters to a specific DNIS number",
      map: "Associate certain AAA parameters to a specific DNIS number",
      enable: "Enable DNIS based AAA selection",
    },
  },
});

const dynamicAuthor = block({
  ...REAL,
  syntax: "aaa server radius dynamic-author",
  help: {
    server: "Local AAA server",
    radius: "RADIUS server",
    "dynamic-author": "Local server profile for RFC 3576 support",
  },
  mode: dynamicAuthorMode,
});

const passwordPolicy = block({
  ...REAL,
  syntax: "aaa common-criteria policy name:WORD",
  key: ["name"],
  printOrder: "entered",
  since: "15.0(2)SE",
  help: { "common-criteria": "AAA Common Criteria", policy: "Policy", name: "Policy name" },
  mode: passwordPolicyMode,
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
  ...options,
  dynamicAuthor,
  sessionId,
  passwordPolicy,
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
