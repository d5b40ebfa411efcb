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
    "monitor session session:<1-66> {source interface ports:INTERFACE-LIST [direction:{both | rx | tx}] | destination interface listeners:INTERFACE-LIST [encapsulation kind:{dot1q | replicate}] [ingress {dot1q vlan tagged:<1-4094> | untagged vlan untaggedVlan:<1-4094> | vlan vlan:<1-4094>}]}",
  group: "monitor",
  key: ["session", "ports"],
  no: "monitor session session:<1-66>",
  irreversible: "no takes the whole session away",
  revise: { no: (lines, { session }) => lines.filter((line) => line.session !== session) },
  help: {
    source: "SPAN source interface",
    ports: "SPAN source interface",
    destination: "SPAN destination interface",
    listeners: "SPAN destination interface",
    encapsulation: "Set encapsulation for destination interface",
    replicate: "interface replicates source encapsulation",
    both: "Monitor received and transmitted traffic",
    rx: "Monitor received traffic only",
    tx: "Monitor transmitted traffic only",
    ingress: "Enable ingress traffic forwarding",
    dot1q: "802.1Q encapsulation",
    untagged: "Specify that ingress traffic is untagged",
    tagged: "Default VLAN for untagged ingress traffic",
    untaggedVlan: "Default VLAN for untagged ingress traffic",
    vlan: "Default VLAN for untagged ingress traffic",
  },
});

export const mirroring = switchOnly([monitorSession]);
