import type { Router } from "../../router/router.js";
import type { ActiveCall, VoicePlace } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { SHOW } from "./show-calls-figures.js";

/** `show voip rtp connections`: the voice of legs to other routers (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()(execWords);

const connections = action({
  ...SHOW,
  syntax: "show voip rtp connections",
  help: { voip: "Voice over IP", rtp: "RTP", connections: "Active connections" },
  run({ calls }) {
    const rows = calls.flatMap((leg) => {
      const { local: far, remote: near } = leg;
      const other = calls.find((one) => one.connection === leg.connection && one !== leg);
      return leg.kind === "telephony" || !far || !near ? [] : [{ leg, other, near, far }];
    });
    if (rows.length === 0) return "No active connections found\n";
    return `${HEAD}${rows.map(rowText).join("")}Found ${rows.length} active RTP connections\n\n`;
  },
});

const HEAD = `VoIP RTP active connections :
No. CallId  dstCallId  LocalRTP RmtRTP LocalIP          RemoteIP
`;

interface Row {
  readonly leg: ActiveCall;
  readonly other: ActiveCall | undefined;
  readonly near: VoicePlace;
  readonly far: VoicePlace;
}

function rowText({ leg, other, near, far }: Row, index: number): string {
  const columns = [
    String(index + 1).padEnd(4),
    String(leg.callId).padEnd(8),
    String(other?.callId ?? 0).padEnd(11),
    String(near.port).padEnd(9),
    String(far.port).padEnd(7),
    near.address.padEnd(17),
    far.address,
  ];
  return `${columns.join("")}\n`;
}

export const showRtpConnections = [connections];
