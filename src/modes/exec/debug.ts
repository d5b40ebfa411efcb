import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { execWords } from "../words.js";

/** Switching debugging off (IOS Debug Command Reference); the messages come with the lab around the router. */
const { action } = vocabulary<Router>()({
  ...execWords,
  undebug: "Disable debugging functions (see also 'debug')",
});

const undebugAll = action({
  syntax: "undebug all",
  help: { all: "Disable all debugging" },
  run: () => "All possible debugging has been turned off\n",
});

export const debugCommands = [undebugAll];
