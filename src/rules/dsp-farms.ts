import * as farms from "../modes/global/voice/farms.js";
import { voiceCard } from "../modes/global/voice/hardware.js";
import {
  dspServices,
  farmApplication,
  farmCodec,
  farmSessions,
  farmShutdown,
  groupAgent,
  groupProfile,
} from "../modes/voice/hardware.js";
import { codecNamed, type CodecName } from "../router/codecs.js";
import type { Router } from "../router/router.js";

/** A profile of a DSP farm that serves a call agent, as `sccp ccm group` says. */
export interface FarmRegistration {
  /** The tag of its `dspfarm profile`. */
  readonly profile: number;
  readonly kind: FarmKind;
  /** Under which name it registers. */
  readonly name: string;
  /** Addresses of the call agents, the one of the first priority first. */
  readonly agents: readonly string[];
  /** How many voices it takes at a time. */
  readonly streams: number;
  readonly codecs: readonly CodecName[];
}

export type FarmKind = "conference" | "mtp" | "transcode";

/** Voices of one session: the parties of a conference, or the two sides of what is transcoded. */
const STREAMS: Readonly<Record<FarmKind, number>> = { conference: 8, mtp: 2, transcode: 2 };

/** What a profile has that names no codec. */
const USUAL_CODECS: readonly CodecName[] = ["g711ulaw", "g711alaw", "g729r8"];

/** The profiles that are to register: `sccp` runs, the card gives its DSPs, and a group names profile and call agent. */
export function farmRegistrations(router: Router): readonly FarmRegistration[] {
  const hasDsps = voiceCard.all(router).some((card) => dspServices.isOn(card));
  if (!farms.sccpLocal.of(router) || !hasDsps || !farms.sccp.isOn(router)) return [];
  return farms.sccpGroup.all(router).flatMap((group) => {
    const agents = groupAgent
      .all(group)
      .toSorted((a, b) => a.priority - b.priority)
      .flatMap(({ identifier }) => addressOf(router, identifier) ?? []);
    if (agents.length === 0) return [];
    return groupProfile.all(group).flatMap(({ profile, name }) => {
      const farm = farms.farmProfile.all(router).find(({ args }) => args.tag === profile);
      if (!farm || !isOpen(farm)) return [];
      const kind = farm.args.kind ?? "transcode";
      const streams = (farmSessions.of(farm)?.count ?? 0) * STREAMS[kind];
      return [{ profile, kind, name, agents, streams, codecs: codecsOf(farm) }];
    });
  });
}

function addressOf(router: Router, identifier: number): string | undefined {
  return farms.sccpCcm.all(router).find((ccm) => ccm.identifier === identifier)?.address;
}

/** Whether a profile serves: somebody has switched it on, for SCCP, with sessions. */
function isOpen(farm: farms.FarmProfile): boolean {
  const isForSccp = farmApplication.of(farm)?.application.toLowerCase() === "sccp";
  return isForSccp && farmShutdown.isOn(farm) === false && farmSessions.of(farm) !== undefined;
}

function codecsOf(farm: farms.FarmProfile): readonly CodecName[] {
  const named = farmCodec.all(farm).flatMap(({ codec }) => codecNamed(codec) ?? []);
  return named.length > 0 ? [...new Set(named)] : USUAL_CODECS;
}
