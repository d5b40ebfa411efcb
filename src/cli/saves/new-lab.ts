import { fitted } from "../../lab/course-lab.js";
import type { Base } from "../../lab/saved/boot-lab.js";
import { descriptionText, type LabOrigin } from "../../lab/saved/description.js";
import { LAB_FILE, TOPOLOGY_FILE } from "../../lab/saved/lab-files.js";
import { topologyText } from "../../lab/topology-text.js";
import type { DeviceDescription, RouterDescription, Topology } from "../../network/topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { reportUnknownLines } from "../commands/unknown-lines.js";
import type { Choice } from "../commands/load.js";
import type { Failure } from "../failure.js";
import type { Io } from "../io.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface LabBeginning {
  readonly topology: Topology;
  /** Where the topology came from. */
  readonly origin: LabOrigin;
  /** The file of the configuration, and whether the router saves into it. */
  readonly config?: { readonly file: string; readonly written: boolean } | undefined;
  /** What the routers are that do not name their platform, and with what the first of them starts. */
  readonly choice: Choice;
}

export interface NewLab {
  /** The files with which it begins. */
  readonly base: Base;
  /** The router at which the console begins. */
  readonly device: string;
}

/** Begins a lab: all that its topology leaves open is decided and written down. */
export function newLab({ topology, origin, config, choice }: LabBeginning, io: Io): NewLab | Failure {
  const platformOf = platformsIn(choice.platform);
  const fit = fitted(topology, platformOf);
  const first = firstRouter(fit);
  if (!first) return { failure: `${topology.name}: a lab needs a router` };
  reportUnknownLines(fit, platformOf, io);
  const devices = fit.devices.map((device): DeviceDescription => {
    if (device.kind !== "router" && device.kind !== "switch") return device;
    const platform = platformOf(device);
    const own = device === first ? choice.configuration : undefined;
    return {
      kind: platform.dialect.family,
      name: device.name,
      platform: platform.id,
      configuration: own ?? device.configuration,
    };
  });
  const description = descriptionText({
    schema: "cme-lab/1",
    program: CME_VERSION,
    created: new Date().toISOString(),
    origin: config ? { kind: "configuration", device: first.name, ...config } : origin,
    platform: platformOf(first).id,
    unbounded: choice.unbounded,
    seed: 1,
  });
  return {
    base: { [LAB_FILE]: description, [TOPOLOGY_FILE]: topologyText({ ...fit, devices }) },
    device: first.name,
  };
}

function firstRouter({ devices }: Topology): RouterDescription | undefined {
  return devices.find((device) => device.kind === "router");
}

/** A router that stands in no lab. */
export const routerAlone: Topology = {
  name: "router",
  devices: [{ kind: "router", name: "Router", platform: undefined, configuration: undefined }],
  cables: [],
};
