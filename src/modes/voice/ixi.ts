import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `ixi`: how programs that speak XML reach CallManager Express (CME administrator guide, XML API). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  request: "Requests of programs",
  response: "Answers to programs",
  seconds: "Seconds",
  timeout: "Time for it",
});

const responseTimeout = setting({
  syntax: "response timeout {seconds:<0-60> | default}",
  no: "response timeout",
  help: { default: "As the transport has it" },
});

const shutdown = toggle({
  syntax: "shutdown",
  shows: "both",
  help: { shutdown: "Take no requests" },
});

export const ixiTransportMode = blockMode("conf-xml-trans", "XML transport configuration commands:", [
  setting({
    syntax: "response size kilobytes:<1-1000>",
    help: { size: "Room for one answer", kilobytes: "Kilobytes" },
  }),
  shutdown,
  setting({
    syntax: "request outstanding count:<1-10>",
    help: { outstanding: "Requests that may wait", count: "Number" },
  }),
  setting({ syntax: "request timeout seconds:<0-60>", help: {} }),
]);

export const ixiApplicationMode = blockMode("conf-xml-app", "XML application configuration commands:", [
  responseTimeout,
  shutdown,
]);
