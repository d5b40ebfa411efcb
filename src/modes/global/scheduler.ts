import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";
import { routerOnly } from "../devices.js";

/** Processes and crashes (IOS Configuration Fundamentals Command Reference). */
const { setting } = vocabulary<Router>()(configWords);

const EXCEPTION = { exception: "Exception handling" };
const SCHEDULER = { scheduler: "Scheduler parameters" };

const coreFile = setting({
  syntax: "exception core-file name:WORD",
  help: { ...EXCEPTION, "core-file": "Set name of core dump file", name: "Name of the core file" },
  group: "exception",
  packetTracer: false,
});

const protocol = setting({
  syntax: "exception protocol protocol:{ftp | rcp | tftp}",
  default: { protocol: "tftp" },
  help: {
    ...EXCEPTION,
    protocol: "Set protocol for sending core file",
    ftp: "Use FTP protocol",
    rcp: "Use RCP protocol",
    tftp: "Use TFTP protocol",
  },
  group: "exception",
  packetTracer: false,
});

const dump = setting({
  syntax: "exception dump server:WORD",
  help: { ...EXCEPTION, dump: "Set name of host to dump to", server: "Hostname or A.B.C.D" },
  group: "exception",
  packetTracer: false,
});

const crashinfo = setting({
  syntax: "exception crashinfo {buffersize size:<32-256> | file file:WORD}",
  help: {
    ...EXCEPTION,
    crashinfo: "Crashinfo collection",
    buffersize: "Size of the buffer for crashinfo",
    size: "Size of crashinfo buffer, in Kbytes",
    file: "File for crashinfo",
  },
  group: "exception",
  packetTracer: false,
});

const dataCorruption = setting({
  syntax: "exception data-corruption {buffer buffer:{log | truncate} | stack stack:<0-16>}",
  help: {
    ...EXCEPTION,
    "data-corruption": "Data error exception handling",
    buffer: "Buffer overflows",
    log: "Log the overflow",
    truncate: "Truncate what does not fit",
    stack: "Depth of the stack that is logged",
  },
  group: "exception",
  packetTracer: false,
});

const maxTaskTime = setting({
  syntax: "scheduler max-task-time [milliseconds:<0-4294967295>]",
  help: {
    ...SCHEDULER,
    "max-task-time": "Maximum time a process may hold the CPU",
    milliseconds: "Milliseconds",
  },
  group: "scheduler",
  defaultOn: true,
  irreversible: "without a time it says nothing that a fresh router does not do",
  packetTracer: false,
});

const allocate = setting({
  syntax: "scheduler allocate [interrupt:<400-60000> process:<100-4000>]",
  help: {
    ...SCHEDULER,
    allocate: "Guarantee CPU time for processes",
    interrupt: "Microseconds handling network interrupts",
    process: "Microseconds running processes",
  },
  group: "scheduler",
  defaultOn: true,
  irreversible: "a router comes with times of its own",
  packetTracer: false,
});

const interval = setting({
  syntax: "scheduler interval milliseconds:<500-4294967295>",
  help: {
    ...SCHEDULER,
    interval: "Maximum interval before running lower priority processes",
    milliseconds: "Milliseconds",
  },
  group: "scheduler",
  packetTracer: false,
});

const tclInit = setting({
  syntax: "scripting tcl init [file:WORD]",
  help: {
    scripting: "Select options for scripting",
    tcl: "Scripting in TCL",
    init: "Tcl script that runs first",
    file: "URL of the script",
  },
  group: "scripting",
  defaultOn: true,
  irreversible: "without a file it says nothing that a fresh router does not do",
  packetTracer: false,
});

const tclEncodings = setting({
  syntax: "scripting tcl encdir [directory:WORD]",
  help: {
    scripting: "Select options for scripting",
    tcl: "Scripting in TCL",
    encdir: "Directory of Tcl's encodings",
    directory: "URL of the directory",
  },
  group: "scripting",
  defaultOn: true,
  irreversible: "without a directory it says nothing that a fresh router does not do",
  packetTracer: false,
});

export const schedulerCommands = [
  ...routerOnly([coreFile, protocol, dump]),
  crashinfo,
  ...routerOnly([dataCorruption]),
  maxTaskTime,
  ...routerOnly([allocate, interval, tclInit, tclEncodings]),
];
