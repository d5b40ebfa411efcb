import type { Topology } from "../network/topology.js";
import type { Platform } from "../platform/platform.js";
import { printConfiguration } from "../running-config/print.js";
import { play } from "../session/play.js";
import { Session } from "../session/session.js";
import type { HandedIn } from "./handed-in.js";
import { iosNamed } from "./stations.js";
import { switchedOn } from "./submitted-lab.js";

/** What would be handed in for a device of a lab after lines were typed at it. */
export function typedSolution(device: string, lines: readonly string[], topology: Topology): HandedIn {
  const found = iosNamed(switchedOn(topology), device);
  if (!found) throw new Error(`there is no router or switch ${device}`);
  const { host } = found.node;
  const session = new Session(host);
  if (session.expects === "return") session.enter("");
  for (const line of lines) play(session, line);
  const saved = host.startupConfig !== undefined && !host.modified;
  return handedInAs(device, printConfiguration(session.device), host.platform, saved);
}

/** A text as a device's configuration, each line where it stands. */
export function handedInAs(
  device: string,
  text: string,
  platform: Platform,
  saved: boolean | undefined,
): HandedIn {
  const lines = text.split("\n").map((_, index) => index + 1);
  return { file: device, text, lines, platform, labPlatform: platform, notes: [], saved };
}
