// Many phones at one process of `cme serve`: what registering them, keeping them and carrying their voice costs.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { headerOf } from "../../src/callmanager/sip/message.js";
import { rtpPacket, readRtpPacket } from "../../src/server/rtp-packet.js";
import { RealPhone } from "../server/phones.js";
import { SipClient, tagOf, voicePortOf } from "../server/sip-client.js";

/** Phones of each kind, and how many of them one router has. */
const PHONES = 1000;
const PER_ROUTER = 35;
const ROUTERS = Math.ceil(PHONES / PER_ROUTER);

/** Phones that register at the same time: half-open connections of one address are few. */
const TOGETHER = 10;

/** Calls at the same time, and the seconds for which they talk. */
const CALLS = 200;
const TALK = Number(process.env["TALK"] ?? 20);

/** Milliseconds between two phones' packets of those that are sent every 20 ms: phones do not speak at the same moment. */
const SLOT = 2;
const SLOTS = 20 / SLOT;

/** Seconds in which nothing but keepalives is sent, and seconds between two keepalives of one phone. */
const IDLE = Number(process.env["IDLE"] ?? 60);
const KEEPALIVE = 30;

const SCCP = 22_000;
const SIP = 23_000;

const folder = mkdtempSync(join(tmpdir(), "cme-phones-"));
void served()
  .then((server) => measure(server).finally(() => server.kill()))
  .finally(() => rmSync(folder, { recursive: true }));

async function measure(server: ChildProcess): Promise<void> {
  report("switched on", server, 0);
  const begun = performance.now();
  const skinny = await inGroups(registerSkinny);
  report(`${PHONES} SCCP phones registered`, server, performance.now() - begun);
  const between = performance.now();
  const sip = await inGroups(registerSip);
  report(`${PHONES} SIP phones registered`, server, performance.now() - between);
  await keepAlive(skinny, server);
  await talk(sip, server);
  for (const phone of skinny) phone.socket.destroy();
  for (const phone of sip) phone.close();
}

/** `cme serve` with so many routers, whose ports are in a row. */
async function served(): Promise<ChildProcess> {
  const file = join(folder, "office.cfg");
  writeFileSync(file, configuration());
  const places = ["--sccp", `127.0.0.1:${SCCP}`, "--sip", `127.0.0.1:${SIP}`, "--rtp", "24000-32767"];
  const server = fork("bin/cme.cjs", ["serve", "--devices", String(ROUTERS), "--config", file, ...places], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let said = "";
  while (said.split("sip 127.0.0.1").length <= ROUTERS) {
    const [text] = (await once(server.stdout ?? process.stdin, "data")) as [Buffer];
    said += text.toString();
  }
  return server;
}

function configuration(): string {
  const lines = numbered(PER_ROUTER, (at) => {
    const [tag, hex] = [at + 1, (at + 1).toString(16).padStart(4, "0")];
    return [
      `ephone-dn ${tag}\n number ${1000 + tag}\nephone ${tag}\n mac-address 0001.0000.${hex}\n button 1:${tag}`,
      `voice register dn ${tag}\n number ${2000 + tag}`,
      `voice register pool ${tag}\n id mac 0002.0000.${hex}\n number 1 dn ${tag}\n username ${2000 + tag} password secret\n codec g711ulaw`,
    ].join("\n");
  });
  return [
    "hostname OFFICE",
    "voice service voip\n allow-connections sip to sip\n sip\n  registrar server expires max 3600 min 60",
    `voice register global\n mode cme\n source-address 192.168.10.1 port 5060\n max-dn ${PER_ROUTER}\n max-pool ${PER_ROUTER}\n authenticate register\n authenticate realm all`,
    "interface FastEthernet0/0\n ip address 192.168.10.1 255.255.255.0\n no shutdown",
    `telephony-service\n max-ephones ${PER_ROUTER}\n max-dn ${PER_ROUTER}\n ip source-address 192.168.10.1 port 2000`,
    ...lines,
    "end\n",
  ].join("\n");
}

function numbered<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_none, at) => make(at));
}

/** As many phones as there are to be, some at the same time. */
async function inGroups<T>(register: (at: number) => Promise<T>): Promise<T[]> {
  const phones: T[] = [];
  while (phones.length < PHONES) {
    const group = numbered(Math.min(TOGETHER, PHONES - phones.length), (at) => register(phones.length + at));
    phones.push(...(await Promise.all(group)));
  }
  return phones;
}

/** The router of a phone, and its place there. */
function placeOf(at: number): { readonly router: number; readonly place: number } {
  return { router: Math.floor(at / PER_ROUTER), place: (at % PER_ROUTER) + 1 };
}

