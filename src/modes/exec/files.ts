import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { execWords } from "../words.js";

/** The running and the saved configuration (IOS Configuration Fundamentals; PARSER.md section 9). */
const { action } = vocabulary<Router>()(execWords);

const showRunningConfig = action({
  syntax: "show running-config",
  help: { "running-config": "Current operating configuration" },
  show: true,
  run: (_router, _args, { shell }) => shell.runningConfig(),
});

export const fileCommands = [showRunningConfig];
