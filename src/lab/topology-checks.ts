import { isSerial, portNamed, portsOf, shortPort } from "../network/device-ports.js";
import { whyClosed } from "./closed-labs.js";
import { fits, isTelephonePort, slotOfCard } from "../network/telephone-ports.js";
import type { Cable, DeviceDescription, OutsideCable, PortName } from "../network/topology.js";
import type { LabText } from "../network/lab-text.js";
import { contains, isHost } from "../router/ipv4.js";
import { speaksSip } from "../router/phone-types.js";
import { findRing } from "./topology-rings.js";
import type { TopologySource } from "./topology-schema.js";
import { quoted } from "./shortened.js";
import { isUdpEnd, placeText, readUdpEnd, type UdpEnd } from "./udp-end.js";

/** The way to a field, from the top of the file; cables are counted from 0. */
export type FieldPath = readonly (string | number)[];

/** A problem whose line nobody has looked up yet. */
export interface Objection {
  readonly path: FieldPath;
  readonly message: LabText;
}

/** Checks what the fields of a topology mean together, and finds the ports that its cables name. */
export function checkTopology(
  source: TopologySource,
  devices: readonly DeviceDescription[],
): {
  readonly cables: readonly Cable[];
  readonly outside: readonly OutsideCable[];
  readonly objections: readonly Objection[];
} {
  const objections = [
    ...checkNames(devices),
    ...checkAddresses(devices),
    ...checkLeftToDhcp(source),
    ...checkModels(source),
    ...checkProtocols(source),
  ];
  const object = (path: FieldPath, message: LabText) => {
    objections.push({ path, message });
  };
  // Of two with one name the first is meant, so that its cables are not objected to as well.
  const known = new Map(devices.toReversed().map((device) => [device.name.toLowerCase(), device]));
  const used = new Map<string, number>();
  const portAt = (end: string, index: number): PortName | undefined => {
    const say = (message: LabText) => object(["cables", index], message);
    const port = findPort(known, end, say);
    return port && isFree(used, port, index, say) ? port : undefined;
  };
  const leadsOut = ({ ends }: TopologySource["cables"][number]) => ends.some(isUdpEnd);
  const outside = source.cables.flatMap((cable, index): OutsideCable[] => {
    if (!leadsOut(cable)) return [];
    const { ends, bandwidth, delay } = cable;
    const wrong = cannotLeadOut(ends, devices);
    if (wrong !== undefined) object(["cables", index], wrong);
    const places = ends.map(readUdpEnd).find((one) => one !== undefined);
    const end = ends.every(isUdpEnd) ? undefined : portAt(ends.find((one) => !isUdpEnd(one)) ?? "", index);
    if (end && (isSerial(end.port) || isTelephonePort(end.port)))
      object(["cables", index], speaksNoEthernet(end));
    return places && end && wrong === undefined ? [{ end, ...places, bandwidth, delay }] : [];
  });
  const places: number[] = [];
  const cards = new Map<string, string>();
  const cables = source.cables.flatMap((cable, index): Cable[] => {
    if (leadsOut(cable)) return [];
    const { ends, bandwidth, delay } = cable;
    const path = ["cables", index];
    const [one, other] = ends.map((end) => portAt(end, index));
    if (!one || !other) return [];
    const wrong = cannotJoin(one, other);
    if (wrong !== undefined) object(path, wrong);
    places.push(index);
    for (const port of [one, other]) {
      const crowded = isCrowded(cards, port);
      if (crowded) object(path, crowded);
    }
    return [{ ends: [one, other], bandwidth, delay }];
  });
  const ring = findRing(devices, cables);
  if (ring) {
    const names = ring.devices.join(" - ");
    object(["cables", places[ring.cable] ?? ring.cable], {
      en: `closes a ring of switches, ${names}: frames would go round in it for ever`,
      fr: `ferme une boucle de switches, ${names} : les trames y tourneraient sans fin`,
    });
  }
  return { cables, outside, objections: [...objections, ...checkUdpPlaces(source)] };
}

/** Why a cable with such ends cannot leave a lab of these devices; undefined: it can. */
function cannotLeadOut(ends: readonly string[], devices: readonly DeviceDescription[]): LabText | undefined {
  if (ends.every(isUdpEnd))
    return {
      en: "both ends are outside: one of them is a port of the lab",
      fr: "les deux bouts sont à l'extérieur : l'un des deux est un port du labo",
    };
  const written = ends.find(isUdpEnd) ?? "";
  const read = readUdpEnd(written);
  if (read) return staysHere(read) ?? whyClosed(devices);
  return {
    en: `${quoted(written)} does not say where frames come in and go: write it as udp 10001 -> 127.0.0.1:10000`,
    fr: `${quoted(written)} ne dit pas où les trames arrivent et où elles vont : écrivez udp 10001 -> 127.0.0.1:10000`,
  };
}

