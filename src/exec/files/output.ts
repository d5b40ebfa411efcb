import type { Args } from "../../language/declaration.js";
import type { Device } from "../../modes/device.js";
import { contentOf, joined } from "../../router/files/content.js";
import { fileError, NO_SUCH_DEVICE, placeOf } from "./place.js";

/**
 * Puts what a show printed into the file that stands behind its `| redirect`, `| append` or `| tee`, and yields what is
 * shown instead; undefined where it goes to the terminal alone (Configuration Fundamentals, "Redirecting show Command
 * Output").
 */
export function outputTo(text: string, args: Args, device: Device): string | undefined {
  const found = DESTINATIONS.find(({ label }) => typeof args[label] === "string");
  if (!found) return undefined;
  const place = placeOf(String(args[found.label]), device);
  const { volume, name } = place;
  if (!volume)
    return name.system === "null" ? shownText(text, found) : fileError("opening", place, NO_SUCH_DEVICE);
  const old = found.appends ? volume.read(name.path) : undefined;
  const content = contentOf(text);
  const fault = volume.write(name.path, old && !("fault" in old) ? joined(old, content) : content);
  return fault ? fileError("opening", place, fault) : shownText(text, found);
}

interface Destination {
  readonly label: string;
  readonly appends?: true;
  readonly shows?: true;
}

const DESTINATIONS: readonly Destination[] = [
  { label: "redirect" },
  { label: "append", appends: true },
  { label: "tee", shows: true },
  { label: "teeAppend", shows: true, appends: true },
];

function shownText(text: string, { shows }: Destination): string {
  return shows ? text : "";
}
