import { createEphoneDn, createTelephony } from "../../router/create.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { ephoneDnMode } from "../ephone-dn.js";
import { telephonyMode } from "../telephony.js";
import { configWords } from "../words.js";

/** The sections of CallManager Express (CME command reference; REFERENCE.md sections 3 to 6). */
const { section } = vocabulary<Router>()(configWords);

const telephonyService = section({
  syntax: "telephony-service",
  help: { "telephony-service": "Telephony-service configuration commands" },
  group: "telephony",
  mode: telephonyMode,
  list: (router) => (router.telephony ? [{ args: {}, target: router.telephony }] : []),
  enter: (router) => (router.telephony ??= createTelephony()),
  remove(router) {
    router.telephony = undefined;
    router.ephoneDns.clear();
    router.ephones.clear();
  },
});

const ephoneDn = section({
  syntax: "ephone-dn  tag:<1-$maxDn>  [mode:{dual-line | octo-line}]",
  help: {
    "ephone-dn": "Ephone-dn configuration commands",
    tag: "Ephone-dn tag",
    "dual-line": "Two calls at a time",
    "octo-line": "Eight calls at a time",
  },
  group: "ephone-dn",
  key: ["tag"],
  packetTracer: { syntax: "ephone-dn tag:<1-$maxDn>", order: "entered" },
  mode: ephoneDnMode,
  *list(router) {
    for (const dn of router.ephoneDns.values()) {
      yield { args: { tag: dn.tag, ...(dn.mode ? { mode: dn.mode } : {}) }, target: dn };
    }
  },
  enter(router, { tag, mode }, device) {
    const found = router.ephoneDns.get(tag);
    if (found) return found;
    if (tag > (router.telephony?.maxDn ?? 0) && !device.unbounded) return { invalid: "tag" };
    const created = createEphoneDn(tag, mode);
    router.ephoneDns.set(tag, created);
    device.log(`%LINK-3-UPDOWN: Interface ephone_dsp DN ${tag}.1, changed state to up`);
    return created;
  },
  remove(router, { tag = 0 }) {
    router.ephoneDns.delete(tag);
  },
});

export const telephonySections = [telephonyService, ephoneDn];
