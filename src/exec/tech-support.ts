import type { Action, Command } from "../language/declaration.js";
import type { Dialect } from "../language/dialect.js";
import { existsOn } from "../language/existence.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";

/** `show tech-support`: what other shows print, one after the other (IOS Configuration Fundamentals command reference). */
const { action } = vocabulary<Router>()(execWords);

const PARTS = [
  "show clock",
  "show version",
  "show running-config",
  "show logging",
  "show processes memory",
  "show processes cpu",
  "show interfaces",
  "show controllers",
  "show ip interface",
  "show ip route",
  "show ip arp",
  "show access-lists",
  "show cdp neighbors",
  "show line",
  "show flash:",
  "show inventory",
];

/** What a switch adds. */
const SWITCH_PARTS = [
  "show vlan",
  "show interfaces status",
  "show interfaces trunk",
  "show spanning-tree",
  "show mac address-table",
];

/** What it adds for one feature. */
const TOPICS = {
  ephone: ["show telephony-service", "show ephone", "show ephone-dn", "show dial-peer voice summary"],
} as const;

/** The command over these others. */
export function techSupport(commands: readonly Command<Router, Device>[]): Command<Router, Device> {
  return action({
    syntax: "show tech-support [ephone]",
    help: {
      "tech-support": "Show system information for Tech-Support",
      ephone: "Show ephone information",
    },
    show: true,
    run(router, { ephone }, device) {
      const parts = [...PARTS, ...(router.isSwitch ? SWITCH_PARTS : []), ...(ephone ? TOPICS.ephone : [])];
      return parts.map((words) => partText(words, commands, router, device)).join("");
    },
    packetTracer: { syntax: "show tech-support" },
  });
}

function heading(words: string): string {
  return `\n------------------ ${words} ------------------\n\n`;
}

function partText(
  words: string,
  commands: readonly Command<Router, Device>[],
  router: Router,
  device: Device,
): string {
  const { dialect } = device.platform;
  const found = commands.find((one) => isShow(one, words, dialect)) as Action<Router, Device> | undefined;
  if (!found) return "";
  const printed = found.run(router, {}, device, false);
  const text = typeof printed === "string" ? printed : "";
  return heading(words) + (words === "show running-config" ? withoutSecrets(text) : text);
}

/** What support gets holds no passwords. */
function withoutSecrets(configuration: string): string {
  return configuration.replace(/^(.*\b(?:password|secret)(?: [0-9])?) \S.*$/gm, "$1 <removed>");
}

/** The command that is these words, whatever may follow them, if this platform has it. */
function isShow(command: Command<Router, Device>, words: string, dialect: Dialect): boolean {
  return (
    command.kind === "action" && existsOn(command, dialect) && command.syntax.replace(/ \[.*$/, "") === words
  );
}
