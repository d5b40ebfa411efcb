import { shortPort } from "../network/device-ports.js";
import type { Cable, Topology } from "../network/topology.js";
import type { Language } from "./hint-texts.js";
import { cableCaption, captionOf, outCaption, type LiveLab } from "./topology-captions.js";

/** A lab for those who hear it read out: a sentence for each device, and one for each cable. */
export function tellTopology(topology: Topology, language: Language, live?: LiveLab): readonly string[] {
  const devices = topology.devices.map((device) => {
    const [name = "", ...parts] = captionOf(device, language, live);
    return `${name}: ${parts.join(", ")}.`;
  });
  return [...devices, ...topology.cables.map((cable) => tellCable(cable, language, live))];
}

function tellCable(cable: Cable, language: Language, live?: LiveLab): string {
  const [one = "", other = ""] = cable.ends.map(({ device, port }) => `${device} ${shortPort(port)}`);
  const caption = cableCaption(cable, outCaption(cable, language, live));
  return `${CABLED[language](one, other)}${caption === "" ? "" : ` (${caption})`}.`;
}

const CABLED: Readonly<Record<Language, (one: string, other: string) => string>> = {
  en: (one, other) => `A cable leads from ${one} to ${other}`,
  fr: (one, other) => `Un câble mène de ${one} à ${other}`,
};
