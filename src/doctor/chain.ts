import { IosNode } from "../network/ios/ios-node.js";
import type { Interface } from "../router/router.js";
import { declare, fault, type Fault } from "./finding.js";
import { checkAccess } from "./links/access-list.js";
import { checkAgent } from "./links/agent.js";
import { checkCable } from "./links/cable.js";
import { checkInterface } from "./links/interface.js";
import { checkLease } from "./links/lease.js";
import { checkLine } from "./links/line.js";
import { checkPorts } from "./links/port.js";
import { checkRegistration } from "./links/registration.js";
import { checkSipPhone } from "./links/sip-phone.js";
import { checkTftp } from "./links/tftp.js";
import { follow } from "./links/vlan.js";
import { agentOf, isRegistered, routerWith, type Patient } from "./patient.js";

export const chainFindings = {
  unexplained: declare<{ readonly stage: string }>({
    code: "D90",
    name: "cannot-tell",
    severity: "broken",
    why: {
      en: ({ stage }, who) => `${who} is stuck (${stage}), and no link that is known here is broken.`,
      fr: ({ stage }, who) => `${who} est bloqué (${stage}), et aucun maillon connu ici n'est rompu.`,
    },
    remedy: () => [],
  }),
};

/** The first broken link between a phone and its first call; undefined for a phone that is well, or on its way. */
export function firstBroken(patient: Patient): Fault | undefined {
  if (isRegistered(patient)) {
    const agent = agentOf(patient);
    if (!agent || patient.protocol === "sip") return undefined;
    return checkRegistration(patient, agent) ?? checkLine(patient, agent);
  }
  const wired = checkCable(patient) ?? checkPorts(patient);
  if (wired || !patient.way) return wired;
  const arrival = follow(patient);
  if ("fault" in arrival) return arrival.fault ?? unexplained(patient);
  return behind(patient, patient.way.router, arrival.entry) ?? unexplained(patient);
}

/** The links from the router's interface on. */
function behind(patient: Patient, node: IosNode, entry: Interface): Fault | undefined {
  return (
    checkInterface(node, entry) ??
    checkAccess(patient, node, entry) ??
    checkLease(patient, node, entry) ??
    checkTftp(patient, node, entry) ??
    (patient.settings && checkService(patient, node, entry))
  );
}

/** What the call agent needs to take the phone. */
function checkService(patient: Patient, node: IosNode, entry: Interface): Fault | undefined {
  if (patient.protocol === "sip") return checkSipPhone(patient, node, entry);
  return checkAgent(patient, node, entry) ?? checkRegistration(patient, agentOver(patient, node));
}

function agentOver({ lab, settings }: Patient, home: IosNode): IosNode {
  const [server] = settings?.tftpServers ?? [];
  return (server === undefined ? undefined : routerWith(lab, server)) ?? home;
}

/** What has tried in vain and shows no reason. */
function unexplained({ name, progress }: Patient): Fault | undefined {
  if (progress.stuck === undefined) return undefined;
  return fault(
    chainFindings.unexplained,
    { device: name },
    { stage: `${progress.stage}, ${progress.stuck}` },
  );
}
