import type { Platform } from "../platform/platform.js";
import { printConfiguration } from "../running-config/print.js";
import { play } from "../session/play.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import type { HandedIn } from "./handed-in.js";

/** What a device would hand in after lines were typed at it from its start on. */
export function typedSolution(
  device: string,
  lines: readonly string[],
  { platform, configuration }: { readonly platform: Platform; readonly configuration: string | undefined },
): HandedIn {
  const host = new RouterHost({ platform, configuration, unbounded: true, lineTime: 0 });
  const session = new Session(host);
  if (session.expects === "return") session.enter("");
  for (const line of lines) play(session, line);
  const saved = host.startupConfig !== undefined && !host.modified;
  return handedInAs(device, printConfiguration(session.device), platform, saved);
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
