import { untilStopped } from "../until-stopped.js";
import { visible } from "../../parse/visible.js";
import { constants } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import { flashKeptAt } from "../../lab/saved/flash-text.js";
import type { FlashMemory } from "../../router/files/file-systems.js";
import type { Nvram } from "../../router/nvram.js";
import { routersInARow, routersOf, type Equipment } from "../../server/classroom.js";
import { gateByName, gateTo } from "../../server/gate.js";
import { recordIn } from "../../server/record.js";
import { hostKeys } from "../../server/host-keys.js";
import { readInventory, type Pupil } from "../../server/inventory.js";
import type { Place } from "../../server/listener.js";
import type { Protocol } from "../../rules/transport.js";
import { Server } from "../../server/server.js";
import { LEGACY, STRICT } from "../../server/ssh-algorithms.js";
import { sweepDrafts } from "../../server/whole-file.js";
import { withWayIn } from "../../server/way-in.js";
import { recordEvents } from "../record-events.js";
import { failed, type Failure } from "../failure.js";
import { faultOf, pleaseReport } from "../fault.js";
import { cannotReadNvram, fileNvram } from "../file-nvram.js";
import { readText, reason } from "../files.js";
import { languageOf } from "../language.js";
import { complain, complainOfAll, diskOf, type Io } from "../io.js";
import { lockFolder, type Lock } from "../lock.js";
import { configurationIn } from "../../intake/submitted-configuration.js";
import { readSubmittedFile } from "../submissions.js";
import type { Language } from "../../lab/hint-texts.js";
import { choosePlatform, chooseRouter, platformNamedBy, type Choice } from "./load.js";
import { defaultPlatform } from "../../platform/platforms.js";
import { readPlace } from "./places.js";
import {
  arePhonesServed,
  listenForPhones,
  nth,
  opened,
  powerFor,
  readPhonePlaces,
  tellWhoReaches,
  type PhoneOptions,
  type PhonePlaces,
} from "./serve-phones.js";
import { NOWHERE, type Door } from "./serve-door.js";
import { outsideProtocols, warnOfExposure } from "./serve-warnings.js";

export interface ServeOptions extends PhoneOptions {
  readonly ssh?: string;
  readonly telnet?: string;
  readonly config?: string;
  readonly lab?: string;
  readonly devices?: string;
  readonly inventory?: string;
  readonly nvram?: string;
  readonly record?: string;
  readonly pcap?: string;
  readonly platform?: string;
  readonly lang?: Language;
  readonly sshLegacy?: boolean;
}

/** Where to listen. */
interface Places {
  readonly logins: ReadonlyMap<Protocol, Place>;
  readonly phones: PhonePlaces;
}

/** `cme serve`: routers for SSH and Telnet clients and for phones, until SIGTERM, SIGHUP or Ctrl-C. */
export async function serveCommand(options: ServeOptions, io: Io): Promise<number> {
  const places = readPlaces(options);
  if (failed(places)) return complain(places, io);
  const lock = await openFolder(options, io);
  if (failed(lock)) return complain(lock, io);
  try {
    return await serve(options, places, io);
  } finally {
    await lock?.release();
  }
}

async function serve(options: ServeOptions, places: Places, io: Io): Promise<number> {
  const doors = await openDoors(options, places, io);
  if ("failures" in doors) return complainOfAll(doors, io);
  try {
    return await serveAt(doors, options, places, io);
  } finally {
    for (const door of doors) door.close?.();
  }
}

async function serveAt(
  doors: readonly Door[],
  options: ServeOptions,
  places: Places,
  io: Io,
): Promise<number> {
  reportUnreadable(doors, options, io);
  const server = prepareServer(options, places, io);
  if (failed(server)) return complain(server, io);
  // Whoever stops the program while it starts is heard, too.
  const stopped = untilStopped();
  const failure = await listen(server, doors, places, io);
  if (failure) {
    await server.close();
    return complain(failure, io);
  }
  if (options.sshLegacy) {
    io.stderr.write(
      "cme: --ssh-legacy offers SSH algorithms that are broken by now: only for clients that need it\n",
    );
  }
  const routers = doors.flatMap((door) => door.routers);
  tellWhoReaches(places.phones, io);
  const warned = warnOfExposure(routers, places.logins, options.inventory !== undefined, io);
  await Promise.race([stopped, warned.catch((error: unknown) => report(error, io))]);
  await stopped;
  await server.close();
  return 0;
}

/** The folder of what routers save is this server's alone: two would overwrite each other's files. */
async function openFolder({ nvram }: ServeOptions, io: Io): Promise<Lock | undefined | Failure> {
  if (nvram === undefined) return undefined;
  const disk = diskOf(io);
  try {
    disk.mkdirSync(nvram, { recursive: true });
    disk.accessSync(nvram, constants.W_OK);
  } catch (error) {
    return cannotKeep(nvram, error);
  }
  const lock = await lockFolder(nvram);
  if (!failed(lock)) sweepDrafts(nvram, disk);
  return lock;
}

