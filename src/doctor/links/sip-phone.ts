import type { CodecName } from "../../router/codecs.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import { sipFileName } from "../../network/services/sip-phone-files.js";
import type { Interface } from "../../router/router.js";
import {
  configuredPools,
  isSipManager,
  realmOfPhones,
  registrarOf,
  sipFilesOf,
  sipLimits,
  type SipPool,
  sipSource,
} from "../../rules/sip-phones.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { mistypedFor, plain } from "../mistyped.js";
import { routerWith, type Patient } from "../patient.js";

/** A phone that speaks SIP: the router's `voice register`, its files, the phone's pool, its number, its password. */

interface OfDevice {
  readonly device: string;
}

interface OfPool extends OfDevice {
  readonly pool: number;
}

export const sipFindings = {
  noMode: declare<OfDevice>({
    code: "D62",
    name: "sip-mode-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `voice register global of ${device} has no mode cme: the router makes no files for SIP phones, ${who} among them.`,
      fr: ({ device }, who) =>
        `voice register global de ${device} n'a pas de mode cme : le routeur ne fait aucun fichier pour les téléphones SIP, dont ${who}.`,
    },
    remedy: () => configure("voice register global", "mode cme"),
  }),
  noSource: declare<OfDevice & { readonly right: string; readonly present: string | undefined }>({
    code: "D63",
    name: "sip-source-address-wrong",
    severity: "broken",
    why: {
      en: ({ device, present }, who) =>
        present === undefined
          ? `voice register global of ${device} has no source-address: the router makes no files for SIP phones, ${who} among them.`
          : `source-address ${present} of voice register global is the address of no interface of ${device}; ${who} registers there in vain.`,
      fr: ({ device, present }, who) =>
        present === undefined
          ? `voice register global de ${device} n'a pas de source-address : le routeur ne fait aucun fichier pour les téléphones SIP, dont ${who}.`
          : `source-address ${present} de voice register global n'est l'adresse d'aucune interface de ${device} ; ${who} s'y enregistre en vain.`,
    },
    remedy: ({ right }) => configure("voice register global", `source-address ${right} port 5060`),
    replug: true,
  }),
  noPool: declare<
    OfPool & {
      readonly mac: string;
      readonly model: string;
      readonly dn: number;
      /** For a line that is new; undefined for one that is there. */
      readonly number: string | undefined;
      readonly limits: readonly string[];
      readonly asksPassword: boolean;
      /** What it is to speak with the others. */
      readonly codec: CodecName;
    }
  >({
    code: "D65",
    name: "sip-pool-missing",
    severity: "broken",
    why: {
      en: ({ device, mac }, who) =>
        `No voice register pool of ${device} has id mac ${mac.toUpperCase()}: there is no file for ${who}, and nobody registers it.`,
      fr: ({ device, mac }, who) =>
        `Aucun voice register pool de ${device} n'a id mac ${mac.toUpperCase()} : il n'y a pas de fichier pour ${who}, et personne ne l'enregistre.`,
    },
    remedy: ({ pool, mac, model, dn, number, limits, asksPassword, codec }) =>
      configure(
        ...(limits.length === 0 ? [] : ["voice register global", ...limits]),
        ...(number === undefined ? [] : [`voice register dn ${dn}`, `number ${number}`]),
        `voice register pool ${pool}`,
        `id mac ${mac}`,
        `type ${model}`,
        `number 1 dn ${dn}`,
        ...(asksPassword ? [`username pool${pool} password ${passwordFor(`pool${pool}`)}`] : []),
        `codec ${codec}`,
      ),
  }),
  mistyped: declare<OfPool & { readonly mac: string; readonly present: string }>({
    code: "D66",
    name: "sip-pool-mac-mistyped",
    severity: "broken",
    why: {
      en: ({ pool, present, mac }, who) =>
        `voice register pool ${pool} is for ${present}, which no phone of the lab has; ${who} is ${mac.toUpperCase()}.`,
      fr: ({ pool, present, mac }, who) =>
        `voice register pool ${pool} est pour ${present}, qu'aucun téléphone du labo n'a ; ${who} est ${mac.toUpperCase()}.`,
    },
    remedy: ({ pool, mac }) => configure(`voice register pool ${pool}`, `id mac ${mac}`),
  }),
  limit: declare<
    OfDevice & { readonly word: "max-pool" | "max-dn"; readonly present: number; readonly needed: number }
  >({
    code: "D69",
    name: "sip-limit-too-low",
    severity: "broken",
    why: {
      en: ({ device, word, present, needed }, who) =>
        `${word} of voice register global on ${device} is ${present}: what has tag ${needed} is not in use, and ${who} needs it.`,
      fr: ({ device, word, present, needed }, who) =>
        `${word} de voice register global sur ${device} vaut ${present} : ce qui a le tag ${needed} ne sert pas, et ${who} en a besoin.`,
    },
    remedy: ({ word, needed }) => configure("voice register global", `${word} ${needed}`),
    replug: true,
  }),
  wrongType: declare<OfPool & { readonly present: string | undefined; readonly model: string }>({
    code: "D67",
    name: "sip-pool-type-wrong",
    severity: "broken",
    why: {
      en: ({ pool, present, model }, who) =>
        `voice register pool ${pool} ${present === undefined ? "has no type" : `is of type ${present}`}, so that the file for which ${who}, a ${model}, asks is not made.`,
      fr: ({ pool, present, model }, who) =>
        `voice register pool ${pool} ${present === undefined ? "n'a pas de type" : `est de type ${present}`} : le fichier que demande ${who}, un ${model}, n'est pas fait.`,
    },
    remedy: ({ pool, model }) => configure(`voice register pool ${pool}`, `type ${model}`),
  }),
  noNumber: declare<
    OfPool & { readonly dn: number; readonly number: string | undefined; readonly isListed: boolean }
  >({
    code: "D68",
    name: "sip-number-missing",
    severity: "broken",
    why: {
      en: ({ pool, dn, isListed }, who) =>
        isListed
          ? `voice register dn ${dn} of pool ${pool} has no number: ${who} has none to register.`
          : `voice register pool ${pool} has no line number 1 dn: ${who} has no number to register.`,
      fr: ({ pool, dn, isListed }, who) =>
        isListed
          ? `voice register dn ${dn} du pool ${pool} n'a pas de numéro : ${who} n'en a pas à enregistrer.`
          : `voice register pool ${pool} n'a pas de ligne number 1 dn : ${who} n'a pas de numéro à enregistrer.`,
    },
    remedy: ({ pool, dn, number, isListed }) =>
      configure(
        ...(number === undefined ? [] : [`voice register dn ${dn}`, `number ${number}`]),
        ...(isListed ? [] : [`voice register pool ${pool}`, `number 1 dn ${dn}`]),
      ),
    replug: true,
  }),
  noProfile: declare<OfDevice>({
    code: "D64",
    name: "sip-profile-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `Nobody has typed create profile in voice register global of ${device}: there are no files for SIP phones, ${who} among them.`,
      fr: ({ device }, who) =>
        `Personne n'a tapé create profile dans voice register global de ${device} : il n'y a pas de fichiers pour les téléphones SIP, dont ${who}.`,
    },
    remedy: () => configure("voice register global", "create profile"),
  }),
  noRegistrar: declare<OfDevice>({
    code: "D61",
    name: "sip-registrar-missing",
    severity: "broken",
    why: {
      en: ({ device }, who) =>
        `${device} is no registrar (registrar server under voice service voip, sip): it refuses ${who}.`,
      fr: ({ device }, who) =>
        `${device} n'est pas registrar (registrar server sous voice service voip, sip) : il refuse ${who}.`,
    },
    remedy: () => configure("voice service voip", "sip", "registrar server"),
  }),
  noPassword: declare<OfPool & { readonly user: string }>({
    code: "D47",
    name: "sip-password-missing",
    severity: "broken",
    why: {
      en: ({ device, pool }, who) =>
        `${device} asks SIP phones for a password (authenticate register), and voice register pool ${pool} has no username with one: ${who} is refused.`,
      fr: ({ device, pool }, who) =>
        `${device} demande un mot de passe aux téléphones SIP (authenticate register), et voice register pool ${pool} n'a pas d'username avec mot de passe : ${who} est refusé.`,
    },
    remedy: ({ pool, user }) =>
      configure(`voice register pool ${pool}`, `username ${user} password ${passwordFor(user)}`),
    replug: true,
  }),
  older: declare<{ readonly phone: string }>({
    code: "D48",
    name: "sip-profile-older",
    severity: "broken",
    why: {
      en: (_, who) =>
        `${who} still has a file from before its pool was changed, and is refused for it: it fetches the present one when it starts again.`,
      fr: (_, who) =>
        `${who} a encore un fichier d'avant le changement de son pool, et il est refusé pour cela : il prend le nouveau quand il redémarre.`,
    },
    remedy: () => ["cable out", "cable in"],
  }),
};

