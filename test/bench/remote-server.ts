// The servers that test/bench/remote.ts drives, each in a process of its own that tells what it holds.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import ssh2 from "ssh2";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersOf } from "../../src/server/classroom.js";
import { gateByName } from "../../src/server/gate.js";
import { USUAL_LIMITS } from "../../src/server/guard.js";
import { Server } from "../../src/server/server.js";

/** What a server's process says of itself. */
export interface Holdings {
  /** Bytes of live objects, and of the process. */
  readonly heap: number;
  readonly resident: number;
}

const LIMITS = { ...USUAL_LIMITS, perAddress: 5000, loginTime: 120_000 };
const ANYWHERE = { host: "127.0.0.1", port: 0 };

/** `cme serve` with so many routers, one for each of the users u0, u1 …; tells its port. */
export async function serveRouters(count: number, answer: (port: number) => void): Promise<void> {
  const pupils = Array.from({ length: count }, (_, index) => ({
    name: `u${index}`,
    password: "bench",
    configuration: undefined,
  }));
  const routers = routersOf(pupils, { platform: defaultPlatform });
  const server = new Server({ keys: [benchKey()], limits: LIMITS });
  const { port } = await server.listen("ssh", ANYWHERE, gateByName(routers), routers.values());
  process.on("message", (wish) => {
    if (wish === "power") for (const router of routers.values()) router.freeLine("ssh", "127.0.0.1");
  });
  answer(port);
}

/** The ceiling: whatever is typed, the same text comes back. */
export function serveConstant(text: string, answer: (port: number) => void): void {
  const server = new ssh2.Server({ hostKeys: [benchKey()] }, (client) => {
    client.on("error", () => client.end());
    client.on("authentication", (context) => {
      if (context.method === "password") context.accept();
      else context.reject(["password"]);
    });
    client.on("session", (accept) => {
      const session = accept();
      session.on("pty", (agree) => agree());
      session.on("shell", (open) => {
        const channel = open();
        channel.write("CME#");
        channel.on("data", (chunk: Buffer) => {
          if (chunk.includes(13)) channel.write(text);
        });
      });
    });
  });
  server.listen(0, "127.0.0.1", () => {
    answer((server.address() as { port: number }).port);
  });
}

/** Answers questions about memory. */
export function tellHoldings(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  process.on("message", (wish) => {
    if (wish !== "holdings") return;
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ heap: heapUsed + external, resident: rss } satisfies Holdings);
  });
}

function benchKey(): string {
  return ssh2.utils.generateKeyPairSync("ed25519").private;
}
