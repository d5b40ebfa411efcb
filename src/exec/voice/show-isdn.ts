import { isdn } from "../../modes/global/voice/hardware.js";
import { switchType } from "../../modes/interface/isdn.js";
import type { Interface, Router } from "../../router/router.js";
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
    return linesText([
      `Global ISDN Switchtype = ${global}`,
      ...ports.flatMap((port, index) => portLines(port, index, global)),
      ...(ports.length === 0 ? [] : ["    Total Allocated ISDN CCBs = 0"]),
    ]);
  },
});

/** Basic rate interfaces, and the signaling channels of primary rates. */
const IS_ISDN = /^BRI|:(?:15|23)$/;

/** Nothing is at the other end of an ISDN line of a lab: its layers stay down. */
function portLines(port: Interface, dsl: number, global: string): readonly string[] {
  const type = switchType.shown.of(port)?.name ?? global;
  return [
    `ISDN ${port.name} interface`,
    `\tdsl ${dsl}, interface ISDN Switchtype = ${type}`,
    "    Layer 1 Status:",
    "\tDEACTIVATED",
    "    Layer 2 Status:",
    "\tTEI = 0, Ces = 1, SAPI = 0, State = TEI_ASSIGNED",
    "    Layer 3 Status:",
    "\t0 Active Layer 3 Call(s)",
    `    Active dsl ${dsl} CCBs = 0`,
    "    The Free Channel Mask:  0x00000000",
    "    Number of L2 Discards = 0, L2 Session ID = 0",
  ];
}

export const showIsdn = [status];
