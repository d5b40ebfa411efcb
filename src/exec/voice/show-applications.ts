import type { Router } from "../../router/router.js";
import { applicationScripts } from "../../rules/attendants.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** Applications that take calls, and the calls that they have (IOS Voice Command Reference, Tcl IVR). */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  application: "Voice applications",
  call: "Calls",
  voice: "Voice applications",
});

const SHOW = { show: true, packetTracer: false } as const;

const summary = action({
  ...SHOW,
  syntax: "show call application voice summary",
  help: { summary: "One line for each application" },
  run: (router) =>
    linesText([
      "SERVICES (standalone applications):",
      "",
      "name                  description",
      "",
      ...applicationScripts(router).map(({ name, location }) => `${name.padEnd(22)}${location}`),
    ]),
});

/** The calls that applications have now; this image has no VXML applications. */
const sessions = action({
  ...SHOW,
  syntax: "show call application sessions",
  help: { sessions: "Calls that applications have" },
  run({ applicationSessions }) {
    const rows = [...applicationSessions].map(([id, { application, called, calling }]) =>
      [
        String(id).padStart(7).padEnd(9),
        application.padEnd(14),
        called.padEnd(12),
        calling.padEnd(12),
        application.padEnd(16),
        String(LEGS),
      ].join(""),
    );
    const table =
      rows.length === 0
        ? []
        : ["    SID  Name          Called      Calling     App Name        Legs", ...rows];
    return linesText([
      "TCL Sessions",
      `There are ${rows.length} active TCL sessions`,
      "",
      ...table,
      "VXML Sessions",
      "No running VXML sessions",
    ]);
  },
});

/** A session of an attendant has its caller's leg. */
const LEGS = 1;

/** Reads the script of an application anew: the next call that it takes follows the present parameters. */
const load = action({
  syntax: "call application voice load name:WORD",
  packetTracer: false,
  help: { load: "Read the script of an application anew", name: "Name of the application" },
  run: (router, { name }) =>
    applicationScripts(router).some((script) => script.name === name)
      ? ""
      : linesText([`Application ${name} not found`]),
});

export const applicationCommands = [summary, sessions, load];
