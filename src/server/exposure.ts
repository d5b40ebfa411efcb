import { isUser, mayEnter } from "../exec/login.js";
import type { Router } from "../router/router.js";
import { freeVty, type Protocol } from "../rules/transport.js";
import { MANUAL_PASSWORDS } from "./start-configuration.js";

/** An address of somewhere in the world (RFC 5737): whoever calls from there is a stranger. */
const STRANGER = "203.0.113.77";

/**
 * How a stranger could log in to a router without knowing any secret of it: nothing is asked for, or a password of the
 * manual opens it. Undefined if he could not, as where `access-class` keeps him away. `byName` says that the lines'
 * own settings do not count, since only users come in.
 */
export function exposureOf(
  router: Router,
  protocols: Iterable<Protocol>,
  byName: boolean,
): string | undefined {
  const user = weakUser(router);
  for (const protocol of protocols) {
    for (const line of linesFor(router, protocol)) {
      if (!byName && mayEnter(router, line, "", "")) return `without a password, on ${line}`;
      if (!byName && MANUAL_PASSWORDS.some((password) => mayEnter(router, line, "", password)))
        return `with a password of the manual, on ${line}`;
      if (user && (byName || mayEnter(router, line, user.name, user.password))) return user.how;
    }
  }
  return undefined;
}

/** The lines that a stranger gets, one after the other. */
function* linesFor(router: Router, protocol: Protocol): Iterable<string> {
  const taken = new Set<string>();
  for (;;) {
    const line = freeVty(router, protocol, STRANGER, (one) => taken.has(one));
    if (line === undefined) return;
    taken.add(line);
    yield line;
  }
}

function weakUser(router: Router) {
  for (const name of router.users.keys()) {
    if (isUser(router, name, "")) return { name, password: "", how: `as ${name}, without a password` };
    const password = MANUAL_PASSWORDS.find((one) => isUser(router, name, one));
    if (password !== undefined) return { name, password, how: `as ${name}, with a password of the manual` };
  }
  return undefined;
}
