import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** How the router deals with files (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { setting } = vocabulary<Router>()(configWords);

/** How much is asked about files: what destroys, everything, or nothing. */
export const filePrompt = setting({
  syntax: "file prompt level:{alert | noisy | quiet}",
  help: {
    file: "Adjust file system parameters",
    prompt: "Prompting level for operations on files",
    alert: "Prompt only for destructive file operations",
    noisy: "Confirm all file operation parameters",
    quiet: "Seldom prompt for file operations",
  },
  no: "file prompt",
  default: { level: "alert" },
  group: "archive",
  acts: true,
  packetTracer: false,
});

/** The files of the router that it gives to everybody who asks by TFTP, by their names or by another. */
export const tftpServer = setting({
  syntax: "tftp-server file:FILE [alias alias:WORD] [access:<1-99>]",
  help: {
    "tftp-server": "Provide TFTP service for netload requests",
    file: "Allow URL file to be loaded via TFTP",
    alias: "Name to serve it by",
    access: "IP access list of requesting hosts",
  },
  group: "tftp",
  key: ["file"],
  // The root of a file system is its only folder without a name.
  meaning: ({ file, ...served }) => ({ ...served, ...(file && { file: file.replace(/:\//, ":") }) }),
  printOrder: "entered",
  acts: true,
  packetTracer: false,
});

export const fileSettings = [filePrompt, tftpServer];
