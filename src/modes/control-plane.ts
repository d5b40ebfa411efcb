import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { NO_POLICY, withoutPolicy } from "./qos.js";
import { vocabulary, type Device } from "./device.js";

/** control-plane (IOS Quality of Service Solutions Command Reference). */
const { setting, words } = vocabulary<GenericBlock>()({});

const servicePolicy = setting({
  syntax: "service-policy direction:{input | output} name:WORD",
  help: {
    "service-policy": "Configure QOS Service Policy",
    input: "Assign policy-map to the input of the control plane",
    output: "Assign policy-map to the output of the control plane",
    name: "policy-map name",
  },
  refuses: (_plane, { name }, device) => withoutPolicy(name, device),
  untried: NO_POLICY,
  key: ["direction"],
});

export const controlPlaneMode: Mode<GenericBlock, Device> = {
  prompt: "config-cp",
  title: "Control Plane configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [servicePolicy, ...leaving],
};