function cannotKeep(folder: string, error: unknown): Failure {
  return { failure: `cannot keep anything in ${folder}: ${reason(error)}` };
}

/** What a router saved and cannot be read any more stays as it is: nothing that it saves later replaces it. */
function reportUnreadable(doors: readonly Door[], { nvram }: ServeOptions, io: Io): void {
  if (nvram === undefined) return;
  for (const { name } of doors.flatMap(({ routers }) => routers)) {
    const unreadable = cannotReadNvram(savedBy(name, nvram), diskOf(io));
    if (unreadable)
      complain({ failure: `${unreadable.failure}; ${name} starts without it and cannot save` }, io);
  }
}

function readPlaces(options: ServeOptions): Places | Failure {
  const { ssh, telnet } = options;
  const logins = new Map<Protocol, Place>();
  for (const [protocol, text] of Object.entries({ ssh, telnet }) as [Protocol, string | undefined][]) {
    if (text === undefined) continue;
    const place = readPlace(text);
    if (!place) return { failure: `--${protocol} takes [HOST:]PORT, not "${text}"` };
    logins.set(protocol, place);
  }
  const phones = readPhonePlaces(options);
  if (failed(phones)) return phones;
  if (arePhonesServed(phones) && options.inventory !== undefined)
    return { failure: "--inventory chooses routers by user names, and phones have none: use --devices" };
  // A lab may have cables that leave it, and nothing else.
  const hasPorts = logins.size > 0 || arePhonesServed(phones);
  return hasPorts || options.lab !== undefined ? { logins, phones } : NOWHERE;
}

/** Puts routers behind doors: those of a lab, or as many as are asked for. */
async function openDoors(
  options: ServeOptions,
  places: Places,
  io: Io,
): Promise<readonly Door[] | { readonly failures: readonly Failure[] }> {
  const keeping = equip(options, io);
  if (failed(keeping)) return { failures: [keeping] };
  const { lab } = options;
  if (lab === undefined) {
    if (options.pcap !== undefined)
      return { failures: [{ failure: "--pcap writes what the cables of a lab carry: name one by --lab" }] };
    const doors = await routerDoors(options, places, keeping, io);
    return failed(doors) ? { failures: [doors] } : doors;
  }
  const other = (["config", "devices", "inventory"] as const).find((name) => options[name] !== undefined);
  if (other) return { failures: [{ failure: `--lab and --${other} exclude each other: a lab has its own` }] };
  const platform = platformNamedBy(options.platform) ?? defaultPlatform;
  if (failed(platform)) return { failures: [platform] };
  const waysIn = places.logins.size > 0 && outsideProtocols(places.logins).length === 0;
  const fault = (error: unknown) => report(error, io);
  const hasPorts = arePhonesServed(places.phones) || places.logins.size > 0;
  const words = { language: languageOf(options.lang), fault, pcap: options.pcap, hasPorts };
  return (await import("./serve-lab.js")).labDoors(lab, { ...keeping, platform, waysIn, ...words }, io);
}

/** Where routers keep what they save, and what writes their sessions down. */
type Keeping = Pick<Equipment, "wrap" | "nvram" | "flash">;

function equip({ nvram, record }: ServeOptions, io: Io): Keeping | Failure {
  try {
    const wrap =
      record === undefined
        ? undefined
        : recordIn(
            record,
            recordEvents((failure) => complain(failure, io)),
            { disk: diskOf(io) },
          );
    const nvrams = nvram === undefined ? undefined : savedIn(nvram, io);
    const flashes = nvram === undefined ? undefined : flashesIn(nvram, io);
    return { wrap, nvram: nvrams, flash: flashes };
  } catch (error) {
    return { failure: `cannot write to ${record ?? ""}: ${reason(error)}` };
  }
}

/**
 * A configuration with which nobody could log in gets the users of the start configuration, whose passwords everybody
 * knows: never where other machines could use them.
 */
function accessible(
  { configuration, platform }: Choice,
  { config = "", inventory }: ServeOptions,
  places: ReadonlyMap<Protocol, Place>,
  io: Io,
): string | undefined | Failure {
  const byName = inventory !== undefined;
  if (places.size === 0) return configuration;
  const opened = configuration === undefined ? undefined : withWayIn(configuration, platform, byName);
  if (opened === undefined) return configuration;
  if (outsideProtocols(places).length > 0) {
    const wanted = `${byName ? "" : "username NAME secret PASSWORD, "}line vty 0 4, login local, transport input ssh`;
    return { failure: `nobody could log in with ${visible(config)}: it needs ${wanted}` };
  }
  const added = byName ? "lines that take them" : "the users admin and cisco of the manual";
  io.stderr.write(`cme: nobody could log in with ${visible(config)}: it gets ${added}\n`);
  return opened;
}

