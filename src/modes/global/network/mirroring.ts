import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { switchOnly } from "../../devices.js";

/** A port of a switch that gets copies of what goes through others (SPAN; Catalyst command reference, `monitor session`). */
const { setting } = vocabulary<Router>()({
  monitor: "Monitor options",
  session: "Configure a SPAN session",
  interface: "SPAN source or destination interface",
});

export const monitorSession = setting({
  acts: true,
  syntax:
    "monitor session session:<1-66> {source interface port:INTERFACE [direction:{both | rx | tx}] | destination interface listener:INTERFACE [ingress untagged vlan vlan:<1-4094>]}",
  group: "monitor",
  key: ["session", "port"],
  no: "monitor session session:<1-66>",
  irreversible: "no takes the whole session away",
  revise: { no: (lines, { session }) => lines.filter((line) => line.session !== session) },
  help: {
    source: "SPAN source interface",
    port: "SPAN source interface",
    destination: "SPAN destination interface",
    listener: "SPAN destination interface",
    both: "Monitor received and transmitted traffic",
    rx: "Monitor received traffic only",
    tx: "Monitor transmitted traffic only",
    ingress: "Enable ingress traffic forwarding",
    untagged: "Specify that ingress traffic is untagged",
    vlan: "Default VLAN for untagged ingress traffic",
  },
});

export const mirroring = switchOnly([monitorSession]);
