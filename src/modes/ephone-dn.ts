import type { Mode } from "../language/declaration.js";
import type { EphoneDn } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** ephone-dn (CME command reference; REFERENCE.md section 4). Order is that of running-config. */
const { setting, words } = vocabulary<EphoneDn>()({});

const number = setting({
  syntax: "number number:DIGITS<1-16> [secondary secondary:DIGITS<1-16>] [no-reg [both | primary]]",
  help: {
    number: "Define directory number",
    secondary: "Second number of this line",
    "no-reg": "Do not register with the gatekeeper or registrar",
    both: "Neither number",
    primary: "Not the primary number",
  },
  packetTracer: { syntax: "number number:WORD", no: "number" },
  get: (dn) =>
    dn.number === undefined
      ? undefined
      : { number: dn.number, ...(dn.secondary === undefined ? {} : { secondary: dn.secondary }), ...dn.numberOptions },
  set(dn, { number, secondary, ...options }) {
    dn.number = number;
    dn.secondary = secondary;
    dn.numberOptions = options;
  },
  clear(dn) {
    dn.number = undefined;
    dn.secondary = undefined;
    dn.numberOptions = {};
  },
});

export const ephoneDnMode: Mode<EphoneDn, Device> = {
  prompt: "config-ephone-dn",
  title: "Ephone DN configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [number, ...leaving],
};
