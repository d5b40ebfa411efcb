import { dependentsOf } from "../../router/interface-register.js";
import { isVirtual, linkState, parentOf, type LinkState } from "../../router/interfaces.js";
import type { Device } from "../device.js";

/** What the syslog tells about interfaces that go up or down (ANALYSIS of captures; SHOW.md section 9). */

const PROTOCOL = "%LINEPROTO-5-UPDOWN: Line protocol on Interface";

/** What it takes to tell of a change: the router, and where messages go. */
export type Announcer = Pick<Device, "router" | "platform" | "loading" | "log"> & {
  /** What the change may set in motion before anything is told: a link that comes up at once. */
  readonly shell?: Device["shell"];
};

/** The interfaces that may change, with their states before; undefined: the interface was not there. */
type Before = Map<string, LinkState | undefined>;

/** Routers in the middle of a change: what follows from it is told with it. */
const changing = new WeakMap<object, Before>();

/**
 * Runs a change of the interfaces with these names and reports which of them, and of those that depend on them, it
 * brought up, down or into being.
 */
export function announcing<R>(device: Announcer, names: readonly string[], change: () => R): R {
  const { router, shell } = device;
  if (device.loading) return change();
  const outer = changing.get(router);
  if (outer) {
    remember(outer, names, device);
    return change();
  }
  const before: Before = new Map();
  changing.set(router, before);
  remember(before, names, device);
  const result = change();
  shell?.surroundings.changed();
  changing.delete(router);
  for (const message of messagesSince(before, device)) device.log(message);
  return result;
}

/** Notes the states of interfaces that are going to change, unless they are known from before. */
function remember(before: Before, names: readonly string[], { router }: Announcer): void {
  for (const name of [...names, ...dependentsOf(router, names)]) {
    if (before.has(name)) continue;
    const port = router.interfaces.get(name);
    before.set(name, port && linkState(router, port));
  }
}

/** What is there now is told first, then what is gone. */
function messagesSince(before: Before, device: Announcer): readonly string[] {
  const { router } = device;
  const [there, gone]: [string[], string[]] = [[], []];
  for (const [name, state] of before) {
    const port = router.interfaces.get(name);
    if (port) there.push(...messages(name, state, linkState(router, port), device));
    else if (state) gone.push(...farewell(name, state, device));
  }
  return [...there, ...gone];
}

function messages(
  name: string,
  before: LinkState | undefined,
  after: LinkState,
  device: Announcer,
): string[] {
  const { logsAllLinks, linkMessage } = device.platform.traits.logging;
  if (!before && after.line !== "up") return [];
  if (!logsAllLinks && parentOf(name) !== undefined) return [];
  const found: string[] = [];
  if (before?.line !== after.line && (before || logsAllLinks || !isVirtual(name)))
    found.push(line(name, after, linkMessage));
  const protocolBefore = before?.protocol ?? "down";
  if (protocolBefore !== after.protocol)
    found.push(`${PROTOCOL} ${name}, changed state to ${after.protocol}`);
  return found;
}

/** What is said of a virtual interface that is removed. */
function farewell(name: string, { protocol }: LinkState, { platform }: Announcer): string[] {
  if (!platform.traits.logging.logsRemovedInterfaces || !isVirtual(name)) return [];
  const gone = `%LINK-5-CHANGED: Interface ${name}, changed state to administratively down`;
  return protocol === "up" ? [gone, `${PROTOCOL} ${name}, changed state to down`] : [gone];
}

/** Somebody's `shutdown` is a change of configuration everywhere; some platforms call everything one. */
function line(name: string, { line: state }: LinkState, usual: string): string {
  const kind = state === "administratively down" ? "%LINK-5-CHANGED" : usual;
  return `${kind}: Interface ${name}, changed state to ${state}`;
}
