import type { GenericBlock } from "../../language/holder.js";
import type { BlockWith } from "../../language/kept-block.js";
import type { Router } from "../../router/router.js";
import type { VoiceLine } from "../../router/telephony-model.js";
import { slotOf } from "../../rules/isdn-lines.js";
import * as settings from "../../modes/voice/voice-port.js";

/** One telephone port in full, as `show voice port` prints it (IOS Voice Command Reference). */

type VoicePort = BlockWith<{ readonly port: string }>;

/** A telephone port of a card, setting by setting. */
export function portText(router: Router, block: VoicePort): string {
  return [
    "",
    ...stateLines(block, kindOf(router, block)),
    ...voiceLines(block),
    ...timeoutLines(block),
    ...analogLines(block, router.voiceLines.get(slotOf(block.args.port))),
    "",
  ].join("\n");
}

type Kind = "Station" | "Office";

/** A port whose card nobody named is a telephone port. */
function kindOf(router: Router, { args }: VoicePort): Kind {
  return router.voiceLines.get(slotOf(args.port))?.kind === "fxo" ? "Office" : "Station";
}

function stateLines(block: VoicePort, kind: Kind): readonly string[] {
  const { port } = block.args;
  const [slot = "0", unit = "0", last = "0"] = port.split("/");
  const shutdown = settings.shutdown.shown.isOn(block);
  return [
    `Foreign Exchange ${kind} ${port} Slot is ${slot}, Sub-unit is ${unit}, Port is ${last}`,
    ` Type of VoicePort is ${kind === "Office" ? "FXO" : "FXS  "}`,
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
    ` In Gain is Set to ${inputGain.shown.of(block).decibels ?? INPUT_GAIN} dB`,
    ` Out Attenuation is Set to ${outputAttenuation.shown.of(block).decibels ?? OUTPUT_ATTENUATION} dB`,
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

function analogLines(block: GenericBlock, line: VoiceLine | undefined): readonly string[] {
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
    ` Signal Type is ${settings.line.signal.shown.all(block)[0]?.kind ?? "loopStart"}`,
    " Ring Frequency is 25 Hz",
    ` Hook Status is ${line?.offHook ? "Off" : "On"} Hook`,
    ` Ring Active Status is ${line && line.calls > 0 && !line.offHook ? "active" : "inactive"}`,
    " Ring Ground Status is inactive",
    " Tip Ground Status is inactive",
    " Digit Duration Timing is set to 100 ms",
    " InterDigit Duration Timing is set to 100 ms",
  ];
}
