import type { ServerChannel } from "ssh2";
import { fileError, NO_SUCH_DEVICE, placeOf, placeOfWord, type Place } from "../exec/files/place.js";
import type { Device } from "../modes/device.js";
import { piecesOf, sizeOf } from "../router/files/content.js";
import { baseOf } from "../router/files/volume.js";
import { ByteReader } from "./byte-reader.js";

/** What an scp client asks of the other end: to take a file, or to give one. */
export interface ScpRequest {
  readonly direction: "take" | "give";
  readonly path: string;
}

/** Reads the command of an scp client (`scp -t flash:/x`); undefined if it is another command. */
export function scpRequestIn(command: string): ScpRequest | undefined {
  const [, options = "", path = ""] = /^scp((?: +-[a-zA-Z]+)+)(?: +--)? +(\S.*)$/.exec(command.trim()) ?? [];
  if (path === "") return undefined;
  const letters = options.replace(/[ -]/g, "");
  const direction = letters.includes("t") ? "take" : letters.includes("f") ? "give" : undefined;
  return direction && { direction, path: path.replace(/^'(.*)'$/, "$1") };
}

/**
 * Takes or gives a file as scp does; yields the exit status. A client that says nothing for `patience` milliseconds is
 * gone. A transfer that breaks off leaves the old file.
 */
export async function serveScp(
  request: ScpRequest,
  device: Device,
  channel: ServerChannel,
  patience: number | undefined,
): Promise<number> {
  const reader = new ByteReader(channel, patience);
  const refused = refusalOf(device);
  if (refused !== undefined) {
    await send(channel, refusal(refused));
    return 1;
  }
  return request.direction === "take"
    ? take(request.path, device, reader, channel)
    : give(request.path, device, reader, channel);
}

function refusalOf({ router, shell }: Device): string | undefined {
  if (!router.scpServer) return "Administratively disabled.";
  return shell.level < HIGHEST ? "Privilege denied." : undefined;
}

const HIGHEST = 15;
const DONE = Buffer.from([0]);

function refusal(text: string): Buffer {
  return Buffer.from(`\u0001${text.trimEnd()}\n`);
}

async function take(
  path: string,
  device: Device,
  reader: ByteReader,
  channel: ServerChannel,
): Promise<number> {
  await send(channel, DONE);
  for (let failed = 0; ;) {
    const line = await reader.line(LONGEST_HEADER);
    if (line === undefined) return failed;
    if (line.startsWith("T")) {
      await send(channel, DONE);
      continue;
    }
    const [, digits, name] = /^C[0-7]{4} (\d{1,15}) (.+)$/.exec(line) ?? [];
    const fault =
      digits === undefined || name === undefined
        ? "protocol error: only files are taken"
        : await takeFile(Number(digits), placeFor(path, name, device), reader, channel);
    if (fault === "gone") return 1;
    if (fault !== undefined) {
      failed = 1;
      await send(channel, refusal(fault));
    } else await send(channel, DONE);
  }
}

/** Bytes of a header line at most. */
const LONGEST_HEADER = 1024;

/** Where a file goes that the client calls so: into a directory under its own name. */
function placeFor(path: string, name: string, device: Device): Place {
  const place = placeOfWord(path, device);
  const isDirectory = place.name.path === "" || place.volume?.entryAt(place.name.path)?.kind === "directory";
  return isDirectory ? placeOf(`${path.replace(/\/*$/, "")}/${baseOf(name)}`, device) : place;
}

/** Takes the bytes of a file and writes it; why that did not work, or that the client is gone. */
async function takeFile(
  size: number,
  place: Place,
  reader: ByteReader,
  channel: ServerChannel,
): Promise<string | undefined> {
  const { volume, name } = place;
  if (!volume) return fileError("opening", place, NO_SUCH_DEVICE);
  if (size > (volume.space?.total ?? MOST))
    return fileError("writing", place, { fault: "No space left on device" });
  await send(channel, DONE);
  const bytes = await reader.bytes(size);
  const end = await reader.bytes(1);
  if (!bytes || !end) return "gone";
  const fault = volume.write(name.path, bytes);
  return fault && fileError("writing", place, fault);
}

/** Bytes of a file at most where no memory sets a limit. */
const MOST = 16_777_216;

async function give(
  path: string,
  device: Device,
  reader: ByteReader,
  channel: ServerChannel,
): Promise<number> {
  if (!(await reader.bytes(1))) return 1;
  const place = placeOfWord(path, device);
  const content = place.volume?.read(place.name.path) ?? NO_SUCH_DEVICE;
  if ("fault" in content) {
    await send(channel, refusal(fileError("opening", place, content)));
    return 1;
  }
  await send(channel, Buffer.from(`C0644 ${sizeOf(content)} ${baseOf(place.name.path)}\n`));
  if (!(await reader.bytes(1))) return 1;
  for (const piece of piecesOf(content)) {
    if (!channel.writable) return 1;
    await send(channel, Buffer.from(piece));
  }
  await send(channel, DONE);
  return (await reader.bytes(1)) ? 0 : 1;
}

/** Sends, and waits until it is gone or the client is. */
function send(channel: ServerChannel, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    channel.once("close", resolve);
    channel.write(bytes, () => {
      channel.off("close", resolve);
      resolve();
    });
  });
}
