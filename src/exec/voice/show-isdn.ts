import { isdn } from "../../modes/global/voice/hardware.js";
import type { Interface, Router } from "../../router/router.js";
import { isdnSettings, slotOf } from "../../rules/isdn-lines.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** `show isdn status` (IOS Dial Technologies Command Reference). */
const { action } = vocabulary<Router>()({ ...execWords, isdn: "ISDN information" });

const status = action({
  show: true,
  packetTracer: false,
  syntax: "show isdn status",
  help: { status: "ISDN Line Status" },
  run(router) {
    const global = isdn.shown.of(router)?.type ?? "none";
    const ports = [...router.interfaces.values()].filter(({ name }) => IS_ISDN.test(name));
    const calls = [...router.voiceLines.values()].reduce((sum, { channels }) => sum + channels.length, 0);
    return linesText([
      `Global ISDN Switchtype = ${global}`,
      ...ports.flatMap((port, index) => portLines(router, port, index)),
      ...(ports.length === 0 ? [] : [`    Total Allocated ISDN CCBs = ${calls}`]),
    ]);
  },
});

/** Basic rate interfaces, and the signaling channels of primary rates. */
const IS_ISDN = /^BRI|:(?:15|23)$/;

function portLines(router: Router, { name }: Interface, dsl: number): readonly string[] {
  const slot = slotOf(name.replace(/^\D+/, ""));
  const line = router.voiceLines.get(slot);
  const { switchType = "none", channels } = isdnSettings(router, slot);
  const isUp = line?.connected === true;
  const isEstablished = isUp && line.layer2;
  const calls = line?.channels ?? [];
  return [
    `ISDN ${name} interface`,
    `\tdsl ${dsl}, interface ISDN Switchtype = ${switchType}`,
    "    Layer 1 Status:",
    `\t${isUp ? "ACTIVE" : "DEACTIVATED"}`,
    "    Layer 2 Status:",
    `\tTEI = 0, Ces = 1, SAPI = 0, State = ${isEstablished ? "MULTIPLE_FRAME_ESTABLISHED" : "TEI_ASSIGNED"}`,
    "    Layer 3 Status:",
    `\t${calls.length} Active Layer 3 Call(s)`,
    `    Active dsl ${dsl} CCBs = ${calls.length}`,
    `    The Free Channel Mask:  0x${isEstablished ? freeMask(channels, calls) : "00000000"}`,
    "    Number of L2 Discards = 0, L2 Session ID = 0",
  ];
}

/** A bit for each channel that is free, from the lowest on, and the highest one. */
function freeMask(channels: readonly number[], used: readonly number[]): string {
  const free = channels.filter((channel) => !used.includes(channel));
  const bits = free.reduce((mask, channel) => mask | (1 << (channel - 1)), 1 << 31);
  return (bits >>> 0).toString(16).toUpperCase().padStart(8, "0");
}

export const showIsdn = [status];
