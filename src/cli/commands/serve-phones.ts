import { alone, withServices } from "../../server/power.js";
import type { Place } from "../../server/listener.js";
import type { ServedRouter } from "../../server/served-router.js";
import type { Server } from "../../server/server.js";
import { failed, type Failure } from "../failure.js";
import { reason } from "../files.js";
import type { Io } from "../io.js";
import { isLoopback, readPlace } from "./places.js";

/** The options that open ports for real phones. */
export interface PhoneOptions {
  readonly sccp?: string;
  readonly tftp?: string;
  readonly phones?: string;
}

/** Where phones find the call agent and their files. */
export interface PhonePlaces {
  readonly sccp?: Place | undefined;
  readonly tftp?: Place | undefined;
}

/** The ports at which real phones look (SCCP, and RFC 1350). */
const USUAL = { sccp: 2000, tftp: 69 } as const;

export function readPhonePlaces({ sccp, tftp, phones }: PhoneOptions): PhonePlaces | Failure {
  const usual = (service: keyof typeof USUAL): Place | undefined =>
    phones === undefined ? undefined : { host: phones, port: USUAL[service] };
  const places = { sccp: usual("sccp"), tftp: usual("tftp") };
  for (const [service, text] of [
    ["sccp", sccp],
    ["tftp", tftp],
  ] as const) {
    const place = text === undefined ? places[service] : readPlace(text);
    if (place?.host.includes(":")) return { failure: `phones of SCCP know IPv4 alone, not ${place.host}` };
    if (!place && text !== undefined) return { failure: `--${service} takes [HOST:]PORT, not "${text}"` };
    places[service] = place;
  }
  return places;
}

/** How the routers stand: their services are there only if somebody is to ask them. */
export function powerFor(places: PhonePlaces) {
  return arePhonesServed(places) ? withServices : alone;
}

export function arePhonesServed({ sccp, tftp }: PhonePlaces): boolean {
  return sccp !== undefined || tftp !== undefined;
}

/** Opens the ports of a router's phones; says where, as `sccp 127.0.0.1:2000`. `index` counts the routers. */
export async function listenForPhones(
  server: Server,
  router: ServedRouter,
  places: PhonePlaces,
  index: number,
): Promise<readonly string[] | Failure> {
  const sccp = places.sccp && nth(places.sccp, index);
  const agent = sccp && (await opened(sccp, () => server.listenForPhones(sccp, router)));
  if (failed(agent)) return agent;
  const tftp = places.tftp && nth(places.tftp, index);
  const files = tftp && (await opened(tftp, () => server.listenForFiles(tftp, router, agent?.port)));
  if (failed(files)) return files;
  return [
    ...(agent ? [`sccp ${agent.host}:${agent.port}`] : []),
    ...(files ? [`tftp ${files.host}:${files.port}`] : []),
  ];
}

/** The place of the router of that number: routers have ports in a row. */
export function nth({ host, port }: Place, index: number): Place {
  return { host, port: port === 0 ? 0 : port + index };
}

/** Opens a port, or says why not, and what helps. */
export async function opened(place: Place, listen: () => Promise<Place>): Promise<Place | Failure> {
  try {
    return await listen();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = code === "EACCES" && place.port < FIRST_FREE ? `; ${remedies(place.port)}` : "";
    return { failure: `cannot listen on ${place.host}:${place.port}: ${reason(error)}${remedy}` };
  }
}

/** Ports below it need a privilege. */
const FIRST_FREE = 1024;

function remedies(port: number): string {
  return (
    `either sudo setcap cap_net_bind_service=+ep ${process.execPath}` +
    `, or sudo sysctl net.ipv4.ip_unprivileged_port_start=${port}`
  );
}

/** Says, in one line, who can reach the ports of phones: SCCP and TFTP ask for no password. */
export function tellWhoReaches(places: PhonePlaces, io: Io): void {
  const hosts = [places.sccp, places.tftp].flatMap((place) => (place ? [place.host] : []));
  const outside = [...new Set(hosts)].filter((host) => !isLoopback(host));
  if (hosts.length === 0) return;
  io.stderr.write(
    outside.length === 0
      ? "cme: only programs of this machine reach the phones' ports; --phones HOST opens them to HOST's network\n"
      : `cme: whoever reaches ${outside.join(" and ")} can register a phone and fetch files: SCCP and TFTP know no password\n`,
  );
}
