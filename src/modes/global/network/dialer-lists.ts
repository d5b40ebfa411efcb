import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";

/** Which packets bring a dialled line up (IOS Dial Technologies Command Reference). Kept and shown: nothing dials. */
const { setting } = vocabulary<Router>()({});

export const dialerList = setting({
  syntax:
    "dialer-list group:<1-255> protocol protocol:{ip | ipv6} {rule:{deny | permit} | list list:<1-2699>}",
  help: {
    "dialer-list": "Create a dialer list entry",
    group: "Dialer group number",
    protocol: "Permit or Deny based on protocol",
    ip: "IP",
    ipv6: "IPv6",
    deny: "Deny specified protocol",
    permit: "Permit specified protocol",
    list: "Add access list to dialer list",
  },
  group: "lists",
  key: ["group", "protocol"],
  packetTracer: false,
});
