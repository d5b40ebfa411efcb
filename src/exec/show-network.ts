import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { routerOnly, withFeature } from "../modes/devices.js";
import { interfaceShows } from "./network/interfaces.js";
import { ipInterfaceShows } from "./network/ip-interface.js";
import { cdpShows } from "./network/cdp.js";
import { natCommands } from "./network/nat.js";
import { neighbourShows } from "./network/neighbours.js";
import { protocolShows } from "./network/protocols.js";
import { eigrpCommands } from "./network/show-eigrp.js";
import { ospfDatabaseShows } from "./network/show-ospf-database.js";
import { ospfProcessCommands } from "./network/show-ospf-process.js";
import { ospfShows } from "./network/show-ospf.js";
import { ripShows } from "./network/show-rip.js";
import { routeCommands } from "./network/routes.js";
import { subInterfaceVlans } from "./network/sub-interface-vlans.js";
import { timeRangeShows } from "./network/show-time-ranges.js";
import { ipv6Shows } from "./network/show-ipv6.js";
import { standbyShows } from "./network/standby.js";
import { qosShows } from "./qos/show-qos.js";
import { summaryShows } from "./network/summaries.js";
import { tableShows } from "./network/tables.js";
import { vrrpShows } from "./network/vrrp.js";
import { vlanDatabaseCommands } from "./network/vlan-database.js";

/** Shows of interfaces, addresses, routes and neighbours. */
export const networkShows: readonly Command<Router, Device>[] = [
  ...interfaceShows,
  ...ipInterfaceShows,
  ...withFeature("routing", routeCommands),
  ...neighbourShows,
  ...eigrpCommands,
  ...cdpShows,
  ...subInterfaceVlans,
  ...tableShows,
  ...routerOnly(vlanDatabaseCommands),
  ...natCommands,
  ...protocolShows,
  ...ospfShows,
  ...ospfDatabaseShows,
  ...ospfProcessCommands,
  ...ripShows,
  ...withFeature("routing", ipv6Shows),
  ...routerOnly(timeRangeShows),
  ...standbyShows,
  ...routerOnly(vrrpShows),
  ...summaryShows,
  ...qosShows,
];
