import { expect, test } from "vitest";
import { modeOf, read, shows, toy } from "./toy.js";

const logging = toy.setting({
  syntax: "logging {host:A.B.C.D | buffered | trap}",
  help: { logging: "", host: "", buffered: "", trap: "" },
});
const showRoute = toy.action({
  syntax: "show ip route address:A.B.C.D",
  help: { route: "", address: "" },
  run: () => "",
});
const vlans = toy.setting({
  syntax: "switchport trunk allowed vlan list:WORD",
  help: { switchport: "", trunk: "", allowed: "", vlan: "", list: "" },
});
const snmp = toy.setting({ syntax: "snmp-server host:WORD", help: { "snmp-server": "", host: "" } });

/** The rows of the caret table: a prompt, what is typed behind it, and the column of the caret. */
test.each([
  ["no keyword and no address begins like this", "R1(config)#", "logging 0255.255.1", 19, modeOf(logging)],
  ["s fits a keyword, sh none", "R1(config)#", "show ip route", 12, modeOf(snmp)],
  ["vt fits, p fails", "r4#", "show vtp status", 10, modeOf(...shows("show vtemplate", "show version"))],
  [
    "an abbreviation of several ends before the next word",
    "r4#",
    "show vlan brief",
    12,
    modeOf(...shows("show vlans", "show vlan-switch")),
  ],
  ["dot1 fits, x fails", "HQ-ASW1#", "show dot1x all", 17, modeOf(...shows("show dot1q-tunnel", "show dtp"))],
  ["aut fits, h fails", "HQ-ASW1#", "show authentication sessions", 16, modeOf(...shows("show auto qos"))],
  [
    "an address is read up to the slash",
    "route-views>",
    "show ip route 188.226.86.2/32",
    38,
    modeOf(showRoute),
  ],
  ["a word too many", "SW2(config-if)#", "switchport trunk allowed vlan 10, 30", 49, modeOf(vlans)],
])("%s", (_why, prompt, line, column, mode) => {
  const resolution = read(line, mode);
  expect(resolution.kind).toBe("invalid");
  if (resolution.kind === "invalid") expect(prompt.length + resolution.offset).toBe(column);
});
