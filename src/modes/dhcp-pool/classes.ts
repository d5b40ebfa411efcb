import type { Mode } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";

/** Classes of DHCP clients, and the part of a pool that a class gets (IOS DHCP server; kept and shown). */
const { setting, toggle } = vocabulary<GenericBlock>()({});

const relayInformation = toggle({
  syntax: "relay agent information",
  help: { relay: "relay agent", agent: "relay agent", information: "Enter relay agent information" },
  default: "off",
});

const option = setting({
  syntax: "option code:<1-254> hex text:WORD [mask:WORD]",
  help: {
    option: "DHCP option to match on",
    code: "DHCP option code",
    hex: "Data is in hex",
    text: "Hexadecimal digits; an asterisk matches anything",
    mask: "Mask",
  },
  key: ["code", "text"],
});

export const dhcpClassMode: Mode<GenericBlock, Device> = {
  prompt: "config-dhcp-class",
  title: "DHCP class configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [option, relayInformation, ...leaving],
};

const addressRange = setting({
  syntax: "address range low:A.B.C.D high:A.B.C.D",
  help: {
    address: "Configure network range",
    range: "Configure network range",
    low: "Starting IP address in network range",
    high: "Ending IP address in network range",
  },
  key: ["low"],
  printOrder: "entered",
});

export const poolClassMode: Mode<GenericBlock, Device> = {
  prompt: "config-dhcp-pool-class",
  title: "Per DHCP pool class configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [addressRange, ...leaving],
};
