import { aliasesOf } from "../../rules/aliases.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** The short names of commands (IOS Configuration Fundamentals command reference). */
const { action } = vocabulary<Router>()(execWords);

/** How the heading names a mode; each begins with a letter of its own. */
const MODES: Readonly<Record<string, string>> = {
  exec: "Exec mode",
  configure: "Global configuration mode",
  interface: "Interface configuration mode",
  line: "Line configuration mode",
  router: "Router configuration mode",
};

const show = action({
  syntax: "show aliases [mode:{configure | exec | interface | line | router}]",
  help: {
    aliases: "Display alias commands",
    configure: "Global configuration mode",
    exec: "Exec mode",
    interface: "Interface configuration mode",
    line: "Line configuration mode",
    router: "Router configuration mode",
  },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, { mode }, { platform }) {
    const all = aliasesOf(router, platform);
    return Object.entries(MODES)
      .filter(([one]) => mode === undefined || one === mode)
      .map(([one, title]) => {
        const rows = all.filter((alias) => alias.mode === one);
        if (rows.length === 0) return "";
        return linesText([
          `${title} aliases:`,
          ...rows.map(({ name, command }) => `  ${name.padEnd(22)}${command}`),
          "",
        ]);
      })
      .join("");
  },
});

export const aliasShows = [show];
