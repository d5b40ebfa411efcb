import { blockMode } from "./block-mode.js";
import { sip } from "./services.js";
import { sipUaMode } from "./sip-ua.js";

/** What a tenant says in place of sip-ua, for the dial-peers that belong to it. */
const OF_TENANTS = /^(authentication|connection-reuse|credentials|registrar|sip-server) ?/;

export const tenantMode = blockMode("config-class", "Voice class configuration commands:", [
  ...sipUaMode.commands.filter(({ syntax }) => OF_TENANTS.test(syntax)),
  ...sip.commands.filter(({ syntax }) => syntax.startsWith("associate ")),
]);
