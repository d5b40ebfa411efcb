import { baseAddress } from "../../router/interfaces.js";
import type { Router } from "../../router/router.js";
import { FIRST_EXTENDED_VLAN, RESERVED_VLANS } from "../../router/switching.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** show vtp status (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()(networkWords);

const MODES = { server: "Server", client: "Client", transparent: "Transparent", off: "Off" } as const;

const status = action({
  syntax: "show vtp status",
  help: { vtp: "VTP information", status: "VTP domain status" },
  level: "user",
  show: true,
  run(router) {
    const known = [...router.vlans.keys()].filter((number) => number < FIRST_EXTENDED_VLAN).length;
    return linesText([
      "VTP Version capable             : 1 to 3",
      "VTP version running             : 1",
      `VTP Domain Name                 : ${router.vtp.domain ?? ""}`,
      "VTP Pruning Mode                : Disabled",
      "VTP Traps Generation            : Disabled",
      `Device ID                       : ${baseAddress(router)}`,
      "",
      "Feature VLAN:",
      "--------------",
      `VTP Operating Mode                : ${MODES[router.vtp.mode]}`,
      "Maximum VLANs supported locally   : 255",
      `Number of existing VLANs          : ${known + RESERVED_VLANS.size}`,
    ]);
  },
});

export const vtpShows = switchOnly([status]);
