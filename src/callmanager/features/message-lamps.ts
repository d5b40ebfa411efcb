import type { EphoneDn } from "../../router/telephony-model.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Exchange } from "../calls/exchange.js";
import type { Feature } from "../phones/feature.js";
import { lineTagsOf } from "../phones/line-numbers.js";
import { lineOf } from "../phones/lines-and-phones.js";
import { LAMP, MESSAGE_LAMP } from "../sccp/values.js";

/** A call to a number of `mwi` switches the message lamp of the extension in its last digits (REFERENCE.md section 4). */
export const messageLamps: Feature = {
  takeCall(exchange, call, dn) {
    if (dn.mwi?.kind === undefined) return undefined;
    switchLamp(exchange, dn, call);
    return { failed: "busy", cause: CAUSE.normal };
  },
};

function switchLamp(exchange: Exchange, dn: EphoneDn, { destination, caller }: Call): void {
  const kind = dn.mwi?.kind;
  const extension =
    kind === "on-off" || !dn.number?.includes(".")
      ? caller.party.number
      : dotted(dn.number, destination.number);
  const mode = kind === "off" ? LAMP.off : LAMP.on;
  for (const tag of lineTagsOf(exchange, extension)) {
    for (const [phone] of lineOf(exchange, tag).places) {
      phone.send("SetLamp", { stimulus: MESSAGE_LAMP, instance: 0, mode });
      phone.debug("EPHONE mwi", `Set MWI line 0 to ${kind === "off" ? "OFF" : "ON"} count 1`);
    }
  }
}

/** The digits that stand where the pattern has dots. */
function dotted(pattern: string, number: string): string {
  return [...number].filter((_digit, index) => pattern.charAt(index) === ".").join("");
}
