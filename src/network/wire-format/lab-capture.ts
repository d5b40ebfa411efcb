import type { Lab } from "../lab.js";
import { Capture, CaptureStream } from "./capture.js";

/** Begins to write down what the cables of a lab carry, or goes on; the time is that of the routers' clocks. */
export function captureOf(lab: Lab, begun?: Capture): Capture {
  const capture = begun ?? new Capture(epochOf(lab));
  lab.capture = (frame, time) => {
    capture.add(frame, time);
  };
  return capture;
}

/** The same, written as it goes on: `write` takes whole records. */
export function captureStreamOf(lab: Lab, write: (bytes: Uint8Array) => void): CaptureStream {
  const stream = new CaptureStream(epochOf(lab), write);
  lab.capture = (frame, time) => {
    stream.add(frame, time);
  };
  return stream;
}

/** What the routers' clocks showed at the beginning of virtual time. */
function epochOf({ devices, timeline }: Lab): number {
  const router = [...devices.values()].find((one) => one.kind === "ios");
  return (router?.node.host.clock.now() ?? 0) - timeline.now;
}
