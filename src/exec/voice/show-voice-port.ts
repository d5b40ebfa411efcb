import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import type { VoiceLine } from "../../router/telephony-model.js";
import { isdnSettings, slotOf } from "../../rules/isdn-lines.js";
import { channelStates, dnsInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { voicePort } from "../../modes/global/voice/hardware.js";
import { line, shutdown as shutdownOf } from "../../modes/voice/voice-port.js";
import { linePortText } from "../telephony/show-ephone-dn.js";
import { portText } from "./voice-port-text.js";
import { voiceShowWords } from "./words.js";

/** The voice ports, those of cards and those of the lines (IOS Voice Command Reference; SHOW.md section 6). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

/** One row of `show voice port summary`. */
interface PortRow {
  readonly port: string;
  readonly channel: string;
  readonly signaling: string;
  readonly shutdown: boolean;
  readonly operation: string;
  readonly states: readonly [incoming: string, outgoing: string];
}

/** How a port signals, by the word of `signal`; the others are for two or four wires of E&M. */
const SIGNALING: Readonly<Record<string, string>> = {
  loopstart: "ls",
  groundstart: "gs",
  immediate: "e&m-imd",
  "wink-start": "e&m-wnk",
  "delay-dial": "e&m-dly",
};

function cardRows(router: Router): readonly PortRow[] {
  return voicePort.shown.all(router).flatMap((block): readonly PortRow[] => {
    const { port } = block.args;
    const line = router.voiceLines.get(slotOf(port));
    const shutdown = shutdownOf.shown.isOn(block);
    const channels = line?.kind === "bri" || port.includes(":") ? channelRows(router, port, shutdown) : [];
    if (channels.length > 0) return channels;
    const isUsed = line !== undefined && (line.offHook || line.calls > 0);
    const states =
      line?.kind === "fxo" ? (["idle", line.offHook ? "off-hook" : "on-hook"] as const) : undefined;
    return [
      {
        port,
        shutdown,
        operation: shutdown ? "down" : isUsed ? "up" : "dorm",
        channel: "--",
        signaling: signalingOf(block, line?.kind ?? "fxs"),
        states: states ?? [line?.offHook ? "off-hook" : "on-hook", ringState(line)],
      },
    ];
  });
}

/** What the port sends: ringing current while a call waits for the handset. */
function ringState(line: VoiceLine | undefined): string {
  if (!line || line.calls === 0) return "idle";
  return line.offHook ? "idle" : "ringing";
}

/** A port whose card nobody named is a telephone port. */
function signalingOf(block: GenericBlock, kind: string): string {
  const signal = line.signal.shown.of(block);
  const word = SIGNALING[signal.kind] ?? "ls";
  return word.startsWith("e&m") ? word : `${kind}-${word}`;
}

/** The channels of an ISDN line: `0/0/0:23` belongs to the controller in that slot. */
function channelRows(router: Router, port: string, shutdown: boolean): readonly PortRow[] {
  const slot = slotOf(port);
  const used = router.voiceLines.get(slot)?.channels ?? [];
  return isdnSettings(router, slot).channels.map((channel) => {
    const isUsed = used.includes(channel);
    return {
      port,
      shutdown,
      channel: String(channel).padStart(2, "0"),
      signaling: "xcc-voice",
      operation: shutdown ? "down" : isUsed ? "up" : "dorm",
      states: isUsed ? (["idle", "seized"] as const) : (["none", "none"] as const),
    };
  });
}

/** The ports behind the lines, a row for each channel. */
function lineRows(router: Router): readonly PortRow[] {
  return dnsInOrder(router).flatMap((dn) =>
    channelStates(router, dn).map((state, index) => {
      const busy = !["IDLE", "DOWN", "INVALID"].includes(state);
      return {
        port: `50/0/${dn.tag}`,
        channel: String(index + 1),
        signaling: "efxs",
        shutdown: false,
        operation: state === "DOWN" || state === "INVALID" ? "down" : busy ? "up" : "dorm",
        states: busy ? (["off-hook", "busy"] as const) : (["on-hook", "idle"] as const),
      };
    }),
  );
}

const SUMMARY_HEAD = `                                           IN       OUT
PORT            CH   SIG-TYPE   ADMIN OPER STATUS   STATUS   EC
=============== == ============ ===== ==== ======== ======== ==
`;

const summary = action({
  ...SHOW,
  syntax: "show voice port summary",
  help: { summary: "Show voice port summary" },
  run: (router) =>
    SUMMARY_HEAD +
    [...cardRows(router), ...lineRows(router)]
      .map(({ port, channel, signaling, shutdown, operation, states: [incoming, outgoing] }) =>
        [
          port.padEnd(16),
          channel.padEnd(3),
          (signaling === "efxs" ? "    efxs" : ` ${signaling}`).padEnd(13),
          (shutdown ? "down" : "up").padEnd(6),
          operation.padEnd(5),
          incoming.padEnd(9),
          outgoing.padEnd(9),
          "y\n",
        ].join(""),
      )
      .join(""),
});

const CALLS_HEAD = `PORT           CODEC     VAD VTSP STATE            VPM STATE
============== ========= === ==================== ======================
`;

const calls = action({
  ...SHOW,
  syntax: "show voice call summary",
  help: { summary: "Summary of all voice calls" },
  run: (router) =>
    CALLS_HEAD +
    [
      ...cardRows(router).map((row) => ({
        port: row.channel === "--" ? row.port : `${row.port}.${row.channel}`,
        ...callOf(router, row),
      })),
      ...dnsInOrder(router).flatMap((dn) =>
        channelStates(router, dn).map((state, index) => ({
          port: `50/0/${dn.tag}.${index + 1}`,
          ...NO_CALL,
          state: state === "INVALID" ? "EFXS_INIT" : "EFXS_ONHOOK",
        })),
      ),
    ]
      .map(({ port, codec, vad, session, state }) =>
        `${port.padEnd(14)}${codec.padEnd(11)}${vad.padEnd(3)}${session.padEnd(22)}${state}`.trimEnd(),
      )
      .map((line) => `${line}\n`)
      .join(""),
});

const NO_CALL = { codec: "-", vad: "-", session: "-" } as const;

/** What a row of `show voice call summary` tells of the call at a port. */
function callOf(router: Router, { port, channel, signaling, states, operation }: PortRow) {
  const isDigital = signaling === "xcc-voice";
  const letters = signaling.replace("-", "").toUpperCase();
  const leg = router.calls.find(
    ({ port: at }) => at?.name === port && (!isDigital || at.channel === Number(channel)),
  );
  if (leg?.connected !== undefined)
    return {
      codec: leg.codec,
      vad: "y",
      session: "S_CONNECT",
      state: isDigital ? "S_TSP_CONNECT" : `${letters}_CONNECT`,
    };
  const isOffHook = operation === "up" && states.includes("off-hook");
  return { ...NO_CALL, state: isDigital ? "" : `${letters}_${isOffHook ? "OFFHOOK" : "ONHOOK"}` };
}

const one = action({
  ...SHOW,
  syntax: "show voice port [name:WORD]",
  help: { name: "Voice interface slot, sub-unit and port" },
  run(router, { name }) {
    const isShown = (port: string) => name === undefined || port === name;
    return [
      ...voicePort.shown
        .all(router)
        .filter(({ args }) => isShown(args.port))
        .map((block) => portText(router, block)),
      ...dnsInOrder(router)
        .filter(({ tag }) => isShown(`50/0/${tag}`))
        .map((dn) => linePortText(router, dn)),
    ].join("\n");
  },
});

export const showVoicePort = [summary, calls, one];
