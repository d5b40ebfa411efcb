import { alone, withServices } from "../../server/power.js";
import type { Place } from "../../server/listener.js";
import type { ServedRouter } from "../../server/served-router.js";
import { type PortRange, USUAL_PORTS } from "../../server/rtp-relays.js";
import type { Server } from "../../server/server.js";
import type { SipOptions } from "../../server/sip.js";
import { failed, type Failure } from "../failure.js";
import { reason } from "../files.js";
import type { Io } from "../io.js";
import { isLoopback, readPlace } from "./places.js";

/** The options that open ports for real phones. */
export interface PhoneOptions {
  readonly sccp?: string;
  readonly tftp?: string;
  readonly phones?: string;
  readonly sip?: string;
  readonly rtp?: string;
  readonly allowTrunk?: readonly string[];
}

/** Where phones find the call agent and their files. */
export interface PhonePlaces {
  readonly sccp?: Place | undefined;
  readonly tftp?: Place | undefined;
  readonly sip?: Place | undefined;
  /** Ports of their voice. */
  readonly voicePorts: PortRange;
  readonly sipOptions: SipOptions;
}

/** The ports at which real phones look (SCCP, RFC 1350, and RFC 3261). */
const USUAL = { sccp: 2000, tftp: 69, sip: 5060 } as const;

export function readPhonePlaces(options: PhoneOptions): PhonePlaces | Failure {
  const { sccp, tftp, sip, phones } = options;
  const usual = (service: keyof typeof USUAL): Place | undefined =>
    phones === undefined ? undefined : { host: phones, port: USUAL[service] };
  const places = { sccp: usual("sccp"), tftp: usual("tftp"), sip: usual("sip") };
  for (const [service, text] of [
    ["sccp", sccp],
    ["tftp", tftp],
    ["sip", sip],
  ] as const) {
    const place = text === undefined ? places[service] : readPlace(text);
    const kind = service === "sip" ? "SIP are served on" : "SCCP know";
    if (place?.host.includes(":")) return { failure: `phones of ${kind} IPv4 alone, not ${place.host}` };
    if (!place && text !== undefined) return { failure: `--${service} takes [HOST:]PORT, not "${text}"` };
    places[service] = place;
  }
  const { rtp } = options;
  const voicePorts = rtp === undefined ? USUAL_PORTS : readRange(rtp);
  if (!voicePorts) return { failure: `--rtp takes LOW-HIGH, two ports from 1024 on, not "${rtp ?? ""}"` };
  const sipOptions = readSipOptions(options);
  return failed(sipOptions) ? sipOptions : { ...places, voicePorts, sipOptions };
}

function readSipOptions({ allowTrunk = [] }: PhoneOptions): SipOptions | Failure {
  const trunks = allowTrunk.map((text) => /^([\d.]+)(?::(\d{1,5}))?$/.exec(text));
  const wrong = trunks.indexOf(null);
  if (wrong >= 0) return { failure: `--allow-trunk takes ADDRESS[:PORT], not "${allowTrunk[wrong] ?? ""}"` };
  return {
    trunks: trunks.flatMap((one) =>
      one?.[1] === undefined
        ? []
        : [{ host: one[1], port: one[2] === undefined ? undefined : Number(one[2]) }],
    ),
  };
}

function readRange(text: string): PortRange | undefined {
  const [, low, high] = /^(\d{4,5})-(\d{4,5})$/.exec(text) ?? [];
  const range = { low: Number(low), high: Number(high) };
  return range.low >= FIRST_FREE && range.high <= 65_535 && range.low < range.high ? range : undefined;
}

/** How the routers stand: their services are there only if somebody is to ask them. */
export function powerFor(places: PhonePlaces) {
  return arePhonesServed(places) ? withServices : alone;
}

export function arePhonesServed({ sccp, tftp, sip }: PhonePlaces): boolean {
  return sccp !== undefined || tftp !== undefined || sip !== undefined;
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
  const sip = places.sip && nth(places.sip, index);
  const calls = sip && (await opened(sip, () => server.listenForSip(sip, router, places.sipOptions)));
  if (failed(calls)) return calls;
  const tftp = places.tftp && nth(places.tftp, index);
  const ports = { sccp: agent?.port, sip: calls?.port };
  const files = tftp && (await opened(tftp, () => server.listenForFiles(tftp, router, ports)));
  if (failed(files)) return files;
  return [
    ...(agent ? [`sccp ${agent.host}:${agent.port}`] : []),
    ...(files ? [`tftp ${files.host}:${files.port}`] : []),
    ...(calls ? [`sip ${calls.host}:${calls.port}`] : []),
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

/** Says, in one line, who can reach the ports of phones: SCCP and TFTP ask for no password, SIP where it is told to. */
export function tellWhoReaches({ sccp, tftp, sip }: PhonePlaces, io: Io): void {
  const hosts = [sccp, tftp, sip].flatMap((place) => (place ? [place.host] : []));
  const outside = [...new Set(hosts)].filter((host) => !isLoopback(host));
  if (hosts.length === 0) return;
  const may =
    sccp || tftp
      ? "can register a phone and fetch files: SCCP and TFTP know no password"
      : "can register a SIP phone, unless authenticate register asks for its password";
  io.stderr.write(
    outside.length === 0
      ? "cme: only programs of this machine reach the phones' ports; --phones HOST opens them to HOST's network\n"
      : `cme: whoever reaches ${outside.join(" and ")} ${may}\n`,
  );
}
