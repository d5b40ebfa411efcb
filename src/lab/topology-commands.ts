import type { LabCommand, LabLanguage } from "../network/console/lab-command.js";
import { portsOf, shortPort } from "../network/device-ports.js";
import type { Lab } from "../network/lab.js";
import type { Cable, DeviceDescription, PortName, Topology } from "../network/topology.js";
import { deviceKinds, kindNamed, kindOf } from "./device-kinds/kinds.js";
import { cableAt, portAt, withCable, withDevice, withoutCable, withoutDevice } from "./topology-changes.js";
import { topologyCommandTexts, type TopologyCommandTexts } from "./topology-command-texts.js";

/** The commands that make another lab of one that runs: `@ add`, `@ cable`, `@ remove`, `@ unplug` and `@ plug`. */
export function topologyCommands(lab: Lab, language: LabLanguage): readonly LabCommand[] {
  const texts = topologyCommandTexts[language];
  const command = (
    usage: string,
    name: keyof TopologyCommandTexts["help"],
    run: (words: readonly string[]) => string,
  ): LabCommand => ({
    usage,
    help: { en: topologyCommandTexts.en.help[name], fr: topologyCommandTexts.fr.help[name] },
    changesLab: true,
    run: (typed) =>
      lab.isAlone ? `% ${texts.alone}\n` : `${run(typed.split(/\s+/).filter((word) => word !== ""))}\n`,
  });
  const names = () => [...lab.devices.keys()];
  return [
    {
      ...command("add KIND NAME [MODEL] DEVICE [PORT]", "add", (words) => add(lab, texts, words)),
      choices: () => deviceKinds.map(({ kind }) => kind),
    },
    {
      ...command("cable DEVICE [PORT] DEVICE [PORT]", "cable", (words) => cable(lab, texts, words)),
      choices: names,
    },
    { ...command("remove DEVICE [PORT]", "remove", (words) => remove(lab, texts, words)), choices: names },
    {
      ...command("unplug DEVICE [PORT]", "unplug", (words) => plug(lab, texts, words, false)),
      choices: names,
    },
    { ...command("plug DEVICE [PORT]", "plug", (words) => plug(lab, texts, words, true)), choices: names },
  ];
}

function add(lab: Lab, texts: TopologyCommandTexts, [typed = "", name, ...rest]: readonly string[]): string {
  const kind = kindNamed(typed);
  const { topology } = lab;
  const [first] = rest;
  if (first !== undefined && rest.length === 1 && !describedBy(topology, first)) return texts.noDevice(first);
  const hasModel = describedBy(topology, first ?? "") === undefined;
  const model = hasModel ? first : undefined;
  const [near, ...port] = hasModel ? rest.slice(1) : rest;
  if (!kind || name === undefined || near === undefined) return texts.howToAdd;
  if (kind.doesHarm && lab.isReached) return texts.notHere(name);
  const at = placeAt(topology, texts, [near, ...port], kind.plug);
  if (typeof at === "string") return at;
  const usual = kind.kind === "router" ? platformOfFirstRouter(lab) : undefined;
  const changed = withDevice(topology, { kind, name, model: model ?? usual }, at);
  if ("problem" in changed) return texts.refused(changed.problem);
  lab.change(changed.topology);
  const device = changed.topology.devices.at(-1);
  return texts.added(device ? describe(device) : name, cableText(changed.topology.cables.at(-1)));
}

function cable(lab: Lab, texts: TopologyCommandTexts, words: readonly string[]): string {
  const { topology } = lab;
  const devices = words.flatMap((word, index) => (describedBy(topology, word) ? [index] : []));
  // A port may be called as a device is: `pc`.
  const second = devices.find((index) => index > 1) ?? devices.find((index) => index > 0);
  if (second === undefined) return texts.howToCable;
  const one = placeAt(topology, texts, words.slice(0, second));
  if (typeof one === "string") return one;
  const other = placeAt(topology, texts, words.slice(second));
  if (typeof other === "string") return other;
  const changed = withCable(topology, [one, other]);
  if ("problem" in changed) return texts.refused(changed.problem);
  lab.change(changed.topology);
  return texts.cabled(cableText(changed.topology.cables.at(-1)));
}

function remove(lab: Lab, texts: TopologyCommandTexts, [name, ...port]: readonly string[]): string {
  const { topology } = lab;
  if (name === undefined) return texts.howToRemove;
  const device = describedBy(topology, name);
  if (!device) return texts.noDevice(name);
  if (port.length > 0) {
    const at = placeAt(topology, texts, [name, ...port]);
    if (typeof at === "string") return at;
    const gone = cableAt(topology, at);
    if (!gone) return texts.noCable(placeText(at));
    lab.change(withoutCable(topology, gone));
    return texts.cableRemoved(cableText(gone));
  }
  if (isIos(device) && topology.devices.filter(isIos).length === 1) return texts.lastRouter(device.name);
  lab.change(withoutDevice(topology, device.name));
  return texts.removed(device.name);
}

/** Pulls the cable in a port out, or puts it back; without a port the first one with a cable is meant. */
function plug(
  lab: Lab,
  texts: TopologyCommandTexts,
  [name, ...port]: readonly string[],
  isIn: boolean,
): string {
  const { topology } = lab;
  if (name === undefined) return texts.howToPlug;
  const described = describedBy(topology, name);
  const device = lab.deviceNamed(name);
  if (!described || !device) return texts.noDevice(name);
  const cabled = port.length > 0 ? undefined : firstEnd(topology, described.name);
  const at = cabled ?? placeAt(topology, texts, [name, ...port]);
  if (typeof at === "string") return at;
  const wire = lab.wireAt(device, at.port);
  if (!wire) return texts.noCable(placeText(at));
  wire.plugged = isIn;
  const text = cableText(cableAt(topology, at));
  return isIn ? texts.plugged(text) : texts.unplugged(text);
}

function firstEnd({ cables }: Topology, device: string): PortName | undefined {
  return cables.flatMap(({ ends }) => ends).find((end) => end.device === device);
}

/** The port that words name, or what is wrong with them. */
function placeAt(
  topology: Topology,
  texts: TopologyCommandTexts,
  [name = "", ...port]: readonly string[],
  other?: string,
): PortName | string {
  const device = describedBy(topology, name);
  if (!device) return texts.noDevice(name);
  const typed = port.length > 0 ? port.join(" ") : undefined;
  const found = portAt(topology, device, typed, other);
  if (found) return found;
  if (typed === undefined) return texts.noFreePort(device.name);
  const ports = portsOf(device).map(shortPort);
  return texts.noPort(device.name, typed, ports[0] ?? "", ports.at(-1) ?? "");
}

function describedBy({ devices }: Topology, name: string): DeviceDescription | undefined {
  return devices.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

function isIos({ kind }: DeviceDescription): boolean {
  return kind === "router" || kind === "switch";
}

/** What further routers are unless somebody says so. */
function platformOfFirstRouter(lab: Lab): string | undefined {
  for (const { kind, node } of lab.devices.values())
    if (kind === "ios" && !node.isSwitch) return node.host.platform.id;
  return undefined;
}

function describe(device: DeviceDescription): string {
  const particulars = kindOf(device).particulars(device).join(", ");
  return particulars === "" ? device.name : `${device.name} (${particulars})`;
}

function cableText(cable: Cable | undefined): string {
  return (cable?.ends ?? []).map(placeText).join(" - ");
}

function placeText({ device, port }: PortName): string {
  return `${device} ${shortPort(port)}`;
}