function savedIn(folder: string, io: Io): (router: string) => Nvram {
  return (router) => fileNvram(savedBy(router, folder), (failure) => complain(failure, io), diskOf(io));
}

function flashesIn(folder: string, io: Io): (router: string) => FlashMemory {
  return (router) => {
    const path = flashOf(router, folder);
    const place = fileNvram(path, (failure) => complain(failure, io), diskOf(io));
    return flashKeptAt(place, (problem) =>
      complain(
        { failure: `cannot read ${path}: ${problem}; the flash memory of ${router} cannot be written` },
        io,
      ),
    );
  };
}

function flashOf(router: string, folder: string): string {
  return join(folder, `${router}.flash.json`);
}

function savedBy(router: string, folder: string): string {
  return join(folder, `${router}.cfg`);
}

/** One door for each router, or one for all that asks for a name. */
async function routerDoors(
  options: ServeOptions,
  places: Places,
  keeping: Keeping,
  io: Io,
): Promise<readonly Door[] | Failure> {
  const choice = await chooseRouter(options, io);
  if (failed(choice)) return choice;
  const configuration = accessible(choice, options, places.logins, io);
  if (failed(configuration)) return configuration;
  const equipment = { ...choice, ...keeping, configuration, power: powerFor(places.phones) };
  const { devices = "1", inventory, ...common } = options;
  if (inventory !== undefined && devices !== "1") {
    return { failure: "--devices and --inventory exclude each other: an inventory says how many there are" };
  }
  if (inventory !== undefined) {
    const pupils = await readPupils(inventory, common, io);
    if (failed(pupils)) return pupils;
    const routers = routersOf(pupils, equipment);
    const all = [...routers.values()];
    return [{ name: `${all.length} routers`, gate: gateByName(routers), routers: all, phonesAt: undefined }];
  }
  const count = Number(devices);
  if (!/^\d+$/.test(devices) || count < 1 || count > MOST) {
    return { failure: `--devices takes a number from 1 to ${MOST}, not "${devices}"` };
  }
  return routersInARow(count, equipment).map((router, index) => ({
    name: router.name,
    gate: gateTo(router),
    routers: [router],
    phonesAt: index,
  }));
}

const MOST = 1000;

async function readPupils(
  file: string,
  { platform, lang }: Pick<ServeOptions, "platform" | "lang">,
  io: Io,
): Promise<readonly Pupil[] | Failure> {
  const text = await readText(file, io);
  if (failed(text)) return text;
  const rows = readInventory(text);
  if ("fault" in rows) return { failure: `${file}: ${rows.fault}` };
  const pupils: Pupil[] = [];
  for (const { name, password, file: own } of rows) {
    const submitted = own === undefined ? undefined : await readSubmittedFile(own, io, lang);
    if (failed(submitted)) return submitted;
    const chosen = choosePlatform(platform, submitted, io);
    if (failed(chosen)) return chosen;
    const configuration = submitted && configurationIn(submitted, chosen).text;
    pupils.push({ name, password, configuration });
  }
  return pupils;
}

function prepareServer(
  { nvram, sshLegacy }: ServeOptions,
  { logins, phones }: Places,
  io: Io,
): Server | Failure {
  const folder = join(nvram ?? envPaths("cme", { suffix: "" }).data, "host-keys");
  try {
    const keys = logins.has("ssh") ? hostKeys(folder, diskOf(io)) : [];
    return new Server({
      keys,
      algorithms: sshLegacy ? LEGACY : STRICT,
      voicePorts: phones.voicePorts,
      fault: (error) => report(error, io),
    });
  } catch (error) {
    return cannotKeep(folder, error);
  }
}

/** Says where a fault of ours happened, but not with what: that may have been somebody's password. */
function report(error: unknown, io: Io): void {
  const fault = faultOf(error);
  const frames = fault.frames.map((frame) => `cme:   at ${frame}\n`);
  io.stderr.write(
    `cme: a session ended because of a fault in cme\n${frames.join("")}cme: ${pleaseReport(fault)}\n`,
  );
}

async function listen(
  server: Server,
  doors: readonly Door[],
  { logins, phones }: Places,
  io: Io,
): Promise<Failure | undefined> {
  for (const [index, { name, gate, routers, phonesAt }] of doors.entries()) {
    const said: string[] = [];
    for (const [protocol, first] of logins) {
      const place = nth(first, index);
      const at = await opened(place, () => server.listen(protocol, place, gate, routers));
      if (failed(at)) return at;
      said.push(`${protocol} ${at.host}:${at.port}`);
    }
    for (const router of routers) {
      const at = phonesAt === undefined ? [] : await listenForPhones(server, router, phones, phonesAt);
      if (failed(at)) return at;
      said.push(...at);
    }
    if (said.length > 0) io.stdout.write(`${name}: ${said.join(", ")}\n`);
  }
  return undefined;
}
