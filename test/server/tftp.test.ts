// Files of a served router for phones and others, by TFTP over real sockets.
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow } from "../../src/server/classroom.js";
import { withServices } from "../../src/server/power.js";
import type { ServedRouter } from "../../src/server/served-router.js";
import { Server } from "../../src/server/server.js";
import { tftpAck, tftpRequest, UdpClient } from "./phones.js";

const configuration = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8").replace(
  /^end$/m,
  "tftp-server flash:ringlist.xml\ntftp-server flash:secret.bin 7\naccess-list 7 permit 10.0.0.1\nend",
);
const READ = 1;

let server: Server;
let router: ServedRouter;
let port: number;
let client: UdpClient;
const faults: unknown[] = [];

beforeEach(async () => {
  server = new Server({ fault: (error) => faults.push(error) });
  const [only] = routersInARow(1, { platform: defaultPlatform, configuration, power: withServices });
  router = only ?? expect.fail();
  ({ port } = await server.listenForFiles({ host: "127.0.0.1", port: 0 }, router, { sccp: 2011 }));
  client = new UdpClient();
});

afterEach(async () => {
  vi.restoreAllMocks();
  client.close();
  await server.close();
  expect(faults.splice(0)).toEqual([]);
});

/** Fetches a file as a client of RFC 1350 does; each answer has its operation before it. */
async function fetched(name: string, ...options: readonly string[]): Promise<string> {
  client.send(port, tftpRequest(READ, name, "octet", ...options));
  const blocks: string[] = [];
  for (;;) {
    const { bytes, port: from } = await client.next();
    const operation = bytes.readUInt16BE(0);
    if (operation === 5)
      return `error ${bytes.readUInt16BE(2)}: ${bytes.toString("latin1", 4, bytes.length - 1)}`;
    if (operation === 6) {
      blocks.push(`${bytes.toString("latin1", 2).replaceAll("\0", " ")}\n`);
      client.send(from, tftpAck(0));
      continue;
    }
    blocks.push(bytes.toString("latin1", 4));
    client.send(from, tftpAck(bytes.readUInt16BE(2)));
    const size = Number(/blksize (\d+)/.exec(blocks[0] ?? "")?.[1] ?? 512);
    if (bytes.length < 4 + size) return blocks.join("");
  }
}

function store(path: string, size: number): string {
  const content = Uint8Array.from({ length: size }, (_, at) => 97 + (at % 26));
  router.host.flash.write(path, content);
  return new TextDecoder().decode(content);
}

describe("TFTP of a served router", () => {
  test.each(["SEP00014321AAAA.cnf.xml", "XMLDefault.cnf.xml"])(
    "%s names the router where the client reached it, and the port of its phones",
    async (file) => {
      const text = await fetched(file);
      expect(text).toContain("<processNodeName>127.0.0.1</processNodeName>");
      expect(text).toContain("<ethernetPhonePort>2011</ethernetPhonePort>");
      expect(text).not.toContain("192.168.10.1");
    },
  );

  test.each([
    "CTLSEP00014321AAAA.tlv",
    "OS79XX.TXT",
    "SEP0BAD0BAD0BAD.cnf.xml",
    "../../etc/passwd",
    "secret.bin",
  ])("%s is not there, at once", async (file) => {
    store("secret.bin", 5);
    expect(await fetched(file)).toBe("error 1: File not found");
  });

  test.each([0, 511, 512, 1024, 100_000])("a file of flash: of %i bytes comes whole", async (size) => {
    const text = store("ringlist.xml", size);
    expect(await fetched("ringlist.xml")).toBe(text);
  });

  test("options are taken as far as they make sense, and named", async () => {
    const text = store("ringlist.xml", 3000);
    expect(await fetched("ringlist.xml", "BLKSIZE", "1024", "tsize", "0", "windowsize", "4")).toBe(
      `blksize 1024 tsize 3000 \n${text}`,
    );
    expect(await fetched("ringlist.xml", "blksize", "65464")).toBe(`blksize 1428 \n${text}`);
    expect(await fetched("ringlist.xml", "blksize", "7")).toBe(text);
  });

  test("nobody writes", async () => {
    client.send(port, tftpRequest(2, "evil", "octet"));
    expect((await client.next()).bytes.toString("latin1")).toBe("\0\u0005\0\u0002Access violation\0");
  });

  test("what is lost is sent again, what came twice is not", async () => {
    store("ringlist.xml", 1000);
    client.send(port, tftpRequest(READ, "ringlist.xml", "octet"));
    const first = await client.next();
    // The acknowledgement is lost: the block comes once more.
    const again = await client.next();
    expect(again).toEqual(first);
    for (const block of [1, 1, 0, 7]) client.send(first.port, tftpAck(block));
    const second = await client.next();
    expect(second.bytes.readUInt16BE(2)).toBe(2);
    client.send(first.port, tftpAck(2));
    expect(await fetched("nothing")).toBe("error 1: File not found");
  });

  test("a client that asks again while its file is under way gets it once", async () => {
    store("ringlist.xml", 100);
    for (const text of ["ringlist.xml", "ringlist.xml"]) client.send(port, tftpRequest(READ, text, "octet"));
    const { bytes, port: from } = await client.next();
    client.send(from, tftpAck(1));
    expect(bytes.length).toBe(104);
    expect(await fetched("nothing")).toBe("error 1: File not found");
  });

  test("an address has sixteen transfers at a time; others are told so", async () => {
    store("ringlist.xml", 10);
    const clients = Array.from({ length: 17 }, () => new UdpClient());
    for (const one of clients) one.send(port, tftpRequest(READ, "ringlist.xml", "octet"));
    const answers = await Promise.all(clients.map((one) => one.next()));
    const operations = answers.map(({ bytes }) => bytes.readUInt16BE(0)).toSorted((a, b) => a - b);
    expect(operations).toEqual([...Array.from({ length: 16 }, () => 3), 5]);
    for (const one of clients) one.close();
  });

  test.each(["", "\0", "\0\u0001", "\0\u0001a", "\0\u0001a\0octet", "\0\u0009abc", "\u0001\u0001a\0b\0"])(
    "datagram %j is no request, and the next one is answered",
    async (text) => {
      client.send(port, Buffer.from(text, "latin1"));
      expect((await client.next()).bytes.readUInt16BE(0)).toBe(5);
      expect(await fetched("nothing")).toBe("error 1: File not found");
    },
  );
});
