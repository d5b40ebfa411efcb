import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { Background } from "../../src/server/background.js";
import { alone } from "../../src/server/power.js";
import { ServedRouter } from "../../src/server/served-router.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Steps that take a millisecond each on a clock of their own. */
function* steps(count: number, done: string[], name: string, clock: { now: number }) {
  for (let step = 0; step < count; step++) {
    clock.now++;
    done.push(name);
    yield;
  }
}

test("long work is done in slices of 5 ms, of which jobs have one a turn by turns", async () => {
  const clock = { now: 0 };
  const background = new Background(() => clock.now);
  const done: string[] = [];
  const jobs = ["a", "b"].map((name) => background.run(steps(12, done, name, clock)));
  const perTurn: string[] = [];
  while (done.length < 24) {
    const before = done.length;
    await turn();
    perTurn.push(done.slice(before).join(""));
  }
  await Promise.all(jobs.map((job) => job.done));
  expect(perTurn.filter((slice) => slice !== "")).toEqual(["aaaaaa", "bbbbbb", "aaaaaa", "bbbbbb"]);
});

test("what is left can be done at once", async () => {
  const done: string[] = [];
  const job = new Background().run(steps(1000, done, "a", { now: 0 }));
  job.finish();
  expect(done).toHaveLength(1000);
  await job.done;
});

test("a fault is told to whoever waits, and stops no other job", async () => {
  const background = new Background();
  const done: string[] = [];
  const bad = background.run(
    (function* () {
      yield;
      throw new Error("a fault for this test");
    })(),
  );
  const good = background.run(steps(10, done, "a", { now: 0 }));
  await expect(bad.done).rejects.toThrow("a fault for this test");
  await good.done;
  expect(done).toHaveLength(10);
});

test("a router boots and reloads a line at a step, and is the same as one that did so at once", async () => {
  const rules = Array.from(
    { length: 300 },
    (_, index) => `access-list 101 permit ip host 10.0.0.${index % 256} any`,
  );
  const configuration = [
    "hostname R",
    ...rules,
    "line vty 0 4",
    " no login",
    " privilege level 15",
    "end",
  ].join("\n");
  const options = { platform: defaultPlatform, initial: () => configuration };
  const sliced = new ServedRouter("R", alone(options), undefined, new Background(() => ++now));
  let now = 0;
  const ready = sliced.ready();
  let turns = 0;
  while (sliced.isComing) {
    await turn();
    turns++;
  }
  await ready;
  expect(turns).toBeGreaterThan(30);
  const { session } = sliced.arrive("telnet", "10.0.0.7") ?? expect.fail();
  session.connect();
  const atOnce = new ServedRouter("R", alone(options)).host;
  const shown = (host: typeof atOnce) => host.runningConfig(session.device, undefined);
  expect(shown(sliced.host)).toBe(shown(atOnce));
  for (const line of ["write memory", "reload", ""]) session.enter(line);
  expect(session.over).toBe(true);
  expect(sliced.isComing).toBe(true);
  const before = sliced.router;
  await sliced.ready();
  expect(sliced.router).not.toBe(before);
  expect(sliced.router?.hostname).toBe("R");
});
