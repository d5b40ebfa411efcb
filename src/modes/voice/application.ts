import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import { vocabulary, type Device } from "../device.js";

/** Call applications such as the automated attendant (IOS Voice Command Reference, `application`). */
const { setting, block } = vocabulary<GenericBlock>()({});

/** A parameter of a service: what its script makes of it is its own affair. */
export const parameter = setting({
  syntax: "param name:WORD value:LINE",
  acts: true,
  help: { param: "Parameter of this service", name: "Parameter", value: "Value" },
  key: ["name"],
  printOrder: "entered",
});

const parametersMode: Mode<GenericBlock, Device> = {
  prompt: "config-app-param",
  title: "Service parameter commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [
    setting({
      syntax: "paramspace space:WORD name:WORD value:WORD",
      help: { paramspace: "Parameter of a language", space: "Language", name: "Parameter", value: "Value" },
      key: ["space", "name"],
      printOrder: "entered",
    }),
    parameter,
    ...leaving,
  ],
};

export const service = block({
  syntax: "service name:WORD [location:WORD]",
  acts: true,
  help: { service: "Configure a service", name: "Service name", location: "Where its script is" },
  key: ["name"],
  printOrder: "entered",
  mode: parametersMode,
});

export const applicationMode: Mode<GenericBlock, Device> = {
  prompt: "config-app",
  title: "Application configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [service, ...leaving],
};
