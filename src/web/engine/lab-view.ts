import type { SavedTutor } from "../../exercise/saved-tutor.js";
import type { Language } from "../../lab/hint-texts.js";
import { liveLab, wireOf } from "../../lab/live-lab.js";
import { progressText } from "../../lab/saved/progress.js";
import { drawTopologySvg } from "../../lab/topology-drawing-svg.js";
import { describeDevice } from "../../network/console/device-state.js";
import { phoneState } from "../../network/console/phone-commands.js";
import { shortPort } from "../../network/device-ports.js";
import type { Lab, LabDevice } from "../../network/lab.js";
import type { PhoneBoot } from "../../network/phone/phone-boot.js";
import { phoneOf, phonesOf } from "../../network/phones.js";
import type { Wire } from "../../network/link/wire.js";
import type { CableView, DeviceLamp, DeviceView, PhoneView, TasksView } from "../protocol.js";

export function drawingOf(lab: Lab, language: Language): string {
  return drawTopologySvg(lab.topology, language, liveLab(lab, language));
}

export function devicesOf(lab: Lab, language: Language): readonly DeviceView[] {
  return [...lab.devices.values()].map((device) => {
    const [what, state] = describeDevice(device, lab.timeline.now, language);
    return { name: device.name, kind: device.kind, what, state, lamp: lampOf(device, lab.timeline.now) };
  });
}

/** The cables in the order of the topology; `isBusy` says of one whether anything went over it lately. */
export function cablesOf(lab: Lab, isBusy: (wire: Wire) => boolean): readonly CableView[] {
  return lab.topology.cables.flatMap((cable) => {
    const wire = wireOf(lab, cable);
    if (!wire) return [];
    const [one, other] = cable.ends.map(({ device, port }) => `${device} ${shortPort(port)}`);
    const [{ device, port }] = cable.ends;
    const up = wire.ends.every((end) => end.up);
    const name = `${one ?? ""} - ${other ?? ""}`;
    return [{ name, end: `${device} ${port}`, plugged: wire.plugged, up, busy: isBusy(wire) }];
  });
}

export function phoneViewsOf(lab: Lab, language: Language): readonly PhoneView[] {
  const { now } = lab.timeline;
  return phonesOf(lab).map(({ name, boot }) => {
    const device = lab.devices.get(name);
    return {
      name,
      model: device?.kind === "phone" ? `IP Phone ${device.node.model}` : "Softphone",
      screen: boot.screen,
      handset: boot.station.handset,
      lamp: lampOfPhone(boot, now),
      state: phoneState(boot, now, language).join(" "),
    };
  });
}

export function tasksOf(saved: SavedTutor, language: Language): TasksView | undefined {
  const { tutor } = saved;
  if (!tutor) return undefined;
  const { title, text, steps } = tutor.exercise;
  const { next, watched } = tutor;
  const given = next ? (tutor.progress.hints[next.id] ?? 0) : 0;
  return {
    title: title[language],
    text: text[language],
    done: tutor.doneSteps,
    of: watched.length,
    steps: steps.map((step) => ({
      text: step.text[language],
      state: tutor.isDone(step)
        ? "done"
        : step === next
          ? "next"
          : watched.includes(step)
            ? "later"
            : "for-teacher",
      why: tutor.isDone(step) ? step.why?.[language] : undefined,
    })),
    progress: progressText(tutor.progress),
    hints: (next?.hints ?? []).slice(0, given).map((hint) => hint[language]),
  };
}

function lampOf(device: LabDevice, now: number): DeviceLamp {
  const boot = phoneOf(device);
  return boot ? lampOfPhone(boot, now) : "on";
}

function lampOfPhone({ progress, station }: PhoneBoot, now: number): DeviceLamp {
  if (progress.stage === "no-power") return "off";
  if (progress.stage !== "registered") return progress.stuck === undefined ? "starting" : "stuck";
  if (station.phone.ringer(now) !== undefined) return "ringing";
  return station.phone.calls.size > 0 ? "busy" : "on";
}
