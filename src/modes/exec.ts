import type { Command, Mode } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "./device.js";
import { clockCommands } from "./exec/clock.js";
import { debugCommands } from "./exec/debug.js";
import { lineCommands } from "./exec/lines.js";
import { callSimulator } from "./exec/telephony/csim.js";
import { networkTools } from "./exec/network-tools.js";
import { reloadCommands } from "./exec/reload.js";
import { terminalCommands } from "./exec/terminal.js";
import { fileSystemCommands } from "./exec/file-system.js";
import { fileCommands } from "./exec/files.js";
import { sessionCommands } from "./exec/session.js";
import { featureShows } from "./exec/show-features.js";
import { dhcpShows } from "./exec/show-dhcp.js";
import { loggingShows } from "./exec/show-logging.js";
import { networkShows } from "./exec/show-network.js";
import { switchingShows } from "./exec/show-switching.js";
import { routerShows } from "./exec/show-router.js";
import { systemShows } from "./exec/show-system.js";
import { voiceShows } from "./exec/show-voice.js";
import { techSupport } from "./exec/tech-support.js";
import { telephonyShows } from "./exec/show-telephony.js";
import { networkWords } from "./exec/network/words.js";
import { routerOnly } from "./devices.js";

const ordinary: readonly Command<Router, Device>[] = [
  ...sessionCommands,
  ...fileCommands,
  ...fileSystemCommands,
  ...clockCommands,
  ...terminalCommands,
  ...lineCommands,
  ...reloadCommands,
  ...networkTools,
  ...callSimulator,
  ...debugCommands,
  ...systemShows,
  ...loggingShows,
  ...routerShows,
  ...networkShows,
  ...switchingShows,
  ...dhcpShows,
  ...routerOnly(telephonyShows),
  ...routerOnly(voiceShows),
  ...routerOnly(featureShows),
];

const commands = [...ordinary, techSupport(ordinary)];

/** EXEC behind `enable` (IOS Configuration Fundamentals command reference). */
export const privilegedMode: Mode<Router, Device> = {
  prompt: "",
  title: "Exec commands:",
  prefixes: ["no"],
  words: networkWords,
  commands,
};

/** What may be run before `enable`. */
export const userMode: Mode<Router, Device> = {
  ...privilegedMode,
  prefixes: [],
  commands: commands.filter((command) => command.kind === "action" && command.level === "user"),
};
