import type { Phone } from "../phone.js";
import { cableCommand } from "./cable-command.js";
import type { LabLanguage } from "./lab-command.js";
import { phoneCommands } from "./phone-commands.js";
import { exitCommand, listed, StationConsole, type StationPlace } from "./station-console.js";

/** The keys, the cable and the power of a phone, as commands. */
export function phoneConsole(
  phone: Phone,
  { timeline, language, plain, ofLab, wire, leave }: StationPlace,
): StationConsole {
  const commands = [
    ...phoneCommands({ boot: phone.boot, timeline, language, plain }),
    ...ofLab,
    cableCommand(wire, language),
    {
      usage: "power [off | on]",
      help: "take the power away, or give it back",
      run([word]: readonly string[]) {
        if (word === "on" || word === "off") phone.powered = word === "on";
        else if (word !== undefined) return "Usage: power [off | on]\n";
        return `The power is ${phone.powered ? "on" : "off"}.\n`;
      },
    },
    {
      usage: "address",
      help: "the phone's network settings",
      run: () => settings(phone),
    },
    exitCommand(leave),
  ];
  return new StationConsole(`${phone.name}>`, commands, timeline, (word, meant) =>
    unknownWord[language](word, meant),
  );
}

const unknownWord: Readonly<Record<LabLanguage, (word: string, meant: string | undefined) => string>> = {
  en: (word, meant) =>
    `A phone has no "${word}". ${meant === undefined ? "" : `Did you mean ${meant}? `}Type ? for a list.\n`,
  fr: (word, meant) =>
    `Un téléphone n'a pas de « ${word} ». ${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}Tapez ? pour la liste.\n`,
};

function settings({ station, mac, voiceVlan }: Phone): string {
  const known = station.settings;
  const rows: readonly (readonly [string, string])[] = [
    ["MAC address", mac.toUpperCase()],
    ["Voice VLAN", voiceVlan === undefined ? "none" : String(voiceVlan)],
    ["IP address", known?.address ?? "none"],
    ["Mask", known?.mask ?? "none"],
    ["Gateway", known?.gateway ?? "none"],
    ["TFTP server", listed(known?.tftpServers, "none")],
  ];
  return rows.map(([label, value]) => `${label.padEnd(14)}${value}\n`).join("");
}
