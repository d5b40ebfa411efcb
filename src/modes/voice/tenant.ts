import { blockMode } from "./block-mode.js";
import { associateNumber } from "./services.js";
import { authentication, sipServer } from "./sip-ua.js";
import { credentials, registrar, secondRegistrar, sipUaOptions } from "./sip-ua-options.js";

/** What a tenant says in place of sip-ua, for the dial-peers that belong to it. */
export const tenantMode = blockMode("config-class", "Voice class configuration commands:", [
  credentials,
  authentication,
  registrar,
  secondRegistrar,
  sipServer,
  sipUaOptions.connectionReuse,
  associateNumber,
]);
