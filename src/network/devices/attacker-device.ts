import type { AttackOutcome } from "../attacker/attack.js";
import { ATTACKS } from "../attacker/attacks.js";
import { Attacker } from "../attacker/attacker.js";
import { cableCommand } from "../console/cable-command.js";
import {
  exitCommand,
  StationConsole,
  type StationCommand,
  type StationPlace,
} from "../console/station-console.js";
import type { LabSurroundings } from "../hosts/pc.js";
import type { LabText } from "../lab-text.js";
import type { AttackerDescription } from "../topology.js";
import type { OtherDevice } from "./other-device.js";

export function attackerDevice(description: AttackerDescription, surroundings: LabSurroundings): OtherDevice {
  const node = new Attacker(description, surroundings);
  return {
    kind: "other",
    name: node.name,
    node,
    ports: new Map([[node.port.name, node.port]]),
    station: node.station,
    telephones: [],
    attack: (words) => attackWith(node, words),
    describe: (language) => [
      WHAT[language],
      node.station.settings?.address ?? { en: "no address", fr: "sans adresse" }[language],
    ],
    console: (place) => consoleOf(node, place),
  };
}

const WHAT: LabText = { en: "attacker", fr: "attaquant" };

function attackWith(attacker: Attacker, typed: string): AttackOutcome | undefined {
  const [name, ...words] = typed.trim().split(/\s+/);
  const attack = ATTACKS.find(({ usage }) => usage.split(" ")[0] === name);
  return attacker.station.settings && attack?.run(attacker, words);
}

function consoleOf(attacker: Attacker, { timeline, language, wire, leave }: StationPlace): StationConsole {
  const commands = ATTACKS.map(({ usage, help, run }): StationCommand => ({
    usage,
    help,
    isReady: () => attacker.station.settings !== undefined,
    run(words) {
      if (!attacker.station.settings) return `${NO_ADDRESS[language]}\n`;
      const outcome = run(attacker, words);
      return outcome ? `${outcome.text[language]}\n` : `Usage: ${usage}\n`;
    },
  }));
  const taken: StationCommand = {
    usage: "status",
    help: {
      en: "its address, and the calls that came to it",
      fr: "son adresse, et les appels qui sont arrivés",
    },
    run() {
      const { settings } = attacker.station;
      const calls = attacker.sip.taken.map(({ calling, called }) => `${calling} -> ${called}`);
      return [settings?.address ?? NO_ADDRESS[language], ...calls].map((line) => `${line}\n`).join("");
    },
  };
  return new StationConsole(
    `${attacker.name}>`,
    [...commands, taken, cableCommand(wire, language), exitCommand(leave)],
    timeline,
    language,
    (word, meant) => unknownWord(word, meant)[language],
  );
}

const NO_ADDRESS: LabText = { en: "It has no address.", fr: "Il n'a pas d'adresse." };

function unknownWord(word: string, meant: string | undefined): LabText {
  return {
    en: `The attacker does not know "${word}". ${meant === undefined ? "" : `Did you mean ${meant}? `}Type ? for a list.\n`,
    fr: `L'attaquant ne connaît pas « ${word} ». ${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}Tapez ? pour la liste.\n`,
  };
}
