import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { routeMapMode } from "../../route-map.js";

/** What becomes of routes and packets one by one (IOS IP Routing command reference, `route-map`). NAT asks it which packets it is to translate. */
const { block } = vocabulary<Router>()({});

const kept = block({
  syntax: "route-map name:WORD [action:{deny | permit} [sequence:<0-65535>]]",
  help: {
    "route-map": "Create route-map or enter route-map command mode",
    name: "Route map tag",
    deny: "Route map denies set operations",
    permit: "Route map permits set operations",
    sequence: "Sequence to insert to/delete from existing route-map entry",
  },
  group: "route-map",
  key: ["name", "sequence"],
  meaning: ({ action = "permit", sequence = 10, ...rest }) => ({ action, sequence, ...rest }),
  mode: routeMapMode,
  acts: true,
  packetTracer: false,
});

export const routeMap: typeof kept = {
  ...kept,
  enter: (router, args, device) => kept.enter(router, { action: "permit", sequence: 10, ...args }, device),
  remove(router, args, device) {
    if (args["sequence"] !== undefined) return kept.remove(router, args, device);
    for (const entry of kept.shown.all(router))
      if (entry.args.name === args["name"]) kept.remove(router, entry.args, device);
    return undefined;
  },
};
