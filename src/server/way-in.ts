import { canEnter } from "../exec/login.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { printConfiguration } from "../running-config/print.js";
import { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import { lets, PROTOCOLS } from "../rules/transport.js";

/**
 * A configuration with which nobody could log in over the network, such as a student's who never thought of it, with
 * the users of the start configuration in addition; undefined if somebody could log in anyway. `byName` says that
 * there are users whatever the configuration says, so that a line need only take them.
 */
export function withWayIn(configuration: string, platform: Platform, byName = false): string | undefined {
  const session = new Session(new RouterHost({ platform, configuration }), { privileged: true });
  const { router } = session.device;
  if (hasWayIn(router, byName)) return undefined;
  session.moveTo("config");
  if (router.users.size === 0 && !byName) {
    session.enter("username admin privilege 15 secret 0 admin");
    session.enter("username cisco secret 0 cisco");
  }
  if (router.enableSecrets.size + router.enablePasswords.size === 0) session.enter("enable secret 0 cisco");
  for (const line of ["no aaa new-model", "line vty 0 15", "login local", "transport input telnet ssh"]) {
    session.enter(line);
  }
  return printConfiguration(session.device);
}

function hasWayIn(router: Router, byName: boolean): boolean {
  return router.lines.some(
    (line) =>
      line.kind === "vty" &&
      PROTOCOLS.some((protocol) => lets(line, protocol)) &&
      (byName || canEnter(router, `vty${line.first}`)),
  );
}
