import type { Wire } from "../wire.js";
import type { StationCommand } from "./station-console.js";

/** Pulls a cable, or puts it back. */
export function cableCommand(wire: Wire | undefined): StationCommand {
  return {
    usage: "cable [out | in]",
    help: "pull the network cable, or put it back",
    run([word]) {
      if (!wire) return "No cable leads here.\n";
      if (word === "out" || word === "in") wire.plugged = word === "in";
      else if (word !== undefined) return "Usage: cable [out | in]\n";
      return `The cable is ${wire.plugged ? "in" : "out"}.\n`;
    },
  };
}
