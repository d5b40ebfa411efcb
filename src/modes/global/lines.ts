import { invalid, refuse } from "../../language/declaration.js";
import { lineOfAbsolute, removeLines, selectLines, shownRows } from "../../router/lines.js";
import type { Line, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { onPacketTracerSwitch, routerOnly } from "../devices.js";
import { lineMode } from "../line.js";
import { configWords } from "../words.js";

/** The rows of terminal lines (IOS Terminal Services Command Reference, `line`). */
const { section } = vocabulary<Router>()(configWords);

const LINE = { line: "Configure a terminal line", first: "First Line number", last: "Last Line number" };

const consoleLine = section({
  syntax: "line console first:<0-0>",
  print: "line con first:<0-0>",
  help: { ...LINE, console: "Primary terminal line" },
  group: "line-con",
  builtIn: () => [],
  key: ["first"],
  no: false,
  mode: lineMode,
  list: (router) => blocks(router, "console"),
  enter: (router, { first }, device) => open(router, "console", first, first, device),
});

const auxiliaryLine = section({
  syntax: "line aux first:<0-0>",
  help: { ...LINE, aux: "Auxiliary line" },
  group: "line-aux",
  builtIn: () => [],
  key: ["first"],
  no: false,
  mode: lineMode,
  list: (router) => blocks(router, "aux"),
  enter: (router, { first }, device) => open(router, "aux", first, first, device),
});

/** A line by its absolute number: 0 is the console, 1 the auxiliary port, those of modules follow. */
const numberedLine = section({
  syntax: "line first:<0-1000> [last:<0-1000>]",
  help: LINE,
  group: "line-tty",
  key: ["first", "last"],
  no: false,
  mode: lineMode,
  list: (router) => blocks(router, "tty"),
  enter(router, { first, last }, device) {
    const { kind, number } = lineOfAbsolute(first);
    if (kind !== "tty") return open(router, kind, number, number, device);
    const known = router.lines.some(
      (line) => line.kind === kind && line.first <= first && first <= line.last,
    );
    if (!known && !device.unbounded) return invalid("first");
    return open(router, "tty", first, last ?? first, device);
  },
});

const virtualLine = section({
  syntax: "line vty first:<0-$maxVty> [last:<0-$maxVty>]",
  rangeKey: ["first", "last"],
  builtIn: ({ first }) => (Number(first) < FIXED_VTYS ? ["login", "transport input all"] : undefined),
  help: { ...LINE, vty: "Virtual terminal" },
  group: "lines",
  key: ["first", "last"],
  mode: lineMode,
  list: (router) => blocks(router, "vty"),
  irreversible: "those between come with a line, and stay",
  enter(router, { first, last = first }, device) {
    return last < first ? invalid("last") : open(router, "vty", first, last, device);
  },
  remove(router, { first = 0, last = first }) {
    if (last < first) return invalid("last");
    if (first < FIXED_VTYS) return refuse(`% Can't delete last ${FIXED_VTYS} VTY lines`);
    removeLines(router, "vty", first);
    return undefined;
  },
});

export const linesCommands = [
  consoleLine,
  ...routerOnly([auxiliaryLine, numberedLine]),
  ...onPacketTracerSwitch([auxiliaryLine]),
  virtualLine,
];

/** A router always has five vtys. */
const FIXED_VTYS = 5;

function* blocks(router: Router, kind: Line["kind"]) {
  for (const line of shownRows(router.lines, kind)) {
    yield {
      args: { first: line.first, ...(line.last > line.first ? { last: line.last } : {}) },
      target: line,
    };
  }
}

/** The lines of a header. A vty that is new asks for a password, as they all do; a file says so itself. */
function open(
  router: Router,
  kind: Line["kind"],
  first: number,
  last: number,
  device: Device,
): readonly Line[] {
  const { loading, platform } = device;
  return selectLines(router, kind, first, last, {
    whole: loading,
    prepare(line) {
      if (kind !== "vty" || loading) return;
      line.login = "password";
      line.transportInput = platform.vtyInput;
    },
  });
}
