import type { Lab } from "../lab.js";
import { Capture } from "./capture.js";

/** Begins to write down what the cables of a lab carry, or goes on; the time is that of the routers' clocks. */
export function captureOf(lab: Lab, begun?: Capture): Capture {
  const router = [...lab.devices.values()].find((one) => one.kind === "ios");
  const capture = begun ?? new Capture((router?.node.host.clock.now() ?? 0) - lab.timeline.now);
  lab.capture = (frame, time) => {
    capture.add(frame, time);
  };
  return capture;
}
