import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { channelStates, dnsInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
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

/** How a port signals, unless it is a loop-start telephone port, by the word of `signal` or of `ds0-group`. */
const SIGNALING: Readonly<Record<string, string>> = {
  groundstart: "fxs-gs",
  immediate: "e&m-imd",
  "wink-start": "e&m-wnk",
  "delay-dial": "e&m-dly",
};

function cardRows(router: Router): readonly PortRow[] {
  return keptBlocks(router, "voice-port").flatMap((block): readonly PortRow[] => {
    const port = String(block.args["port"]);
    const shutdown = keptFlag(block, "shutdown") ?? false;
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
  const signal = keptText(block, "signal", "kind");
  return (signal === undefined ? undefined : SIGNALING[signal]) ?? "fxs-ls";
}

/** The channels of a primary rate group: `0/0/0:23` belongs to the controller in that slot. */
function channelsOf(router: Router, port: string): readonly number[] | undefined {
  const [slot = "", signal = ""] = port.split(":");
  const controller = keptBlocks(router, "controller").find(({ args }) => args["slot"] === slot);
  const slots = controller && keptText(controller, "pri-group", "slots");
  if (slots === undefined) return undefined;
  return slots
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
      ...keptBlocks(router, "voice-port")
        .filter(({ args }) => isShown(String(args["port"])))
        .map(portText),
      ...dnsInOrder(router)
        .filter(({ tag }) => isShown(`50/0/${tag}`))
        .map((dn) => linePortText(router, dn)),
    ].join("\n");
  },
});

/** A telephone port of a card, setting by setting. */
function portText(block: GenericBlock): string {
  const port = String(block.args["port"]);
  const [slot = "0", unit = "0", last = "0"] = port.split("/");
  const shutdown = keptFlag(block, "shutdown") ?? false;
  const text = (words: string, label: string, usual: string) => keptText(block, words, label) ?? usual;
  const [connection] = keptRows(block, "connection");
  const plan = Object.entries(connection ?? {}).find(([, value]) => typeof value === "string");
  const timeout = (what: string, usual: number) =>
    textOf(keptRows(block, "timeouts").find((row) => row["what"] === what)?.["seconds"]) ?? usual;
  const modes: Readonly<Record<string, string>> = { number: "plar", trunk: "trunk", tie: "tie-line" };
  return [
    "",
    `Foreign Exchange Station ${port} Slot is ${slot}, Sub-unit is ${unit}, Port is ${last}`,
    " Type of VoicePort is FXS  ",
    ` Operation State is ${shutdown ? "DOWN" : "DORMANT"}`,
    ` Administrative State is ${shutdown ? "DOWN" : "UP"}`,
    shutdown ? " The Interface Down Failure Cause is Administrative Shutdown" : " No Interface Down Failure",
    ` Description is ${text("description", "text", "not set")}`,
    " Noise Regeneration is enabled",
    " Non Linear Processing is enabled",
    " Non Linear Mute is disabled",
    " Non Linear Threshold is -21 dB",
    " Music On Hold Threshold is Set to -38 dBm",
    ` In Gain is Set to ${text("input gain", "decibels", "0")} dB`,
    ` Out Attenuation is Set to ${text("output attenuation", "decibels", "3")} dB`,
    " Echo Cancellation is enabled",
    " Echo Cancellation NLP mute is disabled",
    " Echo Cancellation NLP threshold is -21 dB",
    " Echo Cancel Coverage is set to 128 ms",
    " Playout-delay Mode is set to adaptive",
    " Playout-delay Nominal is set to 60 ms",
    " Playout-delay Maximum is set to 1000 ms",
    " Playout-delay Minimum mode is set to default, value 40 ms",
    " Playout-delay Fax is set to 300 ms",
    ` Connection Mode is ${plan ? (modes[plan[0]] ?? "normal") : "normal"}`,
    ` Connection Number is ${plan ? String(plan[1]) : "not set"}`,
    ` Initial Time Out is set to ${timeout("initial", 10)} s`,
    ` Interdigit Time Out is set to ${timeout("interdigit", 10)} s`,
    ` Call Disconnect Time Out is set to ${timeout("call-disconnect", 60)} s`,
    ` Ringing Time Out is set to ${timeout("ringing", 180)} s`,
    ` Wait Release Time Out is set to ${timeout("wait-release", 30)} s`,
    " Companding Type is u-law",
    ` Region Tone is set for ${text("cptone", "locale", "US")}`,
    "",
    " Analog Info Follows:",
    " Currently processing none",
    " Maintenance Mode Set to None (not in mtc mode)",
    " Number of signaling protocol errors are 0",
    ` Impedance is set to ${text("impedance", "value", "600r")} Ohm`,
    ` Station name ${text("station-id name", "name", "None")}, Station number ${text("station-id number", "number", "None")}`,
    "",
    " Voice card specific Info Follows:",
    ` Signal Type is ${text("signal", "kind", "loopStart")}`,
    " Ring Frequency is 25 Hz",
    " Hook Status is On Hook",
    " Ring Active Status is inactive",
    " Ring Ground Status is inactive",
    " Tip Ground Status is inactive",
    " Digit Duration Timing is set to 100 ms",
    " InterDigit Duration Timing is set to 100 ms",
    "",
  ].join("\n");
}

export const showVoicePort = [summary, calls, one];
