import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { execWords } from "../words.js";

/** Switching debugging on and off (IOS Debug Command Reference; CME Command Reference, "debug ephone"). */
const { action } = vocabulary<Router>()({
  ...execWords,
  debug: "Debugging functions (see also 'undebug')",
  undebug: "Disable debugging functions (see also 'debug')",
  ip: "IP information",
  dhcp: "Dynamic Host Configuration Protocol",
  server: "DHCP server",
  events: "Report address assignments, lease expirations, etc.",
  packet: "Decode message receptions and transmissions",
  icmp: "ICMP transactions",
  ephone: "ethernet phone skinny protocol",
  register: "Enable ephone registration debugging",
  state: "Enable ephone state debugging",
  detail: "Enable ephone detail debugging",
  keepalive: "Enable ephone keepalive debugging",
});

/** What can be debugged, and how the router calls it when it says so. */
const KINDS = [
  { words: "ip dhcp server events", title: "DHCP server event debugging", packetTracer: {} },
  { words: "ip dhcp server packet", title: "DHCP server packet debugging", packetTracer: {} },
  { words: "ip icmp", title: "ICMP packet debugging", packetTracer: {} },
  { words: "ephone register", title: "EPHONE registration debugging", packetTracer: false },
  { words: "ephone state", title: "EPHONE state debugging", packetTracer: false },
  { words: "ephone detail", title: "EPHONE detail debugging", packetTracer: false },
  { words: "ephone keepalive", title: "EPHONE keepalive debugging", packetTracer: false },
] as const;

const switches = KINDS.flatMap(({ words, title, packetTracer }) => [
  action({
    syntax: `debug ${words}`,
    help: {},
    packetTracer,
    run({ debugging }) {
      debugging.add(words);
      return `${title} is on\n`;
    },
  }),
  action({
    syntax: `undebug ${words}`,
    help: {},
    packetTracer,
    run({ debugging }) {
      debugging.delete(words);
      return `${title} is off\n`;
    },
  }),
]);

const everything = (["undebug all", "no debug all"] as const).map((syntax) =>
  action({
    syntax,
    help: { all: "Disable all debugging", no: "Disable debugging functions" },
    run({ debugging }) {
      debugging.clear();
      return "All possible debugging has been turned off\n";
    },
  }),
);

const showDebugging = action({
  syntax: "show debugging",
  help: { debugging: "State of each debugging option" },
  show: true,
  run: ({ debugging }) =>
    KINDS.filter(({ words }) => debugging.has(words))
      .map(({ title }) => `  ${title} is on\n`)
      .join(""),
});

export const debugCommands = [...switches, ...everything, showDebugging];
