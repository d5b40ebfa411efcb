import type { Dialogue } from "../../language/declaration.js";
import { isFault, openingError } from "../../router/nvram.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { agreed } from "../asking.js";
import { archiveSettings } from "../../rules/archives.js";
import { archiveNow } from "./archive.js";
import { fileWords } from "./words.js";

/** The running and the saved configuration (IOS Configuration Fundamentals; PARSER.md section 9). */
const { action } = vocabulary<Router>()(fileWords);

const RUNNING_HELP = {
  all: "Configuration with defaults",
  brief: "configuration without certificate data",
  full: "full configuration",
  linenum: "Display line numbers in output",
} as const;

const showRunningConfig = action({
  syntax: "show running-config [form:{all | brief | full}] [linenum]",
  help: RUNNING_HELP,
  show: true,
  packetTracer: { syntax: "show running-config" },
  run(_router, { form, linenum }, { shell }) {
    const text = shell.runningConfig(form === "all" ? "all" : undefined);
    const shown = form === "brief" ? withoutCertificates(text) : text;
    return linenum ? numbered(shown) : shown;
  },
});

const showRunningFully = action({
  syntax: "show running-config view full",
  help: { view: "View options", full: "Full view, whatever the privilege level" },
  show: true,
  packetTracer: false,
  run: (_router, _args, { shell }) => shell.runningConfig("full view"),
});

const showRunningInterface = action({
  syntax: "show running-config interface interface:INTERFACE [linenum]",
  help: { interface: "Show interface configuration", linenum: RUNNING_HELP.linenum },
  show: true,
  packetTracer: false,
  run(router, { interface: name, linenum }, { shell }) {
    if (!router.interfaces.has(name)) return { invalid: "interface" };
    const text = shell.runningConfig((header) => header === `interface ${name}`);
    return linenum ? numbered(text) : text;
  },
});

const showRunningBlocks = action({
  syntax:
    "show running-config {kind:{class-map | map-class | policy-map} [name:WORD] | control-plane} [linenum]",
  help: {
    "class-map": "Show class-map configuration",
    "map-class": "Show map class configuration",
    "policy-map": "Show policy-map configuration",
    "control-plane": "Show control-plane configuration",
    name: "Name",
    linenum: RUNNING_HELP.linenum,
  },
  show: true,
  packetTracer: false,
  run(_router, { kind = "control-plane", name, linenum }, { shell }) {
    const text = shell.runningConfig(
      (header) =>
        header === kind ||
        (header.startsWith(`${kind} `) && (name === undefined || header.endsWith(` ${name}`))),
    );
    return linenum ? numbered(text) : text;
  },
});

const showStartupConfig = action({
  syntax: "show startup-config",
  help: {},
  show: true,
  run: (_router, _args, device) => startupText(device),
});

const writeMemory = action({
  syntax: "write [memory]",
  help: { memory: "Write to NV memory" },
  run: (_router, _args, device) => saved(device),
});

const writeTerminal = action({
  syntax: "write terminal",
  help: { terminal: "Write to terminal" },
  show: true,
  run: (_router, _args, { shell }) => shell.runningConfig(),
});

const writeErase = action({
  syntax: "write erase",
  help: { erase: "Erase NV memory" },
  run: (_router, _args, device) => erase(device),
});

const eraseStartup = action({
  syntax: "erase {startup-config | nvram:}",
  help: { "nvram:": "Filesystem to be erased" },
  packetTracer: { syntax: "erase startup-config" },
  run: (_router, _args, device) => erase(device),
});

export const configurationCommands = [
  showRunningConfig,
  showRunningFully,
  showRunningInterface,
  showRunningBlocks,
  showStartupConfig,
  writeMemory,
  writeTerminal,
  writeErase,
  eraseStartup,
];

/** `write memory`, as other commands that save do it, too. */
export function saved(device: Device): string {
  const fault = device.shell.save();
  if (!fault && archiveSettings(device.router)?.withEachSave === true) archiveNow(device);
  return `Building configuration...\n${fault ? openingError(fault) : "[OK]\n"}`;
}

function startupText({ shell, platform }: Device): string {
  const text = shell.startupConfig;
  if (isFault(text)) return openingError(text);
  if (text === undefined) return "startup-config is not present\n";
  const bytes = new TextEncoder().encode(text).length;
  const size = platform.hardware.nvramBytes;
  return `${platform.traits.shows.startupSize === "used" ? `Using ${bytes} bytes` : `Using ${bytes} out of ${size} bytes`}\n${text}`;
}

function* erase(device: Device): Dialogue {
  const answer = yield {
    kind: "confirm",
    prompt: "Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]",
  };
  if (!agreed(answer)) return "";
  const fault = device.shell.erase();
  if (fault) return openingError(fault);
  device.log("%SYS-7-NV_BLOCK_INIT: Initialized the geometry of nvram");
  return "[OK]\nErase of nvram: complete\n";
}

/** The lines of a printed configuration with their numbers, from the first below the size on. */
function numbered(text: string): string {
  const lines = text.split("\n");
  const before = lines.findIndex((line) => line.startsWith("Current configuration")) + 1;
  const last = lines.lastIndexOf("end") + 1;
  const rows = lines.slice(before, last).map((line, at) => `${String(at + 1).padStart(5)} : ${line}`);
  return [...lines.slice(0, before), ...rows, ...lines.slice(last)].join("\n");
}

/** A configuration without the data of its certificates. */
function withoutCertificates(text: string): string {
  let isChain = false;
  return text
    .split("\n")
    .filter((line) => {
      if (!line.startsWith(" ")) isChain = line.startsWith("crypto pki certificate chain");
      return !isChain || !line.startsWith("  ");
    })
    .join("\n");
}
