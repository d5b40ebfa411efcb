import type { Dialogue } from "../../language/declaration.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { configMode } from "../../modes/config.js";
import {
  configurationTree,
  markedLines,
  missingIn,
  removalOf,
} from "../../router/files/configuration-tree.js";
import { isText, textOf } from "../../router/files/content.js";
import type { Router } from "../../router/router.js";
import { longLocalTime } from "../../router/time-text.js";
import { archiveSettings } from "../../rules/archives.js";
import { ask } from "../asking.js";
import { linesText } from "../text.js";
import { archiveNow } from "./archive.js";
import { fileError, NO_SUCH_DEVICE, placeOf } from "./place.js";

/** `configure replace`, and changes that are taken back unless somebody confirms them (IOS Configuration Fundamentals, "Configuration Replace and Configuration Rollback"). */
const { action } = vocabulary<Router>()({
  configure: "Enter configuration mode",
  show: "Show running system information",
});

const replace = action({
  syntax:
    "configure replace file:FILE [{nolock | list | force}+] [{revert trigger [error] [timer timer:<1-120>] | time time:<1-120>}]",
  help: {
    replace: "Replace the running-config with a new config file",
    file: "Name of the replacement file",
    nolock: "Do not acquire configuration lock",
    list: "List the command lines applied in each pass",
    force: "Forced configuration replacement",
    revert: "Parameters for reverting the configuration",
    trigger: "Trigger for reverting the configuration",
    error: "Revert to original configuration upon error",
    timer: "Revert to original configuration if not confirmed",
    time: "Time in minutes within which to confirm",
  },
  packetTracer: false,
  run: (_router, args, device) => replacing(args, device),
});

const revert = action({
  syntax: "configure revert {now | timer minutes:<1-120>}",
  help: {
    revert: "Parameters for reverting the configuration",
    now: "Revert to the original configuration immediately",
    timer: "Reset the confirm timer",
    minutes: "Time in minutes",
  },
  packetTracer: false,
  run(_router, { now, minutes }, device) {
    const { pending } = device.shell.rollback;
    if (!pending) return NOTHING_PENDING;
    if (now) {
      device.shell.rollback.stop();
      return rollBackTo(pending.original, true, device);
    }
    planRollback(pending.original, minutes ?? 1, device);
    return "";
  },
});

const confirm = action({
  syntax: "configure confirm",
  help: { confirm: "Confirm replacement of running-config with a new config file" },
  packetTracer: false,
  run(_router, _args, device) {
    if (!device.shell.rollback.stop()) return NOTHING_PENDING;
    device.log(
      `%ARCHIVE_DIFF-5-ROLLBK_CNFMD_CHG_CONFIRM: User: ${device.shell.author}: Confirm the configuration change`,
    );
    return "";
  },
});

const configureForATime = action({
  syntax: "configure terminal revert timer minutes:<1-120>",
  help: {
    terminal: "Configure from the terminal",
    revert: "Parameters for reverting the configuration",
    timer: "Revert to original configuration if not confirmed",
    minutes: "Time in minutes",
  },
  packetTracer: false,
  run(router, { minutes }, device) {
    const said = beginRollback(minutes, device);
    if (typeof said !== "string") return said.refused;
    device.shell.enter(configMode, [router]);
    return `${said}Enter configuration commands, one per line.  End with CNTL/Z.\n`;
  },
});

const showTimer = action({
  syntax: "show archive config rollback timer",
  help: {
    archive: "Archive of the running configuration information",
    config: "Archive of the running configuration",
    rollback: "Display rollback information",
    timer: "Display the timer of Rollback Confirmed Change",
  },
  show: true,
  packetTracer: false,
  run(router, _args, { shell }) {
    const { pending } = shell.rollback;
    if (!pending) return NOTHING_PENDING;
    return linesText([
      `Time configured(or reconfigured): ${longLocalTime(router, pending.since)}`,
      "Timer type: absolute timer",
      `Timer value: ${pending.minutes} min`,
      `User: ${pending.user}`,
    ]);
  },
});

export const replaceCommands = [replace, revert, confirm, configureForATime, showTimer];

const NOTHING_PENDING = "%No Rollback Confirmed Change pending\n";

interface Wish {
  readonly file: string;
  readonly list?: true | undefined;
  readonly force?: true | undefined;
  readonly error?: true | undefined;
  readonly timer?: number | undefined;
  readonly time?: number | undefined;
}

const WARNING = `This will apply all necessary additions and deletions
to replace the current running configuration with the
contents of the specified configuration file, which is
assumed to be a complete configuration, not a partial
configuration. Enter Y if you are sure you want to proceed. ? [no]: `;

