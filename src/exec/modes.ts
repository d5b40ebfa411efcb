import type { Command, Mode } from "../language/declaration.js";
import type { AnyMode } from "../language/grammar.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { clockCommands } from "./clock.js";
import { connectionCommands } from "./connections.js";
import { debugCommands } from "./debug.js";
import { lineCommands } from "./lines.js";
import { callSimulator } from "./telephony/csim.js";
import { networkTools } from "./network-tools.js";
import { reloadCommands } from "./reload.js";
import { terminalCommands } from "./terminal.js";
import { archiveCommands } from "./files/archive.js";
import { configurationCommands } from "./files/configurations.js";
import { copyCommands } from "./files/copy.js";
import { directoryCommands } from "./files/dir.js";
import { handlingCommands } from "./files/handling.js";
import { replaceCommands } from "./files/replace.js";
import { flashShows } from "./files/show-flash.js";
import { viewCommands } from "./parser-view.js";
import { verifyCommands } from "./files/verify.js";
import { sessionCommands } from "./session.js";
import { featureShows } from "./show-features.js";
import { dhcpShows } from "./show-dhcp.js";
import { loggingShows } from "./show-logging.js";
import { networkShows } from "./show-network.js";
import { switchingShows } from "./show-switching.js";
import { routerShows } from "./show-router.js";
import { systemShows } from "./show-system.js";
import { voiceShows } from "./show-voice.js";
import { techSupport } from "./tech-support.js";
import { telephonyShows } from "./show-telephony.js";
import { vlanDatabaseMode } from "./network/vlan-database.js";
import { networkWords } from "./network/words.js";
import { routerOnly, withPackage } from "../modes/devices.js";

const ordinary: readonly Command<Router, Device>[] = [
  ...sessionCommands,
  ...viewCommands,
  ...configurationCommands,
  ...copyCommands,
  ...archiveCommands,
  ...replaceCommands,
  ...directoryCommands,
  ...handlingCommands,
  ...verifyCommands,
  ...flashShows,
  ...clockCommands,
  ...terminalCommands,
  ...lineCommands,
  ...connectionCommands,
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
  ...withPackage("uck9", routerOnly(telephonyShows)),
  ...withPackage("uck9", routerOnly(voiceShows)),
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
  commands: commands.filter(
    (command) => command.kind === "action" && (command.level ?? "privileged") !== "privileged",
  ),
};

/** Every mode into which no header of a configuration leads. */
export const execModes: readonly AnyMode[] = [userMode, privilegedMode, vlanDatabaseMode];
