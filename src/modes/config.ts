import type { Mode } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import type { Device } from "./device.js";
import { routerOnly, withFeature, withPackage } from "./devices.js";
import { cryptoMaps } from "./global/crypto-maps.js";
import { pkiCommands } from "./global/crypto-pki.js";
import { ipCommands } from "./global/ip.js";
import { networkCommands } from "./global/network.js";
import { routingCommands } from "./global/routing.js";
import { exchangeOptions, tunnelDefaults } from "./global/security/crypto-options.js";
import { zoneFirewall } from "./global/security/zones.js";
import { inspectionRules } from "./global/security/inspection.js";
import { keyExchange } from "./global/security/ikev2.js";
import { systemCommands } from "./global/system.js";
import { telephonySections } from "./global/telephony.js";
import { voiceNetworkCommands } from "./global/voice-network.js";
import { vpdnCommands } from "./global/wan/vpdn.js";
import { bridgeGroups, bridgingKinds, wirelessCommands } from "./global/wan/wireless.js";
import { voiceCommands } from "./global/voice.js";
import { ipWords } from "./global/ip/words.js";

/** Global configuration. The platform orders the groups of lines; within a group the order is that of these lists. */
export const configMode: Mode<Router, Device> = {
  prompt: "config",
  title: "Configure commands:",
  prefixes: configPrefixes,
  words: ipWords,
  commands: [
    ...systemCommands,
    ...ipCommands,
    ...networkCommands,
    ...withPackage("securityk9", routerOnly([...pkiCommands, ...cryptoMaps])),
    ...withFeature("routing", routingCommands),
    ...withPackage("securityk9", [
      ...inspectionRules,
      ...zoneFirewall,
      ...exchangeOptions,
      ...keyExchange,
      ...tunnelDefaults,
    ]),
    ...wirelessCommands,
    ...vpdnCommands,
    ...bridgingKinds,
    ...bridgeGroups,
    ...withPackage("uck9", routerOnly(voiceNetworkCommands)),
    ...withPackage("uck9", routerOnly(voiceCommands)),
    ...withPackage("uck9", routerOnly(telephonySections)),
    ...leaving,
  ],
};
