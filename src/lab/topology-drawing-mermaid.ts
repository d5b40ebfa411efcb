import { shortPort } from "../network/device-ports.js";
import type { Topology } from "../network/topology.js";
import type { Language } from "./hint-texts.js";
import { cableCaption, captionOf, type LiveLab } from "./topology-captions.js";
import { udpEndText } from "./udp-end.js";

/** A lab as a Mermaid graph: text that many wikis draw by themselves. */
export function drawTopologyMermaid(
  { devices, cables, outside = [] }: Topology,
  language: Language,
  live?: LiveLab,
): readonly string[] {
  const ids = new Map(devices.map(({ name }, index) => [name, `d${index}`]));
  return [
    "graph TD",
    ...devices.map((device) => {
      const caption = captionOf(device, language, live).map(escaped).join("<br/>");
      return `  ${ids.get(device.name) ?? ""}["${caption}"]`;
    }),
    ...cables.map((cable) => {
      const [one, other] = cable.ends;
      const parts = [shortPort(one.port), cableCaption(cable), shortPort(other.port)];
      const label = parts.filter((part) => part !== "").join(" - ");
      return `  ${ids.get(one.device) ?? ""} ---|"${escaped(label)}"| ${ids.get(other.device) ?? ""}`;
    }),
    ...outside.map((cable, index) => {
      const label = [shortPort(cable.end.port), cableCaption(cable)]
        .filter((part) => part !== "")
        .join(" - ");
      return `  ${ids.get(cable.end.device) ?? ""} ---|"${escaped(label)}"| o${index}["${escaped(udpEndText(cable))}"]`;
    }),
  ];
}

/** Mermaid takes HTML's entities between quotes. */
function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
