import type { Ephone } from "../../router/telephony-model.js";
import type { Router } from "../../router/router.js";
import { countryOf } from "../../router/telephony.js";

/** The files that CME makes for its phones, from the configuration as it is (CME Administrator Guide, "Cnf files"). */

/** Where a call agent takes connections. */
export interface AgentPlace {
  readonly address: string;
  readonly port: number;
}

/** Where phones outside of the lab find the call agent. */
export interface SeenAgent extends AgentPlace {
  /** Of SIP; undefined: where `source-address` says. */
  readonly sipPort?: number | undefined;
}

/** What a file tells a phone. */
export interface PhoneFile {
  readonly agents: readonly AgentPlace[];
  readonly load: string | undefined;
}

/**
 * A file by the name that a phone asks for; undefined if CME has not made it. `agent` is where phones find the call agent:
 * at `ip source-address`, unless they see it elsewhere.
 */
export function phoneFile(
  router: Router,
  name: string,
  agent: AgentPlace | undefined = router.telephony?.source,
): string | undefined {
  if (!router.telephony?.source || !agent) return undefined;
  if (name === "XMLDefault.cnf.xml") return defaultFile(router, agent);
  const mac = /^SEP([0-9A-F]{12})\.cnf\.xml$/i.exec(name)?.[1]?.toUpperCase();
  if (mac === undefined) return undefined;
  const dotted = mac.replace(/(.{4})(?=.)/g, "$1.");
  const phone = [...router.ephones.values()].find((one) => one.mac === dotted);
  return phone && ownFile(router, phone, agent);
}

/** Reads what `phoneFile` wrote, or anybody else's file of that kind; undefined if it names no call agent. */
export function readPhoneFile(xml: string): PhoneFile | undefined {
  const agents = [...xml.matchAll(AGENT)].map(([, port = "2000", address = ""]) => ({
    address,
    port: Number(port),
  }));
  const load = /<loadInformation[^>]*>([^<]*)</.exec(xml)?.[1];
  return agents.length === 0 ? undefined : { agents, load: load === "" ? undefined : load };
}

const AGENT =
  /<ethernetPhonePort>(\d+)<\/ethernetPhonePort>[\s\S]*?<processNodeName>([^<]+)<\/processNodeName>/g;

function agentXml({ address, port }: AgentPlace): string {
  return [
    "<devicePool>",
    "<callManagerGroup>",
    "<members>",
    '<member priority="0">',
    "<callManager>",
    "<ports>",
    `<ethernetPhonePort>${port}</ethernetPhonePort>`,
    "</ports>",
    `<processNodeName>${address}</processNodeName>`,
    "</callManager>",
    "</member>",
    "</members>",
    "</callManagerGroup>",
    "</devicePool>",
  ].join("\n");
}

function defaultFile(router: Router, agent: AgentPlace): string {
  const loads = (router.telephony?.loads ?? []).map(
    ({ type, file }) => `<loadInformation model="IP Phone ${type}">${file}</loadInformation>`,
  );
  return ["<Default>", agentXml(agent), ...loads, "</Default>", ""].join("\n");
}

function ownFile(router: Router, phone: Ephone, agent: AgentPlace): string {
  const { telephony } = router;
  const load = telephony?.loads.find(({ type }) => type === phone.type)?.file ?? "";
  return [
    "<device>",
    agentXml(agent),
    `<loadInformation>${load}</loadInformation>`,
    `<versionStamp>{${telephony?.cnfFiles ?? ""}}</versionStamp>`,
    "<userLocale>",
    `<name>${countryOf(telephony?.userLocales ?? [], 0)}</name>`,
    "</userLocale>",
    `<networkLocale>${countryOf(telephony?.networkLocales ?? [], 0)}</networkLocale>`,
    "</device>",
    "",
  ].join("\n");
}
