import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** Commands that run by themselves (IOS Configuration Fundamentals, "Command Scheduler"). */
const { setting, words } = vocabulary<GenericBlock>()({});

const policyList = setting({
  syntax: "policy-list name:WORD",
  semanticOrder: true,
  orderReason: "the lists run in this order",
  help: { "policy-list": "Policy list to run", name: "Name of the policy list" },
  key: ["name"],
  printOrder: "entered",
});

const cli = setting({
  syntax: "cli command:LINE",
  semanticOrder: true,
  orderReason: "the commands run in this order",
  help: { cli: "Exec level cli to be executed", command: "Exec level cli to be executed" },
  key: ["command"],
  printOrder: "entered",
});

export const kronOccurrenceMode: Mode<GenericBlock, Device> = {
  prompt: "config-kron-occurrence",
  title: "Kron Occurrence configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [policyList, ...leaving],
};

export const kronPolicyMode: Mode<GenericBlock, Device> = {
  prompt: "config-kron-policy",
  title: "Kron Policy configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [cli, ...leaving],
};
