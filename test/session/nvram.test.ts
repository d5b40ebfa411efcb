import { expect, test } from "vitest";
import { platformNamed } from "../../src/platform/platforms.js";
import { memoryNvram, type Nvram, type NvramFault } from "../../src/router/nvram.js";
import { bootMessages } from "../../src/session/boot-messages.js";
import { play } from "../../src/session/play.js";
import { RouterHost, type HostOptions } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

const FULL: NvramFault = { fault: "No space left on device" };
const PRIVATE_FULL: NvramFault = { ...FULL, file: "private-config" };
const platform = platformNamed("c2811-15.1") ?? expect.fail();

/** A saved configuration whose place can begin to refuse. */
function frailNvram() {
  const memory = memoryNvram();
  const frail = { reads: true, writes: true, readsPrivate: true, writesPrivate: true };
  const nvram: Nvram = {
    read: () => (frail.reads ? memory.read() : FULL),
    write: (text) => (frail.writes ? memory.write(text) : FULL),
    readPrivate: () => (frail.readsPrivate ? memory.readPrivate() : PRIVATE_FULL),
    writePrivate: (kept) => (frail.writesPrivate ? memory.writePrivate(kept) : PRIVATE_FULL),
  };
  return { nvram, memory, frail };
}

function sessionWith(options: Partial<HostOptions>) {
  const host = new RouterHost({ platform, ...options });
  const session = new Session(host, { privileged: true });
  return { host, session, typed: (...lines: string[]) => lines.map((line) => play(session, line).output) };
}

const REFUSED = "%Error opening nvram:/startup-config (No space left on device)\n";

test("a place that cannot be written is an answer, and the router goes on", () => {
  const { nvram, memory, frail } = frailNvram();
  const { session, typed } = sessionWith({ nvram });
  typed("write");
  const before = memory.read();
  frail.writes = false;
  typed("configure terminal", "hostname R1", "end");
  expect(typed("write")).toEqual([`Building configuration...\n${REFUSED}`]);
  expect(typed("copy running-config startup-config", "")[1]).toBe(`Building configuration...\n${REFUSED}`);
  expect(typed("erase startup-config", "")[1]).toBe(REFUSED);
  expect(typed("reload")[0]).toBe("");
  expect(session.prompt).toContain("Save? [yes/no]");
  expect(typed("yes")[0]).toContain(REFUSED.trimEnd());
  session.cancel();
  expect(memory.read()).toBe(before);
  frail.writes = true;
  expect(typed("write")).toEqual(["Building configuration...\n[OK]\n"]);
  expect(memory.read()).toContain("hostname R1");
});

test("a place that cannot be read is named, and never replaced", () => {
  const { nvram, memory, frail } = frailNvram();
  const { host, session, typed } = sessionWith({ nvram });
  typed("configure terminal", "hostname R1", "end", "write");
  const saved = memory.read();
  frail.reads = false;
  expect(typed("show startup-config", "show configuration")).toEqual([REFUSED, REFUSED]);
  expect(typed("copy startup-config running-config", "")[1]).toBe(REFUSED);
  expect(typed("configure memory")).toEqual([REFUSED]);
  typed("reload", "");
  expect(host.router.hostname).toBe("Router");
  expect(bootMessages(host)).toContain(REFUSED);
  expect(bootMessages(host).split(REFUSED)[1]).toBe("Press RETURN to get started!\n\n\n");
  session.moveTo("privileged");
  expect(typed("write")).toEqual([`Building configuration...\n${REFUSED}`]);
  frail.reads = true;
  // It can be read again, but what runs was never made from it.
  expect(typed("write")).toEqual([`Building configuration...\n${REFUSED}`]);
  expect(memory.read()).toBe(saved);
  typed("reload", "");
  expect(host.router.hostname).toBe("R1");
  expect(bootMessages(host)).not.toContain("%Error");
  session.moveTo("privileged");
  expect(typed("write")[0]).toContain("[OK]");
});