/** Who sends from this machine's own address alone reaches nobody else. */
function staysHere({ local, remote }: UdpEnd): LabText | undefined {
  const isAddress = /^[\d.]+$/.test(remote.host);
  if (!local.host.startsWith("127.") || !isAddress || remote.host.startsWith("127.")) return undefined;
  const [place, written] = [placeText(remote), `udp 192.168.56.1:${local.port} -> ${placeText(remote)}`];
  return {
    en: `${place} is another machine, which ${local.host} does not reach: name an address of this one, as ${written}`,
    fr: `${place} est une autre machine, que ${local.host} n'atteint pas : nommez une adresse de celle-ci, comme ${written}`,
  };
}

function speaksNoEthernet({ port }: PortName): LabText {
  return {
    en: `${shortPort(port)} is serial: what leaves the lab are Ethernet frames`,
    fr: `${shortPort(port)} est série : ce qui quitte le labo, ce sont des trames Ethernet`,
  };
}

/** Two programs cannot listen at one place. */
function checkUdpPlaces({ cables }: TopologySource): Objection[] {
  const ends = cables.flatMap((cable, index) =>
    cable.ends.flatMap((end) => {
      const read = readUdpEnd(end);
      return read ? [{ index, place: placeText(read.local) }] : [];
    }),
  );
  return twice(
    ends,
    ({ place }) => place,
    ({ index }) => ["cables", index],
    ({ index, place }) => ({
      en: `${place} is taken already, by cable ${index + 1}`,
      fr: `${place} est déjà pris, par le câble ${index + 1}`,
    }),
  );
}

function checkNames(devices: readonly DeviceDescription[]): Objection[] {
  return twice(
    devices,
    ({ name }) => name.toLowerCase(),
    ({ name }) => ["devices", name],
    ({ name }) => ({
      en: `is also the name of ${name}: case makes no difference`,
      fr: `est aussi le nom de ${name} : majuscules et minuscules se valent`,
    }),
  );
}

function checkAddresses(devices: readonly DeviceDescription[]): Objection[] {
  const stations = devices.filter((device) => "mac" in device);
  const pcs = stations.flatMap((device) =>
    "address" in device && device.address ? [{ name: device.name, ...device.address }] : [],
  );
  return [
    ...twice(
      stations,
      ({ mac }) => mac,
      ({ name }) => ["devices", name, "mac"],
      ({ name }) => ({
        en: `${name} has the same hardware address`,
        fr: `${name} a la même adresse matérielle`,
      }),
    ),
    ...twice(
      pcs,
      ({ address }) => address,
      ({ name }) => ["devices", name, "address"],
      ({ name }) => ({ en: `${name} has the same address`, fr: `${name} a la même adresse` }),
    ),
    ...pcs
      .filter((pc) => !isHost(pc))
      .map((pc) => ({
        path: ["devices", pc.name, "address"],
        message: {
          en: `${pc.address} is the address of a network, or of all in it: take one between them`,
          fr: `${pc.address} est l'adresse d'un réseau, ou de tous ceux qui y sont : prenez-en une entre les deux`,
        },
      })),
    ...pcs
      .filter((pc) => pc.gateway === pc.address)
      .map((pc) => ({
        path: ["devices", pc.name, "gateway"],
        message: {
          en: "is the PC's own address: a gateway is a router",
          fr: "est l'adresse du PC lui-même : une passerelle est un routeur",
        },
      })),
    ...pcs
      .filter((pc) => pc.gateway !== undefined && !contains(pc, pc.gateway))
      .map((pc) => ({
        path: ["devices", pc.name, "gateway"],
        message: {
          en: `${pc.gateway ?? ""} is not in the network of ${pc.address}`,
          fr: `${pc.gateway ?? ""} n'est pas dans le réseau de ${pc.address}`,
        },
      })),
  ];
}

/** A PC by DHCP takes its gateway and its name server from there too: one written here would do nothing. */
function checkLeftToDhcp({ devices }: TopologySource): Objection[] {
  return Object.entries(devices).flatMap(([name, device]) => {
    if (!("gateway" in device) || device.address) return [];
    return (["gateway", "dns"] as const)
      .filter((field) => device[field] !== undefined)
      .map((field) => ({
        path: ["devices", name, field],
        message: {
          en: `needs an address beside it, such as 192.168.150.10/24: by DHCP, the server gives the ${field}`,
          fr: `demande une adresse à côté, comme 192.168.150.10/24 : par DHCP, c'est le serveur qui donne ${field}`,
        },
      }));
  });
}

/** A model is another way to name a platform. */
function checkModels({ devices }: TopologySource): Objection[] {
  return Object.entries(devices).flatMap(([name, device]) => {
    if (!("platform" in device)) return [];
    if (device.platform === undefined || device.model === undefined) return [];
    const message = {
      en: "stands beside platform: one of the two is enough",
      fr: "est à côté de platform : l'un des deux suffit",
    };
    return [{ path: ["devices", name, "model"], message }];
  });
}

