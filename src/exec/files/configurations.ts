import type { Dialogue } from "../../language/declaration.js";
import { isFault, openingError } from "../../router/nvram.js";
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

export const configurationCommands = [
  showRunningConfig,
  showRunningInterface,
  showStartupConfig,
  writeMemory,
  writeTerminal,
  writeErase,
  eraseStartup,
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