function* replacing(wish: Wish, device: Device): Dialogue {
  const place = placeOf(wish.file, device);
  const content = place.volume?.read(place.name.path) ?? NO_SUCH_DEVICE;
  if ("fault" in content) return fileError("opening", place, content);
  const wanted = isText(content) ? textOf(content) : "";
  // What has no version line and no end is a part of a configuration, or something else.
  if (!/^version /m.test(wanted) || !/^end *$/m.test(wanted))
    return "%The input file is not a valid config file.\n\n";
  const minutes = wish.timer ?? wish.time;
  if (minutes !== undefined && !archiveSettings(device.router)) return NO_ARCHIVE;
  if (!wish.force && !/^y/i.test(yield* ask(WARNING))) return "";
  const original = runningText(device);
  const begun = minutes === undefined ? "" : beginRollback(minutes, device);
  if (typeof begun !== "string") return begun.refused;
  const said = rollTo(wanted, wish.list === true, device);
  if (wish.error && said.refused > 0) {
    device.shell.rollback.stop();
    rollTo(original, false, device);
    return `${begun}${said.text}The original configuration has been successfully restored\n`;
  }
  return begun + said.text;
}

function runningText({ shell }: Device): string {
  const content = shell.files.system.read("running-config");
  return "fault" in content ? "" : textOf(content);
}

const PASSES = 5;

/** Makes the running configuration that of a text, in passes, and tells how. */
function rollTo(
  wanted: string,
  lists: boolean,
  device: Device,
): { readonly text: string; readonly refused: number } {
  const target = configurationTree(wanted);
  const said: string[] = [];
  let refused = 0;
  for (let pass = 1; ; pass++) {
    const commands = commandsTo(target, runningText(device));
    if (commands.length === 0) {
      return { text: `\n${said.join("")}Total number of passes: ${pass - 1}\nRollback Done\n\n`, refused };
    }
    const listing = linesText(["!List of Rollback Commands:", ...commands, "end"]);
    if (pass > PASSES) {
      const failure = `The rollback configlet from the last pass is listed below:\n********\n${listing}********\n\n\n`;
      return { text: `\n${failure}Rollback aborted after ${PASSES} passes\n`, refused: refused + 1 };
    }
    if (lists) said.push(`!Pass ${pass}\n${listing}\n\n`);
    refused = device.shell.applyLines(linesText(commands), "in silence");
  }
}

/** What has to be typed: what goes first, then what comes. */
function commandsTo(target: ReturnType<typeof configurationTree>, running: string): readonly string[] {
  const present = configurationTree(running);
  const coming = markedLines(missingIn(present, target), "");
  return [...removalOf(missingIn(target, present), coming), ...coming];
}

const NO_ARCHIVE = "%Turn config archive on before using Rollback Confirmed Change\n";

/** Keeps the present configuration, to which the router goes back unless somebody confirms what comes. */
function beginRollback(minutes: number, device: Device): string | { readonly refused: string } {
  const name = archiveNow(device);
  if (name === undefined) return { refused: NO_ARCHIVE };
  if (typeof name !== "string") return { refused: name.fault };
  device.log(`%ARCHIVE_DIFF-5-ROLLBK_CNFMD_CHG_BACKUP: Backing up current running config to ${name}`);
  planRollback(name, minutes, device);
  return `Rollback Confirmed Change: Backing up current running config to ${name}\n\n`;
}

function planRollback(original: string, minutes: number, device: Device): void {
  const { shell } = device;
  device.log(
    `%ARCHIVE_DIFF-5-ROLLBK_CNFMD_CHG_START_ABSTIMER: User: ${shell.author}(Priv: ${shell.level}, View: 0): Scheduled to rollback to config ${original} in ${minutes} minutes`,
  );
  shell.rollback.start(
    { original, minutes, since: shell.clock.now(), user: shell.user ?? "console" },
    {
      warn: `Rollback Confirmed Change: Rollback will begin in one minute.\nEnter "configure confirm" if you wish to keep what you've configured\n`,
      expire: () => {
        device.log(`%ARCHIVE_DIFF-5-ROLLBK_CNFMD_CHG_ROLLBACK_START: Start rolling to: ${original}`);
        return `Rollback Confirmed Change: rolling to:${original}\n${rollBackTo(original, true, device)}`;
      },
    },
  );
}

function rollBackTo(original: string, lists: boolean, device: Device): string {
  const place = placeOf(original, device);
  const content = place.volume?.read(place.name.path) ?? NO_SUCH_DEVICE;
  return "fault" in content
    ? fileError("opening", place, content)
    : rollTo(textOf(content), lists, device).text;
}
