import type { Cable, RouterDescription, Topology } from "../network/topology.js";
import { lanPortOf } from "../platform/lan-port.js";
import type { Platform } from "../platform/platform.js";

/** The labs that need no file. Hardware addresses are invented. */

/** The course's drawing: a router, a switch, two PCs with softphones and two phones. */
export const courseLab: Topology = {
  name: "course",
  devices: [
    { kind: "router", name: "CME", platform: undefined, configuration: undefined },
    { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
    { kind: "phone", name: "PHONE1", model: "7960", mac: "0012.7F10.0001" },
    { kind: "phone", name: "PHONE2", model: "7960", mac: "0012.7F10.0002" },
    { kind: "pc", name: "PC1", mac: "00D0.BA20.0001", address: undefined, softphone: true },
    { kind: "pc", name: "PC2", mac: "00D0.BA20.0002", address: undefined, softphone: true },
  ],
  cables: [
    cable("CME FastEthernet0/0", "SW1 FastEthernet0/24"),
    cable("SW1 FastEthernet0/1", "PHONE1 switch"),
    cable("SW1 FastEthernet0/2", "PHONE2 switch"),
    cable("SW1 FastEthernet0/3", "PC1 FastEthernet0"),
    cable("SW1 FastEthernet0/4", "PC2 FastEthernet0"),
  ],
};

/** Two sites with a call agent each; the line between them carries one call of G.711, or four of G.729. */
export const siteLab: Topology = {
  name: "site-lab",
  devices: [
    { kind: "router", name: "CME1", platform: undefined, configuration: undefined },
    { kind: "router", name: "CME2", platform: undefined, configuration: undefined },
    { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
    { kind: "switch", name: "SW2", platform: undefined, configuration: undefined },
    { kind: "phone", name: "PHONE1", model: "7960", mac: "0012.7F10.0101" },
    { kind: "phone", name: "PHONE2", model: "7960", mac: "0012.7F10.0102" },
    { kind: "phone", name: "PHONE3", model: "7960", mac: "0012.7F10.0201" },
    { kind: "phone", name: "PHONE4", model: "7960", mac: "0012.7F10.0202" },
  ],
  cables: [
    { ...cable("CME1 Serial0/0/0", "CME2 Serial0/0/0"), bandwidth: 128_000, delay: 20 },
    cable("CME1 FastEthernet0/0", "SW1 FastEthernet0/24"),
    cable("CME2 FastEthernet0/0", "SW2 FastEthernet0/24"),
    cable("SW1 FastEthernet0/1", "PHONE1 switch"),
    cable("SW1 FastEthernet0/2", "PHONE2 switch"),
    cable("SW2 FastEthernet0/1", "PHONE3 switch"),
    cable("SW2 FastEthernet0/2", "PHONE4 switch"),
  ],
};

export const builtInLabs: readonly Topology[] = [courseLab, siteLab];

/**
 * A built-in lab whose routers are cabled at their own first port: `GigabitEthernet0/0` where a router is a 2911. A lab
 * of a file is left as its author wrote it.
 */
export function fitted(lab: Topology, platformOf: (router: RouterDescription) => Platform): Topology {
  if (!builtInLabs.includes(lab)) return lab;
  const ports = new Map(
    lab.devices.flatMap((device) =>
      device.kind === "router" ? [[device.name, platformOf(device).ports]] : [],
    ),
  );
  const moved = (at: Cable["ends"][0]): Cable["ends"][0] => {
    const own = ports.get(at.device);
    if (at.port !== FIRST_PORT || own === undefined || own.includes(FIRST_PORT)) return at;
    return { ...at, port: lanPortOf({ ports: own }) ?? at.port };
  };
  const cables = lab.cables.map((one) => ({
    ...one,
    ends: [moved(one.ends[0]), moved(one.ends[1])] as const,
  }));
  return { ...lab, cables };
}

const FIRST_PORT = "FastEthernet0/0";

function cable(one: string, other: string): Cable {
  return { ends: [end(one), end(other)], bandwidth: undefined, delay: undefined };
}

function end(text: string): Cable["ends"][0] {
  const [device = "", port = ""] = text.split(" ");
  return { device, port };
}
