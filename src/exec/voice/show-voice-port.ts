import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { channelStates, dnsInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { controller, voicePort } from "../../modes/global/voice/hardware.js";
import { priGroup } from "../../modes/voice/controller-options.js";
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
  readonly states: readonly [string, string];
}

/** How a port signals, unless it is a loop-start telephone port, by the word of `signal`. */
const SIGNALING: Readonly<Record<string, string>> = {
  groundstart: "fxs-gs",
  immediate: "e&m-imd",
  "wink-start": "e&m-wnk",
  "delay-dial": "e&m-dly",
};

function cardRows(router: Router): readonly PortRow[] {
  return voicePort.shown.all(router).flatMap((block): readonly PortRow[] => {
    const { port } = block.args;
    const shutdown = shutdownOf.shown.isOn(block);
    const operation = shutdown ? "down" : "dorm";
    const common = { port, shutdown, operation };
    const channels = port.includes(":") ? channelsOf(router, port) : undefined;
    if (channels) {
      return channels.map((channel) => ({
        ...common,
        channel: String(channel).padStart(2, "0"),
        signaling: "xcc-voice",
        states: ["none", "none"] as const,
      }));
    }
    return [
      { ...common, channel: "--", signaling: signalingOf(block), states: ["on-hook", "idle"] as const },
    ];
  });
}

/** A port whose card nobody named is a telephone port. */
function signalingOf(block: GenericBlock): string {
  const signal = line.signal.shown.of(block);
  return SIGNALING[signal.kind] ?? "fxs-ls";
}

/** The channels of a primary rate group: `0/0/0:23` belongs to the controller in that slot. */
function channelsOf(router: Router, port: string): readonly number[] | undefined {
  const [slot = "", signal = ""] = port.split(":");
  const card = controller.shown.of(router, { slot });
  const group = card && priGroup.shown.of(card);
  if (!group) return undefined;
  return group.slots
    .split(",")
    .flatMap((part) => {
      const [from = 0, to = from] = part.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_value, index) => from + index);
    })
    .filter((channel) => channel !== Number(signal) + 1);
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
      ...cardRows(router).map(({ port, channel, signaling }) => ({
        port: channel === "--" ? port : `${port}.${channel}`,
        state: signaling === "xcc-voice" ? "" : `${signaling.replace("-", "").toUpperCase()}_ONHOOK`,
      })),
      ...dnsInOrder(router).flatMap((dn) =>
        channelStates(router, dn).map((state, index) => ({
          port: `50/0/${dn.tag}.${index + 1}`,
          state: state === "INVALID" ? "EFXS_INIT" : "EFXS_ONHOOK",
        })),
      ),
    ]
      .map(({ port, state }) =>
        `${port.padEnd(14)}${"-".padEnd(11)}${"-".padEnd(3)}${"-".padEnd(22)}${state}`.trimEnd(),
      )
      .map((line) => `${line}\n`)
      .join(""),
});

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
        .map(portText),
      ...dnsInOrder(router)
        .filter(({ tag }) => isShown(`50/0/${tag}`))
        .map((dn) => linePortText(router, dn)),
    ].join("\n");
  },
});

export const showVoicePort = [summary, calls, one];
