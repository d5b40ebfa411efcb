import type { GenericBlock } from "../../../language/holder.js";
import { prefixLength } from "../../../router/ipv4.js";
import { autoSummary } from "../../../modes/routing/rip.js";
import type { RoutingHost } from "../routing-process.js";
import { RIP_PORT, type RipEntry, type RipMessage } from "./message.js";
import type { RipPort } from "./ports.js";
import { updateEntries, type ToldNetwork } from "./update.js";

/** What RIP says to its neighbours, and how `debug ip rip` shows it. */
export class RipSpeaker {
  constructor(
    private readonly host: RoutingHost,
    private readonly block: GenericBlock,
  ) {}

  /** Sends an update through an interface, in as many packets as it takes. */
  tell(port: RipPort, known: readonly ToldNetwork[], what = "", to?: string): void {
    if (port.isPassive) return;
    const summarises = autoSummary.isOn(this.block);
    for (const version of port.send) {
      const entries = updateEntries(known, port, version, summarises);
      const group = to ?? (version === 2 ? GROUP : EVERYBODY);
      if (entries.length === 0) {
        if (what === "") this.debug("RIP: build update entries - suppressing null update");
        continue;
      }
      this.debug(`RIP: sending v${version} ${what}update to ${group} via ${port.name} (${port.address})`);
      this.debug("RIP: build update entries");
      for (const entry of entries) this.debug(`\t${toldText(entry, version)}`);
      for (let at = 0; at < entries.length; at += MOST_ENTRIES)
        this.#send(port, to, {
          kind: "rip",
          command: "response",
          version,
          entries: entries.slice(at, at + MOST_ENTRIES),
        });
    }
  }

  /** Asks the neighbours for all that they know. */
  ask(port: RipPort): void {
    for (const version of port.send) {
      const group = version === 2 ? GROUP : EVERYBODY;
      this.debug(`RIP: sending request on ${port.name} to ${group}`);
      this.#send(port, undefined, { kind: "rip", command: "request", version, entries: [] });
    }
  }

  debug(line: string): void {
    this.host.debug("RIP protocol", line);
  }

  #send(port: RipPort, to: string | undefined, message: RipMessage): void {
    const { stack } = this.host;
    const data = { kind: "udp", sourcePort: RIP_PORT, destinationPort: RIP_PORT, data: message } as const;
    if (to !== undefined) stack.send({ destination: to, source: port.address, data });
    else if (message.version === 2) stack.multicast(port.name, GROUP, data);
    else stack.broadcast(port.name, port.address, data);
  }
}

const GROUP = "224.0.0.9";
const EVERYBODY = "255.255.255.255";
const MOST_ENTRIES = 25;

function toldText({ network, mask, nextHop, metric }: RipEntry, version: 1 | 2): string {
  return version === 1
    ? `network ${network} metric ${metric}`
    : `${network}/${prefixLength(mask) ?? 0} via ${nextHop}, metric ${metric}, tag 0`;
}
