import type { Untold } from "./bare-lab.js";
import { findingsOf } from "./diagnose.js";
import { declare, fault, type Finding } from "./finding.js";

export const untoldFindings = {
  server: declare<{ readonly helper: string }>({
    code: "D92",
    name: "dhcp-server-elsewhere",
    severity: "advice",
    why: {
      en: ({ helper }) =>
        `The phones lease their addresses from ${helper}, of which the configuration tells nothing. Cannot tell more without a lab.`,
      fr: ({ helper }) =>
        `Les téléphones louent leur adresse à ${helper}, dont la configuration ne dit rien. Sans labo, impossible d'en dire plus.`,
    },
    remedy: () => [],
  }),
  interface: declare<object>({
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
export function cannotTell(untold: Untold): Finding {
  const where = { device: untold.device };
  const found =
    untold.what === "interface"
      ? fault(untoldFindings.interface, where, untold)
      : fault(untoldFindings.server, { ...where, line: `ip helper-address ${untold.helper}` }, untold);
  const [finding] = findingsOf([{ fault: found, who: "", phones: [] }]);
  if (!finding) throw new Error("a fault is a finding");
  return finding;
}
