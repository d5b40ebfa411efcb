import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** Bundles of ports (IOS LAN switching command reference). Ports of these switches are not bundled. */
const { action } = vocabulary<Router>()(networkWords);

const summary = action({
  syntax: "show etherchannel summary",
  help: { etherchannel: "EtherChannel information", summary: "One-line summary per channel-group" },
  show: true,
  level: "user",
  run: () =>
    linesText([
      "Flags:  D - down        P - bundled in port-channel",
      "        I - stand-alone s - suspended",
      "        H - Hot-standby (LACP only)",
      "        R - Layer3      S - Layer2",
      "        U - in use      f - failed to allocate aggregator",
      "",
      "        M - not in use, minimum links not met",
      "        u - unsuitable for bundling",
      "        w - waiting to be aggregated",
      "        d - default port",
      "",
      "",
      "Number of channel-groups in use: 0",
      "Number of aggregators:           0",
      "",
      "Group  Port-channel  Protocol    Ports",
      "------+-------------+-----------+-----------------------------------------------",
      "",
    ]),
});

export const etherchannelShows = switchOnly([summary]);
