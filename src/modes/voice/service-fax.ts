import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Fax and modem calls of all dial-peers that do not say otherwise (IOS Voice Command Reference, `voice service`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  codec: "Upspeed codec",
  fax: "Global fax commands",
  "fax-relay": "Fax relay",
  g711alaw: "G.711 A law",
  g711ulaw: "G.711 u law",
  modem: "Global modem commands",
  nse: "Named signalling events",
  "payload-type": "NSE payload type",
  type: "Payload type",
  protocol: "Signaling of the protocol",
});

export const serviceFax = [
  setting({
    syntax:
      "fax protocol {cisco | none | pass-through upspeed:{g711alaw | g711ulaw} | t38 [nse [force]] [version version:<0-3>] [ls-redundancy low:<0-5> [hs-redundancy high:<0-2>]] [fallback how:{cisco | none | pass-through} [codec:{g711alaw | g711ulaw}]]}",
    no: "fax protocol",
    argumentDefaults: { version: 0, low: 0, high: 0, how: "none" },
    help: {
      protocol: "Set fax protocol",
      cisco: "Cisco fax relay",
      none: "No fax relay",
      "pass-through": "Fax pass-through",
      t38: "T.38",
      force: "Whatever the other end says that it can",
      version: "T.38 version",
      "ls-redundancy": "Low speed redundancy",
      low: "Depth",
      "hs-redundancy": "High speed redundancy",
      high: "Depth",
      fallback: "Fallback",
    },
  }),
  toggle({
    syntax: "fax-relay ecm disable",
    default: "off",
    help: { ecm: "Error correction mode", disable: "Disable it" },
  }),
  toggle({
    syntax: "fax-relay sg3-to-g3",
    default: "off",
    help: { "sg3-to-g3": "Super Group 3 faxes call as Group 3" },
  }),
  toggle({
    syntax: "fax-relay ans-disable",
    default: "off",
    help: { "ans-disable": "Suppress the answer tone of faxes" },
  }),
];

export const serviceModems = [
  setting({
    syntax:
      "modem passthrough {nse [payload-type type:<96-119>] | protocol} codec codec:{g711alaw | g711ulaw} [redundancy [maximum-sessions sessions:<1-120>]]",
    no: "modem passthrough",
    argumentDefaults: { type: 100, sessions: 16 },
    help: {
      passthrough: "Modem passthrough",
      redundancy: "Send packets twice",
      "maximum-sessions": "Calls of which packets are sent twice",
      sessions: "Number",
    },
  }),
  setting({
    syntax:
      "modem relay {nse [payload-type type:<98-119>] | protocol} codec codec:{g711alaw | g711ulaw} [redundancy] [gw-controlled]",
    no: "modem relay",
    help: {
      relay: "Modem relay",
      redundancy: "Send packets twice",
      "gw-controlled": "The gateways choose the settings",
    },
  }),
];
