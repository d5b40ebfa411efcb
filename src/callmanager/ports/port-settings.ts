import { voicePort } from "../../modes/global/voice/hardware.js";
import { analogLine } from "../../modes/voice/analog-line.js";
import * as settings from "../../modes/voice/voice-port.js";
import type { Router } from "../../router/router.js";
import type { Party } from "../host/party.js";

/** What `voice-port` says of a line (IOS Voice Command Reference). */
export interface PortSettings {
  /** The number that the port calls by itself, and whether it takes the line only when that answers (`opx`). */
  readonly connection: { readonly number: string; readonly isOpx: boolean } | undefined;
  readonly station: Party;
  readonly isHidden: boolean;
  readonly showsCaller: boolean;
  /** Rings before an FXO port takes a call. */
  readonly rings: number;
  /** Seconds; Infinity is for ever. */
  readonly timeouts: Readonly<Record<"initial" | "interdigit" | "ringing", number>>;
  /** Whether a call that goes out counts as answered only when the line says so. */
  readonly awaitsAnswer: boolean;
  /** Whether the port hears that the other party hung up: by the current of the loop, by a tone. */
  readonly supervision: { readonly current: boolean; readonly tone: boolean };
}

export function portSettings(router: Router, port: string): PortSettings {
  const block = voicePort.of(router, { port }) ?? NOTHING_SAID;
  const { connection, callerIds, ringNumber, timeouts } = settings;
  const { number, extension } = connection.of(block) ?? {};
  const seconds = (what: keyof PortSettings["timeouts"]) => {
    const told = timeouts.timeout.of(block, { what });
    return told?.infinity ? Infinity : (told?.seconds ?? 0);
  };
  const { disconnect, lcfo, answer, reversalAnswer } = analogLine.supervision;
  const called = number ?? extension;
  return {
    connection: called === undefined ? undefined : { number: called, isOpx: extension !== undefined },
    station: {
      number: callerIds.stationNumber.of(block)?.number ?? "",
      name: callerIds.stationName.of(block)?.name ?? "",
    },
    isHidden: callerIds.block.isOn(block),
    showsCaller: callerIds.enable.of(block) !== undefined,
    rings: ringNumber.of(block).rings,
    timeouts: {
      initial: seconds("initial"),
      interdigit: seconds("interdigit"),
      ringing: seconds("ringing"),
    },
    awaitsAnswer: answer.of(block) !== undefined || reversalAnswer.isOn(block),
    supervision: { current: lcfo.isOn(block), tone: disconnect.of(block) !== undefined },
  };
}

const NOTHING_SAID = { args: { port: "" }, stored: undefined, blocks: undefined };
