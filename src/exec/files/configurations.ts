import type { Dialogue } from "../../language/declaration.js";
import { isFault, NO_SUCH_FILE, openingError } from "../../router/nvram.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { agreed } from "../asking.js";
import { fileWords } from "./words.js";

/** The running and the saved configuration (IOS Configuration Fundamentals; PARSER.md section 9). */
const { action } = vocabulary<Router>()(fileWords);

const showRunningConfig = action({
  syntax: "show running-config",
  help: {},
  show: true,
  run: (_router, _args, { shell }) => shell.runningConfig(),
});

const showRunningInterface = action({
  syntax: "show running-config interface interface:INTERFACE",
  help: { interface: "Show interface configuration" },
  show: true,
  packetTracer: false,
  run(router, { interface: name }, { shell }) {
    if (!router.interfaces.has(name)) return { invalid: "interface" };
    return shell.runningConfig(`interface ${name}`);
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

const copyRunning = action({
  syntax: "copy running-config startup-config",
  help: {},
  run: (_router, _args, device) => copyToStartup(device),
});

const copyStartup = action({
  syntax: "copy startup-config running-config",
  help: {},
  run: (_router, _args, device) => copyToRunning(device),
});

const copyAway = action({
  syntax: "copy from:{running-config | startup-config} tftp:",
  help: { "tftp:": "Copy to tftp: file system" },
  run: (_router, _args, device) => copyToServer(device),
});

export const configurationCommands = [
  showRunningConfig,
  showRunningInterface,
  showStartupConfig,
  writeMemory,
  writeTerminal,
  writeErase,
  eraseStartup,
  copyRunning,
  copyStartup,
  copyAway,
];

/** `write memory`, as other commands that save do it, too. */
export function saved({ shell }: Device): string {
  const fault = shell.save();
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

function* copyToStartup(device: Device): Dialogue {
  yield { kind: "answer", prompt: "Destination filename [startup-config]? " };
  return saved(device);
}

/** How fast the router reads and applies a saved configuration, in bytes a second. */
const NVRAM_SPEED = 1850;

function* copyToRunning({ shell }: Device): Dialogue {
  yield { kind: "answer", prompt: "Destination filename [running-config]? " };
  const text = shell.mergeStartup() ?? NO_SUCH_FILE;
  if (isFault(text)) return openingError(text);
  const bytes = new TextEncoder().encode(text).length;
  const seconds = Math.max(bytes / NVRAM_SPEED, 0.001);
  return `\n${bytes} bytes copied in ${seconds.toFixed(3)} secs (${Math.round(bytes / seconds)} bytes/sec)\n`;
}

/** No server answers where no cable leads to one. */
function* copyToServer({ router, platform }: Device): Dialogue {
  const host = yield { kind: "answer", prompt: "Address or name of remote host []? " };
  if (host.trim() === "") return "%Error parsing filename (Bad file name)\n";
  const isSmall = platform.traits.files.proposedName === "small-letters";
  const usual = `${isSmall ? router.hostname.toLowerCase() : router.hostname}-confg`;
  const file = (yield { kind: "answer", prompt: `Destination filename [${usual}]? ` }).trim() || usual;
  yield { kind: "wait", seconds: 8, before: "....." };
  return `\n%Error opening tftp://${host.trim()}/${file} (Timed out)\n`;
}
