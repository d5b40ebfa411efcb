import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** Supplementary services, of all VoIP calls or of one dial-peer's (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  "supplementary-service": "Supplementary service",
});

export const supplementaryServices = {
  h450: setting({
    syntax:
      "supplementary-service kind:{h225-notify | h450.12 | h450.2 | h450.3 | h450.7} [advertise-only] [cid-update]",
    help: {
      "h225-notify": "H.225 notify",
      "h450.12": "H.450.12 capability exchange",
      "h450.2": "H.450.2 call transfer",
      "h450.3": "H.450.3 call forwarding",
      "h450.7": "H.450.7 message waiting",
      "advertise-only": "Advertise only",
      "cid-update": "New caller IDs",
    },
    key: ["kind"],
    no: "supplementary-service kind:{h225-notify | h450.12 | h450.2 | h450.3 | h450.7}",
    defaultOn: true,
    default: [{ kind: "h450.2" }, { kind: "h450.3" }],
    irreversible: "some of the services are on unless they are switched off one by one",
  }),
  supplementaryServiceSip: setting({
    syntax: "supplementary-service sip kind:{handle-replaces | moved-temporarily | refer}",
    help: {
      sip: "SIP",
      "handle-replaces": "Handle Replaces header",
      "moved-temporarily": "302 Moved Temporarily",
      refer: "REFER method",
    },
    defaultOn: true,
    default: [{ kind: "handle-replaces" }, { kind: "moved-temporarily" }, { kind: "refer" }],
    key: ["kind"],
    irreversible: "the services are on unless they are switched off one by one",
  }),
  supplementaryServiceQsigCallForward: toggle({
    syntax: "supplementary-service qsig call-forward",
    default: "off",
    help: { qsig: "QSIG", "call-forward": "Call forwarding" },
  }),
  supplementaryServiceMediaRenegotiate: toggle({
    syntax: "supplementary-service media-renegotiate",
    default: "off",
    help: { "media-renegotiate": "Agree on the media again after a transfer" },
  }),
};
