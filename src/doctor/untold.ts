import { findingsOf } from "./diagnose.js";
import { declare, fault, type Finding } from "./finding.js";

export const untoldFindings = {
  untold: declare<object>({
    code: "D91",
    name: "phones-nowhere",
    severity: "broken",
    why: {
      en: () =>
        "The configuration does not tell at which interface the phones are: no interface has the network of ip source-address, of option 150 or of a default-router. Cannot tell more without a lab.",
      fr: () =>
        "La configuration ne dit pas à quelle interface sont les téléphones : aucune n'a le réseau d'ip source-address, de l'option 150 ou d'un default-router. Sans labo, impossible d'en dire plus.",
    },
    remedy: () => [],
  }),
};

/** The finding about a configuration around which no lab can be made. */
export function cannotTell(): Finding {
  const [finding] = findingsOf([
    { fault: fault(untoldFindings.untold, { device: "ROUTER" }, {}), who: "", phones: [] },
  ]);
  if (!finding) throw new Error("a fault is a finding");
  return finding;
}
