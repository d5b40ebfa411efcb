import type { Phone } from "../phone/phone.js";
import { cableCommand } from "./cable-command.js";
import type { LabLanguage } from "./lab-command.js";
import { phoneCommands } from "./phone-commands.js";
import { exitCommand, hasNoCommand, listed, StationConsole, type StationPlace } from "./station-console.js";

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
      help: { en: "take the power away, or give it back", fr: "couper l'alimentation, ou la rendre" },
      run([word]: readonly string[]) {
        if (word === "on" || word === "off") phone.powered = word === "on";
        else if (word !== undefined) return POWER[language].usage;
        return POWER[language][phone.powered ? "on" : "off"];
      },
    },
    {
      usage: "address",
      help: { en: "the phone's network settings", fr: "les paramètres réseau du téléphone" },
      run: () => settings(phone, language),
    },
    exitCommand(leave),
  ];
  return new StationConsole(`${phone.name}>`, commands, timeline, language, hasNoCommand(SUBJECT, language));
}

const SUBJECT = { en: "A phone", fr: "Un téléphone" };

const POWER = {
  en: { usage: "Usage: power [off | on]\n", on: "The power is on.\n", off: "The power is off.\n" },
  fr: {
    usage: "Syntaxe : power [off | on]\n",
    on: "Le téléphone est alimenté.\n",
    off: "Le téléphone n'est pas alimenté.\n",
  },
} as const;

function settings({ station, mac, voiceVlan }: Phone, language: LabLanguage): string {
  const known = station.settings;
  const texts = SETTINGS[language];
  const rows: readonly (readonly [string, string])[] = [
    [texts.mac, mac.toUpperCase()],
    [texts.vlan, voiceVlan === undefined ? texts.none : String(voiceVlan)],
    [texts.address, known?.address ?? texts.none],
    [texts.mask, known?.mask ?? texts.none],
    [texts.gateway, known?.gateway ?? texts.none],
    [texts.tftp, listed(known?.tftpServers, texts.none)],
  ];
  return rows.map(([label, value]) => `${label.padEnd(14)}${value}\n`).join("");
}

const SETTINGS = {
  en: {
    mac: "MAC address",
    vlan: "Voice VLAN",
    address: "IP address",
    mask: "Mask",
    gateway: "Gateway",
    tftp: "TFTP server",
    none: "none",
  },
  fr: {
    mac: "Adresse MAC",
    vlan: "VLAN voix",
    address: "Adresse IP",
    mask: "Masque",
    gateway: "Passerelle",
    tftp: "Serveur TFTP",
    none: "aucun",
  },
} as const;
