import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { usualCommands } from "../../doctor/usual-commands.js";
import { fitted } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { whyClosed } from "../../lab/closed-labs.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { DeviceDescription, Topology } from "../../network/topology.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { visible } from "../../parse/visible.js";
import type { Platform } from "../../platform/platform.js";
import { Background } from "../../server/background.js";
import type { Equipment } from "../../server/classroom.js";
import { gateTo } from "../../server/gate.js";
import { inLab } from "../../server/power.js";
import { RealTime } from "../../server/real-time.js";
import { ServedRouter } from "../../server/served-router.js";
import { withWayIn } from "../../server/way-in.js";
import { captureInto } from "../capture-file.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import { openOutside } from "../outside-cables.js";
import { findTopology } from "./find-topology.js";
import { NOWHERE, type Door } from "./serve-door.js";
import { reportUnknownLines } from "./unknown-lines.js";

/** What the devices of a lab have in common, and its words. */
export interface LabEquipment extends Equipment {
  readonly waysIn: boolean;
  /** Whether anything is to be opened but cables that leave the lab. */
  readonly hasPorts: boolean;
  /** A file for what the lab's cables carry. */
  readonly pcap: string | undefined;
  readonly language: Language;
  readonly fault: (error: unknown) => void;
}

/**
 * Switches a lab on, in real time: each of its routers and switches has a door, and phones register with its routers.
 * `waysIn` gives those that nobody could enter the users of the manual. What is typed at the server's own terminal is for
 * the lab's phones and PCs; `fault` is told of what goes wrong with it.
 */
export async function labDoors(
  nameOrFile: string,
  { platform, nvram, flash, wrap, waysIn, hasPorts, pcap, language, fault }: LabEquipment,
  io: Io,
): Promise<readonly Door[] | { readonly failures: readonly Failure[] }> {
  const found = await findTopology(nameOrFile, io, language);
  if ("failures" in found) return found;
  const platformOf = platformsIn(platform);
  const topology = fitted(found, platformOf);
  if (!topology.devices.some(({ kind }) => kind === "router"))
    return { failures: [{ failure: `${nameOrFile}: a lab needs a router` }] };
  const closed = whyClosed(topology.devices);
  if (closed) return { failures: [{ failure: `${nameOrFile}: ${closed[language]}` }] };
  if (!hasPorts && !topology.outside) return { failures: [NOWHERE] };
  reportUnknownLines(topology, platformOf, io);
  const described = waysIn ? enterable(topology, platformOf, io) : topology;
  const configurations = new Map(
    described.devices.map((one) => [one.name, "configuration" in one ? one.configuration : undefined]),
  );
  const lab = new Lab(described, {
    platformOf,
    isReached: true,
    hostOptions: (name) => ({
      lineTime: 0,
      configuration: undefined,
      initial: configurations.get(name),
      ...(nvram && { nvram: nvram(name) }),
      ...(flash && { flash: flash(name) }),
    }),
  });
  const commands = () => usualCommands(lab, { language, plain: true });
  takeLines(new LabConsole(lab, { lineTime: 0, asleep: false, language, plain: true, commands }), fault, io);
  const background = new Background();
  const time = new RealTime();
  let routers = 0;
  const doors = [...lab.devices.values()].flatMap(({ kind, name, node }): readonly Door[] => {
    if (kind !== "ios") return [];
    const router = new ServedRouter(name, inLab(node), wrap, background, time);
    return [
      { name, gate: gateTo(router), routers: [router], phonesAt: node.isSwitch ? undefined : routers++ },
    ];
  });
  const [first, ...others] = doors;
  if (!first) return doors;
  const capture = pcap === undefined ? () => undefined : captureInto(lab, pcap, io);
  if (failed(capture)) return { failures: [capture] };
  if (lab.outside.size === 0) return [{ ...first, close: capture }, ...others];
  await Promise.all(first.routers.map((router) => router.ready()));
  const outside = await openOutside(lab, { follow: () => first.routers[0]?.follow(), fault }, io);
  if (failed(outside)) {
    capture();
    return { failures: [outside] };
  }
  const close = () => {
    outside.close();
    capture();
  };
  return [{ ...first, close }, ...others];
}

/** Works off lines that begin with `@`, as `@PHONE1 dial 102`; they keep nobody from stopping the server. */
function takeLines(keyboard: LabConsole, fault: (error: unknown) => void, io: Io): void {
  let last = Promise.resolve();
  createInterface({ input: io.stdin }).on("line", (line) => {
    if (!line.startsWith("@")) {
      if (line.trim() !== "") io.stderr.write("cme: lines for the lab begin with @: @PHONE1 dial 102\n");
      return;
    }
    last = last.then(async () => void io.stdout.write(await answerTo(keyboard, line))).catch(fault);
  });
  if (io.stdin instanceof Socket) io.stdin.unref();
}

/**
 * All that a line prints; waits pass at once, except for who is outside of the lab, and nobody is there to answer a
 * question.
 */
async function answerTo(keyboard: LabConsole, line: string): Promise<string> {
  let { text } = keyboard.enter(line);
  while (keyboard.expects === "wait") {
    if (keyboard.lab.isLive) await setTimeout(keyboard.pause * 1000);
    text += (keyboard.endsAtKey === "only" ? keyboard.abort() : keyboard.elapse()).text;
  }
  if (keyboard.expects !== "command") text += keyboard.cancel().text;
  return text;
}

/** The lab with users of the manual on what nobody could log in to; it is said of which. */
function enterable(topology: Topology, platformOf: (device: SwitchOrRouter) => Platform, io: Io): Topology {
  const opened: string[] = [];
  const devices = topology.devices.map((device): DeviceDescription => {
    if (device.kind !== "router" && device.kind !== "switch") return device;
    const platform = platformOf(device);
    const configuration = withWayIn(device.configuration ?? platform.factory, platform);
    if (configuration === undefined) return device;
    opened.push(device.name);
    return { ...device, configuration };
  });
  if (opened.length > 0) {
    const names = visible(opened.join(", "));
    io.stderr.write(`cme: nobody could log in to ${names}: the users admin and cisco of the manual can\n`);
  }
  return { ...topology, devices };
}

type SwitchOrRouter = Extract<DeviceDescription, { readonly kind: "router" | "switch" }>;
