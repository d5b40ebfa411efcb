import type { Mode } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { openVlans, removeVlans } from "../../modes/global/network/vlans.js";
import { name as vlanName } from "../../modes/vlan.js";
import { networkWords } from "./words.js";

/** vlan database, where older switch modules are told their VLANs (IOS LAN switching command reference). */
const { action } = vocabulary<Router>()(networkWords);

const add = action({
  syntax: "vlan number:<1-1005> [name name:WORD<1-32>]",
  help: {
    vlan: "Add, delete, or modify values associated with a single VLAN",
    number: "ISL VLAN index",
    name: "Ascii name of the VLAN",
  },
  no: "vlan number:<1-1005>",
  run(router, { number, name }, device, negated) {
    const numbers = [{ low: number, high: number }];
    if (negated) return removeVlans(router, numbers, device) ?? `Deleting VLAN ${number}...\n`;
    const opened = openVlans(router, numbers, device);
    if (!Array.isArray(opened)) return opened;
    for (const vlan of opened) {
      const refused = name === undefined ? undefined : vlanName.set(vlan, { name }, device);
      if (refused) return refused;
    }
    const title = name === undefined ? "" : `    Name: ${name}\n`;
    return `VLAN ${number} added:\n${title}`;
  },
});

const exit = action({
  syntax: "exit",
  help: { exit: "Apply changes, bump revision number, and exit mode" },
  run(_router, _args, { shell }) {
    shell.exit();
    return "APPLY completed.\nExiting....\n";
  },
});

export const vlanDatabaseMode: Mode<Router, Device> = {
  prompt: "vlan",
  title: "VLAN database editing buffer manipulation commands:",
  prefixes: ["no"],
  words: {},
  commands: [add, exit],
};

const vlanDatabase = action({
  syntax: "vlan database",
  help: { vlan: "Configure VLAN parameters", database: "Configure VLAN database" },
  run(router, _args, { shell }) {
    shell.enter(vlanDatabaseMode, [router]);
    return `% Warning: It is recommended to configure VLAN from config mode,
  as VLAN database mode is being deprecated. Please consult user
  documentation for configuring VTP/VLAN in config mode.

`;
  },
});

export const vlanDatabaseCommands = [vlanDatabase];
