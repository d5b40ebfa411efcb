import { usualKeyboard, usualTopology } from "../doctor/usual-keyboard.js";
import { builtInLabs } from "../lab/course-lab.js";
import type { Language } from "../lab/hint-texts.js";
import { Hinting } from "../lab/hinting.js";
import {
  cablesOf,
  devicesOf,
  phoneViewsOf,
  type CableView,
  type DeviceView,
  type PhoneView,
} from "../lab/lab-view.js";
import { readTopology } from "../lab/topology-file.js";
import { playStep, placeIn, shownOf } from "../network/console/script-player.js";
import { drawDisplay } from "../network/phone/display.js";
import type { Topology } from "../network/topology.js";
import { captureOf as beginCapture } from "../network/wire-format/lab-capture.js";
import { defaultPlatform } from "../platform/platforms.js";
import { chosenPlatform } from "./internal/chosen-platform.js";
import { keepParts, partsOf } from "./internal/lab-parts.js";
import { LAB_TEXT, labTextOf, readingBy } from "./internal/lab-text.js";
import { refusal, refusalOfLab } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

/** A lab that is switched on: routers, switches, PCs and phones on virtual time. */
export interface OpenLab {
  readonly name: string;
}

export interface OpenLabOptions {
  /** What the routers are that do not name their platform. */
  readonly platform?: string | undefined;
  /** Configurations of routers and switches, by the devices' names; those of the lab without it. */
  readonly configurations?: Readonly<Record<string, string>> | undefined;
  /** Reads a file that the lab names; without it such a lab is refused. */
  readonly readFile?: ((name: string) => string | undefined) | undefined;
  /** Whether frames are kept for `captureOf`. */
  readonly capture?: boolean | undefined;
  /** Language of what the lab says besides its devices. */
  readonly language?: Language | undefined;
}

/**
 * Switches a lab on: a built-in one by its name (`course`, `site-lab`, and those of `cme lab list`), or the text of a
 * topology or lab file in YAML. The same lab and the same lines give the same bytes.
 */
export function openLab(lab: string, options: OpenLabOptions = {}): OpenLab | Refusal {
  const { capture = false, language = "en" } = options;
  const platform = chosenPlatform(options.platform) ?? defaultPlatform;
  if ("problems" in platform) return platform;
  const found = topologyOf(lab, options);
  if ("problems" in found) return found;
  const described = configured(found, options.configurations ?? {});
  if ("problems" in described) return described;
  const topology = usualTopology(described, platform);
  if (!topology) return refusal(`${found.name}: a lab needs a router`);
  const setup = { platform, lineTime: LINE_TIME, asleep: false, language, plain: false };
  const keyboard = usualKeyboard(topology, setup);
  const open: OpenLab = { name: topology.name };
  keepParts(open, {
    keyboard,
    language,
    hinting: new Hinting(language),
    capture: capture ? beginCapture(keyboard.lab) : undefined,
  });
  return open;
}

/** A line that was typed in a lab, and all that was shown until the next one could be. */
export interface TypedLine {
  readonly prompt: string;
  readonly line: string;
  readonly output: string;
  /** Syslog lines that came up behind it. */
  readonly logs: readonly string[];
  /** Whether the device refused the line. */
  readonly refused: boolean;
  /** What is said of a line that was refused or surely not meant, as `cme run --hints` does. */
  readonly hints: readonly string[];
  /** The prompt that waits now. */
  readonly nextPrompt: string;
  /** All of that as a terminal shows it. */
  readonly transcript: string;
}

export interface TypeOptions {
  /** The device at which it is typed; where the keyboard stands without it, which is the first router to begin with. */
  readonly device?: string | undefined;
  /** Whether a line for a phone or a PC waits until that is ready, as in `cme run`; it does unless it is said. */
  readonly waits?: boolean | undefined;
}

/**
 * Types one line in a lab and yields what is shown. A line that begins with `@` is for another device or for the lab, as
 * at its keyboard: `@PHONE1 dial 102`, `@ wait 60`. A device that is not there is refused.
 */
