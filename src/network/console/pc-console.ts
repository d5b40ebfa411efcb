import { PC_HOST } from "../../parse/transcript.js";
import { isHost, prefixLength } from "../../router/ipv4.js";
import type { Timeline } from "../../session/timeline.js";
import type { LabLanguage } from "./lab-command.js";
import { isSettled } from "../phone/progress.js";
import { CARD } from "../hosts/end-station.js";
import type { Pc } from "../hosts/pc.js";
import { cableCommand } from "./cable-command.js";
import { isAddress, nslookup, ping, tracert } from "./pc-ping.js";
import { pingRequest } from "./pc-ping-words.js";
import { telnet } from "./pc-telnet.js";
import { trafficCommand } from "./traffic-command.js";
import { phoneCommands } from "./phone-commands.js";
import {
  exitCommand,
  listed,
  StationConsole,
  type StationCommand,
  type StationPlace,
} from "./station-console.js";

/** The command prompt of a PC; where a softphone runs, its keys are commands too. */
export function pcConsole(
  pc: Pc,
  { timeline, language, plain, ofLab, wire, leave, connect }: StationPlace,
): StationConsole {
  const isReady = (since: number) => pc.addressing === undefined || isSettled(pc.addressing, since);
  const commands: StationCommand[] = [
    {
      usage: "ipconfig [/all | /renew | /release | /dhcp | ADDRESS MASK [GATEWAY [DNS]]]",
      help: {
        en: "show or change the address of the network card",
        fr: "montrer ou changer l'adresse de la carte réseau",
      },
      run: (words) => ipconfig(pc, timeline, words),
    },
    {
      usage: "ping [-t] [-n COUNT] [-l SIZE] [-f] HOST",
      help: { en: "send echo requests", fr: "envoyer des demandes d'écho" },
      isReady,
      run(words) {
        const request = pingRequest(words);
        return typeof request === "string" ? request : ping(pc, timeline, request);
      },
    },
    {
      usage: "tracert HOST",
      help: {
        en: "show the way to a host, router by router",
        fr: "montrer le chemin vers un hôte, routeur par routeur",
      },
      isReady,
      run: ([host]) => (host === undefined ? "Usage: tracert host\n" : tracert(pc, timeline, host)),
    },
    {
      usage: "arp [-a | -d]",
      help: {
        en: "show or clear the known hardware addresses",
        fr: "montrer ou oublier les adresses matérielles connues",
      },
      run: (words) => arp(pc, words),
    },
    {
      usage: "nslookup NAME",
      help: { en: "ask the name server", fr: "interroger le serveur de noms" },
      isReady,
      run: ([name]) => (name === undefined ? "Usage: nslookup name\n" : nslookup(pc, timeline, name)),
    },
    {
      usage: "telnet HOST [PORT]",
      help: { en: "log in on a router or a switch", fr: "se connecter à un routeur ou à un commutateur" },
      isReady,
      run: ([host, port]) => telnet(pc, timeline, connect, { host, port }),
    },
    trafficCommand(pc, timeline, language),
    cableCommand(wire, language),
    ...(pc.softphone ? [...phoneCommands({ boot: pc.softphone, timeline, language, plain }), ...ofLab] : []),
    exitCommand(leave),
  ];
  return new StationConsole(
    `${pc.name} ${PC_HOST}>`,
    commands,
    timeline,
    language,
    (word, meant) => `Invalid Command: ${word}. ${UNKNOWN[language](meant)}\n`,
  );
}

/** What cme adds to the answer of the PC. */
const UNKNOWN: Readonly<Record<LabLanguage, (meant: string | undefined) => string>> = {
  en: (meant) => `${meant === undefined ? "" : `Did you mean ${meant}? `}Type ? for a list.`,
  fr: (meant) => `${meant === undefined ? "" : `Vouliez-vous dire ${meant} ? `}Tapez ? pour la liste.`,
};

function ipconfig(pc: Pc, timeline: Timeline, words: readonly string[]): string {
  const [first = "", mask, gateway, nameServer] = words;
  const { station } = pc;
  const settle = () => timeline.passUntil(() => station.settings !== undefined, PATIENCE);
  switch (first.toLowerCase()) {
    case "":
      return summary(pc);
    case "/all":
      return details(pc);
    case "/release":
      if (station.manual) return NOT_BY_DHCP;
      station.client.release();
      timeline.pass(1);
      return summary(pc);
    case "/renew":
      if (station.manual) return NOT_BY_DHCP;
      station.client.start();
      return settle() ? summary(pc) : "DHCP request failed.\n";
    case "/dhcp":
      station.configure(undefined);
      return settle() ? summary(pc) : "DHCP request failed.\n";
  }
  if (!isAddress(first) || mask === undefined || !isAddress(mask) || !prefixLength(mask)) {
    return "Usage: ipconfig [/all | /renew | /release | /dhcp | ADDRESS MASK [GATEWAY [DNS]]]\n";
  }
  if (!isHost({ address: first, mask })) return `${first} is no address of a host in its network.\n`;
  const wrong = [gateway, nameServer].find((word) => word !== undefined && !isAddress(word));
  if (wrong !== undefined) return `${wrong} is no address.\n`;
  station.configure({ address: first, mask, gateway, nameServer });
  return summary(pc);
}

function row(label: string, value: string): string {
  return `   ${label.padEnd(32, ".")}: ${value}\n`;
}

function summary({ station }: Pc): string {
  const { settings } = station;
  return [
    `\n${CARD} Connection:(default port)\n\n`,
    row("Connection-specific DNS Suffix", settings?.domainName ?? ""),
    row("IPv4 Address", settings?.address ?? (station.withoutLease ? AUTOCONFIGURED : "0.0.0.0")),
    row("Subnet Mask", settings?.mask ?? (station.withoutLease ? "255.255.0.0" : "0.0.0.0")),
    row("Default Gateway", settings?.gateway ?? "0.0.0.0"),
    "\n",
  ].join("");
}

function details(pc: Pc): string {
  const { station, mac } = pc;
  const { settings, lease } = station;
  return [
    summary(pc).trimEnd(),
    "\n",
    row("Physical Address", mac.toUpperCase()),
    row("DHCP Enabled", station.manual ? "No" : "Yes"),
    row("DHCP Servers", lease?.server ?? "0.0.0.0"),
    row("DNS Servers", settings?.nameServer ?? "0.0.0.0"),
    row("TFTP Servers", listed(settings?.tftpServers, "0.0.0.0")),
    "\n",
  ].join("");
}

function arp(pc: Pc, [option = "-a"]: readonly string[]): string {
  if (option === "-d") {
    pc.station.stack.arp.clear();
    return "";
  }
  if (option !== "-a") return "Usage: arp [-a | -d]\n";
  const { neighbours } = pc.station.stack.arp;
  if (neighbours.length === 0) return "No ARP Entries Found\n";
  const rows = neighbours.map(({ address, mac }) => `  ${address.padEnd(22)}${mac.padEnd(22)}dynamic\n`);
  return `  Internet Address      Physical Address      Type\n${rows.join("")}`;
}

const NOT_BY_DHCP = "The operation failed: the adapter is not set up for DHCP.\n";
/** What a PC gives itself when nobody leases it an address (RFC 3927). */
const AUTOCONFIGURED = "169.254.0.1";
/** Milliseconds that a PC waits for a lease before it says so. */
const PATIENCE = 15_000;
