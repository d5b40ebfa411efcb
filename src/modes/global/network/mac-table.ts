import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { switchOnly } from "../../devices.js";
import { ipWords } from "../ip/words.js";

/** The table of hardware addresses (IOS LAN switching command reference, `mac address-table`). */
const { setting } = vocabulary<Router>()({
  ...ipWords,
  mac: "Global MAC configuration subcommands",
  "address-table": "Configure the MAC address table",
});

export const agingTime = setting({
  syntax: "mac address-table aging-time seconds:<0-1000000>",
  default: { seconds: 300 },
  help: {
    "aging-time": "Set MAC address table entry maximum age",
    seconds: "Maximum age in seconds, 0 switches aging off",
  },
  group: "mac-table",
  no: "mac address-table aging-time",
});

export const staticAddress = setting({
  syntax: "mac address-table static mac:LOWER-MAC vlan vlan:<1-4094> interface interface:INTERFACE",
  help: {
    static: "static keyword",
    mac: "48 bit mac address",
    vlan: "VLAN keyword",
    interface: "Interface",
  },
  key: ["mac", "vlan"],
  group: "mac-table",
  no: "mac address-table static mac:LOWER-MAC vlan vlan:<1-4094> [interface interface:INTERFACE]",
});

export const macTableCommands = switchOnly([agingTime, staticAddress]);
