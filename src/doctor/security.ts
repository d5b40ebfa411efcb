import { IosNode } from "../network/ios/ios-node.js";
import { snmp } from "../modes/global/management.js";
import { voiceService } from "../modes/global/voice.js";
import { corList } from "../modes/global/voice/dial-peers.js";
import type { Secret } from "../router/system-model.js";
import { configMode } from "../modes/config.js";
import { telephonyMode } from "../modes/telephony.js";
import { dialPeerMode } from "../modes/voice/dial-peer.js";
import { trust } from "../modes/voice/voice-service-options.js";
import { dialPeers, type DialPeer } from "../rules/dial-peers.js";
import { realmOfPhones, registrarOf, sipPools } from "../rules/sip-phones.js";
import { configure, declare, fault, type Fault } from "./finding.js";
import { knows } from "./knows.js";
import type { Patient } from "./patient.js";

/** Advice on security: what works, and lets in whoever means harm (CME security guide, "Toll fraud prevention"). */

interface At {
  readonly device: string;
}

export const securityFindings = {
  open: declare<At>({
    code: "S01",
    name: "auto-registration-open",
    severity: "risky",
    why: {
      en: ({ device }) =>
        `${device} registers every phone that is plugged in: whoever finds a socket takes a number, or fills the table of registrations.`,
      fr: ({ device }) =>
        `${device} enregistre tout téléphone branché : qui trouve une prise prend un numéro, ou remplit la table des enregistrements.`,
    },
    remedy: () => configure("telephony-service", "no auto-reg-ephone"),
  }),
  roomy: declare<At & { readonly present: number; readonly used: number }>({
    code: "S02",
    name: "max-ephones-far-above-need",
    severity: "advice",
    why: {
      en: ({ device, present, used }) =>
        `${device} takes ${present} ephones and needs ${used}: the rest is room for phones of strangers.`,
      fr: ({ device, present, used }) =>
        `${device} prend ${present} ephones et en a besoin de ${used} : le reste est de la place pour des téléphones inconnus.`,
    },
    remedy: ({ used }) => configure("telephony-service", `max-ephones ${used}`),
  }),
  clear: declare<At & { readonly tag: number }>({
    code: "S03",
    name: "sip-in-clear",
    severity: "advice",
    why: {
      en: ({ device, tag }) =>
        `dial-peer ${tag} of ${device} speaks SIP in clear: who listens on the way reads numbers and can forge BYE and REGISTER.`,
      fr: ({ device, tag }) =>
        `dial-peer ${tag} de ${device} parle SIP en clair : qui écoute en route lit les numéros et peut forger BYE et REGISTER.`,
    },
    remedy: () => [],
  }),
  unrestricted: declare<At>({
    code: "S04",
    name: "no-class-of-restriction",
    severity: "advice",
    why: {
      en: ({ device }) =>
        `No dial-peer of ${device} has a class of restriction: every phone, a hijacked one too, may call everywhere (toll fraud).`,
      fr: ({ device }) =>
        `Aucun dial-peer de ${device} n'a de classe de restriction : tout téléphone, même détourné, peut appeler partout (fraude à la taxation).`,
    },
    remedy: () => [],
  }),
  transfers: declare<At & { readonly pattern: string }>({
    code: "S05",
    name: "transfers-unrestricted",
    severity: "risky",
    why: {
      en: ({ device, pattern }) =>
        `${device} lets phones transfer calls to ${pattern}, any number outside: a caller is put through at your cost.`,
      fr: ({ device, pattern }) =>
        `${device} laisse transférer des appels vers ${pattern}, n'importe quel numéro extérieur : un appelant est renvoyé à vos frais.`,
    },
    remedy: ({ pattern }) => configure("telephony-service", `no transfer-pattern ${pattern}`),
  }),
  flood: declare<At & { readonly tag: number }>({
    code: "S06",
    name: "calls-without-limit",
    severity: "advice",
    why: {
      en: ({ device, tag }) =>
        `dial-peer ${tag} of ${device} takes any number of calls: a flood of call requests uses up the router and the line.`,
      fr: ({ device, tag }) =>
        `dial-peer ${tag} de ${device} prend un nombre illimité d'appels : une inondation de demandes épuise le routeur et la ligne.`,
    },
    remedy: ({ tag }) => configure(`dial-peer voice ${tag} voip`, "max-conn 10"),
  }),
  telnet: declare<At & { readonly first: number; readonly last: number }>({
    code: "S07",
    name: "telnet-open",
    severity: "risky",
    why: {
      en: ({ device }) =>
        `${device} lets users log in by Telnet, which sends passwords in clear. SSH needs a key first (crypto key generate rsa).`,
      fr: ({ device }) =>
        `${device} laisse se connecter par Telnet, qui envoie les mots de passe en clair. SSH demande d'abord une clé (crypto key generate rsa).`,
    },
    remedy: ({ first, last }) => configure(`line vty ${first} ${last}`, "transport input ssh"),
  }),
  passwords: declare<At>({
    code: "S08",
    name: "passwords-in-clear",
    severity: "risky",
    why: {
      en: ({ device }) => `The configuration of ${device} shows passwords in clear to whoever sees it.`,
      fr: ({ device }) => `La configuration de ${device} montre des mots de passe en clair à qui la voit.`,
    },
    remedy: () => configure("service password-encryption"),
  }),
  community: declare<At & { readonly name: string }>({
    code: "S09",
    name: "snmp-community-default",
    severity: "risky",
    why: {
      en: ({ device, name }) =>
        `${device} answers SNMP to the community ${name}, the first that anybody tries.`,
      fr: ({ device, name }) =>
        `${device} répond en SNMP à la communauté ${name}, la première que tout le monde essaie.`,
    },
    remedy: ({ name }) => configure(`no snmp-server community ${name}`),
  }),
  shared: declare<At>({
    code: "S10",
    name: "no-voice-vlan",
    severity: "advice",
    why: {
      en: ({ device }, who) =>
        `${device} names no voice VLAN: ${who} shares a network with the computers, which can listen and slow it down.`,
      fr: ({ device }, who) =>
        `${device} n'annonce pas de VLAN voix : ${who} partage un réseau avec les ordinateurs, qui peuvent écouter et le ralentir.`,
    },
    remedy: () => [],
  }),
  strangers: declare<At>({
    code: "S11",
    name: "calls-from-anybody",
    severity: "risky",
    why: {
      en: ({ device }) =>
        `${device} takes calls by IP from every address: strangers call through it at your cost (toll fraud).`,
      fr: ({ device }) =>
        `${device} prend les appels par IP de toute adresse : des inconnus appellent à travers lui à vos frais (fraude à la taxation).`,
    },
    remedy: () => configure("voice service voip", "ip address trusted authenticate"),
  }),
  unproven: declare<At>({
    code: "S12",
    name: "sip-phones-without-password",
    severity: "risky",
    why: {
      en: ({ device }) =>
        `${device} registers SIP phones without a password: whoever registers a number gets its calls.`,
      fr: ({ device }) =>
        `${device} enregistre des postes SIP sans mot de passe : qui enregistre un numéro reçoit ses appels.`,
    },
    remedy: () => configure("voice register global", "authenticate register"),
  }),
  domain: declare<At & { readonly pool: string; readonly word: string }>({
    code: "D58",
    name: "domain-name-is-a-command",
    severity: "risky",
    why: {
      en: ({ pool, word }) =>
        `The pool ${pool} gives its clients the domain ${word}: that was a command, typed where a name was asked for.`,
      fr: ({ pool, word }) =>
        `Le pool ${pool} donne à ses clients le domaine ${word} : c'était une commande, tapée là où un nom était attendu.`,
    },
    remedy: ({ pool }) => configure(`ip dhcp pool ${pool}`, "no domain-name"),
  }),
};

