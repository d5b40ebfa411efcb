import { platformsIn } from "../../network/usual-platforms.js";
import { usualCommands, type LabWords } from "../../doctor/usual-commands.js";
import { fitted } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { topologyNow } from "../../lab/topology-now.js";
import { topologyText } from "../../lab/topology-text.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import type { Platform } from "../../platform/platform.js";
import type { HostOptions } from "../../session/router-host.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import { saveTopologyCommand } from "../write-commands.js";
import { findTopology } from "./find-topology.js";
import { reportUnknownLines } from "./unknown-lines.js";

export interface LabSetup {
  /** What the routers are that do not name their platform. */
  readonly platform: Platform;
  /** How the first router is run, which may depend on what it is. */
  readonly first: (platform: Platform) => Omit<Partial<HostOptions>, "platform">;
  /** Milliseconds on the virtual clock for a typed line; 0 where that clock follows real time. */
  readonly lineTime: number;
  readonly asleep: boolean;
  readonly language: Language;
  /** Gives devices other configurations than the lab has. */
  readonly configured?: (topology: Topology) => Promise<Topology | Failure>;
  /** Whether anybody says what is wrong; they do unless it is said. */
  readonly hints?: boolean;
  readonly plain: boolean;
}

/** Switches a lab on, by the name of a built-in one or by its file. */
export async function openLab(
  nameOrFile: string,
  { platform, first, lineTime, asleep, language, configured, hints, plain }: LabSetup,
  io: Io,
): Promise<LabConsole | { readonly failures: readonly Failure[] }> {
  const found = await findTopology(nameOrFile, io);
  if ("failures" in found) return found;
  const platformOf = platformsIn(platform);
  const described = configured ? await configured(found) : found;
  if (failed(described)) return { failures: [described] };
  const topology = fitted(described, platformOf);
  const firstRouter = topology.devices.find((device) => device.kind === "router");
  if (!firstRouter) return { failures: [{ failure: `${nameOrFile}: a lab needs a router` }] };
  const own = withoutUndefined(first(platformOf(firstRouter)));
  reportUnknownLines(topology, platformOf, io);
  const lab = new Lab(topology, {
    platformOf,
    hostOptions: (name) => ({ lineTime, ...(name === firstRouter.name ? own : {}) }),
  });
  return new LabConsole(lab, {
    lineTime,
    asleep,
    language,
    plain,
    commands: labCommands(lab, { language, plain, hints }),
  });
}

/** The commands of a lab as a whole, and the one that writes it into a file. */
export function labCommands(lab: Lab, words: LabWords): readonly LabCommand[] {
  return [
    ...usualCommands(lab, words),
    saveTopologyCommand(() => topologyText(topologyNow(lab)), words.language),
  ];
}

/** What is not given does not hide what the topology says. */
function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}
