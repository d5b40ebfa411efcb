import type { Platform } from "../platform/platform.js";
import type { FlashMemory } from "../router/files/file-systems.js";
import type { Nvram } from "../router/nvram.js";
import { printConfiguration } from "../running-config/print.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import { Background } from "./background.js";
import type { Pupil } from "./inventory.js";
import { alone, type Power, type ServedOptions } from "./power.js";
import { ServedRouter, type Wrap } from "./served-router.js";
import { startConfiguration } from "./start-configuration.js";

/** What the routers of a classroom have in common. */
export interface Equipment {
  readonly platform: Platform;
  /** What each begins with; without it the documented start configuration. */
  readonly configuration?: string | undefined;
  /** Where a router keeps the files of its flash memory. */
  readonly flash?: ((router: string) => FlashMemory) | undefined;
  /** Where a router keeps what it saves. */
  readonly nvram?: ((router: string) => Nvram) | undefined;
  readonly wrap?: Wrap | undefined;
  /** How the routers stand: alone, unless somebody is to ask their services. */
  readonly power?: ((options: ServedOptions) => Power) | undefined;
}

/** Routers in a row: one is called CME, several R1, R2 … as are their hosts unless a configuration names them. */
export function routersInARow(count: number, equipment: Equipment): readonly ServedRouter[] {
  const background = new Background();
  return Array.from({ length: count }, (_, index) => {
    const name = count === 1 ? "CME" : `R${index + 1}`;
    const initial = () => equipment.configuration ?? freshly(name, equipment.platform, index + 1);
    return router(name, index, { initial }, equipment, background);
  });
}

/** One router for each pupil, who has all privileges on it. */
export function routersOf(pupils: readonly Pupil[], equipment: Equipment): ReadonlyMap<string, ServedRouter> {
  const background = new Background();
  return new Map(
    pupils.map(({ name, password, configuration }, index) => {
      const { platform, configuration: common } = equipment;
      const initial = () => configuration ?? common ?? freshly("CME", platform, index + 1);
      const added = `username ${name} privilege 15 secret 0 ${password}\n`;
      return [name, router(name, index, { initial, added }, equipment, background)];
    }),
  );
}

function router(
  name: string,
  index: number,
  begin: Pick<ServedOptions, "initial" | "added">,
  { platform, nvram, flash, wrap, power = alone }: Equipment,
  background: Background,
): ServedRouter {
  const saved = { ...(nvram && { nvram: nvram(name) }), ...(flash && { flash: flash(name) }) };
  return new ServedRouter(name, power({ platform, ...begin, seed: index + 1, ...saved }), wrap, background);
}

/** The start configuration as the router itself prints it. */
function freshly(hostname: string, platform: Platform, seed: number): string {
  const host = new RouterHost({ platform, configuration: startConfiguration(hostname), seed });
  const { device } = new Session(host, { privileged: true });
  device.router.layout.clear();
  return printConfiguration(device);
}
