import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { bgpMode } from "../routing/bgp.js";
import { eigrpMode, ospfMode, ripMode } from "../routing/protocols.js";
import { configWords } from "../words.js";

/** The routing protocols (IOS IP Routing command references). */
const { block } = vocabulary<Router>()({ ...configWords, router: "Enable a routing process" });

const rip = block({
  syntax: "router rip",
  help: { rip: "Routing Information Protocol (RIP)" },
  group: "routers",
  mode: ripMode,
});

const ospf = block({
  syntax: "router ospf process:<1-65535> [vrf vrf:WORD]",
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

/** Packet Tracer's OSPF logs its neighbours without being told to, and says so. */
export const ospfProcess: typeof ospf = {
  ...ospf,
  enter(router, args, device) {
    const before = [...ospf.list(router, device)].length;
    const entered = ospf.enter(router, args, device);
    const isNew = [...ospf.list(router, device)].length > before;
    if (isNew && device.platform.dialect.isPacketTracer && !device.loading && "targets" in entered) {
      const logging = ospfMode.commands.find(({ syntax }) => syntax.startsWith("log-adjacency-changes"));
      if (logging?.kind === "setting")
        entered.targets.forEach((target) => logging.set(target as never, {}, device));
    }
    return entered;
  },
};

const eigrp = block({
  syntax: "router eigrp as:<1-65535>",
  help: { eigrp: "Enhanced Interior Gateway Routing Protocol (EIGRP)", as: "Autonomous System" },
  group: "routers",
  key: ["as"],
  printOrder: "entered",
  mode: eigrpMode,
});

const bgp = block({
  syntax: "router bgp as:<1-4294967295>",
  help: { bgp: "Border Gateway Protocol (BGP)", as: "Autonomous system number" },
  group: "routers",
  key: ["as"],
  mode: bgpMode,
});

export const routingCommands = [eigrp, ospfProcess, rip, bgp];
