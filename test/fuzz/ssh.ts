import { once } from "node:events";
import fc from "fast-check";
import ssh2, { type Client, type ClientChannel } from "ssh2";
import { execLines, typedAt } from "./typed-lines.js";
import { c2811 } from "../../src/platform/c2811.js";
import { sent, served } from "./connection.js";
import type { Target } from "./target.js";

/** What an SSH client sends: bytes before anybody is known, or requests of somebody who has logged in. */
export type SshTalk = { readonly pieces: readonly string[] } | { readonly requests: readonly Request[] };

type Request =
  | { readonly kind: "exec"; readonly command: string; readonly pty: boolean }
  | { readonly kind: "shell"; readonly rows: number; readonly cols: number; readonly typed: string }
  | { readonly kind: "subsystem"; readonly name: string };

const uint32 = (value: number) =>
  String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const names = fc
  .array(
    fc.constantFrom("curve25519-sha256", "ssh-ed25519", "aes128-ctr", "hmac-sha2-256", "none", "x", ""),
    { maxLength: 4 },
  )
  .map((all) => all.join())
  .map((list) => uint32(list.length) + list);

/** An unencrypted packet (RFC 4253, section 6), of which the lengths may be wrong. */
const packet = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6, 20, 21, 30, 31, 50, 80, 90, 255), noise)
        .map(([kind, rest]) => String.fromCharCode(kind) + rest),
      fc
        .array(names, { minLength: 10, maxLength: 10 })
        .map((lists) => `\u0014${"c".repeat(16)}${lists.join("")}\u0000${uint32(0)}`),
    ),
    fc.option(fc.constantFrom(0, 1, 35_000, 0x7fffffff, 0xffffffff)),
    fc.option(fc.constantFrom(0, 255)),
  )
  .map(([payload, wrongLength, wrongPadding]) => {
    const padding = 4 + ((8 - ((payload.length + 9) % 8)) % 8);
    return (
      uint32(wrongLength ?? payload.length + padding + 1) +
      String.fromCharCode(wrongPadding ?? padding) +
      payload +
      "\u0000".repeat(padding)
    );
  });

const pieces = fc
  .tuple(
    fc.constantFrom(
      "SSH-2.0-x\r\n",
      "SSH-2.0-x\r\n",
      "SSH-1.99-x\n",
      "SSH-1.0-x\n",
      "",
      "GET / HTTP/1.0\r\n\r\n",
    ),
    fc.array(fc.oneof(packet, packet, noise), { maxLength: 8 }),
  )
  .map(([head, rest]) => ({ pieces: [head, ...rest] }));

const size = fc.constantFrom(0, 1, 24, 80, 65535, 4294967295);
const requests = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant("exec" as const),
        command: fc.oneof(execLines(c2811), fc.string({ unit: "binary", maxLength: 40 })),
        pty: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant("shell" as const),
        rows: size,
        cols: size,
        typed: typedAt(c2811).map((lines) => lines.map((line) => `${line}\r`).join("")),
      }),
      fc.record({
        kind: fc.constant("subsystem" as const),
        name: fc.constantFrom("sftp", "netconf", "", "x".repeat(1000)),
      }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => ({ requests: all }));

export const ssh: Target<SshTalk> = {
  name: "ssh",
  turn: 4,
  inputs: fc.oneof(pieces, requests),
  async run(talk) {
    let bytes = 0;
    await served("ssh", async (port) => {
      if ("pieces" in talk) {
        const parts = talk.pieces.map((piece) => Buffer.from(piece, "latin1"));
        bytes = parts.reduce((sum, { length }) => sum + length, 0);
        await sent(port, parts);
        return "";
      }
      bytes = JSON.stringify(talk.requests).length;
      return asked(port, talk.requests);
    });
    return { "bytes of SSH": bytes };
  },
};

/** Logs in, and yields what the server says to all requests. */
async function asked(port: number, all: readonly Request[]): Promise<string> {
  const client = new ssh2.Client();
  client.on("error", () => undefined);
  const closed = once(client, "close");
  const ready = once(client, "ready");
  client.connect({ host: "127.0.0.1", port, username: "admin", password: "admin" });
  await ready;
  const said = await Promise.all(all.map((one) => answer(client, one)));
  client.end();
  await closed;
  return said.join("\n");
}

function answer(client: Client, request: Request): Promise<string> {
  return new Promise((resolve) => {
    const taken = (error: Error | undefined, channel: ClientChannel) => {
      if (error) {
        resolve("");
        return;
      }
      const parts: Buffer[] = [];
      channel.on("data", (chunk: Buffer) => parts.push(chunk));
      channel.on("close", () => resolve(Buffer.concat(parts).toString()));
      channel.end(request.kind === "shell" ? request.typed : "");
    };
    // The connection ends with its last channel, so that a later request may find none.
    client.once("close", () => resolve(""));
    try {
      if (request.kind === "exec") client.exec(request.command, { pty: request.pty }, taken);
      else if (request.kind === "subsystem") client.subsys(request.name, taken);
      else client.shell({ rows: request.rows, cols: request.cols }, taken);
    } catch {
      resolve("");
    }
  });
}
