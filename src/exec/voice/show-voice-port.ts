import type { GenericBlock } from "../../language/holder.js";
import type { BlockWith } from "../../language/kept-block.js";
import type { Router } from "../../router/router.js";
import { channelStates, dnsInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { controller, voicePort } from "../../modes/global/voice/hardware.js";
import { priGroup } from "../../modes/voice/controller-options.js";
import * as settings from "../../modes/voice/voice-port.js";
import { linePortText } from "../telephony/show-ephone-dn.js";
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
    const shutdown = settings.shutdown.shown.isOn(block);
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
  const signal = settings.line.signal.shown.of(block);
  return (signal && SIGNALING[signal.kind]) ?? "fxs-ls";
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

/** A telephone port of a card, setting by setting. */
function portText(block: BlockWith<{ readonly port: string }>): string {
  return [
    "",
    ...stateLines(block),
    ...voiceLines(block),
    ...timeoutLines(block),
    ...analogLines(block),
    "",
  ].join("\n");
}

function stateLines(block: BlockWith<{ readonly port: string }>): readonly string[] {
  const { port } = block.args;
  const [slot = "0", unit = "0", last = "0"] = port.split("/");
  const shutdown = settings.shutdown.shown.isOn(block);
  return [
    `Foreign Exchange Station ${port} Slot is ${slot}, Sub-unit is ${unit}, Port is ${last}`,
    " Type of VoicePort is FXS  ",
    ` Operation State is ${shutdown ? "DOWN" : "DORMANT"}`,
    ` Administrative State is ${shutdown ? "DOWN" : "UP"}`,
    shutdown ? " The Interface Down Failure Cause is Administrative Shutdown" : " No Interface Down Failure",
    ` Description is ${settings.description.shown.of(block)?.text ?? "not set"}`,
  ];
}

/** Decibels that come in as they are, and those by which a telephone port weakens what goes out. */
const INPUT_GAIN = 0;
const OUTPUT_ATTENUATION = 3;

function voiceLines(block: GenericBlock): readonly string[] {
  const { inputGain, outputAttenuation } = settings.levels;
  return [
    " Noise Regeneration is enabled",
    " Non Linear Processing is enabled",
    " Non Linear Mute is disabled",
    " Non Linear Threshold is -21 dB",
    " Music On Hold Threshold is Set to -38 dBm",
    ` In Gain is Set to ${inputGain.shown.of(block)?.decibels ?? INPUT_GAIN} dB`,
    ` Out Attenuation is Set to ${outputAttenuation.shown.of(block)?.decibels ?? OUTPUT_ATTENUATION} dB`,
    " Echo Cancellation is enabled",
    " Echo Cancellation NLP mute is disabled",
    " Echo Cancellation NLP threshold is -21 dB",
    " Echo Cancel Coverage is set to 128 ms",
    " Playout-delay Mode is set to adaptive",
    " Playout-delay Nominal is set to 60 ms",
    " Playout-delay Maximum is set to 1000 ms",
    " Playout-delay Minimum mode is set to default, value 40 ms",
    " Playout-delay Fax is set to 300 ms",
    ...connectionLines(block),
  ];
}

/** Where the port calls by itself. */
function connectionLines(block: GenericBlock): readonly string[] {
  const { mode, number } = connectionOf(block);
  return [` Connection Mode is ${mode}`, ` Connection Number is ${number}`];
}

function connectionOf(block: GenericBlock): { readonly mode: string; readonly number: string } {
  const { number, extension, trunk, tie } = settings.connection.shown.of(block) ?? {};
  if (number !== undefined) return { mode: "plar", number };
  if (extension !== undefined) return { mode: "plar-opx", number: extension };
  if (trunk !== undefined) return { mode: "trunk", number: trunk };
  if (tie !== undefined) return { mode: "tie-line", number: tie };
  return { mode: "normal", number: "not set" };
}

function timeoutLines(block: GenericBlock): readonly string[] {
  const { timeout } = settings.timeouts;
  const timeOut = (what: "call-disconnect" | "initial" | "interdigit" | "ringing" | "wait-release") => {
    const said = timeout.shown.of(block, { what });
    return said?.infinity ? "infinity" : `${said?.seconds ?? 0} s`;
  };
  return [
    ` Initial Time Out is set to ${timeOut("initial")}`,
    ` Interdigit Time Out is set to ${timeOut("interdigit")}`,
    ` Call Disconnect Time Out is set to ${timeOut("call-disconnect")}`,
    ` Ringing Time Out is set to ${timeOut("ringing")}`,
    ` Wait Release Time Out is set to ${timeOut("wait-release")}`,
    " Companding Type is u-law",
    ` Region Tone is set for ${settings.line.cptone.shown.of(block).locale}`,
    "",
  ];
}

function analogLines(block: GenericBlock): readonly string[] {
  const { stationName, stationNumber } = settings.callerIds;
  return [
    " Analog Info Follows:",
    " Currently processing none",
    " Maintenance Mode Set to None (not in mtc mode)",
    " Number of signaling protocol errors are 0",
    ` Impedance is set to ${settings.levels.impedance.shown.of(block).value} Ohm`,
    ` Station name ${stationName.shown.of(block)?.name ?? "None"}, Station number ${stationNumber.shown.of(block)?.number ?? "None"}`,
    "",
    " Voice card specific Info Follows:",
    ` Signal Type is ${settings.line.signal.shown.of(block)?.kind ?? "loopStart"}`,
    " Ring Frequency is 25 Hz",
    " Hook Status is On Hook",
    " Ring Active Status is inactive",
    " Ring Ground Status is inactive",
    " Tip Ground Status is inactive",
    " Digit Duration Timing is set to 100 ms",
    " InterDigit Duration Timing is set to 100 ms",
  ];
}

export const showVoicePort = [summary, calls, one];
