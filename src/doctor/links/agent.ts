import type { IosNode } from "../../network/ios/ios-node.js";
import { licenceLine } from "../../modes/global/licences.js";
import type { Interface } from "../../router/router.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { routerWith, type Patient } from "../patient.js";

/** The call agent: telephony-service, and the address at which it serves files and takes phones. */

interface OfAgent {
  readonly device: string;
  readonly right: string;
}

export const agentFindings = {
  none: declare<OfAgent & { readonly phones: number }>({
    code: "D12",
    name: "telephony-service-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) => `${device} has no telephony-service: nobody there serves ${who}.`,
      fr: ({ device }, who) => `${device} n'a pas de telephony-service : personne n'y sert ${who}.`,
    },
    remedy: ({ right, phones }) =>
      configure(
        "telephony-service",
        `max-ephones ${phones}`,
        `max-dn ${phones}`,
        `ip source-address ${right} port 2000`,
      ),
  }),
  noLicence: declare<{ readonly device: string; readonly licence: string }>({
    code: "D46",
    name: "licence-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `${device} runs without the package uck9 and knows no telephony-service: nobody there serves ${who}. It runs from the next start on.`,
      fr: ({ device }, who) =>
        `${device} tourne sans le paquet uck9 et ne connaît pas telephony-service : personne n'y sert ${who}. Il tourne dès le prochain démarrage.`,
    },
    remedy: ({ licence }) => [...configure(licence, "yes"), "write", "reload", "y"],
  }),
  noSource: declare<OfAgent>({
    code: "D10",
    name: "source-address-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `The call agent of ${device} has no ip source-address: it serves no files and takes no phones, ${who} among them.`,
      fr: ({ device }, who) =>
        `Le call agent de ${device} n'a pas d'ip source-address : il ne sert aucun fichier et ne prend aucun téléphone, dont ${who}.`,
    },
    remedy: ({ right }) => configure("telephony-service", `ip source-address ${right} port 2000`),
  }),
  foreignSource: declare<OfAgent & { readonly present: string }>({
    code: "D11",
    name: "source-address-foreign",
    severity: "broken",
    why: {
      en: ({ device, present, right }, who) =>
        `ip source-address ${present} is the address of no interface of ${device}; ${who} knocks there in vain. ${right} is one.`,
      fr: ({ device, present, right }, who) =>
        `ip source-address ${present} n'est l'adresse d'aucune interface de ${device} ; ${who} y frappe en vain. ${right} en est une.`,
    },
    remedy: ({ right }) => configure("telephony-service", `ip source-address ${right} port 2000`),
    replug: true,
  }),
};

/** Checks the call agent to which a phone was sent: that of its TFTP server. */
export function checkAgent(patient: Patient, home: IosNode, entry: Interface): Fault | undefined {
  const { lab, settings } = patient;
  const [server] = settings?.tftpServers ?? [];
  const node = (server === undefined ? undefined : routerWith(lab, server)) ?? home;
  const { router, name: device } = node;
  const right = node === home ? (entry.addresses[0]?.address ?? server) : server;
  if (right === undefined) return undefined;
  const { telephony } = router;
  const { platform } = node.host;
  const { packages } = platform.dialect;
  const licence = licenceLine("uck9", platform);
  if (!telephony && licence !== undefined && packages !== "all" && !packages.includes("uck9"))
    return fault(agentFindings.noLicence, { device }, { device, licence });
  if (!telephony) {
    const phones = [...lab.devices.values()].filter(({ kind }) => kind !== "ios").length;
    return fault(
      agentFindings.none,
      { device },
      { device, right, phones: Math.max(phones, router.ephones.size) },
    );
  }
  const { source } = telephony;
  if (!source) return fault(agentFindings.noSource, { device, line: "telephony-service" }, { device, right });
  if (routerWith(lab, source.address) === node) return undefined;
  const line = `ip source-address ${source.address} port ${source.port}`;
  return fault(agentFindings.foreignSource, { device, line }, { device, right, present: source.address });
}
