import { platformsIn } from "../../network/usual-platforms.js";
import { closedDoctor, doctorCommands } from "../../doctor/lab-commands.js";
import { fitted } from "../../lab/course-lab.js";
import { topologyCommands } from "../../lab/topology-commands.js";
import { drawTopologyText } from "../../lab/topology-drawing-text.js";
import type { Language } from "../../lab/hint-texts.js";
import { tellTopology } from "../../lab/topology-sentences.js";
import { topologyNow } from "../../lab/topology-now.js";
import { topologyText } from "../../lab/topology-text.js";
import type { LiveLab } from "../../lab/topology-captions.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import { shortState } from "../../network/console/device-state.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { Cable, Topology } from "../../network/topology.js";
import { phoneOf } from "../../network/phones.js";
import { Capture } from "../../network/wire-format/capture.js";
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

export interface LabWords {
  readonly language: Language;
  /** Sentences in place of drawings. */
  readonly plain: boolean;
  /** Whether somebody says what is wrong. */
  readonly hints?: boolean | undefined;
}

/** The commands of a lab as a whole, besides those that every keyboard has. */
export function labCommands(lab: Lab, words: LabWords): readonly LabCommand[] {
  const { language, hints = true } = words;
  return [
    drawingCommand(lab, words),
    ...(hints ? doctorCommands(lab, language) : closedDoctor(language)),
    ...topologyCommands(lab, language),
    saveTopologyCommand(() => topologyText(topologyNow(lab)), language),
  ];
}

/** `@ topology`: a drawing of the lab as it is now. */
function drawingCommand(lab: Lab, { language, plain }: LabWords): LabCommand {
  const draw = plain ? tellTopology : drawTopologyText;
  return {
    usage: "topology",
    help: { en: "draw the lab as it is now", fr: "dessiner le labo tel qu'il est" },
    changesLab: false,
    run: () => `${draw(lab.topology, language, liveLab(lab, language)).join("\n")}\n`,
  };
}

/** What each device of a lab has and does now, for a drawing, and which cables are out. */
function liveLab(lab: Lab, language: Language): LiveLab {
  const devices = new Map(
    [...lab.devices.values()].map((device) => {
      if (device.kind === "ios") {
        const ports = [...device.node.router.interfaces.values()];
        return [
          device.name,
          {
            addresses: ports.flatMap((port) => port.addresses.map(({ address }) => address)),
            state: undefined,
          },
        ];
      }
      const { settings } = device.node.station;
      const boot = phoneOf(device);
      const addresses = settings ? [settings.address] : [];
      return [device.name, { addresses, state: boot && shortState(boot, language) }];
    }),
  );
  const isOut = ({ ends: [{ device: name, port }] }: Cable) => {
    const device = lab.deviceNamed(name);
    return device !== undefined && lab.wireAt(device, port)?.plugged === false;
  };
  return { devices, isOut };
}

/** Begins to write down what the cables of a lab carry, or goes on; the time is that of the routers' clocks. */
export function captureOf(lab: Lab, begun?: Capture): Capture {
  const router = [...lab.devices.values()].find((one) => one.kind === "ios");
  const capture = begun ?? new Capture((router?.node.host.clock.now() ?? 0) - lab.timeline.now);
  lab.capture = (frame, time) => {
    capture.add(frame, time);
  };
  return capture;
}

/** What is not given does not hide what the topology says. */
function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}