export function typeLine(lab: OpenLab, line: string, options: TypeOptions = {}): TypedLine | Refusal {
  const { keyboard, hinting } = partsOf(lab);
  const { device, waits = true } = options;
  const own = device === undefined ? keyboard : keyboard.at(device);
  if (!own) return refusal(`there is no device ${device ?? ""} in the lab ${lab.name}`);
  const place = placeIn(own);
  const step = { kind: "command" as const, prompt: undefined, text: line, line: 1, expected: [] };
  const [exchange] = playStep(place, step, { reading: "commands", waits }).exchanges ?? [];
  if (!exchange) throw new Error("a line that is typed is answered");
  const { prompt, output, logs, refused, problem } = exchange;
  const hints = hinting.after(line, { session: place.session, problem });
  const nextPrompt = own.prompt;
  return { prompt, line, output, logs, refused, hints, nextPrompt, transcript: shownOf(exchange, place) };
}

/** The screen of a phone, part by part, and as `display` draws it. */
export interface Screen extends PhoneView {
  readonly drawn: string;
}

/** What a phone or a softphone shows, with its lamp and what its user hears; refused where there is none of that name. */
export function screenOf(lab: OpenLab, phone: string): Screen | Refusal {
  const { keyboard, language } = partsOf(lab);
  const device = keyboard.lab.deviceNamed(phone);
  const view = phoneViewsOf(keyboard.lab, language).find(({ name }) => name === device?.name);
  if (!view) return refusal(`there is no phone ${phone} in the lab ${lab.name}`);
  return { ...view, drawn: drawDisplay(view.screen).join("\n") };
}

/** A lab as it is now. */
export interface LabState {
  /** Seconds of virtual time since it was switched on. */
  readonly seconds: number;
  readonly devices: readonly DeviceView[];
  readonly cables: readonly Omit<CableView, "busy">[];
  readonly phones: readonly PhoneView[];
}

/** What the devices, cables and phones of a lab are doing. */
export function stateOf(lab: OpenLab): LabState {
  const { keyboard, language } = partsOf(lab);
  const { timeline } = keyboard.lab;
  return {
    seconds: timeline.now / 1000,
    devices: devicesOf(keyboard.lab, language),
    cables: cablesOf(keyboard.lab, () => false).map(({ name, end, plugged, up }) => ({
      name,
      end,
      plugged,
      up,
    })),
    phones: phoneViewsOf(keyboard.lab, language),
  };
}

/** What the cables of a lab carried since it was opened with `capture`, as a file for Wireshark (pcap, Ethernet). */
export function captureOf(lab: OpenLab): Uint8Array | Refusal {
  return partsOf(lab).capture?.bytes() ?? refusal(`the lab ${lab.name} was not opened with capture`);
}

/** How long a typed line takes on the virtual clock, in milliseconds. */
const LINE_TIME = 1000;

/** A built-in lab by its name, or one that is written down. */
function topologyOf(lab: string, { readFile, language = "en" }: OpenLabOptions): Topology | Refusal {
  const builtIn = builtInLabs.find(({ name }) => name === lab);
  if (builtIn) return builtIn;
  const text = labTextOf(
    lab,
    builtInLabs.map(({ name }) => name),
  );
  if (typeof text !== "string") return text;
  const reading = readTopology(text, LAB_TEXT, readingBy(readFile));
  return "topology" in reading ? reading.topology : refusalOfLab(reading.problems, language);
}

function configured(topology: Topology, own: Readonly<Record<string, string>>): Topology | Refusal {
  const left = new Map(Object.entries(own));
  const devices = topology.devices.map((device) => {
    const configuration = left.get(device.name);
    if (configuration === undefined || (device.kind !== "router" && device.kind !== "switch")) return device;
    left.delete(device.name);
    return { ...device, configuration };
  });
  const [stranger] = left.keys();
  if (stranger === undefined) return { ...topology, devices };
  return refusal(`the lab ${topology.name} has no router or switch ${stranger}`);
}
