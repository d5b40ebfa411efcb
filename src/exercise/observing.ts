import { portNamed } from "../network/device-ports.js";
import { stationOf, type Lab, type LabDevice } from "../network/lab.js";
import type { Claim } from "../parse/lab-check.js";
import { contains, maskOf, networkOf } from "../router/ipv4.js";
import { routingTable } from "../router/routes.js";
import { carriedVlans } from "../router/switching.js";
import { phoneOf } from "../network/phones.js";
import { iosNamed, noNumber, registeredNumbersOf, stationNamed } from "./stations.js";
import { fails, HOLDS, type Verdict } from "./verdict.js";

/** A lab that is looked at, and not touched. */
export interface Sight {
  readonly lab: Lab;
  /** In which mode somebody types at a device: `config-if`; undefined where nobody does. */
  readonly modeOf?: (device: string) => string | undefined;
}

export type ObservedClaim = Extract<
  Claim,
  { readonly kind: "saved" | "route" | "vlan" | "link" | "lease" | "registered" | "shows" | "mode" }
>;

export function isObserved(claim: Claim): claim is ObservedClaim {
  return Object.hasOwn(OBSERVERS, claim.kind);
}

/** Whether a lab is as a sentence says, at this moment. */
export function observe(claim: ObservedClaim, sight: Sight): Verdict {
  const observer: Observer<never> = OBSERVERS[claim.kind];
  return (observer as Observer<ObservedClaim>)(claim, sight);
}

type Observer<C> = (claim: C, sight: Sight) => Verdict;

const OBSERVERS: { readonly [K in ObservedClaim["kind"]]: Observer<Extract<ObservedClaim, { kind: K }>> } = {
  saved({ device }, { lab }) {
    const found = iosNamed(lab, device);
    if (!found) return noDevice(device);
    const { host } = found.node;
    if (host.startupConfig === undefined)
      return fails(`${device} has no startup-config`, `${device} n'a pas de startup-config`);
    if (!host.modified) return HOLDS;
    return fails(
      `${device} was configured after it was saved`,
      `${device} a été configuré après son enregistrement`,
    );
  },

  route({ device, network, protocol }, { lab }) {
    const found = iosNamed(lab, device);
    if (!found) return noDevice(device);
    const [address = "", length = ""] = network.split("/");
    const mask = maskOf(Number(length));
    const entry = routingTable(found.node.router).find(
      (one) => one.code !== "L" && one.network === networkOf(address, mask) && one.mask === mask,
    );
    if (!entry)
      return fails(`${device} has no route to ${network}`, `${device} n'a pas de route vers ${network}`);
    if (protocol === undefined || entry.code === CODES[protocol]) return HOLDS;
    return fails(
      `${device} has its route to ${network} from elsewhere (${entry.code})`,
      `${device} a sa route vers ${network} d'ailleurs (${entry.code})`,
    );
  },

  vlan({ device, port, vlan }, { lab }) {
    const found = iosNamed(lab, device);
    const own = found && interfaceOf(found, port);
    if (!found || !own) return noPort(device, port);
    if (own.switching && carriedVlans(found.node.router, own.switching).some(({ vlan: one }) => one === vlan))
      return HOLDS;
    return fails(
      `${device} ${port} does not carry VLAN ${vlan}`,
      `${device} ${port} ne porte pas le VLAN ${vlan}`,
    );
  },

  link({ device, port, up }, { lab }) {
    const found = iosNamed(lab, device);
    const own = found && interfaceOf(found, port);
    if (!own) return noPort(device, port);
    const isUp = !own.shutdown && own.errDisabled === undefined && own.cable;
    if (isUp === up) return HOLDS;
    if (isUp) return fails(`${device} ${port} is up`, `${device} ${port} est actif`);
    const [en, fr] = own.shutdown ? ["shut down", "coupé (shutdown)"] : ["down", "inactif"];
    return fails(`${device} ${port} is ${en}`, `${device} ${port} est ${fr}`);
  },

  lease({ station, network }, { lab }) {
    const found = stationNamed(lab, station);
    if (!found) return noDevice(station);
    const lease = stationOf(found)?.lease;
    if (!lease) return fails(`${station} has no lease`, `${station} n'a pas de bail`);
    const [address = "", length = ""] = (network ?? `${lease.address}/32`).split("/");
    if (contains({ address, mask: maskOf(Number(length)) }, lease.address)) return HOLDS;
    return fails(
      `${station} has ${lease.address}, which is not in ${network ?? ""}`,
      `${station} a ${lease.address}, qui n'est pas dans ${network ?? ""}`,
    );
  },

  registered({ phone, number }, { lab }) {
    const found = stationNamed(lab, phone);
    const boot = found && phoneOf(found);
    if (!boot) return noDevice(phone);
    if (boot.station.state !== "registered")
      return fails(`${phone} is not registered`, `${phone} n'est pas enregistré`);
    const numbers = registeredNumbersOf(boot);
    if (number === undefined || numbers.includes(number)) return HOLDS;
    const shown = numbers.join(", ");
    return shown === ""
      ? noNumber(phone)
      : fails(`${phone} has the number ${shown}`, `${phone} a le numéro ${shown}`);
  },

  mode({ device, mode }, { modeOf }) {
    const now = modeOf?.(device);
    if (now === mode) return HOLDS;
    const where = now ?? "user";
    return fails(`${device} is in ${where} mode`, `${device} est en mode ${where}`);
  },

  shows({ phone, text }, { lab }) {
    const found = stationNamed(lab, phone);
    const boot = found && phoneOf(found);
    if (!boot) return noDevice(phone);
    if (boot.station.display().some((row) => row.includes(text))) return HOLDS;
    return fails(`${phone} does not show "${text}"`, `${phone} n'affiche pas « ${text} »`);
  },
};

const CODES = { rip: "R", ospf: "O", eigrp: "D", static: "S" } as const;

function interfaceOf({ name, node }: LabDevice & { readonly kind: "ios" }, port: string) {
  const { router, host } = node;
  const { family } = host.platform.dialect;
  const full = portNamed({ kind: family, name, platform: host.platform.id, configuration: undefined }, port);
  const own = full === undefined ? undefined : router.interfaces.get(full);
  return own ?? [...router.interfaces.values()].find((one) => one.name.toLowerCase() === port.toLowerCase());
}

export function noDevice(name: string): Verdict {
  return fails(`the lab has no ${name}`, `le labo n'a pas de ${name}`);
}

function noPort(device: string, port: string): Verdict {
  return fails(`${device} has no port ${port}`, `${device} n'a pas de port ${port}`);
}
