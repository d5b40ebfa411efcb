import { fitted } from "../lab/course-lab.js";
import { LabConsole } from "../network/console/lab-console.js";
import type { LabCommand } from "../network/console/lab-command.js";
import { Lab } from "../network/lab.js";
import type { Topology } from "../network/topology.js";
import { platformsIn } from "../network/usual-platforms.js";
import type { Platform } from "../platform/platform.js";
import type { HostOptions } from "../session/router-host.js";
import { usualCommands, type LabWords } from "./usual-commands.js";

export interface KeyboardSetup extends LabWords {
  /** What the routers are that do not name their platform. */
  readonly platform: Platform;
  /** How the first router is run, which may depend on what it is. */
  readonly first?: (platform: Platform) => Omit<Partial<HostOptions>, "platform">;
  /** Milliseconds on the virtual clock for a typed line; 0 where that clock follows real time. */
  readonly lineTime: number;
  readonly asleep: boolean;
  /** Commands besides those that every lab has. */
  readonly commands?: (lab: Lab) => readonly LabCommand[];
}

/** A topology with the devices that a platform decides, as a lab switches it on; undefined where it has no router. */
export function usualTopology(described: Topology, platform: Platform): Topology | undefined {
  const topology = fitted(described, platformsIn(platform));
  return topology.devices.some(({ kind }) => kind === "router") ? topology : undefined;
}

/** Switches a lab on, which is `usualTopology`'s, and yields its keyboard. */
export function usualKeyboard(topology: Topology, setup: KeyboardSetup): LabConsole {
  const { platform, first, lineTime, asleep, language, plain, commands = () => [] } = setup;
  const platformOf = platformsIn(platform);
  const router = topology.devices.find((device) => device.kind === "router");
  const own = router && first ? withoutUndefined(first(platformOf(router))) : {};
  const lab = new Lab(topology, {
    platformOf,
    hostOptions: (name) => ({ lineTime, ...(name === router?.name ? own : {}) }),
  });
  return new LabConsole(lab, {
    lineTime,
    asleep,
    language,
    plain,
    commands: () => [...usualCommands(lab, setup), ...commands(lab)],
  });
}

/** What is not given does not hide what the topology says. */
function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}
