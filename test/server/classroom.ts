import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Platform } from "../../src/platform/platform.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow } from "../../src/server/classroom.js";
import { gateTo } from "../../src/server/gate.js";
import { USUAL_LIMITS, type Limits } from "../../src/server/guard.js";
import { hostKeys } from "../../src/server/host-keys.js";
import type { ServedRouter } from "../../src/server/served-router.js";
import { Server } from "../../src/server/server.js";
import type { SshAlgorithms } from "../../src/server/ssh-algorithms.js";

const folder = mkdtempSync(join(tmpdir(), "cme-keys-"));

/** Making RSA keys takes a while: one set serves all tests of a file. */
export const keys = hostKeys(folder);
rmSync(folder, { recursive: true });

export interface Opened {
  readonly server: Server;
  readonly router: ServedRouter;
  readonly ssh: number;
  readonly telnet: number;
  readonly faults: unknown[];
}

interface Wishes {
  readonly platform?: Platform | undefined;
  readonly algorithms?: SshAlgorithms;
  readonly configuration?: string;
  readonly limits?: Partial<Limits>;
  readonly wait?: number;
}

/** One router behind two free ports of this machine. */
export async function open({
  algorithms,
  configuration,
  limits,
  platform = defaultPlatform,
  wait = 30,
}: Wishes = {}): Promise<Opened> {
  const faults: unknown[] = [];
  const server = new Server({
    keys,
    wait,
    ...(algorithms && { algorithms }),
    limits: { ...USUAL_LIMITS, denialDelay: 20, ...limits },
    fault: (error) => faults.push(error),
  });
  const [router] = routersInARow(1, { platform, configuration });
  if (!router) throw new Error("no router");
  const gate = gateTo(router);
  const place = { host: "127.0.0.1", port: 0 };
  const { port: sshPort } = await server.listen("ssh", place, gate, [router]);
  const { port: telnetPort } = await server.listen("telnet", place, gate, [router]);
  return { server, router, ssh: sshPort, telnet: telnetPort, faults };
}
