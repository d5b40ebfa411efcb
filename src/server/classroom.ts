import type { Platform } from "../platform/platform.js";
import type { Nvram } from "../router/nvram.js";
import { printConfiguration } from "../running-config/print.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import type { Pupil } from "./inventory.js";
import { ServedRouter, type Wrap } from "./served-router.js";
import { startConfiguration } from "./start-configuration.js";

/** What the routers of a classroom have in common. */
export interface Equipment {
  readonly platform: Platform;
  /** What each begins with; without it the documented start configuration. */
  readonly configuration?: string | undefined;
  /** Where a router keeps what it saves. */
  readonly nvram?: ((router: string) => Nvram) | undefined;
  readonly wrap?: Wrap | undefined;
}

/** Routers in a row: one is called CME, several R1, R2 … as are their hosts unless a configuration names them. */
export function routersInARow(count: number, equipment: Equipment): readonly ServedRouter[] {
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? "CME" : `R${index + 1}`;
    const initial = () => equipment.configuration ?? freshly(name, equipment.platform, index + 1);
    return router(name, index, initial, equipment);
  });
}

/** One router for each pupil, who has all privileges on it. */
export function routersOf(pupils: readonly Pupil[], equipment: Equipment): ReadonlyMap<string, ServedRouter> {
  return new Map(
    pupils.map(({ name, password, configuration }, index) => {
      const { platform, configuration: common } = equipment;
      const initial = () => {
        const given = configuration ?? common ?? freshly("CME", platform, index + 1);
        return withUser(given, platform, { name, password }, index + 1);
      };
      return [name, router(name, index, initial, equipment)];
    }),
  );
}

function router(
  name: string,
  index: number,
  initial: () => string,
  { platform, nvram, wrap }: Equipment,
): ServedRouter {
  const saved = nvram && { nvram: nvram(name) };
  return new ServedRouter(name, { platform, initial, seed: index + 1, ...saved }, wrap);
}

/** The start configuration as the router itself prints it. */
function freshly(hostname: string, platform: Platform, seed: number): string {
  const { device } = begun(startConfiguration(hostname), platform, seed);
  device.router.layout.clear();
  return printConfiguration(device);
}

/** A configuration with one more user. */
function withUser(
  configuration: string,
  platform: Platform,
  { name, password }: Pick<Pupil, "name" | "password">,
  seed: number,
): string {
  const session = begun(configuration, platform, seed);
  session.moveTo("config");
  session.enter(`username ${name} privilege 15 secret 0 ${password}`);
  return printConfiguration(session.device);
}

/** A session on a router that only prepares another one's configuration. */
function begun(configuration: string, platform: Platform, seed: number): Session {
  return new Session(new RouterHost({ platform, configuration, seed }), { privileged: true });
}
