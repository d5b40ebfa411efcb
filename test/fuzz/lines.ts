import fc from "fast-check";
import type { Platform } from "../../src/platform/platform.js";
import { memoryNvram } from "../../src/router/nvram.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { distinctPlatforms } from "../laws/lines.js";
import { EventBudget } from "./bounds.js";
import type { Target } from "./target.js";
import { typedAt } from "./typed-lines.js";
import { type } from "./typing.js";

/** Lines that are typed one after the other at a router, on each platform. */
export interface TypedLines {
  readonly platform: string;
  readonly lines: readonly string[];
}

/** A router by the name of its platform, with all that its image holds. */
export function platformBy(id: string): Platform {
  const platform = distinctPlatforms.find((one) => one.id === id);
  if (!platform) throw new Error(`there is no platform ${id}`);
  return platform;
}

export const platformNames = distinctPlatforms.map(({ id }) => id);

export const lines: Target<TypedLines> = {
  name: "lines",
  turn: 60,
  inputs: fc
    .constantFrom(...distinctPlatforms)
    .chain((platform) => typedAt(platform).map((typed) => ({ platform: platform.id, lines: typed }))),
  run({ platform, lines: typed }) {
    const host = new RouterHost({ platform: platformBy(platform), nvram: memoryNvram() });
    const session = new Session(host, { privileged: true });
    const budget = new EventBudget(host.timeline);
    for (const line of typed) {
      budget.renew();
      type(session, line);
    }
    session.cancel();
    type(session, "show running-config");
    return { lines: typed.length };
  },
};
