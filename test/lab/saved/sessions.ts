import { RouterHost } from "../../../src/session/router-host.js";
import { Session } from "../../../src/session/session.js";
import { courseLab } from "../../../src/lab/course-lab.js";
import type { Base, Damage } from "../../../src/lab/saved/boot-lab.js";
import { descriptionText } from "../../../src/lab/saved/description.js";
import { memoryStore, type LabStore } from "../../../src/lab/saved/lab-store.js";
import type { Journal } from "../../../src/lab/saved/journal.js";
import { SavedKeyboard, type SavedLabOptions } from "../../../src/lab/saved/saved-keyboard.js";
import type { Language } from "../../../src/lab/hint-texts.js";
import { topologyCommands } from "../../../src/lab/topology-commands.js";
import { topologyText } from "../../../src/lab/topology-text.js";
import type { Lab } from "../../../src/network/lab.js";
import type { Topology } from "../../../src/network/topology.js";

/** The files with which a new lab begins. */
export function freshBase(topology: Topology = resolved(courseLab), platform = "c2811-15.1"): Base {
  return {
    "lab.json": descriptionText({
      schema: "cme-lab/1",
      program: "1.0.0",
      created: "2026-01-01T10:00:00.000Z",
      origin: { kind: "built-in", lab: topology.name },
      platform,
      unbounded: false,
      seed: 1,
    }),
    "topology.yaml": topologyText(topology),
  };
}

/** The platforms written down that a lab has where none is named. */
export function resolved(topology: Topology): Topology {
  const devices = topology.devices.map((device) => {
    if (device.kind === "router") return { ...device, platform: device.platform ?? "c2811-15.1" };
    return device.kind === "switch" ? { ...device, platform: device.platform ?? "c2960-15.0" } : device;
  });
  return { ...topology, devices };
}

/** Switches a lab on as the console does. */
export function openSaved(
  store: LabStore = memoryStore(),
  base: Base = freshBase(),
  language: Language = "en",
): SavedKeyboard {
  return opened(SavedKeyboard.open(optionsOf(store, base, language)));
}

/** Goes on with a lab as a page does that was loaded again. */
export function resumeSaved(store: LabStore, journal: Journal): SavedKeyboard {
  return opened(SavedKeyboard.resume(optionsOf(store, journal.head.files, "en"), journal));
}

function optionsOf(store: LabStore, base: Base, language: Language): SavedLabOptions {
  return {
    store,
    base,
    asleep: true,
    lineTime: 0,
    language,
    program: "1.0.0",
    commands: (lab) => topologyCommands(lab, language),
    now: () => new Date("2026-01-01T10:00:00.000Z"),
  };
}

function opened(keyboard: SavedKeyboard | Damage): SavedKeyboard {
  if (keyboard instanceof SavedKeyboard) return keyboard;
  throw new Error(`${keyboard.file}: ${keyboard.problem}`);
}

/** All that can be seen of a lab: what its routers show, its phones' screens, its PCs' addresses. */
export function sightOf({ devices, timeline }: Lab): readonly string[] {
  const seen = [...devices.values()].flatMap((device): readonly string[] => {
    switch (device.kind) {
      case "ios":
        return SHOWS.map((show) => `${device.name} ${show}\n${shown(device.node.host, show)}`);
      case "pc":
        return [device.name, JSON.stringify(device.node.station.settings)];
      case "phone":
        return [device.name, ...device.node.boot.display(), JSON.stringify(device.node.station.settings)];
      case "other":
        return [device.name, ...device.describe("en")];
    }
  });
  return [String(timeline.now), ...seen];
}

function shown(host: RouterHost, show: string): string {
  const session = new Session(host, { privileged: true });
  session.enter("terminal length 0");
  const { text } = session.enter(show);
  session.enter("exit");
  return text;
}

const SHOWS = [
  "show running-config",
  "show startup-config",
  "show crypto key mypubkey rsa",
  "show ip interface brief",
  "show arp",
  "show ephone",
  "show vlan brief",
  "show mac address-table",
  "show ip dhcp binding",
  "show cdp neighbors detail",
  "show logging",
  "show clock detail",
  "show interfaces",
];