/** Not every phone has firmware that speaks SIP, and a PC without a softphone speaks nothing of the kind. */
function checkProtocols({ devices }: TopologySource): Objection[] {
  return Object.entries(devices).flatMap(([name, device]) => {
    const path = ["devices", name, "protocol"];
    if (device.kind === "pc" && device.protocol !== undefined && !device.softphone) {
      const message = {
        en: "is for a softphone: write softphone: true as well",
        fr: "est pour un softphone : écrivez aussi softphone: true",
      };
      return [{ path, message }];
    }
    if (device.kind !== "phone" || device.protocol !== "sip" || speaksSip(device.model)) return [];
    const message = {
      en: `a ${device.model} does not speak SIP: take a 7960 or a 7961`,
      fr: `un ${device.model} ne parle pas SIP : prenez un 7960 ou un 7961`,
    };
    return [{ path, message }];
  });
}

/** Objects to everything that has a key which something before it has. */
function twice<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  pathOf: (one: T) => FieldPath,
  messageFor: (first: T) => LabText,
): Objection[] {
  const seen = new Map<string, T>();
  return all.flatMap((one) => {
    const first = seen.get(keyOf(one));
    if (first === undefined) seen.set(keyOf(one), one);
    return first === undefined ? [] : [{ path: pathOf(one), message: messageFor(first) }];
  });
}

function findPort(
  known: ReadonlyMap<string, DeviceDescription>,
  end: string,
  object: (message: LabText) => void,
): PortName | undefined {
  const [, name = "", typed = ""] = /^(\S+) +(.+)$/.exec(end) ?? [];
  const device = known.get(name.toLowerCase());
  if (!device) {
    object({ en: `there is no device ${name}`, fr: `il n'y a pas d'appareil ${name}` });
    return undefined;
  }
  const port = portNamed(device, typed);
  if (port === undefined) {
    const ports = portsOf(device).map(shortPort);
    object({
      en: `${device.name} has no port ${typed}: it has ${someOf(ports, "en")}`,
      fr: `${device.name} n'a pas de port ${typed} : il a ${someOf(ports, "fr")}`,
    });
    return undefined;
  }
  return { device: device.name, port };
}

function isFree(
  used: Map<string, number>,
  { device, port }: PortName,
  index: number,
  object: (message: LabText) => void,
): boolean {
  const before = used.get(`${device} ${port}`);
  used.set(`${device} ${port}`, before ?? index);
  if (before === undefined) return true;
  object({
    en: `${device} ${shortPort(port)} is taken already, by cable ${before + 1}`,
    fr: `${device} ${shortPort(port)} est déjà pris, par le câble ${before + 1}`,
  });
  return false;
}

function cannotJoin(one: PortName, other: PortName): LabText | undefined {
  if (one.device === other.device)
    return { en: `both ends are at ${one.device}`, fr: `les deux bouts sont à ${one.device}` };
  if (fits(one.port, other.port)) return undefined;
  const [near, far] = [shortPort(one.port), shortPort(other.port)];
  if (isTelephonePort(one.port) || isTelephonePort(other.port))
    return {
      en: `${near} and ${far} do not fit: an FXS port takes a phone's line or FXO, an FXO port the network's line or FXS, BRI and PRI their like`,
      fr: `${near} et ${far} ne vont pas ensemble : un port FXS prend la ligne d'un téléphone ou FXO, un port FXO la ligne du réseau ou FXS, BRI et PRI leurs semblables`,
    };
  return {
    en: `${near} and ${far} do not fit: a serial cable has serial ports at both ends`,
    fr: `${near} et ${far} ne vont pas ensemble : un câble série a des ports série aux deux bouts`,
  };
}

/** A slot of a router holds one card: what is wrong with a port of another one. */
function isCrowded(cards: Map<string, string>, { device, port }: PortName): LabText | undefined {
  const card = slotOfCard(port);
  if (!card) return undefined;
  const before = cards.get(`${device} ${card.slot}`);
  cards.set(`${device} ${card.slot}`, before ?? card.letters);
  if (before === undefined || before === card.letters) return undefined;
  return {
    en: `slot ${card.slot} of ${device} has a ${before} card already: take ${card.letters} of another slot`,
    fr: `l'emplacement ${card.slot} de ${device} a déjà une carte ${before} : prenez ${card.letters} d'un autre`,
  };
}

const SHOWN_PORTS = 6;

/** The first few, and how many there are. */
function someOf(names: readonly string[], language: keyof LabText): string {
  if (names.length <= SHOWN_PORTS) return names.join(", ");
  const more = { en: "and", fr: "et encore" }[language];
  const rest = names.length - SHOWN_PORTS + 1;
  return `${names.slice(0, SHOWN_PORTS - 1).join(", ")} ${more} ${rest}${language === "en" ? " more" : ""}`;
}
