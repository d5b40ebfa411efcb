import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { bgpMode } from "../routing/bgp.js";
import { namedEigrpMode } from "../routing/eigrp-named.js";
import { eigrpMode } from "../routing/eigrp.js";
import { isisMode } from "../routing/isis.js";
import { logAdjacency, ospfMode } from "../routing/ospf.js";
import { ripMode } from "../routing/rip.js";
import { configWords } from "../words.js";

/** The routing protocols (IOS IP Routing command references). */
const { block } = vocabulary<Router>()({ ...configWords, router: "Enable a routing process" });

export const ripProcess = block({
  syntax: "router rip",
  acts: true,
  help: { rip: "Routing Information Protocol (RIP)" },
  group: "routers",
  mode: ripMode,
});

const ospf = block({
  syntax: "router ospf process:<1-65535> [vrf vrf:WORD]",
  acts: true,
  help: {
    ospf: "Open Shortest Path First (OSPF)",
    process: "Process ID",
    vrf: "VPN Routing/Forwarding Instance",
  },
  group: "routers",
  key: ["process"],
  printOrder: "entered",
  mode: ospfMode,
});

/** Where OSPF logs its neighbours by a line, a new process is given it. */
export const ospfProcess: typeof ospf = {
  ...ospf,
  enter(router, args, device) {
    const before = ospf.all(router);
    const entered = ospf.enter(router, args, device);
    if (device.platform.traits.routing.ospfLogging === "by-line" && !device.loading)
      for (const block of ospf.all(router)) if (!before.includes(block)) logAdjacency.set(block, {}, device);
    return entered;
  },
};

export const eigrpProcess = block({
  syntax: "router eigrp as:<1-65535>",
  acts: true,
  help: { eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)", as: "Autonomous System" },
  group: "routers",
  key: ["as"],
  printOrder: "entered",
  mode: eigrpMode,
});

const namedEigrp = block({
  syntax: "router eigrp name:WORD",
  help: { eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)", name: "EIGRP Virtual-Instance Name" },
  group: "routers",
  key: ["name"],
  printOrder: "entered",
  packetTracer: false,
  since: "15.0(1)M",
  family: "router",
  mode: namedEigrpMode,
});

const bgpOfAnySystem = block({
  syntax: "router bgp as:<1-4294967295>",
  help: { bgp: "Border Gateway Protocol (BGP)", as: "Autonomous system number" },
  group: "routers",
  key: ["as"],
  mode: bgpMode,
});

/** A router belongs to one autonomous system. */
const bgp: typeof bgpOfAnySystem = {
  ...bgpOfAnySystem,
  enter(router, args, device) {
    const running = bgpOfAnySystem.shown.all(router).find((block) => block.args.as !== args["as"]);
    if (running) return { refused: `BGP is already running; AS is ${running.args.as}` };
    return bgpOfAnySystem.enter(router, args, device);
  },
};

const isis = block({
  syntax: "router isis [tag:WORD]",
  help: { isis: "ISO IS-IS", tag: "ISO routing area tag" },
  group: "routers",
  key: ["tag"],
  packetTracer: false,
  mode: isisMode,
});

export const routingCommands = [eigrpProcess, namedEigrp, ospfProcess, ripProcess, bgp, isis];
