import { shortPort } from "../network/device-ports.js";
import type { Cable, OutsideCable, Topology } from "../network/topology.js";
import type { Language } from "./hint-texts.js";
import { cableCaption, captionOf, outCaption, type LiveLab } from "./topology-captions.js";
import { placeText } from "./udp-end.js";

/** A lab for those who hear it read out: a sentence for each device, and one for each cable. */
export function tellTopology(topology: Topology, language: Language, live?: LiveLab): readonly string[] {
  const devices = topology.devices.map((device) => {
    const [name = "", ...parts] = captionOf(device, language, live);
    return `${name}: ${parts.join(", ")}.`;
  });
  const outside = (topology.outside ?? []).map((cable) => tellOutside(cable, language));
  return [...devices, ...topology.cables.map((cable) => tellCable(cable, language, live)), ...outside];
}

function tellOutside(cable: OutsideCable, language: Language): string {
  const { device, port } = cable.end;
  const caption = cableCaption(cable);
  const told = LEAVING[language](
    `${device} ${shortPort(port)}`,
    placeText(cable.local),
    placeText(cable.remote),
  );
  return `${told}${caption === "" ? "" : ` (${caption})`}.`;
}

const LEAVING: Readonly<Record<Language, (end: string, local: string, remote: string) => string>> = {
  en: (end, local, remote) =>
    `A cable leads from ${end} out of the lab: frames come in at ${local} and go to ${remote}`,
  fr: (end, local, remote) =>
    `Un câble mène de ${end} hors du labo : les trames arrivent à ${local} et vont à ${remote}`,
};

function tellCable(cable: Cable, language: Language, live?: LiveLab): string {
  const [one = "", other = ""] = cable.ends.map(({ device, port }) => `${device} ${shortPort(port)}`);
  const caption = cableCaption(cable, outCaption(cable, language, live));
  return `${CABLED[language](one, other)}${caption === "" ? "" : ` (${caption})`}.`;
}

const CABLED: Readonly<Record<Language, (one: string, other: string) => string>> = {
  en: (one, other) => `A cable leads from ${one} to ${other}`,
  fr: (one, other) => `Un câble mène de ${one} à ${other}`,
};
