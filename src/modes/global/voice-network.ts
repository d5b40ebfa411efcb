import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";

/** Fax mail, and what calls ask of the network (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle } = vocabulary<Router>()({ call: "Global call parameters" });

const faxInterface = setting({
  syntax: "fax interface-type type:{fax-mail | modem | vfc}",
  help: {
    fax: "Fax over IP parameters",
    "interface-type": "Hardware that sends and receives fax calls",
    "fax-mail": "DSPs take fax mail",
    modem: "Modem cards take fax calls",
    vfc: "Voice feature cards take fax calls",
  },
  group: "fax",
  packetTracer: false,
});

const mtaRecipients = setting({
  syntax: "mta receive maximum-recipients count:<0-1024>",
  help: {
    mta: "Mail Transfer Agent",
    receive: "Receive (off-ramp) parameters",
    "maximum-recipients": "Maximum number of recipients at once",
    count: "Number of recipients",
  },
  group: "fax",
  packetTracer: false,
});

const fallback = toggle({
  syntax: "call fallback active",
  help: {
    fallback: "Call fallback to another network when this one is congested",
    active: "Probe the network and take calls elsewhere",
  },
  dependentDefault: () => "on",
  group: "call",
  packetTracer: false,
});

const treatment = toggle({
  syntax: "call treatment on",
  help: { treatment: "Calls that resources do not allow", on: "Treat them as told" },
  default: "off",
  group: "call",
  packetTracer: false,
});

const rsvpSync = toggle({
  syntax: "call rsvp-sync",
  help: { "rsvp-sync": "Wait for the RSVP reservation before the call is set up" },
  default: "off",
  group: "call",
  packetTracer: false,
});

export const voiceNetworkCommands = [faxInterface, mtaRecipients, fallback, treatment, rsvpSync];
