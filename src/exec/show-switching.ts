import type { Command } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import type { Device } from "../modes/device.js";
import { dhcpSnoopingShows } from "./switching/dhcp-snooping.js";
import { inlinePowerShows } from "./switching/inline-power.js";
import { gatewayShows } from "./switching/gateway.js";
import { macTableShows } from "./switching/mac-table.js";
import { mlsQosShows } from "./switching/mls-qos.js";
import { portSecurityShows } from "./switching/port-security.js";
import { spanningTreeShows } from "./switching/spanning-tree.js";
import { errdisableShows } from "./switching/errdisable.js";
import { etherchannelShows } from "./switching/etherchannel.js";
import { spanningTreeParts } from "./switching/spanning-tree-parts.js";
import { mirroringShows } from "./switching/mirroring.js";
import { statusShows } from "./switching/status.js";
import { trunkShows } from "./switching/trunk.js";
import { vlanShows } from "./switching/vlan.js";
import { vtpShows } from "./switching/vtp.js";

/** Shows of VLANs and switch ports. */
export const switchingShows: readonly Command<Router, Device>[] = [
  ...vlanShows,
  ...trunkShows,
  ...statusShows,
  ...macTableShows,
  ...spanningTreeShows,
  ...spanningTreeParts,
  ...errdisableShows,
  ...etherchannelShows,
  ...mlsQosShows,
  ...portSecurityShows,
  ...mirroringShows,
  ...vtpShows,
  ...gatewayShows,
  ...inlinePowerShows,
  ...dhcpSnoopingShows,
];