/** What is risky or could be better at a call agent. */
export function checkSecurity(node: IosNode): readonly Fault[] {
  const { router, name: device } = node;
  return [
    ...registrations(node),
    ...peersAt(node),
    ...openToSip(node),
    ...management(node),
    ...[...router.dhcp.pools.values()].flatMap(({ name: pool, domainName: word }) =>
      word !== undefined && COMMANDS.has(word)
        ? [fault(securityFindings.domain, { device, line: `domain-name ${word}` }, { device, pool, word })]
        : [],
    ),
  ];
}

/** What the course's notes have students type when they mean to save. */
const COMMANDS: ReadonlySet<string> = new Set(["wr", "write", "exit", "end", "do"]);

/** A phone's port without a VLAN for voice. */
export function checkVoiceVlan({ way, isPhone }: Patient): Fault | undefined {
  const port = way?.hops[0]?.to;
  if (!isPhone || !port || !(port.node instanceof IosNode)) return undefined;
  const switching = port.node.router.interfaces.get(port.name)?.switching;
  if (!switching || typeof switching.voiceVlan === "number") return undefined;
  const device = port.node.name;
  return fault(securityFindings.shared, { device }, { device });
}

function registrations(node: IosNode): readonly Fault[] {
  const { router, name: device } = node;
  const { telephony } = router;
  if (!telephony) return [];
  const used = Math.max(router.ephones.size, router.registrations.size);
  const present = telephony.maxEphones;
  const [wide] = telephony.transferPatterns.filter(({ pattern }) => /^\.*T$/i.test(pattern));
  return [
    ...(telephony.autoRegister === false || !knows(node, telephonyMode, "no auto-reg-ephone")
      ? []
      : [fault(securityFindings.open, { device }, { device })]),
    ...(used > 0 && present > 2 * used + 2
      ? [fault(securityFindings.roomy, { device, line: `max-ephones ${present}` }, { device, present, used })]
      : []),
    ...(wide
      ? [
          fault(
            securityFindings.transfers,
            { device, line: `transfer-pattern ${wide.pattern}` },
            { device, pattern: wide.pattern },
          ),
        ]
      : []),
  ];
}

