import type { LabLanguage } from "../network/console/lab-command.js";
import type { LabText } from "../network/lab-text.js";
import { namesToAdd } from "./device-kinds/kinds.js";

/** What the commands print that add to a running lab and take away from it, and their help. */
export interface TopologyCommandTexts {
  readonly help: Readonly<Record<"add" | "cable" | "remove" | "plug" | "unplug", string>>;
  readonly alone: string;
  readonly howToAdd: string;
  readonly howToCable: string;
  readonly howToRemove: string;
  readonly howToPlug: string;
  noDevice(name: string): string;
  /** `first` and `last` are ports that it has. */
  noPort(device: string, typed: string, first: string, last: string): string;
  noFreePort(device: string): string;
  /** A device that does harm, in a lab that real devices reach. */
  notHere(name: string): string;
  noCable(place: string): string;
  lastRouter(name: string): string;
  /** What is wrong with the lab as it would be. */
  refused(why: LabText): string;
  /** `device` with its model and address, `cable` with both ends. */
  added(device: string, cable: string): string;
  cabled(cable: string): string;
  removed(name: string): string;
  cableRemoved(cable: string): string;
  unplugged(cable: string): string;
  plugged(cable: string): string;
}

export const topologyCommandTexts: Readonly<Record<LabLanguage, TopologyCommandTexts>> = {
  en: {
    help: {
      add: `add a device, cabled to another: a ${namesToAdd("en")}`,
      cable: "put a cable between two ports",
      remove: "take a device away, or the cable in a port",
      unplug: "pull the cable in a port out; it stays where it is",
      plug: "put it back",
    },
    alone: "This router stands in no lab: cme console course has devices around it.",
    howToAdd: "Say what, its name and where it is cabled: @ add phone PHONE3 7960 SW1 Fa0/5",
    howToCable: "Say both ends: @ cable SW1 Gi0/1 SW2 Gi0/1",
    howToRemove: "Say which device, or which port: @ remove PHONE3",
    howToPlug: "Say which device, or which port: @ unplug SW1 Fa0/24",
    noDevice: (name) => `There is no device ${name} in this lab. @ lists them.`,
    noPort: (device, typed, first, last) => `% ${device} has no port ${typed}: it has ${first} to ${last}.`,
    noFreePort: (device) => `% ${device} has no free port.`,
    notHere: (name) => `% ${name} stays outside: an attacker may be in no lab with real ports.`,
    noCable: (place) => `% There is no cable in ${place}.`,
    refused: ({ en }) => `% ${en}`,
    lastRouter: (name) => `% ${name} stays: a lab needs a router or a switch.`,
    added: (device, cable) => `${device} is there: ${cable}.`,
    cabled: (cable) => `Cabled: ${cable}.`,
    removed: (name) => `${name} is gone.`,
    cableRemoved: (cable) => `The cable ${cable} is gone.`,
    unplugged: (cable) => `The cable ${cable} is out.`,
    plugged: (cable) => `The cable ${cable} is in.`,
  },
  fr: {
    help: {
      add: `ajouter un appareil, câblé à un autre : ${namesToAdd("fr")}`,
      cable: "mettre un câble entre deux ports",
      remove: "enlever un appareil, ou le câble d'un port",
      unplug: "débrancher le câble d'un port ; il reste en place",
      plug: "le rebrancher",
    },
    alone: "Ce routeur n'est dans aucun labo : cme console course en a autour de lui.",
    howToAdd: "Dites quoi, son nom et où il est câblé : @ add phone PHONE3 7960 SW1 Fa0/5",
    howToCable: "Dites les deux bouts : @ cable SW1 Gi0/1 SW2 Gi0/1",
    howToRemove: "Dites quel appareil, ou quel port : @ remove PHONE3",
    howToPlug: "Dites quel appareil, ou quel port : @ unplug SW1 Fa0/24",
    noDevice: (name) => `Il n'y a pas d'appareil ${name} dans ce labo. @ les liste.`,
    noPort: (device, typed, first, last) => `% ${device} n'a pas de port ${typed} : il a ${first} à ${last}.`,
    noFreePort: (device) => `% ${device} n'a plus de port libre.`,
    notHere: (name) => `% ${name} reste dehors : un attaquant n'entre pas dans un labo qui a de vrais ports.`,
    noCable: (place) => `% Il n'y a pas de câble dans ${place}.`,
    refused: ({ fr }) => `% ${fr}`,
    lastRouter: (name) => `% ${name} reste : il faut un routeur ou un switch à un labo.`,
    added: (device, cable) => `${device} est là : ${cable}.`,
    cabled: (cable) => `Câblé : ${cable}.`,
    removed: (name) => `${name} n'est plus là.`,
    cableRemoved: (cable) => `Le câble ${cable} n'est plus là.`,
    unplugged: (cable) => `Le câble ${cable} est débranché.`,
    plugged: (cable) => `Le câble ${cable} est branché.`,
  },
};
