import type { DeviceDescription, RouterDescription, Topology } from "../../network/topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import type { Platform } from "../../platform/platform.js";
import { fitted } from "../course-lab.js";
import { topologyText } from "../topology-text.js";
import type { Base } from "./boot-lab.js";
import { descriptionText, type LabOrigin } from "./description.js";
import { LAB_FILE, TOPOLOGY_FILE } from "./lab-files.js";

/** How a lab begins that is not saved yet. */
export interface LabBeginning {
  readonly topology: Topology;
  /** Where the topology came from. */
  readonly origin: LabOrigin;
  /** The file of the configuration, and whether the router saves into it. */
  readonly config?: { readonly file: string; readonly written: boolean } | undefined;
  /** What the routers are that do not name their platform, and with what the first of them starts. */
  readonly choice: FirstRouter;
  /** The version of the program. */
  readonly program: string;
  readonly now: Date;
}

/** The first router of a lab, as far as it was chosen. */
export interface FirstRouter {
  readonly platform: Platform;
  readonly configuration: string | undefined;
  readonly unbounded: boolean;
}

export interface NewLab {
  /** The files with which it begins. */
  readonly base: Base;
  /** The router at which the console begins. */
  readonly device: string;
  /** The topology, cabled at the ports that the routers have. */
  readonly topology: Topology;
}

/** Begins a lab: all that its topology leaves open is decided and written down. */
export function beginLab(beginning: LabBeginning): NewLab | { readonly problem: string } {
  const { topology, origin, config, choice, program, now } = beginning;
  const platformOf = platformsIn(choice.platform);
  const fit = fitted(topology, platformOf);
  const first = firstRouter(fit);
  if (!first) return { problem: `${topology.name}: a lab needs a router` };
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
    program,
    created: now.toISOString(),
    origin: config ? { kind: "configuration", device: first.name, ...config } : origin,
    platform: platformOf(first).id,
    unbounded: choice.unbounded,
    seed: 1,
  });
  return {
    base: { [LAB_FILE]: description, [TOPOLOGY_FILE]: topologyText({ ...fit, devices }) },
    device: first.name,
    topology: fit,
  };
}

function firstRouter({ devices }: Topology): RouterDescription | undefined {
  return devices.find((device) => device.kind === "router");
}
