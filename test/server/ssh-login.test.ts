// How an SSH client logs in, one request after the other, on a clock that the test holds.
import { EventEmitter } from "node:events";
import type { Connection } from "ssh2";
import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow, routersOf } from "../../src/server/classroom.js";
import { gateByName, gateTo, type Gate } from "../../src/server/gate.js";
import { Guard, USUAL_LIMITS } from "../../src/server/guard.js";
import { STRICT } from "../../src/server/ssh-algorithms.js";
import { authenticate } from "../../src/server/ssh-login.js";

/** A client whose requests are answered as soon as its clock says so. */
class Client extends EventEmitter {
  now = 0;
  ended = false;
  readonly entered: string[] = [];
  private readonly sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  constructor(gate: Gate, limits = USUAL_LIMITS) {
    super();
    const service = {
      gate,
      guard: new Guard(limits, () => this.now),
      sleep: (milliseconds: number) =>
        new Promise<void>((wake) => this.sleepers.push({ until: this.now + milliseconds, wake })),
      algorithms: STRICT,
      wait: 0,
      vtys: new Set<never>(),
      fault: (error: unknown) => {
        throw error;
      },
    };
    authenticate(this as unknown as Connection, "10.0.0.1", service, (user) => this.entered.push(user));
  }

  end(): void {
    this.ended = true;
  }

  /** Makes a request; yields the verdict and the milliseconds that it took. */
  async request(method: string, username: string, password = ""): Promise<readonly [string, number]> {
    const start = this.now;
    const answer: { verdict?: string } = {};
    const context = {
      method,
      username,
      password,
      prompt: (_prompts: unknown, answer: (answers: readonly string[]) => void) => answer([password]),
      accept: () => (answer.verdict = "accepted"),
      reject: (methods: readonly string[]) => (answer.verdict = methods.join()),
      key: { data: Buffer.from("no key"), algo: "ssh-rsa" },
    };
    this.emit("authentication", context);
    while (answer.verdict === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.sleepers.toSorted((a, b) => a.until - b.until)[0];
      if ("verdict" in answer || !next) continue;
      this.sleepers.splice(this.sleepers.indexOf(next), 1);
      this.now = Math.max(this.now, next.until);
      next.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return [answer.verdict, this.now - start];
  }
}

const OFFERED = "keyboard-interactive,password";

async function oneRouter(lines: readonly string[] = []): Promise<Gate> {
  const configuration = `username ann secret a\n${lines.join("\n")}\nline vty 0 4\n login local\nend\n`;
  const [router] = routersInARow(1, { platform: defaultPlatform, configuration });
  await router?.ready();
  return gateTo(router ?? expect.fail());
}

test("an answer comes as late for a name that nobody has as for a wrong password", async () => {
  const pupils = [{ name: "ann", password: "a", configuration: undefined }];
  const gates = [await oneRouter(), gateByName(routersOf(pupils, { platform: defaultPlatform }))];
  for (const gate of gates) {
    for (const method of ["password", "keyboard-interactive"]) {
      const [known, unknown] = [new Client(gate), new Client(gate)];
      for (let attempt = 0; attempt < 3; attempt++) {
        expect(await known.request(method, "ann", "wrong")).toEqual([OFFERED, 250]);
        expect(await unknown.request(method, "nobody", "wrong")).toEqual([OFFERED, 250]);
      }
      expect([known.ended, unknown.ended]).toEqual([true, true]);
    }
  }
});

test("a right password is answered at once, unless somebody guesses", async () => {
  const client = new Client(await oneRouter(), { ...USUAL_LIMITS, denialDelay: 100 });
  expect(await client.request("password", "ann", "a")).toEqual(["accepted", 0]);
  for (let guess = 0; guess < 2; guess++) await client.request("password", "nobody", "x");
  expect(await client.request("password", "ann", "a")).toEqual(["accepted", 0]);
  await client.request("password", "nobody", "x");
  expect(client.ended).toBe(true);
});

test("login delay counts from arrival, for everybody", async () => {
  const gate = await oneRouter(["login delay 2"]);
  expect(await new Client(gate).request("password", "ann", "x")).toEqual([OFFERED, 2000]);
  expect(await new Client(gate).request("password", "nobody", "x")).toEqual([OFFERED, 2000]);
});

test("a connection has one budget of requests, whatever their method", async () => {
  const methods = ["none", "publickey", "keyboard-interactive", "password", "hostbased"];
  const gate = await oneRouter(["ip ssh authentication-retries 5"]);
  const client = new Client(gate, { ...USUAL_LIMITS, attempts: 7 });
  for (let attempt = 0; attempt < 7; attempt++) {
    expect(client.ended).toBe(false);
    await client.request(methods[attempt % methods.length] ?? "none", `u${attempt}`);
  }
  await client.request("none", "ann");
  expect(client.ended).toBe(true);
  expect(await client.request("password", "ann", "a")).toEqual(["", 0]);
  expect(client.entered).toEqual([]);
});

test("fewer attempts than authentication-retries are wrong passwords of any names together", async () => {
  const client = new Client(await oneRouter(["ip ssh authentication-retries 2"]));
  await client.request("password", "ann", "x");
  expect(client.ended).toBe(false);
  await client.request("keyboard-interactive", "nobody", "x");
  expect(client.ended).toBe(true);
});