/** Why a SIP phone that has a lease does not register with the router to which it was sent: that of its TFTP server. */
export function checkSipPhone(patient: Patient, home: IosNode, entry: Interface): Fault | undefined {
  const { lab, settings } = patient;
  const [server] = settings?.tftpServers ?? [];
  const node = (server === undefined ? undefined : routerWith(lab, server)) ?? home;
  const right = (node === home ? entry.addresses[0]?.address : undefined) ?? server;
  if (right === undefined) return undefined;
  return checkManager(patient, node, right) ?? checkPool(patient, node) ?? checkDoor(patient, node);
}

/** What is the same for all SIP phones. */
function checkManager({ lab }: Patient, node: IosNode, right: string): Fault | undefined {
  const { router, name: device } = node;
  const where = { device, line: "voice register global" };
  if (!isSipManager(router)) return fault(sipFindings.noMode, where, { device });
  const source = sipSource(router);
  if (source && routerWith(lab, source.address) === node) return undefined;
  return fault(sipFindings.noSource, where, { device, right, present: source?.address });
}

/** The phone's pool, and the file that is made of it. */
function checkPool(patient: Patient, node: IosNode): Fault | undefined {
  const { mac, model } = patient;
  const { router, name: device } = node;
  const pools = configuredPools(router);
  const pool = pools.find((one) => plain(one.mac ?? "") === plain(mac));
  if (!pool) return withoutPool(patient, node, pools);
  const { tag, type } = pool;
  const where = { device, line: `voice register pool ${tag}` };
  const wrong = checkLimits(node, pool) ?? checkNumber(patient, node, pool);
  if (wrong) return wrong;
  if (type === undefined || sipFileName(type, "SEP") !== sipFileName(model, "SEP"))
    return fault(sipFindings.wrongType, where, { device, pool: tag, present: type, model });
  if (!sipFilesOf(router))
    return fault(sipFindings.noProfile, { ...where, line: "voice register global" }, { device });
  return undefined;
}

