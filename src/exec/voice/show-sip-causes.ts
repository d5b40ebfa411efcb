import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { causeByStatus, statusByCause, type CauseMapping } from "./sip-causes.js";
import { voiceShowWords } from "./words.js";

/** `show sip-ua map`: what a cause of one network becomes in the other (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

/** The cause that an ISDN caller gets when the SIP caller hangs up before the answer; nothing changes it. */
const NORMAL_CLEARING: CauseMapping = { from: 487, usual: 16, to: 16 };

export const showSipCauses = [
  action({
    syntax: "show sip-ua map which:{pstn-sip | sip-pstn | sip-request-pstn}",
    show: true,
    packetTracer: false,
    help: {
      "sip-ua": "SIP UA information",
      map: "Display the mapping of causes",
      "pstn-sip": "PSTN cause codes to SIP status codes",
      "sip-pstn": "SIP status codes to PSTN cause codes",
      "sip-request-pstn": "SIP requests to PSTN cause codes",
    },
    run(router, { which }) {
      switch (which) {
        case "pstn-sip":
          return table(
            "PSTN Cause code to SIP Status code",
            ["PSTN-Cause", "SIP-Status"],
            rows(statusByCause(router)),
          );
        case "sip-pstn":
          return table(
            "SIP Status code to PSTN Cause code",
            ["SIP-Status", "PSTN-Cause"],
            rows(causeByStatus(router)),
          );
        case "sip-request-pstn":
          return table(
            "SIP-Request to PSTN Cause code",
            ["SIP-Request", "PSTN-Cause"],
            [row("CANCEL", NORMAL_CLEARING)],
          );
      }
    },
  }),
];

function table(title: string, heads: readonly [string, string], body: readonly string[]): string {
  const [first, second] = heads;
  return linesText([
    `The ${title} mapping table:-`,
    "",
    `${first.padEnd(16)}${"Configured".padEnd(19)}Default`,
    `${" ".repeat(16)}${second.padEnd(19)}${second}`,
    ...body,
  ]);
}

function rows(mappings: readonly CauseMapping[]): readonly string[] {
  return mappings.map((one) => row(String(one.from), one));
}

function row(from: string, { to, usual }: CauseMapping): string {
  return `  ${from.padEnd(14)}${String(to).padEnd(19)}${usual}`;
}