test("a saved configuration that is read later counts from then on", () => {
  const { nvram, memory, frail } = frailNvram();
  memory.write("hostname R1\n");
  frail.reads = false;
  const { host, typed } = sessionWith({ nvram });
  frail.reads = true;
  expect(typed("write")[0]).toContain("%Error");
  typed("copy startup-config running-config", "");
  expect(host.router.hostname).toBe("R1");
  expect(typed("write")[0]).toContain("[OK]");
});

const MAKE_KEYS = [
  "configure terminal",
  "hostname R1",
  "ip domain-name example.com",
  "crypto key generate rsa modulus 1024",
  "end",
];
const PRIVATE_REFUSED = "%Error opening nvram:/private-config (No space left on device)\n";

test("RSA keys are saved with the configuration, and gone without", () => {
  const { nvram, memory } = frailNvram();
  const { host, session, typed } = sessionWith({ nvram });
  typed(...MAKE_KEYS);
  const [shown] = typed("show crypto key mypubkey rsa");
  expect(shown).toContain("Key name: R1.example.com");
  typed("write");
  host.boot();
  session.moveTo("privileged");
  const keyOnly = (text = "") => text.replace(/^.*generated at.*$/m, "");
  expect(keyOnly(typed("show crypto key mypubkey rsa")[0])).toBe(keyOnly(shown));
  typed("configure terminal", "crypto key zeroize rsa", "yes", "end");
  host.boot();
  expect(host.router.rsaKeys).toEqual({ name: "R1.example.com", bits: 1024 });
  session.moveTo("privileged");
  typed("configure terminal", "crypto key zeroize rsa", "yes", "end", "write");
  host.boot();
  expect(host.router.rsaKeys).toBeUndefined();
  session.moveTo("privileged");
  typed(...MAKE_KEYS, "write");
  expect(memory.readPrivate()).toBeDefined();
  typed("erase startup-config", "");
  expect(memory.readPrivate()).toBeUndefined();
});

test("keys whose place cannot be written or read are named, and never replaced", () => {
  const { nvram, memory, frail } = frailNvram();
  const { host, session, typed } = sessionWith({ nvram });
  typed(...MAKE_KEYS);
  frail.writesPrivate = false;
  expect(typed("write")).toEqual([`Building configuration...\n${PRIVATE_REFUSED}`]);
  frail.writesPrivate = true;
  expect(typed("write")[0]).toContain("[OK]");
  frail.readsPrivate = false;
  host.boot();
  expect(host.router.hostname).toBe("R1");
  expect(bootMessages(host)).toContain(PRIVATE_REFUSED);
  session.moveTo("privileged");
  expect(typed("write")).toEqual([`Building configuration...\n${PRIVATE_REFUSED}`]);
  frail.readsPrivate = true;
  expect(typed("write")).toEqual([`Building configuration...\n${PRIVATE_REFUSED}`]);
  expect(memory.readPrivate()).toEqual({ rsaKeys: { name: "R1.example.com", bits: 1024 } });
  typed("copy startup-config running-config", "");
  expect(host.router.rsaKeys).toBeDefined();
  expect(typed("write")[0]).toContain("[OK]");
  expect(memory.readPrivate()).toBeDefined();
});

test("a configuration larger than the NVRAM is refused, unless any hardware will do", () => {
  const small = { ...platform, hardware: { ...platform.hardware, nvramBytes: 500 } };
  const memory = memoryNvram();
  const { typed } = sessionWith({ platform: small, nvram: memory });
  expect(typed("write")[0]).toContain("%Error opening nvram:/startup-config (Not enough space)\n");
  expect(memory.read()).toBeUndefined();
  const unbounded = sessionWith({ platform: small, nvram: memory, unbounded: true });
  expect(unbounded.typed("write")[0]).toContain("[OK]");
});