function peersAt(node: IosNode): readonly Fault[] {
  const { router, name: device } = node;
  const peers = dialPeers(router).filter(({ own, kind, shutdown }) => !own && kind === "voip" && !shutdown);
  if (peers.length === 0) return [];
  const canLimit = knows(node, dialPeerMode, "max-conn 10");
  const canRestrict =
    knows(node, configMode, "dial-peer cor custom") && corList.shown.all(router).length === 0;
  const where = ({ tag }: DialPeer) => ({ device, line: `dial-peer voice ${tag} voip` });
  const sip = peers.find(({ protocol }) => protocol === "sipv2");
  const endless = peers.find(({ maximum }) => maximum === undefined);
  return [
    ...(sip ? [fault(securityFindings.clear, where(sip), { device, tag: sip.tag })] : []),
    ...(canRestrict ? [fault(securityFindings.unrestricted, { device }, { device })] : []),
    ...(endless && canLimit
      ? [fault(securityFindings.flood, where(endless), { device, tag: endless.tag })]
      : []),
  ];
}

/** Who may call in by SIP, and who may say that a number is his. */
function openToSip({ router, name: device }: IosNode): readonly Fault[] {
  const services = voiceService.shown.all(router).filter(({ args }) => args.kind === "voip");
  const line = "voice service voip";
  return [
    ...(services.some((service) => !trust.authenticate.shown.isOn(service))
      ? [fault(securityFindings.strangers, { device, line }, { device })]
      : []),
    ...(registrarOf(router) && realmOfPhones(router) === undefined && sipPools(router).length > 0
      ? [fault(securityFindings.unproven, { device, line: "voice register global" }, { device })]
      : []),
  ];
}

function management({ router, name: device }: IosNode): readonly Fault[] {
  const open = router.lines.find(
    ({ kind, login, password, transportInput }) =>
      kind === "vty" &&
      (login === "none" || login === "local" || (login === "password" && password !== undefined)) &&
      (transportInput?.some((one) => one === "telnet" || one === "all") ?? true),
  );
  const secrets = [
    ...router.enablePasswords.values(),
    ...router.lines.flatMap(({ password = [] }) => password),
  ];
  const bare = secrets.some(isClear) && !router.passwordEncryption;
  return [
    ...(open
      ? [
          fault(
            securityFindings.telnet,
            { device, line: `line vty ${open.first} ${open.last}` },
            { device, first: open.first, last: open.last },
          ),
        ]
      : []),
    ...(bare ? [fault(securityFindings.passwords, { device }, { device })] : []),
    ...snmp.community.shown
      .all(router)
      .flatMap(({ name }) =>
        name === "public" || name === "private"
          ? [
              fault(
                securityFindings.community,
                { device, line: `snmp-server community ${name}` },
                { device, name },
              ),
            ]
          : [],
      ),
  ];
}

function isClear({ type }: Secret): boolean {
  return type === 0;
}