function withoutPool(patient: Patient, node: IosNode, pools: readonly SipPool[]): Fault {
  const { mac, model, proposals } = patient;
  const { router, name: device } = node;
  const meant = mistypedFor(patient, pools, ({ places }) => places.length > 0);
  if (meant) {
    const where = { device, line: `voice register pool ${meant.tag}` };
    return fault(sipFindings.mistyped, where, {
      device,
      pool: meant.tag,
      mac,
      present: dotted(meant.mac ?? ""),
    });
  }
  const spares = proposals.for(router);
  const pool = spares.newPool();
  const free = spares.numberedRegisterDn();
  const dn = free ?? spares.newRegisterDn();
  const number = free === undefined ? spares.newNumber() : undefined;
  const most = sipLimits(router);
  const limits = [
    ...(pool > most.pools ? [`max-pool ${pool}`] : []),
    ...(dn > most.dns ? [`max-dn ${dn}`] : []),
  ];
  const asksPassword = realmOfPhones(router) !== undefined;
  const used = pools.flatMap(({ codecs, lines }) => (lines.length > 0 ? codecs : []));
  const codec = used.includes(USUAL_CODEC) ? USUAL_CODEC : (used[0] ?? USUAL_CODEC);
  return fault(
    sipFindings.noPool,
    { device },
    { device, pool, mac, model, dn, number, limits, asksPassword, codec },
  );
}

function checkLimits({ router, name: device }: IosNode, { tag, places }: SipPool): Fault | undefined {
  const { pools, dns } = sipLimits(router);
  const where = { device, line: "voice register global" };
  if (tag > pools)
    return fault(sipFindings.limit, where, { device, word: "max-pool", present: pools, needed: tag });
  const highest = Math.max(0, ...places.map(({ dn = 0 }) => dn));
  if (highest <= dns) return undefined;
  return fault(sipFindings.limit, where, { device, word: "max-dn", present: dns, needed: highest });
}

function checkNumber(
  { proposals }: Patient,
  { router, name: device }: IosNode,
  pool: SipPool,
): Fault | undefined {
  if (pool.lines.length > 0) return undefined;
  const where = { device, line: `voice register pool ${pool.tag}` };
  const spares = proposals.for(router);
  const listed = pool.places.flatMap(({ dn }) => dn ?? [])[0];
  const free = listed ?? spares.numberedRegisterDn();
  const dn = free ?? spares.newRegisterDn();
  const number = listed === undefined && free !== undefined ? undefined : spares.newNumber();
  const isListed = listed !== undefined;
  return fault(sipFindings.noNumber, where, { device, pool: pool.tag, dn, number, isListed });
}

/** Whether the router lets it in that knows it. */
function checkDoor({ name, mac, progress }: Patient, { router, name: device }: IosNode): Fault | undefined {
  if (!registrarOf(router))
    return fault(sipFindings.noRegistrar, { device, line: "voice service voip" }, { device });
  const pool = configuredPools(router).find((one) => plain(one.mac ?? "") === plain(mac));
  if (!pool) return undefined;
  const asksPassword = realmOfPhones(router) !== undefined;
  if (asksPassword && (pool.user?.password ?? "") === "") {
    const user = pool.user?.name ?? pool.lines[0]?.number ?? String(pool.tag);
    const where = { device, line: `voice register pool ${pool.tag}` };
    return fault(sipFindings.noPassword, where, { device, pool: pool.tag, user });
  }
  if (progress.stage !== "rejected" || !/^40[14] /.test(progress.rejection ?? "")) return undefined;
  return fault(sipFindings.older, { device: name }, { phone: name });
}

/** What phones on one network speak. */
const USUAL_CODEC: CodecName = "g711ulaw";

/** A password that is proposed: nobody's number. */
function passwordFor(user: string): string {
  return `sip-${user}`;
}

function dotted(mac: string): string {
  return mac.replace(/(.{4})(?=.)/g, "$1.");
}
