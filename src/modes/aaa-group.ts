import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { groupOptions } from "./aaa-server.js";
import { realIosOnly } from "./real-ios.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** aaa group server (IOS Security Command Reference). */
const { setting, words } = vocabulary<GenericBlock>()({});

const server = setting({
  syntax: "server {address:A.B.C.D [auth-port auth:<0-65535>] [acct-port acct:<0-65535>] | name name:WORD}",
  semanticOrder: true,
  orderReason: "the first server that answers decides",
  help: {
    server: "Specify a server",
    address: "IP address of the server",
    "auth-port": "UDP port for RADIUS authentication server (default is 1645)",
    auth: "Port number",
    "acct-port": "UDP port for RADIUS accounting server (default is 1646)",
    acct: "Port number",
    name: "Name of a configured server",
  },
  key: ["address", "name"],
  printOrder: "entered",
});

export const aaaGroupMode: Mode<GenericBlock, Device> = {
  prompt: "config-sg-radius",
  title: "RADIUS Server-group commands:",
  prefixes: configPrefixes,
  words,
  commands: [server, ...realIosOnly(groupOptions), ...leaving],
};
