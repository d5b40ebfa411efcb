import { isVirtual, linkState, parentOf, type LinkState } from "../../router/interfaces.js";
import type { Device } from "../device.js";

/** What the syslog tells about interfaces that go up or down (ANALYSIS of captures; SHOW.md section 9). */

const PROTOCOL = "%LINEPROTO-5-UPDOWN: Line protocol on Interface";

/** What it takes to tell of a change: the router, and where messages go. */
export type Announcer = Pick<Device, "router" | "platform" | "loading" | "log"> & {
  /** What the change may set in motion before anything is told: a link that comes up at once. */
  readonly shell?: Device["shell"];
};

/** Routers in the middle of a change: what follows from it is told with it. */
const changing = new WeakSet<object>();

/** Runs a change and reports every interface that it brought up, down or into being. */
export function announcing<R>(device: Announcer, change: () => R): R {
  const { router, shell } = device;
  if (device.loading || changing.has(router)) return change();
  changing.add(router);
  const before = statesOf(device);
  const result = change();
  shell?.surroundings.changed();
  changing.delete(router);
  const after = statesOf(device);
  for (const [name, state] of after) {
    for (const message of messages(name, before.get(name), state, device)) device.log(message);
  }
  for (const [name, state] of before) {
    if (!after.has(name)) for (const message of farewell(name, state, device)) device.log(message);
  }
  return result;
}

function statesOf({ router }: Announcer): ReadonlyMap<string, LinkState> {
  return new Map([...router.interfaces.values()].map((port) => [port.name, linkState(router, port)]));
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
