import type { AttackOutcome } from "../attacker/attack.js";
import type { LabLanguage } from "../console/lab-command.js";
import type { StationConsole, StationPlace } from "../console/station-console.js";
import type { EndStation } from "../hosts/end-station.js";
import type { Node, Port } from "../link/wire.js";
import type { Telephone } from "../telephone.js";

/** A device of a lab that is neither a router or a switch, nor a PC, nor an IP phone. */
export interface OtherDevice {
  readonly kind: "other";
  readonly name: string;
  readonly node: Node;
  /** The ports that go up with its power, by their names; where none is named, the first is meant. */
  readonly ports: ReadonlyMap<string, Port>;
  /** What it has of IP; undefined: nothing. */
  readonly station: EndStation | undefined;
  /** Telephones that it is, or that somebody sits at. */
  readonly telephones: readonly Telephone[];
  /** Tries an attack as it is typed; undefined where there is none of the kind. Other devices do not attack. */
  readonly attack?: (words: string) => AttackOutcome | undefined;
  /** What it is, and how it is. */
  readonly describe: (language: LabLanguage) => readonly [what: string, state: string];
  readonly console: (place: StationPlace) => StationConsole;
}