async function registerSkinny(at: number): Promise<RealPhone> {
  const { router, place } = placeOf(at);
  const phone = await RealPhone.connect(SCCP + router);
  await phone.register(`SEP00010000${place.toString(16).toUpperCase().padStart(4, "0")}`);
  return phone;
}

async function registerSip(at: number): Promise<SipClient> {
  const { router, place } = placeOf(at);
  const phone = await SipClient.open(String(2000 + place), SIP + router);
  const answer = await phone.register("secret");
  if (answer.kind !== "response" || answer.status !== 200)
    throw new Error(`${phone.number} does not register: ${headerOf(answer, "Reason") ?? ""}`);
  return phone;
}

/** What the keepalives of all SCCP phones cost. */
async function keepAlive(phones: readonly RealPhone[], server: ChildProcess): Promise<void> {
  const before = processorTime(server);
  const begun = performance.now();
  for (let slot = 0; slot < IDLE * 10; slot++) {
    const each = KEEPALIVE * 10;
    for (const [at, phone] of phones.entries()) if (at % each === slot % each) phone.send("KeepAlive");
    await delay(Math.max(begun + (slot + 1) * 100 - performance.now(), 0));
  }
  const share = (processorTime(server) - before) / ((performance.now() - begun) / 1000);
  report(`${IDLE} s of keepalives: ${(share * 100).toFixed(1)} % of a core`, server, IDLE * 1000);
}

/** Calls between SIP phones, whose voice goes both ways through the routers. */
async function talk(phones: readonly SipClient[], server: ChildProcess): Promise<void> {
  const begun = performance.now();
  const pairs = phones.flatMap((phone, at): [SipClient, SipClient][] => {
    const other = phones[at + 1];
    return other && placeOf(at).place % 2 === 1 && placeOf(at).router === placeOf(at + 1).router
      ? [[phone, other]]
      : [];
  });
  const ends = (await Promise.all(pairs.slice(0, CALLS).map(call))).flat();
  report(`${ends.length / 2} calls answered`, server, performance.now() - begun);
  const changes: number[] = [];
  for (const { phone } of ends) phone.heard = jitterInto(changes);
  const before = processorTime(server);
  const start = performance.now();
  for (let slot = 0; slot < TALK * 50 * SLOTS; slot++) {
    const beat = Math.floor(slot / SLOTS);
    for (const [at, { phone, port }] of ends.entries())
      if (at % SLOTS === slot % SLOTS) phone.sendVoice(packet(beat), port);
    await delay(Math.max(start + (slot + 1) * SLOT - performance.now(), 0));
  }
  await delay(500);
  const share = (processorTime(server) - before) / TALK;
  const sorted = changes.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2);
  const lost = ends.length * TALK * 50 - sorted.length - ends.length;
  report(
    `${TALK} s of voice: jitter ${at(0.5)} ms at the median, ${at(0.99)} ms at the 99th percentile; ` +
      `${lost} packets lost; ${(share * 100).toFixed(0)} % of a core`,
    server,
    TALK * 1000,
  );
}

interface End {
  readonly phone: SipClient;
  /** Where it sends its voice. */
  readonly port: number;
}

async function call([caller, called]: readonly [SipClient, SipClient]): Promise<readonly End[]> {
  caller.request("INVITE", { to: called.number, body: caller.sdp });
  const invite = await called.method("INVITE");
  called.answer(invite, "200 OK", called.sdp);
  const accepted = await caller.status(200);
  const toTag = tagOf(accepted);
  caller.request("ACK", { to: called.number, toTag });
  await called.method("ACK");
  return [
    { phone: caller, port: voicePortOf(accepted) },
    { phone: called, port: voicePortOf(invite) },
  ];
}

/** A packet of voice that knows when it was sent. */
function packet(beat: number): string {
  const payload = Buffer.alloc(160);
  payload.writeDoubleBE(performance.now());
  const about = { payloadType: 0, isMarked: false, source: 1, payload };
  return rtpPacket({ ...about, sequence: beat, time: beat * 160 }).toString("latin1");
}

/** Notes by how much the time on the way changes from one packet to the next, in milliseconds. */
function jitterInto(changes: number[]): (bytes: Uint8Array) => void {
  let last: number | undefined;
  return (bytes) => {
    const payload = readRtpPacket(bytes)?.payload;
    if (!payload) return;
    const transit = performance.now() - Buffer.from(payload).readDoubleBE();
    if (last !== undefined) changes.push(Math.abs(transit - last));
    last = transit;
  };
}

function report(what: string, server: ChildProcess, milliseconds: number): void {
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1];
  console.log(`${what}: ${(milliseconds / 1000).toFixed(1)} s, ${Math.round(Number(memory) / 1000)} MB`);
}

/** Seconds of a processor that a program has used; Linux counts hundredths. */
function processorTime({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
